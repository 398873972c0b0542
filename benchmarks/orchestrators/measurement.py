"""Runs a library in a scenario, and compares its reports with what happened in the simulator."""

from __future__ import annotations

import json
import subprocess
import threading
import time
from collections import Counter
from dataclasses import asdict, dataclass, field
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

from fivetrex.simulator import RealClock, Simulator

from .scenarios import RESCHEDULED_SECONDS, account, sync_seconds
from .worker import API_KEY, API_SECRET, Settings

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

    from fivetrex.simulator.http_messages import RecordedRequest

    from .scenarios import Scenario

_TICK = 0.02
_IMPORTS = 120.0


@dataclass
class Measurement:
    """What a library did in a scenario. All times are in seconds of the simulator's clock.

    Attributes:
        right: The number of connections whose outcome is right.
        without_reason: The number of these whose failure does not have the reason of Fivetran.
        wrong: What is wrong, for each other connection.
        requests: The number of requests.
        noticed: The seconds from the end of each sync, or from the pause or the end of the fault
            that comes later, to the report.
        stall: The longest stall of the event loop; None without an event loop.
        side_effects: What the library changed beyond one sync for each connection.
    """

    right: int = 0
    without_reason: int = 0
    wrong: list[str] = field(default_factory=list)
    requests: int = 0
    noticed: list[float] = field(default_factory=list)
    stall: float | None = None
    side_effects: list[str] = field(default_factory=list)

    def to_dict(self) -> dict[str, Any]:
        """Return the measurement as plain JSON."""
        return asdict(self)


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
    return _evaluate(simulator, scenario, begin, simulator.requests[skipped:], reports)


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


def _evaluate(
    simulator: Simulator,
    scenario: Scenario,
    begin: datetime,
    requests: Sequence[RecordedRequest],
    reports: _Reports,
) -> Measurement:
    result = Measurement(
        requests=len(requests),
        stall=reports.stall,
        side_effects=_side_effects(scenario, requests),
    )
    for connection in simulator._account.connections:
        report = reports.ends.get(connection.id)
        if report is None:
            late = f"no end within {scenario.limit:.0f} s"
            result.wrong.append(late if reports.is_late else "the process ended without a report")
            continue
        at = datetime.fromtimestamp(report["at"], UTC)
        ended = [
            each for each in connection.syncs if each.ended_at and begin <= each.ended_at <= at
        ]
        loaded = [each for each in ended if each.status == "COMPLETED"]
        if report["status"] == "succeeded" and not loaded:
            result.wrong.append(f"success without data; {report['message']}".rstrip("; "))
        elif report["status"] == "failed" and scenario.expected == "succeeded":
            result.wrong.append(f"failure: {report['message']}")
        else:
            result.right += 1
            if report["status"] == "failed" and scenario.reason not in report["message"]:
                result.without_reason += 1
            ends = [each.ended_at for each in loaded or ended if each.ended_at]
            result.noticed.append(
                (at - (ends[0] if loaded else max(ends, default=begin))).total_seconds()
            )
    return result


def _side_effects(scenario: Scenario, requests: Sequence[RecordedRequest]) -> list[str]:
    """List what was changed beyond one sync for each connection."""
    effects: Counter[str] = Counter()
    syncs = 0
    for request in requests:
        if not request.effect:
            continue
        body = request.json if isinstance(request.json, dict) else {}
        if request.method == "POST" and request.path.endswith(("/sync", "/force")):
            syncs += 1
        elif "schedule_type" in body:
            if body["schedule_type"] != scenario.schedule_type:
                effects[f"schedule changed to {body['schedule_type']}"] += 1
        elif body.get("paused") is False:
            effects["connection resumed"] += 1
        else:
            effects[f"{request.method} {request.path}"] += 1
    more = syncs - scenario.connections
    return [
        *([f"{more} more sync{'s' * (more > 1)} triggered"] if more > 0 else []),
        *(name if count == 1 else f"{name} ({count} times)" for name, count in effects.items()),
    ]
