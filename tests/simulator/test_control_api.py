"""The control API: faults, time, connection actions, scenarios and records."""

from collections.abc import Iterator
from typing import Any

import httpx
import pytest

from fivetrex.simulator import Fault, Simulator

from . import client_of, data, error

UNAVAILABLE = {"kind": "status", "status": 503, "times": 2, "path": "/v1/groups"}


@pytest.fixture
def anonymous_client(simulator: Simulator) -> Iterator[httpx.Client]:
    """A client without credentials, which the control API does not need."""
    with httpx.Client(transport=simulator.transport(), base_url=simulator.url) as anonymous_client:
        yield anonymous_client


def content_of(response: httpx.Response) -> Any:
    assert response.status_code == 200, response.text
    return response.json()


def connection(simulator: Simulator, identifier: str = "silver_brook") -> Any:
    with client_of(simulator) as client:
        return data(client.get(f"/v1/connections/{identifier}"))


def test_faults_can_be_injected_listed_and_cleared(
    simulator: Simulator, anonymous_client: httpx.Client
) -> None:
    assert content_of(anonymous_client.get("/_simulator/faults")) == {"faults": []}
    in_force = {"faults": [{**UNAVAILABLE, "met": 0}]}
    assert content_of(anonymous_client.post("/_simulator/faults", json=UNAVAILABLE)) == in_force
    assert [each.fault for each in simulator.faults] == [
        Fault.status(503, times=2, path="/v1/groups")
    ]
    assert anonymous_client.get("/v1/groups").status_code == 503
    assert content_of(anonymous_client.get("/_simulator/faults"))["faults"][0]["met"] == 1
    assert content_of(anonymous_client.delete("/_simulator/faults")) == {"faults": []}
    assert anonymous_client.get("/v1/groups").status_code == 401


def test_faults_do_not_apply_to_the_control_api(
    simulator: Simulator, anonymous_client: httpx.Client
) -> None:
    simulator.inject(Fault.timeout(every=1))
    assert len(content_of(anonymous_client.get("/_simulator/faults"))["faults"]) == 1
    assert simulator.requests == []


def test_rate_limits_do_not_apply_to_the_control_api() -> None:
    simulator = Simulator(rate_limits="trial")
    with httpx.Client(transport=simulator.transport(), base_url=simulator.url) as anonymous_client:
        assert "X-Rate-Limit" not in anonymous_client.get("/_simulator/faults").headers


def test_the_clock_is_read_and_advanced(
    simulator: Simulator, anonymous_client: httpx.Client
) -> None:
    assert content_of(anonymous_client.get("/_simulator/clock")) == {
        "now": "2026-07-10T12:00:00+00:00"
    }
    with client_of(simulator) as client:
        data(client.post("/v1/connections/silver_brook/sync", json={}))
    answer = content_of(anonymous_client.post("/_simulator/clock/advance", json={"seconds": 60.5}))
    assert answer == {"now": "2026-07-10T12:01:00.500000+00:00"}
    assert connection(simulator)["succeeded_at"] == "2026-07-10T12:01:00Z"


def test_a_reset_restores_the_initial_state(
    simulator: Simulator, anonymous_client: httpx.Client
) -> None:
    anonymous_client.post("/_simulator/faults", json=UNAVAILABLE)
    anonymous_client.get("/v1/groups")
    content_of(anonymous_client.post("/_simulator/reset"))
    assert simulator.faults == []
    assert content_of(anonymous_client.get("/_simulator/requests")) == {"requests": []}


def test_recorded_requests_can_be_listed(
    simulator: Simulator, anonymous_client: httpx.Client
) -> None:
    simulator.inject(Fault.status(503, skip=1))
    with client_of(simulator) as client:
        client.post("/v1/groups?a=1", json={"name": "new"}, headers={"User-Agent": "test"})
        client.get("/v1/groups")
    first, second = content_of(anonymous_client.get("/_simulator/requests"))["requests"]
    assert first["headers"].pop("authorization") == "******"
    assert first["headers"]["user-agent"] == "test"
    del first["headers"]
    assert first == {
        "method": "POST",
        "path": "/v1/groups",
        "query": {"a": "1"},
        "json": {"name": "new"},
        "status": 201,
        "effect": True,
        "fault": None,
    }
    assert (second["status"], second["fault"]["kind"]) == (503, "status")
    writes = content_of(anonymous_client.get("/_simulator/requests?writes=true"))["requests"]
    assert [write["method"] for write in writes] == ["POST"]
    assert (
        len(content_of(anonymous_client.get("/_simulator/requests?writes=false"))["requests"]) == 2
    )


def test_connection_actions_can_be_requested(
    simulator: Simulator, anonymous_client: httpx.Client
) -> None:
    path = "/_simulator/connections/silver_brook"
    content_of(
        anonymous_client.post(f"{path}/break", json={"message": "The password has expired."})
    )
    broken = connection(simulator)["status"]
    assert broken["setup_state"] == "broken"
    assert broken["tasks"][0]["message"] == "The password has expired."
    content_of(anonymous_client.post(f"{path}/repair"))
    assert connection(simulator)["status"]["setup_state"] == "connected"

    content_of(anonymous_client.post(f"{path}/sync-seconds", json={"seconds": 5}))
    content_of(
        anonymous_client.post(f"{path}/fail-next-sync", json={"reason": "The table is gone."})
    )
    with client_of(simulator) as client:
        data(client.post("/v1/connections/silver_brook/sync", json={}))
        simulator.advance(5)
        assert connection(simulator)["failed_at"] == "2026-07-10T12:00:05Z"
        content_of(anonymous_client.post(f"{path}/reschedule-next-sync", json={"seconds": 600}))
        data(client.post("/v1/connections/silver_brook/sync", json={}))
    simulator.advance(5)
    status = connection(simulator)["status"]
    assert status["sync_state"] == "rescheduled"
    assert status["rescheduled_for"] == "2026-07-10T12:10:10Z"


def test_a_scenario_is_loaded(simulator: Simulator, anonymous_client: httpx.Client) -> None:
    scenario = {
        "rate_limits": [{"requests": 1, "seconds": 60}],
        "faults": [UNAVAILABLE],
        "connections": {"silver_brook": {"break_connection": {}}},
    }
    assert content_of(anonymous_client.post("/_simulator/scenario", json=scenario)) == {}
    assert len(simulator.faults) == 1
    assert connection(simulator)["status"]["setup_state"] == "broken"
    with client_of(simulator) as client:
        assert client.get("/v1/webhooks").status_code == 429


SILVER = "connections/silver_brook"
REFUSED: list[tuple[str, Any, str]] = [
    ("faults", {}, "kind"),
    ("faults", [UNAVAILABLE], "JSON object"),
    ("faults", {**UNAVAILABLE, "tims": 1}, "tims"),
    ("faults", {**UNAVAILABLE, "path": "("}, "path"),
    ("clock/advance", {}, "seconds"),
    ("clock/advance", {"seconds": -1}, "seconds"),
    ("clock/advance", {"seconds": 1e300}, "seconds"),
    ("clock/advance", {"seconds": 1, "minutes": 1}, "minutes"),
    (f"{SILVER}/fail-next-sync", {"reason": 5}, "reason"),
    (f"{SILVER}/fail-next-sync", {"why": "x"}, "why"),
    (f"{SILVER}/reschedule-next-sync", {"seconds": "soon"}, "seconds"),
    (f"{SILVER}/sync-seconds", {}, "seconds"),
    (f"{SILVER}/break", {"message": None}, "message"),
    (f"{SILVER}/repair", {"now": True}, "now"),
    ("scenario", {"sead": 1}, "sead"),
    ("scenario", {"connections": {"nowhere": {}}}, "nowhere"),
]


@pytest.mark.parametrize(("path", "body", "named"), REFUSED)
def test_invalid_bodies_are_400_with_the_name_of_the_key(
    simulator: Simulator, anonymous_client: httpx.Client, path: str, body: Any, named: str
) -> None:
    response = anonymous_client.post(f"/_simulator/{path}", json=body)
    assert error(response) == (400, "InvalidInput")
    assert named in response.json()["message"]
    assert simulator.faults == []


@pytest.mark.parametrize(
    ("query", "named"), [("writes=perhaps", "writes"), ("write=true", "write")]
)
def test_an_invalid_filter_is_400(anonymous_client: httpx.Client, query: str, named: str) -> None:
    response = anonymous_client.get(f"/_simulator/requests?{query}")
    assert error(response) == (400, "InvalidInput")
    assert named in response.json()["message"]


@pytest.mark.parametrize("end", ["fail-next-sync", "reschedule-next-sync", "break", "repair"])
def test_an_unknown_connection_is_404(anonymous_client: httpx.Client, end: str) -> None:
    response = anonymous_client.post(f"/_simulator/connections/nowhere/{end}")
    assert error(response) == (404, "NotFound_Connection")
