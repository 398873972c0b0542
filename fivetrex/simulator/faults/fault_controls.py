"""The methods of `Simulator` that inject and remove faults."""

from __future__ import annotations

from typing import TYPE_CHECKING

from fivetrex.simulator.faults.connection_refused_checks import check_possible_over_tcp
from fivetrex.simulator.faults.reachable_paths import check_reachable
from fivetrex.simulator.serving.tcp_serving import TcpServing

if TYPE_CHECKING:
    from fivetrex.simulator.faults.active_faults import FaultInForce
    from fivetrex.simulator.faults.fault import Fault


class FaultInjection(TcpServing):
    """The methods of `Simulator` that inject and remove faults."""

    def inject(self, fault: Fault) -> None:
        """Inject a fault, which applies to later requests.

        If several faults match a request, the first one applies, in the order of injection. A
        fault that refuses connections has closed the ports of `serve` when this method returns.

        Args:
            fault: The fault.

        Raises:
            ValueError: No operation has a path that the fault's `path` matches; or the simulator is
                served over TCP, and the fault refuses the connections of selected requests only:
                see `Fault.connection_refused`.

        Example:
            >>> from fivetrex.simulator import Fault, Simulator
            >>> Simulator().inject(Fault.status(503, times=2, path="/v1/groups"))
        """
        check_reachable(fault.path)
        with self._lock:
            if self.is_served:
                check_possible_over_tcp(fault)
            self._faults.inject(fault, self.clock.now())
        self._update_listeners()

    @property
    def faults(self) -> list[FaultInForce]:
        """The active faults, in the order of injection, and how often each was applied.

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
        """Remove every fault.

        Raises:
            OSError: Another process listens on a port on which connections were refused. The
                faults are removed nevertheless.

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
