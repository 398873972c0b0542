"""What a test lets go wrong."""

from __future__ import annotations

from typing import TYPE_CHECKING

from fivetrex.simulator.faults.kinds import Kind

if TYPE_CHECKING:
    import threading

    from fivetrex.simulator.clock import Clock
    from fivetrex.simulator.faults.fault import Fault
    from fivetrex.simulator.faults.in_force import FaultInForce, Faults


class Injecting:
    """The part of a `Simulator` by which things go wrong."""

    clock: Clock
    _lock: threading.RLock
    _faults: Faults
    _servers: int

    def inject(self, fault: Fault) -> None:
        """Put a fault in force for the requests to come.

        A request meets the first fault that fits it, in the order of injection.

        Args:
            fault: What goes wrong.

        Raises:
            ValueError: The connection is to be refused, while the simulator is being
                served: its connections are made before it sees a request.

        Example:
            >>> from fivetrex.simulator import Fault, Simulator
            >>> Simulator().inject(Fault.status(503, times=2, path="/v1/groups"))
        """
        with self._lock:
            self._check_fault(fault)
            self._faults.inject(fault, self.clock.now())

    @property
    def faults(self) -> list[FaultInForce]:
        """The faults in force, in the order of injection, and how often each was met.

        Example:
            >>> from fivetrex.simulator import Fault, Simulator
            >>> simulator = Simulator()
            >>> simulator.inject(Fault.timeout(times=2))
            >>> [(each.fault.times, each.met) for each in simulator.faults]
            [(2, 0)]
        """
        with self._lock:
            return self._faults.in_force(self.clock.now())

    def clear_faults(self) -> None:
        """Lift every fault; all else goes on as it is.

        Example:
            >>> from fivetrex.simulator import Fault, Simulator
            >>> simulator = Simulator()
            >>> simulator.inject(Fault.timeout())
            >>> simulator.clear_faults()
            >>> simulator.faults
            []
        """
        with self._lock:
            self._faults.clear()

    def _check_fault(self, fault: Fault) -> None:
        """Refuse a fault that cannot be had as things are.

        Raises:
            ValueError: It cannot.
        """
        if self._servers and fault.kind is Kind.CONNECTION_REFUSED:
            raise ValueError(
                "a connection can be refused in process only: over TCP it is made before the "
                "simulator sees the request; use Fault.reset(), or a port on which nothing listens"
            )
