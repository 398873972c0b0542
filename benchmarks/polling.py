"""Wait for 200 syncs of a minute, compared with a loop that reads each connection every 5 seconds.

The simulator is served over TCP by another process, and its clock runs five times as fast. Both
wait on a clock of the same speed, so that all times are in simulated seconds.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from multiprocessing import get_context
from statistics import median
from typing import TYPE_CHECKING, Any

import fivetrex
from fivetrex.simulator import RealClock, Simulator

from .measure import Comparison

if TYPE_CHECKING:
    from collections.abc import Iterator
    from multiprocessing.connection import Connection as Pipe

SYNCS = 200
SYNC_SECONDS = 60.0
SPEED = 5.0
_LOOP_INTERVAL = 5.0
_TARGET = 1 / 20


class FastClock:
    """A client's clock that runs faster than real time, and shows the simulator's time.

    Args:
        start: The simulator's time now.
    """

    def __init__(self, start: datetime) -> None:
        self._start = start
        self._begin = time.monotonic()

    def now(self) -> datetime:
        """Return the simulator's time."""
        return self._start + timedelta(seconds=self.monotonic())

    def monotonic(self) -> float:
        """Return simulated seconds."""
        return (time.monotonic() - self._begin) * SPEED

    def sleep(self, seconds: float) -> None:
        """Sleep for a number of simulated seconds."""
        time.sleep(max(seconds, 0.0) / SPEED)

    async def async_sleep(self, seconds: float) -> None:
        """Not used: the benchmark is synchronous."""
        raise NotImplementedError(seconds)


@dataclass
class Measurement:
    """The costs of waiting for all syncs."""

    requests: int
    delays: list[float]
    processor_seconds: float


def compare(rounds: int) -> Iterator[Comparison]:
    """Compare the number of polls, the delay until an end is noticed, and the processor time."""
    loops, waits = [], []
    for _ in range(rounds):
        loops.append(_measure(_poll_each))
        waits.append(_measure(_sync_many))
    yield Comparison(
        "polls of 200 syncs vs. a GET every 5 s",
        "requests",
        [float(each.requests) for each in loops],
        [float(each.requests) for each in waits],
        target=_TARGET,
    )
    # An end is noticed within one interval, which is a tenth of the sync's duration, at least 2 s.
    # A second of it is the precision of the API's times.
    yield Comparison(
        "delay of an end, median",
        "s",
        [median(each.delays) for each in loops],
        [median(each.delays) for each in waits],
        limit=SYNC_SECONDS / 10 + 1,
    )
    yield Comparison(
        "delay of an end, longest",
        "s",
        [max(each.delays) for each in loops],
        [max(each.delays) for each in waits],
    )
    yield Comparison(
        "processor time of waiting",
        "s",
        [each.processor_seconds for each in loops],
        [each.processor_seconds for each in waits],
    )


Wait = Callable[[fivetrex.Client, list[str], FastClock], list[float]]


def _measure(wait: Wait) -> Measurement:
    with serve_simulator() as (url, ids, start):
        requests = 0

        def count(response: Any) -> None:
            nonlocal requests
            requests += response.request.method == "GET"

        with fivetrex.Client(
            api_key="simulated_key",
            api_secret="simulated_secret",
            base_url=url,
            on_response=count,
        ) as client:
            clock = FastClock(start())
            session = client._session
            session.settings = replace(session.settings, clock=clock)
            client.connections.get(ids[0])  # imports and the connection are not measured
            requests = 0
            begin = time.process_time()
            delays = wait(client, ids, clock)
            return Measurement(requests, delays, time.process_time() - begin)


def _sync_many(client: fivetrex.Client, ids: list[str], clock: FastClock) -> list[float]:
    delays = []
    for outcome in client.connections.sync_many(ids):
        assert outcome.finished_at is not None, outcome
        delays.append((clock.now() - outcome.finished_at).total_seconds())
    return delays


def _poll_each(client: fivetrex.Client, ids: list[str], clock: FastClock) -> list[float]:
    before = {each.id: each.succeeded_at for each in client.connections.stream()}
    for each in ids:
        client.connections.sync(each)
    delays = []
    open_ids = list(ids)
    while open_ids:
        clock.sleep(_LOOP_INTERVAL)
        for each in list(open_ids):
            end = client.connections.get(each).succeeded_at
            if end is not None and end != before[each]:
                delays.append((clock.now() - end).total_seconds())
                open_ids.remove(each)
    return delays


@contextmanager
def serve_simulator() -> Iterator[tuple[str, list[str], Callable[[], datetime]]]:
    """Serve a simulator in another process."""
    context = get_context("spawn")
    ours, theirs = context.Pipe()
    process = context.Process(target=_serve, args=(theirs,), daemon=True)
    process.start()
    try:
        url, ids = ours.recv()

        def now() -> datetime:
            ours.send("now")
            return datetime.fromtimestamp(ours.recv(), UTC)

        yield url, ids, now
    finally:
        process.terminate()
        process.join()


def _serve(pipe: Pipe) -> None:
    simulator = Simulator(
        groups=5, connections=SYNCS, sync_seconds=SYNC_SECONDS, clock=RealClock(speed=SPEED)
    )
    ids = [
        connection.id
        for connection in simulator.client().connections.stream()
        if connection.setup_state == "connected"
        and connection.sync_state == "scheduled"
        and not connection.is_paused
    ]
    with simulator.serve() as url:
        pipe.send((url, ids[:SYNCS]))
        while pipe.recv() == "now":
            pipe.send(simulator.clock.now().timestamp())
