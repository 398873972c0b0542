"""The windows of a sync history: together they are the span, and no sync is twice in them."""

from __future__ import annotations

import itertools
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fivetrex._core.history_windows import LONGEST_WINDOW, HistoryWindows
from fivetrex.models import Sync

START = datetime(2026, 1, 1, tzinfo=UTC)
WEEK = LONGEST_WINDOW.total_seconds()
spans = st.integers(0, int(20 * WEEK)) | st.sampled_from([0, 1, 2, 3, 52]).map(
    lambda weeks: int(weeks * WEEK)
)


def all_windows(windows: HistoryWindows) -> list[tuple[datetime, datetime]]:
    """Each window's beginning and end, in the order of the stream."""
    found = []
    cursor: str | None = None
    while True:
        index, _ = windows.read_cursor(cursor)
        bounds = windows.bounds(index)
        found.append((bounds["start_time"], bounds["end_time"]))
        cursor = windows.make_cursor(index, None)
        if cursor is None:
            return found


@given(spans)
def test_the_windows_are_the_span(seconds: int) -> None:
    end = START + timedelta(seconds=seconds)
    found = all_windows(HistoryWindows(START, end))
    assert found[0][0] == START
    assert found[-1][1] == end
    assert all(begin < until <= begin + LONGEST_WINDOW for begin, until in found) or seconds == 0
    assert all(until == following for (_, until), (following, _) in itertools.pairwise(found))
    assert len(found) == max(-(-seconds // int(WEEK)), 1)


@given(spans, st.lists(st.integers(0, int(20 * WEEK)), max_size=30))
def test_each_sync_is_found_once(seconds: int, moments: list[int]) -> None:
    end = START + timedelta(seconds=seconds)
    weeks = range(0, int(20 * WEEK), int(WEEK))
    syncs = [
        Sync(sync_id=str(number), start=START + timedelta(seconds=moment))
        for number, moment in enumerate(sorted([*moments, *weeks]))
    ]
    windows = HistoryWindows(START, end)
    found = [
        sync.sync_id
        for index, (begin, until) in enumerate(all_windows(windows))
        for sync in windows.without_known(
            [each for each in syncs if each.start and begin <= each.start <= until], index
        )
    ]
    assert found == [each.sync_id for each in syncs if each.start and each.start <= end]


@pytest.mark.parametrize("cursor", ["a", "window:", "window:x:y", "eyJ:1:=="])
def test_a_cursor_of_the_api(cursor: str) -> None:
    windows = HistoryWindows(START, START + 3 * LONGEST_WINDOW)
    assert windows.read_cursor(cursor) == (0, cursor)
    for index in range(3):
        made = windows.make_cursor(index, cursor)
        assert windows.read_cursor(made) == (index, cursor)


def test_a_cursor_of_a_longer_span() -> None:
    windows = HistoryWindows(START, START + LONGEST_WINDOW)
    with pytest.raises(ValueError, match="cursor must be used with the start_time"):
        windows.read_cursor("window:1:a")


def test_the_latest_time_of_all() -> None:
    end = datetime.max.replace(tzinfo=UTC)
    windows = HistoryWindows(end - timedelta(days=8), end)
    assert len(all_windows(windows)) == 2
