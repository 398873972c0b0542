"""The part of a simulator that reports deliveries to webhooks."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from fivetrex.simulator.delivery.delivery_record import Delivery
    from fivetrex.simulator.delivery.worker import DeliveryWorker


class DeliveryLog:
    """The part of a `Simulator` that reports deliveries to webhooks."""

    _delivery_worker: DeliveryWorker

    @property
    def deliveries(self) -> list[Delivery]:
        """Every attempt to deliver an event to a webhook on loopback, oldest first.

        Test events are included. Nothing is sent to other webhooks, so they have no
        deliveries.

        Example:
            >>> from fivetrex.simulator import Simulator
            >>> simulator = Simulator()
            >>> [each.event for each in simulator.deliveries if each.status == 200]
            []
        """
        return self._delivery_worker.deliveries

    def wait_for_deliveries(self, timeout: float = 5.0) -> None:
        """Wait until everything has been sent that is due by the simulator's clock.

        Events are sent in the background: a test that triggers some waits here before it
        checks what its endpoint has received. An event that was not accepted is due again
        after 5 minutes *of the clock*, then after 10 more, then 15, for 24 hours: advance
        the clock, and wait again. In asynchronous code, wait in a thread:
        ``await asyncio.to_thread(simulator.wait_for_deliveries)``.

        Args:
            timeout: For how many seconds to wait, at most.

        Raises:
            TimeoutError: Something still was due after that.

        Example:
            >>> from fivetrex.simulator import Simulator
            >>> simulator = Simulator()
            >>> simulator.advance(60)
            >>> simulator.wait_for_deliveries()
        """
        self._delivery_worker.wait_until_idle(timeout)
