# Made by scripts/twin.py from _async/test_secrets.py. Do not edit.
"""Neither key nor secret shows: in no error, log, traceback, pickle or answer."""

from __future__ import annotations

import gc
import logging
import pickle
from typing import TYPE_CHECKING, Any

import httpx
import pytest
from fivetrex_api.api.group_management import group_details

import fivetrex
from fivetrex.simulator import Fault, Simulator
from tests.support.faults import FAILURES
from tests.support.retry_policies import NO_DELAY, NO_RETRY
from tests.support.secret_leaks import (
    ESCAPERS,
    KEY,
    SECRET,
    assert_error_is_clean,
    assert_frames_hide,
    assert_nothing_leaks,
    chain,
    echo,
)

from .clients import connect, connect_over_tcp, connect_to_handler

if TYPE_CHECKING:
    from collections.abc import Callable

    from fivetrex import Client


def read_two(client: Client) -> None:
    stream = client.groups.stream()
    next(stream)
    next(stream)


CALLS: dict[str, Callable[[Client], Any]] = {
    "get": lambda client: client.groups.get("amber_harbor"),
    "list": lambda client: client.groups.list(),
    "stream": lambda client: next(client.groups.stream()),
    "second": lambda client: read_two(client),
    "state": lambda client: client.connections.get_state("humble_beacon"),
    "create": lambda client: client.groups.create(name="finance"),
    "sync": lambda client: client.connections.sync("silver_brook"),
    "schemas": lambda client: client.connections.get_schema_config("silver_brook"),
    "card": lambda client: client.connections.create_connect_card(
        "silver_brook", redirect_uri="https://example.com/done"
    ),
    "request": lambda client: client.request("GET", "/v1/groups"),
    "api": lambda client: group_details.sync(client=client.api, group_id="amber_harbor"),
    "unconfirmed": lambda client: client.connections.resync("silver_brook"),
    "no id": lambda client: client.groups.get(""),
}


@pytest.fixture
def simulator() -> Simulator:
    """An account with recognizable credentials."""
    return Simulator(api_key=KEY, api_secret=SECRET)


@pytest.fixture
def _every_log(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    for name in ("fivetrex", "httpx", "httpcore", "httpcore.http11", "httpcore.connection"):
        caplog.set_level(logging.DEBUG, logger=name)


def assert_logs_are_clean(caplog: pytest.LogCaptureFixture) -> None:
    for record in caplog.records:
        assert_nothing_leaks(record.getMessage(), repr(record.args), repr(vars(record)))


def test_a_client_does_not_show_them(client: Client) -> None:
    copy = client.with_options(timeout=1.0)
    for each in (client, copy, client.groups, client.connections, client.webhooks):
        assert_nothing_leaks(repr(each), str(each), repr(vars(each)))
    assert_nothing_leaks(repr(client.api))
    for value in [*vars(client).values(), *vars(client._session).values()]:
        assert_nothing_leaks(repr(value))


@pytest.mark.parametrize("name", CALLS)
@pytest.mark.parametrize("trouble_name", FAILURES)
@pytest.mark.usefixtures("_every_log")
def test_no_failure_shows_them(
    client: Client,
    simulator: Simulator,
    caplog: pytest.LogCaptureFixture,
    name: str,
    trouble_name: str,
) -> None:
    failure = FAILURES[trouble_name]
    simulator.inject(failure.make(times=None))
    with pytest.raises((fivetrex.FivetrexError, ValueError)) as caught:
        CALLS[name](client.with_options(timeout=failure.timeout))
    assert_error_is_clean(caught.value)
    assert_logs_are_clean(caplog)


@pytest.mark.usefixtures("_every_log")
def test_nor_over_tcp(simulator: Simulator, caplog: pytest.LogCaptureFixture) -> None:
    faults: list[Fault] = [
        Fault.status(503, times=None),
        Fault.reset(times=None),
        Fault.cut_body(times=None),
        Fault.timeout(times=None),
        Fault.status(401, times=None),
        Fault.body("<h1>Hello</h1>", times=None),
    ]
    with simulator.serve() as url:
        for fault in faults:
            simulator.reset()
            simulator.inject(fault)
            retry = NO_RETRY if fault.kind is Fault.timeout().kind else NO_DELAY
            with connect_over_tcp(simulator, url, timeout=0.1, retry=retry) as client:
                with pytest.raises(fivetrex.FivetrexError) as caught:
                    client.groups.list()
                assert_error_is_clean(caught.value)
    with connect_over_tcp(simulator, url) as client:
        with pytest.raises(fivetrex.TransportError) as caught:
            client.groups.list()
        assert_error_is_clean(caught.value)
    assert any(record.name.startswith("httpcore") for record in caplog.records)
    assert_logs_are_clean(caplog)


@pytest.mark.parametrize("kind", ["application/json", "text/html"])
@pytest.mark.parametrize("status", [200, 201, 302, 400, 401, 404, 429, 500, 503])
@pytest.mark.parametrize("name", ["get", "create", "sync", "schemas", "card"])
@pytest.mark.usefixtures("_every_log")
def test_a_server_that_repeats_them_is_not_quoted(
    caplog: pytest.LogCaptureFixture, name: str, status: int, kind: str
) -> None:
    client = connect_to_handler(
        lambda request: echo(request, status, kind=kind), api_key=KEY, api_secret=SECRET
    )
    with pytest.raises(fivetrex.FivetrexError) as caught:
        CALLS[name](client)
    assert_error_is_clean(caught.value)
    assert_logs_are_clean(caplog)


@pytest.mark.parametrize("escaper", ESCAPERS)
@pytest.mark.parametrize("status", [200, 401, 503])
def test_a_server_that_escapes_what_it_repeats_is_not_quoted(status: int, escaper: str) -> None:
    secret = "sB8/example+secret&0002"

    def answer(request: httpx.Request) -> httpx.Response:
        quoted = ESCAPERS[escaper](f"{request.headers['authorization']} {KEY} {secret}")
        return httpx.Response(status, headers={"X-Request-Id": quoted}, text=f"<p>{quoted}</p>")

    client = connect_to_handler(answer, api_key=KEY, api_secret=secret)
    with pytest.raises(fivetrex.FivetrexError) as caught:
        client.groups.list()
    error = caught.value
    assert isinstance(error, fivetrex.APIError | fivetrex.DecodeError)
    body = error.body
    assert body.count("[redacted]") == 3
    assert len(body) < len("<p>Basic [redacted] [redacted] [redacted]</p>") * 6
    for text in (body, error.request_id or "", str(error)):
        assert "xample" not in text.lower()


def answer_with(data: Any) -> httpx.Response:
    return httpx.Response(200, json={"code": "Success", "data": data})


BODY_SECRET = "pw-of-a-new-system-key"
HOLDER = {"secret": BODY_SECRET, "list": [{"token": BODY_SECRET}]}
# What cannot be read as a model, a page, a map or a state, and holds a secret.
UNDECODABLE_RESPONSES: dict[str, tuple[str, Any]] = {
    "no id": ("get", HOLDER),
    "a list": ("get", [HOLDER]),
    "a text": ("get", BODY_SECRET),
    "an item without an id": ("list", {"items": [{"id": "a"}, HOLDER]}),
    "an item that is a text": ("list", {"items": [BODY_SECRET]}),
    "no items": ("list", HOLDER),
    "a cursor of another kind": ("list", {"items": [], "next_cursor": HOLDER}),
    "an item in a stream": ("stream", {"items": [HOLDER]}),
    "an item after a good one in a stream": ("second", {"items": [{"id": "a"}, HOLDER]}),
    "a schema of another kind": ("schemas", {"schemas": [HOLDER]}),
    "a table of another kind": ("schemas", {"schemas": {"a": {"tables": [HOLDER]}}}),
    "no schemas": ("schemas", {**HOLDER, "schemas": None}),
    "a card of another kind": ("card", {"connect_card": [HOLDER]}),
    "a state of another kind": ("state", {"state": [HOLDER]}),
}


@pytest.mark.parametrize("name", UNDECODABLE_RESPONSES)
def test_an_unreadable_body_is_in_no_frame_of_the_error(name: str) -> None:
    call, data = UNDECODABLE_RESPONSES[name]
    client = connect_to_handler(lambda request: answer_with(data), api_key=KEY, api_secret=SECRET)
    with pytest.raises((fivetrex.DecodeError, fivetrex.NotFoundError)) as caught:
        CALLS[call](client)
    # Before this frame has the error, with its body, as a variable.
    assert_frames_hide(caught.value, BODY_SECRET)
    assert_error_is_clean(caught.value)
    error = caught.value
    assert isinstance(error, fivetrex.DecodeError | fivetrex.NotFoundError)
    # The body is still there to look at.
    assert BODY_SECRET in error.body
    if isinstance(error, fivetrex.DecodeError):
        assert BODY_SECRET not in repr([error.item, *error.items])


def test_an_error_of_the_transport_that_quotes_them_does_not_pass_them_on() -> None:
    def answer(request: httpx.Request) -> httpx.Response:
        raise httpx.ReadError(f"could not read after {request.headers['authorization']}")

    client = connect_to_handler(answer, api_key=KEY, api_secret=SECRET)
    with pytest.raises(fivetrex.TransportError) as caught:
        client.groups.list()
    assert_nothing_leaks(str(caught.value), repr(caught.value), repr(vars(caught.value)))


def test_a_cause_brings_no_variables_of_the_http_library(simulator: Simulator) -> None:
    # They hold the headers as bytes, for tools that look deeper than our walk does.
    simulator.inject(Fault.reset(times=None))
    with simulator.serve() as url:
        with connect_over_tcp(simulator, url) as client:
            with pytest.raises(fivetrex.TransportError) as caught:
                client.groups.list()
    error, *causes = chain(caught.value)
    assert error.__traceback__ is not None
    assert len(causes) > 1
    assert [cause.__traceback__ for cause in causes] == [None] * len(causes)


def test_an_answer_does_not_carry_the_request_s_credentials(client: Client) -> None:
    answer = client.request("GET", "/v1/groups")
    assert "authorization" not in answer.request.headers
    assert_nothing_leaks(repr(answer.request.headers.raw), str(pickle.dumps(answer)))


def test_nothing_is_left_behind_in_a_request(simulator: Simulator) -> None:
    seen: list[httpx.Request] = []
    transport = simulator.transport()
    http = httpx.Client(transport=transport)
    inner = http.send

    def send(request: httpx.Request, **options: Any) -> httpx.Response:
        seen.append(request)
        assert "authorization" in request.headers
        return inner(request, **options)

    http.send = send  # type: ignore[method-assign]
    simulator.inject(Fault.status(503))
    simulator.inject(Fault.reset())
    with connect(simulator, http_client=http) as client:
        client.groups.list()
    assert len(seen) == 3
    assert not any("authorization" in request.headers for request in seen)


def test_another_host_gets_nothing(simulator: Simulator) -> None:
    other = Simulator(api_key=KEY, api_secret=SECRET)
    with simulator.serve() as url, other.serve() as other_url:
        for status in (301, 302, 303, 307, 308):
            simulator.inject(
                Fault(
                    Fault.status(status).kind,
                    status_code=status,
                    headers=(("location", f"{other_url}/v1/groups"),),
                )
            )
            with httpx.Client(follow_redirects=True) as http:
                client = connect(simulator, base_url=url, http_client=http)
                with pytest.raises(fivetrex.APIError, match="redirects are not followed"):
                    client.groups.list()
    assert other.requests == []


def test_no_environment_s_proxy_sees_plain_http(
    simulator: Simulator, monkeypatch: pytest.MonkeyPatch
) -> None:
    proxy = Simulator()
    with proxy.serve() as proxy_url, simulator.serve() as url:
        for name in ("HTTP_PROXY", "http_proxy", "ALL_PROXY", "all_proxy"):
            monkeypatch.setenv(name, proxy_url)
        with connect_over_tcp(simulator, url) as client:
            assert len(client.groups.list()) == 3
    assert proxy.requests == []


def test_nothing_is_left_open(simulator: Simulator) -> None:
    # Warnings are errors here, including those about sockets that were not closed.
    with simulator.serve() as url:
        with connect_over_tcp(simulator, url) as client:
            simulator.inject(Fault.cut_body(times=2))
            client.groups.list()
            simulator.inject(Fault.status(404))
            with pytest.raises(fivetrex.NotFoundError):
                client.groups.list()
        gc.collect()
