"""`fivetrex.webhooks` receives the events of the simulator, with ASGI and WSGI."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from tests.webhooks.deliveries import SECRET
from tests.webhooks.test_over_tcp import SERVERS, URL

from . import data, error

if TYPE_CHECKING:
    import httpx

    from fivetrex.simulator import Simulator
    from fivetrex.webhooks import WebhookEvent

SILVER_BROOK = "/v1/connections/silver_brook"
EVENTS = ["sync_start", "sync_end", "edit_connector", "connection_failure"]


@SERVERS
def test_the_middlewares_verify_and_parse_events(
    simulator: Simulator, client: httpx.Client, serve: Any
) -> None:
    events: list[WebhookEvent] = []
    with serve(events) as port:
        body = {"url": URL.format(port=port), "events": EVENTS, "secret": SECRET}
        created = data(client.post("/v1/webhooks/account", json=body))
        path = f"/v1/webhooks/{created['id']}"
        played = data(client.post(f"{path}/test", json={"event": "sync_end"}))
        assert (played["succeed"], played["status"]) == (True, 200)
        simulator.advance(60)
        client.patch(SILVER_BROOK, json={"sync_frequency": 60})
        simulator.fail_next_sync("silver_brook", "Out of coffee.")
        client.post(f"{SILVER_BROOK}/sync", json={})
        simulator.advance(60)
        simulator.wait_for_deliveries()

        data(client.patch(path, json={"secret": "not the receiver's"}))
        client.patch(SILVER_BROOK, json={"sync_frequency": 120})
        simulator.wait_for_deliveries()
        assert simulator.deliveries[-1].status == 401
        refused = {"url": body["url"], "events": EVENTS}
        assert error(client.post("/v1/webhooks/account", json=refused)) == (400, "InvalidInput")

    ping, played_end, other_end, edit, start, end, failure = events
    assert (ping.event, ping.is_test, played_end.is_test) == ("test_event", True, True)
    assert (played_end.is_sync_end, played_end.is_successful) == (True, True)
    assert (other_end.connection_id, other_end.is_test) == ("brisk_canyon", False)
    for event in (edit, start, end, failure):
        assert event.connection_id == "silver_brook"
        assert event.connection_type == "postgres"
        assert event.connection_name == "orders_db"
        assert event.destination_group_id == "amber_harbor"
        assert event.created is not None
        assert event.created.utcoffset() is not None
        assert event.additional_properties == {}
    assert (edit.event, edit.sync_id) == ("edit_connector", None)
    assert start.is_sync_start
    assert (end.is_sync_end, end.is_failed, end.reason) == (True, True, "Out of coffee.")
    assert (failure.event, failure.is_failed) == ("connection_failure", True)
    assert start.sync_id == end.sync_id == failure.sync_id is not None
