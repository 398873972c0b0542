"""Compares what a library reports with what happened in the simulator."""

from __future__ import annotations

from collections import Counter
from dataclasses import asdict, dataclass, field
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from fivetrex.simulator import Simulator
    from fivetrex.simulator.http_messages import RecordedRequest
    from fivetrex.simulator.state.connection import Connection

    from .scenarios import Scenario


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


def evaluate(
    simulator: Simulator,
    scenario: Scenario,
    begin: datetime,
    requests: Sequence[RecordedRequest],
    reports: Mapping[str, Mapping[str, Any]],
    *,
    is_late: bool,
) -> Measurement:
    """Compare the reports of a library with the syncs of the simulator.

    Args:
        simulator: The simulator after the run.
        scenario: The scenario.
        begin: When it began.
        requests: The requests of the library since then.
        reports: The end that the library has reported, by connection.
        is_late: Whether the library was stopped at the time limit.
    """
    result = Measurement(requests=len(requests), side_effects=_side_effects(scenario, requests))
    for connection in simulator._account.connections:
        report = reports.get(connection.id)
        if report is None:
            late = f"no end within {scenario.limit:.0f} s"
            result.wrong.append(late if is_late else "the process ended without a report")
            continue
        at = datetime.fromtimestamp(report["at"], UTC)
        has_failed = report["status"] == "failed"
        ends = _ends(connection, begin, at)
        loaded = [end for end, status in ends.items() if status == "COMPLETED"]
        if has_failed and scenario.expected == "succeeded":
            result.wrong.append(f"failure: {report['message']}")
        elif not has_failed and not loaded:
            result.wrong.append(f"success without data; {report['message']}".rstrip("; "))
        else:
            result.right += 1
            result.without_reason += has_failed and scenario.reason not in report["message"]
            end = loaded[0] if loaded else max(ends, default=begin)
            faults = [begin + timedelta(seconds=fault.ends or 0.0) for fault in scenario.faults]
            result.noticed.append((at - max([end, *faults])).total_seconds())
    return result


def _ends(connection: Connection, begin: datetime, at: datetime) -> dict[datetime, str]:
    """Return the syncs that have ended between two times: their status by their end."""
    return {
        sync.ended_at: sync.status
        for sync in connection.syncs
        if sync.ended_at is not None and begin <= sync.ended_at <= at
    }


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
