"""Every public method of the asynchronous client, and the types of what it gives."""

import asyncio
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from io import BytesIO
from pathlib import Path
from tempfile import mkdtemp
from typing import Any, assert_type
from zipfile import ZipFile

import httpx
from fivetrex_api.api.account_management import get_account_info
from fivetrex_api.models import AccountInfo, GetAccountInfoResponse200, LogServiceTask

import fivetrex
from fivetrex.models import (
    Column,
    ConnectCard,
    Connection,
    ConnectionMembership,
    ConnectionStatus,
    ConnectionTask,
    ConnectionWarning,
    ConnectorSdkPackage,
    DayOfWeek,
    Destination,
    Group,
    GroupMembership,
    LogService,
    PrivateLinkRegion,
    Schema,
    SchemaChange,
    SchemaConfig,
    SchemaDifference,
    SetupState,
    SetupTestResult,
    SkippedDifference,
    Sync,
    SyncFrequency,
    SyncResult,
    SyncState,
    SyncStatus,
    Table,
    UpdateState,
    Webhook,
    WebhookTestResult,
)
from fivetrex.simulator import Simulator


def make_clients() -> list[fivetrex.AsyncClient]:
    """Set clients up in each way."""
    policy = fivetrex.RetryPolicy(max_attempts=2, base_delay=0.1, on_retry=print)
    by_default = fivetrex.AsyncClient(api_key="a key", api_secret="a secret")
    by_hand = fivetrex.AsyncClient(
        api_key="a key",
        api_secret="a secret",
        base_url="https://fivetran.example.com",
        timeout=httpx.Timeout(5.0),
        retry=policy,
        http_client=httpx.AsyncClient(),
        allow_http=False,
        on_response=print,
    )
    responses: list[httpx.Response] = []
    copy = by_hand.with_options(timeout=None, retry=policy, on_response=responses.append)
    assert_type(copy, fivetrex.AsyncClient)
    return [by_default, by_hand, copy]


async def use_groups(client: fivetrex.AsyncClient) -> None:
    """Make, change and delete a group, and go through all of them."""
    page = await client.groups.list(cursor=None, limit=2)
    assert_type(page, fivetrex.Page[Group])
    assert_type(page.items, list[Group])
    assert_type(page.next_cursor, str | None)
    assert_type(page.has_more, bool)
    print(len(page), [group.name for group in page])
    async for group in client.groups.stream(limit=1):
        assert_type(group, Group)

    made = await client.groups.create(name="typed")
    assert_type(made, Group)
    assert_type(made.id, str)
    assert_type(made.name, str)
    assert_type(made.created_at, datetime | None)
    assert_type(await client.groups.get(made.id), Group)
    assert_type(await client.groups.update(made.id, name="typed_again"), Group)
    await client.groups.delete(made.id)


async def use_connections(client: fivetrex.AsyncClient) -> None:
    """Go through connections, and through the life of one."""
    page = await client.connections.list("amber_harbor", schema=None, cursor=None, limit=2)
    assert_type(page, fivetrex.Page[Connection])
    async for connection in client.connections.stream("amber_harbor", limit=2):
        assert_type(connection, Connection)
    print([item.id async for item in client.connections.stream() if item.is_syncing])

    made = await client.connections.create(
        group_id="amber_harbor",
        service="postgres",
        config={"schema_prefix": "typed", "host": "db.example.com", "port": 5432},
        connect_card_config={"redirect_uri": "https://example.com/done"},
        run_setup_tests=False,
        sync_frequency=1440,
        daily_sync_time="14:00",
        schedule_type="auto",
        paused=True,
        private_link_id=None,
        extra={"not_yet_defined": [1, 2]},
    )
    assert_type(made.connect_card, ConnectCard | None)
    assert_type(await client.connections.run_setup_tests(made.id), Connection)
    tell(await client.connections.get(made.id))
    assert_type(
        await client.connections.update(made.id, sync_frequency=60, paused=False), Connection
    )
    assert_type(await client.connections.pause(made.id), Connection)
    assert_type(await client.connections.resume(made.id), Connection)
    assert_type(await client.connections.sync(made.id, force=True), SyncResult)
    resynced = await client.connections.resync(made.id, confirm=True, scope={"public": ["users"]})
    assert_type(resynced.message, str | None)
    assert_type(await client.connectors.get(made.id), Connection)
    await client.connections.delete(made.id)


async def send_back_what_was_read(client: fivetrex.AsyncClient) -> None:
    """Pass the values of fields to the arguments of the same name, and values of our own."""
    connection = await client.connections.get("silver_brook")
    await client.connections.update(
        connection.id,
        sync_frequency=connection.sync_frequency,
        networking_method=connection.networking_method,
        destination_configuration=connection.destination_configuration or {},
        schedule_type=connection.schedule_type,
        data_delay_sensitivity=connection.data_delay_sensitivity,
    )
    destination = await client.destinations.get("amber_harbor")
    await client.destinations.update(
        destination.id,
        region=destination.region,
        time_zone_offset=destination.time_zone_offset,
        networking_method=destination.networking_method,
    )
    sync_frequency: SyncFrequency = 60
    day: DayOfWeek = "MONDAY"
    region: PrivateLinkRegion = "MOON_NORTH_1"
    print(sync_frequency, day, region)


async def use_schemas(client: fivetrex.AsyncClient) -> None:
    """Read a schema config, change it, and read it anew from the source."""
    config = await client.connections.get_schema_config("silver_brook")
    assert_type(config, SchemaConfig)
    assert_type(config.schemas, Mapping[str, Schema])
    assert_type(config.schemas["public"].tables["users"], Table)
    for schema_name, schema in config.enabled_schemas():
        for table_name, table in schema.enabled_tables():
            print(schema_name, table_name, table.sync_mode)
    columns = await client.connections.get_table_columns("silver_brook", "public", "users")
    assert_type(columns, Mapping[str, Column])
    assert_type(columns["email"].hashed, bool | None)
    change = config.change().hash_column("public", "users", "email", columns=columns)
    assert_type(change.block_new_tables(), SchemaChange)
    table = config.schemas["public"].tables["users"]
    assert_type(change.set_sync_mode("public", "orders", table.sync_mode), SchemaChange)
    change.set_sync_mode("public", "orders", "SOFT_DELETE")
    change.set_schema_change_handling(config.schema_change_handling)
    backup = SchemaConfig.from_dict(config.to_dict())
    assert_type(config.diff(backup), list[SchemaDifference])
    copied = change.copy_from(backup, columns={("public", "users"): columns}, reset_columns=False)
    assert_type(copied, SchemaChange)
    assert_type(copied.config, SchemaConfig)
    assert_type(copied.skipped, list[SkippedDifference])
    for skipped in copied.skipped:
        assert_type(skipped.path, tuple[str, ...])
        assert_type(skipped.reason, str)
    assert_type(await client.connections.update_schema_config("silver_brook", change), SchemaConfig)
    await client.connections.update_schema_config(
        "silver_brook",
        schemas={"public": {"enabled": True}},
        schema_change_handling=config.schema_change_handling,
        is_type_locked=None,
    )
    reloaded = await client.connections.reload_schema_config("silver_brook", exclude_mode="INCLUDE")
    assert_type(reloaded, SchemaConfig)


async def use_schema_settings(client: fivetrex.AsyncClient) -> None:
    """Update single schemas, tables and columns, and drop blocked columns."""
    created = await client.connections.create_schema_config(
        "vivid_orchard", schemas={"github": {"enabled": True}}, schema_change_handling="BLOCK_ALL"
    )
    assert_type(created, SchemaConfig)
    schema = await client.connections.update_schema(
        "silver_brook", "public", enabled=True, tables={"logs": {"enabled": False}}
    )
    assert_type(schema, SchemaConfig)
    orders = schema.schemas["public"].tables["orders"]
    table = await client.connections.update_table(
        "silver_brook",
        "public",
        "users",
        sync_mode=orders.sync_mode,
        columns={"email": {"hashed": True}},
    )
    assert_type(table, SchemaConfig)
    await client.connections.update_table("silver_brook", "public", "users", sync_mode="HISTORY")
    column = ("public", "users", "phone")
    updated = await client.connections.update_column(
        "silver_brook", *column, enabled=False, hashed=False, is_primary_key=False
    )
    assert_type(updated, SchemaConfig)
    await client.connections.drop_blocked_columns(
        "silver_brook", columns={"public": {"users": ["phone"]}}, confirm=True
    )
    await client.connections.drop_blocked_column("silver_brook", *column, confirm=True)


async def use_syncs(client: fivetrex.AsyncClient) -> None:
    """Follow syncs, and set how often they come."""
    status = await client.connections.get_sync_status("silver_brook")
    assert_type(status, SyncStatus)
    assert_type(status.succeeded_at, datetime | None)
    assert_type(status.is_scheduled, bool)
    connection = await client.connections.set_sync_frequency(
        "silver_brook", 1440, schedule_type="auto", daily_sync_time="14:00"
    )
    assert_type(connection, Connection)
    again = await client.connections.resync_tables(
        "silver_brook", tables={"public": ["users"]}, confirm=True
    )
    assert_type(again, SyncResult)
    start = datetime(2026, 7, 9, tzinfo=UTC)
    page = await client.connections.list_sync_history("silver_brook", start_time=start, limit=5)
    assert_type(page, fivetrex.Page[Sync])
    syncs = client.connections.stream_sync_history(
        "silver_brook", start_time=start, end_time=start + timedelta(days=7)
    )
    async for sync in syncs:
        assert_type(sync.start, datetime | None)


async def use_waits(client: fivetrex.AsyncClient) -> None:
    """Wait for syncs, and for a run of a transformation."""
    run = await client.connections.start_sync("silver_brook", if_running="wait")
    assert_type(run, fivetrex.SyncRun)
    assert_type(run.observe(await client.connections.get("silver_brook")), fivetrex.SyncVerdict)
    assert_type(await client.connections.wait(run, timeout=600.0), fivetrex.SyncOutcome)
    outcome = await client.connections.sync_and_wait("silver_brook", on_progress=show_progress)
    assert_type(outcome.duration, timedelta | None)
    await client.connections.resync_and_wait("silver_brook", confirm=True)
    await client.connections.wait_for_sync("silver_brook", since=datetime(2026, 7, 9, tzinfo=UTC))
    async for each in client.connections.sync_many(["silver_brook"], max_running=5):
        assert_type(each, fivetrex.SyncOutcome)
    ran = await client.transformations.run_and_wait(
        "sunlit_quarry", full_refresh=True, confirm=True
    )
    assert_type(ran, fivetrex.TransformationOutcome)


def show_progress(progress: fivetrex.SyncProgress) -> None:
    """Show how many syncs are open."""
    assert_type(progress.open, int)


async def use_many_calls(client: fivetrex.AsyncClient) -> None:
    """Make many calls, within a budget."""
    limited = client.with_options(rate_limit=fivetrex.RateLimit.plan("paid", share=0.8))
    async with limited.map(limited.connections.get, ["silver_brook"], ordered=True) as results:
        async for result in results:
            assert_type(result.item, str)
            assert_type(result.value, Connection)


async def use_setup(client: fivetrex.AsyncClient) -> None:
    """Set connections up."""
    tested = await client.connections.run_setup_tests("silver_brook", trust_certificates=True)
    assert_type(tested.setup_tests, list[SetupTestResult] | None)
    card = await client.connections.create_connect_card(
        "vivid_orchard", redirect_uri="https://example.com/done", hide_setup_guide=True
    )
    assert_type(card.uri, str | None)
    state = await client.connections.get_state("humble_beacon")
    assert_type(state, dict[str, Any])
    await client.connections.update_state("humble_beacon", state={**state, "cursor": None})


async def use_packages(client: fivetrex.AsyncClient) -> None:
    """Upload, replace and download a package."""
    path = Path(mkdtemp()) / "package.zip"
    with ZipFile(path, "w") as archive:
        archive.writestr("connector.py", "# some code")
    package = await client.connector_sdk_packages.create(file=path)
    assert_type(package, ConnectorSdkPackage)
    assert_type(package.id, str)
    file = BytesIO(path.read_bytes())
    replaced = await client.connector_sdk_packages.update(package.id, file=file)
    assert_type(replaced, ConnectorSdkPackage)
    assert_type(await client.connector_sdk_packages.download(package.id), bytes)
    assert_type(await client.connector_sdk_packages.download(package.id, to=path), int)
    assert_type(await client.connector_sdk_packages.download(package.id, to=BytesIO()), int)


async def use_destinations(client: fivetrex.AsyncClient) -> None:
    """Make, change, test and delete a destination, and go through all of them."""
    assert_type(await client.destinations.list(limit=1), fivetrex.Page[Destination])
    async for destination in client.destinations.stream():
        assert_type(destination, Destination)
    group = await client.groups.create(name="typed_warehouse")
    made = await client.destinations.create(
        group_id=group.id,
        service="snowflake",
        time_zone_offset="+1",
        region="AWS_EU_WEST_1",
        config={"host": "acme.example.com", "port": 443},
        networking_method="Directly",
    )
    assert_type(made, Destination)
    assert_type(made.id, str)
    assert_type(made.config, dict[str, Any] | None)
    assert_type(await client.destinations.get(made.id), Destination)
    assert_type(await client.destinations.update(made.id, time_zone_offset="-5"), Destination)
    tested = await client.destinations.test(made.id)
    setup_status: str | None = tested.setup_status
    print(setup_status)
    await client.destinations.delete(made.id)


async def use_webhooks(client: fivetrex.AsyncClient) -> None:
    """Make, change, test and delete webhooks, and go through all of them."""
    assert_type(await client.webhooks.list(), fivetrex.Page[Webhook])
    async for webhook in client.webhooks.stream():
        assert_type(webhook.is_account_level, bool)
    url = "https://example.com/hook"
    made = await client.webhooks.create_account(url=url, events={"sync_end"}, secret="long")
    assert_type(made, Webhook)
    assert_type(made.id, str)
    events: list[str] = made.events or []
    print(events)
    assert_type(
        await client.webhooks.create_group("amber_harbor", url=url, events=["sync_end"]), Webhook
    )
    assert_type(await client.webhooks.get(made.id), Webhook)
    assert_type(await client.webhooks.update(made.id, active=False), Webhook)
    result = await client.webhooks.test(made.id, event="sync_end")
    assert_type(result, WebhookTestResult)
    assert_type(result.succeed, bool | None)
    await client.webhooks.delete(made.id)


async def use_retry(client: fivetrex.AsyncClient) -> None:
    """Repeat what is made of several calls."""

    async def count() -> int:
        return len([group async for group in client.groups.stream()])

    assert_type(await fivetrex.async_with_retry(count), int)
    assert_type(await fivetrex.async_with_retry(count, fivetrex.RetryPolicy(max_attempts=2)), int)


def tell(connection: Connection) -> None:
    """Read a connection's fields."""
    assert_type(connection.id, str)
    assert_type(connection.service, str)
    assert_type(connection.group_id, str)
    assert_type(connection.sync_frequency, int | None)
    assert_type(connection.succeeded_at, datetime | None)
    assert_type(connection.config, dict[str, Any] | None)
    assert_type(connection.status, ConnectionStatus | None)
    assert_type(connection.sync_state, SyncState | None)
    assert_type(connection.setup_state, SetupState | None)
    assert_type(connection.update_state, UpdateState | None)
    assert_type(connection.tasks, list[ConnectionTask])
    assert_type(connection.warnings, list[ConnectionWarning])
    assert_type(connection.is_historical_sync, bool)
    networking_method: str | None = connection.networking_method
    print(networking_method)
    assert_type(connection.is_syncing, bool)
    assert_type(connection.is_paused, bool)
    assert_type(connection.additional_properties, dict[str, Any])
    if connection.succeeded_at is not None:
        print(f"{connection.succeeded_at:%Y-%m-%d}")


def read_memberships_and_logs(data: dict[str, Any]) -> None:
    """Read objects that have no optional ids."""
    group = GroupMembership.from_dict(data)
    assert_type(group, GroupMembership)
    assert_type(group.group_id, str)
    assert_type(ConnectionMembership.from_dict(data).connection_id, str)
    log_service = LogService.from_dict(data)
    assert_type(log_service.service, str)
    assert_type(log_service.setup_state, SetupState | None)
    assert_type(log_service.tasks, list[LogServiceTask])


async def use_any_operation(client: fivetrex.AsyncClient) -> None:
    """Call what has no method of its own."""
    answer = await client.request("GET", "/v1/account/info", params={"unused": None})
    assert_type(answer, httpx.Response)
    info = await get_account_info.asyncio(client=client.api)
    assert_type(info, GetAccountInfoResponse200 | None)
    assert info is not None
    assert_type(info.data, AccountInfo | None)


async def meet_errors(client: fivetrex.AsyncClient) -> None:
    """Meet errors, and read what they say."""
    try:
        await client.groups.get("no_such_group")
    except fivetrex.RateLimitedError as error:
        assert_type(error.retry_after, float | None)
    except fivetrex.APIError as error:
        assert_type(error.status, int)
        assert_type(error.code, str | None)
        if error.type == "not_found":
            print(error)
    except fivetrex.DecodeError as error:
        assert_type(error.item_index, int | None)
        assert_type(error.items, list[Any])
        assert_type(error.next_cursor, str | None)
    try:
        await client.connections.resync("silver_brook")
    except fivetrex.ConfirmationRequiredError as error:
        assert_type(error.progress, fivetrex.StreamProgress | None)


async def use_everything() -> None:
    """Call every method, on a local simulator."""
    for unused in make_clients():
        await unused.close()
    simulator = Simulator()
    async with (
        httpx.AsyncClient(transport=simulator.async_transport()) as http,
        fivetrex.AsyncClient(
            api_key=simulator.api_key,
            api_secret=simulator.api_secret,
            base_url=simulator.url,
            http_client=http,
        ) as client,
    ):
        await use_groups(client)
        await use_connections(client)
        await use_schemas(client)
        await send_back_what_was_read(client)
        await use_schema_settings(client)
        await use_syncs(client)
        # Only a client in this process waits on the simulator's clock.
        await use_waits(simulator.async_client())
        await use_many_calls(client)
        await use_setup(client)
        await use_packages(client)
        await use_destinations(client)
        await use_webhooks(client)
        await use_retry(client)
        await use_any_operation(client)
        await meet_errors(client)


def main() -> None:
    """Begin."""
    asyncio.run(use_everything())


if __name__ == "__main__":
    main()
