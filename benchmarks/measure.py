"""How it is measured: side by side in turns, and again and again."""

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
    """What something costs beside its baseline.

    Attributes:
        name: What was compared.
        unit: Of the costs: seconds (`"s"`) or bytes (`"B"`).
        baseline: Its cost in each round.
        subject: The other's cost in each round.
        target: The ratio that is not to be exceeded, where one was agreed.
        limit: What the subject's median is not to exceed, where that was agreed instead.
    """

    name: str
    unit: str
    baseline: list[float]
    subject: list[float]
    target: float | None = None
    limit: float | None = None

    @property
    def ratio(self) -> float:
        """The median of the rounds' ratios: what slows a whole round down falls out of it."""
        return median(self._ratios)

    @property
    def spread(self) -> tuple[float, float]:
        """Between which ratios the middle half of the rounds lies."""
        if len(self._ratios) < 2:
            return self.ratio, self.ratio
        low, _, high = quantiles(self._ratios, n=4, method="inclusive")
        return low, high

    @property
    def is_met(self) -> bool | None:
        """Whether target and limit are met; None where there is none."""
        if self.target is None and self.limit is None:
            return None
        within_target = self.target is None or self.ratio <= self.target
        return within_target and (self.limit is None or median(self.subject) <= self.limit)

    @property
    def _ratios(self) -> list[float]:
        return [mine / its for its, mine in zip(self.baseline, self.subject, strict=True)]


def take_turns(
    baseline: Callable[[], float], subject: Callable[[], float], rounds: int
) -> tuple[list[float], list[float]]:
    """Measure two costs in turns, after one round that does not count.

    Who goes first changes from round to round, so that neither always finds the caches warm.
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
    """What a piece of code cost in a process of its own: seconds, and bytes at the peak."""

    seconds: float
    peak: float


# A process that was forked from a large one has that one's size as its `ru_maxrss`, which is
# why Linux is asked in another way.
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
    """Run code in a fresh process. Seconds are the code's own, without the interpreter's start."""
    output = subprocess.run(
        [sys.executable, "-c", _PROBE.format(code=code)],
        cwd=ROOT,
        check=True,
        stdout=subprocess.PIPE,
        text=True,
    ).stdout
    seconds, peak = output.split()
    return Cost(float(seconds), float(peak))
