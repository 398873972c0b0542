"""A strict simulator that compares each response with the published definition."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from fivetrex.simulator import Simulator
from fivetrex.simulator.http_messages import NoResponse
from scripts.pipeline.openapi_document import operations
from tests.simulator.operations.exceptions import expected
from tests.support.published_definition import effective_definition, find

if TYPE_CHECKING:
    from fivetrex.simulator.http_messages import Request, Response


class ValidatingSimulator(Simulator):
    """A strict simulator, by default of the small account."""

    def __init__(self, **options: Any) -> None:
        super().__init__(strict=True, **options)

    def handle(self, request: Request) -> Response | NoResponse:
        """Return the simulator's response after comparing it with the definition."""
        answer = super().handle(request)
        published = find(request.method, request.path)
        if published is not None and not isinstance(answer, NoResponse):
            found = published.deviations(answer.status, answer.body)
            unexpected = sorted(deviation for deviation in found if not expected(deviation))
            assert not unexpected, f"{request.method} {request.path}: {unexpected}"
        return answer


def last_operation(simulator: Simulator) -> str:
    """Return the ID of the operation that was requested last."""
    latest = simulator.requests[-1]
    matching = [
        (path.count("{"), operation["operationId"])
        for path, method, operation in operations(effective_definition())
        if method.upper() == latest.method
        and re.fullmatch(re.sub(r"\{\w+\}", "[^/]+", path), latest.path)
    ]
    # `/v1/external-logging/account` also matches `/v1/external-logging/{logId}`.
    _, operation_id = min(matching)
    return str(operation_id)
