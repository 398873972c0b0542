"""The records of requests."""

import httpx
import pytest

from fivetrex.simulator import Simulator

from . import client_of


def test_requests_are_recorded_without_their_credentials(
    client: httpx.Client, simulator: Simulator
) -> None:
    client.get("/v1/groups", params={"limit": "2"}, headers={"X-Extra": "yes"})
    client.post("/v1/groups", json={"name": "new"})
    listed, created = simulator.requests

    assert (listed.method, listed.path, listed.query) == ("GET", "/v1/groups", {"limit": "2"})
    assert (listed.status, listed.json, listed.effect, listed.fault) == (200, None, False, None)
    assert listed.headers["x-extra"] == "yes"
    assert listed.headers["authorization"] == "******"
    assert simulator.api_secret not in repr(simulator.requests)
    assert (created.status, created.json, created.effect) == (201, {"name": "new"}, True)


@pytest.mark.parametrize("body", [b'{"name": "\\ud800"}', b'{"name": "\xed\xa0\x80"}', b"[NaN]"])
def test_a_body_that_is_not_json_is_recorded_as_none(client: httpx.Client, body: bytes) -> None:
    client.post("/v1/groups", content=body, headers={"Content-Type": "application/json"})
    (returned,) = client.get("/_simulator/requests").json()["requests"]
    assert (returned["status"], returned["json"]) == (400, None)


def test_writes_are_the_executed_requests(client: httpx.Client, simulator: Simulator) -> None:
    client.post("/v1/groups", json={"name": "refused because of a space"})
    client.delete("/v1/groups/nobody")
    assert simulator.writes == []
    client.patch("/v1/groups/amber_harbor", json={"name": "one"})
    client.patch("/v1/groups/amber_harbor", json={"name": "one"})
    client.delete("/v1/groups/amber_harbor")
    assert [write.method for write in simulator.writes] == ["PATCH", "PATCH", "DELETE"]


def test_a_reset_clears_the_records(client: httpx.Client, simulator: Simulator) -> None:
    simulator.clock.advance(10)
    client.delete("/v1/groups/amber_harbor")
    simulator.reset()
    assert simulator.requests == []
    assert simulator.clock.now() == Simulator().clock.now()
    assert client.get("/v1/groups/amber_harbor").status_code == 200


def test_the_history_can_be_limited() -> None:
    simulator = Simulator(history=2)
    with client_of(simulator) as client:
        for number in range(5):
            client.get(f"/v1/{number}")
    assert [request.path for request in simulator.requests] == ["/v1/3", "/v1/4"]


def test_two_simulators_share_nothing() -> None:
    first, second = Simulator(), Simulator()
    with client_of(first) as client:
        client.delete("/v1/groups/amber_harbor")
    with client_of(second) as client:
        assert client.get("/v1/groups/amber_harbor").status_code == 200
    assert len(first.requests) == len(second.requests) == 1


def test_a_simulator_shows_no_secret() -> None:
    assert "wonderland" not in repr(Simulator(api_secret="wonderland"))
