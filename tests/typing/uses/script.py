"""Every public method of the synchronous client, and the types of what it gives."""

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
    CreatedSystemKey,
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


def make_clients() -> list[fivetrex.Client]:
    """Set clients up in each way."""
    policy = fivetrex.RetryPolicy(max_attempts=2, base_delay=0.1, on_retry=print)
    by_default = fivetrex.Client(api_key="a key", api_secret="a secret")
    by_hand = fivetrex.Client(
        api_key="a key",
        api_secret="a secret",
        base_url="https://fivetran.example.com",
        timeout=httpx.Timeout(5.0),
        retry=policy,
        http_client=httpx.Client(),
        allow_http=False,
        on_response=print,
    )
    responses: list[httpx.Response] = []
    copy = by_hand.with_options(timeout=None, retry=policy, on_response=responses.append)
    assert_type(copy, fivetrex.Client)
    return [by_default, by_hand, copy]


def use_groups(client: fivetrex.Client) -> None:
    """Make, change and delete a group, and go through all of them."""
    page = client.groups.list(cursor=None, limit=2)
    assert_type(page, fivetrex.Page[Group])
    assert_type(page.items, list[Group])
    assert_type(page.next_cursor, str | None)
    assert_type(page.has_more, bool)
    print(len(page), [group.name for group in page])
    for group in client.groups.stream(limit=1):
        assert_type(group, Group)

    made = client.groups.create(name="typed")
    assert_type(made, Group)
    assert_type(made.id, str)
    assert_type(made.name, str)
    assert_type(made.created_at, datetime | None)
    assert_type(client.groups.get(made.id), Group)
    assert_type(client.groups.update(made.id, name="typed_again"), Group)
    client.groups.delete(made.id)


def use_connections(client: fivetrex.Client) -> None:
    """Go through connections, and through the life of one."""
    page = client.connections.list("amber_harbor", schema=None, cursor=None, limit=2)
    assert_type(page, fivetrex.Page[Connection])
    for connection in client.connections.stream("amber_harbor", limit=2):
        assert_type(connection, Connection)
    print([connection.id for connection in client.connections.stream() if connection.is_syncing])

    made = client.connections.create(
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
    assert_type(client.connections.run_setup_tests(made.id), Connection)
    tell(client.connections.get(made.id))
    assert_type(client.connections.update(made.id, sync_frequency=60, paused=False), Connection)
    assert_type(client.connections.pause(made.id), Connection)
    assert_type(client.connections.resume(made.id), Connection)
    assert_type(client.connections.sync(made.id, force=True), SyncResult)
    resynced = client.connections.resync(made.id, confirm=True, scope={"public": ["users"]})
    assert_type(resynced.message, str | None)
    assert_type(client.connectors.get(made.id), Connection)
    client.connections.delete(made.id)


def send_back_what_was_read(client: fivetrex.Client) -> None:
    """Pass the values of fields to the arguments of the same name, and values of our own."""
    connection = client.connections.get("silver_brook")
    client.connections.update(
        connection.id,
        sync_frequency=connection.sync_frequency,
        networking_method=connection.networking_method,
        destination_configuration=connection.destination_configuration or {},
        schedule_type=connection.schedule_type,
        data_delay_sensitivity=connection.data_delay_sensitivity,
    )
    destination = client.destinations.get("amber_harbor")
    client.destinations.update(
        destination.id,
        region=destination.region,
        time_zone_offset=destination.time_zone_offset,
        networking_method=destination.networking_method,
    )
    sync_frequency: SyncFrequency = 60
    day: DayOfWeek = "MONDAY"
    region: PrivateLinkRegion = "MOON_NORTH_1"
    print(sync_frequency, day, region)


def use_credentials(client: fivetrex.Client) -> None:
    """Rotate credentials, which the API returns only then."""
    system_key = client.system_keys.rotate("passing_visitor", expiration_period="ONE_WEEK")
    assert_type(system_key, CreatedSystemKey)
    assert_type(system_key.secret, str)
    assert_type(client.system_keys.get("passing_visitor").secret, str | None)
    assert_type(client.proxy_agents.regenerate_secrets("spare_courier").auth_token, str)
    assert_type(client.groups.get_public_key("amber_harbor").public_key, str)
    assert_type(client.groups.get_service_account("amber_harbor").service_account, str)


def use_schemas(client: fivetrex.Client) -> None:
    """Read a schema config, change it, and read it anew from the source."""
    config = client.connections.get_schema_config("silver_brook")
    assert_type(config, SchemaConfig)
    assert_type(config.schemas, Mapping[str, Schema])
    assert_type(config.schemas["public"].tables["users"], Table)
    for schema_name, schema in config.enabled_schemas():
        for table_name, table in schema.enabled_tables():
            print(schema_name, table_name, table.sync_mode)
    columns = client.connections.get_table_columns("silver_brook", "public", "users")
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
    assert_type(client.connections.update_schema_config("silver_brook", change), SchemaConfig)
    client.connections.update_schema_config(
        "silver_brook",
        schemas={"public": {"enabled": True}},
        schema_change_handling=config.schema_change_handling,
        is_type_locked=None,
    )
    reloaded = client.connections.reload_schema_config("silver_brook", exclude_mode="INCLUDE")
    assert_type(reloaded, SchemaConfig)


def use_schema_settings(client: fivetrex.Client) -> None:
    """Update single schemas, tables and columns, and drop blocked columns."""
    created = client.connections.create_schema_config(
        "vivid_orchard", schemas={"github": {"enabled": True}}, schema_change_handling="BLOCK_ALL"
    )
    assert_type(created, SchemaConfig)
    schema = client.connections.update_schema(
        "silver_brook", "public", enabled=True, tables={"logs": {"enabled": False}}
    )
    assert_type(schema, SchemaConfig)
    orders = schema.schemas["public"].tables["orders"]
    table = client.connections.update_table(
        "silver_brook",
        "public",
        "users",
        sync_mode=orders.sync_mode,
        columns={"email": {"hashed": True}},
    )
    assert_type(table, SchemaConfig)
    client.connections.update_table("silver_brook", "public", "users", sync_mode="HISTORY")
    column = ("public", "users", "phone")
    updated = client.connections.update_column(
        "silver_brook", *column, enabled=False, hashed=False, is_primary_key=False
    )
    assert_type(updated, SchemaConfig)
    client.connections.drop_blocked_columns(
        "silver_brook", columns={"public": {"users": ["phone"]}}, confirm=True
    )
    client.connections.drop_blocked_column("silver_brook", *column, confirm=True)


def use_syncs(client: fivetrex.Client) -> None:
    """Follow syncs, and set how often they come."""
    status = client.connections.get_sync_status("silver_brook")
    assert_type(status, SyncStatus)
    assert_type(status.succeeded_at, datetime | None)
    assert_type(status.is_scheduled, bool)
    connection = client.connections.set_sync_frequency(
        "silver_brook", 1440, schedule_type="auto", daily_sync_time="14:00"
    )
    assert_type(connection, Connection)
    again = client.connections.resync_tables(
        "silver_brook", tables={"public": ["users"]}, confirm=True
    )
    assert_type(again, SyncResult)
    start = datetime(2026, 7, 9, tzinfo=UTC)
    page = client.connections.list_sync_history("silver_brook", start_time=start, limit=5)
    assert_type(page, fivetrex.Page[Sync])
    syncs = client.connections.stream_sync_history(
        "silver_brook", start_time=start, end_time=start + timedelta(days=7)
    )
    for sync in syncs:
        assert_type(sync.start, datetime | None)


def use_waits(client: fivetrex.Client) -> None:
    """Wait for syncs, and for a run of a transformation."""
    run = client.connections.start_sync("silver_brook", if_running="wait")
    assert_type(run, fivetrex.SyncRun)
    assert_type(run.observe(client.connections.get("silver_brook")), fivetrex.SyncVerdict)
    assert_type(client.connections.wait(run, timeout=600.0), fivetrex.SyncOutcome)
    outcome = client.connections.sync_and_wait("silver_brook", on_progress=show_progress)
    assert_type(outcome.duration, timedelta | None)
    client.connections.resync_and_wait("silver_brook", confirm=True)
    client.connections.wait_for_sync("silver_brook", since=datetime(2026, 7, 9, tzinfo=UTC))
    for each in client.connections.sync_many(["silver_brook"], max_running=5):
        assert_type(each, fivetrex.SyncOutcome)
    ran = client.transformations.run_and_wait("sunlit_quarry", timeout=600.0)
    assert_type(ran, fivetrex.TransformationOutcome)


def show_progress(progress: fivetrex.SyncProgress) -> None:
    """Show how many syncs are open."""
    assert_type(progress.open, int)


def use_many_calls(client: fivetrex.Client) -> None:
    """Make many calls, within a budget."""
    limited = client.with_options(rate_limit=fivetrex.RateLimit.plan("paid", share=0.8))
    with limited.map(limited.connections.get, ["silver_brook"], ordered=True) as results:
        for result in results:
            assert_type(result.item, str)
            assert_type(result.value, Connection)


def use_setup(client: fivetrex.Client) -> None:
    """Set connections up."""
    tested = client.connections.run_setup_tests("silver_brook", trust_certificates=True)
    assert_type(tested.setup_tests, list[SetupTestResult] | None)
    card = client.connections.create_connect_card(
        "vivid_orchard", redirect_uri="https://example.com/done", hide_setup_guide=True
    )
    assert_type(card.uri, str | None)
    state = client.connections.get_state("humble_beacon")
    assert_type(state, dict[str, Any])
    client.connections.update_state("humble_beacon", state={**state, "cursor": None})


def use_packages(client: fivetrex.Client) -> None:
    """Upload, replace and download a package."""
    path = Path(mkdtemp()) / "package.zip"
    with ZipFile(path, "w") as archive:
        archive.writestr("connector.py", "# some code")
    package = client.connector_sdk_packages.create(file=path)
    assert_type(package, ConnectorSdkPackage)
    assert_type(package.id, str)
    file = BytesIO(path.read_bytes())
    replaced = client.connector_sdk_packages.update(package.id, file=file)
    assert_type(replaced, ConnectorSdkPackage)
    assert_type(client.connector_sdk_packages.download(package.id), bytes)
    assert_type(client.connector_sdk_packages.download(package.id, to=path), int)
    assert_type(client.connector_sdk_packages.download(package.id, to=BytesIO()), int)


def use_destinations(client: fivetrex.Client) -> None:
    """Make, change, test and delete a destination, and go through all of them."""
    assert_type(client.destinations.list(limit=1), fivetrex.Page[Destination])
    for destination in client.destinations.stream():
        assert_type(destination, Destination)
    group = client.groups.create(name="typed_warehouse")
    made = client.destinations.create(
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
    assert_type(client.destinations.get(made.id), Destination)
    assert_type(client.destinations.update(made.id, time_zone_offset="-5"), Destination)
    tested = client.destinations.test(made.id)
    setup_status: str | None = tested.setup_status
    print(setup_status)
    client.destinations.delete(made.id)


def use_webhooks(client: fivetrex.Client) -> None:
    """Make, change, test and delete webhooks, and go through all of them."""
    assert_type(client.webhooks.list(), fivetrex.Page[Webhook])
    for webhook in client.webhooks.stream():
        assert_type(webhook.is_account_level, bool)
    url = "https://example.com/hook"
    made = client.webhooks.create_account(url=url, events={"sync_end"}, secret="long")
    assert_type(made, Webhook)
    assert_type(made.id, str)
    events: list[str] = made.events or []
    print(events)
    assert_type(client.webhooks.create_group("amber_harbor", url=url, events=["sync_end"]), Webhook)
    assert_type(client.webhooks.get(made.id), Webhook)
    assert_type(client.webhooks.update(made.id, active=False), Webhook)
    result = client.webhooks.test(made.id, event="sync_end")
    assert_type(result, WebhookTestResult)
    assert_type(result.succeed, bool | None)
    client.webhooks.delete(made.id)


def use_retry(client: fivetrex.Client) -> None:
    """Repeat what is made of several calls."""

    def count() -> int:
        return len(list(client.groups.stream()))

    assert_type(fivetrex.with_retry(count), int)
    assert_type(fivetrex.with_retry(count, fivetrex.RetryPolicy(max_attempts=2)), int)


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


def use_any_operation(client: fivetrex.Client) -> None:
    """Call what has no method of its own."""
    answer = client.request("GET", "/v1/account/info", params={"unused": None})
    assert_type(answer, httpx.Response)
    info = get_account_info.sync(client=client.api)
    assert_type(info, GetAccountInfoResponse200 | None)
    assert info is not None
    assert_type(info.data, AccountInfo | None)


def meet_errors(client: fivetrex.Client) -> None:
    """Meet errors, and read what they say."""
    try:
        client.groups.get("no_such_group")
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
        client.connections.resync("silver_brook")
    except fivetrex.ConfirmationRequiredError as error:
        assert_type(error.progress, fivetrex.StreamProgress | None)


def main() -> None:
    """Call every method, on a local simulator."""
    for client in make_clients():
        client.close()
    simulator = Simulator()
    with (
        simulator.serve() as url,
        fivetrex.Client(
            api_key=simulator.api_key, api_secret=simulator.api_secret, base_url=url
        ) as client,
    ):
        assert_type(url, str)
        use_groups(client)
        use_connections(client)
        use_credentials(client)
        use_schemas(client)
        send_back_what_was_read(client)
        use_schema_settings(client)
        use_syncs(client)
        # Only a client in this process waits on the simulator's clock.
        use_waits(simulator.client())
        use_many_calls(client)
        use_setup(client)
        use_packages(client)
        use_destinations(client)
        use_webhooks(client)
        use_retry(client)
        use_any_operation(client)
        meet_errors(client)


if __name__ == "__main__":
    main()
