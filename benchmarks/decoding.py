"""The time to create models from JSON, compared with parsing the JSON only, without a network."""

from __future__ import annotations

import json
from time import perf_counter
from typing import TYPE_CHECKING

from fivetrex.models import Connection

from .measure import Comparison, measure_alternately
from .sample_responses import PAGE_SIZE, make_pages

if TYPE_CHECKING:
    from collections.abc import Callable


def compare(rounds: int) -> list[Comparison]:
    """Compare parsing a page with parsing it and creating its models."""
    (page,) = make_pages(PAGE_SIZE).values()

    def parse() -> None:
        json.loads(page)

    def decode() -> None:
        for item in json.loads(page)["data"]["items"]:
            Connection.from_dict(item)

    costs = measure_alternately(lambda: _seconds(parse), lambda: _seconds(decode), rounds)
    return [Comparison(f"decode {PAGE_SIZE:,} connections", "s", *costs)]


def _seconds(action: Callable[[], None]) -> float:
    start = perf_counter()
    action()
    return perf_counter() - start
