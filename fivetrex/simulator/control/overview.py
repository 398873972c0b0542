"""An overview of the account, for the web page."""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote

from fivetrex.simulator.api_errors import invalid
from fivetrex.simulator.control.control_call import PREFIX, ControlCall, ControlRoutes
from fivetrex.simulator.faults.serialization import serialize_fault
from fivetrex.simulator.http_messages import Response
from fivetrex.simulator.resources.secret_masking import mask_text, mask_values
from fivetrex.simulator.resources.timestamps import timestamp, timestamp_or_none

if TYPE_CHECKING:
    from fivetrex.simulator.faults.active_faults import FaultInForce
    from fivetrex.simulator.http_messages import RecordedRequest
    from fivetrex.simulator.state.account import Account
    from fivetrex.simulator.state.connection import Connection
    from fivetrex.simulator.state.group import Group
    from fivetrex.simulator.state.sync import Sync

#: The number of groups per page; the overview is requested often, so it must be small.
GROUPS = 10
CONNECTIONS = 25
CONNECTIONS_OF_ONE_GROUP = 1_000
REQUESTS = 30
SYNCS = 8


def overview(call: ControlCall) -> Response:
    """Return the content of the page: a page of groups from ``from``, or the group ``group``."""
    simulator, account = call.simulator, call.account
    requests = simulator.requests
    faults = simulator.faults
    content = {
        "account": account.name,
        "now": timestamp(simulator.clock.now()),
        "counts": {
            "groups": len(account.groups),
            "connections": len(account.connections),
            "destinations": len(account.destinations),
            "webhooks": len(account.webhooks),
            "requests": len(requests),
            "faults": len(faults),
        },
        "at_a_time": GROUPS,
        **_groups(call),
        "requests": [_request(each) for each in reversed(requests[-REQUESTS:])],
        "faults": [_fault(each) for each in faults],
    }
    return Response.json(200, content, (("cache-control", "no-store"),))


def _groups(call: ControlCall) -> dict[str, Any]:
    account = call.account
    if "group" in call.query:
        group = account.groups.get(call.query["group"])
        shown = [] if group is None else [_group(account, group, CONNECTIONS_OF_ONE_GROUP)]
        return {"from": 0, "groups": shown}
    first = call.query.get("from", "0")
    if not re.fullmatch("[0-9]{1,9}", first):
        raise invalid("'from' must be an integer.")
    # If groups were deleted meanwhile, show the last page instead of an empty one.
    start = min(int(first), max(0, len(account.groups) - 1)) // GROUPS * GROUPS
    shown_groups = islice(account.groups, start, start + GROUPS)
    return {
        "from": start,
        "groups": [_group(account, group, CONNECTIONS) for group in shown_groups],
    }


def _group(account: Account, group: Group, limit: int) -> dict[str, Any]:
    destination = account.destinations.get(group.id)
    return {
        "id": group.id,
        "name": group.name,
        "destination": None if destination is None else destination.service,
        "count": len(group.connections),
        "connections": [_connection(each) for each in islice(group.connections, limit)],
    }


def _connection(connection: Connection) -> dict[str, Any]:
    return {
        "id": connection.id,
        "service": connection.service,
        "schema": connection.schema,
        "setup_state": connection.setup_state,
        "sync_state": connection.sync_state,
        "update_state": connection.update_state,
        "is_historical_sync": connection.is_historical_sync,
        "sync_ends_at": timestamp_or_none(connection.sync_ends_at),
        "rescheduled_for": timestamp_or_none(connection.rescheduled_for),
        "succeeded_at": timestamp_or_none(connection.succeeded_at),
        "failed_at": timestamp_or_none(connection.failed_at),
        "tasks": [task["message"] for task in connection.tasks],
        "syncs": [
            [timestamp(sync.moment), timestamp_or_none(sync.ended_at), _status(sync)]
            for sync in connection.syncs[-SYNCS:]
        ],
    }


def _status(sync: Sync) -> str:
    """Return the status for the chart, which does not draw a pending sync as a running one."""
    return "PENDING" if sync.started_at is None and sync.ended_at is None else sync.status


def _request(request: RecordedRequest) -> dict[str, Any]:
    query = "&".join(f"{name}={value}" for name, value in mask_values(request.query).items())
    return {
        "method": request.method,
        "path": mask_text(unquote(request.path)) + (f"?{query}" if query else ""),
        "status": request.status,
        "effect": request.effect,
        "fault": None if request.fault is None else request.fault.kind.value,
    }


def _fault(fault: FaultInForce) -> dict[str, Any]:
    entry = serialize_fault(fault.fault)
    del entry["kind"], entry["times"]
    return {
        "what": fault.fault.kind.value,
        "method": entry.pop("method", None),
        "path": entry.pop("path", None),
        "times": fault.fault.times,
        "met": fault.met,
        # All other arguments, except a body, which can be long.
        "more": {name: value for name, value in entry.items() if name != "content"},
    }


ROUTES: ControlRoutes = {("GET", f"{PREFIX}/overview"): overview}
