"""Many clients at once on one simulator: whether every write that was acknowledged is there.

The command `python -m benchmarks.soak [--clients 50] [--seconds 60]` runs them against a
simulator in a process of its own, and fails if anything was lost.
"""

from __future__ import annotations

import argparse
import asyncio
import random
import subprocess
import sys
import time
from collections import Counter
from contextlib import AsyncExitStack, contextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

from fivetrex import AsyncClient, errors

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

GROUP = "early_lantern"
Frequency = Literal[5, 15, 30, 60, 120]
FREQUENCIES: tuple[Frequency, ...] = (5, 15, 30, 60, 120)
# Each client keeps so few connections that most of them are changed more than once.
MAX_CONNECTIONS = 8


@dataclass
class Report:
    """What came of it.

    Attributes:
        calls: How often each call was acknowledged.
        wrong: What is otherwise than it was acknowledged, in words.
    """

    calls: Counter[str] = field(default_factory=Counter)
    wrong: list[str] = field(default_factory=list)

    @contextmanager
    def record_failures(self, what: str) -> Iterator[None]:
        """Report a failure and end the block, so that the rest of the report is kept."""
        try:
            yield
        except Exception as error:  # noqa: BLE001 - it is reported
            self.wrong.append(f"{what}: {type(error).__name__}: {error}")


@dataclass
class Expected:
    """What a connection was acknowledged to be."""

    schema: str
    sync_frequency: int
    paused: bool = False


class Worker:
    """One client, its connections, and what it was told of them."""

    def __init__(self, number: int, client: AsyncClient, report: Report) -> None:
        self._client = client
        self._report = report
        self._number = number
        self._random = random.Random(number)
        self._created = 0
        self.alive: dict[str, Expected] = {}
        self.deleted: set[str] = set()

    async def work(self, should_continue: Callable[[], bool]) -> None:
        """Do one thing after the other, as chance will have it."""
        with self._report.record_failures(f"client {self._number} stopped"):
            while should_continue():
                await self._take_step()

    async def _take_step(self) -> None:
        if len(self.alive) < 2:
            await self._create()
        else:
            crowded = len(self.alive) >= MAX_CONNECTIONS
            steps = [self._update, self._pause_or_resume, self._sync, self._read]
            steps += [self._delete] if crowded else [self._create, self._delete]
            await self._random.choice(steps)()

    async def _create(self) -> None:
        self._created += 1
        schema = f"client_{self._number}_{self._created}"
        frequency = self._random.choice(FREQUENCIES)
        created = await self._client.connections.create(
            group_id=GROUP,
            service="postgres",
            sync_frequency=frequency,
            paused=False,
            config={"schema_prefix": schema, "host": "db.example.com", "password": "secret"},
        )
        self.alive[created.id] = Expected(schema, frequency)
        self._report.calls["create"] += 1

    async def _update(self) -> None:
        connection, expected = self._choose_connection()
        frequency = self._random.choice(FREQUENCIES)
        await self._client.connections.update(connection, sync_frequency=frequency)
        expected.sync_frequency = frequency
        self._report.calls["update"] += 1

    async def _pause_or_resume(self) -> None:
        connection, expected = self._choose_connection()
        if expected.paused:
            await self._client.connections.resume(connection)
        else:
            await self._client.connections.pause(connection)
        expected.paused = not expected.paused
        self._report.calls["pause or resume"] += 1

    async def _sync(self) -> None:
        connection, expected = self._choose_connection()
        try:
            await self._client.connections.sync(connection, force=True)
        except errors.ConflictError:
            if not expected.paused:
                self._report.wrong.append(f"{connection} could not be synced")
        self._report.calls["sync"] += 1

    async def _read(self) -> None:
        connection, expected = self._choose_connection()
        await self.check(connection, expected)
        self._report.calls["get"] += 1

    async def _delete(self) -> None:
        connection, _ = self._choose_connection()
        await self._client.connections.delete(connection)
        del self.alive[connection]
        self.deleted.add(connection)
        self._report.calls["delete"] += 1

    async def check(self, connection: str, expected: Expected) -> None:
        """Read a connection, and tell if it is otherwise than was acknowledged."""
        try:
            found = await self._client.connections.get(connection)
        except errors.NotFoundError:
            self._report.wrong.append(f"{connection} is gone, but {expected} was acknowledged")
            return
        seen = Expected(str(found.schema), int(found.sync_frequency or 0), bool(found.paused))
        if seen != expected:
            self._report.wrong.append(f"{connection}: {seen}, but {expected} was acknowledged")

    def _choose_connection(self) -> tuple[str, Expected]:
        return self._random.choice(list(self.alive.items()))


async def soak(
    connect: Callable[[], AsyncClient], clients: int, should_continue: Callable[[], bool]
) -> Report:
    """Let many clients work until they are told to stop, and compare what is there at the end.

    Args:
        connect: Makes a client of the simulator.
        clients: How many work at the same time.
        should_continue: Called before each step of each client.
    """
    report = Report()
    async with connect() as observer:
        before = {connection.id async for connection in observer.connections.stream()}
        async with AsyncExitStack() as opened:
            workers = [
                Worker(number, await opened.enter_async_context(connect()), report)
                for number in range(clients)
            ]
            async with asyncio.TaskGroup() as tasks:
                for worker in workers:
                    tasks.create_task(worker.work(should_continue))
                tasks.create_task(_observe(observer, before, should_continue, report))
            for worker in workers:
                for connection, expected in worker.alive.items():
                    with report.record_failures(connection):
                        await worker.check(connection, expected)
            with report.record_failures("the count at the end"):
                await _count(observer, before, workers, report)
    return report


async def _observe(
    observer: AsyncClient, before: set[str], should_continue: Callable[[], bool], report: Report
) -> None:
    """Read the whole list again and again while the others write."""
    with report.record_failures("the reader of the list stopped"):
        while should_continue():
            ids = [connection.id async for connection in observer.connections.stream()]
            if len(ids) != len(set(ids)):
                report.wrong.append("a list named a connection twice")
            if not before <= set(ids):
                report.wrong.append("a list did not name a connection that no client had changed")
            report.calls["list all"] += 1


async def _count(
    observer: AsyncClient, before: set[str], workers: list[Worker], report: Report
) -> None:
    there = {connection.id async for connection in observer.connections.stream()}
    acknowledged = before.union(*(worker.alive for worker in workers))
    deleted: set[str] = set().union(*(worker.deleted for worker in workers))
    report.wrong += [f"{each} was created and is not there" for each in acknowledged - there]
    report.wrong += [f"{each} was deleted and is there" for each in deleted & there]
    report.wrong += [f"{each} came from nowhere" for each in there - acknowledged - deleted]


@contextmanager
def run_simulator() -> Iterator[tuple[str, str, str]]:
    """A simulator in a process of its own: its address, key and secret."""
    command = [sys.executable, "-m", "fivetrex.simulator", "--port", "0", "--sync-seconds", "1"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        settings: dict[str, str] = {}
        while len(settings) < 3:
            line = process.stdout.readline()
            if not line:
                raise RuntimeError("the simulator did not start")
            name, equals, value = line.strip().removeprefix("export ").partition("=")
            if equals:
                settings[name] = value
        try:
            yield (
                settings["FIVETRAN_API_URL"],
                settings["FIVETRAN_API_KEY"],
                settings["FIVETRAN_API_SECRET"],
            )
        finally:
            process.terminate()


def main() -> int:
    """Run it from the command line."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.soak", description=__doc__)
    parser.add_argument("--clients", type=int, default=50)
    parser.add_argument("--seconds", type=float, default=60.0)
    arguments = parser.parse_args()
    with run_simulator() as (url, key, secret):
        ends = time.monotonic() + arguments.seconds
        report = asyncio.run(
            soak(
                lambda: AsyncClient(base_url=url, api_key=key, api_secret=secret),
                arguments.clients,
                lambda: time.monotonic() < ends,
            )
        )
    total = sum(report.calls.values())
    print(f"{arguments.clients} clients, {total} calls in {arguments.seconds:g} s:")
    for name, count in report.calls.most_common():
        print(f"  {name:16} {count}")
    print("\n".join(report.wrong) if report.wrong else "Everything acknowledged is there.")
    return 1 if report.wrong else 0


if __name__ == "__main__":
    sys.exit(main())
