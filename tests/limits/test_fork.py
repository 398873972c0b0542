"""A budget works in a forked process, also if another thread used it at the time of the fork."""

from __future__ import annotations

import os
import threading

import pytest

from fivetrex.limits import MemoryStore, Window
from tests.support.manual_clock import ManualClock

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="the system has no fork")


def test_a_fork_while_another_thread_reserves() -> None:
    store, clock = MemoryStore(), ManualClock()
    is_held, is_done = threading.Event(), threading.Event()

    def hold() -> None:
        with store._lock:
            is_held.set()
            is_done.wait()

    thread = threading.Thread(target=hold)
    thread.start()
    is_held.wait()
    child = os.fork()
    if child == 0:  # pragma: no cover - in the child process
        reservation = store.reserve([Window(1, 1.0)], clock, None)
        os._exit(0 if reservation is not None else 1)
    is_done.set()
    thread.join()
    _, status = os.waitpid(child, 0)
    assert os.waitstatus_to_exitcode(status) == 0
