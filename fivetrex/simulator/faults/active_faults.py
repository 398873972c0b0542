"""The faults in force, and which request meets which."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from random import Random
from typing import TYPE_CHECKING

from fivetrex.simulator.argument_checks import is_on_route
from fivetrex.simulator.faults.kinds import Kind
from fivetrex.simulator.faults.stale_reads import Writes

if TYPE_CHECKING:
    from fivetrex.simulator.api.fivetran_api import Api
    from fivetrex.simulator.faults.fault import Fault
    from fivetrex.simulator.http_messages import Request


@dataclass(frozen=True, slots=True)
class FaultInForce:
    """A fault that requests can still meet.

    Attributes:
        fault: The fault.
        met: How many requests have met it.
    """

    fault: Fault
    met: int


@dataclass(frozen=True, slots=True)
class Met:
    """What a request meets.

    Attributes:
        fault: The fault that decides what comes of it, if any.
        delay: By how many seconds the answer is late.
        latency: The fault that makes it late, if any.
        older: What answers a stale read, and at which time.
    """

    fault: Fault | None = None
    delay: float = 0.0
    latency: Fault | None = None
    older: tuple[Api, datetime] | None = None


class Faults:
    """The faults in force, in the order in which they were injected.

    Args:
        seed: What decides the lots of shares and jitters.
    """

    def __init__(self, seed: int = 0) -> None:
        self.seed = seed
        self.writes = Writes()
        self._injected: list[_Injected] = []
        self._number = 0

    def inject(self, fault: Fault, now: datetime) -> None:
        """Put a fault in force."""
        # Each draws lots of its own, so that none changes those of another.
        random = Random(f"{self.seed}/{self._number}")  # noqa: S311 - it has to repeat
        self._number += 1
        self._injected.append(_Injected(fault, now, random))

    def clear(self) -> None:
        """Lift every fault."""
        self._injected.clear()
        self.writes.forget()
        self._number = 0

    def in_force(self, now: datetime) -> list[FaultInForce]:
        """The faults that requests can still meet."""
        self._lift(now)
        return [FaultInForce(injected.fault, injected.met) for injected in self._injected]

    def awaits_writes(self, now: datetime) -> bool:
        """Whether what was so before a write is going to be asked for."""
        self._lift(now)
        return any(each.fault.kind is Kind.STALE_READ for each in self._injected)

    def refuses_connections(self, now: datetime) -> bool:
        """Whether a server has to refuse connections."""
        self._lift(now)
        refusals = (each for each in self._injected if each.fault.kind is Kind.CONNECTION_REFUSED)
        return any(each.has_begun(now) for each in refusals)

    def meet(self, request: Request, now: datetime) -> Met:
        """What a request meets: every latency that fits it, up to another fault that does."""
        self._lift(now)
        delay = 0.0
        latency = None
        for injected in self._injected:
            fault = injected.fault
            older = None
            if fault.kind is Kind.STALE_READ:
                older = self.writes.before(request, now, injected.injected_at, fault.seconds)
                if older is None:
                    continue
            if not injected.is_met(request, now):
                continue
            if fault.kind is not Kind.LATENCY:
                return Met(fault, delay, latency, older)
            delay += injected.delay()
            latency = latency or fault
        return Met(None, delay, latency)

    def _lift(self, now: datetime) -> None:
        self._injected = [each for each in self._injected if not each.is_over(now)]
        if not any(each.fault.kind is Kind.STALE_READ for each in self._injected):
            self.writes.forget()


class _Injected:
    """A fault that has been injected, and its count."""

    def __init__(self, fault: Fault, now: datetime, random: Random) -> None:
        self.fault = fault
        self.injected_at = now
        self.met = 0
        self._fitting = 0
        self._random = random

    def is_over(self, now: datetime) -> bool:
        """Whether no request meets it any more."""
        fault = self.fault
        used_up = fault.times is not None and self.met >= fault.times
        return used_up or (fault.ends is not None and self._passed(now) >= fault.ends)

    def has_begun(self, now: datetime) -> bool:
        """Whether requests meet it already."""
        return self._passed(now) >= self.fault.begins

    def is_met(self, request: Request, now: datetime) -> bool:
        """Whether this request meets it; it is counted."""
        fault = self.fault
        if not _fits(request, fault) or not self.has_begun(now):
            return False
        self._fitting += 1
        turn = self._fitting - fault.skip
        if turn < 1 or turn % fault.every or not self._falls_on():
            return False
        self.met += 1
        return True

    def delay(self) -> float:
        """By how many seconds the answer is late this time."""
        assert self.fault.seconds is not None  # noqa: S101 - a latency has them
        jitter = self.fault.jitter
        return max(0.0, self.fault.seconds + self._random.uniform(-jitter, jitter))

    def _falls_on(self) -> bool:
        return self.fault.share == 1 or self._random.random() < self.fault.share

    def _passed(self, now: datetime) -> float:
        return (now - self.injected_at) / timedelta(seconds=1)


def _fits(request: Request, fault: Fault) -> bool:
    if not is_on_route((request.method, request.path), fault.method, fault.path):
        return False
    return fault.kind is not Kind.REPEATED_CURSOR or "cursor" in request.query
