"""The part of a simulator that injects faults."""

from __future__ import annotations

from typing import TYPE_CHECKING

from fivetrex.simulator.faults.connection_refused_checks import check_possible_over_tcp
from fivetrex.simulator.serving.tcp_serving import TcpServing

if TYPE_CHECKING:
    from fivetrex.simulator.faults.active_faults import FaultInForce
    from fivetrex.simulator.faults.fault import Fault


class FaultInjection(TcpServing):
    """The part of a `Simulator` that injects faults."""

    def inject(self, fault: Fault) -> None:
        """Put a fault in force for the requests to come.

        A request meets the first fault that fits it, in the order of injection. If
        connections are to be refused, `serve` has closed its ports when this returns.

        Args:
            fault: What goes wrong.

        Raises:
            ValueError: The connections of some requests are to be refused, while the
                simulator is being served: see `Fault.connection_refused`.

        Example:
            >>> from fivetrex.simulator import Fault, Simulator
            >>> Simulator().inject(Fault.status(503, times=2, path="/v1/groups"))
        """
        with self._lock:
            if self.is_served:
                check_possible_over_tcp(fault)
            self._faults.inject(fault, self.clock.now())
        self._update_listeners()

    @property
    def faults(self) -> list[FaultInForce]:
        """The faults in force, in the order of injection, and how often each applied.

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
        """Clear every fault.

        Raises:
            OSError: Another process has taken a port at which connections were refused;
                the faults are cleared nevertheless.

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
        self._update_listeners()
