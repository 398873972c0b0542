"""The command: `python -m benchmarks [--json] [what ...]`."""

from __future__ import annotations

import argparse
import json
from statistics import median
from typing import TYPE_CHECKING

from . import calls, decoding, regeneration, simulating, startup, streaming

if TYPE_CHECKING:
    from collections.abc import Iterable

    from .measure import Comparison

_SUBJECTS = {
    "startup": (startup.compare, 30),
    "call": (calls.compare, 2000),
    "stream": (streaming.compare, 5),
    "decode": (decoding.compare, 50),
    "regenerate": (regeneration.compare, 3),
    "simulate": (simulating.compare, 100),
}


def main() -> None:
    """Measure what is asked for, or everything."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("what", nargs="*", choices=[[], *_SUBJECTS], help="all if none is named")
    parser.add_argument("--rounds", type=int, help="how often; a fitting number if not given")
    parser.add_argument("--json", action="store_true", help="print JSON rather than a table")
    arguments = parser.parse_args()
    results = []
    for name in arguments.what or _SUBJECTS:
        compare, usual_rounds = _SUBJECTS[name]
        results += compare(arguments.rounds or usual_rounds)
    print(_as_json(results) if arguments.json else _as_table(results))


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
    rows = [("", "baseline", "fivetrex", "ratio", "half lie in", "target", "")]
    rows += [
        (
            result.name,
            _amount(median(result.baseline), result.unit),
            _amount(median(result.subject), result.unit),
            f"{result.ratio:.2f}",
            "{:.2f}-{:.2f}".format(*result.spread),
            _target(result),
            {True: "met", False: "MISSED", None: ""}[result.is_met],
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
        return f"<= {_amount(result.limit, result.unit)}"
    return "" if result.target is None else f"<= {result.target:.2f}"


def _amount(value: float, unit: str) -> str:
    if unit == "B":
        return f"{value / 2**20:.1f} MiB"
    return f"{value:.2f} s" if value >= 1 else f"{value * 1000:.2f} ms"


if __name__ == "__main__":
    main()
