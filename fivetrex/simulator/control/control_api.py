"""Requests to the simulator itself: no credentials, no faults, no record."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from fivetrex.simulator.api.routing import Router
from fivetrex.simulator.api_errors import Problem
from fivetrex.simulator.control.control_call import PREFIX, ControlCall, ControlRoutes
from fivetrex.simulator.http_messages import Request, Response
from fivetrex.simulator.strict_json import parse_json

if TYPE_CHECKING:
    from collections.abc import Iterable

    from fivetrex.simulator.control.simulator_protocol import SimulatorProtocol
    from fivetrex.simulator.state.account import Account


class Control:
    """Answers the requests that are meant for the simulator.

    Args:
        simulator: What they are about.
        tables: What there is to ask for.
    """

    def __init__(self, simulator: SimulatorProtocol, tables: Iterable[ControlRoutes]) -> None:
        self._simulator = simulator
        self._router = Router(tables)

    @staticmethod
    def concerns(request: Request) -> bool:
        """Whether a request is meant for the simulator, and not for the API."""
        return request.path == "/" or f"{request.path}/".startswith(f"{PREFIX}/")

    def answer(self, request: Request, account: Account) -> Response:
        """Do what a request says."""
        try:
            route = self._router.find(request.method, request.path)
            call = ControlCall(self._simulator, account, route.ids, request.query, _parsed(request))
            return route.handler(call)
        except Problem as problem:
            content = {"code": problem.code, "message": problem.message}
            return Response.json(problem.status, content, problem.headers)


def _parsed(request: Request) -> Any:
    if not request.body:
        return None
    content_type = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    # Not only for order's sake: no page of another origin may send this type unasked.
    if content_type != "application/json":
        raise Problem(415, "UnsupportedMediaType", "A body needs Content-Type: application/json.")
    try:
        return parse_json(request.body)
    except ValueError:
        raise Problem(400, "BadRequest", "The request body is not valid JSON.") from None
