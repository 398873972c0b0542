"""Run the same calls in the synchronous client, and in the asynchronous one under both loops."""

from __future__ import annotations

import threading
import time
from collections.abc import Awaitable, Callable
from concurrent.futures import Future
from concurrent.futures import wait as wait_for
from dataclasses import dataclass
from inspect import isawaitable
from typing import Any, TypeVar

import anyio
import anyio.to_thread
import httpx

# Imported here, so that measurements of calls exclude the import.
import trio  # noqa: F401

from fivetrex import AsyncClient, Client, RetryPolicy
from tests.support.deadline import HangError

T = TypeVar("T")
E = TypeVar("E", bound=Exception)

FLAVOURS = ("sync", "asyncio", "trio")

#: The `timeout` of the clients in seconds, long enough for an answer on a busy machine.
PATIENT = 10.0

#: The `timeout` of the clients in seconds, for calls that are meant to reach it.
TIMEOUT = 0.3

#: Seconds that a call may take beyond its timeout, on a busy machine. The servers go on longer.
MARGIN = 3.0

#: Seconds after which the calls of a test count as hanging.
HANG_TIMEOUT = 30.0

ONE_ATTEMPT = RetryPolicy(max_attempts=1)

#: Makes a call with a client. Returns its result, or an awaitable of it.
Step = Callable[[Any], Any]


@dataclass(frozen=True)
class BlockingStep:
    """A step that does not use the client and may block, such as waiting for the server."""

    function: Callable[[], Any]


@dataclass(frozen=True)
class Outcome:
    """The outcome of a step: a value or an error, and the seconds that it took."""

    value: Any
    error: Exception | None
    seconds: float

    def expect(self, *kinds: type[E]) -> E:
        """Return the error, which must be of one of these types."""
        assert self.error is not None, f"no error, but {self.value!r}"
        assert isinstance(self.error, kinds), f"not one of {kinds}: {self.error!r}"
        return self.error

    def expect_in_time(self, *kinds: type[E], timeout: float = TIMEOUT) -> E:
        """Return the error, which must be of one of these types and in time."""
        error = self.expect(*kinds)
        assert self.seconds < timeout + MARGIN, f"{error!r} after {self.seconds:.2f} s"
        return error

    def result(self) -> Any:
        """Return the value; raise the error where there is one."""
        if self.error is not None:
            raise self.error
        return self.value


def run(
    flavour: str, url: str, *steps: Step | BlockingStep, guard: float = HANG_TIMEOUT, **options: Any
) -> list[Outcome]:
    """Make calls with one client, one after another.

    Args:
        flavour: One of `FLAVOURS`.
        url: The base URL.
        steps: The calls.
        guard: Seconds that all of it may take.
        options: Arguments of the client.

    Returns:
        The outcome of each step.

    Raises:
        HangError: The calls hang. They are left behind in their thread.
    """
    options = {
        "api_key": "example_key",
        "api_secret": "example_secret",
        "base_url": url,
        "retry": ONE_ATTEMPT,
        "timeout": PATIENT,
        **options,
    }
    if flavour == "sync":
        return within(guard, lambda: _run_sync(steps, options))
    return within(guard, lambda: anyio.run(_run_async, steps, options, backend=flavour))


def run_with_short_timeout(
    flavour: str, url: str, *steps: Step | BlockingStep, **options: Any
) -> list[Outcome]:
    """Make calls as `run` does, with a short timeout that they reach."""
    return run(flavour, url, *steps, **{"timeout": TIMEOUT, **options})


def http_client(flavour: str, **options: Any) -> httpx.Client | httpx.AsyncClient:
    """Create an HTTP client to pass as `http_client`; `run` closes it."""
    return httpx.Client(**options) if flavour == "sync" else httpx.AsyncClient(**options)


def within(seconds: float, make: Callable[[], T]) -> T:
    """Call a function in a thread, which is abandoned if it hangs.

    Raises:
        HangError: The function has not returned in time.
    """
    done: Future[T] = Future()

    def target() -> None:
        try:
            done.set_result(make())
        except BaseException as error:  # noqa: BLE001 - it is raised where it is waited for
            done.set_exception(error)

    threading.Thread(target=target, daemon=True).start()
    if not wait_for([done], seconds).done:
        raise HangError("the calls", seconds)
    return done.result()


def _run_sync(steps: tuple[Step | BlockingStep, ...], options: dict[str, Any]) -> list[Outcome]:
    outcomes = []
    with Client(**options) as client:
        for step in steps:
            start = time.monotonic()
            value, error = None, None
            try:
                value = step.function() if isinstance(step, BlockingStep) else step(client)
            except Exception as raised:  # noqa: BLE001 - the test looks at it
                error = raised
            outcomes.append(Outcome(value, error, time.monotonic() - start))
    if own := options.get("http_client"):
        own.close()
    return outcomes


async def _run_async(
    steps: tuple[Step | BlockingStep, ...], options: dict[str, Any]
) -> list[Outcome]:
    outcomes = []
    async with AsyncClient(**options) as client:
        for step in steps:
            start = time.monotonic()
            value, error = None, None
            try:
                value = await _take(step, client)
            except Exception as raised:  # noqa: BLE001 - the test looks at it
                error = raised
            outcomes.append(Outcome(value, error, time.monotonic() - start))
    if own := options.get("http_client"):
        await own.aclose()
    return outcomes


async def _take(step: Step | BlockingStep, client: AsyncClient) -> Any:
    if isinstance(step, BlockingStep):
        return await anyio.to_thread.run_sync(step.function)
    result: Awaitable[Any] | Any = step(client)
    return await result if isawaitable(result) else result
