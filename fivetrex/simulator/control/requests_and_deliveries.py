"""The recorded requests and the deliveries to webhooks."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from fivetrex.simulator.api_errors import invalid
from fivetrex.simulator.control.control_call import PREFIX, ControlCall, ControlRoutes
from fivetrex.simulator.faults.serialization import serialize_fault
from fivetrex.simulator.http_messages import Response
from fivetrex.simulator.resources.secret_masking import (
    mask_for_display,
    mask_text,
    mask_values,
)
from fivetrex.simulator.resources.timestamps import timestamp

if TYPE_CHECKING:
    from fivetrex.simulator.http_messages import RecordedRequest


def list_requests(call: ControlCall) -> Response:
    """List the recorded requests, oldest first; with ``writes=true``, only writes."""
    for name in call.query:
        if name != "writes":
            raise invalid(f"{name} is unknown; the only parameter is writes.")
    writes = call.query.get("writes", "false")
    if writes not in {"true", "false"}:
        raise invalid(f"writes must be true or false: {writes!r}")
    simulator = call.simulator
    records = simulator.writes if writes == "true" else simulator.requests
    return Response.json(200, {"requests": [_view(record) for record in records]})


def list_deliveries(call: ControlCall) -> Response:
    """List the attempts to deliver events to webhooks on loopback, oldest first."""
    deliveries = [
        {
            **asdict(delivery),
            "at": timestamp(delivery.at),
            "url": mask_text(delivery.url),
        }
        for delivery in call.simulator.deliveries
    ]
    return Response.json(200, {"deliveries": deliveries})


def _view(record: RecordedRequest) -> dict[str, Any]:
    return {
        "method": record.method,
        "path": mask_text(record.path),
        # They can be read by anybody who reaches the port.
        "query": mask_values(record.query),
        "headers": mask_values(record.headers),
        "json": mask_for_display(record.json),
        "status": record.status,
        "effect": record.effect,
        "fault": None if record.fault is None else serialize_fault(record.fault),
    }


ROUTES: ControlRoutes = {
    ("GET", f"{PREFIX}/requests"): list_requests,
    ("GET", f"{PREFIX}/deliveries"): list_deliveries,
}
