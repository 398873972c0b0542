"""Call a function for many items concurrently: in threads, or in tasks of the event loop."""

from __future__ import annotations

import inspect
from collections import deque
from collections.abc import AsyncIterable, AsyncIterator
from typing import TYPE_CHECKING, Generic, Self, TypeVar, cast

from ._core.validation import check_count

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Iterable, Iterator
    from concurrent.futures import Future, ThreadPoolExecutor
    from types import TracebackType

    import anyio
    from anyio.abc import TaskGroup

__all__ = ["AsyncConcurrentMap", "ConcurrentMap", "MapResult"]

Item = TypeVar("Item")
Value = TypeVar("Value")

# Items are read ahead by this factor, so that the workers are busy while the caller handles a
# result.
_READ_AHEAD = 2


class MapResult(Generic[Item, Value]):
    """The result of calling a function for one item.

    Attributes:
        item: The item.
        error: The exception that the call raised. None if it succeeded.

    Example:
        ```python
        with client.map(client.connections.get, ["silver_brook", "no_such_id"]) as results:
            for result in results:
                if result.error is not None:
                    print(result.item, "failed:", result.error)
                else:
                    print(result.item, result.value.service)
        ```
    """

    __slots__ = ("_value", "error", "item")

    def __init__(self, item: Item, value: Value | None, error: Exception | None) -> None:
        self.item = item
        self.error = error
        self._value = value

    @property
    def is_successful(self) -> bool:
        """Whether the call succeeded."""
        return self.error is None

    @property
    def value(self) -> Value:
        """The return value of the call. If it failed, reading the value raises its error."""
        if self.error is not None:
            raise self.error
        return cast("Value", self._value)

    def __repr__(self) -> str:
        outcome = f"error={self.error!r}" if self.error is not None else f"value={self._value!r}"
        return f"MapResult(item={self.item!r}, {outcome})"


class _Usage:
    """Checks that a map is used once, in its `with` block."""

    def __init__(self) -> None:
        self._is_entered = False
        self._is_open = False

    def enter(self) -> None:
        if self._is_entered:
            raise RuntimeError("this map was used already; call map again")
        self._is_entered = self._is_open = True

    def exit(self) -> None:
        self._is_open = False

    def check_open(self) -> None:
        if not self._is_open:
            raise RuntimeError(
                "results can be read only inside the with block: "
                "with client.map(...) as results: for result in results: ..."
            )


class ConcurrentMap(Generic[Item, Value]):
    """An iterator over the results of `Client.map`, which is also its context manager.

    The calls run in threads. Leaving the `with` block discards the items that have not started, and
    waits for the calls that run.
    """

    def __init__(
        self,
        function: Callable[[Item], Value],
        items: Iterable[Item],
        max_concurrency: int,
        *,
        ordered: bool,
    ) -> None:
        if inspect.iscoroutinefunction(function):
            raise TypeError("function is a coroutine function; use AsyncClient.map")
        _check_function(function)
        self._function = function
        self._max_concurrency = check_count("max_concurrency", max_concurrency)
        self._ordered = ordered
        self._items: Iterator[Item] | None = iter(items)
        self._item_error: BaseException | None = None
        self._usage = _Usage()
        self._executor: ThreadPoolExecutor | None = None
        self._futures: deque[Future[MapResult[Item, Value]]] = deque()
        self._pending = 0

    def __enter__(self) -> Self:
        # Imported here, so that `import fivetrex` does not load them.
        from concurrent.futures import ThreadPoolExecutor
        from queue import SimpleQueue

        self._usage.enter()
        self._executor = ThreadPoolExecutor(self._max_concurrency, "fivetrex-map")
        self._completed: SimpleQueue[Future[MapResult[Item, Value]]] = SimpleQueue()
        return self

    def __exit__(
        self,
        exc_type: type[BaseException] | None,
        exc: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self._usage.exit()
        if self._executor is not None:
            self._executor.shutdown(wait=True, cancel_futures=True)
            self._executor = None
        self._futures.clear()
        self._items = None

    def __iter__(self) -> Self:
        return self

    def __next__(self) -> MapResult[Item, Value]:
        self._usage.check_open()
        self._submit()
        if not self._pending:
            error, self._item_error = self._item_error, None
            if error is not None:
                raise error
            raise StopIteration
        future = self._futures.popleft() if self._ordered else self._completed.get()
        result = future.result()
        self._pending -= 1
        return result

    def _submit(self) -> None:
        """Read items ahead, and submit their calls."""
        from contextvars import copy_context

        assert self._executor is not None  # noqa: S101 - the map is open
        while self._items is not None and self._pending < _READ_AHEAD * self._max_concurrency:
            try:
                item = next(self._items)
            except StopIteration:
                self._items = None
                return
            except Exception as error:  # noqa: BLE001 - raised after the results of earlier items
                self._items, self._item_error = None, error
                return
            self._pending += 1
            future = self._executor.submit(copy_context().run, self._call, item)
            if self._ordered:
                self._futures.append(future)
            else:
                future.add_done_callback(self._completed.put)

    def _call(self, item: Item) -> MapResult[Item, Value]:
        try:
            return MapResult(item, self._function(item), None)
        except Exception as error:  # noqa: BLE001 - it is the result
            return MapResult(item, None, error)


class AsyncConcurrentMap(Generic[Item, Value]):
    """An iterator over the results of `AsyncClient.map`, which is also its context manager.

    The calls run in tasks, under asyncio or trio. Leaving the `async with` block cancels them, and
    waits until they have ended.
    """

    def __init__(
        self,
        function: Callable[[Item], Awaitable[Value]],
        items: Iterable[Item] | AsyncIterable[Item],
        max_concurrency: int,
        *,
        ordered: bool,
    ) -> None:
        _check_function(function)
        self._function = function
        self._max_concurrency = check_count("max_concurrency", max_concurrency)
        self._ordered = ordered
        self._items: Iterator[Item] | AsyncIterator[Item] | None = (
            aiter(items) if isinstance(items, AsyncIterable) else iter(items)
        )
        self._item_error: Exception | None = None
        self._usage = _Usage()
        self._tasks: TaskGroup | None = None
        self._running = 0
        self._started = self._returned = 0
        self._completed: deque[tuple[int, MapResult[Item, Value]]] = deque()
        self._by_number: dict[int, MapResult[Item, Value]] = {}
        self._misuse: TypeError | None = None
        self._changed: anyio.Event

    async def __aenter__(self) -> Self:
        # httpx depends on anyio.
        import anyio

        self._usage.enter()
        self._changed = anyio.Event()
        self._tasks = anyio.create_task_group()
        await self._tasks.__aenter__()
        return self

    async def __aexit__(
        self,
        exc_type: type[BaseException] | None,
        exc: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        import anyio

        self._usage.exit()
        tasks, self._tasks = self._tasks, None
        self._items = None
        assert tasks is not None  # noqa: S101 - it was entered
        tasks.cancel_scope.cancel()
        # The task group would wrap the exception of the block in an exception group.
        if isinstance(exc, anyio.get_cancelled_exc_class()):
            await tasks.__aexit__(exc_type, exc, traceback)
        else:
            await tasks.__aexit__(None, None, None)

    def __aiter__(self) -> Self:
        return self

    async def __anext__(self) -> MapResult[Item, Value]:
        import anyio

        self._usage.check_open()
        while True:
            await self._start()
            if self._misuse is not None:
                raise self._misuse
            result = self._take()
            if result is not None:
                return result
            if self._returned == self._started:
                error, self._item_error = self._item_error, None
                if error is not None:
                    raise error
                raise StopAsyncIteration
            self._changed = anyio.Event()
            await self._changed.wait()

    async def _start(self) -> None:
        """Read items, and start their calls, as many as may run and be buffered."""
        assert self._tasks is not None  # noqa: S101 - the map is open
        limit = _READ_AHEAD * self._max_concurrency
        while (
            self._items is not None
            and self._running < self._max_concurrency
            and self._started - self._returned < limit
        ):
            try:
                items = self._items
                item = await anext(items) if isinstance(items, AsyncIterator) else next(items)
            except (StopIteration, StopAsyncIteration):
                self._items = None
                return
            except Exception as error:  # noqa: BLE001 - raised after the results of earlier items
                self._items, self._item_error = None, error
                return
            self._running += 1
            self._tasks.start_soon(self._call, self._started, item)
            self._started += 1

    async def _call(self, number: int, item: Item) -> None:
        try:
            awaitable = self._function(item)
            if not inspect.isawaitable(awaitable):
                self._misuse = TypeError("function is not asynchronous; use Client.map")
                return
            result = MapResult(item, await awaitable, None)
        except Exception as error:  # noqa: BLE001 - it is the result
            result = MapResult(item, None, error)
        finally:
            self._running -= 1
            self._changed.set()
        if self._ordered:
            self._by_number[number] = result
        else:
            self._completed.append((number, result))

    def _take(self) -> MapResult[Item, Value] | None:
        """Return the next result; None if there is none yet."""
        result: MapResult[Item, Value] | None = None
        if self._ordered:
            result = self._by_number.pop(self._returned, None)
        elif self._completed:
            result = self._completed.popleft()[1]
        if result is not None:
            self._returned += 1
        return result


def _check_function(function: object) -> None:
    if not callable(function):
        raise TypeError(
            f"function must be a function of one item, such as client.connections.get, not "
            f"{function!r}"
        )
