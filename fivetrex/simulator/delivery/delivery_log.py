"""What a test asks about the webhooks: what was delivered, and whether all of it was."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from fivetrex.simulator.delivery.delivery_record import Delivery
    from fivetrex.simulator.delivery.worker import Courier


class Reporting:
    """The part of a `Simulator` that tells of the deliveries to webhooks."""

    _courier: Courier

    @property
    def deliveries(self) -> list[Delivery]:
        """Every attempt to tell a webhook on loopback of an event, oldest first.

        The test events are among them. Nothing is sent anywhere else, so nothing is told
        of other webhooks.

        Example:
            >>> from fivetrex.simulator import Simulator
            >>> simulator = Simulator()
            >>> [each.event for each in simulator.deliveries if each.status == 200]
            []
        """
        return self._courier.records

    def wait_for_deliveries(self, timeout: float = 5.0) -> None:
        """Wait until everything has been sent that is due by the simulator's clock.

        Events are sent in the background: a test that triggers some waits here before it
        looks at what its endpoint was told. An event that was not taken is due again
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
        self._courier.wait(timeout)
