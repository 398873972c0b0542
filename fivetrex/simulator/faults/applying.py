"""What a fault makes of a request and its answer."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING

from fivetrex.simulator.faults.fault import Fault, Kind
from fivetrex.simulator.wire import NoAnswer, Request, Response

if TYPE_CHECKING:
    from fivetrex.simulator.api.answering import Outcome

_NO_ANSWER = {
    Kind.REFUSED: NoAnswer.REFUSED,
    Kind.RESET_WHILE_SENDING: NoAnswer.RESET_WHILE_SENDING,
    Kind.RESET: NoAnswer.RESET,
    Kind.TIMEOUT: NoAnswer.TIMEOUT,
}


def answer_with(
    fault: Fault | None, request: Request, outcome: Outcome | None
) -> Response | NoAnswer:
    """What comes of a request that meets a fault, or none.

    Args:
        fault: The fault.
        request: The request.
        outcome: What the API made of it; ``None`` if the fault kept it from being
            carried out.

    Returns:
        The answer, or the way in which there is none.
    """
    if fault is not None and fault.kind in _NO_ANSWER:
        return _NO_ANSWER[fault.kind]
    if fault is not None and fault.kind is Kind.ANSWER:
        return Response.of(fault.status_code, fault.content, fault.content_type, fault.headers)
    assert outcome is not None  # noqa: S101 - the remaining faults are all after the effect
    response = outcome.response
    if fault is not None and fault.kind is Kind.CUT_BODY:
        return replace(response, cut_at=len(response.body) // 2)
    if fault is not None and fault.kind is Kind.REPEATED_CURSOR:
        return _with_cursor(response, request.query["cursor"])
    return response


def _with_cursor(response: Response, cursor: str) -> Response:
    content = json.loads(response.body)
    if "items" not in content.get("data", {}):
        return response
    content["data"]["next_cursor"] = cursor
    return Response.json(response.status, content)
