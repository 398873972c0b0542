"""The control API. Its requests need no credentials, are not recorded, and have no faults."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from fivetrex.simulator.api.routing import Router
from fivetrex.simulator.api_errors import ErrorResponse
from fivetrex.simulator.control.control_call import PREFIX, ControlCall, ControlRoutes
from fivetrex.simulator.control.origin_checks import check_origin
from fivetrex.simulator.http_messages import Request, Response
from fivetrex.simulator.strict_json import parse_json

if TYPE_CHECKING:
    from collections.abc import Iterable

    from fivetrex.simulator.control.simulator_protocol import SimulatorProtocol
    from fivetrex.simulator.state.account import Account


class ControlApi:
    """Handles the requests of the control API.

    Args:
        simulator: The simulator to control.
        tables: The tables of routes.
    """

    def __init__(self, simulator: SimulatorProtocol, tables: Iterable[ControlRoutes]) -> None:
        self._simulator = simulator
        self._router = Router(tables)

    @staticmethod
    def handles(request: Request) -> bool:
        """Whether a request belongs to the control API."""
        return request.path == "/" or f"{request.path}/".startswith(f"{PREFIX}/")

    def handle(self, request: Request, account: Account) -> Response:
        """Handle a request, and return its response."""
        try:
            check_origin(request.headers)
            route = self._router.find(request.method, request.path)
            call = ControlCall(self._simulator, account, route.ids, request.query, _parse(request))
            return route.handler(call)
        except ErrorResponse as problem:
            content = {"code": problem.code, "message": problem.message}
            return Response.json(problem.status, content, problem.headers)


def _parse(request: Request) -> Any:
    if not request.body:
        return None
    content_type = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    # Also a security check: browsers do not send this type to another origin without permission.
    if content_type != "application/json":
        raise ErrorResponse(
            415,
            "UnsupportedMediaType",
            "This request needs the header Content-Type: application/json.",
        )
    try:
        return parse_json(request.body)
    except ValueError:
        raise ErrorResponse(400, "BadRequest", "The request body is not valid JSON.") from None
