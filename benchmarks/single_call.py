"""The time of one call, compared with the same GET request in plain httpx."""

from __future__ import annotations

import asyncio
from time import perf_counter
from typing import TYPE_CHECKING

import httpx

import fivetrex

from .measure import Comparison, measure_alternately
from .server import GET_PATH, serving

if TYPE_CHECKING:
    from collections.abc import Iterator

_AUTH = ("key", "secret")
_ID = GET_PATH.rpartition("/")[2]


def compare(rounds: int) -> Iterator[Comparison]:
    """Compare `connections.get` with `httpx.Client.get(...).json()`, on persistent connections."""
    with serving(connections=0) as url:
        yield _compare_sync(url, rounds)
        yield _compare_async(url, rounds)


def _compare_sync(url: str, rounds: int) -> Comparison:
    with (
        httpx.Client(base_url=url, auth=_AUTH) as http,
        fivetrex.Client(base_url=url, api_key=_AUTH[0], api_secret=_AUTH[1]) as client,
    ):

        def plain() -> float:
            start = perf_counter()
            http.get(GET_PATH).json()
            return perf_counter() - start

        def with_fivetrex() -> float:
            start = perf_counter()
            client.connections.get(_ID)
            return perf_counter() - start

        return _comparison("Client", *measure_alternately(plain, with_fivetrex, rounds))


def _compare_async(url: str, rounds: int) -> Comparison:
    http = httpx.AsyncClient(base_url=url, auth=_AUTH)
    client = fivetrex.AsyncClient(base_url=url, api_key=_AUTH[0], api_secret=_AUTH[1])

    async def plain() -> float:
        start = perf_counter()
        (await http.get(GET_PATH)).json()
        return perf_counter() - start

    async def with_fivetrex() -> float:
        start = perf_counter()
        await client.connections.get(_ID)
        return perf_counter() - start

    with asyncio.Runner() as runner:
        costs = measure_alternately(
            lambda: runner.run(plain()), lambda: runner.run(with_fivetrex()), rounds
        )
        runner.run(http.aclose())
        runner.run(client.close())
    return _comparison("AsyncClient", *costs)


def _comparison(client: str, plain: list[float], with_fivetrex: list[float]) -> Comparison:
    return Comparison(f"{client}: connections.get", "s", plain, with_fivetrex, target=1.15)
