"""Rate limits over rolling windows, of plans and custom ones."""

from typing import Any

import httpx
import pytest

from fivetrex.simulator import Fault, RateLimit, Simulator
from fivetrex.simulator.api.rate_limits import PLANS

from . import client_of, data, error

GROUPS = "/v1/groups"


def connect(*limits: RateLimit, **options: Any) -> tuple[Simulator, httpx.Client]:
    simulator = Simulator(rate_limits=limits, **options)
    return simulator, client_of(simulator)


def standing(response: httpx.Response) -> tuple[int, int]:
    headers = response.headers
    return int(headers["X-Rate-Limit"]), int(headers["X-Rate-Limit-Remaining"])


def test_without_limits_there_are_no_headers(client: httpx.Client) -> None:
    headers = client.get(GROUPS).headers
    assert not [name for name in headers if "rate" in name or "retry" in name]


def test_one_request_too_many_is_429() -> None:
    simulator, client = connect(RateLimit(3, 60))
    assert [standing(client.get(GROUPS)) for _ in range(3)] == [(3, 2), (3, 1), (3, 0)]
    refused = client.post(GROUPS, json={"name": "new"})
    assert error(refused) == (429, "TooManyRequests")
    assert refused.headers["Retry-After"] == "60"
    assert standing(refused) == (3, 0)
    assert simulator.writes == []


def test_the_window_rolls() -> None:
    simulator, client = connect(RateLimit(2, 60))
    client.get(GROUPS)
    simulator.advance(40)
    client.get(GROUPS)
    simulator.advance(10.5)
    assert client.get(GROUPS).headers["Retry-After"] == "10"
    simulator.advance(9.4)
    assert client.get(GROUPS).headers["Retry-After"] == "1", "never 0"
    simulator.advance(0.1)
    assert standing(client.get(GROUPS)) == (2, 0), "what was refused counts for nothing"
    assert client.get(GROUPS).headers["Retry-After"] == "40"


def test_a_limit_can_be_limited_to_a_method_and_a_path() -> None:
    _, client = connect(RateLimit(1, 60, "delete", "/v1/(groups|users)/"), RateLimit(10, 60))
    assert standing(client.get(GROUPS)) == (10, 9)
    assert standing(client.delete(f"{GROUPS}/nowhere")) == (1, 0)
    assert error(client.delete(f"{GROUPS}/nowhere")) == (429, "TooManyRequests")
    assert standing(client.delete("/v1/webhooks/rapid_heron")) == (10, 7)


def test_of_several_limits_the_longest_wait_is_reported() -> None:
    _, client = connect(RateLimit(1, 60), RateLimit(1, 3600))
    client.get(GROUPS)
    assert client.get(GROUPS).headers["Retry-After"] == "3600"


def test_error_responses_have_the_headers_too() -> None:
    _, client = connect(RateLimit(3, 60))
    missing = client.get(f"{GROUPS}/nowhere")
    assert error(missing) == (404, "NotFound_Group")
    assert standing(missing) == (3, 2)


def test_unauthenticated_requests_are_not_counted() -> None:
    simulator, client = connect(RateLimit(1, 60))
    with httpx.Client(transport=simulator.transport(), base_url=simulator.url) as anonymous_client:
        assert anonymous_client.get(GROUPS).status_code == 401
    assert client.get(GROUPS).is_success


def test_requests_replaced_by_a_fault_are_not_counted() -> None:
    simulator, client = connect(RateLimit(1, 60))
    simulator.inject(Fault.status(503))
    assert client.get(GROUPS).status_code == 503
    assert client.get(GROUPS).is_success


def test_a_reset_clears_the_counts() -> None:
    simulator, client = connect(RateLimit(1, 60))
    client.get(GROUPS)
    simulator.reset()
    assert client.get(GROUPS).is_success


# The limits in the documentation: plan, request, number of requests, seconds.
TABLE = [
    ("trial", "GET", GROUPS, 500, 3600),
    ("trial", "POST", "/v1/connections/silver_brook/test", 25, 60),
    ("trial", "POST", "/v1/connections/silver_brook/schemas/reload", 25, 60),
    ("trial", "GET", "/v1/connections/a/schemas/b/tables/c/columns", 25, 60),
    ("trial", "POST", "/v1/destinations/amber_harbor/test", 25, 60),
    ("trial", "POST", "/v1/users", 10, 3600),
    ("trial", "POST", "/v1/private-links", 1, 3600),
    ("paid", "POST", "/v1/connections/silver_brook/test", 250, 60),
    ("paid", "POST", "/v1/connections/silver_brook/schemas/reload", 500, 60),
    ("paid", "POST", "/v1/users", 500, 3600),
    ("paid", "POST", "/v1/private-links", 5, 3600),
]


@pytest.mark.parametrize(("plan", "method", "path", "count", "seconds"), TABLE)
def test_each_plan_has_its_limits(
    plan: Any, method: str, path: str, count: int, seconds: int
) -> None:
    simulator = Simulator(rate_limits=plan)
    credentials = (simulator.api_key, simulator.api_secret)
    with httpx.Client(
        transport=simulator.transport(), base_url=simulator.url, auth=credentials
    ) as client:
        answers = [client.request(method, path, json={}) for _ in range(count + 1)]
    assert [answer.status_code == 429 for answer in answers] == [False] * count + [True]
    assert answers[-1].headers["Retry-After"] == str(seconds)
    assert answers[0].headers["X-Rate-Limit"] == str(count)


BROOK = "/v1/connections/silver_brook"
HARBOR = "/v1/destinations/amber_harbor"
NEW = {"group_id": "early_lantern", "service": "github"}

# A request, and whether it runs setup tests.
TESTING: list[tuple[str, str, Any, bool]] = [
    ("POST", f"{BROOK}/test", {}, True),
    ("POST", f"{HARBOR}/test", {}, True),
    ("POST", "/v1/connections", NEW, True),
    ("POST", "/v1/connections", {**NEW, "run_setup_tests": True}, True),
    ("POST", "/v1/connections", {**NEW, "run_setup_tests": False}, False),
    ("POST", "/v1/destinations", {}, True),
    ("POST", "/v1/destinations", {"run_setup_tests": False}, False),
    ("PATCH", BROOK, {"paused": True}, False),
    ("PATCH", BROOK, {"paused": True, "run_setup_tests": True}, True),
    ("PATCH", BROOK, {"config": {"host": "h"}}, True),
    ("PATCH", BROOK, {"auth": {"token": "t"}}, True),
    ("PATCH", BROOK, {"config": {"host": "h"}, "run_setup_tests": False}, False),
    ("PATCH", HARBOR, {"run_setup_tests": True}, True),
    ("PATCH", BROOK, [], False),
    ("GET", "/v1/connections", None, False),
    ("DELETE", BROOK, None, False),
]


@pytest.mark.parametrize(("method", "path", "body", "counted"), TESTING)
def test_every_request_with_setup_tests_is_counted(
    method: str, path: str, body: Any, counted: bool
) -> None:
    simulator = Simulator(rate_limits="trial")
    with client_of(simulator) as client:
        answer = client.request(method, path, json=body)
    assert standing(answer) == ((25, 24) if counted else (500, 499))


def test_an_invalid_body_runs_no_setup_tests() -> None:
    simulator = Simulator(rate_limits="trial")
    with client_of(simulator) as client:
        headers = {"Content-Type": "application/json"}
        answer = client.patch(BROOK, content=b"{", headers=headers)
    assert standing(answer) == (500, 499)


def test_each_plan_has_hourly_limits() -> None:
    def of(plan: str, seconds: float) -> list[int]:
        return [limit.requests for limit in PLANS[plan] if limit.seconds == seconds]

    assert (of("trial", 60), of("trial", 3600)) == ([25], [500, 250, 50, 10, 1])
    assert (of("paid", 60), of("paid", 3600)) == ([500, 250], [20_000, 5_000, 2_500, 500, 5])


@pytest.mark.parametrize(
    ("name", "make"),
    [
        ("rate_limits", lambda: Simulator(rate_limits="free")),  # type: ignore[arg-type]
        ("rate_limits", lambda: Simulator(rate_limits=[3])),  # type: ignore[list-item]
        ("requests", lambda: RateLimit(0, 60)),
        ("seconds", lambda: RateLimit(1, 0)),
        ("seconds", lambda: RateLimit(1, -1)),
        ("path", lambda: RateLimit(1, 1, path="(")),
        ("method", lambda: RateLimit(1, 1, 5)),  # type: ignore[arg-type]
    ],
)
def test_invalid_limits_are_refused(name: str, make: Any) -> None:
    with pytest.raises(ValueError, match=name):
        make()


def test_limited_responses_match_the_definition() -> None:
    _, client = connect(RateLimit(9, 60))
    assert len(data(client.get("/v1/connections"))["items"]) > 0
