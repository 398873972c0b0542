"""Control of connections: failures, reschedules, broken connections."""

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any

import httpx
import pytest

from fivetrex.simulator import Simulator

from . import client_of, data
from .test_clock_and_schedules import PublishedEvents, connection_of, patch, published, sync_state

__all__ = ["published"]

READY = "silver_brook"


def sync(client: httpx.Client, identifier: str = READY) -> None:
    assert client.post(f"/v1/connections/{identifier}/sync", json={}).is_success


def history(client: httpx.Client, identifier: str = READY) -> list[dict[str, Any]]:
    path = f"/v1/connections/{identifier}/sync-history"
    query = {"start_time": "2026-07-10T12:00:00Z", "end_time": "2026-07-11T12:00:00Z"}
    items: list[dict[str, Any]] = data(client.get(path, params=query))["items"]
    return items


def syncs_of(
    published: PublishedEvents, identifier: str
) -> list[tuple[str, datetime, Mapping[str, Any]]]:
    """The published sync events of a connection."""
    return [
        (event, at, about)
        for event, found, at, about in published
        if found == identifier and event in {"sync_start", "sync_end"}
    ]


@pytest.mark.parametrize(
    "script",
    [
        lambda simulator: simulator.fail_next_sync("nobody"),
        lambda simulator: simulator.reschedule_next_sync("nobody"),
        lambda simulator: simulator.break_connection("nobody"),
        lambda simulator: simulator.repair_connection("nobody"),
        lambda simulator: simulator.set_sync_seconds("nobody", 1),
    ],
)
def test_account_controls_raise_for_an_unknown_connection(
    simulator: Simulator, script: Callable[[Simulator], None]
) -> None:
    with pytest.raises(KeyError, match="nobody"):
        script(simulator)


@pytest.mark.parametrize("seconds", [-1, float("nan"), float("inf"), 1e12])
def test_a_duration_out_of_range_is_refused(
    client: httpx.Client, simulator: Simulator, seconds: float
) -> None:
    with pytest.raises(ValueError, match="seconds"):
        simulator.reschedule_next_sync(READY, seconds)
    with pytest.raises(ValueError, match="seconds"):
        simulator.set_sync_seconds(READY, seconds)
    sync(client)
    simulator.advance(60)
    assert [item["status"] for item in history(client)] == ["COMPLETED"]


def test_the_next_sync_can_be_rescheduled(simulator: Simulator, client: httpx.Client) -> None:
    before = connection_of(client)
    simulator.reschedule_next_sync(READY, seconds=600, reason="The source is tired.")
    sync(client)
    assert sync_state(client) == "syncing"
    simulator.advance(100)
    now = connection_of(client)
    assert now["status"]["sync_state"] == "rescheduled"
    assert now["status"]["rescheduled_for"] == "2026-07-10T12:11:00Z"
    assert (now["succeeded_at"], now["failed_at"]) == (before["succeeded_at"], before["failed_at"])
    ended, waiting = history(client)
    assert (ended["status"], ended["reason"]) == ("RESCHEDULED", "The source is tired.")
    assert ended["end"] == "2026-07-10T12:01:00Z"
    assert (waiting["status"], waiting["start"]) == ("INCOMPLETE", None)

    simulator.advance(3600)
    after = connection_of(client)
    assert after["status"]["sync_state"] == "scheduled"
    assert "rescheduled_for" not in after["status"]
    assert after["succeeded_at"] == "2026-07-10T12:12:00Z", "it was rescheduled only once"
    assert [item["status"] for item in history(client)] == ["RESCHEDULED", "COMPLETED"]
    assert history(client)[1]["sync_id"] == waiting["sync_id"]


def test_the_running_sync_can_be_rescheduled(client: httpx.Client, simulator: Simulator) -> None:
    simulator.reschedule_next_sync("brisk_canyon")
    simulator.advance(60)
    status = connection_of(client, "brisk_canyon")["status"]
    assert status["rescheduled_for"] == "2026-07-10T13:01:00Z"


def test_a_rescheduled_historical_sync_stays_historical(
    client: httpx.Client, simulator: Simulator
) -> None:
    simulator.reschedule_next_sync(READY, seconds=600)
    assert client.post(f"/v1/connections/{READY}/resync", json={}).is_success
    simulator.advance(60)
    assert connection_of(client)["status"]["is_historical_sync"] is True
    simulator.advance(660)
    assert connection_of(client)["status"]["is_historical_sync"] is False


def test_a_rescheduled_sync_does_not_start_under_a_manual_schedule(
    client: httpx.Client, simulator: Simulator
) -> None:
    patch(client, schedule_type="manual")
    simulator.reschedule_next_sync(READY, seconds=600)
    sync(client)
    simulator.advance(36_000)
    assert sync_state(client) == "rescheduled"
    sync(client)
    simulator.advance(60)
    assert sync_state(client) == "scheduled"


def test_the_syncs_of_a_broken_connection_fail_until_it_is_repaired(
    client: httpx.Client, simulator: Simulator
) -> None:
    simulator.break_connection(READY, "The password has expired.")
    status = connection_of(client)["status"]
    assert (status["setup_state"], status["update_state"]) == ("broken", "delayed")
    [task] = status["tasks"]
    assert task["message"] == "The password has expired."
    assert history(client) == [], "no sync was running"
    sync(client)
    assert sync_state(client) == "syncing"
    simulator.advance(60)
    connection = connection_of(client)
    assert (connection["failed_at"], connection["status"]["setup_state"]) == (
        "2026-07-10T12:01:00Z",
        "broken",
    )
    [failed] = history(client)
    assert (failed["status"], failed["reason"]) == ("FAILURE", "The password has expired.")

    simulator.repair_connection(READY)
    status = connection_of(client)["status"]
    assert (status["setup_state"], status["tasks"]) == ("connected", [])
    sync(client)
    simulator.advance(60)
    assert connection_of(client)["succeeded_at"] == "2026-07-10T12:02:00Z"


def test_a_broken_connection_recovers_by_a_sync(client: httpx.Client, simulator: Simulator) -> None:
    simulator.break_connection(READY, recovers=True)
    sync(client)
    simulator.advance(60)
    connection = connection_of(client)
    assert connection["succeeded_at"] == "2026-07-10T12:01:00Z"
    status = connection["status"]
    assert (status["setup_state"], status["tasks"]) == ("connected", [])


def test_a_sync_can_continue_while_its_connection_is_paused(
    client: httpx.Client, simulator: Simulator
) -> None:
    sync(client)
    simulator.pause_connection(READY, stop_sync=False)
    assert (connection_of(client)["paused"], sync_state(client)) == (True, "syncing")
    simulator.advance(60)
    assert connection_of(client)["succeeded_at"] == "2026-07-10T12:01:00Z"
    assert sync_state(client) == "paused"


def test_another_user_can_pause_a_connection(client: httpx.Client, simulator: Simulator) -> None:
    sync(client)
    simulator.pause_connection(READY)
    assert sync_state(client) == "paused"
    [stopped] = history(client)
    assert stopped["status"] == "PAUSED"


def test_a_broken_connection_can_be_repaired_by_an_update(
    client: httpx.Client, simulator: Simulator
) -> None:
    simulator.break_connection(READY)
    tested = data(client.post(f"/v1/connections/{READY}/test", json={}))
    assert "FAILED" in {test["status"] for test in tested["setup_tests"]}
    patch(client, config={"password": "another"})
    assert connection_of(client)["status"]["setup_state"] == "connected"


def test_an_incomplete_connection_can_be_set_up(client: httpx.Client, simulator: Simulator) -> None:
    simulator.repair_connection("tender_lagoon")
    assert connection_of(client, "tender_lagoon")["status"]["setup_state"] == "connected"
    # Its certificate and its fingerprint wait for approval.
    trust = {"trust_certificates": True, "trust_fingerprints": True}
    tested = data(client.post("/v1/connections/tender_lagoon/test", json=trust))
    assert {test["status"] for test in tested["setup_tests"]} == {"PASSED"}


def test_breaking_a_connection_fails_its_running_sync(
    client: httpx.Client, simulator: Simulator
) -> None:
    simulator.fail_next_sync(READY, "This one had been meant to fail anyway.")
    sync(client)
    simulator.clock.advance(10)
    simulator.break_connection(READY, "The password has expired.")
    simulator.advance(100)
    [failed] = history(client)
    assert (failed["status"], failed["reason"]) == ("FAILURE", "The password has expired.")
    assert failed["end"] == "2026-07-10T12:00:10Z"
    assert connection_of(client)["failed_at"] == "2026-07-10T12:00:10Z"
    assert sync_state(client) == "scheduled"

    simulator.repair_connection(READY)
    sync(client)
    simulator.advance(60)
    assert [item["status"] for item in history(client)] == ["FAILURE", "COMPLETED"]


def test_due_events_run_before_a_connection_breaks(
    client: httpx.Client, simulator: Simulator
) -> None:
    sync(client)
    simulator.clock.advance(100)
    simulator.break_connection(READY)
    assert connection_of(client)["succeeded_at"] == "2026-07-10T12:01:00Z"
    assert [item["status"] for item in history(client)] == ["COMPLETED"]


def test_the_sync_duration_of_a_connection_can_be_set(
    client: httpx.Client, simulator: Simulator
) -> None:
    sync(client)
    simulator.set_sync_seconds(READY, 600)
    simulator.advance(60)
    assert sync_state(client) == "scheduled", "the one that ran was as quick as ever"
    sync(client)
    sync(client, "vivid_orchard")
    simulator.advance(599)
    assert sync_state(client) == "syncing"
    assert sync_state(client, "vivid_orchard") == "scheduled"
    simulator.advance(1)
    assert sync_state(client) == "scheduled"
    simulator.set_sync_seconds(READY, 0)
    sync(client)
    assert sync_state(client) == "scheduled"


def test_every_sync_end_is_published(published: PublishedEvents) -> None:
    simulator = Simulator()
    with client_of(simulator) as client:
        sync(client)
        simulator.advance(60)
        simulator.fail_next_sync(READY, "Why not?")
        sync(client)
        simulator.advance(60)
        simulator.reschedule_next_sync(READY, 600, "Not now.")
        sync(client)
        simulator.advance(60)
        sync(client)
        simulator.break_connection(READY, "Broken.")
        simulator.repair_connection(READY)
        sync(client)
        patch(client, paused=True)
        ids = [item["sync_id"] for item in history(client)]
    events = syncs_of(published, READY)
    assert [event for event, _, _ in events] == ["sync_start", "sync_end"] * 5
    assert [dict(about) for _, _, about in events[::2]] == [{"sync_id": each} for each in ids]
    assert [dict(about) for _, _, about in events[1::2]] == [
        {"sync_id": ids[0], "status": "SUCCESSFUL"},
        {"sync_id": ids[1], "status": "FAILURE", "reason": "Why not?"},
        {
            "sync_id": ids[2],
            "status": "RESCHEDULED",
            "reason": "Not now.",
            "rescheduledAt": "2026-07-10T12:13:00Z",
        },
        {
            "sync_id": ids[3],
            "status": "FAILURE_WITH_TASK",
            "reason": "Broken.",
            "taskType": "reconnect",
        },
        {"sync_id": ids[4], "status": "CANCELED"},
    ]
    seconds = [int((at - events[0][1]).total_seconds()) for _, at, _ in events]
    assert seconds == [0, 60, 60, 120, 120, 180, 180, 180, 180, 180]
