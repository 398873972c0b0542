# Made by scripts/twin.py from _async/test_timeouts.py. Do not edit.
"""How long a call waits: longer than the API takes, unless the caller sets a timeout."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import httpx
import pytest
from fivetrex_api.api.connection_management import connection_details, run_setup_tests
from fivetrex_api.models import RunSetupTestsRequest

import fivetrex
from tests.support.canned_responses import error_response

from .clients import connect_to_handler
from .expected_requests import CALLS

if TYPE_CHECKING:
    from collections.abc import Callable

    from fivetrex import Client

DEFAULT = {"connect": 20.0, "read": 120.0, "write": 120.0, "pool": 120.0}
SLOW = {"connect": 20.0, "read": 900.0, "write": 900.0, "pool": 900.0}
#: What runs setup tests, by default or always, or reloads a schema.
SLOW_CALLS = {
    "connections.create",
    "connections.update",
    "connections.run_setup_tests",
    "connections.reload_schema_config",
    "destinations.create",
    "destinations.update",
    "destinations.test",
}


def timeout_of(call: Callable[[Client], Any], **options: Any) -> dict[str, Any]:
    """The timeouts that a call's request is sent with, in seconds."""
    sent: list[dict[str, Any]] = []

    def answer(request: httpx.Request) -> httpx.Response:
        sent.append(request.extensions["timeout"])
        return error_response(400)

    with pytest.raises(fivetrex.BadRequestError):
        call(connect_to_handler(answer, **options))
    (timeout,) = sent
    return timeout


@pytest.mark.parametrize("name", CALLS)
def test_the_default_timeout_of_every_call(name: str) -> None:
    timeout = timeout_of(lambda client: CALLS[name].make(client, "some_id"))
    assert timeout == (SLOW if name in SLOW_CALLS else DEFAULT)


GIVEN: list[tuple[float | httpx.Timeout | None, float | None, float | None]] = [
    (120, 120, 120),
    (120.0, 120.0, 120.0),
    (5, 5, 5),
    (3600.0, 3600.0, 3600.0),
    (None, None, None),
    (httpx.Timeout(120.0, connect=20.0), 20.0, 120.0),
    (httpx.Timeout(7.0, connect=1.0), 1.0, 7.0),
]


@pytest.mark.parametrize(("given", "connect", "read"), GIVEN)
@pytest.mark.parametrize("name", ["connections.get", *sorted(SLOW_CALLS)])
def test_the_caller_s_timeout_replaces_every_default(
    name: str, given: Any, connect: float | None, read: float | None
) -> None:
    def call(client: Client) -> Any:
        return CALLS[name].make(client, "some_id")

    wanted = (connect, read)
    timeout = timeout_of(call, timeout=given)
    assert (timeout["connect"], timeout["read"]) == wanted
    timeout = timeout_of(lambda client: call(client.with_options(timeout=given)))
    assert (timeout["connect"], timeout["read"]) == wanted
    copied = timeout_of(lambda client: call(client.with_options()), timeout=given)
    assert copied == timeout


def test_a_copy_with_another_retry_policy_keeps_the_defaults() -> None:
    retry = fivetrex.RetryPolicy(max_attempts=1)

    def slow(client: Client) -> Any:
        return client.with_options(retry=retry).destinations.test("amber_harbor")

    def quick(client: Client) -> Any:
        return client.with_options(retry=retry).destinations.get("amber_harbor")

    assert timeout_of(slow) == SLOW
    assert timeout_of(quick) == DEFAULT


@pytest.mark.parametrize("run_setup_tests", [True, None])
def test_a_create_that_runs_setup_tests_is_slow(run_setup_tests: bool | None) -> None:
    timeout = timeout_of(
        lambda client: client.connections.create(
            group_id="a", service="b", run_setup_tests=run_setup_tests
        )
    )
    assert timeout == SLOW


WITHOUT_TESTS: list[Callable[[Client], Any]] = [
    lambda client: client.connections.create(group_id="a", service="b", run_setup_tests=False),
    lambda client: client.connections.update("a", paused=True, run_setup_tests=False),
    lambda client: client.destinations.update("a", region="AWS_US_EAST_1", run_setup_tests=False),
    lambda client: client.destinations.create(
        group_id="a", service="b", time_zone_offset="0", run_setup_tests=False
    ),
]


@pytest.mark.parametrize("call", WITHOUT_TESTS)
def test_without_setup_tests_a_call_has_the_usual_timeout(
    call: Callable[[Client], Any],
) -> None:
    assert timeout_of(call) == DEFAULT


@pytest.mark.parametrize(
    ("method", "path", "limits"),
    [
        ("GET", "/v1/connections", DEFAULT),
        ("POST", "/v1/connections", SLOW),
        ("POST", "/v1/connections?x=/test", SLOW),
        ("PATCH", "/v1/connections/a", SLOW),
        ("DELETE", "/v1/connections/a", DEFAULT),
        ("POST", "/v1/connections/a/sync", DEFAULT),
        ("POST", "/v1/connections/a/sync?x=/test", DEFAULT),
        ("POST", "/v1/connections/a/test", SLOW),
        ("POST", "/v1/connectors/a/schemas/reload", SLOW),
        ("POST", "/v1/connections/a/schemas/tables/resync", DEFAULT),
        ("POST", "/v1/external-logging", SLOW),
        ("POST", "/v1/external-logging/account/test", SLOW),
        ("PATCH", "/v1/external-logging/a", SLOW),
        ("POST", "/v1/transformation-projects/a/test", SLOW),
        ("PATCH", "/v1/groups/a", DEFAULT),
        ("POST", "/v1/groups", DEFAULT),
    ],
)
def test_client_request_has_the_timeout_of_its_path(method: str, path: str, limits: Any) -> None:
    def call(client: Client) -> Any:
        return client.request(method, path, confirm=True)

    assert timeout_of(call) == limits
    assert timeout_of(call, base_url="http://127.0.0.1/prefix") == limits


def test_generated_functions_have_the_same_timeouts() -> None:
    def slow(client: Client) -> Any:
        body = RunSetupTestsRequest()
        return run_setup_tests.sync("a", client=client.api, body=body)

    def quick(client: Client) -> Any:
        return connection_details.sync("a", client=client.api)

    def own(client: Client) -> Any:
        client.api.with_timeout(httpx.Timeout(7.0))
        return slow(client)

    assert timeout_of(slow) == SLOW
    assert timeout_of(quick) == DEFAULT
    assert (timeout_of(slow, timeout=120))["connect"] == 120
    assert (timeout_of(own))["read"] == 7.0
