"""The active faults, and which of them apply to a request."""

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
    """An active fault: it can still apply to requests.

    Attributes:
        fault: The fault.
        met: The number of requests to which the fault was applied.

    Example:
        >>> from fivetrex.simulator import Fault, Simulator
        >>> simulator = Simulator()
        >>> simulator.inject(Fault.timeout(times=2))
        >>> simulator.faults[0].met
        0
    """

    fault: Fault
    met: int


@dataclass(frozen=True, slots=True)
class MatchedFaults:
    """The faults that apply to a request.

    Attributes:
        fault: The fault that replaces or changes the response, if any.
        delay: The delay of the response, in seconds.
        latency: The first fault that delays the response, if any.
        stale_api: For a stale read, the API with the earlier state, and the time of that state.
    """

    fault: Fault | None = None
    delay: float = 0.0
    latency: Fault | None = None
    stale_api: tuple[FivetranApi, datetime] | None = None


class ActiveFaults:
    """The active faults, in the order of injection.

    Args:
        seed: The random seed of ``share`` and ``jitter``.
    """

    def __init__(self, seed: int = 0) -> None:
        self.seed = seed
        self.writes = WriteHistory()
        self._injected: list[_InjectedFault] = []
        self._number = 0

    def inject(self, fault: Fault, now: datetime) -> None:
        """Inject a fault."""
        # Each fault has its own random numbers, independent of other faults.
        random = Random(f"{self.seed}/{self._number}")  # noqa: S311 - must be reproducible
        self._number += 1
        self._injected.append(_InjectedFault(fault, now, random))

    def clear(self) -> None:
        """Remove every fault."""
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
        """Whether a server must refuse connections."""
        self._remove_expired(now)
        refusals = (each for each in self._injected if each.fault.kind is Kind.CONNECTION_REFUSED)
        return any(each.has_begun(now) for each in refusals)

    def match(self, request: Request, now: datetime) -> MatchedFaults:
        """Return the faults of a request: all latencies before the first other fault, and that."""
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
    """An injected fault, with the number of its requests."""

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
        """Whether ``begins`` has been reached."""
        return self._elapsed(now) >= self.fault.begins

    def applies_to(self, request: Request, now: datetime) -> bool:
        """Count a request, and return whether the fault applies to it."""
        fault = self.fault
        if not _matches(request, fault) or not self.has_begun(now):
            return False
        self._matching += 1
        turn = self._matching - fault.skip
        if turn < 1 or turn % fault.every or not self._is_selected():
            return False
        self.met += 1
        return True

    def delay(self) -> float:
        """Return a random delay in seconds."""
        assert self.fault.seconds is not None  # noqa: S101 - required for a latency
        jitter = self.fault.jitter
        return max(0.0, self.fault.seconds + self._random.uniform(-jitter, jitter))

    def _is_selected(self) -> bool:
        return self.fault.share == 1 or self._random.random() < self.fault.share

    def _elapsed(self, now: datetime) -> float:
        return (now - self.injected_at) / timedelta(seconds=1)


def _matches(request: Request, fault: Fault) -> bool:
    if not is_on_route((request.method, request.path), fault.method, fault.path):
        return False
    return fault.kind is not Kind.REPEATED_CURSOR or "cursor" in request.query
