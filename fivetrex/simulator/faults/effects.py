"""The effects of faults on a request and its response."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING

from fivetrex.simulator.api.fivetran_api import WRITING, FivetranApi, Outcome
from fivetrex.simulator.faults.kinds import REPLACEMENTS, Kind
from fivetrex.simulator.http_messages import NoResponse, Request, Response

if TYPE_CHECKING:
    from datetime import datetime

    from fivetrex.simulator.faults.active_faults import ActiveFaults, MatchedFaults
    from fivetrex.simulator.faults.fault import Fault

_NO_RESPONSE = {
    Kind.CONNECTION_REFUSED: NoResponse.REFUSED,
    Kind.RESET_WHILE_SENDING: NoResponse.RESET_WHILE_SENDING,
    Kind.RESET: NoResponse.RESET,
    Kind.TIMEOUT: NoResponse.TIMEOUT,
}


def execute(
    request: Request, matched: MatchedFaults, api: FivetranApi, faults: ActiveFaults, now: datetime
) -> Outcome | None:
    """Execute a request, unless a fault prevents it.

    Args:
        request: The request.
        matched: The faults that apply to it.
        api: The API.
        faults: The active faults.
        now: The time.

    Returns:
        The outcome; ``None`` if the request was not executed.
    """
    if matched.stale_api is not None:
        api_then, then = matched.stale_api
        return api_then.handle(request, now, as_of=then)
    if matched.fault is not None and not matched.fault.after_effect:
        return None
    if request.method not in WRITING or not faults.needs_write_history(now):
        return api.handle(request, now)
    before = api.snapshot(request.path)
    outcome = api.handle(request, now)
    if outcome.effect:
        faults.writes.record(request, now, before)
    return outcome


def build_response(
    matched: MatchedFaults, request: Request, outcome: Outcome | None
) -> Response | NoResponse:
    """Build the response to a request, with the effects of its faults.

    Args:
        matched: The faults that apply to it.
        request: The request.
        outcome: The API's outcome; ``None`` if the request was not executed.

    Returns:
        The response, or the reason why there is none.
    """
    fault = matched.fault
    if fault is not None and fault.kind in _NO_RESPONSE:
        return _NO_RESPONSE[fault.kind]
    if fault is not None and fault.kind in REPLACEMENTS:
        answer = Response.of(fault.status_code, fault.content, fault.content_type, fault.headers)
    else:
        assert outcome is not None  # noqa: S101 - all other faults have `after_effect`
        answer = _with_fault(outcome.response, request, fault)
    return replace(answer, delay=matched.delay)


def _with_fault(response: Response, request: Request, fault: Fault | None) -> Response:
    match fault.kind if fault is not None else None:
        case Kind.CUT_BODY:
            return replace(response, cut_at=len(response.body) // 2)
        case Kind.SLOW_BODY:
            assert fault is not None  # noqa: S101 - its kind matched
            return replace(response, body_seconds=fault.seconds or 0.0, pieces=fault.pieces)
        case Kind.REPEATED_CURSOR:
            return _with_cursor(response, request.query["cursor"])
        case _:
            return response


def _with_cursor(response: Response, cursor: str) -> Response:
    # A download has no cursor, even if its request has one.
    if ("content-type", "application/json") not in response.headers:
        return response
    content = json.loads(response.body)
    if "items" not in content.get("data", {}):
        return response
    content["data"]["next_cursor"] = cursor
    return Response.json(response.status, content)
