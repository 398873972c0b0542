"""Many clients with the same `Retry-After`: none retries early, and the retries are spread."""

from __future__ import annotations

import time
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from typing import TYPE_CHECKING, Any

import pytest

from fivetrex import RetryPolicy

from .client_driver import run
from .responses import answer, envelope, response
from .scripted_server import Connection, Server

if TYPE_CHECKING:
    from fivetrex import FivetrexError

    from .scripted_server import Script

CLIENTS = 80


class StopWaitingError(Exception):
    """Ends a call instead of a wait."""


def busy(headers: str, status: str = "429 Too Many Requests") -> Script:
    """Run a server that sends `Retry-After` to every client."""
    sent = response(envelope(code="TooManyRequests"), status=status, headers=headers)

    def script(connection: Connection) -> None:
        while connection.read_request():
            connection.send(sent)

    return script


def delays_of(flavour: str, script: Script, count: int = CLIENTS, **policy: Any) -> list[float]:
    """Make a call for each of many clients, and return the delays that they would wait."""
    delays = []

    def stop(error: FivetrexError, attempt: int, delay: float) -> None:
        delays.append(delay)
        raise StopWaitingError

    retry = RetryPolicy(on_retry=stop, **policy)
    steps = [_call] * count
    with Server(script) as server:
        for outcome in run(flavour, server.url, *steps, retry=retry):
            outcome.expect(StopWaitingError)
    return delays


def _call(client: Any) -> Any:
    # Other copies would share the pause of the first call.
    return client.with_options(rate_limit=None).groups.get("first")


def check_spread(delays: list[float], asked: float) -> None:
    """Assert that no delay is too short, and that the delays differ by more than 2 %."""
    assert len(delays) == CLIENTS
    assert min(delays) >= asked
    assert max(delays) - min(delays) > asked / 50
    # Not too many are in the same tenth of the range.
    width = (max(delays) - min(delays)) / 10
    tenths = [int((delay - min(delays)) / width) for delay in delays]
    assert max(map(tenths.count, set(tenths))) <= CLIENTS / 2


@pytest.mark.parametrize("seconds", [1, 2, 30])
@pytest.mark.parametrize("status", ["429 Too Many Requests", "503 Service Unavailable"])
def test_waits_after_the_same_retry_after_are_spread(
    flavour: str, seconds: int, status: str
) -> None:
    delays = delays_of(flavour, busy(f"Retry-After: {seconds}\r\n", status))
    check_spread(delays, seconds)


def test_waits_until_a_date_are_spread(flavour: str) -> None:
    now = datetime.now(UTC)
    date = format_datetime(now + timedelta(seconds=20), usegmt=True)
    headers = f"Date: {format_datetime(now, usegmt=True)}\r\nRetry-After: {date}\r\n"
    check_spread(delays_of(flavour, busy(headers)), 20)


def test_waits_without_retry_after_are_spread(flavour: str) -> None:
    delays = delays_of(flavour, busy(""), base_delay=1.0)
    assert max(delays) - min(delays) > 0.02
    assert min(delays) > 0


def test_waits_after_a_retry_after_of_zero_are_spread(flavour: str) -> None:
    delays = delays_of(flavour, busy("Retry-After: 0\r\n"), base_delay=1.0)
    assert max(delays) - min(delays) > 0.02
    assert min(delays) > 0


@pytest.mark.parametrize("seconds", [2, 60])
def test_a_retry_after_of_exactly_max_wait_is_waited_for(flavour: str, seconds: int) -> None:
    headers = f"Retry-After: {seconds}\r\n"
    delays = delays_of(flavour, busy(headers), max_wait=float(seconds))
    assert len(delays) == CLIENTS
    assert min(delays) >= seconds


def test_no_second_attempt_is_sent_before_retry_after(flavour: str) -> None:
    times: list[float] = []

    def script(connection: Connection) -> None:
        if connection.read_request():
            times.append(time.monotonic())
            headers = "Retry-After: 1\r\n"
            connection.send(response(b"{}", status="429 Too Many Requests", headers=headers))
        if request := connection.read_request():
            times.append(time.monotonic())
            connection.send(answer(request))

    retry = RetryPolicy(max_attempts=2, base_delay=0, max_delay=0)
    with Server(script) as server:
        (outcome,) = run(flavour, server.url, _call, retry=retry)
    assert outcome.result().id == "first"
    first, second = times
    assert second - first >= 1.0
