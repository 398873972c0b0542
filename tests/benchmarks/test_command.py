"""`python -m benchmarks` prints all results, even if a benchmark fails."""

from __future__ import annotations

import json
import subprocess
import sys
from types import ModuleType
from typing import TYPE_CHECKING

import pytest

from benchmarks.__main__ import main
from benchmarks.measure import Comparison

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

DECODED = Comparison("decode", "s", [1.0], [2.0])
CALLED = Comparison("first call", "s", [1.0], [3.0])


def decode(rounds: int) -> list[Comparison]:
    return [DECODED]


def fail_halfway(error: BaseException) -> Callable[[int], Iterator[Comparison]]:
    def compare(rounds: int) -> Iterator[Comparison]:
        yield CALLED
        raise error

    return compare


@pytest.fixture
def stand_in(monkeypatch: pytest.MonkeyPatch) -> Callable[[str, Callable[[int], object]], None]:
    """Replace the module of a benchmark by a function."""

    def replace(module: str, compare: Callable[[int], object]) -> None:
        substitute = ModuleType(f"benchmarks.{module}")
        substitute.__dict__["compare"] = compare
        monkeypatch.setitem(sys.modules, substitute.__name__, substitute)

    replace("decoding", decode)
    return replace


FAILURES: dict[str, tuple[Exception, str]] = {
    "error": (RuntimeError("the server did not start"), "RuntimeError: the server did not start"),
    "missing package": (ModuleNotFoundError("No module named 'x'"), "No module named 'x'"),
    "process": (
        subprocess.CalledProcessError(
            1, [sys.executable, "-m", "generator"], stderr=b"Traceback\nNo module named generator\n"
        ),
        "`python -m generator` exited with code 1: No module named generator",
    ),
    "silent process": (
        subprocess.CalledProcessError(2, [sys.executable, "-m", "generator"]),
        "`python -m generator` exited with code 2\n",
    ),
}


@pytest.mark.parametrize(("error", "reason"), FAILURES.values(), ids=FAILURES)
def test_other_results_are_printed_after_a_failure(
    stand_in: Callable[[str, Callable[[int], object]], None],
    capsys: pytest.CaptureFixture[str],
    error: Exception,
    reason: str,
) -> None:
    stand_in("single_call", fail_halfway(error))
    assert main(["call", "decode"]) == 1
    output, errors = capsys.readouterr()
    assert [line.split()[0] for line in output.splitlines()[1:]] == ["first", "decode"]
    assert errors.startswith("call failed: ")
    assert reason in errors


def test_json_has_the_available_results(
    stand_in: Callable[[str, Callable[[int], object]], None], capsys: pytest.CaptureFixture[str]
) -> None:
    stand_in("single_call", fail_halfway(RuntimeError("no")))
    assert main(["call", "decode", "--json"]) == 1
    assert [result["name"] for result in json.loads(capsys.readouterr().out)] == [
        "first call",
        "decode",
    ]
    assert main(["decode", "--json"]) == 0
    assert [result["ratio"] for result in json.loads(capsys.readouterr().out)] == [2.0]


def test_results_are_printed_after_an_interrupt(
    stand_in: Callable[[str, Callable[[int], object]], None], capsys: pytest.CaptureFixture[str]
) -> None:
    stand_in("single_call", fail_halfway(KeyboardInterrupt()))
    assert main(["call", "decode"]) == 1
    output, errors = capsys.readouterr()
    assert "first call" in output
    assert "decode" not in output
    assert errors == "call failed: interrupted\n"


def test_import_errors_do_not_affect_other_benchmarks(
    stand_in: Callable[[str, Callable[[int], object]], None],
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setitem(sys.modules, "benchmarks.simulator", None)
    assert main(["simulate", "decode"]) == 1
    output, errors = capsys.readouterr()
    assert "decode" in output
    assert errors.startswith("simulate failed: ModuleNotFoundError: ")
