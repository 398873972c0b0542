"""What a fault makes of a request and its answer."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING

from fivetrex.simulator.api.fivetran_api import WRITING, Api, Outcome
from fivetrex.simulator.faults.kinds import ANSWERS, Kind
from fivetrex.simulator.http_messages import NoAnswer, Request, Response

if TYPE_CHECKING:
    from datetime import datetime

    from fivetrex.simulator.faults.active_faults import Faults, Met
    from fivetrex.simulator.faults.fault import Fault

_NO_ANSWER = {
    Kind.CONNECTION_REFUSED: NoAnswer.REFUSED,
    Kind.RESET_WHILE_SENDING: NoAnswer.RESET_WHILE_SENDING,
    Kind.RESET: NoAnswer.RESET,
    Kind.TIMEOUT: NoAnswer.TIMEOUT,
}


def carry_out(
    request: Request, met: Met, api: Api, faults: Faults, now: datetime
) -> Outcome | None:
    """What the API makes of a request, unless the fault that it meets is in the way.

    Args:
        request: The request.
        met: What it meets.
        api: The API.
        faults: The faults in force.
        now: The time.

    Returns:
        What came of it; ``None`` if it was not carried out.
    """
    if met.older is not None:
        api_then, then = met.older
        return api_then.answer(request, now, as_of=then)
    if met.fault is not None and not met.fault.after_effect:
        return None
    if request.method not in WRITING or not faults.awaits_writes(now):
        return api.answer(request, now)
    before = api.as_it_is()
    outcome = api.answer(request, now)
    if outcome.effect:
        faults.writes.remember(request, now, before)
    return outcome


def answer_with(met: Met, request: Request, outcome: Outcome | None) -> Response | NoAnswer:
    """The answer to a request that meets a fault, or none.

    Args:
        met: What it meets.
        request: The request.
        outcome: What the API made of it; ``None`` if it was not carried out.

    Returns:
        The answer, or the way in which there is none.
    """
    fault = met.fault
    if fault is not None and fault.kind in _NO_ANSWER:
        return _NO_ANSWER[fault.kind]
    if fault is not None and fault.kind in ANSWERS:
        answer = Response.of(fault.status_code, fault.content, fault.content_type, fault.headers)
    else:
        assert outcome is not None  # noqa: S101 - the remaining faults are all after the effect
        answer = _spoiled(outcome.response, request, fault)
    return replace(answer, delay=met.delay)


def _spoiled(response: Response, request: Request, fault: Fault | None) -> Response:
    match fault.kind if fault is not None else None:
        case Kind.CUT_BODY:
            return replace(response, cut_at=len(response.body) // 2)
        case Kind.SLOW_BODY:
            assert fault is not None  # noqa: S101 - it has a kind
            return replace(response, body_seconds=fault.seconds or 0.0, pieces=fault.pieces)
        case Kind.REPEATED_CURSOR:
            return _with_cursor(response, request.query["cursor"])
        case _:
            return response


def _with_cursor(response: Response, cursor: str) -> Response:
    # A download, though it was asked for with a cursor, is no page of anything.
    if ("content-type", "application/json") not in response.headers:
        return response
    content = json.loads(response.body)
    if "items" not in content.get("data", {}):
        return response
    content["data"]["next_cursor"] = cursor
    return Response.json(response.status, content)
