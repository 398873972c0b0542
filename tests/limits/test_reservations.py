"""Reservations: no window is exceeded, none is left unused, and they are in order."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from fivetrex.limits import MemoryStore, SQLiteStore, Window
from tests.support.manual_clock import ManualClock

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from fivetrex.limits import Store

EXACT = 1e-6


@pytest.fixture(params=["memory", "sqlite"])
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Store:
    return MemoryStore() if request.param == "memory" else SQLiteStore(tmp_path / "budget")


def reserve(
    store: Store, windows: Sequence[Window], clock: ManualClock, longest: float | None = None
) -> float | None:
    """Reserve a start time, in seconds of the clock."""
    reservation = store.reserve(windows, clock, longest)
    return None if reservation is None else clock.time + reservation.delay


def most_in_window(starts: list[float], length: float) -> int:
    """The largest number of starts in any period of a length."""
    return max(sum(begin <= start < begin + length - EXACT for start in starts) for begin in starts)


@given(
    requests=st.lists(
        st.tuples(st.floats(0, 3), st.sampled_from(["all", "both"]), st.booleans()),
        min_size=1,
        max_size=60,
    ),
    small=st.integers(1, 4),
    large=st.integers(1, 9),
)
def test_no_window_is_exceeded(
    requests: list[tuple[float, str, bool]], small: int, large: int
) -> None:
    """Whatever the requests count for, and whichever are canceled."""
    clock, store = ManualClock(), MemoryStore()
    minute, short = Window(large, 5.0), Window(small, 1.0, "source")
    starts: dict[str, list[float]] = {"all": [], "source": []}
    for pause, kind, is_canceled in requests:
        clock.time += pause
        windows = [minute] if kind == "all" else [minute, short]
        reservation = store.reserve(windows, clock, None)
        assert reservation is not None
        if is_canceled and reservation.delay > 0:
            reservation.cancel()
            continue
        for window in windows:
            starts[window.category].append(clock.time + reservation.delay)
    if starts["all"]:
        assert most_in_window(starts["all"], minute.length) <= large
    if starts["source"]:
        assert most_in_window(starts["source"], short.length) <= small


@given(st.integers(1, 20), st.floats(0.1, 100), st.integers(1, 80))
def test_the_full_rate_is_used(requests: int, seconds: float, number: int) -> None:
    clock, store = ManualClock(), MemoryStore()
    window = Window(requests, seconds)
    starts = [reserve(store, [window], clock) for _ in range(number)]
    expected = [window.length * (index // requests) for index in range(number)]
    assert starts == pytest.approx(expected)


def test_reservations_are_first_in_first_out(store: Store) -> None:
    clock, window = ManualClock(), Window(2, 10.0)
    starts = [reserve(store, [window], clock) for _ in range(20)]
    assert starts == sorted(starts, key=lambda start: start or 0.0)


def test_a_small_window_does_not_delay_requests_that_do_not_count_for_it(store: Store) -> None:
    clock = ManualClock()
    hourly, source = Window(100, 3600.0), Window(1, 60.0, "source")
    assert reserve(store, [hourly, source], clock) == pytest.approx(0.0, abs=EXACT)
    assert reserve(store, [hourly, source], clock) == pytest.approx(source.length, abs=EXACT)
    assert reserve(store, [hourly], clock) == pytest.approx(0.0, abs=EXACT)


def test_a_wait_that_is_too_long_reserves_nothing(store: Store) -> None:
    clock, window = ManualClock(), Window(1, 10.0)
    assert reserve(store, [window], clock) is not None
    assert reserve(store, [window], clock, longest=5.0) is None
    assert reserve(store, [window], clock) == pytest.approx(window.length, abs=EXACT)


def test_a_canceled_start_is_free_again(store: Store) -> None:
    clock, window = ManualClock(), Window(1, 10.0)
    assert reserve(store, [window], clock) is not None
    waiting = store.reserve([window], clock, None)
    assert waiting is not None
    waiting.cancel()
    waiting.cancel()  # no effect, as it is free already
    assert reserve(store, [window], clock) == pytest.approx(window.length, abs=EXACT)
    assert reserve(store, [window], clock) == pytest.approx(2 * window.length, abs=EXACT)


def test_nothing_starts_during_a_pause(store: Store) -> None:
    clock, window = ManualClock(), Window(10, 1.0)
    store.pause(30.0, clock)
    store.pause(10.0, clock)  # no shorter than the longest one
    assert reserve(store, [window], clock) == pytest.approx(30.0, abs=EXACT)
    assert reserve(store, [window], clock, longest=20.0) is None
    clock.time = 31.0
    assert reserve(store, [window], clock) == pytest.approx(31.0, abs=EXACT)


@settings(max_examples=20, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.tuples(st.floats(0, 2), st.integers(0, 2)), max_size=30))
def test_stores_agree(tmp_path: Path, requests: list[tuple[float, int]]) -> None:
    windows = [Window(2, 1.0), Window(3, 4.0), Window(1, 2.0, "source")]
    (tmp_path / "budget").unlink(missing_ok=True)
    found = []
    for store in (MemoryStore(), SQLiteStore(tmp_path / "budget")):
        clock = ManualClock()
        starts = []
        for pause, first in requests:
            clock.time += pause
            starts.append(reserve(store, windows[first:], clock))
        found.append(starts)
    assert found[0] == pytest.approx(found[1], abs=1e-4)
