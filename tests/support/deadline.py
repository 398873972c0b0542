"""A limit to how long something may take, so that what hangs is a failure with a name."""

from __future__ import annotations

import threading
from concurrent.futures import Future
from concurrent.futures import wait as wait_for
from typing import TYPE_CHECKING, TypeVar

import anyio

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

T = TypeVar("T")

#: Far beyond what anything takes here, on any machine.
LIMIT = 30.0


class HangError(AssertionError):
    """Something has not come to an end."""

    def __init__(self, what: str, seconds: float | None = None) -> None:
        super().__init__(f"{what}: not over after {seconds or LIMIT:g} seconds")


def in_time(make: Callable[[], T], what: str) -> T:
    """Do something in a thread, which is left behind if it hangs.

    Args:
        make: What to do.
        what: What that is, for the error.

    Raises:
        HangError: It takes too long.
    """
    done: Future[T] = Future()

    def run() -> None:
        try:
            done.set_result(make())
        except BaseException as error:  # noqa: BLE001 - it is raised where it is waited for
            done.set_exception(error)

    threading.Thread(target=run, name=what, daemon=True).start()
    if not wait_for([done], LIMIT).done:
        raise HangError(what)
    return done.result()


async def async_in_time(make: Callable[[], Awaitable[T]], what: str) -> T:
    """Await something, which is cancelled if it hangs.

    Args:
        make: What to do.
        what: What that is, for the error.

    Raises:
        HangError: It takes too long.
    """
    with anyio.move_on_after(LIMIT):
        return await make()
    raise HangError(what)
