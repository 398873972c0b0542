"""Reads that return the state before a write."""

from typing import Any

import httpx
import pytest

from fivetrex.simulator import Fault, RateLimit, Simulator
from fivetrex.simulator.faults import stale_reads
from fivetrex.simulator.state.snapshot import snapshot

from . import client_of, data, error

SYNC = "/v1/connections/silver_brook/sync"
CONNECTION = "/v1/connections/silver_brook"


def sync_state(client: httpx.Client) -> str:
    state: str = data(client.get(CONNECTION))["status"]["sync_state"]
    return state


def pause(client: httpx.Client, paused: bool = True) -> None:
    data(client.patch(CONNECTION, json={"paused": paused}))


def test_a_read_after_a_sync_request_shows_the_state_before(
    client: httpx.Client, simulator: Simulator
) -> None:
    before = data(client.get(CONNECTION))
    fault = Fault.stale_read()
    simulator.inject(fault)
    client.post(SYNC, json={"force": False})
    assert data(client.get(CONNECTION)) == before
    assert sync_state(client) == "syncing"
    assert [request.fault for request in simulator.requests] == [None, None, fault, None]
    simulator.advance(60)
    assert data(client.get(CONNECTION))["succeeded_at"] != before["succeeded_at"]


def test_reads_before_a_write_are_not_stale(client: httpx.Client, simulator: Simulator) -> None:
    simulator.inject(Fault.stale_read(times=2))
    assert sync_state(client) == "scheduled"
    pause(client)
    assert [sync_state(client) for _ in range(3)] == ["scheduled", "scheduled", "paused"]


def test_reads_of_other_objects_are_not_stale(client: httpx.Client, simulator: Simulator) -> None:
    simulator.inject(Fault.stale_read())
    client.patch("/v1/groups/amber_harbor", json={"name": "new"})
    pause(client)
    client.patch("/v1/groups/early_lantern", json={"name": "newer"})
    assert data(client.get("/v1/connections/mellow_dune"))["id"] == "mellow_dune"
    assert simulator.requests[-1].fault is None
    assert sync_state(client) == "scheduled"


def test_lists_are_stale(client: httpx.Client, simulator: Simulator) -> None:
    created = {"group_id": "amber_harbor", "service": "github", "config": {"schema": "fresh"}}
    simulator.inject(Fault.stale_read(times=2))
    new = data(client.post("/v1/connections", json=created))
    stale = data(client.get("/v1/connections?group_id=amber_harbor"))["items"]
    assert new["id"] not in [connection["id"] for connection in stale]
    assert error(client.get(f"/v1/connections/{new['id']}")) == (404, "NotFound_Connection")
    assert data(client.get(f"/v1/connections/{new['id']}"))["id"] == new["id"]


def test_a_stale_list_does_not_follow_the_clock(client: httpx.Client, simulator: Simulator) -> None:
    simulator.inject(Fault.stale_read())
    pause(client)
    simulator.advance(7200)
    stale = data(client.get("/v1/connections"))["items"]
    states = {item["id"]: item["status"]["sync_state"] for item in stale}
    assert states["brisk_canyon"] == "syncing"
    assert states["patient_glacier"] == "rescheduled"
    current = data(client.get("/v1/connections/brisk_canyon"))
    assert current["status"]["sync_state"] == "scheduled"


def test_a_deleted_object_still_exists_in_a_stale_read(
    client: httpx.Client, simulator: Simulator
) -> None:
    simulator.inject(Fault.stale_read())
    data(client.delete(CONNECTION))
    assert data(client.get(CONNECTION))["id"] == "silver_brook"
    assert error(client.get(CONNECTION)) == (404, "NotFound_Connection")


def test_reads_below_the_written_path_are_stale(client: httpx.Client, simulator: Simulator) -> None:
    path = f"{CONNECTION}/schemas"
    handling = data(client.get(path))["schema_change_handling"]
    simulator.inject(Fault.stale_read())
    data(client.patch(path, json={"schema_change_handling": "BLOCK_ALL"}))
    assert handling != "BLOCK_ALL"
    assert data(client.get(path))["schema_change_handling"] == handling
    assert data(client.get(path))["schema_change_handling"] == "BLOCK_ALL"


def test_reads_can_be_stale_for_some_time(client: httpx.Client, simulator: Simulator) -> None:
    simulator.inject(Fault.stale_read(seconds=10, times=None))
    pause(client)
    assert [sync_state(client), sync_state(client)] == ["scheduled", "scheduled"]
    simulator.advance(9)
    assert sync_state(client) == "scheduled"
    simulator.advance(2)
    assert sync_state(client) == "paused"
    pause(client, paused=False)
    assert sync_state(client) == "paused", "the next write restarts the delay"


def test_a_stale_read_is_one_write_behind(client: httpx.Client, simulator: Simulator) -> None:
    simulator.inject(Fault.stale_read(times=1))
    pause(client)
    pause(client, paused=False)
    assert sync_state(client) == "paused"
    assert sync_state(client) == "scheduled"


def test_a_refused_write_makes_no_read_stale(client: httpx.Client, simulator: Simulator) -> None:
    simulator.inject(Fault.stale_read(every=1))
    assert client.patch(CONNECTION, json={"paused": "perhaps"}).status_code == 400
    assert sync_state(client) == "scheduled"
    assert simulator.requests[-1].fault is None


def test_a_stale_read_counts_for_the_current_rate_limits() -> None:
    simulator = Simulator(rate_limits=[RateLimit(2, 60)])
    with client_of(simulator) as client:
        simulator.inject(Fault.stale_read())
        pause(client)
        pause(client)
        simulator.advance(60)
        answer = client.get(CONNECTION)
        assert answer.is_success
        assert answer.headers["X-Rate-Limit-Remaining"] == "1"


def test_only_the_last_writes_are_kept(
    client: httpx.Client, simulator: Simulator, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(stale_reads, "HISTORY", 3)
    simulator.inject(Fault.stale_read(times=None))
    pause(client)
    for group in ("amber_harbor", "quiet_meadow", "early_lantern"):
        assert sync_state(client) == "scheduled"
        data(client.patch(f"/v1/groups/{group}", json={"name": f"new_{group}"}))
    assert sync_state(client) == "paused"


def test_stale_reads_change_nothing(client: httpx.Client, simulator: Simulator) -> None:
    simulator.inject(Fault.stale_read(times=5))
    client.post(SYNC, json={})
    simulator.advance(3600)
    first = data(client.get(CONNECTION))
    assert [data(client.get(CONNECTION)) for _ in range(4)] == [first] * 4
    history = f"{CONNECTION}/sync-history?start_time=2026-07-10T11:00:00Z"
    ended = [sync["status"] for sync in data(client.get(history))["items"]]
    assert ended == ["COMPLETED"]
    assert data(client.get(CONNECTION))["status"]["sync_state"] == "scheduled"


def test_legacy_paths_can_be_stale(client: httpx.Client, simulator: Simulator) -> None:
    simulator.inject(Fault.stale_read())
    client.post("/v1/connectors/silver_brook/force", json={})
    assert sync_state(client) == "scheduled"


@pytest.mark.parametrize("scope", [{"path": "/v1/groups"}, {"skip": 1}])
def test_the_scope_applies_to_the_reads(
    client: httpx.Client, simulator: Simulator, scope: Any
) -> None:
    simulator.inject(Fault.stale_read(**scope))
    pause(client)
    assert sync_state(client) == "paused"
    assert sync_state(client) == ("scheduled" if "skip" in scope else "paused")


def test_connections_that_a_write_does_not_concern_are_not_copied() -> None:
    """An account can have a hundred thousand."""
    account = Simulator()._account
    older = snapshot(account, "/v1/connections/silver_brook")
    for connection in account.connections:
        copied = older.connections.get(connection.id) is not connection
        changes = connection.id in {"brisk_canyon", "patient_glacier"}
        assert copied == (connection.id == "silver_brook" or changes)
    assert older.groups.get("amber_harbor") is not account.groups.get("amber_harbor")
    of_group = snapshot(account, "/v1/groups/amber_harbor").connections
    assert of_group.get("brisk_canyon") is not account.connections.get("brisk_canyon")
    assert of_group.get("stormy_ridge") is account.connections.get("stormy_ridge")
