"""Who carries the events to the webhooks, in a thread that is there only when it is needed."""

from __future__ import annotations

import threading
import time
import weakref
from collections import deque
from concurrent.futures import Future
from typing import TYPE_CHECKING, Any

from fivetrex.simulator.delivery import http_sender
from fivetrex.simulator.delivery.delivery_record import Delivery
from fivetrex.simulator.delivery.loopback_addresses import addresses
from fivetrex.simulator.delivery.payload import encoded, trial_payload
from fivetrex.simulator.delivery.retry_schedule import next_attempt

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from fivetrex.simulator.clock import Clock
    from fivetrex.simulator.delivery.http_sender import Answer
    from fivetrex.simulator.delivery.outbox import Parcel
    from fivetrex.simulator.state.account import Account

# How many seconds pass between two looks at the clock, which a test may have advanced.
_PAUSE = 0.03


class Courier:
    """Sends what is due, and tries endpoints out.

    One thread sends everything, one event after the other. It is there while something
    waits to be sent or could come to be: a webhook on loopback is active. It lets time
    pass in the account too, or a sync would end only when somebody asks.

    Args:
        lock: What guards the account. It is never held while an endpoint is asked.
        clock: What time it is.
        history: How many attempts are remembered; all by default.
    """

    def __init__(self, lock: threading.RLock, clock: Clock, history: int | None = None) -> None:
        self._changed = threading.Condition(lock)
        self._clock = clock
        self._records: deque[Delivery] = deque(maxlen=history)
        self._account: Account | None = None
        self._thread: threading.Thread | None = None
        self._sending = False

    @property
    def records(self) -> list[Delivery]:
        """Every attempt so far, oldest first."""
        with self._changed:
            return list(self._records)

    def serve(self, account: Account) -> None:
        """Begin anew, for another account than before."""
        with self._changed:
            self._account = account
            self._records.clear()
            self.watch()

    def watch(self) -> None:
        """Let there be a thread, if there is something for it to do."""
        with self._changed:
            working = self._thread is not None and self._thread.is_alive()
            if not working and self._is_needed():
                arguments = (weakref.ref(self), self._changed)
                name = "fivetrex-simulator-webhooks"
                self._thread = threading.Thread(
                    target=_work, args=arguments, name=name, daemon=True
                )
                self._thread.start()

    def try_out(self, webhook_id: str, url: str, secret: str | None, event: str) -> Answer:
        """Play an event to an endpoint, and wait for what it answers.

        Whoever holds the account's lock puts it down meanwhile: the endpoint may well ask
        the simulator something before it answers.
        """
        if not addresses(url):
            return http_sender.assumed(url)
        with self._changed:
            account, at = self._account, self._clock.now()
            payload = trial_payload(event, at)
            answer = self._elsewhere(lambda: http_sender.post(url, encoded(payload), secret))
            if self._account is account:
                self._record(webhook_id, url, payload, 1, at, answer)
            return answer

    def wait(self, timeout: float) -> None:
        """Wait until nothing is due any more.

        Raises:
            TimeoutError: Something still was after so many seconds.
        """
        patience = time.monotonic() + timeout
        with self._changed:
            while self._is_busy():
                self.watch()
                self._changed.notify_all()
                left = patience - time.monotonic()
                if left <= 0:
                    raise TimeoutError(f"there was still something to deliver after {timeout} s")
                self._changed.wait(min(left, _PAUSE))

    def work(self) -> bool:
        """Send what is due, and say whether there may be more to come."""
        while True:
            with self._changed:
                parcel = self._next()
                if parcel is None:
                    if not self._is_needed():
                        self._thread = None
                    return self._thread is not None
                account, webhook = self._account, parcel.webhook
                url, secret = webhook.url, webhook.secret
                self._sending = True
            answer = None
            try:
                answer = http_sender.post(url, encoded(parcel.payload), secret)
            finally:
                with self._changed:
                    self._sending = False
                    if answer is not None and account is not None and account is self._account:
                        self._finish(account, parcel, url, answer)
                    self._changed.notify_all()

    def _finish(self, account: Account, parcel: Parcel, url: str, answer: Answer) -> None:
        webhook, at = parcel.webhook, parcel.due_at
        self._record(webhook.id, url, parcel.payload, parcel.attempt, at, answer)
        if answer.taken:
            return
        due_at = next_attempt(parcel.first_at, parcel.attempt, at)
        if due_at is None:
            webhook.active = False
            account.outbox.drop(webhook)
        elif webhook.id in account.webhooks and webhook.is_told:
            account.outbox.add_again(parcel, due_at)

    def _next(self) -> Parcel | None:
        if self._account is None:
            return None
        return self._account.outbox.take(self._settled(self._account))

    def _is_busy(self) -> bool:
        if self._account is None:
            return False
        now = self._settled(self._account)
        return self._sending or self._account.outbox.is_due(now)

    def _settled(self, account: Account) -> datetime:
        """What time it is, after everything has happened and is put out whose time has come."""
        now = self._clock.now()
        account.settle(now)
        return now

    def _is_needed(self) -> bool:
        """Whether something waits to be sent, or could come to be."""
        account = self._account
        if account is None:
            return False
        return bool(account.outbox) or any(webhook.is_told for webhook in account.webhooks)

    def _elsewhere(self, exchange: Callable[[], Answer]) -> Answer:
        """Have something done in another thread, with the lock put down until it is done."""
        future: Future[Answer] = Future()

        def run() -> None:
            try:
                future.set_result(exchange())
            except BaseException as error:  # noqa: BLE001 - it is raised where it is waited for
                future.set_exception(error)
            with self._changed:
                self._changed.notify_all()

        threading.Thread(target=run, name="fivetrex-simulator-webhook-test", daemon=True).start()
        # Waiting on a condition is how a lock is put down however often it was taken up.
        self._changed.wait_for(future.done)
        return future.result()

    def _record(
        self,
        webhook_id: str,
        url: str,
        payload: dict[str, Any],
        attempt: int,
        at: datetime,
        answer: Answer,
    ) -> None:
        self._records.append(
            Delivery(
                webhook_id=webhook_id,
                event=payload["event"],
                url=url,
                attempt=attempt,
                payload=payload,
                at=at,
                status=answer.status,
                error=answer.error,
            )
        )


def _work(reference: weakref.ref[Courier], changed: threading.Condition) -> None:
    """Let a courier work for as long as it has something to do, and somebody knows it."""
    while True:
        courier = reference()
        if courier is None or not courier.work():
            return
        del courier
        with changed:
            changed.wait(_PAUSE)
