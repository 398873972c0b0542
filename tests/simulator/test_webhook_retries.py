"""Retries of failed deliveries, by the simulator's clock."""

from __future__ import annotations

from datetime import datetime, timedelta
from itertools import pairwise
from typing import TYPE_CHECKING, Any

import pytest

from fivetrex.simulator import Fault, RealClock, Simulator
from fivetrex.simulator.clock import START
from fivetrex.simulator.delivery.retry_schedule import next_attempt_at
from fivetrex.webhooks import verify

from . import client_of, data
from .webhook_endpoints import Endpoint, endpoint

if TYPE_CHECKING:
    from collections.abc import Iterator

    import httpx

    from .webhook_endpoints import Received

SILVER_BROOK = "/v1/connections/silver_brook"
EVENTS = ["pause_connector", "resume_connector", "edit_connector"]
DAY = 24 * 3600


@pytest.fixture
def hook() -> Iterator[Endpoint]:
    with endpoint() as hook:
        yield hook


@pytest.fixture
def path(client: httpx.Client, hook: Endpoint) -> str:
    """The path of a webhook with this endpoint."""
    body = {"url": hook.url, "events": EVENTS, "secret": "first_secret"}
    created = data(client.post("/v1/webhooks/account", json=body))
    hook.received.clear()
    return f"/v1/webhooks/{created['id']}"


def pause(client: httpx.Client, *, paused: bool = True) -> None:
    data(client.patch(SILVER_BROOK, json={"paused": paused}))


def attempts(simulator: Simulator) -> list[tuple[str, int, int | None, timedelta]]:
    simulator.wait_for_deliveries()
    return [
        (each.event, each.attempt, each.status, each.at - START)
        for each in simulator.deliveries
        if each.event != "test_event"
    ]


@pytest.mark.parametrize("answer", [300, 302, 400, 410, 500, None])
def test_retries_follow_after_growing_intervals(
    simulator: Simulator, client: httpx.Client, hook: Endpoint, path: str, answer: int | None
) -> None:
    hook.answers += [answer, answer, answer]
    pause(client)
    simulator.wait_for_deliveries()
    for count, minutes in enumerate((5, 10, 15), start=1):
        simulator.advance(minutes * 60 - 1)
        simulator.wait_for_deliveries()
        assert len(hook.received) == count
        simulator.advance(1)
        simulator.wait_for_deliveries()
        assert len(hook.received) == count + 1
    simulator.advance(DAY)
    assert attempts(simulator) == [
        ("pause_connector", 1, answer, timedelta()),
        ("pause_connector", 2, answer, timedelta(minutes=5)),
        ("pause_connector", 3, answer, timedelta(minutes=15)),
        ("pause_connector", 4, 200, timedelta(minutes=30)),
    ]
    assert len({received.body for received in hook.received}) == 1
    assert data(client.get(path))["active"] is True


def test_retries_follow_on_a_real_clock(hook: Endpoint) -> None:
    simulator = Simulator(clock=RealClock())
    with client_of(simulator) as client:
        body = {"url": hook.url, "events": EVENTS}
        data(client.post("/v1/webhooks/account", json=body))
        hook.answers.append(500)
        pause(client)
        simulator.wait_for_deliveries()
        assert hook.events == ["test_event", "pause_connector"]
        simulator.clock.advance(300)
        simulator.wait_for_deliveries()
    assert hook.events == ["test_event", "pause_connector", "pause_connector"]


def test_a_lost_response_causes_a_second_delivery(
    simulator: Simulator, client: httpx.Client, hook: Endpoint, path: str
) -> None:
    hook.answers.append(None)
    pause(client)
    simulator.wait_for_deliveries()
    simulator.clock.advance(300)
    simulator.wait_for_deliveries()
    first, second = hook.received
    assert first.body == second.body
    assert [each.error is None for each in simulator.deliveries[1:]] == [False, True]


def test_an_endpoint_receives_events_when_it_is_up_again(
    simulator: Simulator, client: httpx.Client
) -> None:
    with endpoint() as before:
        body = {"url": before.url, "events": EVENTS}
        data(client.post("/v1/webhooks/account", json=body))
    pause(client)
    assert attempts(simulator) == [("pause_connector", 1, None, timedelta())]
    with endpoint(port=int(before.url.split(":")[2].removesuffix("/hook"))) as after:
        assert after.url == before.url
        simulator.advance(300)
        simulator.wait_for_deliveries()
        assert after.events == ["pause_connector"]


def test_events_are_delivered_in_the_order_of_due_time(
    simulator: Simulator, client: httpx.Client, hook: Endpoint, path: str
) -> None:
    hook.answers.append(500)
    pause(client)
    for frequency in (60, 120, 180):
        client.patch(SILVER_BROOK, json={"sync_frequency": frequency})
    pause(client, paused=False)
    simulator.wait_for_deliveries()
    later = ["edit_connector"] * 3 + ["resume_connector"]
    assert hook.events == ["pause_connector", *later], "one that waits holds none up"
    simulator.advance(300)
    simulator.wait_for_deliveries()
    assert hook.events == ["pause_connector", *later, "pause_connector"]


def test_many_events_keep_their_order(
    simulator: Simulator, client: httpx.Client, hook: Endpoint, path: str
) -> None:
    for number in range(50):
        pause(client, paused=number % 2 == 0)
    simulator.wait_for_deliveries()
    assert hook.events == ["pause_connector", "resume_connector"] * 25


@pytest.mark.parametrize("steps", [[DAY], [300] * (DAY // 300), [DAY * 10]])
def test_a_webhook_is_disabled_after_a_day(
    simulator: Simulator, client: httpx.Client, hook: Endpoint, path: str, steps: list[int]
) -> None:
    hook.answers += [500] * 100
    pause(client)
    for seconds in steps:
        simulator.advance(seconds)
    found = attempts(simulator)
    assert [attempt for _, attempt, _, _ in found] == list(range(1, 25))
    waits = [after[3] - before[3] for before, after in pairwise(found)]
    assert waits == [timedelta(minutes=5 * number) for number in range(1, 24)]
    assert data(client.get(path))["active"] is False
    pause(client, paused=False)
    simulator.advance(DAY)
    assert attempts(simulator) == found, "an inactive webhook receives nothing"
    hook.answers.clear()
    data(client.patch(path, json={"active": True}))
    pause(client)
    simulator.wait_for_deliveries()
    assert hook.events[-2:] == ["test_event", "pause_connector"], "until it is active again"


def test_the_last_attempt_is_within_the_day() -> None:
    noon = datetime(2026, 7, 10, 12)
    assert next_attempt_at(noon, 1, noon) == noon + timedelta(minutes=5)
    assert next_attempt_at(noon, 2, noon + timedelta(hours=23, minutes=50)) == noon + timedelta(
        days=1
    )
    assert next_attempt_at(noon, 2, noon + timedelta(hours=23, minutes=51)) is None


NOT_TOLD: list[dict[str, Any]] = [{"active": False}, {"url": "https://hooks.example.com/"}]


@pytest.mark.parametrize("change", [*NOT_TOLD, None])
def test_a_deactivated_or_deleted_webhook_receives_nothing(
    simulator: Simulator,
    client: httpx.Client,
    hook: Endpoint,
    path: str,
    change: dict[str, Any] | None,
) -> None:
    hook.answers.append(500)
    pause(client)
    simulator.wait_for_deliveries()
    answer = client.delete(path) if change is None else client.patch(path, json=change)
    assert answer.is_success
    pause(client, paused=False)
    simulator.advance(DAY)
    simulator.wait_for_deliveries()
    assert hook.events == ["pause_connector"]
    assert [each.status for each in simulator.deliveries] == [200, 500]


@pytest.mark.parametrize("before", NOT_TOLD)
def test_events_before_the_activation_are_not_delivered(
    simulator: Simulator, client: httpx.Client, hook: Endpoint, before: dict[str, Any]
) -> None:
    body = {"url": hook.url, "events": EVENTS}
    created = data(client.post("/v1/webhooks/account", json={**body, **before}))
    pause(client)
    data(client.patch(f"/v1/webhooks/{created['id']}", json={"active": True, "url": hook.url}))
    pause(client, paused=False)
    simulator.wait_for_deliveries()
    assert [event for event in hook.events if event != "test_event"] == ["resume_connector"]


def test_events_that_waited_before_a_url_change_are_dropped(
    simulator: Simulator, client: httpx.Client, hook: Endpoint, path: str
) -> None:
    hook.answers.append(500)
    pause(client)
    simulator.wait_for_deliveries()
    for url in ("https://hooks.example.com/", hook.url):
        data(client.patch(path, json={"url": url}))
    simulator.advance(DAY)
    simulator.wait_for_deliveries()
    assert hook.events == ["pause_connector"]


def test_remaining_events_keep_their_order(simulator: Simulator, client: httpx.Client) -> None:
    with endpoint() as kept, endpoint() as gone:
        body = {"url": kept.url, "events": EVENTS}
        data(client.post("/v1/webhooks/account", json=body))
        other = data(client.post("/v1/webhooks/account", json={**body, "url": gone.url}))
        kept.answers += [500] * 20
        gone.answers += [500] * 20
        for minute in range(20):
            client.patch(SILVER_BROOK, json={"sync_frequency": (60, 120)[minute % 2]})
            simulator.wait_for_deliveries()
            simulator.advance(10)
        data(client.delete(f"/v1/webhooks/{other['id']}"))
        simulator.advance(300)
        simulator.wait_for_deliveries()
        created = [each.payload["created"] for each in kept.received[1:]]
    assert created[20:] == sorted(created[20:]) == created[:20]


def test_waiting_events_are_dropped_with_the_group(
    simulator: Simulator, client: httpx.Client, hook: Endpoint
) -> None:
    body = {"url": hook.url, "events": [*EVENTS, "delete_connector"]}
    data(client.post("/v1/webhooks/group/amber_harbor", json=body))
    hook.answers.append(500)
    pause(client)
    simulator.wait_for_deliveries()
    data(client.delete("/v1/groups/amber_harbor"))
    simulator.advance(DAY)
    simulator.wait_for_deliveries()
    assert hook.events == ["test_event", "pause_connector"]


def test_waiting_events_are_signed_with_the_new_secret(
    simulator: Simulator, client: httpx.Client, hook: Endpoint, path: str
) -> None:
    hook.answers.append(500)
    pause(client)
    simulator.wait_for_deliveries()
    data(client.patch(path, json={"secret": "second_secret"}))
    simulator.advance(300)
    simulator.wait_for_deliveries()
    first, second = hook.received
    verify(first.body, first.signature, "first_secret")
    verify(second.body, second.signature, "second_secret")


def test_waiting_events_are_sent_to_the_new_url(
    simulator: Simulator, client: httpx.Client, hook: Endpoint, path: str
) -> None:
    hook.answers.append(500)
    pause(client)
    simulator.wait_for_deliveries()
    with endpoint() as other:
        data(client.patch(path, json={"url": other.url}))
        simulator.advance(300)
        simulator.wait_for_deliveries()
        assert (hook.events, other.events) == (["pause_connector"], ["pause_connector"])


def test_a_reset_during_a_test_event_drops_its_record(
    simulator: Simulator, client: httpx.Client, hook: Endpoint
) -> None:
    def reset(_: Received) -> int:
        simulator.reset()
        return 200

    hook.answers.append(reset)
    client.post("/v1/webhooks/account", json={"url": hook.url, "events": EVENTS})
    assert simulator.deliveries == []
    assert simulator.requests == []
    pause(client)
    simulator.wait_for_deliveries()
    assert hook.events == ["test_event"]


def test_a_reset_drops_waiting_events(
    simulator: Simulator, client: httpx.Client, hook: Endpoint, path: str
) -> None:
    hook.answers.append(500)
    pause(client)
    simulator.wait_for_deliveries()
    simulator.reset()
    simulator.advance(DAY)
    simulator.wait_for_deliveries()
    assert hook.events == ["pause_connector"]
    assert simulator.deliveries == []


def test_a_reset_during_a_delivery_drops_its_record(
    simulator: Simulator, client: httpx.Client, hook: Endpoint, path: str
) -> None:
    def reset(_: Received) -> int:
        simulator.reset()
        return 500

    hook.answers.append(reset)
    pause(client)
    hook.wait_for("pause_connector")
    simulator.wait_for_deliveries()
    simulator.advance(DAY)
    simulator.wait_for_deliveries()
    assert hook.events == ["pause_connector"]
    assert simulator.deliveries == []


def test_wait_for_deliveries_raises_after_its_timeout(
    simulator: Simulator, client: httpx.Client, hook: Endpoint, path: str
) -> None:
    def find_out(_: Received) -> int:
        with pytest.raises(TimeoutError, match="deliveries are still due"):
            simulator.wait_for_deliveries(timeout=0)
        return 204

    hook.answers.append(find_out)
    pause(client)
    assert [status for _, _, status, _ in attempts(simulator)] == [204]


def test_a_webhook_exists_though_the_response_to_its_creation_was_lost(
    simulator: Simulator, client: httpx.Client, hook: Endpoint
) -> None:
    simulator.inject(Fault.body("", status=502, method="POST", after_effect=True))
    body = {"url": hook.url, "events": EVENTS}
    assert client.post("/v1/webhooks/account", json=body).status_code == 502
    pause(client)
    simulator.wait_for_deliveries()
    assert hook.events == ["test_event", "pause_connector"]


def test_only_the_last_deliveries_are_kept(hook: Endpoint) -> None:
    simulator = Simulator(history=2)
    with client_of(simulator) as client:
        data(client.post("/v1/webhooks/account", json={"url": hook.url, "events": EVENTS}))
        pause(client)
        pause(client, paused=False)
    simulator.wait_for_deliveries()
    assert len(hook.received) == 3
    content = [each.event for each in simulator.deliveries]
    assert content == ["pause_connector", "resume_connector"]
