"""Measure speed and memory of fivetrex, compared with baselines such as plain httpx."""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
from importlib import import_module
from statistics import median
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from .measure import Comparison

# The module of each benchmark, and its default number of rounds.
_BENCHMARKS = {
    "startup": ("startup", 30),
    "call": ("single_call", 2000),
    "stream": ("streaming", 5),
    "decode": ("decoding", 50),
    "regenerate": ("regeneration", 3),
    "simulate": ("simulator", 100),
    "poll": ("polling", 1),
    "limits": ("rate_limits", 1),
    "map": ("many_calls", 3),
}


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the given benchmarks, by default all.

    If a benchmark fails, the others still run and their results are printed.

    Args:
        arguments: The command-line arguments; by default those of the process.

    Returns:
        The exit code: 0 on success, 1 if a benchmark failed.
    """
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument(
        "benchmark",
        nargs="*",
        choices=[[], *_BENCHMARKS],
        metavar="benchmark",
        help=f"one or more of {', '.join(_BENCHMARKS)} (default: all)",
    )
    parser.add_argument(
        "--rounds", type=int, help="the number of rounds (default: depends on the benchmark)"
    )
    parser.add_argument("--json", action="store_true", help="print JSON instead of a table")
    options = parser.parse_args(arguments)
    results: list[Comparison] = []
    failures: dict[str, str] = {}
    for name in options.benchmark or _BENCHMARKS:
        try:
            # One by one, to keep the results before a failure.
            for result in _compare(name, options.rounds):
                results.append(result)  # noqa: PERF402 - see above
        except KeyboardInterrupt:
            failures[name] = "interrupted"
            break
        except Exception as error:  # noqa: BLE001 - the other benchmarks still run
            failures[name] = _reason(error)
    if results or options.json:
        print(_as_json(results) if options.json else _as_table(results), flush=True)
    for name, reason in failures.items():
        print(f"{name} failed: {reason}", file=sys.stderr)
    return 1 if failures else 0


def _compare(name: str, rounds: int | None) -> Iterable[Comparison]:
    module, default_rounds = _BENCHMARKS[name]
    # Imported here, because a benchmark may need packages that the others do not.
    results: Iterable[Comparison] = import_module(f".{module}", __package__).compare(
        rounds or default_rounds
    )
    return results


def _reason(error: Exception) -> str:
    if not isinstance(error, subprocess.CalledProcessError):
        return f"{type(error).__name__}: {error}"
    command = " ".join(map(str, error.cmd[1:3]))
    output = error.stderr.decode(errors="replace") if error.stderr else ""
    last_line = output.strip().rpartition("\n")[2]
    return f"`python {command}` exited with code {error.returncode}: {last_line}".rstrip(": ")


def _as_json(results: Iterable[Comparison]) -> str:
    return json.dumps(
        [
            {
                "name": result.name,
                "unit": result.unit,
                "baseline": median(result.baseline),
                "subject": median(result.subject),
                "ratio": result.ratio,
                "spread": result.spread,
                "target": result.target,
                "limit": result.limit,
                "met": result.is_met,
            }
            for result in results
        ],
        indent=2,
    )


def _as_table(results: Iterable[Comparison]) -> str:
    rows = [("", "baseline", "fivetrex", "ratio", "quartiles", "target", "")]
    rows += [
        (
            result.name,
            _format_value(median(result.baseline), result.unit),
            _format_value(median(result.subject), result.unit),
            f"{result.ratio:.2f}",
            "{:.2f}-{:.2f}".format(*result.spread),
            _target(result),
            {True: "ok", False: "MISSED", None: ""}[result.is_met],
        )
        for result in results
    ]
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    return "\n".join(
        "  ".join(
            [row[0].ljust(widths[0])]
            + [cell.rjust(width) for cell, width in zip(row[1:], widths[1:], strict=True)]
        ).rstrip()
        for row in rows
    )


def _target(result: Comparison) -> str:
    if result.limit is not None:
        return f"<= {_format_value(result.limit, result.unit)}"
    return "" if result.target is None else f"<= {result.target:.2f}"


def _format_value(value: float, unit: str) -> str:
    if unit == "B":
        return f"{value / 2**20:.1f} MiB"
    if unit == "requests":
        return f"{value:.0f}"
    return f"{value:.2f} s" if value >= 1 else f"{value * 1000:.2f} ms"


if __name__ == "__main__":
    sys.exit(main())
