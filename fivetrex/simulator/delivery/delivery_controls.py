"""The methods of `Simulator` that report deliveries to webhooks."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from fivetrex.simulator.delivery.delivery_record import Delivery
    from fivetrex.simulator.delivery.worker import DeliveryWorker


class DeliveryLog:
    """The methods of `Simulator` that report deliveries to webhooks."""

    _delivery_worker: DeliveryWorker

    @property
    def deliveries(self) -> list[Delivery]:
        """The attempts to deliver events to webhooks on loopback, oldest first.

        They are in the order of the events, even if an endpoint responds late.

        Test events are included. Other webhooks receive nothing and have no deliveries.

        Example:
            >>> from fivetrex.simulator import Simulator
            >>> simulator = Simulator()
            >>> [each.event for each in simulator.deliveries if each.status == 200]
            []
        """
        return self._delivery_worker.deliveries

    def wait_for_deliveries(self, timeout: float = 5.0) -> None:
        """Wait until all events have been sent that are due by the simulator's clock.

        Events are sent in the background, so call this method before you check what an
        endpoint has received. A failed delivery is retried after 5 minutes *of the simulator's
        clock*, then 10, then 15, for 24 hours: advance the clock, and wait again. In
        asynchronous code, wait in a thread:
        ``await asyncio.to_thread(simulator.wait_for_deliveries)``.

        Args:
            timeout: The maximum time to wait, in seconds.

        Raises:
            TimeoutError: A delivery is still due after the timeout.

        Example:
            >>> from fivetrex.simulator import Simulator
            >>> simulator = Simulator()
            >>> simulator.advance(60)
            >>> simulator.wait_for_deliveries()
        """
        self._delivery_worker.wait_until_idle(timeout)
