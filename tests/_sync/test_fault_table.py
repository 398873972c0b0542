# Made by scripts/twin.py from _async/test_fault_table.py. Do not edit.
"""Each fault, each method: the cells of the table that `scripts/fault_table` prints."""

from __future__ import annotations

import pytest

from tests.support.deadline import in_time
from tests.support.fault_table import METHODS, ROWS

from .fault_outcomes import outcome


@pytest.mark.parametrize("method", METHODS)
@pytest.mark.parametrize("name", ROWS)
def test_what_comes_of_it(name: str, method: str) -> None:
    row = ROWS[name]
    cell, simulator = in_time(lambda: outcome(row, method), f"{name}, {method}")
    assert cell == row.expected[method]
    assert cell.effects <= 1
    if row.leaves_trace and method == "GET":
        assert any(request.fault for request in simulator.requests), "it did go wrong"
