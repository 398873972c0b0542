"""Retry the caller's own functions."""

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
    """Call a function, and retry it after transient failures.

    The client retries its own calls. Use this function to retry several calls as a unit. It does
    not check whether the calls are safe to repeat: make sure that calling `func` again is safe.

    Args:
        func: The function to call. If it raises a `FivetrexError`, the policy determines whether
            it is called again. Other exceptions are not retried.
        policy: The number of attempts, the errors to retry, and the waits; by default
            `RetryPolicy()`.

    Returns:
        The return value of `func`.

    Raises:
        FivetrexError: The error of the last attempt.
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
    """Call an asynchronous function, and retry it after transient failures.

    The asynchronous counterpart of `with_retry`, for asyncio and trio.

    Args:
        func: The function to call and await. If it raises a `FivetrexError`, the policy
            determines whether it is called again. Other exceptions are not retried.
        policy: The number of attempts, the errors to retry, and the waits; by default
            `RetryPolicy()`.

    Returns:
        The result of `func`.

    Raises:
        FivetrexError: The error of the last attempt.

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
    """Return the wait before the next attempt, after calling `on_retry`; None for no attempt."""
    if not policy.is_worth_retrying(error):
        return None
    delay = policy.delay_after(attempt, retry_after=getattr(error, "retry_after", None))
    if delay is not None and policy.on_retry is not None:
        policy.on_retry(error, attempt, delay)
    return delay
