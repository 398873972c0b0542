"""The interface of the simulator that the control API uses."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Sequence

    from fivetrex.simulator.clock import Clock
    from fivetrex.simulator.delivery.delivery_record import Delivery
    from fivetrex.simulator.faults.active_faults import FaultInForce
    from fivetrex.simulator.faults.fault import Fault
    from fivetrex.simulator.http_messages import RecordedRequest
    from fivetrex.simulator.scenario_file import Scenario


class SimulatorProtocol(Protocol):
    """The public part of `Simulator` that the control API serves over HTTP."""

    @property
    def clock(self) -> Clock:
        """The clock."""
        ...

    @property
    def requests(self) -> Sequence[RecordedRequest]:
        """The requests, oldest first."""
        ...

    @property
    def writes(self) -> Sequence[RecordedRequest]:
        """The requests that changed the account."""
        ...

    @property
    def deliveries(self) -> Sequence[Delivery]:
        """The attempts to deliver events to webhooks, oldest first."""
        ...

    @property
    def faults(self) -> Sequence[FaultInForce]:
        """The active faults."""
        ...

    @property
    def is_served(self) -> bool:
        """Whether the simulator is served over TCP."""
        ...

    def inject(self, fault: Fault) -> None:
        """Inject a fault."""
        ...

    def clear_faults(self) -> None:
        """Remove every fault."""
        ...

    def advance(self, seconds: float) -> None:
        """Advance the clock."""
        ...

    def load_scenario(self, scenario: Scenario) -> None:
        """Load a scenario."""
        ...

    def reset(self) -> None:
        """Restore the initial state."""
        ...

    def fail_next_sync(self, connection_id: str, reason: str = ...) -> None:
        """Make a connection's running or next sync fail."""
        ...

    def reschedule_next_sync(
        self, connection_id: str, seconds: float = ..., reason: str = ...
    ) -> None:
        """Make a connection's running or next sync end as rescheduled."""
        ...

    def break_connection(self, connection_id: str, message: str = ...) -> None:
        """Break a connection."""
        ...

    def repair_connection(self, connection_id: str) -> None:
        """Repair a connection."""
        ...

    def set_sync_seconds(self, connection_id: str, seconds: float) -> None:
        """Set how long the syncs of a connection take."""
        ...
