"""The tables of connections, read from the API or from a file that was written before."""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

from fivetrex._core.validation import check_id
from fivetrex.errors import ConfigurationError, NotFoundError

from ..common.dataset_names import DatasetNames
from ..common.tables import loaded_tables
from .translator import ConnectionTable

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from os import PathLike

    from fivetrex import Client
    from fivetrex.models import Connection, Destination

    from .resource import FivetrexResource

__all__ = ["load_tables", "read_tables", "write_snapshot"]

VERSION = 1


def load_tables(
    fivetran: FivetrexResource,
    *,
    connection_ids: Sequence[str] | None = None,
    group_id: str | None = None,
    snapshot: str | PathLike[str] | None = None,
) -> list[ConnectionTable]:
    """Return the enabled tables of connections.

    Dagster loads the definitions in each of its processes. With a snapshot, this takes no request.

    Args:
        fivetran: The resource.
        connection_ids: The IDs of the connections. None means all of the group.
        group_id: The ID of the group. None means all groups.
        snapshot: The path of a file that `write_snapshot` has written, which is read instead of
            the API.

    Returns:
        The tables. A connection that has no schema config yet has none.

    Raises:
        ConfigurationError: The snapshot is missing or malformed, or lacks a connection.
        FivetrexError: The API rejected a request.
        ValueError: `connection_ids` is empty.

    Example:
        ```python
        import dagster as dg

        from fivetrex.integrations.dagster import FivetrexResource, load_tables


        def count(fivetran: FivetrexResource) -> int:
            return len(load_tables(fivetran, group_id="main_warehouse"))
        ```
    """
    if connection_ids is not None:
        connection_ids = [check_id("connection_ids", each) for each in connection_ids]
        if not connection_ids:
            raise ValueError("connection_ids must contain at least one ID, or be None for all")
    if snapshot is not None:
        return list(_select(_read_snapshot(Path(snapshot)), connection_ids, group_id))
    with fivetran.client() as client:
        return list(read_tables(client, connection_ids, group_id))


def write_snapshot(
    fivetran: FivetrexResource,
    path: str | PathLike[str],
    *,
    connection_ids: Sequence[str] | None = None,
    group_id: str | None = None,
) -> int:
    """Write the enabled tables of connections to a file, for `snapshot` of `load_tables`.

    Call it when the code is deployed, and when tables have been added.

    Args:
        fivetran: The resource.
        path: The path of the file.
        connection_ids: The IDs of the connections. None means all of the group.
        group_id: The ID of the group. None means all groups.

    Returns:
        The number of tables.

    Raises:
        FivetrexError: The API rejected a request.
        OSError: The file cannot be written.

    Example:
        ```python
        from fivetrex.integrations.dagster import FivetrexResource, write_snapshot


        def deploy(fivetran: FivetrexResource) -> None:
            write_snapshot(fivetran, "fivetran-tables.json")
        ```
    """
    tables = load_tables(fivetran, connection_ids=connection_ids, group_id=group_id)
    content = {"version": VERSION, "tables": [asdict(table) for table in tables]}
    Path(path).write_text(json.dumps(content, indent=1) + "\n", encoding="utf-8")
    return len(tables)


def read_tables(
    client: Client, connection_ids: Sequence[str] | None, group_id: str | None
) -> Iterator[ConnectionTable]:
    """Yield the enabled tables of connections, from the API."""
    destinations: dict[str, Destination | None] = {}
    for connection in _connections(client, connection_ids, group_id):
        if connection.group_id not in destinations:
            destinations[connection.group_id] = read_destination(client, connection)
        yield from tables_of(client, connection, destinations[connection.group_id])


def read_destination(client: Client, connection: Connection) -> Destination | None:
    """Return the destination of a connection; None if it is not set up yet."""
    try:
        return client.destinations.get(connection.group_id)
    except NotFoundError:
        return None


def tables_of(
    client: Client, connection: Connection, destination: Destination | None
) -> Iterator[ConnectionTable]:
    """Yield the enabled tables of one connection."""
    try:
        config = client.connections.get_schema_config(connection.id)
    except NotFoundError:
        # It has not synced yet.
        return
    database = None if destination is None else DatasetNames.of(destination).database
    for table in loaded_tables(config):
        yield ConnectionTable(
            connection_id=connection.id,
            connection_name=connection.schema or connection.id,
            destination_id=connection.group_id,
            destination_service=None if destination is None else destination.service,
            database=database,
            schema=table.schema,
            table=table.name,
            columns=table.columns,
        )


def _connections(
    client: Client, connection_ids: Sequence[str] | None, group_id: str | None
) -> Iterator[Connection]:
    if connection_ids is None:
        yield from client.connections.stream(group_id)
        return
    for each in connection_ids:
        connection = client.connections.get(each)
        if group_id is not None and connection.group_id != group_id:
            raise ConfigurationError(f"the connection {each!r} is not in the group {group_id!r}")
        yield connection


def _read_snapshot(path: Path) -> list[ConnectionTable]:
    try:
        content: Any = json.loads(path.read_text("utf-8"))
        tables = [
            ConnectionTable(**{**each, "columns": tuple(each["columns"])})
            for each in content["tables"]
        ]
        problem = None if content["version"] == VERSION else "another version has written it"
    except (OSError, ValueError, KeyError, TypeError) as error:
        tables, problem = [], str(error)
    if problem:
        raise ConfigurationError(
            f"the snapshot {path} cannot be used: {problem}. Write it with write_snapshot"
        )
    return tables


def _select(
    tables: Iterable[ConnectionTable],
    connection_ids: Sequence[str] | None,
    group_id: str | None,
) -> Iterator[ConnectionTable]:
    missing = set(connection_ids or ())
    for table in tables:
        is_selected = connection_ids is None or table.connection_id in connection_ids
        if is_selected and group_id in {None, table.destination_id}:
            missing.discard(table.connection_id)
            yield table
    if missing:
        raise ConfigurationError(
            f"the snapshot has no tables of {', '.join(sorted(missing))}; write it again with "
            "write_snapshot"
        )
