"""Time limits for tests, so that a hang becomes a failure with a description."""

from __future__ import annotations

import threading
from concurrent.futures import Future
from concurrent.futures import wait as wait_for
from typing import TYPE_CHECKING, TypeVar

import anyio

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

T = TypeVar("T")

#: In seconds. Far more than any operation takes on any machine.
LIMIT = 30.0


class HangError(AssertionError):
    """An operation exceeded the time limit."""

    def __init__(self, what: str, seconds: float | None = None) -> None:
        super().__init__(f"{what}: not complete after {seconds or LIMIT:g} seconds")


def in_time(make: Callable[[], T], what: str) -> T:
    """Call a function in a thread, which is abandoned if it hangs.

    Args:
        make: The function.
        what: A description for the error.

    Raises:
        HangError: The function exceeds the time limit.
    """
    done: Future[T] = Future()

    def run() -> None:
        try:
            done.set_result(make())
        except BaseException as error:  # noqa: BLE001 - raised by `result()`
            done.set_exception(error)

    threading.Thread(target=run, name=what, daemon=True).start()
    if not wait_for([done], LIMIT).done:
        raise HangError(what)
    return done.result()


async def async_in_time(make: Callable[[], Awaitable[T]], what: str) -> T:
    """Call an asynchronous function, which is cancelled if it hangs.

    Args:
        make: The function.
        what: A description for the error.

    Raises:
        HangError: The function exceeds the time limit.
    """
    with anyio.move_on_after(LIMIT):
        return await make()
    raise HangError(what)
