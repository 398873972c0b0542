"""``scripts/fault_table``, as a person runs it."""

import subprocess
import sys
from pathlib import Path

from tests.support.fault_table import CLIENTS, METHODS, ROWS, Cell, cell_or_error

ROOT = Path(__file__).resolve().parents[2]


def test_it_prints_a_row_for_each_fault() -> None:
    command = [sys.executable, str(ROOT / "scripts" / "fault_table")]
    done = subprocess.run(command, capture_output=True, text=True)
    assert (done.returncode, done.stderr) == (0, "")
    methods, clients, *lines = done.stdout.splitlines()
    assert methods.split() == [method for method in METHODS for _ in CLIENTS]
    assert clients.split() == [*CLIENTS] * len(METHODS)
    for (name, row), line in zip(ROWS.items(), lines, strict=False):
        assert line.startswith(f"{name}  ")
        cells = line.removeprefix(name).split()
        expected = [word for method in METHODS for word in str(row.expected[method]).split() * 2]
        assert cells == expected


def test_an_error_that_is_none_of_the_clients_is_a_cell() -> None:
    def fail() -> Cell:
        raise KeyError("code")

    complaints: list[str] = []
    assert cell_or_error(fail, "reset, GET, Client", complaints) == Cell("KeyError", 0)
    assert complaints == ["reset, GET, Client: KeyError('code')"]
    cell = Cell("result", 1)
    assert cell_or_error(lambda: cell, "reset, GET, Client", complaints) is cell
    assert len(complaints) == 1
