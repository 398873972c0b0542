"""Every stream: it has the items of its list, and sends the requests of its pages."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

import pytest

import fivetrex
from fivetrex.simulator import Fault, Simulator
from tests.simulator import client_of, data
from tests.simulator.operations.case import nothing
from tests.surface.public_names import BY_NAME, STREAMS, resolve

from .clients import connect

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

pytestmark = pytest.mark.anyio

NOON = datetime(2026, 7, 10, 12, tzinfo=UTC)
VAULT = "guarded_cavern"


def use_the_vault(simulator: Simulator) -> None:
    """Let two connections take their secrets from a secrets manager."""
    with client_of(simulator) as client:
        for connection in ("silver_brook", "stormy_ridge"):
            body = {"external_secrets_manager_id": VAULT}
            data(client.patch(f"/v1/connections/{connection}", json=body))


@dataclass(frozen=True)
class StreamCase:
    """How to read a list, on the small account.

    Attributes:
        ids: The positional arguments.
        filters: Every filter, and the value with which it is sent.
        limit: How many items to read at a time, so that most lists have several pages.
        prepare: Prepares the account.
    """

    ids: tuple[str, ...] = ()
    filters: Mapping[str, Any] = field(default_factory=dict)
    limit: int = 1
    prepare: Callable[[Simulator], None] = nothing


CASES = {
    "connections.list": StreamCase(filters={"group_id": "amber_harbor", "schema": "orders_db"}),
    "connections.list_sync_history": StreamCase(
        ("patient_glacier",), {"start_time": NOON - timedelta(days=2), "end_time": NOON}
    ),
    "connections.certificates.list": StreamCase(("silver_brook",)),
    "connections.errors.list": StreamCase(("stormy_ridge",)),
    "connections.fingerprints.list": StreamCase(("silver_brook",)),
    "connections.warnings.list": StreamCase(("patient_glacier",)),
    "connector_sdk_packages.list": StreamCase(),
    "connector_types.list": StreamCase(limit=300),
    "destinations.list": StreamCase(),
    "destinations.certificates.list": StreamCase(("amber_harbor",)),
    "destinations.fingerprints.list": StreamCase(("amber_harbor",)),
    "external_secrets_managers.list": StreamCase(),
    "external_secrets_managers.list_all_entities": StreamCase(
        filters={"esm_id": VAULT, "type": "source"}, prepare=use_the_vault
    ),
    "external_secrets_managers.entities.list": StreamCase(
        (VAULT,), {"type": "source"}, prepare=use_the_vault
    ),
    "groups.list": StreamCase(),
    "groups.users.list": StreamCase(("amber_harbor",), {"active": True}),
    "hybrid_deployment_agents.list": StreamCase(filters={"group_id": "early_lantern"}),
    "log_services.list": StreamCase(),
    "private_links.list": StreamCase(),
    "proxy_agents.list": StreamCase(),
    "proxy_agents.list_connections": StreamCase(("loyal_courier",)),
    "roles.list": StreamCase(limit=10),
    "system_keys.list": StreamCase(),
    "teams.list": StreamCase(),
    "teams.connection_memberships.list": StreamCase(("spirited_choir",)),
    "teams.group_memberships.list": StreamCase(("spirited_choir",)),
    "teams.user_memberships.list": StreamCase(("spirited_choir",), {"active": True}),
    "transformation_projects.list": StreamCase(),
    "transformations.list": StreamCase(
        filters={"group_id": "amber_harbor", "project_id": "woven_harbor", "type": "DBT_CORE"}
    ),
    "transformations.packages.list": StreamCase(
        filters={"service": "stripe", "name": "stripe"},
    ),
    "users.list": StreamCase(
        filters={"active": True, "user_type": "REGULAR_USER", "has_api_key": True},
    ),
    "users.api_keys.list": StreamCase(("recited_lyrics",)),
    "users.connection_memberships.list": StreamCase(("tidal_sketch",)),
    "users.group_memberships.list": StreamCase(("tidal_sketch",)),
    "webhooks.list": StreamCase(),
}

each_list = pytest.mark.parametrize("name", STREAMS)
each_query = pytest.mark.parametrize(
    ("name", "filters"),
    [
        *((name, {}) for name in STREAMS),
        *((name, case.filters) for name, case in CASES.items() if case.filters),
    ],
    ids=lambda value: value if isinstance(value, str) else ",".join(value) or "all",
)


def test_every_list_with_a_stream_has_a_case() -> None:
    assert CASES.keys() == STREAMS.keys()


def prepared(name: str) -> Simulator:
    simulator = Simulator(strict=True)
    CASES[name].prepare(simulator)
    return simulator


@each_query
async def test_a_stream_reads_the_pages_of_its_list(name: str, filters: Mapping[str, Any]) -> None:
    case = CASES[name]
    simulator = prepared(name)
    before = len(simulator.requests)
    listed: list[Any] = []
    async with connect(simulator) as client:
        read_page = resolve(client, name)
        page = await read_page(*case.ids, limit=case.limit, **filters)
        listed += page.items
        while page.next_cursor is not None:
            cursor = page.next_cursor
            page = await read_page(*case.ids, limit=case.limit, cursor=cursor, **filters)
            listed += page.items
        requests = [(each.path, each.query) for each in simulator.requests[before:]]
        stream = resolve(client, STREAMS[name])(*case.ids, limit=case.limit, **filters)
        assert [item async for item in stream] == listed
    assert listed != []
    again = [(each.path, each.query) for each in simulator.requests[before:]]
    assert again == requests * 2
    assert all(BY_NAME[name].matches("GET", path) for path, _ in requests)
    assert len(requests[0][1]) == 1 + len(filters), "the limit and every filter"


@each_list
async def test_an_error_names_the_stream(name: str) -> None:
    simulator = prepared(name)
    simulator.inject(Fault.status(403))
    async with connect(simulator) as client:
        stream = resolve(client, STREAMS[name])(*CASES[name].ids)
        with pytest.raises(fivetrex.ForbiddenError) as caught:
            await anext(stream)
    assert caught.value.operation == STREAMS[name]
