# Made by scripts/twin.py from _async/test_on_response.py. Do not edit.
"""`on_response`: the raw response of each request that succeeds, once, and of no other."""

from __future__ import annotations

import pickle
from functools import partial
from typing import TYPE_CHECKING, Any

import httpx
import pytest
from fivetrex_api.api.group_management import group_details

import fivetrex
from fivetrex.simulator import Fault, Simulator
from tests.support.canned_responses import ScriptedResponses, error_response, page, success
from tests.support.secret_leaks import KEY, SECRET, assert_error_is_clean, assert_nothing_leaks

from .clients import connect, connect_over_tcp, connect_to_handler

if TYPE_CHECKING:
    from fivetrex import Client

GROUP = {"id": "amber_harbor", "name": "analytics_warehouse"}


def test_a_success_is_reported_once(client: Client, simulator: Simulator) -> None:
    responses: list[httpx.Response] = []
    group = client.with_options(on_response=responses.append).groups.get("amber_harbor")
    [response] = responses
    assert response.status_code == 200
    assert response.json()["data"]["id"] == group.id == "amber_harbor"
    assert response.headers["x-request-id"] == f"request-{len(simulator.requests)}"
    assert response.request.url.path == "/v1/groups/amber_harbor"


def test_it_is_an_option_of_the_client(simulator: Simulator) -> None:
    responses: list[httpx.Response] = []
    with connect(simulator, on_response=responses.append) as client:
        client.groups.list()
        client.with_options(timeout=5.0).groups.list()
        client.with_options(on_response=None).groups.list()
        assert len(responses) == 2
        others: list[httpx.Response] = []
        client.with_options(on_response=others.append).groups.list()
    assert (len(responses), len(others)) == (2, 1)


def test_it_is_called_over_tcp(simulator: Simulator) -> None:
    responses: list[httpx.Response] = []
    with simulator.serve() as url:
        with connect_over_tcp(simulator, url, on_response=responses.append) as client:
            client.groups.list()
    [response] = responses
    assert response.headers["x-request-id"] == "request-1"
    assert len(response.json()["data"]["items"]) == 3
    assert response.elapsed.total_seconds() > 0


def test_failed_attempts_are_not_reported(client: Client, simulator: Simulator) -> None:
    responses: list[httpx.Response] = []
    observed = client.with_options(on_response=responses.append)
    simulator.inject(Fault.status(503))
    simulator.inject(Fault.reset())
    observed.groups.list()
    assert [response.status_code for response in responses] == [200]
    simulator.inject(Fault.status(400))
    with pytest.raises(fivetrex.BadRequestError):
        observed.groups.list()
    assert len(responses) == 1


def test_each_page_of_a_stream_is_reported(client: Client) -> None:
    responses: list[httpx.Response] = []
    observed = client.with_options(on_response=responses.append)
    assert len([group for group in observed.groups.stream(limit=2)]) == 3
    assert [len(response.json()["data"]["items"]) for response in responses] == [2, 1]


def test_any_request_and_any_generated_function_is_reported(client: Client) -> None:
    responses: list[httpx.Response] = []
    observed = client.with_options(on_response=responses.append)
    answer = observed.request("GET", "/v1/groups")
    assert responses == [answer]
    group_details.sync(client=observed.api, group_id="amber_harbor")
    assert [response.request.url.path for response in responses] == [
        "/v1/groups",
        "/v1/groups/amber_harbor",
    ]


def test_a_success_that_cannot_be_decoded_is_reported() -> None:
    responses: list[httpx.Response] = []
    client = connect_to_handler(
        ScriptedResponses(page([{"name": "no id"}])), on_response=responses.append
    )
    with pytest.raises(fivetrex.DecodeError):
        client.groups.list()
    assert len(responses) == 1


def test_a_deletion_that_an_earlier_attempt_did_is_reported_once() -> None:
    responses: list[httpx.Response] = []
    client = connect_to_handler(
        ScriptedResponses(httpx.ReadError("cut off"), error_response(404, "NotFound_Group")),
        on_response=responses.append,
    )
    client.groups.delete("early_lantern")
    assert [response.status_code for response in responses] == [200]


def test_an_exception_in_it_reaches_the_caller() -> None:
    def fail(response: httpx.Response) -> None:
        raise LookupError(f"no place for {response.status_code}")

    answer = ScriptedResponses(success(GROUP), success(GROUP))
    client = connect_to_handler(answer, on_response=fail, api_key=KEY, api_secret=SECRET)
    with pytest.raises(LookupError, match="no place for 200") as caught:
        client.groups.create(name="finance")
    assert_error_is_clean(caught.value)
    assert len(answer.requests) == 1, "it is not retried"
    # The client can still be used.
    group = client.with_options(on_response=None).groups.get("amber_harbor")
    assert group.name == "analytics_warehouse"


@pytest.mark.parametrize("kind", [httpx.ReadError, TimeoutError, fivetrex.ServerError])
def test_no_exception_in_it_counts_as_a_failed_attempt(kind: type[Exception]) -> None:
    def fail(response: httpx.Response) -> None:
        raise kind("in the callback")

    answer = ScriptedResponses(success(GROUP), success(GROUP))
    with pytest.raises(kind, match="in the callback"):
        connect_to_handler(answer, on_response=fail).groups.get("amber_harbor")
    assert len(answer.requests) == 1


def test_what_it_receives_has_no_credentials() -> None:
    responses: list[httpx.Response] = []
    client = connect_to_handler(
        ScriptedResponses(success(GROUP)),
        on_response=responses.append,
        api_key=KEY,
        api_secret=SECRET,
    )
    client.groups.get("amber_harbor")
    assert "authorization" not in responses[0].request.headers
    assert_nothing_leaks(repr(vars(responses[0])), pickle.dumps(responses[0], 0).decode("latin-1"))


@pytest.mark.parametrize("wrong", [True, "print", [print]])
def test_it_is_a_function(simulator: Simulator, client: Client, wrong: Any) -> None:
    with pytest.raises(TypeError, match="on_response must be a function or None"):
        connect(simulator, on_response=wrong)
    with pytest.raises(TypeError, match="on_response must be a function or None"):
        client.with_options(on_response=wrong)


def test_it_is_no_coroutine_function(client: Client) -> None:
    from tests.support.coroutine_functions import do_nothing

    for wrong in (do_nothing, partial(do_nothing)):
        with pytest.raises(TypeError, match="not a coroutine function"):
            client.with_options(on_response=wrong)
