"""Run many clients concurrently, and check that the simulator loses no acknowledged write.

`python -m benchmarks.soak [--clients 50] [--seconds 60]` starts a simulator in a separate process,
and exits with code 1 if a write was lost.
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
# Few enough that each client changes most of its connections more than once.
MAX_CONNECTIONS = 8


@dataclass
class Report:
    """The result of a run.

    Attributes:
        calls: The number of successful calls, by name.
        errors: Messages about differences from the acknowledged state, and about failed clients.
    """

    calls: Counter[str] = field(default_factory=Counter)
    errors: list[str] = field(default_factory=list)

    @contextmanager
    def record_failures(self, what: str) -> Iterator[None]:
        """Add an exception to the report instead of raising it, so that the run continues."""
        try:
            yield
        except Exception as error:  # noqa: BLE001 - it is reported
            self.errors.append(f"{what}: {type(error).__name__}: {error}")


@dataclass
class Expected:
    """The acknowledged state of a connection."""

    schema: str
    sync_frequency: int
    paused: bool = False


class Worker:
    """One client, its connections, and their acknowledged states."""

    def __init__(self, number: int, client: AsyncClient, report: Report) -> None:
        self._client = client
        self._report = report
        self._number = number
        self._random = random.Random(number)
        self._created = 0
        self.alive: dict[str, Expected] = {}
        self.deleted: set[str] = set()

    async def work(self, should_continue: Callable[[], bool]) -> None:
        """Make random calls until `should_continue` returns False."""
        with self._report.record_failures(f"client {self._number} stopped"):
            while should_continue():
                await self._take_step()

    async def _take_step(self) -> None:
        if len(self.alive) < 2:
            await self._create()
        else:
            is_full = len(self.alive) >= MAX_CONNECTIONS
            steps = [self._update, self._pause_or_resume, self._sync, self._get]
            steps += [self._delete] if is_full else [self._create, self._delete]
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
                self._report.errors.append(f"{connection}: sync failed with a conflict")
        self._report.calls["sync"] += 1

    async def _get(self) -> None:
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
        """Get a connection, and report if it differs from the acknowledged state."""
        try:
            found = await self._client.connections.get(connection)
        except errors.NotFoundError:
            self._report.errors.append(f"{connection}: not found, expected {expected}")
            return
        actual = Expected(str(found.schema), int(found.sync_frequency or 0), bool(found.paused))
        if actual != expected:
            self._report.errors.append(f"{connection}: {actual}, expected {expected}")

    def _choose_connection(self) -> tuple[str, Expected]:
        return self._random.choice(list(self.alive.items()))


async def soak(
    connect: Callable[[], AsyncClient], clients: int, should_continue: Callable[[], bool]
) -> Report:
    """Run many clients, and compare the final state with the acknowledged one.

    Args:
        connect: Creates a client of the simulator.
        clients: The number of concurrent clients.
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
            with report.record_failures("final list"):
                await _count(observer, before, workers, report)
    return report


async def _observe(
    observer: AsyncClient, before: set[str], should_continue: Callable[[], bool], report: Report
) -> None:
    """List all connections repeatedly while the other clients write."""
    with report.record_failures("listing client stopped"):
        while should_continue():
            ids = [connection.id async for connection in observer.connections.stream()]
            if len(ids) != len(set(ids)):
                report.errors.append("a list contains a connection twice")
            if not before <= set(ids):
                report.errors.append("a list lacks a connection that no client changed")
            report.calls["list all"] += 1


async def _count(
    observer: AsyncClient, before: set[str], workers: list[Worker], report: Report
) -> None:
    listed = {connection.id async for connection in observer.connections.stream()}
    acknowledged = before.union(*(worker.alive for worker in workers))
    deleted: set[str] = set().union(*(worker.deleted for worker in workers))
    report.errors += [f"{each}: created but not listed" for each in acknowledged - listed]
    report.errors += [f"{each}: deleted but listed" for each in deleted & listed]
    report.errors += [
        f"{each}: listed but never created" for each in listed - acknowledged - deleted
    ]


@contextmanager
def run_simulator() -> Iterator[tuple[str, str, str]]:
    """Run a simulator in a separate process, and yield its base URL, key and secret."""
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
    """Run the command."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.soak", description=__doc__)
    parser.add_argument("--clients", type=int, default=50, help="the number of clients")
    parser.add_argument("--seconds", type=float, default=60.0, help="how long the clients run")
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
    print("\n".join(report.errors) if report.errors else "No acknowledged write was lost.")
    return 1 if report.errors else 0


if __name__ == "__main__":
    sys.exit(main())
