# Made by scripts/twin.py from _async/expected_requests.py. Do not edit.
"""Every call of the client that sends a request: how to make it, and what it has to send."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable

    from fivetrex import Client

START = datetime(2026, 7, 1, 12, tzinfo=UTC)


@dataclass(frozen=True)
class ExpectedRequest:
    """A call, made on a client with an id, and its request.

    Attributes:
        make: Makes it; the id is of whatever the call is about.
        method: The HTTP method.
        path: `{}` stands for the id; calls about nothing in particular have none.
        json: The body.
        query: The query's parameters.
        version_2: Whether it asks for the second version of its answer.
    """

    make: Callable[[Client, Any], Any]
    method: str
    path: str
    json: Any = None
    query: dict[str, str] = field(default_factory=dict)
    version_2: bool = False


ALL = {"limit": "1000"}
CARD: dict[str, Any] = {"redirect_uri": "https://example.com/done"}
HOOK: dict[str, Any] = {"url": "https://example.com/hook", "events": ["sync_end"]}
PLACE: dict[str, Any] = {"group_id": "amber_harbor", "service": "snowflake"}
TABLES = {"public": ["users"]}

_GROUPS: dict[str, ExpectedRequest] = {
    "list": ExpectedRequest(lambda client, _: client.groups.list(), "GET", "/v1/groups"),
    "stream": ExpectedRequest(
        lambda client, _: next(client.groups.stream()), "GET", "/v1/groups", query=ALL
    ),
    "get": ExpectedRequest(lambda client, it: client.groups.get(it), "GET", "/v1/groups/{}"),
    "create": ExpectedRequest(
        lambda client, _: client.groups.create(name="new"), "POST", "/v1/groups", {"name": "new"}
    ),
    "update": ExpectedRequest(
        lambda client, it: client.groups.update(it, name="new"),
        "PATCH",
        "/v1/groups/{}",
        {"name": "new"},
    ),
    "delete": ExpectedRequest(
        lambda client, it: client.groups.delete(it), "DELETE", "/v1/groups/{}"
    ),
}

_CONNECTIONS: dict[str, ExpectedRequest] = {
    "list": ExpectedRequest(
        lambda client, it: client.connections.list(), "GET", "/v1/connections", version_2=True
    ),
    "stream": ExpectedRequest(
        lambda client, it: next(client.connections.stream()),
        "GET",
        "/v1/connections",
        query=ALL,
        version_2=True,
    ),
    "get": ExpectedRequest(
        lambda client, it: client.connections.get(it),
        "GET",
        "/v1/connections/{}",
        version_2=True,
    ),
    "create": ExpectedRequest(
        lambda client, _: client.connections.create(group_id="g", service="s"),
        "POST",
        "/v1/connections",
        {"group_id": "g", "service": "s"},
        version_2=True,
    ),
    "update": ExpectedRequest(
        lambda client, it: client.connections.update(it, sync_frequency=60),
        "PATCH",
        "/v1/connections/{}",
        {"sync_frequency": 60},
        version_2=True,
    ),
    "delete": ExpectedRequest(
        lambda client, it: client.connections.delete(it),
        "DELETE",
        "/v1/connections/{}",
        version_2=True,
    ),
    "pause": ExpectedRequest(
        lambda client, it: client.connections.pause(it),
        "PATCH",
        "/v1/connections/{}",
        {"paused": True},
        version_2=True,
    ),
    "resume": ExpectedRequest(
        lambda client, it: client.connections.resume(it),
        "PATCH",
        "/v1/connections/{}",
        {"paused": False},
        version_2=True,
    ),
    "sync": ExpectedRequest(
        lambda client, it: client.connections.sync(it),
        "POST",
        "/v1/connections/{}/sync",
        {"force": False},
        version_2=True,
    ),
    "resync": ExpectedRequest(
        lambda client, it: client.connections.resync(it, confirm=True, scope=TABLES),
        "POST",
        "/v1/connections/{}/resync",
        {"scope": TABLES},
        version_2=True,
    ),
    "resync_tables": ExpectedRequest(
        lambda client, it: client.connections.resync_tables(it, confirm=True, tables=TABLES),
        "POST",
        "/v1/connections/{}/schemas/tables/resync",
        TABLES,
    ),
    "get_sync_status": ExpectedRequest(
        lambda client, it: client.connections.get_sync_status(it),
        "GET",
        "/v1/connections/{}",
        version_2=True,
    ),
    "set_sync_frequency": ExpectedRequest(
        lambda client, it: client.connections.set_sync_frequency(it, 60),
        "PATCH",
        "/v1/connections/{}",
        {"sync_frequency": 60},
        version_2=True,
    ),
    "list_sync_history": ExpectedRequest(
        lambda client, it: client.connections.list_sync_history(it, start_time=START),
        "GET",
        "/v1/connections/{}/sync-history",
        query={"start_time": "2026-07-01T12:00:00+00:00"},
        version_2=True,
    ),
    "stream_sync_history": ExpectedRequest(
        lambda client, it: next(client.connections.stream_sync_history(it)),
        "GET",
        "/v1/connections/{}/sync-history",
        query=ALL,
        version_2=True,
    ),
    "get_schema_config": ExpectedRequest(
        lambda client, it: client.connections.get_schema_config(it),
        "GET",
        "/v1/connections/{}/schemas",
    ),
    "update_schema_config": ExpectedRequest(
        lambda client, it: client.connections.update_schema_config(it, schemas={"public": {}}),
        "PATCH",
        "/v1/connections/{}/schemas",
        {"schemas": {"public": {}}},
    ),
    "reload_schema_config": ExpectedRequest(
        lambda client, it: client.connections.reload_schema_config(it),
        "POST",
        "/v1/connections/{}/schemas/reload",
        {"exclude_mode": "PRESERVE"},
    ),
    "get_table_columns": ExpectedRequest(
        lambda client, it: client.connections.get_table_columns(it, "public", "users"),
        "GET",
        "/v1/connections/{}/schemas/public/tables/users/columns",
    ),
    "run_setup_tests": ExpectedRequest(
        lambda client, it: client.connections.run_setup_tests(it),
        "POST",
        "/v1/connections/{}/test",
        {},
        version_2=True,
    ),
    "create_connect_card": ExpectedRequest(
        lambda client, it: client.connections.create_connect_card(it, **CARD),
        "POST",
        "/v1/connections/{}/connect-card",
        {"connect_card_config": CARD},
        version_2=True,
    ),
    "get_state": ExpectedRequest(
        lambda client, it: client.connections.get_state(it),
        "GET",
        "/v1/connections/{}/state",
        version_2=True,
    ),
    "update_state": ExpectedRequest(
        lambda client, it: client.connections.update_state(it, state={"cursor": 7}),
        "PATCH",
        "/v1/connections/{}/state",
        {"state": {"cursor": 7}},
        version_2=True,
    ),
}

_DESTINATIONS: dict[str, ExpectedRequest] = {
    "list": ExpectedRequest(
        lambda client, _: client.destinations.list(), "GET", "/v1/destinations", version_2=True
    ),
    "stream": ExpectedRequest(
        lambda client, _: next(client.destinations.stream()),
        "GET",
        "/v1/destinations",
        query=ALL,
        version_2=True,
    ),
    "get": ExpectedRequest(
        lambda client, it: client.destinations.get(it),
        "GET",
        "/v1/destinations/{}",
        version_2=True,
    ),
    "create": ExpectedRequest(
        lambda client, _: client.destinations.create(**PLACE, time_zone_offset="+1"),
        "POST",
        "/v1/destinations",
        {**PLACE, "time_zone_offset": "+1"},
        version_2=True,
    ),
    "update": ExpectedRequest(
        lambda client, it: client.destinations.update(it, region="AZURE_EASTUS2"),
        "PATCH",
        "/v1/destinations/{}",
        {"region": "AZURE_EASTUS2"},
        version_2=True,
    ),
    "delete": ExpectedRequest(
        lambda client, it: client.destinations.delete(it),
        "DELETE",
        "/v1/destinations/{}",
        version_2=True,
    ),
    "test": ExpectedRequest(
        lambda client, it: client.destinations.test(it),
        "POST",
        "/v1/destinations/{}/test",
        {},
        version_2=True,
    ),
}

_WEBHOOKS: dict[str, ExpectedRequest] = {
    "list": ExpectedRequest(lambda client, _: client.webhooks.list(), "GET", "/v1/webhooks"),
    "stream": ExpectedRequest(
        lambda client, _: next(client.webhooks.stream()), "GET", "/v1/webhooks", query=ALL
    ),
    "get": ExpectedRequest(lambda client, it: client.webhooks.get(it), "GET", "/v1/webhooks/{}"),
    "create_account": ExpectedRequest(
        lambda client, _: client.webhooks.create_account(**HOOK),
        "POST",
        "/v1/webhooks/account",
        HOOK,
    ),
    "create_group": ExpectedRequest(
        lambda client, it: client.webhooks.create_group(it, **HOOK),
        "POST",
        "/v1/webhooks/group/{}",
        HOOK,
    ),
    "update": ExpectedRequest(
        lambda client, it: client.webhooks.update(it, active=False),
        "PATCH",
        "/v1/webhooks/{}",
        {"active": False},
    ),
    "delete": ExpectedRequest(
        lambda client, it: client.webhooks.delete(it), "DELETE", "/v1/webhooks/{}"
    ),
    "test": ExpectedRequest(
        lambda client, it: client.webhooks.test(it, event="sync_end"),
        "POST",
        "/v1/webhooks/{}/test",
        {"event": "sync_end"},
    ),
}

CALLS: dict[str, ExpectedRequest] = {
    f"{resource}.{name}": sent
    for resource, calls in {
        "groups": _GROUPS,
        "connections": _CONNECTIONS,
        "destinations": _DESTINATIONS,
        "webhooks": _WEBHOOKS,
    }.items()
    for name, sent in calls.items()
}
# Those that put an id in a path.
WITH_ID = {name: sent for name, sent in CALLS.items() if "{}" in sent.path}
