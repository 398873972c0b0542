"""Runs a library in a scenario."""

from __future__ import annotations

import json
import subprocess
import threading
import time
from dataclasses import asdict, dataclass, field
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

from fivetrex.simulator import RealClock, Simulator

from .evaluation import Measurement, evaluate
from .scenarios import RESCHEDULED_SECONDS, account, sync_seconds
from .worker import API_KEY, API_SECRET, Settings

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

    from .scenarios import Scenario

_TICK = 0.02
_IMPORTS = 120.0


@dataclass
class _Reports:
    """The reports of a library's process."""

    ends: dict[str, dict[str, Any]] = field(default_factory=dict)
    stall: float | None = None
    is_late: bool = False
    is_ready: threading.Event = field(default_factory=threading.Event)
    has_ended: threading.Event = field(default_factory=threading.Event)

    def read(self, lines: Iterator[str]) -> None:
        for line in lines:
            report = json.loads(line)
            if "ready" in report:
                self.is_ready.set()
            elif "stall" in report:
                self.stall = report["stall"]
            else:
                self.ends[report["id"]] = report
        self.is_ready.set()
        self.has_ended.set()


def measure(
    scenario: Scenario, command: Sequence[str], environment: Mapping[str, str], log: Path
) -> Measurement:
    """Run a library in a scenario.

    Args:
        scenario: The scenario.
        command: The command that runs the library.
        environment: Its environment variables.
        log: The file for what the library prints.

    Raises:
        RuntimeError: The library's process has failed.
    """
    simulator = Simulator(
        account=account(scenario, (datetime.now(UTC) - timedelta(hours=6)).isoformat()),
        clock=RealClock(speed=scenario.speed),
        api_key=API_KEY,
        api_secret=API_SECRET,
    )
    ids = []
    for number, connection in enumerate(simulator._account.connections, start=1):
        simulator.set_sync_seconds(connection.id, sync_seconds(number))
        ids.append(connection.id)
    with simulator.serve() as url, log.open("wb") as output:
        settings = Settings(
            url=url,
            ids=ids,
            restart=scenario.restart,
            start=simulator.clock.now().timestamp(),
            read_at=time.time(),
            speed=scenario.speed,
        )
        process = subprocess.Popen(
            [*command, json.dumps(asdict(settings))],
            env=dict(environment),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=output,
            text=True,
        )
        assert process.stdin is not None
        assert process.stdout is not None
        reports = _Reports()
        reader = threading.Thread(target=reports.read, args=(process.stdout,))
        reader.start()
        try:
            if not reports.is_ready.wait(_IMPORTS) or reports.has_ended.is_set():
                raise RuntimeError(f"{command[-1]} did not start; see {log}")
            skipped = len(simulator.requests)
            begin = simulator.clock.now()
            _begin(simulator, scenario, ids)
            process.stdin.write("\n")
            process.stdin.flush()
            _pass_time(simulator, scenario, ids, begin, reports)
        finally:
            process.kill()
            process.wait()
            reader.join()
            process.stdin.close()
            process.stdout.close()
    requests = simulator.requests[skipped:]
    result = evaluate(simulator, scenario, begin, requests, reports.ends, is_late=reports.is_late)
    result.stall = reports.stall
    return result


def _begin(simulator: Simulator, scenario: Scenario, ids: Sequence[str]) -> None:
    for each in ids:
        if scenario.before is not None:
            scenario.before(simulator, each)
        if scenario.rescheduled:
            simulator.reschedule_next_sync(each, RESCHEDULED_SECONDS)
    for fault in scenario.faults:
        simulator.inject(fault)


def _pass_time(
    simulator: Simulator,
    scenario: Scenario,
    ids: Sequence[str],
    begin: datetime,
    reports: _Reports,
) -> None:
    """Apply the changes that are due, until the library's process or the time limit ends."""
    pending = scenario.after
    until: dict[str, datetime] = {}
    while not reports.has_ended.wait(_TICK):
        passed = (simulator.clock.now() - begin).total_seconds()
        if passed > scenario.limit:
            reports.is_late = True
            return
        if pending is not None and passed >= pending[0]:
            for each in ids:
                pending[1](simulator, each)
            pending = None
        if scenario.rescheduled:
            for each in ids:
                _reschedule_again(simulator, each, until)


def _reschedule_again(simulator: Simulator, connection_id: str, until: dict[str, datetime]) -> None:
    """Reschedule each sync that starts before the time that the source has asked for."""
    connection = simulator._account.connections.get(connection_id)
    assert connection is not None
    if connection_id not in until:
        if connection.rescheduled_for is not None:
            until[connection_id] = connection.rescheduled_for
        return
    ends_at = connection.sync_ends_at
    if ends_at is None or connection.planned_failure is not None:
        return
    started = connection.syncs[-1].started_at
    if started is not None and started < until[connection_id]:
        left = (until[connection_id] - ends_at).total_seconds()
        simulator.reschedule_next_sync(connection_id, max(left, 0.0))
