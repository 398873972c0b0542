"""Delivery of events to webhooks, in a thread that runs only while it is needed."""

from __future__ import annotations

import threading
import time
import weakref
from collections import deque
from concurrent.futures import Future
from functools import partial
from typing import TYPE_CHECKING, Any

from fivetrex.simulator.delivery import http_sender
from fivetrex.simulator.delivery.delivery_record import Delivery
from fivetrex.simulator.delivery.loopback_addresses import loopback_addresses
from fivetrex.simulator.delivery.payload import build_test_payload, encode
from fivetrex.simulator.delivery.retry_schedule import next_attempt_at

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from fivetrex.simulator.clock import Clock
    from fivetrex.simulator.delivery.http_sender import EndpointResponse
    from fivetrex.simulator.delivery.outbox import PendingDelivery
    from fivetrex.simulator.state.account import Account

# The interval between two checks of the clock, in seconds. A test may advance it at any time.
_POLL_INTERVAL = 0.03
# How long other webhooks wait for an endpoint, in seconds.
_PATIENCE = 0.5


class DeliveryWorker:
    """Sends due events, and test events on request.

    One thread sends all events, one after the other; if an endpoint is slow, it continues with the
    events of other webhooks meanwhile. It runs while an event is queued or a webhook on loopback is
    active. It also runs the account's due events; otherwise a sync
    would end only with the next request.

    Args:
        lock: The account's lock. It is never held while a request to an endpoint is made.
        clock: The simulator's clock.
        history: The maximum number of recorded attempts; unlimited by default.
    """

    def __init__(self, lock: threading.RLock, clock: Clock, history: int | None = None) -> None:
        self._changed = threading.Condition(lock)
        self._clock = clock
        # With the time and serial number of the event: responses can arrive in another order.
        self._deliveries: deque[tuple[datetime, int, Delivery]] = deque(maxlen=history)
        self._account: Account | None = None
        self._thread: threading.Thread | None = None
        # The webhooks whose endpoints have not responded yet.
        self._sending: set[str] = set()

    @property
    def deliveries(self) -> list[Delivery]:
        """The attempts so far, by time and in event order."""
        with self._changed:
            return [entry[2] for entry in sorted(self._deliveries, key=lambda entry: entry[:2])]

    def switch_account(self, account: Account) -> None:
        """Serve another account, and remove the deliveries of the previous one."""
        with self._changed:
            self._account = account
            self._deliveries.clear()
            self.start_if_needed()

    def start_if_needed(self) -> None:
        """Start the thread, if it is needed and not running."""
        with self._changed:
            working = self._thread is not None and self._thread.is_alive()
            if not working and self._is_needed():
                arguments = (weakref.ref(self), self._changed)
                name = "fivetrex-simulator-webhooks"
                self._thread = threading.Thread(
                    target=_run_worker, args=arguments, name=name, daemon=True
                )
                self._thread.start()

    def send_test_event(
        self, webhook_id: str, url: str, secret: str | None, event: str
    ) -> EndpointResponse:
        """Send a test event to an endpoint, and return its response.

        The account's lock is released until then, because the endpoint may send requests to
        the simulator before it responds.
        """
        if not loopback_addresses(url):
            return http_sender.simulate_post(url)
        with self._changed:
            account, at = self._account, self._clock.now()
            serial = 0 if account is None else account.outbox.next_serial()
            payload = build_test_payload(event, at)
            response = self._without_lock(lambda: http_sender.post(url, encode(payload), secret))
            if self._account is account:
                self._record(webhook_id, url, payload, 1, (at, serial), response)
            return response

    def wait_until_idle(self, timeout: float) -> None:
        """Wait until no delivery is due.

        Raises:
            TimeoutError: A delivery is still due after ``timeout`` seconds.
        """
        deadline = time.monotonic() + timeout
        with self._changed:
            while self._is_busy():
                self.start_if_needed()
                self._changed.notify_all()
                left = deadline - time.monotonic()
                if left <= 0:
                    raise TimeoutError(f"deliveries are still due after {timeout} s")
                self._changed.wait(min(left, _POLL_INTERVAL))

    def send_due(self) -> bool:
        """Send every due event, and return whether the thread is still needed."""
        while True:
            with self._changed:
                delivery = self._next()
                if delivery is None:
                    if not self._is_needed():
                        self._thread = None
                    return self._thread is not None
                account, webhook = self._account, delivery.webhook
                self._sending.add(webhook.id)
                threading.Thread(
                    target=self._send,
                    args=(account, delivery, webhook.url, webhook.secret),
                    name="fivetrex-simulator-webhook",
                    daemon=True,
                ).start()
                # In most cases it is done then, so that events are sent in their order.
                self._changed.wait_for(partial(self._has_sent_to, webhook.id), _PATIENCE)

    def _has_sent_to(self, webhook_id: str) -> bool:
        return webhook_id not in self._sending

    def _send(
        self, account: Account | None, delivery: PendingDelivery, url: str, secret: str | None
    ) -> None:
        response = None
        try:
            response = http_sender.post(url, encode(delivery.payload), secret)
        finally:
            with self._changed:
                self._sending.discard(delivery.webhook.id)
                if response is not None and account is not None and account is self._account:
                    self._finish(account, delivery, url, response)
                self._changed.notify_all()

    def _finish(
        self, account: Account, delivery: PendingDelivery, url: str, response: EndpointResponse
    ) -> None:
        webhook, at = delivery.webhook, delivery.due_at
        order = (at, delivery.serial)
        self._record(webhook.id, url, delivery.payload, delivery.attempt, order, response)
        if response.accepted:
            return
        due_at = next_attempt_at(delivery.first_at, delivery.attempt, at)
        if due_at is None:
            webhook.active = False
            account.outbox.discard(webhook)
        elif webhook.id in account.webhooks and webhook.is_deliverable:
            account.outbox.retry(delivery, due_at)

    def _next(self) -> PendingDelivery | None:
        if self._account is None:
            return None
        now = self._run_due_events(self._account)
        return self._account.outbox.pop_due(now, self._sending)

    def _is_busy(self) -> bool:
        if self._account is None:
            return False
        now = self._run_due_events(self._account)
        return bool(self._sending) or self._account.outbox.has_due(now)

    def _run_due_events(self, account: Account) -> datetime:
        """Run the account's due events, and return the time."""
        now = self._clock.now()
        account.run_until(now)
        return now

    def _is_needed(self) -> bool:
        """Whether an event is queued, or can still occur."""
        account = self._account
        if account is None:
            return False
        if account.outbox or self._sending:
            return True
        return any(webhook.is_deliverable for webhook in account.webhooks)

    def _without_lock(self, exchange: Callable[[], EndpointResponse]) -> EndpointResponse:
        """Run an exchange in another thread, and release the lock until it is done."""
        future: Future[EndpointResponse] = Future()

        def run() -> None:
            try:
                future.set_result(exchange())
            except BaseException as error:  # noqa: BLE001 - raised by `result()`
                future.set_exception(error)
            with self._changed:
                self._changed.notify_all()

        threading.Thread(target=run, name="fivetrex-simulator-webhook-test", daemon=True).start()
        # Waiting on a condition releases a reentrant lock completely.
        self._changed.wait_for(future.done)
        return future.result()

    def _record(
        self,
        webhook_id: str,
        url: str,
        payload: dict[str, Any],
        attempt: int,
        order: tuple[datetime, int],
        response: EndpointResponse,
    ) -> None:
        at, serial = order
        delivery = Delivery(
            webhook_id=webhook_id,
            event=payload["event"],
            url=url,
            attempt=attempt,
            payload=payload,
            at=at,
            status=response.status,
            error=response.error,
        )
        self._deliveries.append((at, serial, delivery))


def _run_worker(reference: weakref.ref[DeliveryWorker], changed: threading.Condition) -> None:
    """Run a worker while it is needed and has not been garbage-collected."""
    while True:
        worker = reference()
        if worker is None or not worker.send_due():
            return
        del worker
        with changed:
            changed.wait(_POLL_INTERVAL)
