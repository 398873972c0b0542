# Made by scripts/twin.py from _async/test_faults.py. Do not edit.
"""Whatever goes wrong: a result or a typed error, and no side effect twice."""

from __future__ import annotations

import socket
import ssl
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import httpx
import pytest

import fivetrex
from fivetrex.simulator import Fault, Simulator
from tests.support.canned_responses import ScriptedResponses, error_response
from tests.support.deadline import in_time
from tests.support.faults import FAILURES, HARMLESS_FAULTS, Repeats
from tests.support.retry_policies import NO_RETRY

from .clients import connect, connect_over_tcp, connect_to_handler
from .expected_requests import CALLS

if TYPE_CHECKING:
    from collections.abc import Callable

    from fivetrex import Client


@dataclass(frozen=True)
class Action:
    """A call, and after what it may be made again."""

    make: Callable[[Client], Any]
    repeats: Repeats
    writes: bool = True


# One call of each shape: a page, an object, nothing; by method, with confirmation, declared safe,
# and without a model. Whether every single call is repeated only where that is safe has a test
# below, and `test_every_operation` has a success and a refusal of each.
ACTIONS: dict[str, Action] = {
    "groups.list": Action(lambda client: client.groups.list(), Repeats.ANY, writes=False),
    "groups.get": Action(
        lambda client: client.groups.get("amber_harbor"), Repeats.ANY, writes=False
    ),
    "groups.create": Action(lambda client: client.groups.create(name="finance"), Repeats.UNSENT),
    "groups.update": Action(
        lambda client: client.groups.update("amber_harbor", name="finance"), Repeats.UNSENT
    ),
    "groups.delete": Action(lambda client: client.groups.delete("early_lantern"), Repeats.ANY),
    "connections.pause": Action(
        lambda client: client.connections.pause("silver_brook"), Repeats.ANY
    ),
    "connections.sync": Action(lambda client: client.connections.sync("silver_brook"), Repeats.ANY),
    "connections.sync by force": Action(
        lambda client: client.connections.sync("silver_brook", force=True), Repeats.UNSENT
    ),
    "connections.resync": Action(
        lambda client: client.connections.resync("silver_brook", confirm=True), Repeats.UNSENT
    ),
    "request": Action(
        lambda client: client.request("POST", "/v1/groups", json={"name": "finance"}),
        Repeats.UNSENT,
    ),
    "request of a deletion": Action(
        lambda client: client.request("DELETE", "/v1/groups/early_lantern"), Repeats.ANY
    ),
}
# What over TCP really takes as long as the client's timeout.
WAITED_FOR = ["timeout", "timeout, carried out", "too late", "too slow a body"]
# Calls that set a state, so that being carried out twice is being carried out once.
SETTING = {"connections.pause"}
# Calls whose effect is read before they are repeated.
CHECKED = {"connections.sync"}


def _call(client: Client, action_name: str, what: str) -> None:
    """Make a call that, whatever goes wrong, comes to an end."""
    in_time(lambda: ACTIONS[action_name].make(client), f"{action_name}, {what}")


def _meet(client: Client, simulator: Simulator, action_name: str, trouble_name: str) -> None:
    """Meet one failure, and get over it just where that is safe."""
    action, failure = ACTIONS[action_name], FAILURES[trouble_name]
    simulator.inject(failure.make())
    if failure.is_retried(action.repeats):
        _call(client, action_name, trouble_name)
        if action_name in CHECKED and failure.repeats is Repeats.ANY:
            # The connection is read, and a sync that runs is not triggered again.
            again = [] if failure.acts else ["POST"]
            assert [request.method for request in simulator.requests] == ["POST", "GET", *again]
        else:
            assert len(simulator.requests) == 2
        done = 2 if failure.acts and action_name in SETTING else 1
    else:
        with pytest.raises(failure.error) as caught:
            _call(client, action_name, trouble_name)
        assert type(caught.value) is failure.error
        assert len(simulator.requests) == 1
        done = 1 if failure.acts else 0
    assert len(simulator.writes) == (done if action.writes else 0)


@pytest.mark.parametrize("trouble_name", FAILURES)
@pytest.mark.parametrize("action_name", ACTIONS)
def test_one_failure(
    client: Client, simulator: Simulator, action_name: str, trouble_name: str
) -> None:
    patient = client.with_options(timeout=FAILURES[trouble_name].timeout)
    _meet(patient, simulator, action_name, trouble_name)


@pytest.mark.parametrize("name", HARMLESS_FAULTS)
@pytest.mark.parametrize("action_name", ACTIONS)
def test_faults_without_effect(
    client: Client, simulator: Simulator, action_name: str, name: str
) -> None:
    simulator.inject(HARMLESS_FAULTS[name](every=1))
    _call(client, action_name, name)
    assert len(simulator.requests) == 1
    assert len(simulator.writes) == ACTIONS[action_name].writes


# One of each method, and those that a resource declares safe: a real connection is slow.
OF_EACH_KIND = [
    "groups.get",
    "groups.create",
    "groups.update",
    "groups.delete",
    "connections.pause",
    "connections.sync",
]


@pytest.mark.parametrize("action_name", OF_EACH_KIND)
def test_one_failure_over_tcp(simulator: Simulator, action_name: str) -> None:
    with simulator.serve() as url:
        for trouble_name, failure in FAILURES.items():
            if failure.over_tcp and trouble_name not in WAITED_FOR:
                with connect_over_tcp(simulator, url) as client:
                    _meet(client, simulator, action_name, trouble_name)
                simulator.reset()


@pytest.mark.parametrize("action_name", OF_EACH_KIND)
def test_a_server_that_was_gone_and_comes_back(simulator: Simulator, action_name: str) -> None:
    attempts = []

    def come_back(_: fivetrex.FivetrexError, attempt: int, delay: float) -> None:
        attempts.append(attempt)
        if attempt == 2:
            simulator.clear_faults()

    retry = fivetrex.RetryPolicy(base_delay=0.0, on_retry=come_back)
    with simulator.serve() as url:
        with connect_over_tcp(simulator, url, retry=retry) as client:
            # It has a connection by then, which does not help.
            client.groups.get("quiet_meadow")
            simulator.inject(Fault.connection_refused(times=None))
            _call(client, action_name, "refused")
    assert len(attempts) == 2
    assert len(simulator.requests) == 2
    assert len(simulator.writes) == ACTIONS[action_name].writes


@pytest.mark.parametrize("trouble_name", WAITED_FOR)
@pytest.mark.parametrize("action_name", ["groups.get", "groups.create", "groups.delete"])
def test_a_timeout_over_tcp(simulator: Simulator, action_name: str, trouble_name: str) -> None:
    with simulator.serve() as url:
        with connect_over_tcp(simulator, url, timeout=0.5) as client:
            _meet(client, simulator, action_name, trouble_name)


@pytest.mark.parametrize("trouble_name", FAILURES)
@pytest.mark.parametrize("action_name", ACTIONS)
def test_failures_without_end(
    client: Client, simulator: Simulator, action_name: str, trouble_name: str
) -> None:
    action, failure = ACTIONS[action_name], FAILURES[trouble_name]
    simulator.inject(failure.make(times=None))
    patient = client.with_options(timeout=failure.timeout)
    with pytest.raises(fivetrex.FivetrexError) as caught:
        _call(patient, action_name, trouble_name)
    assert type(caught.value) is failure.error
    again = failure.is_retried(action.repeats)
    assert len(simulator.requests) == (4 if again else 1)
    if action_name not in SETTING:
        assert len(simulator.writes) <= 1


DECLARED_SAFE = {"connections.sync", "connections.pause", "connections.resume"}


@pytest.mark.parametrize("name", CALLS)
def test_each_call_is_repeated_just_where_that_is_safe(name: str) -> None:
    call = CALLS[name]
    safe = call.method in {"GET", "DELETE"} or name in DECLARED_SAFE
    unclear: list[Any] = [
        error_response(500),
        error_response(503),
        httpx.ReadError("cut"),
        httpx.ReadTimeout("slow"),
    ]
    unsent: list[Any] = [
        error_response(429),
        httpx.ConnectError("no route"),
        httpx.ConnectTimeout("slow"),
    ]
    for failure in [*unclear, *unsent]:
        answer = ScriptedResponses(failure, error_response(400))
        with pytest.raises(fivetrex.FivetrexError) as caught:
            call.make(connect_to_handler(answer), "some_id")
        repeated = safe or failure in unsent
        assert len(answer.requests) == (2 if repeated else 1)
        is_read = name in CHECKED and failure in unclear
        assert isinstance(caught.value, fivetrex.BadRequestError) == (repeated and not is_read)


@pytest.mark.parametrize("action_name", ACTIONS)
def test_nothing_listens(simulator: Simulator, action_name: str) -> None:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port = listener.getsockname()[1]
    attempts = []
    retry = fivetrex.RetryPolicy(base_delay=0.0, on_retry=lambda *retried: attempts.append(retried))
    with connect_over_tcp(simulator, f"http://127.0.0.1:{port}", retry=retry) as client:
        with pytest.raises(fivetrex.TransportError, match="could not connect") as caught:
            _call(client, action_name, "nothing listens")
    assert not caught.value.may_have_acted
    assert len(attempts) == 3


def test_a_deletion_that_was_done_before_its_answer_was_lost(
    client: Client, simulator: Simulator
) -> None:
    simulator.inject(Fault.reset(after_effect=True))
    simulator.inject(Fault.rate_limited(0))
    client.connections.delete("silver_brook")
    assert [request.status for request in simulator.requests] == [None, 429, 404]
    assert len(simulator.writes) == 1


def test_a_requested_deletion_answers_with_success(client: Client, simulator: Simulator) -> None:
    simulator.inject(Fault.status(502, after_effect=True))
    answer = client.request("DELETE", "/v1/connections/silver_brook")
    assert answer.status_code == 200
    assert answer.json()["code"] == "Success"


@pytest.mark.parametrize("fault", [Fault.rate_limited(0), Fault.connection_refused()])
def test_a_deletion_that_nothing_can_have_done_finds_nothing(
    client: Client, simulator: Simulator, fault: Fault
) -> None:
    with pytest.raises(fivetrex.NotFoundError):
        client.connections.delete("nowhere")
    simulator.inject(fault)
    with pytest.raises(fivetrex.NotFoundError):
        client.connections.delete("nowhere")


@pytest.mark.parametrize("name", ["groups.get", "connections.pause"])
def test_only_a_deletion_succeeds_by_finding_nothing(
    client: Client, simulator: Simulator, name: str
) -> None:
    simulator.inject(Fault.reset(after_effect=True))
    simulator.inject(Fault.status(404))
    with pytest.raises(fivetrex.NotFoundError):
        ACTIONS[name].make(client)


@pytest.mark.parametrize("status", [400, 401, 403, 404, 405, 406, 408, 409, 415, 422, 501, 505])
def test_what_does_not_pass_by_itself_is_not_tried_again(
    client: Client, simulator: Simulator, status: int
) -> None:
    simulator.inject(Fault.status(status, times=None))
    with pytest.raises(fivetrex.APIError) as caught:
        client.groups.get("amber_harbor")
    assert caught.value.status == status
    assert len(simulator.requests) == 1


def _untrusted() -> httpx.ConnectError:
    error = httpx.ConnectError("certificate verify failed")
    error.__cause__ = OSError("handshake")
    error.__cause__.__context__ = ssl.SSLCertVerificationError("self-signed certificate")
    return error


@pytest.mark.parametrize(
    "cause",
    [_untrusted(), httpx.LocalProtocolError("bad header"), httpx.UnsupportedProtocol("gopher")],
)
def test_a_failure_that_lies_with_us_is_not_tried_again(cause: Exception) -> None:
    answer = ScriptedResponses(cause)
    with pytest.raises(fivetrex.TransportError) as caught:
        connect_to_handler(answer).groups.get("amber_harbor")
    assert not caught.value.is_transient
    assert not caught.value.may_have_acted
    assert len(answer.requests) == 1


def test_one_attempt_is_one(simulator: Simulator) -> None:
    simulator.inject(Fault.status(503))
    with connect(simulator, retry=NO_RETRY) as client:
        with pytest.raises(fivetrex.ServerError):
            client.groups.get("amber_harbor")
        assert (client.groups.get("amber_harbor")).id == "amber_harbor"
