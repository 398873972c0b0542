"""Delivery of events to webhooks on loopback."""

from __future__ import annotations

import re
import threading
from typing import TYPE_CHECKING, Any

import pytest

from fivetrex.errors import InvalidSignatureError
from fivetrex.simulator import Clock, RealClock, Simulator, VirtualClock
from fivetrex.simulator.delivery import http_sender
from fivetrex.simulator.state.webhook import EVENTS
from fivetrex.webhooks import verify

from . import client_of, data, error
from .webhook_endpoints import Endpoint, Received, endpoint

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    import httpx

SECRET = "some_webhook_secret"
SILVER_BROOK = "/v1/connections/silver_brook"


@pytest.fixture
def hook() -> Iterator[Endpoint]:
    with endpoint() as hook:
        yield hook


def create(
    client: httpx.Client, hook: Endpoint, scope: str = "account", /, **fields: Any
) -> httpx.Response:
    body = {"url": hook.url, "events": sorted(EVENTS), **fields}
    return client.post(f"/v1/webhooks/{scope}", json=body)


def events_after_test(simulator: Simulator, hook: Endpoint) -> list[Received]:
    """The events that the endpoint received after the test event."""
    simulator.wait_for_deliveries()
    return [each for each in hook.received if each.event != "test_event"]


@pytest.mark.parametrize("clock", [VirtualClock(), RealClock()], ids=["virtual", "real"])
def test_the_start_and_end_of_a_sync_are_delivered(clock: Clock, hook: Endpoint) -> None:
    simulator = Simulator(clock=clock)
    with client_of(simulator) as client:
        created = data(create(client, hook, events=["sync_start", "sync_end"], secret=SECRET))
        client.post(f"{SILVER_BROOK}/sync", json={})
        simulator.wait_for_deliveries()
        assert hook.events == ["test_event", "sync_start"]
        simulator.advance(60)
        simulator.wait_for_deliveries()
        start, end = (
            each for each in hook.received if each.payload["connector_id"] == "silver_brook"
        )
        now = clock.now().isoformat()[:10]
    for received in hook.received:
        assert received.path == "/hook"
        assert received.headers["content-type"] == "application/json"
        verify(received.body, received.signature, SECRET)
        with pytest.raises(InvalidSignatureError):
            verify(received.body, received.signature, "another")
        assert re.fullmatch("[0-9A-F]{64}", received.signature or "")
    assert start.payload == {
        "event": "sync_start",
        "created": start.payload["created"],
        "connector_type": "postgres",
        "connector_id": "silver_brook",
        "connector_name": "orders_db",
        "sync_id": end.payload["sync_id"],
        "destination_group_id": "amber_harbor",
        "data": {},
    }
    assert (end.event, end.payload["data"]) == ("sync_end", {"status": "SUCCESSFUL"})
    assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z", end.payload["created"])
    assert end.payload["created"] > start.payload["created"]
    assert end.payload["created"][:10] <= now
    assert [(each.webhook_id, each.event, each.url) for each in simulator.deliveries] == [
        (created["id"], received.event, hook.url) for received in hook.received
    ]
    for delivery, received in zip(simulator.deliveries, hook.received, strict=True):
        assert (delivery.status, delivery.error, delivery.attempt) == (200, None, 1)
        assert delivery.payload == received.payload


def test_a_sync_end_is_delivered_without_a_request(
    simulator: Simulator, client: httpx.Client, hook: Endpoint
) -> None:
    create(client, hook, events=["sync_end"])
    simulator.clock.advance(60)
    hook.wait_for("sync_end")


def test_without_a_secret_there_is_no_signature(client: httpx.Client, hook: Endpoint) -> None:
    create(client, hook)
    assert [each.signature for each in hook.received] == [None]


def post(path: str, body: Any) -> Callable[[httpx.Client], httpx.Response]:
    return lambda client: client.post(path, json=body)


def patch(path: str, **body: Any) -> Callable[[httpx.Client], httpx.Response]:
    return lambda client: client.patch(path, json=body)


NEW = {"group_id": "amber_harbor", "service": "github", "config": {"schema": "code"}}
MELLOW_DUNE = "/v1/connections/mellow_dune"
BRISK_CANYON = "/v1/connections/brisk_canyon"
CHANGES: list[tuple[Callable[[httpx.Client], httpx.Response], list[str]]] = [
    (post("/v1/connections", NEW), ["create_connector"]),
    (post("/v1/connections", {**NEW, "paused": True}), ["create_connector"]),
    (patch(SILVER_BROOK, sync_frequency=60), ["edit_connector"]),
    (patch(SILVER_BROOK, daily_sync_time=None), ["edit_connector"]),
    (patch(SILVER_BROOK, sync_frequency=None), []),
    (patch(SILVER_BROOK, paused=True), ["pause_connector"]),
    (patch(SILVER_BROOK, paused=False), []),
    (patch(SILVER_BROOK, paused=True, sync_frequency=60), ["edit_connector", "pause_connector"]),
    (patch(MELLOW_DUNE, paused=True), []),
    (patch(MELLOW_DUNE, paused=False), ["resume_connector"]),
    (patch(SILVER_BROOK, is_historical_sync=True), ["resync_connector", "sync_start"]),
    (patch(BRISK_CANYON, paused=True), ["pause_connector", "sync_end CANCELED"]),
    (lambda client: client.delete(SILVER_BROOK), ["delete_connector"]),
    (lambda client: client.delete("/v1/groups/sandbox"), []),
    (lambda client: client.delete("/v1/groups/early_lantern"), ["delete_connector"] * 2),
    (post(f"{SILVER_BROOK}/sync", {}), ["force_update_connector", "sync_start"]),
    (post(f"{BRISK_CANYON}/sync", {}), []),
    (
        post(f"{BRISK_CANYON}/sync", {"force": True}),
        ["force_update_connector", "sync_end CANCELED", "sync_start"],
    ),
    (post(f"{MELLOW_DUNE}/sync", {}), []),
    (post(f"{SILVER_BROOK}/resync", {}), ["resync_connector", "sync_start"]),
    (post(f"{MELLOW_DUNE}/resync", {}), ["resync_connector"]),
    (
        post(f"{SILVER_BROOK}/resync", {"scope": {"public": ["users", "orders"]}}),
        ["resync_table users", "resync_table orders", "sync_start"],
    ),
    (
        post(f"{SILVER_BROOK}/schemas/tables/resync", {"public": ["users"]}),
        ["resync_table users", "sync_start"],
    ),
    (post(f"{SILVER_BROOK}/resync", {"scope": {}}), []),
    (post("/v1/connections/nobody/sync", {}), []),
]


@pytest.mark.parametrize(("change", "events"), CHANGES)
def test_changes_are_delivered_in_order(
    simulator: Simulator,
    client: httpx.Client,
    hook: Endpoint,
    change: Callable[[httpx.Client], httpx.Response],
    events: list[str],
) -> None:
    create(client, hook)
    change(client)
    assert [_in_short(each.payload) for each in events_after_test(simulator, hook)] == events


def _in_short(payload: dict[str, Any]) -> str:
    about = payload["data"].get("status") or payload["data"].get("table") or ""
    return f"{payload['event']} {about}".strip()


def test_a_failed_sync_is_delivered_with_its_reason(
    simulator: Simulator, client: httpx.Client, hook: Endpoint
) -> None:
    client.post(f"{SILVER_BROOK}/sync", json={})
    create(client, hook, "group/amber_harbor")
    simulator.fail_next_sync("silver_brook", "Out of coffee.")
    simulator.advance(60)
    of_it = [
        each.payload
        for each in events_after_test(simulator, hook)
        if each.payload["connector_id"] == "silver_brook"
    ]
    assert [(each["event"], each["data"]) for each in of_it] == [
        ("sync_end", {"status": "FAILURE", "reason": "Out of coffee."}),
        ("connection_failure", {"reason": "Out of coffee."}),
    ]
    assert of_it[0]["sync_id"] == of_it[1]["sync_id"] is not None


def test_a_successful_sync_delivers_connection_successful(
    simulator: Simulator, client: httpx.Client, hook: Endpoint
) -> None:
    create(client, hook, events=["connection_successful", "connection_failure"])
    simulator.advance(60)
    (only,) = events_after_test(simulator, hook)
    assert (only.event, only.payload["connector_id"]) == ("connection_successful", "brisk_canyon")


def test_a_webhook_receives_only_its_group_and_events(
    simulator: Simulator, client: httpx.Client
) -> None:
    with endpoint() as everything, endpoint() as group, endpoint() as other, endpoint() as idle:
        create(client, everything, events=["pause_connector", "edit_connector"])
        create(client, group, "group/amber_harbor", events=["pause_connector"])
        create(client, other, "group/quiet_meadow", events=["pause_connector"])
        create(client, idle, active=False)
        client.patch(SILVER_BROOK, json={"paused": True, "sync_frequency": 60})
        assert [each.event for each in events_after_test(simulator, everything)] == [
            "edit_connector",
            "pause_connector",
        ]
        assert [each.event for each in events_after_test(simulator, group)] == ["pause_connector"]
        assert other.events == ["test_event"]
        assert idle.received == []


def test_a_new_webhook_receives_a_test_event(
    simulator: Simulator, client: httpx.Client, hook: Endpoint
) -> None:
    created = data(create(client, hook, secret=SECRET))
    (ping,) = hook.received
    verify(ping.body, ping.signature, SECRET)
    assert ping.payload == {
        "event": "test_event",
        "created": "2026-07-10T12:00:00.000Z",
        "connector_type": ping.payload["connector_type"],
        "connector_id": "_connection_1",
        "destination_group_id": "_destination_1",
    }
    (delivery,) = simulator.deliveries
    assert (delivery.webhook_id, delivery.payload) == (created["id"], ping.payload)


def test_activating_a_webhook_sends_a_test_event(client: httpx.Client, hook: Endpoint) -> None:
    path = f"/v1/webhooks/{data(create(client, hook, active=False))['id']}"
    client.patch(path, json={"events": ["sync_end"]})
    assert hook.received == []
    with endpoint() as other:
        changes = {"active": True, "url": other.url, "secret": SECRET}
        assert data(client.patch(path, json=changes))["active"] is True
        (ping,) = other.received
    verify(ping.body, ping.signature, SECRET)
    assert hook.received == []
    client.patch(path, json={"active": True, "url": hook.url})
    assert hook.received == [], "it was active already"


@pytest.mark.parametrize("answer", [300, 302, 400, 404, 500, None])
def test_an_endpoint_that_refuses_the_test_event_is_400(
    simulator: Simulator, client: httpx.Client, hook: Endpoint, answer: int | None
) -> None:
    before = client.get("/v1/webhooks").content
    hook.answers += [answer, answer]
    assert error(create(client, hook)) == (400, "InvalidInput")
    assert client.get("/v1/webhooks").content == before
    path = f"/v1/webhooks/{data(create(client, hook, active=False))['id']}"
    assert error(client.patch(path, json={"active": True})) == (400, "InvalidInput")
    assert data(client.get(path))["active"] is False
    simulator.advance(86_400)
    simulator.wait_for_deliveries()
    assert hook.events == ["test_event"] * 2, "a test is not repeated"
    assert {delivery.status for delivery in simulator.deliveries} == {answer}
    assert all(bool(delivery.error) is (answer is None) for delivery in simulator.deliveries)


def test_an_endpoint_that_refuses_connections_is_400(
    simulator: Simulator, client: httpx.Client
) -> None:
    with endpoint() as gone:
        pass
    assert error(create(client, gone)) == (400, "InvalidInput")
    assert [delivery.status for delivery in simulator.deliveries] == [None]


def test_an_endpoint_that_times_out_is_400(
    client: httpx.Client, hook: Endpoint, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(http_sender, "TIMEOUT", 0.05)
    released = threading.Event()
    hook.answers.append(lambda _: 200 if released.wait(10) else 500)
    answer = create(client, hook)
    released.set()
    assert error(answer) == (400, "InvalidInput")


@pytest.mark.parametrize("event", [*sorted(EVENTS), "test_event"])
def test_a_test_can_send_any_event(client: httpx.Client, hook: Endpoint, event: str) -> None:
    path = f"/v1/webhooks/{data(create(client, hook, events=['sync_end'], active=False))['id']}"
    tested = data(client.post(f"{path}/test", json={"event": event}))
    assert (tested["succeed"], tested["status"]) == (True, 200)
    (received,) = hook.received
    assert (received.event, received.payload["connector_id"]) == (event, "_connection_1")


@pytest.mark.parametrize(("answer", "status"), [(204, 204), (302, 302), (418, 418), (None, 503)])
def test_a_test_returns_the_response_of_the_endpoint(
    client: httpx.Client, hook: Endpoint, answer: int | None, status: int
) -> None:
    path = f"/v1/webhooks/{data(create(client, hook))['id']}"
    hook.answers.append(answer)
    tested = data(client.post(f"{path}/test", json={"event": "sync_end"}))
    assert (tested["succeed"], tested["status"]) == (status < 300, status)
    assert tested["message"]
    assert data(client.get(path))["active"] is True


def test_the_secret_is_never_shown(
    simulator: Simulator, client: httpx.Client, hook: Endpoint
) -> None:
    create(client, hook, secret=SECRET)
    client.patch(SILVER_BROOK, json={"paused": True})
    assert SECRET not in str(events_after_test(simulator, hook))
    assert SECRET not in repr(simulator.deliveries)


def test_transformation_events_have_no_connection(
    simulator: Simulator, client: httpx.Client, hook: Endpoint
) -> None:
    of_it = data(client.get("/v1/transformations/sunlit_quarry"))
    project = of_it["transformation_config"]["project_id"]
    group = data(client.get(f"/v1/transformation-projects/{project}"))["group_id"]
    create(client, hook, f"group/{group}", events=["transformation_start"])
    with endpoint() as other:
        create(client, other, "group/early_lantern", events=["transformation_start"])
        data(client.post("/v1/transformations/sunlit_quarry/run", json={}))
        assert events_after_test(simulator, other) == []
    (only,) = events_after_test(simulator, hook)
    assert only.payload["destination_group_id"] == group
    assert not [name for name in only.payload if name.startswith("connect")]
    assert only.payload["data"]["transformation_id"] == "sunlit_quarry"


def test_the_control_api_lists_deliveries(hook: Endpoint) -> None:
    simulator = Simulator()
    with client_of(simulator) as client:
        created = data(create(client, hook, events=["pause_connector"]))
        client.patch(SILVER_BROOK, json={"paused": True})
        simulator.wait_for_deliveries()
        trial, pause = client.get("/_simulator/deliveries").json()["deliveries"]
    assert (trial["event"], pause["event"]) == ("test_event", "pause_connector")
    assert pause == {
        "webhook_id": created["id"],
        "event": "pause_connector",
        "url": hook.url,
        "attempt": 1,
        "payload": hook.received[1].payload,
        "at": "2026-07-10T12:00:00Z",
        "status": 200,
        "error": None,
    }


def test_a_slow_endpoint_does_not_hold_up_others() -> None:
    simulator = Simulator()
    released = threading.Event()

    def slow(_: Received) -> int:
        assert released.wait(20)
        return 200

    with endpoint() as first, endpoint() as second, client_of(simulator) as client:
        try:
            for hook in (first, second):
                data(create(client, hook, events=["pause_connector", "resume_connector"]))
            first.answers.append(slow)
            client.patch(SILVER_BROOK, json={"paused": True})
            client.patch(SILVER_BROOK, json={"paused": False})
            second.wait_for("resume_connector")
            # Its own later events wait for it, so that it gets them in their order.
            assert second.events == ["test_event", "pause_connector", "resume_connector"]
            assert "resume_connector" not in first.events
        finally:
            released.set()
        simulator.wait_for_deliveries()
        assert first.events == second.events
        # The first webhook responded last.
        paused = [each for each in simulator.deliveries if each.event == "pause_connector"]
        assert [each.url for each in paused] == [first.url, second.url]
