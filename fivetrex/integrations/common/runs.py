"""Run the syncs of a task to their end: trigger in a thread, and wait with the shared poller."""

from __future__ import annotations

import asyncio
import threading
from functools import cache
from typing import TYPE_CHECKING, Any, TypeVar

from .state import open_syncs, outcomes
from .watcher import watch_syncs

if TYPE_CHECKING:
    from collections.abc import Callable, Coroutine, Mapping

    from fivetrex import Client, SyncOutcome
    from fivetrex._sync.sync_many import SyncMany

    from .account import AccountSettings

__all__ = ["run_in_background", "run_syncs"]

_Result = TypeVar("_Result")
# Seconds after which a waiting thread looks for an exception that was raised in it from outside.
_INTERRUPTIBLE = 0.2
_WAIT_OPTIONS = ("start_timeout", "poll_interval", "on_reschedule", "max_running")


async def run_syncs(
    account: AccountSettings,
    begin: Callable[[Client], SyncMany],
    options: Mapping[str, Any],
    *,
    confirm: bool = False,
) -> list[SyncOutcome]:
    """Trigger syncs, and wait until all have ended.

    Args:
        account: The account.
        begin: Returns the syncs, such as those of `sync_or_continue`. It is called in a thread.
        options: The options of `sync_many`, which also apply when syncs are triggered later.
        confirm: Whether resyncs may be triggered.

    Returns:
        The outcomes.

    Raises:
        FivetrexError: The API rejects the credentials, or a request.
    """

    def trigger(state: dict[str, Any] | None) -> dict[str, Any]:
        with account.client() as client:
            if state is None:
                syncs = begin(client)
            else:
                syncs = client.connections.sync_many(runs=state, confirm=confirm, **options)
            syncs.start()
            return syncs.state

    wait_options = {name: options[name] for name in _WAIT_OPTIONS if name in options}
    state = await asyncio.to_thread(trigger, None)
    while open_syncs(state):
        state = await watch_syncs(account, state, **wait_options)
        if open_syncs(state):
            state = await asyncio.to_thread(trigger, state)
    return outcomes(state)


def run_in_background(coroutine: Coroutine[Any, Any, _Result]) -> _Result:
    """Run a coroutine in an event loop that all threads of this process share.

    So that tasks in several threads have one poller.

    Args:
        coroutine: The coroutine. It is canceled if the thread gets an exception.

    Returns:
        Its result.

    Raises:
        Exception: The exception that it raised.
    """
    future = asyncio.run_coroutine_threadsafe(coroutine, _background_loop())
    try:
        while True:
            try:
                return future.result(timeout=_INTERRUPTIBLE)
            except TimeoutError:
                if future.done():
                    raise
    except BaseException:
        future.cancel()
        raise


@cache
def _background_loop() -> asyncio.AbstractEventLoop:
    loop = asyncio.new_event_loop()
    threading.Thread(target=loop.run_forever, name="fivetrex: event loop", daemon=True).start()
    return loop
