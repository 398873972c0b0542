"""Cursors that repeat are found, promptly where the cycle is short, and in bounded memory."""

from __future__ import annotations

import gc
import sys

from hypothesis import example, given
from hypothesis import strategies as st

from fivetrex._core.cursors import REMEMBERED, SeenCursors, find_cursor_problem


def repetition(before: int, length: int) -> int:
    """After how many cursors a cycle is found that begins after some others."""
    followed = SeenCursors(None)
    for number in range(10 * (before + length)):
        place = number if number < before else before + (number - before) % length
        if followed.add(f"cursor {place}"):
            return number
    raise AssertionError("not found")


@given(before=st.integers(0, 3000), length=st.integers(1, REMEMBERED - 1))
@example(before=0, length=REMEMBERED)
def test_a_short_cycle_is_found_at_the_first_repetition(before: int, length: int) -> None:
    assert repetition(before, length) == before + length


@given(before=st.integers(0, 5000), length=st.integers(REMEMBERED + 1, 5000))
def test_a_long_cycle_is_found(before: int, length: int) -> None:
    assert repetition(before, length) <= 3 * max(before, length)


def test_the_first_cursor_counts() -> None:
    assert SeenCursors("a").add("a")


def test_many_long_cursors_are_remembered_in_little_memory() -> None:
    followed = SeenCursors(None)
    gc.collect()
    before = sys.getallocatedblocks()
    for number in range(20_000):
        assert not followed.add(f"{number:0>1000}")
    gc.collect()
    assert sys.getallocatedblocks() - before < 20 * REMEMBERED


@given(cursor=st.text(st.characters()))
@example(cursor="x" * 32_768)
@example(cursor="x" * 32_769)
@example(cursor="\ud800")
def test_a_cursor_without_a_problem_can_be_sent(cursor: str) -> None:
    import httpx

    if find_cursor_problem(cursor) is None:
        url = httpx.Request("GET", "https://api.fivetran.com", params={"cursor": cursor}).url
        assert url.params.get("cursor", "") == cursor
    else:
        assert len(cursor) > 2000 or any("\ud800" <= letter <= "\udfff" for letter in cursor)
