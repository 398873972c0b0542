"""Watch the syncs of many tasks in one event loop, with one poll for all of them.

An orchestrator runs many waiting tasks in one process, such as Airflow's triggerer. Each account
has one poller in a loop: it starts with the first task and ends with the last one.
"""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Any
from weakref import WeakKeyDictionary

from fivetrex._async.sync_polling import TOLERANCE, AsyncSyncPolling
from fivetrex._async.sync_reader import AsyncSyncReader
from fivetrex._core.waiting.batch import SyncBatch
from fivetrex._core.waiting.options import WaitOptions
from fivetrex._core.waiting.run import DEFAULT_START_TIMEOUT
from fivetrex.errors import SyncTimeoutError, UnauthorizedError

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from fivetrex._core.waiting.batch import BatchEntry
    from fivetrex._core.waiting.run import OnReschedule
    from fivetrex.errors import FivetrexError

    from .account import AccountSettings

__all__ = ["watch_syncs"]


async def watch_syncs(
    account: AccountSettings,
    state: Mapping[str, Any],
    *,
    timeout: float | None = None,
    start_timeout: float | None = DEFAULT_START_TIMEOUT,
    poll_interval: float | None = None,
    on_reschedule: OnReschedule = "return",
    max_running: int | None = None,
) -> dict[str, Any]:
    """Wait until all syncs of a state have ended, or one of them is to be triggered.

    The function triggers nothing, so that it can be canceled and called again at any time. All
    callers in an event loop with the same account and the same options are polled for together.

    Args:
        account: The account.
        state: The state of the syncs, from the `state` of `sync_many`.
        timeout: The time limit in seconds. None means no limit.
        start_timeout: Seconds after which a sync that was not seen running has not started.
        poll_interval: Seconds between two reads, as in `client.connections.wait`.
        on_reschedule: What to do about a rescheduled sync, as in `client.connections.wait`.
        max_running: The maximum number of syncs that run at a time, as in `sync_many`.

    Returns:
        The new state. If syncs are open in it, pass it to `sync_many(runs=...)`, whose `start`
        triggers what is to be triggered.

    Raises:
        SyncTimeoutError: The time limit was reached.
        FivetrexError: The API rejects the credentials, or the requests.
        TypeError: An argument has the wrong type.
        ValueError: An argument is out of range, or `state` is malformed.

    Example:
        ```python
        import asyncio

        from fivetrex.integrations.common.account import AccountSettings
        from fivetrex.integrations.common.watcher import watch_syncs


        async def wait(account: AccountSettings, state: dict[str, object]) -> None:
            print(await watch_syncs(account, state, timeout=3600.0))
        ```
    """
    WaitOptions(timeout=timeout)
    options = WaitOptions(
        start_timeout=start_timeout, poll_interval=poll_interval, on_reschedule=on_reschedule
    )
    watch = _Watch(state, max_running)
    if watch.must_wait:
        await _shared_poller(account, options).wait(watch, timeout)
    return watch.batch.to_dict()


class _Watch:
    """The syncs of one caller.

    Attributes:
        batch: The syncs.
        deadline: When the time limit is reached, by the client's clock.
        future: Completed when the caller can return.
    """

    def __init__(self, state: Mapping[str, Any], max_running: int | None) -> None:
        self.batch = SyncBatch([])
        self.batch.restore(state)
        self._max_running = max_running
        self.deadline: float | None = None
        self.future: asyncio.Future[None] = asyncio.get_running_loop().create_future()

    @property
    def running(self) -> list[BatchEntry]:
        """The syncs that are not to be triggered, and have not ended."""
        return [entry for entry in self.batch if entry.is_open and not _is_to_be_triggered(entry)]

    @property
    def must_wait(self) -> bool:
        """Whether there is nothing to do but wait."""
        running = self.running
        is_full = self._max_running is not None and len(running) >= self._max_running
        return bool(running) and (is_full or len(running) == len(self.batch.open()))

    def settle(self, error: FivetrexError | None) -> None:
        """Complete the future if the caller can return, or has to."""
        if self.future.done():
            return
        if error is not None:
            self.future.set_exception(error)
        elif not self.must_wait:
            self.future.set_result(None)


def _is_to_be_triggered(entry: BatchEntry) -> bool:
    run = entry.run
    if run is None or entry.needs_trigger:
        return True
    return run.is_queued and run.if_running != "wait"


class _Poller:
    """Polls the syncs of all callers with one account and the same options.

    Args:
        account: The account.
        options: How often to read.
    """

    def __init__(self, account: AccountSettings, options: WaitOptions) -> None:
        self._client = account.async_client()
        session = self._client._session  # noqa: SLF001 - of this package
        self._clock = session.settings.clock
        self._polling = AsyncSyncPolling(AsyncSyncReader(session, "watch_syncs"), options)
        self._watches: list[_Watch] = []
        self._has_new = asyncio.Event()
        self._next_poll = 0.0
        self._task: asyncio.Task[None] | None = None

    async def wait(self, watch: _Watch, timeout: float | None) -> None:
        """Wait until a watch is settled.

        Raises:
            SyncTimeoutError: The time limit was reached.
            FivetrexError: The API rejects the credentials, or the requests.
        """
        now = self._clock.monotonic()
        watch.deadline = None if timeout is None else now + timeout
        if not self._watches:
            self._next_poll = now + self._polling.interval([])
            self._task = asyncio.create_task(self._run(), name="fivetrex: poll syncs")
        self._next_poll = min(self._next_poll, now + self._polling.interval([]))
        self._watches.append(watch)
        self._has_new.set()
        try:
            await watch.future
        finally:
            self._watches.remove(watch)
            if not self._watches:
                await self._stop()

    @property
    def is_used(self) -> bool:
        """Whether a caller waits. If none does, the poller has stopped."""
        return bool(self._watches)

    async def _stop(self) -> None:
        try:
            if self._task is not None:
                self._task.cancel()
                await asyncio.wait([self._task])
        finally:
            # Also if the caller is canceled a second time.
            await self._client.close()

    async def _run(self) -> None:
        try:
            while True:
                await self._sleep()
                await self._poll()
        except Exception as error:  # noqa: BLE001 - the callers raise it
            for watch in self._pending():
                watch.future.set_exception(error)

    def _pending(self) -> list[_Watch]:
        return [watch for watch in self._watches if not watch.future.done()]

    async def _sleep(self) -> None:
        """Sleep until the next poll or time limit, which new callers can bring forward."""
        while True:
            self._has_new.clear()
            if not self._pending():
                # The callers that have their results have not returned yet.
                await self._has_new.wait()
                continue
            deadlines = [each.deadline for each in self._pending() if each.deadline is not None]
            delay = min([self._next_poll, *deadlines]) - self._clock.monotonic()
            if delay <= 0:
                return
            sleep = asyncio.create_task(self._clock.async_sleep(delay))
            new = asyncio.create_task(self._has_new.wait())
            try:
                await asyncio.wait([sleep, new], return_when=asyncio.FIRST_COMPLETED)
            finally:
                sleep.cancel()
                new.cancel()

    async def _poll(self) -> None:
        soon = self._clock.monotonic() + TOLERANCE
        watches = self._pending()
        late = [each for each in watches if each.deadline is not None and each.deadline <= soon]
        entries = [entry for watch in watches for entry in watch.running]
        self._has_new.clear()
        result = await self._polling.poll(entries, None, is_last=bool(late))
        # A caller that came during the poll is not in its result.
        delay = self._polling.interval([]) if self._has_new.is_set() else result.delay
        self._next_poll = self._clock.monotonic() + min(delay, result.delay)
        for watch in watches:
            watch.settle(_error_of(watch, result.errors))
        for watch in late:
            watch.settle(_timeout_error(watch))


def _error_of(watch: _Watch, errors: Sequence[FivetrexError]) -> FivetrexError | None:
    """Return the error of reading a connection of a watch; rejected credentials are of all."""
    for error in errors:
        run = error.run
        if isinstance(error, UnauthorizedError) or (run and watch.batch.get(run.id)):
            return error
    return None


def _timeout_error(watch: _Watch) -> SyncTimeoutError:
    runs = [entry.run for entry in watch.running if entry.run is not None]
    return SyncTimeoutError(
        f"{len(runs)} of {len(watch.batch)} syncs have not ended within the time limit; they "
        "continue",
        runs=runs,
    )


_Key = tuple[str, WaitOptions]
_pollers: WeakKeyDictionary[asyncio.AbstractEventLoop, dict[_Key, _Poller]] = WeakKeyDictionary()


def _shared_poller(account: AccountSettings, options: WaitOptions) -> _Poller:
    """Return the poller of an account in the running event loop."""
    pollers = _pollers.setdefault(asyncio.get_running_loop(), {})
    for stopped in [key for key, poller in pollers.items() if not poller.is_used]:
        del pollers[stopped]
    key = (account.fingerprint, options)
    if key not in pollers:
        pollers[key] = _Poller(account, options)
    return pollers[key]
