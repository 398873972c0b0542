"""Windows, plans, and the requests that count for them."""

from __future__ import annotations

import json
from typing import Any

import pytest

import fivetrex
from fivetrex.limits import Window
from fivetrex.limits.categories import categories_of
from fivetrex.simulator import Simulator


@pytest.mark.parametrize(
    ("arguments", "error", "text"),
    [
        ((0, 1.0), ValueError, "requests must be at least 1"),
        ((1.5, 1.0), TypeError, "requests must be an integer"),
        ((True, 1.0), TypeError, "requests must be an integer"),
        ((1, 0), ValueError, "seconds must be more than 0"),
        ((1, float("nan")), ValueError, "seconds must be more than 0"),
        ((1, float("inf")), ValueError, "seconds must be more than 0"),
        ((1, "60"), TypeError, "seconds must be a number"),
        ((1, 60, "syncs"), ValueError, "category must be one of all, source"),
    ],
)
def test_an_unsuitable_window(arguments: Any, error: type[Exception], text: str) -> None:
    with pytest.raises(error, match=text):
        Window(*arguments)


@pytest.mark.parametrize(
    ("windows", "error"), [([], ValueError), ([(50, 1.0)], TypeError), ("paid", TypeError)]
)
def test_unsuitable_windows(windows: Any, error: type[Exception]) -> None:
    with pytest.raises(error, match="windows must"):
        fivetrex.RateLimit(windows)


@pytest.mark.parametrize(
    ("options", "error", "text"),
    [
        ({"plan": "free"}, ValueError, "plan must be one of trial, paid"),
        ({"plan": "paid", "share": 0}, ValueError, "share must be more than 0"),
        ({"plan": "paid", "share": 1.1}, ValueError, "at most 1"),
        ({"plan": "paid", "share": "half"}, TypeError, "share must be a number"),
    ],
)
def test_an_unsuitable_plan(options: Any, error: type[Exception], text: str) -> None:
    with pytest.raises(error, match=text):
        fivetrex.RateLimit.plan(**options)


def test_a_share_of_a_plan() -> None:
    plan = fivetrex.RateLimit.plan("trial", share=0.1)
    assert plan.hourly_requests == 50
    assert min(window.requests for window in plan.windows) == 1


def test_the_requests_of_an_hour() -> None:
    limit = fivetrex.RateLimit([Window(100, 1.0), Window(4800, 86400.0), Window(500, 3600.0)])
    assert limit.hourly_requests == 200
    assert fivetrex.RateLimit([Window(100, 1.0)]).hourly_requests is None


def test_a_client_takes_rate_limits_only() -> None:
    with pytest.raises(TypeError, match="rate_limit must be a RateLimit or None"):
        fivetrex.Client(api_key="key", api_secret="secret", rate_limit=Window(1, 1.0))  # type: ignore[arg-type]


SETUP_TESTS = frozenset({"all", "source", "setup_tests"})
SOURCE = frozenset({"all", "source"})
ALL = frozenset({"all"})


@pytest.mark.parametrize(
    ("method", "path", "body", "categories"),
    [
        ("POST", "/v1/connections", {}, SETUP_TESTS),
        ("POST", "/v1/connections", {"run_setup_tests": False}, ALL),
        ("POST", "/v1/destinations", {"run_setup_tests": True}, SETUP_TESTS),
        ("PATCH", "/v1/connections/a", {"paused": True}, ALL),
        ("PATCH", "/v1/connections/a", {"config": {"host": "db"}}, SETUP_TESTS),
        ("PATCH", "/v1/connections/a", {"config": {}, "run_setup_tests": True}, SETUP_TESTS),
        ("PATCH", "/v1/connections/a", {"config": {"a": 1}, "run_setup_tests": False}, ALL),
        ("POST", "/v1/connections/a/test", None, SETUP_TESTS),
        ("POST", "/v1/connectors/a/test", None, SETUP_TESTS),
        ("POST", "/v1/connections/a/schemas/reload", {}, SOURCE),
        ("GET", "/v1/connections/a/schemas/b/tables/c/columns", None, SOURCE),
        ("PATCH", "/v1/connections/a/schemas/b/tables/c/columns/d", {}, ALL),
        ("GET", "/v1/connections/a/schemas", None, ALL),
        ("POST", "/v1/connections/a/sync", {"force": True}, ALL),
        ("POST", "/v1/users", {}, frozenset({"all", "user_creation"})),
        ("POST", "/v1/private-links", {}, frozenset({"all", "private_link_creation"})),
        ("GET", "/v1/users", None, ALL),
    ],
)
def test_what_a_request_counts_for(
    method: str, path: str, body: Any, categories: frozenset[str]
) -> None:
    content = b"" if body is None else json.dumps(body).encode()
    assert categories_of(method, path, content) == categories


@pytest.mark.parametrize("body", [b"", b"[]", b"{", b"\xff"])
def test_a_malformed_body_counts_as_an_empty_one(body: bytes) -> None:
    assert categories_of("POST", "/v1/connections", body) == SETUP_TESTS
    assert categories_of("PATCH", "/v1/connections/a", body) == ALL


def test_the_client_keeps_the_limits_of_the_simulator() -> None:
    """The client and the simulator count the same requests for the same limits."""
    simulator = Simulator(rate_limits="trial")
    with simulator.client(timeout=None) as plain:
        client = plain.with_options(rate_limit=fivetrex.RateLimit.plan("trial"))
        for _ in range(40):
            client.connections.reload_schema_config("silver_brook")
        for number in range(15):
            client.users.create(email=f"user{number}@example.com", given_name="A", family_name="B")
    assert {request.status for request in simulator.requests} <= {200, 201}
