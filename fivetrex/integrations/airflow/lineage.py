"""The tables that syncs load, for OpenLineage."""

from __future__ import annotations

from importlib.util import find_spec
from typing import TYPE_CHECKING, Any

from fivetrex.errors import FivetrexError

from ..common.dataset_names import DatasetNames
from ..common.tables import loaded_tables
from .hook import FivetrexHook

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from fivetrex import Client

__all__ = ["lineage_of"]


def lineage_of(fivetran_conn_id: str, ids: Sequence[str], log: Any) -> Any:
    """Return the tables that connections load, as the outputs of a task.

    Args:
        fivetran_conn_id: The ID of the Airflow connection.
        ids: The IDs of the connections.
        log: Where a failure is logged. It does not fail the task, which has succeeded.

    Returns:
        The lineage; None if the OpenLineage provider is not installed, or there is nothing to say.
    """
    try:
        has_provider = find_spec("airflow.providers.openlineage.extractors") is not None
    except ModuleNotFoundError:
        has_provider = False
    if not (ids and has_provider):
        return None
    from airflow.providers.openlineage.extractors import OperatorLineage

    try:
        with FivetrexHook(fivetran_conn_id).get_conn() as client:
            outputs = [dataset for each in ids for dataset in _datasets(client, each)]
    except FivetrexError as error:
        log.warning("The lineage of %s could not be read: %s", ", ".join(ids), error)
        return None
    return OperatorLineage(outputs=outputs)


def _datasets(client: Client, connection_id: str) -> Iterator[Any]:
    """Yield the tables of one connection, with the columns that its schema config has."""
    from openlineage.client.event_v2 import OutputDataset
    from openlineage.client.generated.schema_dataset import (
        SchemaDatasetFacet,
        SchemaDatasetFacetFields,
    )

    connection = client.connections.get(connection_id)
    names = DatasetNames.of(client.destinations.get(connection.group_id))
    for table in loaded_tables(client.connections.get_schema_config(connection_id)):
        fields = [SchemaDatasetFacetFields(name=column) for column in table.columns]
        facets: dict[str, Any] = {"schema": SchemaDatasetFacet(fields=fields)} if fields else {}
        yield OutputDataset(namespace=names.namespace, name=names.name(table), facets=facets)
