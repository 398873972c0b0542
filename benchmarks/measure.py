"""Measure a subject and its baseline alternately, in many rounds."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from statistics import median, quantiles
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

ROOT = Path(__file__).parent.parent


@dataclass(frozen=True, slots=True)
class Comparison:
    """The cost of a subject, compared with a baseline.

    Attributes:
        name: The name of the comparison.
        unit: The unit of the costs: seconds (`"s"`), bytes (`"B"`) or `"requests"`.
        baseline: The cost of the baseline in each round.
        subject: The cost of the subject in each round.
        target: The maximum ratio, if there is a target.
        limit: The maximum of the subject's median cost, if there is a limit.
    """

    name: str
    unit: str
    baseline: list[float]
    subject: list[float]
    target: float | None = None
    limit: float | None = None

    @property
    def ratio(self) -> float:
        """The median of the ratios of all rounds, which cancels out slow rounds."""
        return median(self._ratios)

    @property
    def spread(self) -> tuple[float, float]:
        """The lower and the upper quartile of the ratios."""
        if len(self._ratios) < 2:
            return self.ratio, self.ratio
        low, _, high = quantiles(self._ratios, n=4, method="inclusive")
        return low, high

    @property
    def is_met(self) -> bool | None:
        """Whether target and limit are met; None if there is neither."""
        if self.target is None and self.limit is None:
            return None
        within_target = self.target is None or self.ratio <= self.target
        return within_target and (self.limit is None or median(self.subject) <= self.limit)

    @property
    def _ratios(self) -> list[float]:
        pairs = zip(self.baseline, self.subject, strict=True)
        return [subject / baseline for baseline, subject in pairs]


def measure_alternately(
    baseline: Callable[[], float], subject: Callable[[], float], rounds: int
) -> tuple[list[float], list[float]]:
    """Measure two costs alternately, after a warm-up round.

    The order alternates between rounds, so that both benefit equally from warm caches.
    """
    costs: tuple[list[float], list[float]] = ([], [])
    for round_number in range(-1, rounds):
        measures = [(baseline, costs[0]), (subject, costs[1])]
        for measure, into in measures if round_number % 2 else reversed(measures):
            cost = measure()
            if round_number >= 0:
                into.append(cost)
    return costs


@dataclass(frozen=True, slots=True)
class Cost:
    """The cost of code in a separate process: seconds, and peak memory in bytes."""

    seconds: float
    peak: float


# `ru_maxrss` of a forked process includes the size of its parent, so Linux uses /proc instead.
_PROBE = """
import time
start = time.perf_counter()
{code}
seconds = time.perf_counter() - start
try:
    with open("/proc/self/status") as status:
        peak = next(int(line.split()[1]) for line in status if line.startswith("VmHWM")) * 1024
except OSError:
    import resource, sys
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    peak *= 1 if sys.platform == "darwin" else 1024
print(seconds, peak)
"""


def run_fresh(code: str) -> Cost:
    """Run code in a new process. The time does not include the start of the interpreter."""
    output = subprocess.run(
        [sys.executable, "-c", _PROBE.format(code=code)],
        cwd=ROOT,
        check=True,
        stdout=subprocess.PIPE,
        text=True,
    ).stdout
    seconds, peak = output.split()
    return Cost(float(seconds), float(peak))
