"""The time and memory to stream all connections, compared with fetching and parsing pages."""

from __future__ import annotations

import asyncio
import json
from time import perf_counter
from typing import TYPE_CHECKING, Any

import httpx

import fivetrex

from .measure import Comparison, measure_alternately, run_fresh
from .sample_responses import PAGE_SIZE
from .server import LIST_PATH, serving

if TYPE_CHECKING:
    from collections.abc import Iterator

FEW, MANY = 1_000, 100_000
_AUTH = ("key", "secret")


def compare(rounds: int) -> Iterator[Comparison]:
    """Compare the time with plain httpx, and the memory for many connections with that for few."""
    with serving(connections=MANY) as many, serving(connections=FEW) as few:
        yield Comparison(
            f"Client: stream {MANY:,}",
            "s",
            *measure_alternately(lambda: plain(many, MANY), lambda: streamed(many, MANY), rounds),
            target=2.0,
        )
        yield Comparison(
            f"AsyncClient: stream {MANY:,}",
            "s",
            *measure_alternately(
                lambda: asyncio.run(async_plain(many, MANY)),
                lambda: asyncio.run(async_streamed(many, MANY)),
                rounds,
            ),
            target=2.0,
        )
        yield _compare_memory("peak memory, plain httpx", "plain", few, many, target=None)
        yield _compare_memory("peak memory, Client", "streamed", few, many, target=1.1)
        yield _compare_memory("peak memory, AsyncClient", "async_streamed", few, many, target=1.1)


def _compare_memory(
    name: str, function: str, few: str, many: str, target: float | None
) -> Comparison:
    code = f"import asyncio; from benchmarks.streaming import {function} as read\n"
    call = "asyncio.run(read({!r}, {}))" if function.startswith("async") else "read({!r}, {})"
    peaks = measure_alternately(
        lambda: run_fresh(code + call.format(few, FEW)).peak,
        lambda: run_fresh(code + call.format(many, MANY)).peak,
        rounds=3,
    )
    return Comparison(f"{name}: {MANY:,} vs. {FEW:,}", "B", *peaks, target=target)


def plain(url: str, expected: int) -> float:
    """Fetch and parse all pages, and return the seconds."""
    start = perf_counter()
    with httpx.Client(base_url=url, auth=_AUTH) as http:
        params, count = _first_page(), 0
        while True:
            data = json.loads(http.get(LIST_PATH, params=params).content)["data"]
            count += len(data["items"])
            if not data.get("next_cursor"):
                return _seconds(start, count, expected)
            params["cursor"] = data["next_cursor"]


def streamed(url: str, expected: int) -> float:
    """Stream all connections, and return the seconds."""
    start = perf_counter()
    with fivetrex.Client(base_url=url, api_key=_AUTH[0], api_secret=_AUTH[1]) as client:
        count = 0
        for _ in client.connections.stream():
            count += 1
        return _seconds(start, count, expected)


async def async_plain(url: str, expected: int) -> float:
    """Fetch and parse all pages, and return the seconds."""
    start = perf_counter()
    async with httpx.AsyncClient(base_url=url, auth=_AUTH) as http:
        params, count = _first_page(), 0
        while True:
            data = json.loads((await http.get(LIST_PATH, params=params)).content)["data"]
            count += len(data["items"])
            if not data.get("next_cursor"):
                return _seconds(start, count, expected)
            params["cursor"] = data["next_cursor"]


async def async_streamed(url: str, expected: int) -> float:
    """Stream all connections, and return the seconds."""
    start = perf_counter()
    async with fivetrex.AsyncClient(base_url=url, api_key=_AUTH[0], api_secret=_AUTH[1]) as client:
        count = 0
        async for _ in client.connections.stream():
            count += 1
        return _seconds(start, count, expected)


def _first_page() -> dict[str, Any]:
    return {"limit": PAGE_SIZE}


def _seconds(start: float, count: int, expected: int) -> float:
    seconds = perf_counter() - start
    if count != expected:
        raise RuntimeError(f"received {count} of {expected} connections")
    return seconds
