"""Assets of the tables that connections load."""

# No `annotations` of `__future__`: Dagster accepts no text as the annotation of a context.
from collections.abc import Callable, Iterator, Sequence
from os import PathLike
from typing import Any

import dagster as dg

from fivetrex.errors import ConfigurationError

from .resource import FivetrexResource
from .snapshot import load_tables
from .translator import CONNECTION_ID, FivetrexTranslator

__all__ = ["build_assets", "fivetran_assets", "load_specs"]


def load_specs(
    fivetran: FivetrexResource,
    *,
    connection_ids: Sequence[str] | None = None,
    group_id: str | None = None,
    translator: FivetrexTranslator | None = None,
    snapshot: str | PathLike[str] | None = None,
) -> list[dg.AssetSpec]:
    """Return the assets of the tables that connections load.

    Args:
        fivetran: The resource.
        connection_ids: The IDs of the connections. None means all of the group.
        group_id: The ID of the group. None means all groups.
        translator: Translates the tables to assets.
        snapshot: The path of a file that `write_snapshot` has written, which is read instead of
            the API.

    Returns:
        The assets, for `Definitions` or `multi_asset`.

    Raises:
        ConfigurationError: The snapshot is unusable, or the translator drops the ID of a
            connection.
        FivetrexError: The API rejected a request.

    Example:
        ```python
        import dagster as dg

        from fivetrex.integrations.dagster import FivetrexResource, load_specs


        def external_assets(fivetran: FivetrexResource) -> dg.Definitions:
            return dg.Definitions(assets=load_specs(fivetran, group_id="main_warehouse"))
        ```
    """
    translator = translator or FivetrexTranslator()
    tables = load_tables(
        fivetran, connection_ids=connection_ids, group_id=group_id, snapshot=snapshot
    )
    specs = []
    for table in tables:
        spec = translator.get_asset_spec(table)
        if spec.metadata.get(CONNECTION_ID) != table.connection_id:
            raise ConfigurationError(
                f"the translator must keep the metadata {CONNECTION_ID!r} of "
                f"{table.schema}.{table.table}"
            )
        specs.append(spec)
    return specs


def fivetran_assets(
    fivetran: FivetrexResource,
    *,
    connection_ids: Sequence[str] | None = None,
    group_id: str | None = None,
    name: str | None = None,
    translator: FivetrexTranslator | None = None,
    snapshot: str | PathLike[str] | None = None,
) -> Callable[[Callable[..., Any]], dg.AssetsDefinition]:
    """Create assets from a function that syncs the connections with `sync_and_wait`.

    Args:
        fivetran: The resource that reads the tables.
        connection_ids: The IDs of the connections. None means all of the group.
        group_id: The ID of the group. None means all groups.
        name: The name of the op; by default that of the function.
        translator: Translates the tables to assets.
        snapshot: The path of a snapshot, as for `load_specs`.

    Returns:
        The decorator.

    Raises:
        ConfigurationError: No table is enabled, or the snapshot is unusable.
        FivetrexError: The API rejected a request.

    Example:
        ```python
        from collections.abc import Iterator
        from typing import Any

        import dagster as dg

        from fivetrex.integrations.dagster import FivetrexResource, fivetran_assets


        def sales_assets(account: FivetrexResource) -> dg.AssetsDefinition:
            @fivetran_assets(account, connection_ids=["silver_brook"])
            def sales(
                context: dg.AssetExecutionContext, fivetran: FivetrexResource
            ) -> Iterator[dg.MaterializeResult[Any]]:
                yield from fivetran.sync_and_wait(context, if_running="wait")

            return sales
        ```
    """
    specs = load_specs(
        fivetran,
        connection_ids=connection_ids,
        group_id=group_id,
        translator=translator,
        snapshot=snapshot,
    )
    return dg.multi_asset(specs=_at_least_one(specs), name=name, can_subset=True)


def build_assets(
    fivetran: FivetrexResource,
    *,
    connection_ids: Sequence[str] | None = None,
    group_id: str | None = None,
    name: str = "fivetran",
    resource_key: str = "fivetran",
    translator: FivetrexTranslator | None = None,
    snapshot: str | PathLike[str] | None = None,
    **options: Any,
) -> dg.AssetsDefinition:
    """Create assets whose materialization syncs their connections.

    Args:
        fivetran: The resource that reads the tables.
        connection_ids: The IDs of the connections. None means all of the group.
        group_id: The ID of the group. None means all groups.
        name: The name of the op.
        resource_key: The key of the resource in the definitions.
        translator: Translates the tables to assets.
        snapshot: The path of a snapshot, as for `load_specs`.
        **options: The arguments of `FivetrexResource.sync_and_wait`.

    Returns:
        The assets.

    Raises:
        ConfigurationError: No table is enabled, or the snapshot is unusable.
        FivetrexError: The API rejected a request.

    Example:
        ```python
        import dagster as dg

        from fivetrex.integrations.dagster import FivetrexResource, build_assets


        def definitions(fivetran: FivetrexResource) -> dg.Definitions:
            assets = build_assets(fivetran, group_id="main_warehouse", max_running=10)
            return dg.Definitions(assets=[assets], resources={"fivetran": fivetran})
        ```
    """

    def sync(context: dg.AssetExecutionContext) -> Iterator[dg.MaterializeResult[Any]]:
        resource: FivetrexResource = getattr(context.resources, resource_key)
        yield from resource.sync_and_wait(context, **options)

    specs = load_specs(
        fivetran,
        connection_ids=connection_ids,
        group_id=group_id,
        translator=translator,
        snapshot=snapshot,
    )
    return dg.multi_asset(
        specs=_at_least_one(specs),
        name=name,
        can_subset=True,
        required_resource_keys={resource_key},
    )(sync)


def _at_least_one(specs: list[dg.AssetSpec]) -> list[dg.AssetSpec]:
    if not specs:
        raise ConfigurationError(
            "the connections have no enabled tables; a connection that has not synced yet needs a "
            "schema reload first"
        )
    return specs
