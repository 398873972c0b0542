"""An `http_client` of the caller that reads bodies itself, or has its own transport."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Any

import anyio
import httpx
import pytest

from fivetrex import DecodeError, TransportError

from .client_driver import FLAVOURS, run, run_with_short_timeout
from .responses import answer_all
from .scripted_server import Server

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Iterator

    from .client_driver import Step


def get(group_id: str) -> Step:
    return lambda client: client.groups.get(group_id)


def reading_in_a_hook(flavour: str) -> Any:
    if flavour == "sync":
        return httpx.Client(event_hooks={"response": [lambda response: response.read()]})

    async def read(response: httpx.Response) -> None:
        await response.aread()

    return httpx.AsyncClient(event_hooks={"response": [read]})


class _Reading(httpx.HTTPTransport):
    def handle_request(self, request: httpx.Request) -> httpx.Response:
        response = super().handle_request(request)
        response.read()
        return response


class _AsyncReading(httpx.AsyncHTTPTransport):
    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        response = await super().handle_async_request(request)
        await response.aread()
        return response


def reading_in_the_transport(flavour: str) -> Any:
    if flavour == "sync":
        return httpx.Client(transport=_Reading())
    return httpx.AsyncClient(transport=_AsyncReading())


READERS = pytest.mark.parametrize("make", [reading_in_a_hook, reading_in_the_transport])


@READERS
def test_a_body_that_it_has_read_is_used(flavour: str, make: Any) -> None:
    with Server(answer_all) as server:
        own = make(flavour)
        outcomes = run(flavour, server.url, get("first"), get("second"), http_client=own)
        assert [each.result().id for each in outcomes] == ["first", "second"]
        assert len(server.connections) == 1


@READERS
def test_a_body_that_it_has_read_has_the_same_limit(flavour: str, make: Any) -> None:
    with Server(answer_all) as server:
        (outcome,) = run(
            flavour, server.url, get("first"), http_client=make(flavour), max_response_size=10
        )
    outcome.expect(DecodeError)


def test_a_body_that_it_has_consumed_is_an_error(flavour: str) -> None:
    def consume(response: httpx.Response) -> None:
        assert [*response.iter_bytes()]

    async def async_consume(response: httpx.Response) -> None:
        assert [part async for part in response.aiter_bytes()]

    own: Any = (
        httpx.Client(event_hooks={"response": [consume]})
        if flavour == "sync"
        else httpx.AsyncClient(event_hooks={"response": [async_consume]})
    )
    with Server(answer_all) as server:
        (outcome,) = run(flavour, server.url, get("first"), http_client=own)
    assert "http_client" in str(outcome.expect(DecodeError))


class _Slow(httpx.SyncByteStream, httpx.AsyncByteStream):
    """A body that arrives slowly, and continues after it is closed."""

    def __iter__(self) -> Iterator[bytes]:
        for _ in range(100):
            time.sleep(0.05)
            yield b" "

    async def __aiter__(self) -> AsyncIterator[bytes]:
        for _ in range(100):
            await anyio.sleep(0.05)
            yield b" "


@pytest.mark.parametrize("flavour", [each for each in FLAVOURS if each != "trio"])
def test_a_slow_body_of_its_transport_ends_in_time(flavour: str) -> None:
    transport = httpx.MockTransport(lambda request: httpx.Response(200, stream=_Slow()))
    own: Any = (
        httpx.Client(transport=transport)
        if flavour == "sync"
        else httpx.AsyncClient(transport=transport)
    )
    (outcome,) = run_with_short_timeout(flavour, "http://127.0.0.1", get("first"), http_client=own)
    outcome.expect_in_time(TransportError)
