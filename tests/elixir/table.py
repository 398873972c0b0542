"""The functions of the Elixir library and their counterparts, for the tests and a page of the docs.

The calls are for the synchronous client. The asynchronous client has the same calls as coroutines;
`ASYNCHRONOUS` has the names that differ.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Row:
    """A function of the Elixir library.

    Attributes:
        elixir: Its name with the module, without `Fivetrex`, and with the option if the row is
            about an option.
        call: A call of the counterpart, for the simulator's small account.
        holds: A condition on the result, `it`: the returned value, the items of a stream as a
            list, or the raised error.
        before: Calls that are necessary first.
    """

    elixir: str
    call: str
    holds: str
    before: tuple[str, ...] = ()

    @property
    def python(self) -> str:
        """The name of the counterpart."""
        return self.call.partition("(")[0]

    @property
    def shown(self) -> str:
        """The counterpart as shown on the page, with the option if the row is about one."""
        option = self.elixir.partition(" :")[2]
        return (
            f"{self.python}({option}=...)" if option and f"{option}=" in self.call else self.python
        )


ASYNCHRONOUS = {
    "fivetrex.Client": "fivetrex.AsyncClient",
    "fivetrex.with_retry": "fivetrex.async_with_retry",
}

# The variables in calls of the table, except `client`, `fivetrex` and its modules.
SUBJECTS = {
    "connection": 'client.connections.get("brisk_canyon")',
    "status": 'client.connections.get_sync_status("brisk_canyon")',
    "config": 'client.connections.get_schema_config("silver_brook")',
    "webhook": 'client.webhooks.get("polished_beacon")',
    "event": """webhooks.parse_event(b'{"event": "sync_end", "data": {"status": "SUCCESSFUL"}}')""",
    "entry": 'logs.LogEntry.from_row({"EVENT": "WARNING", "MESSAGE_EVENT": "sync_start"})',
    "error": 'client.groups.get("nowhere")',
}

CLIENT = [
    Row(
        "client/1",
        'fivetrex.Client(api_key="a_key", api_secret="a_secret")',
        '"a_secret" not in repr(it)',
    ),
    Row(
        "client/1 :base_url",
        'fivetrex.Client(api_key="k1", api_secret="s1", base_url="http://localhost:4000")',
        '"http://localhost:4000" in repr(it)',
    ),
]

GROUPS = [
    Row("Groups.list/2", "client.groups.list(limit=2)", "len(it) == 2 and it.next_cursor"),
    Row("Groups.stream/2", "client.groups.stream()", "len(it) == 4"),
    Row("Groups.get/2", 'client.groups.get("amber_harbor")', 'it.id == "amber_harbor"'),
    Row("Groups.create/2", 'client.groups.create(name="new")', 'it.name == "new"'),
    Row(
        "Groups.update/3",
        'client.groups.update("amber_harbor", name="other")',
        'it.name == "other"',
    ),
    Row("Groups.delete/2", 'client.groups.delete("early_lantern")', "it is None"),
]

CONNECTORS = [
    Row(
        "Connectors.list/3",
        'client.connections.list("amber_harbor", limit=2)',
        'len(it) == 2 and it.items[0].group_id == "amber_harbor"',
    ),
    Row("Connectors.stream/3", 'client.connections.stream("amber_harbor")', "len(it) == 3"),
    Row("Connectors.get/2", 'client.connections.get("silver_brook")', 'it.service == "postgres"'),
    Row(
        "Connectors.create/2",
        'client.connections.create(group_id="amber_harbor", service="postgres", '
        'config={"schema_prefix": "shop"}, '
        'connect_card_config={"redirect_uri": "https://a.example"}, run_setup_tests=False)',
        'it.connect_card.uri.startswith("https://")',
    ),
    Row(
        "Connectors.update/3",
        'client.connections.update("silver_brook", paused=True, sync_frequency=60)',
        "it.is_paused and it.sync_frequency == 60",
    ),
    Row("Connectors.delete/2", 'client.connections.delete("silver_brook")', "it is None"),
    Row(
        "Connectors.sync/2", 'client.connections.sync("silver_brook")', "it.success and it.message"
    ),
    Row(
        "Connectors.resync!/3",
        'client.connections.resync("silver_brook", confirm=True)',
        "it.success",
    ),
    Row(
        "Connectors.resync!/3 without :confirm",
        'client.connections.resync("silver_brook")',
        "isinstance(it, fivetrex.ConfirmationRequiredError) and isinstance(it, ValueError)",
    ),
    Row("Connectors.pause/2", 'client.connections.pause("silver_brook")', "it.is_paused"),
    Row("Connectors.resume/2", 'client.connections.resume("mellow_dune")', "not it.is_paused"),
    Row(
        "Connectors.get_state/2", 'client.connections.get_state("humble_beacon")', '"cursor" in it'
    ),
    Row(
        "Connectors.get_sync_status/2",
        'client.connections.get_sync_status("silver_brook")',
        "it.is_scheduled and it.succeeded_at and it.failed_at and not it.is_historical_sync",
    ),
    Row(
        "Connectors.get_schema_config/2",
        'client.connections.get_schema_config("silver_brook")',
        'it.schemas["public"].tables["users"].sync_mode == "SOFT_DELETE"',
    ),
    Row(
        "Connectors.update_schema_config/3",
        'client.connections.update_schema_config("silver_brook", '
        'schemas={"public": {"tables": {"logs": {"enabled": False}}}})',
        'it.schemas["public"].tables["logs"].enabled is False',
    ),
    Row(
        "Connectors.reload_schema_config/3",
        'client.connections.reload_schema_config("silver_brook", exclude_mode="INCLUDE")',
        '"public" in it.schemas',
    ),
    Row(
        "Connectors.get_table_columns/4",
        'client.connections.get_table_columns("silver_brook", "public", "users")',
        'it["id"].is_primary_key and not it["email"].hashed',
    ),
    Row(
        "Connectors.set_sync_frequency/4",
        'client.connections.set_sync_frequency("silver_brook", 1440, daily_sync_time="14:00")',
        'it.sync_frequency == 1440 and it.daily_sync_time == "14:00"',
    ),
]

DESTINATIONS = [
    Row(
        "Destinations.get/2", 'client.destinations.get("amber_harbor")', 'it.service == "snowflake"'
    ),
    Row(
        "Destinations.create/2",
        'client.destinations.create(group_id="empty_harbor", service="snowflake", '
        'time_zone_offset="-5", config={"host": "acme.example.com", "port": 443})',
        'it.setup_status == "connected"',
    ),
    Row(
        "Destinations.update/3",
        'client.destinations.update("amber_harbor", time_zone_offset="+1")',
        'it.time_zone_offset == "+1"',
    ),
    Row(
        "Destinations.delete/2",
        'client.destinations.delete("amber_harbor")',
        "it is None",
        before=tuple(
            f'client.connections.delete("{connection}")'
            for connection in ("silver_brook", "brisk_canyon", "mellow_dune")
        ),
    ),
    Row("Destinations.test/2", 'client.destinations.test("amber_harbor")', "it.setup_tests"),
]

WEBHOOKS = [
    Row("Webhooks.list/2", "client.webhooks.list(limit=1)", "len(it) == 1 and it.next_cursor"),
    Row("Webhooks.stream/2", "client.webhooks.stream()", "len(it) == 2"),
    Row("Webhooks.get/2", 'client.webhooks.get("polished_beacon")', "it.active"),
    Row(
        "Webhooks.create_account/2",
        'client.webhooks.create_account(url="https://a.example", events=["sync_end"], secret="s")',
        'it.is_account_level and it.secret == "******"',
    ),
    Row(
        "Webhooks.create_group/3",
        'client.webhooks.create_group("amber_harbor", url="https://a.io", events=["sync_end"])',
        'it.is_group_level and it.group_id == "amber_harbor"',
    ),
    Row(
        "Webhooks.update/3",
        'client.webhooks.update("polished_beacon", active=False)',
        "it.active is False",
    ),
    Row("Webhooks.delete/2", 'client.webhooks.delete("polished_beacon")', "it is None"),
    Row(
        "Webhooks.test/2",
        'client.webhooks.test("polished_beacon", event="sync_end")',
        "it.succeed and it.status == 200",
    ),
]

INCOMING = [
    Row(
        "WebhookSignature.compute_signature/2",
        'webhooks.compute_signature(b"{}", "some_secret")',
        "len(it) == 64",
    ),
    Row(
        "WebhookSignature.verify/3",
        'webhooks.verify(b"{}", webhooks.compute_signature(b"{}", "some_secret"), "some_secret")',
        "it is None",
    ),
    Row(
        "WebhookSignature.verify/3 :invalid_signature",
        'webhooks.verify(b"{}", "00" * 32, "some_secret")',
        "isinstance(it, fivetrex.InvalidSignatureError)",
    ),
    Row(
        "WebhookSignature.verify/3 :missing_signature",
        'webhooks.verify(b"{}", None, "some_secret")',
        "isinstance(it, fivetrex.MissingSignatureError)",
    ),
    Row(
        "WebhookPlug",
        'webhooks.asgi.WebhookMiddleware(print, secret="some_secret", event_key="fivetran_event")',
        "callable(it)",
    ),
    Row(
        "WebhookPlug",
        'webhooks.wsgi.WebhookMiddleware(print, secret="some_secret", on_error=print)',
        "callable(it)",
    ),
]

MODELS = [
    Row("Models.Connector.syncing?/1", "connection.is_syncing", "it is True"),
    Row("Models.Connector.paused?/1", "connection.is_paused", "it is False"),
    Row("Models.Connector.sync_state/1", "connection.sync_state", 'it == "syncing"'),
    Row("Models.SyncStatus.syncing?/1", "status.is_syncing", "it is True"),
    Row("Models.SyncStatus.paused?/1", "status.is_paused", "it is False"),
    Row("Models.SyncStatus.scheduled?/1", "status.is_scheduled", "it is False"),
    Row("Models.SchemaConfig", "config.schemas", 'it["public"].enabled'),
    Row("Models.Webhook.account_level?/1", "webhook.is_account_level", "it is True"),
    Row("Models.Webhook.group_level?/1", "webhook.is_group_level", "it is False"),
    Row("Models.WebhookEvent.sync_start?/1", "event.is_sync_start", "it is False"),
    Row("Models.WebhookEvent.sync_end?/1", "event.is_sync_end", "it is True"),
    Row("Models.WebhookEvent.successful?/1", "event.is_successful", "it is True"),
    Row("Models.LogEntry.error?/1", "entry.is_error", "it is False"),
    Row("Models.LogEntry.warning?/1", "entry.is_warning", "it is True"),
    Row("Models.LogEntry.sync_start?/1", "entry.is_sync_start", "it is True"),
    Row("Models.LogEntry.sync_end?/1", "entry.is_sync_end", "it is False"),
]

ERRORS = [
    Row("Error :type", "error.type", 'it == "not_found"'),
    Row("Error :status", "error.status", "it == 404"),
    Row("Error :message", "error.message", '"nowhere" in it'),
    Row("Error :retry_after", "error.retry_after", "it is None"),
]

RETRY = [
    Row("Retry.with_backoff/2", "fivetrex.with_retry(client.groups.list)", "len(it) == 4"),
    *(
        Row(f"Retry.with_backoff/2 :{name}", f"fivetrex.RetryPolicy({name}={value})", holds)
        for name, value, holds in (
            ("max_attempts", "5", "it.max_attempts == 5"),
            ("base_delay", "1.0", "it.base_delay == 1.0"),
            ("max_delay", "10.0", "it.max_delay == 10.0"),
            ("jitter", "False", "it.jitter is False"),
            ("retry_if", "callable", "it.retry_if is callable"),
            ("on_retry", "print", "it.on_retry is print"),
        )
    ),
]

TABLE = [
    *CLIENT,
    *GROUPS,
    *CONNECTORS,
    *DESTINATIONS,
    *WEBHOOKS,
    *INCOMING,
    *MODELS,
    *ERRORS,
    *RETRY,
]
