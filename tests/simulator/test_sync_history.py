"""The sync history of a connection."""

from typing import Any

import httpx
import pytest

from fivetrex.simulator import Simulator
from fivetrex.simulator.state import connection

from . import data, error

READY = "silver_brook"
NOON = "2026-07-10T12:00:00Z"


def history(client: httpx.Client, identifier: str = READY, **query: Any) -> list[dict[str, Any]]:
    path = f"/v1/connections/{identifier}/sync-history"
    items: list[dict[str, Any]] = data(client.get(path, params=query))["items"]
    return items


def refused(client: httpx.Client, **query: str) -> tuple[int, str]:
    return error(client.get(f"/v1/connections/{READY}/sync-history", params=query))


def post(client: httpx.Client, action: str, identifier: str = READY, **body: Any) -> None:
    assert client.post(f"/v1/connections/{identifier}/{action}", json=body).is_success


def test_past_syncs_are_listed(client: httpx.Client) -> None:
    found = history(client, start_time="2026-07-03T12:00:00Z", end_time=NOON)
    assert len(found) == 12
    assert {sync["status"] for sync in found} == {"COMPLETED"}
    latest = found[-1]
    connection = data(client.get(f"/v1/connections/{READY}"))
    assert latest["end"] == connection["succeeded_at"]
    assert latest["start"] == "2026-07-10T10:56:00Z"
    assert "reason" not in latest
    assert set(latest["stages"]) == {"extract", "process", "load"}
    assert latest["stages"]["load"]["volume"] > 0
    assert len({sync["sync_id"] for sync in found}) == 12

    (failed,) = history(client, start_time="2026-07-01T00:00:00Z", end_time="2026-07-02T00:00:00Z")
    assert failed["status"] == "FAILURE"
    assert failed["reason"]
    assert failed["end"] == connection["failed_at"]
    assert failed["stages"]["load"]["volume"] is None


def test_a_sync_is_listed_while_it_runs_and_after_its_end(
    client: httpx.Client, simulator: Simulator
) -> None:
    assert history(client) == []
    post(client, "sync")
    (running,) = history(client)
    assert (running["start"], running["end"], running["status"]) == (NOON, None, "INCOMPLETE")
    simulator.clock.advance(90)
    (ended,) = history(client)
    assert ended["sync_id"] == running["sync_id"]
    assert (ended["end"], ended["status"]) == ("2026-07-10T12:01:00Z", "COMPLETED")


def test_a_failed_sync_is_listed(client: httpx.Client, simulator: Simulator) -> None:
    before = data(client.get(f"/v1/connections/{READY}"))
    simulator.fail_next_sync(READY, "out of luck")
    post(client, "resync")
    simulator.clock.advance(60)
    after = data(client.get(f"/v1/connections/{READY}"))
    assert after["succeeded_at"] == before["succeeded_at"]
    assert after["failed_at"] == "2026-07-10T12:01:00Z"
    assert after["status"]["sync_state"] == "scheduled"
    assert after["status"]["is_historical_sync"] is True, "it has still to be made up for"
    (failed,) = history(client)
    assert (failed["status"], failed["reason"]) == ("FAILURE", "out of luck")

    post(client, "sync")
    simulator.clock.advance(60)
    assert [sync["status"] for sync in history(client)] == ["FAILURE", "COMPLETED"]
    assert data(client.get(f"/v1/connections/{READY}"))["succeeded_at"] == "2026-07-10T12:02:00Z"


def test_a_failed_first_sync_creates_no_schema_config(
    client: httpx.Client, simulator: Simulator
) -> None:
    simulator.fail_next_sync("vivid_orchard")
    post(client, "sync", "vivid_orchard")
    simulator.clock.advance(60)
    response = client.get("/v1/connections/vivid_orchard/schemas")
    assert error(response) == (404, "NotFound_SchemaConfig")


def test_an_unknown_connection_cannot_fail(simulator: Simulator) -> None:
    with pytest.raises(KeyError, match="nobody"):
        simulator.fail_next_sync("nobody")


def test_a_stopped_sync_shows_why_it_stopped(client: httpx.Client, simulator: Simulator) -> None:
    post(client, "sync")
    simulator.clock.advance(10)
    post(client, "sync", force=True)
    simulator.clock.advance(10)
    client.patch(f"/v1/connections/{READY}", json={"paused": True})
    simulator.clock.advance(100)
    found = [(sync["status"], sync["end"]) for sync in history(client)]
    assert found == [("CANCELED", "2026-07-10T12:00:10Z"), ("PAUSED", "2026-07-10T12:00:20Z")]
    client.patch(f"/v1/connections/{READY}", json={"paused": False})
    assert len(history(client)) == 2, "resuming starts none"


def test_a_sync_that_waits_has_no_start(client: httpx.Client) -> None:
    rescheduled, waiting = history(client, "patient_glacier")
    assert (rescheduled["status"], bool(rescheduled["reason"])) == ("RESCHEDULED", True)
    assert (waiting["start"], waiting["end"], waiting["status"]) == (None, None, "INCOMPLETE")
    post(client, "sync", "patient_glacier")
    assert history(client, "patient_glacier")[-1] == {**waiting, "start": NOON}


def test_a_seeded_sync_runs_and_ends(client: httpx.Client, simulator: Simulator) -> None:
    assert history(client, "brisk_canyon")[0]["end"] is None
    simulator.clock.advance(60)
    assert history(client, "brisk_canyon")[0]["status"] == "COMPLETED"


def test_one_missing_end_of_the_span_is_an_hour_from_the_other(client: httpx.Client) -> None:
    # Syncs started at 04:56 and at 10:56.
    assert len(history(client, start_time="2026-07-10T10:56:00Z")) == 1
    assert len(history(client, start_time="2026-07-10T10:56:01Z")) == 0
    assert len(history(client, start_time="2026-07-10T09:55:59Z")) == 0
    assert len(history(client, end_time="2026-07-10T11:56:00Z")) == 1
    assert len(history(client, end_time="2026-07-10T11:56:01Z")) == 0
    assert len(history(client, start_time="2026-07-10T12:56:00+02:00")) == 1
    assert len(history(client, start_time="2026-07-10T10:56:00")) == 1, "UTC without a word"


@pytest.mark.parametrize(
    "query",
    [
        {"start_time": "yesterday"},
        {"end_time": ""},
        {"start_time": "2026-07-10T12:00:00 02:00"},
        {"start_time": NOON, "end_time": NOON},
        {"start_time": NOON, "end_time": "2026-07-10T11:00:00Z"},
        {"start_time": "2026-07-03T11:59:59Z", "end_time": NOON},
        {"start_time": "9999-12-31T23:30:00Z"},
        {"end_time": "0001-01-01T00:30:00Z"},
        {"end_time": "0001-01-01T00:30:00+02:00"},
        {"limit": "0"},
        {"cursor": "x"},
    ],
)
def test_other_spans_are_400(client: httpx.Client, query: dict[str, str]) -> None:
    assert refused(client, **query) == (400, "InvalidInput")


def test_only_the_last_syncs_are_kept(
    client: httpx.Client, simulator: Simulator, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(connection, "HISTORY", 10)
    span = {"start_time": NOON, "end_time": "2026-07-10T12:01:00Z"}
    path = f"/v1/connections/{READY}/sync-history"
    content: list[str] = []
    for _ in range(3):
        for _ in range(15):
            post(client, "sync", force=True)
            simulator.advance(1)
        found = data(client.get(path, params={**span, "limit": 5}))
        content += [sync["sync_id"] for sync in found["items"]]
        span["cursor"] = found["next_cursor"]
    assert len(set(content)) == 15
    left = history(client, start_time=NOON, end_time=span["end_time"])
    assert 10 <= len(left) < 20
    assert left[-1]["start"] == "2026-07-10T12:00:44Z"
    assert left[-1]["status"] == "INCOMPLETE"
    assert {sync["status"] for sync in left[:-1]} == {"CANCELED"}


def test_the_history_is_paginated(client: httpx.Client) -> None:
    span = {"start_time": "2026-07-03T12:00:00Z", "end_time": NOON}
    whole = history(client, **span)
    path = f"/v1/connections/{READY}/sync-history"
    pages = [data(client.get(path, params={**span, "limit": "5"}))]
    while "next_cursor" in pages[-1]:
        query = {**span, "limit": "5", "cursor": pages[-1]["next_cursor"]}
        pages.append(data(client.get(path, params=query)))
    assert [len(page["items"]) for page in pages] == [5, 5, 2]
    assert [sync for page in pages for sync in page["items"]] == whole
