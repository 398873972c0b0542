"""The faults in force, and which of them applies to a request."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from random import Random
from typing import TYPE_CHECKING

from fivetrex.simulator.argument_checks import is_on_route
from fivetrex.simulator.faults.kinds import Kind
from fivetrex.simulator.faults.stale_reads import WriteHistory

if TYPE_CHECKING:
    from fivetrex.simulator.api.fivetran_api import FivetranApi
    from fivetrex.simulator.faults.fault import Fault
    from fivetrex.simulator.http_messages import Request


@dataclass(frozen=True, slots=True)
class FaultInForce:
    """A fault that can still apply to requests.

    Attributes:
        fault: The fault.
        met: How many requests it has been applied to.
    """

    fault: Fault
    met: int


@dataclass(frozen=True, slots=True)
class MatchedFaults:
    """The faults that apply to a request.

    Attributes:
        fault: The fault that replaces or changes the response, if any.
        delay: By how many seconds the response is late.
        latency: The fault that makes it late, if any.
        stale_api: The API that answers a stale read, and the time of its state.
    """

    fault: Fault | None = None
    delay: float = 0.0
    latency: Fault | None = None
    stale_api: tuple[FivetranApi, datetime] | None = None


class ActiveFaults:
    """The faults in force, in the order in which they were injected.

    Args:
        seed: The random seed of shares and jitters.
    """

    def __init__(self, seed: int = 0) -> None:
        self.seed = seed
        self.writes = WriteHistory()
        self._injected: list[_InjectedFault] = []
        self._number = 0

    def inject(self, fault: Fault, now: datetime) -> None:
        """Put a fault in force."""
        # Each has random numbers of its own, so that none changes those of another.
        random = Random(f"{self.seed}/{self._number}")  # noqa: S311 - it has to repeat
        self._number += 1
        self._injected.append(_InjectedFault(fault, now, random))

    def clear(self) -> None:
        """Lift every fault."""
        self._injected.clear()
        self.writes.clear()
        self._number = 0

    def in_force(self, now: datetime) -> list[FaultInForce]:
        """Return the faults that can still apply to requests."""
        self._remove_expired(now)
        return [FaultInForce(injected.fault, injected.met) for injected in self._injected]

    def needs_write_history(self, now: datetime) -> bool:
        """Whether a stale read may need the state before a write."""
        self._remove_expired(now)
        return any(each.fault.kind is Kind.STALE_READ for each in self._injected)

    def refuses_connections(self, now: datetime) -> bool:
        """Whether a server has to refuse connections."""
        self._remove_expired(now)
        refusals = (each for each in self._injected if each.fault.kind is Kind.CONNECTION_REFUSED)
        return any(each.has_begun(now) for each in refusals)

    def match(self, request: Request, now: datetime) -> MatchedFaults:
        """Count a request, and return its faults: each latency up to the first other fault."""
        self._remove_expired(now)
        delay = 0.0
        latency = None
        for injected in self._injected:
            fault = injected.fault
            stale_api = None
            if fault.kind is Kind.STALE_READ:
                stale_api = self.writes.find_before(
                    request, now, injected.injected_at, fault.seconds
                )
                if stale_api is None:
                    continue
            if not injected.applies_to(request, now):
                continue
            if fault.kind is not Kind.LATENCY:
                return MatchedFaults(fault, delay, latency, stale_api)
            delay += injected.delay()
            latency = latency or fault
        return MatchedFaults(None, delay, latency)

    def _remove_expired(self, now: datetime) -> None:
        self._injected = [each for each in self._injected if not each.is_over(now)]
        if not any(each.fault.kind is Kind.STALE_READ for each in self._injected):
            self.writes.clear()


class _InjectedFault:
    """A fault that has been injected, and its count."""

    def __init__(self, fault: Fault, now: datetime, random: Random) -> None:
        self.fault = fault
        self.injected_at = now
        self.met = 0
        self._matching = 0
        self._random = random

    def is_over(self, now: datetime) -> bool:
        """Whether it can no longer apply to a request."""
        fault = self.fault
        used_up = fault.times is not None and self.met >= fault.times
        return used_up or (fault.ends is not None and self._elapsed(now) >= fault.ends)

    def has_begun(self, now: datetime) -> bool:
        """Whether its time has come."""
        return self._elapsed(now) >= self.fault.begins

    def applies_to(self, request: Request, now: datetime) -> bool:
        """Whether it applies to this request, which is counted."""
        fault = self.fault
        if not _matches(request, fault) or not self.has_begun(now):
            return False
        self._matching += 1
        turn = self._matching - fault.skip
        if turn < 1 or turn % fault.every or not self._is_drawn():
            return False
        self.met += 1
        return True

    def delay(self) -> float:
        """Return by how many seconds the response is late this time."""
        assert self.fault.seconds is not None  # noqa: S101 - a latency has them
        jitter = self.fault.jitter
        return max(0.0, self.fault.seconds + self._random.uniform(-jitter, jitter))

    def _is_drawn(self) -> bool:
        return self.fault.share == 1 or self._random.random() < self.fault.share

    def _elapsed(self, now: datetime) -> float:
        return (now - self.injected_at) / timedelta(seconds=1)


def _matches(request: Request, fault: Fault) -> bool:
    if not is_on_route((request.method, request.path), fault.method, fault.path):
        return False
    return fault.kind is not Kind.REPEATED_CURSOR or "cursor" in request.query
