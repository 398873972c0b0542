# Made by scripts/twin.py from _async/test_syncs.py. Do not edit.
"""Syncs: tables loaded again, how a connection's syncs stand, and how often they come."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

import fivetrex
from fivetrex.models import SyncStatus
from tests.support.canned_responses import success

from .clients import connect_to_handler

if TYPE_CHECKING:
    from fivetrex import Client
    from fivetrex.simulator import Simulator


def test_a_resync_of_tables(client: Client, simulator: Simulator) -> None:
    result = client.connections.resync_tables(
        "silver_brook", tables={"public": ("users", "orders"), "audit": {"events"}}, confirm=True
    )
    assert result.success
    assert result.message
    assert simulator.writes[-1].json == {"public": ["users", "orders"], "audit": ["events"]}
    assert (client.connections.get("silver_brook")).is_syncing


def test_a_resync_of_tables_is_confirmed(client: Client, simulator: Simulator) -> None:
    with pytest.raises(fivetrex.ConfirmationRequiredError) as caught:
        client.connections.resync_tables("silver_brook", tables={"public": ["users"]})
    assert str(caught.value).startswith("connections.resync_tables('silver_brook') performs")
    assert simulator.requests == []


@pytest.mark.parametrize(
    "tables",
    [
        {},
        {"public": []},
        {"public": ()},
        {"public": "users"},
        {"public": b"users"},
        {"public": {"users": True}},
        {"public": [1]},
        {"public": [""]},
        {"": ["users"]},
        {"public": None},
        {1: ["users"]},
        ["public"],
        "public",
        None,
    ],
)
def test_tables_that_name_nothing_are_not_sent(
    client: Client, simulator: Simulator, tables: Any
) -> None:
    with pytest.raises((TypeError, ValueError), match=r"^tables"):
        client.connections.resync_tables("silver_brook", tables=tables, confirm=True)
    with pytest.raises(
        (TypeError, ValueError), match=r"^scope" if tables is not None else "confirm"
    ):
        client.connections.resync("silver_brook", scope=tables, confirm=tables is not None)
    assert simulator.requests == []


def test_the_api_rejects_a_resync_of_tables(client: Client) -> None:
    with pytest.raises(fivetrex.ConflictError, match=r"connections\.resync_tables"):
        client.connections.resync_tables(
            "tender_lagoon", tables={"shop": ["products"]}, confirm=True
        )


def test_how_syncs_stand(client: Client) -> None:
    status = client.connections.get_sync_status("silver_brook")
    connection = client.connections.get("silver_brook")
    assert status == SyncStatus.of(connection)
    assert (status.sync_state, status.update_state, status.setup_state) == (
        "scheduled",
        "on_schedule",
        "connected",
    )
    assert status.is_historical_sync is False
    assert status.succeeded_at == connection.succeeded_at
    assert status.succeeded_at is not None
    assert status.rescheduled_for is None


@pytest.mark.parametrize(
    ("connection_id", "state", "syncing", "paused", "scheduled"),
    [
        ("silver_brook", "scheduled", False, False, True),
        ("brisk_canyon", "syncing", True, False, False),
        ("mellow_dune", "paused", False, True, False),
        ("patient_glacier", "rescheduled", False, False, False),
    ],
)
def test_each_state(
    client: Client,
    connection_id: str,
    state: str,
    *,
    syncing: bool,
    paused: bool,
    scheduled: bool,
) -> None:
    status = client.connections.get_sync_status(connection_id)
    assert status.sync_state == state
    assert (status.is_syncing, status.is_paused, status.is_scheduled) == (
        syncing,
        paused,
        scheduled,
    )


@pytest.mark.parametrize("state", ["scheduled", None])
def test_what_is_paused_waits_for_no_sync(state: str | None) -> None:
    data = {"id": "a", "paused": True, "status": {"sync_state": state}}
    status = connect_to_handler(lambda request: success(data)).connections.get_sync_status("a")
    assert status.is_paused
    assert not status.is_scheduled


def test_when_it_comes_again(client: Client, simulator: Simulator) -> None:
    status = client.connections.get_sync_status("patient_glacier")
    assert status.rescheduled_for is not None
    assert status.rescheduled_for > simulator.clock.now()
    assert status.rescheduled_for.tzinfo is not None


def test_a_sync_that_fails(client: Client, simulator: Simulator) -> None:
    before = client.connections.get_sync_status("silver_brook")
    simulator.fail_next_sync("silver_brook")
    client.connections.sync("silver_brook")
    assert (client.connections.get_sync_status("silver_brook")).is_syncing
    simulator.clock.advance(60)
    after = client.connections.get_sync_status("silver_brook")
    assert not after.is_syncing
    assert after.succeeded_at == before.succeeded_at
    assert before.failed_at is not None
    assert after.failed_at is not None
    assert after.failed_at > before.failed_at


@pytest.mark.parametrize("minutes", [1, 5, 15, 30, 60, 120, 180, 360, 480, 720, 1440])
def test_every_interval_that_there_is(client: Client, simulator: Simulator, minutes: Any) -> None:
    connection = client.connections.set_sync_frequency("silver_brook", minutes)
    assert connection.sync_frequency == minutes
    assert simulator.requests[-1].json == {"sync_frequency": minutes}


def test_a_daily_time_and_a_kind_of_schedule(client: Client, simulator: Simulator) -> None:
    connection = client.connections.set_sync_frequency(
        "silver_brook", 1440, schedule_type="manual", daily_sync_time="14:00"
    )
    assert simulator.requests[-1].json == {
        "sync_frequency": 1440,
        "schedule_type": "manual",
        "daily_sync_time": "14:00",
    }
    assert (connection.schedule_type, connection.daily_sync_time) == ("manual", "14:00")
    for time in ("00:00", "09:00", "23:00"):
        client.connections.set_sync_frequency("mellow_dune", 1440, daily_sync_time=time)


@pytest.mark.parametrize("minutes", [0, -60, 2, 59, 61, 1441, 10**30])
def test_an_interval_that_there_is_not(client: Client, simulator: Simulator, minutes: Any) -> None:
    with pytest.raises(ValueError, match=f"minutes must be one of 1, 5, .*, 1440, not {minutes}"):
        client.connections.set_sync_frequency("silver_brook", minutes)
    assert simulator.requests == []


@pytest.mark.parametrize("minutes", ["60", 60.0, True, None, [60]])
def test_an_interval_is_an_integer(client: Client, simulator: Simulator, minutes: Any) -> None:
    with pytest.raises(TypeError, match="minutes must be an integer"):
        client.connections.set_sync_frequency("silver_brook", minutes)
    assert simulator.requests == []


@pytest.mark.parametrize(
    ("time", "raised"),
    [
        ("2pm", ValueError),
        ("24:00", ValueError),
        ("14:30", ValueError),
        ("14:60", ValueError),
        ("9:30", ValueError),
        ("14:00:00", ValueError),
        ("14:00\n", ValueError),
        ("١٤:00", ValueError),
        ("", ValueError),
        (14, TypeError),
        (b"14:00", TypeError),
    ],
)
def test_a_daily_time_is_one(
    client: Client, simulator: Simulator, time: Any, raised: type[Exception]
) -> None:
    with pytest.raises(raised, match="daily_sync_time must"):
        client.connections.set_sync_frequency("silver_brook", 1440, daily_sync_time=time)
    assert simulator.requests == []


def test_a_daily_time_goes_with_a_daily_sync(client: Client, simulator: Simulator) -> None:
    with pytest.raises(ValueError, match="daily_sync_time requires minutes=1440, not "):
        client.connections.set_sync_frequency("silver_brook", 60, daily_sync_time="14:00")
    assert simulator.requests == []


@pytest.mark.parametrize("bad", ["never", "AUTO", "", 1])
def test_a_kind_of_schedule_is_not_checked(client: Client, bad: Any) -> None:
    with pytest.raises(fivetrex.BadRequestError, match=r"connections\.set_sync_frequency"):
        client.connections.set_sync_frequency("silver_brook", 60, schedule_type=bad)
