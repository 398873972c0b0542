"""What hangs in a test is a failure that names it."""

import asyncio
import threading
from typing import TypeVar

import anyio
import pytest

from tests.support import deadline
from tests.support.deadline import HangError, async_in_time, in_time
from tests.support.fault_table import Cell, cell_in_time

T = TypeVar("T")


@pytest.fixture
def brief(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(deadline, "LIMIT", 0.01)


async def _later(value: T) -> T:
    return value


@pytest.mark.anyio
@pytest.mark.each_event_loop
async def test_what_comes_to_an_end_is_what_it_is() -> None:
    assert in_time(lambda: 7, "this") == 7
    assert await async_in_time(lambda: _later(7), "this") == 7
    with pytest.raises(TimeoutError, match="of its own"):
        in_time(_fail, "this")
    with pytest.raises(TimeoutError, match="of its own"):
        await async_in_time(_fail_later, "this")


def _fail() -> None:
    raise TimeoutError("of its own")


async def _fail_later() -> None:
    _fail()


@pytest.mark.usefixtures("brief")
def test_a_thread_that_hangs_is_named() -> None:
    hanging = threading.Event()
    with pytest.raises(HangError, match=r"reset, POST: not complete after 0\.01 seconds"):
        in_time(hanging.wait, "reset, POST")
    assert cell_in_time(lambda: Cell("result", int(hanging.wait())), "reset") == Cell("hang", 0)
    hanging.set()


@pytest.mark.usefixtures("brief")
@pytest.mark.anyio
@pytest.mark.each_event_loop
async def test_a_task_that_hangs_is_named() -> None:
    with pytest.raises(HangError, match="reset, POST"):
        await async_in_time(anyio.sleep_forever, "reset, POST")


def test_a_cell_that_does_not_hang_is_what_it_is() -> None:
    cell = Cell("result", 1)
    assert cell_in_time(lambda: asyncio.run(_later(cell)), "reset") == cell
