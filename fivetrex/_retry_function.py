"""Retry for a caller's own functions."""

from __future__ import annotations

import inspect
from typing import TYPE_CHECKING, TypeVar

from ._sleep import async_sleep, sleep
from .errors import FivetrexError
from .retry import RetryPolicy

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

__all__ = ["async_with_retry", "with_retry"]

T = TypeVar("T")


def with_retry(func: Callable[[], T], policy: RetryPolicy | None = None) -> T:
    """Call a function until it succeeds, or the policy gives up.

    A call of the client is retried by itself. This is for what is made of several, and should
    begin anew as a whole. The function is repeated as it is: only the caller can know whether
    doing it twice does harm.

    Args:
        func: What to call. Where it raises a `FivetrexError`, the policy is asked; any other
            error is raised at once.
        policy: How often, when and after which waits; by default a `RetryPolicy()`.

    Returns:
        What the function returned.

    Raises:
        FivetrexError: The last call's error.
        TypeError: The function is asynchronous.

    Example:
        ```python
        def read_names() -> list[str]:
            return [str(group.name) for group in client.groups.stream()]


        names = fivetrex.with_retry(read_names, fivetrex.RetryPolicy(max_attempts=3))
        ```
    """
    if inspect.iscoroutinefunction(func):
        raise TypeError("func is asynchronous; call async_with_retry")
    policy = policy or RetryPolicy()
    attempt = 1
    while True:
        try:
            return func()
        except FivetrexError as error:
            delay = _delay_after(error, attempt, policy)
            if delay is None:
                raise
        sleep(delay)
        attempt += 1


async def async_with_retry(
    func: Callable[[], Awaitable[T]], policy: RetryPolicy | None = None
) -> T:
    """Call an asynchronous function until it succeeds, or the policy gives up.

    The asynchronous counterpart of `with_retry`, for asyncio and trio.

    Args:
        func: What to call and await. Where it raises a `FivetrexError`, the policy is asked; any
            other error is raised at once.
        policy: How often, when and after which waits; by default a `RetryPolicy()`.

    Returns:
        What the function returned.

    Raises:
        FivetrexError: The last call's error.

    Example:
        ```python
        async def count_groups(client: fivetrex.AsyncClient) -> int:
            return len([group async for group in client.groups.stream()])


        async def main(client: fivetrex.AsyncClient) -> int:
            return await fivetrex.async_with_retry(lambda: count_groups(client))
        ```
    """
    policy = policy or RetryPolicy()
    attempt = 1
    while True:
        try:
            return await func()
        except FivetrexError as error:
            delay = _delay_after(error, attempt, policy)
            if delay is None:
                raise
        await async_sleep(delay)
        attempt += 1


def _delay_after(error: FivetrexError, attempt: int, policy: RetryPolicy) -> float | None:
    """Give the wait before the next call, and tell of it; None where there must not be one."""
    if not policy.is_worth_retrying(error):
        return None
    delay = policy.delay_after(attempt, retry_after=getattr(error, "retry_after", None))
    if delay is not None and policy.on_retry is not None:
        policy.on_retry(error, attempt, delay)
    return delay
