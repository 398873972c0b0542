"""The clock and its speed, and scheduled events."""

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from typing import Any

import httpx
import pytest

from fivetrex.simulator import RealClock, Simulator
from fivetrex.simulator.clock import START
from fivetrex.simulator.state.account import Account
from fivetrex.simulator.state.connection import Connection

from . import client_of, data

READY = "silver_brook"
HOUR = 3600.0

PublishedEvents = list[tuple[str, str, datetime, Mapping[str, Any]]]


@pytest.fixture
def published(monkeypatch: pytest.MonkeyPatch) -> PublishedEvents:
    """The events that later accounts publish."""
    events: PublishedEvents = []

    def publish_event(
        account: Account,
        event: str,
        connection: Connection | None,
        at: datetime,
        data: Mapping[str, Any],
    ) -> None:
        assert connection is not None
        events.append((event, connection.id, at, data))

    monkeypatch.setattr(Account, "publish_event", publish_event)
    return events


def connection_of(client: httpx.Client, identifier: str = READY) -> dict[str, Any]:
    found: dict[str, Any] = data(client.get(f"/v1/connections/{identifier}"))
    return found


def sync_state(client: httpx.Client, identifier: str = READY) -> str:
    state: str = connection_of(client, identifier)["status"]["sync_state"]
    return state


def patch(client: httpx.Client, identifier: str = READY, **body: Any) -> None:
    assert client.patch(f"/v1/connections/{identifier}", json=body).is_success


def starts(client: httpx.Client, simulator: Simulator, identifier: str = READY) -> list[str]:
    """The times of day at which syncs have started since noon."""
    path = f"/v1/connections/{identifier}/sync-history"
    end = max(simulator.clock.now(), START + timedelta(seconds=1))
    query = {"start_time": START.isoformat(), "end_time": end.isoformat()}
    items = data(client.get(path, params=query))["items"]
    return [item["start"][11:19] for item in items]


def test_a_clock_runs_at_the_speed_it_is_given() -> None:
    clock = RealClock(speed=1000.0)
    earliest = datetime.now(UTC)
    first = clock.now()
    latest = between = datetime.now(UTC)
    while between - latest < timedelta(milliseconds=1):
        between = datetime.now(UTC)
    second = clock.now()
    end = datetime.now(UTC)
    assert (between - latest) * 1000 <= second - first <= (end - earliest) * 1000


def test_a_fast_clock_starts_now_and_can_be_advanced() -> None:
    before = datetime.now(UTC)
    clock = RealClock(speed=1e6)
    assert clock.now() >= before
    clock.advance(1e9)
    assert clock.now() >= before + timedelta(seconds=1e9)
    clock.rewind()
    assert clock.now() < before + timedelta(seconds=1e9)


def test_at_normal_speed_a_clock_shows_the_machines_time() -> None:
    for clock in (RealClock(), RealClock(speed=1)):
        before = datetime.now(UTC)
        assert before <= clock.now() <= datetime.now(UTC)


@pytest.mark.parametrize("speed", [0, -1, float("nan"), float("inf")])
def test_a_clock_cannot_go_back(speed: float) -> None:
    with pytest.raises(ValueError, match="speed"):
        RealClock(speed=speed)


@pytest.mark.parametrize("seconds", [1e11, 1e300, float("inf")])
def test_a_clock_cannot_advance_beyond_a_thousand_years(
    simulator: Simulator, seconds: float
) -> None:
    for clock in (simulator.clock, RealClock(), RealClock(speed=2)):
        with pytest.raises(ValueError, match="a thousand years"):
            clock.advance(seconds)
        assert clock.now().year < 3000


def test_the_control_api_cannot_advance_beyond_a_thousand_years(client: httpx.Client) -> None:
    century = {"seconds": 100 * 365 * 86_400}
    answers = [client.post("/_simulator/clock/advance", json=century) for _ in range(11)]
    assert [answer.status_code for answer in answers] == [200] * 10 + [400]
    assert client.get("/_simulator/clock").json()["now"].startswith("3025-")


def test_a_fast_clock_stops_after_a_thousand_years() -> None:
    simulator = Simulator(clock=RealClock(speed=1e300), follow_schedules=False)
    with client_of(simulator) as client:
        assert connection_of(client)["id"] == READY
        year = simulator.clock.now().year
        assert client.post(f"/v1/connections/{READY}/sync", json={}).is_success
        assert 3000 < year == simulator.clock.now().year < 4000


def test_on_a_fast_clock_syncs_end_soon() -> None:
    simulator = Simulator(clock=RealClock(speed=1e5), sync_seconds=HOUR)
    with client_of(simulator) as client:
        before = connection_of(client)["succeeded_at"]
        assert client.post(f"/v1/connections/{READY}/sync", json={}).is_success
        while sync_state(client) == "syncing":
            pass
        assert connection_of(client)["succeeded_at"] > before


def test_advancing_runs_due_events(simulator: Simulator, published: PublishedEvents) -> None:
    simulator.reset()
    simulator.clock.advance(60)
    assert published == [], "due events run with the next request"
    simulator.advance(0)
    [(event, connection, at, _)] = published
    assert (event, connection, at) == ("sync_end", "brisk_canyon", START + timedelta(seconds=60))
    simulator.advance(HOUR)
    assert [event for event, *_ in published] == ["sync_end", "sync_start", "sync_end"]
    with pytest.raises(ValueError, match="seconds must not be negative"):
        simulator.advance(-1)


def test_a_rescheduled_sync_starts_by_itself(client: httpx.Client, simulator: Simulator) -> None:
    simulator.advance(HOUR - 1)
    assert sync_state(client, "patient_glacier") == "rescheduled"
    simulator.advance(1)
    assert sync_state(client, "patient_glacier") == "syncing"
    simulator.advance(HOUR)
    found = connection_of(client, "patient_glacier")
    assert found["status"]["sync_state"] == "scheduled"
    assert found["succeeded_at"] == "2026-07-10T13:01:00Z"
    assert starts(client, simulator, "patient_glacier") == ["13:00:00"]


def test_a_rescheduled_sync_waits_under_a_manual_schedule(
    client: httpx.Client, simulator: Simulator
) -> None:
    patch(client, "patient_glacier", schedule_type="manual")
    simulator.advance(30 * HOUR)
    assert sync_state(client, "patient_glacier") == "rescheduled"
    patch(client, "patient_glacier", schedule_type="auto")
    assert sync_state(client, "patient_glacier") == "syncing"
    assert starts(client, simulator, "patient_glacier") == ["18:00:00"], "not in the past"


def test_a_rescheduled_sync_waits_for_its_connection(
    client: httpx.Client, simulator: Simulator
) -> None:
    patch(client, "patient_glacier", paused=True)
    simulator.advance(2 * HOUR)
    assert sync_state(client, "patient_glacier") == "paused"
    simulator.break_connection("patient_glacier")
    patch(client, "patient_glacier", paused=False)
    simulator.advance(HOUR)
    assert sync_state(client, "patient_glacier") == "rescheduled"
    simulator.repair_connection("patient_glacier")
    assert sync_state(client, "patient_glacier") == "syncing"
    assert starts(client, simulator, "patient_glacier") == ["15:00:00"]


def test_schedules_are_not_followed_by_default(
    simulator: Simulator, published: PublishedEvents
) -> None:
    simulator.reset()
    simulator.advance(100 * HOUR)
    assert [(event, connection) for event, connection, *_ in published] == [
        ("sync_end", "brisk_canyon"),
        ("sync_start", "patient_glacier"),
        ("sync_end", "patient_glacier"),
    ]


def test_schedules_are_followed_on_request() -> None:
    simulator = Simulator(follow_schedules=True)
    with client_of(simulator) as client:
        assert starts(client, simulator) == []
        simulator.advance(24 * HOUR)
        # Every six hours; the last one before noon had started at 10:56.
        assert starts(client, simulator) == ["16:56:00", "22:56:00", "04:56:00", "10:56:00"]
        assert connection_of(client)["succeeded_at"] == "2026-07-11T10:57:00Z"
        # This one was running at noon, and continues every hour.
        assert starts(client, simulator, "brisk_canyon")[:3] == ["12:00:00", "13:00:00", "14:00:00"]
        assert len(starts(client, simulator, "brisk_canyon")) == 25
        # This one has never synced, so it starts immediately.
        assert starts(client, simulator, "vivid_orchard")[:2] == ["12:00:00", "18:00:00"]
        # After the rescheduled sync, it returns to its interval.
        assert starts(client, simulator, "patient_glacier")[:2] == ["13:00:00", "16:00:00"]
        for idle in ("mellow_dune", "stormy_ridge", "tender_lagoon"):
            assert starts(client, simulator, idle) == []


def test_a_daily_sync_starts_at_its_time_of_day() -> None:
    simulator = Simulator(follow_schedules=True)
    with client_of(simulator) as client:
        patch(client, sync_frequency=1440, daily_sync_time="14:00")
        simulator.advance(72 * HOUR)
        assert starts(client, simulator) == ["14:00:00"] * 3
        patch(client, daily_sync_time="10:00")
        simulator.advance(24 * HOUR)
        assert starts(client, simulator)[3:] == ["10:00:00"]
        patch(client, daily_sync_time=None)
        simulator.advance(24 * HOUR)
        assert starts(client, simulator)[4:] == ["10:00:00"], "a day after the last one"


def test_a_missed_interval_starts_a_sync_at_once() -> None:
    simulator = Simulator(follow_schedules=True)
    with client_of(simulator) as client:
        patch(client, paused=True)
        simulator.advance(7 * HOUR)
        patch(client, paused=False)
        simulator.advance(12 * HOUR)
        assert starts(client, simulator) == ["19:00:00", "01:00:00", "07:00:00"]


def test_a_missed_time_of_day_starts_no_sync() -> None:
    simulator = Simulator(follow_schedules=True)
    with client_of(simulator) as client:
        simulator.advance(3 * HOUR)
        patch(client, "mellow_dune", paused=False)
        simulator.advance(48 * HOUR)
        assert starts(client, simulator, "mellow_dune") == ["14:00:00", "14:00:00"]


def test_a_change_of_the_schedule_counts_from_the_last_start() -> None:
    simulator = Simulator(follow_schedules=True)
    with client_of(simulator) as client:
        patch(client, sync_frequency=120)
        simulator.advance(HOUR)
        assert starts(client, simulator) == ["12:56:00"]
        patch(client, schedule_type="manual")
        simulator.advance(10 * HOUR)
        assert starts(client, simulator) == ["12:56:00"]
        assert client.post(f"/v1/connections/{READY}/sync", json={}).is_success
        patch(client, schedule_type="auto", sync_frequency=480)
        simulator.advance(10 * HOUR)
        assert starts(client, simulator) == ["12:56:00", "23:00:00", "07:00:00"]


def test_a_sync_longer_than_its_interval_is_followed_by_the_next() -> None:
    simulator = Simulator(follow_schedules=True)
    with client_of(simulator) as client:
        simulator.set_sync_seconds(READY, 2 * HOUR)
        patch(client, sync_frequency=60)
        simulator.advance(5 * HOUR)
        assert starts(client, simulator) == ["12:00:00", "14:00:00", "16:00:00"]


def test_syncs_of_zero_seconds_do_not_loop_forever() -> None:
    simulator = Simulator(follow_schedules=True, sync_seconds=0)
    with client_of(simulator) as client:
        simulator.advance(6 * HOUR)
        assert starts(client, simulator) == ["16:56:00"]
        assert sync_state(client) == "scheduled"


def test_a_new_connection_syncs_when_it_is_set_up() -> None:
    simulator = Simulator(follow_schedules=True)
    config = {"schema_prefix": "shop", "host": "h"}
    body = {"group_id": "early_lantern", "service": "mysql", "config": config}
    with client_of(simulator) as client:
        simulator.advance(HOUR / 2)
        identifier = data(client.post("/v1/connections", json=body))["id"]
        simulator.advance(6 * HOUR)
        assert starts(client, simulator, identifier) == ["12:30:00", "18:30:00"]


def test_events_run_in_the_order_of_time(published: PublishedEvents) -> None:
    simulator = Simulator(groups=3, connections=20, sync_seconds=90, follow_schedules=True)
    published.clear()
    simulator.advance(30 * HOUR)
    times = [at for _, _, at, _ in published]
    assert times == sorted(times)
    assert len({connection for _, connection, *_ in published}) > 40
    running: dict[str, tuple[datetime, str]] = {}
    for event, connection, at, about in published:
        if event == "sync_start":
            assert connection not in running
            running[connection] = (at, about["sync_id"])
        else:
            assert about["status"] == "SUCCESSFUL"
            assert running.pop(connection) == (at - timedelta(seconds=90), about["sync_id"])


def test_deleted_connections_have_no_events(published: PublishedEvents) -> None:
    simulator = Simulator(follow_schedules=True)
    with client_of(simulator) as client:
        assert client.delete("/v1/connections/brisk_canyon").is_success
        assert client.delete("/v1/groups/quiet_meadow").is_success
        published.clear()
        simulator.advance(30 * HOUR)
    assert {connection for _, connection, *_ in published} == {READY, "humble_beacon"}


def test_seeded_connections_have_no_overdue_events(published: PublishedEvents) -> None:
    simulator = Simulator(groups=2, connections=10, follow_schedules=True)
    simulator.advance(10 * HOUR)
    assert published
    assert all(at >= START for _, _, at, _ in published)


def test_a_request_does_not_read_connections_that_are_not_due(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    simulator = Simulator(groups=2, connections=100)
    looked_at: list[str] = []

    def due(connection: Connection) -> None:
        looked_at.append(connection.id)

    monkeypatch.setattr(Connection, "due", property(due))
    with client_of(simulator) as client:
        for path in ("/v1/groups", "/v1/connections", "/v1/connections?limit=1000"):
            assert client.get(path).is_success
    simulator.advance(100 * HOUR)
    assert looked_at == []
