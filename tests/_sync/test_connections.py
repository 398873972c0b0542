# Made by scripts/twin.py from _async/test_connections.py. Do not edit.
"""Connections: every call, and the requests that the API rejects."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

import fivetrex

if TYPE_CHECKING:
    from fivetrex import Client
    from fivetrex.simulator import Simulator

OF_ANALYTICS = ["silver_brook", "brisk_canyon", "mellow_dune"]
OF_MARKETING = ["vivid_orchard", "stormy_ridge", "patient_glacier"]
OF_SANDBOX = ["tender_lagoon", "humble_beacon"]


def test_connectors_is_the_older_word(client: Client) -> None:
    assert client.connectors is client.connections


def test_a_list_of_the_account(client: Client, simulator: Simulator) -> None:
    page = client.connections.list()
    assert [connection.id for connection in page] == OF_ANALYTICS + OF_MARKETING + OF_SANDBOX
    assert simulator.requests[-1].path == "/v1/connections"
    assert simulator.requests[-1].query == {}


def test_a_list_of_a_group_has_the_types_of_the_details(
    client: Client, simulator: Simulator
) -> None:
    page = client.connections.list("amber_harbor")
    assert [connection.id for connection in page] == OF_ANALYTICS
    assert simulator.requests[-1].path == "/v1/connections"
    assert simulator.requests[-1].query == {"group_id": "amber_harbor"}
    assert page.items[0] == client.connections.get("silver_brook")


def test_a_list_by_schema(client: Client) -> None:
    page = client.connections.list(schema="github")
    assert [connection.id for connection in page] == ["vivid_orchard"]


def test_a_list_continues_from_its_cursor(client: Client) -> None:
    first = client.connections.list("quiet_meadow", limit=2)
    assert first.next_cursor is not None
    second = client.connections.list("quiet_meadow", limit=2, cursor=first.next_cursor)
    assert [connection.id for connection in [*first, *second]] == OF_MARKETING


def test_a_stream_keeps_to_its_filters(client: Client, simulator: Simulator) -> None:
    stream = client.connections.stream("amber_harbor", limit=1)
    assert [connection.id for connection in stream] == OF_ANALYTICS
    assert [request.query["group_id"] for request in simulator.requests] == ["amber_harbor"] * 3
    stream = client.connections.stream("amber_harbor", schema="salesforce")
    assert [connection.id for connection in stream] == ["brisk_canyon"]
    assert simulator.requests[-1].query["limit"] == "1000"


def test_an_empty_filter_does_not_mean_everything(client: Client, simulator: Simulator) -> None:
    with pytest.raises(ValueError, match="group_id must not be empty"):
        client.connections.list("")
    with pytest.raises(ValueError, match="schema must not be empty"):
        client.connections.stream(schema="")
    assert simulator.requests == []


def test_get(client: Client) -> None:
    connection = client.connections.get("silver_brook")
    assert (connection.id, connection.service) == ("silver_brook", "postgres")
    assert connection.config is not None
    assert connection.config["port"] == 5432
    assert connection.succeeded_at is not None
    assert connection.succeeded_at.tzinfo is not None
    assert not connection.is_syncing
    assert not connection.is_paused


def test_the_states_of_the_account(client: Client) -> None:
    states = {
        connection.id: (connection.sync_state, connection.is_syncing, connection.is_paused)
        for connection in client.connections.stream()
    }
    assert states["brisk_canyon"] == ("syncing", True, False)
    assert states["mellow_dune"] == ("paused", False, True)
    assert states["patient_glacier"] == ("rescheduled", False, False)
    never_synced = client.connections.get("vivid_orchard")
    assert never_synced.succeeded_at is None


def test_what_was_deleted_is_gone(client: Client) -> None:
    client.connections.delete("silver_brook")
    with pytest.raises(fivetrex.NotFoundError):
        client.connections.get("silver_brook")


def test_pause_and_resume(client: Client, simulator: Simulator) -> None:
    assert (client.connections.pause("silver_brook")).is_paused
    assert not (client.connections.resume("silver_brook")).is_paused
    assert [request.json for request in simulator.writes] == [{"paused": True}, {"paused": False}]


def test_a_sync_runs_and_ends(client: Client, simulator: Simulator) -> None:
    before = client.connections.get("silver_brook")
    result = client.connections.sync("silver_brook")
    assert result.success
    assert result.message
    assert (client.connections.get("silver_brook")).is_syncing
    simulator.clock.advance(60)
    after = client.connections.get("silver_brook")
    assert not after.is_syncing
    assert before.succeeded_at is not None
    assert after.succeeded_at is not None
    assert after.succeeded_at > before.succeeded_at


def test_a_forced_sync_starts_again(client: Client, simulator: Simulator) -> None:
    client.connections.sync("brisk_canyon")
    assert simulator.writes == []
    client.connections.sync("brisk_canyon", force=True)
    assert [request.json for request in simulator.writes] == [{"force": True}]


def test_a_confirmed_resync(client: Client, simulator: Simulator) -> None:
    result = client.connections.resync("silver_brook", confirm=True)
    assert result.success
    connection = client.connections.get("silver_brook")
    assert connection.is_syncing
    assert connection.status is not None
    assert connection.status.is_historical_sync is True
    assert simulator.writes[-1].json in (None, {})


def test_a_resync_of_some_tables(client: Client, simulator: Simulator) -> None:
    scope = {"public": ("users", "orders"), "audit": {"events"}}
    client.connections.resync("silver_brook", confirm=True, scope=scope)
    assert simulator.writes[-1].json == {
        "scope": {"public": ["users", "orders"], "audit": ["events"]}
    }


@pytest.mark.parametrize(
    "scope",
    [
        {},
        {"public": []},
        {"public": "users"},
        {"public": [1]},
        {1: ["users"]},
        ["public"],
        "public",
    ],
)
def test_a_scope_that_means_nothing_is_not_sent(
    client: Client, simulator: Simulator, scope: object
) -> None:
    with pytest.raises((TypeError, ValueError), match="scope"):
        client.connections.resync(
            "silver_brook",
            confirm=True,
            scope=scope,  # type: ignore[arg-type]
        )
    assert simulator.requests == []


def test_the_api_returns_an_error(client: Client) -> None:
    calls: list[Any] = [
        client.connections.get,
        client.connections.delete,
        client.connections.pause,
        client.connections.resume,
        client.connections.sync,
    ]
    for call in calls:
        with pytest.raises(fivetrex.NotFoundError, match="nowhere") as caught:
            call("nowhere")
        assert caught.value.code == "NotFound_Connection"
    with pytest.raises(fivetrex.NotFoundError):
        client.connections.update("nowhere", paused=True)
    with pytest.raises(fivetrex.NotFoundError):
        client.connections.resync("nowhere", confirm=True)
    with pytest.raises(fivetrex.NotFoundError) as caught:
        client.connections.create(group_id="nowhere", service="postgres")
    assert caught.value.code == "NotFound_Group"
    with pytest.raises(fivetrex.NotFoundError):
        client.connections.list("nowhere")
    with pytest.raises(fivetrex.BadRequestError, match=r"connections\.create"):
        client.connections.create(group_id="amber_harbor", service="no_such_service")
    with pytest.raises(fivetrex.ConflictError, match=r"connections\.sync\('mellow_dune'\)"):
        client.connections.sync("mellow_dune")


def test_version_2_is_asked_for(client: Client, simulator: Simulator) -> None:
    created = client.connections.create(
        group_id="amber_harbor", service="postgres", config={"schema_prefix": "shop", "host": "db"}
    )
    assert created.id is not None
    client.connections.list()
    client.connections.get(created.id)
    client.connections.update(created.id, sync_frequency=60)
    client.connections.sync("silver_brook")
    client.connections.resync("silver_brook", confirm=True)
    client.connections.delete(created.id)
    versions = {request.headers["accept"] for request in simulator.requests}
    assert versions == {"application/json;version=2"}
    for request in simulator.requests:
        has_body = request.method in {"POST", "PATCH"}
        assert request.headers.get("content-type") == ("application/json" if has_body else None)
