"""Syncs and resyncs of a connection, on a virtual clock."""

from typing import Any

import httpx
import pytest

from fivetrex.simulator import RealClock, Simulator

from . import client_of, data, error

READY = "silver_brook"


def status(client: httpx.Client, identifier: str = READY) -> dict[str, Any]:
    found: dict[str, Any] = data(client.get(f"/v1/connections/{identifier}"))["status"]
    return found


def sync(client: httpx.Client, identifier: str = READY, **body: Any) -> httpx.Response:
    return client.post(f"/v1/connections/{identifier}/sync", json=body)


def resync(client: httpx.Client, identifier: str = READY, **body: Any) -> httpx.Response:
    return client.post(f"/v1/connections/{identifier}/resync", json=body)


def patch(client: httpx.Client, identifier: str = READY, **body: Any) -> httpx.Response:
    return client.patch(f"/v1/connections/{identifier}", json=body)


def test_a_sync_runs_and_ends_after_its_duration(
    client: httpx.Client, simulator: Simulator
) -> None:
    started = sync(client)
    assert set(started.json()) == {"code", "message"}
    assert started.json()["code"] == "Success"
    assert status(client)["sync_state"] == "syncing"
    simulator.clock.advance(59.5)
    assert status(client)["sync_state"] == "syncing"
    simulator.clock.advance(120)
    assert status(client)["sync_state"] == "scheduled"
    # The sync ended at its time, not at the time of the request.
    assert data(client.get(f"/v1/connections/{READY}"))["succeeded_at"] == "2026-07-10T12:01:00Z"


def test_a_sync_ends_without_a_request_at_its_end(
    client: httpx.Client, simulator: Simulator
) -> None:
    sync(client)
    simulator.clock.advance(90)
    sync(client)
    assert len(simulator.writes) == 2, "the second was started, not left alone"
    simulator.clock.advance(90)
    paused = data(patch(client, paused=True))
    assert paused["succeeded_at"] == "2026-07-10T12:02:30Z"
    patch(client, paused=False)
    sync(client)
    simulator.clock.advance(90)
    tested = data(client.post(f"/v1/connections/{READY}/test", json={}))
    assert tested["status"]["sync_state"] == "scheduled"


def test_a_list_shows_the_end_of_a_sync(client: httpx.Client, simulator: Simulator) -> None:
    simulator.clock.advance(60)
    items = data(client.get("/v1/connections"))["items"]
    assert "syncing" not in {item["status"]["sync_state"] for item in items}


def test_a_first_sync_is_historical_and_sets_succeeded_at(
    client: httpx.Client, simulator: Simulator
) -> None:
    sync(client, "vivid_orchard")
    simulator.clock.advance(60)
    connection = data(client.get("/v1/connections/vivid_orchard"))
    assert connection["succeeded_at"] == "2026-07-10T12:01:00Z"
    assert connection["status"]["is_historical_sync"] is False
    assert connection["status"]["update_state"] == "on_schedule"


def test_a_running_sync_goes_on_without_force(client: httpx.Client, simulator: Simulator) -> None:
    sync(client)
    simulator.clock.advance(40)
    assert sync(client).is_success
    assert sync(client, force=False).is_success
    assert len(simulator.writes) == 1, "only the first did anything"
    simulator.clock.advance(20)
    assert status(client)["sync_state"] == "scheduled"


def test_force_starts_a_running_sync_again(client: httpx.Client, simulator: Simulator) -> None:
    sync(client)
    simulator.clock.advance(40)
    sync(client, force=True)
    assert len(simulator.writes) == 2
    simulator.clock.advance(40)
    assert status(client)["sync_state"] == "syncing"
    simulator.clock.advance(20)
    assert status(client)["sync_state"] == "scheduled"


def test_a_sync_needs_no_body(client: httpx.Client) -> None:
    headers = {"Content-Type": "application/json"}
    assert client.post(f"/v1/connections/{READY}/sync", headers=headers).is_success
    assert status(client)["sync_state"] == "syncing"


@pytest.mark.parametrize("force", ["yes", 1, []])
def test_force_is_a_boolean(client: httpx.Client, force: object) -> None:
    assert error(sync(client, force=force)) == (400, "InvalidInput")


def test_a_rescheduled_sync_can_be_started(client: httpx.Client, simulator: Simulator) -> None:
    assert "rescheduled_for" in status(client, "patient_glacier")
    sync(client, "patient_glacier")
    now = status(client, "patient_glacier")
    assert now["sync_state"] == "syncing"
    assert "rescheduled_for" not in now
    simulator.clock.advance(60)
    assert status(client, "patient_glacier")["sync_state"] == "scheduled"


def test_a_paused_connection_stays_rescheduled(client: httpx.Client) -> None:
    paused = data(patch(client, "patient_glacier", paused=True))["status"]
    assert paused["sync_state"] == "paused"
    assert "rescheduled_for" not in paused
    resumed = data(patch(client, "patient_glacier", paused=False))["status"]
    assert resumed["sync_state"] == "rescheduled"
    assert resumed["rescheduled_for"] == "2026-07-10T13:00:00Z"


@pytest.mark.parametrize("identifier", ["mellow_dune", "tender_lagoon"])
def test_a_paused_or_incomplete_connection_cannot_sync(
    client: httpx.Client, simulator: Simulator, identifier: str
) -> None:
    before = status(client, identifier)
    assert error(sync(client, identifier)) == (409, "IllegalState")
    assert status(client, identifier) == before
    assert simulator.writes == []


def test_pausing_stops_a_sync_and_resuming_starts_none(
    client: httpx.Client, simulator: Simulator
) -> None:
    before = data(client.get(f"/v1/connections/{READY}"))["succeeded_at"]
    sync(client)
    assert data(patch(client, paused=True))["status"]["sync_state"] == "paused"
    simulator.clock.advance(60)
    resumed = data(patch(client, paused=False))
    assert resumed["status"]["sync_state"] == "scheduled"
    assert resumed["succeeded_at"] == before


def test_a_connection_can_be_created_paused(client: httpx.Client) -> None:
    body = {
        "group_id": "early_lantern",
        "service": "mysql",
        "config": {"schema_prefix": "shop", "host": "h"},
        "paused": True,
    }
    created = data(client.post("/v1/connections", json=body))
    assert created["status"]["sync_state"] == "paused"


@pytest.mark.parametrize("body", [{}, {"scope": None}])
def test_a_resync_is_historical(
    client: httpx.Client, simulator: Simulator, body: dict[str, Any]
) -> None:
    assert set(resync(client, **body).json()) == {"code", "message"}
    now = status(client)
    assert (now["sync_state"], now["is_historical_sync"]) == ("syncing", True)
    simulator.clock.advance(60)
    now = status(client)
    assert (now["sync_state"], now["is_historical_sync"]) == ("scheduled", False)


@pytest.mark.parametrize(
    ("path", "body"),
    [
        ("resync", {"scope": {"public": ["users"]}}),
        ("schemas/tables/resync", {"public": ["users"]}),
    ],
)
def test_a_resync_of_tables_is_not_historical(
    client: httpx.Client, simulator: Simulator, path: str, body: dict[str, Any]
) -> None:
    assert client.post(f"/v1/connections/{READY}/{path}", json=body).is_success
    now = status(client)
    assert (now["sync_state"], now["is_historical_sync"]) == ("syncing", False)
    # A pending historical sync stays pending.
    assert resync(client).is_success
    assert client.post(f"/v1/connections/{READY}/{path}", json=body).is_success
    assert status(client)["is_historical_sync"] is True
    simulator.clock.advance(60)
    assert status(client)["is_historical_sync"] is False


def test_a_source_of_one_table_cannot_be_resynced_by_table(
    client: httpx.Client, simulator: Simulator
) -> None:
    tables = {"forecast": ["sheet"]}
    simulator.repair_connection("tender_lagoon")
    path = "/v1/connections/tender_lagoon/schemas/tables/resync"
    assert error(client.post(path, json=tables)) == (400, "InvalidInput")
    assert error(resync(client, "tender_lagoon", scope=tables)) == (400, "InvalidInput")
    assert status(client, "tender_lagoon")["sync_state"] == "scheduled"
    assert resync(client, "tender_lagoon").is_success


def test_a_resync_cancels_the_running_sync(client: httpx.Client, simulator: Simulator) -> None:
    sync(client)
    simulator.clock.advance(30)
    assert resync(client).is_success
    simulator.clock.advance(30)
    assert status(client)["is_historical_sync"] is True
    simulator.clock.advance(30)
    assert status(client)["is_historical_sync"] is False
    items = data(client.get(f"/v1/connections/{READY}/sync-history"))["items"]
    assert [(item["status"], item["end"]) for item in items] == [
        ("CANCELED", "2026-07-10T12:00:30Z"),
        ("COMPLETED", "2026-07-10T12:01:30Z"),
    ]


def test_the_update_state_is_delayed_while_syncs_fail(
    client: httpx.Client, simulator: Simulator
) -> None:
    assert status(client)["update_state"] == "on_schedule"
    simulator.fail_next_sync(READY)
    sync(client)
    assert status(client)["update_state"] == "on_schedule"
    simulator.advance(60)
    assert status(client)["update_state"] == "delayed"
    sync(client)
    simulator.advance(60)
    assert status(client)["update_state"] == "on_schedule"
    assert status(client, "stormy_ridge")["update_state"] == "delayed", "it is broken"
    assert status(client, "vivid_orchard")["update_state"] == "on_schedule", "it has yet to sync"


def test_the_update_state_is_delayed_when_the_first_sync_fails(
    client: httpx.Client, simulator: Simulator
) -> None:
    simulator.fail_next_sync("vivid_orchard")
    client.post("/v1/connections/vivid_orchard/sync", json={})
    simulator.advance(60)
    assert status(client, "vivid_orchard")["update_state"] == "delayed"


def test_an_update_can_start_a_historical_sync(client: httpx.Client) -> None:
    now = data(patch(client, is_historical_sync=True))["status"]
    assert (now["sync_state"], now["is_historical_sync"]) == ("syncing", True)


def test_no_historical_sync_without_a_setup(client: httpx.Client) -> None:
    identifier = "tender_lagoon"
    before = data(client.get(f"/v1/connections/{identifier}"))
    assert error(resync(client, identifier)) == (409, "IllegalState")
    response = patch(client, identifier, is_historical_sync=True, sync_frequency=5)
    assert error(response) == (409, "IllegalState")
    assert data(client.get(f"/v1/connections/{identifier}")) == before


def test_an_update_can_repair_and_resync_at_once(client: httpx.Client) -> None:
    fields = {"config": {"password": "new"}, "is_historical_sync": True}
    now = data(patch(client, "stormy_ridge", **fields))["status"]
    assert (now["setup_state"], now["sync_state"]) == ("connected", "syncing")


BAD_SCOPES = [{}, {"public": []}, {"a": ["t"], "b": []}, {"public": "t"}, {"public": [1]}, [], "x"]


@pytest.mark.parametrize("scope", BAD_SCOPES)
def test_a_scope_must_name_tables(
    client: httpx.Client, simulator: Simulator, scope: object
) -> None:
    tables = f"/v1/connections/{READY}/schemas/tables/resync"
    assert error(resync(client, scope=scope)) == (400, "InvalidInput")
    assert error(client.post(tables, json=scope)) == (400, "InvalidInput")
    assert simulator.writes == []
    assert status(client)["sync_state"] == "scheduled"


def test_tables_can_be_resynced_by_the_schemas_path(client: httpx.Client) -> None:
    tables = f"/v1/connections/{READY}/schemas/tables/resync"
    answer = client.post(tables, json={"public": ["users", "orders"]})
    assert set(answer.json()) == {"code", "message"}
    assert status(client)["sync_state"] == "syncing"
    nothing = client.post(tables, headers={"Content-Type": "application/json"})
    assert error(nothing) == (400, "InvalidInput")


def test_a_paused_connection_defers_a_resync(client: httpx.Client, simulator: Simulator) -> None:
    assert resync(client, "mellow_dune").is_success
    now = status(client, "mellow_dune")
    assert (now["sync_state"], now["is_historical_sync"]) == ("paused", True)
    simulator.clock.advance(3600)
    assert status(client, "mellow_dune")["is_historical_sync"] is True
    assert data(patch(client, "mellow_dune", paused=False))["status"]["sync_state"] == "syncing"
    simulator.clock.advance(60)
    now = status(client, "mellow_dune")
    assert (now["sync_state"], now["is_historical_sync"]) == ("scheduled", False)


def test_the_sync_duration_can_be_set() -> None:
    simulator = Simulator(sync_seconds=0.25)
    with client_of(simulator) as client:
        sync(client)
        simulator.clock.advance(0.25)
        connection = data(client.get(f"/v1/connections/{READY}"))
    assert connection["succeeded_at"] == "2026-07-10T12:00:00.250000Z"


def test_a_sync_ends_on_a_real_clock() -> None:
    with client_of(Simulator(sync_seconds=0, clock=RealClock())) as client:
        before = data(client.get(f"/v1/connections/{READY}"))["succeeded_at"]
        sync(client)
        assert status(client)["sync_state"] == "scheduled"
        assert data(client.get(f"/v1/connections/{READY}"))["succeeded_at"] > before


def test_a_real_clock_can_be_advanced() -> None:
    simulator = Simulator(clock=RealClock())
    with client_of(simulator) as client:
        assert status(client, "brisk_canyon")["sync_state"] == "syncing"
        simulator.clock.advance(60)
        assert status(client, "brisk_canyon")["sync_state"] == "scheduled"
        simulator.reset()
        assert status(client, "brisk_canyon")["sync_state"] == "syncing"


@pytest.mark.parametrize("seconds", [-1, float("nan")])
def test_clocks_cannot_go_back(simulator: Simulator, seconds: float) -> None:
    with pytest.raises(ValueError, match="seconds must not be negative"):
        simulator.clock.advance(seconds)
