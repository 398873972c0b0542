"""The calls of the control API, and the types of their handlers and routes."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from fivetrex.simulator.api.field_checks import json_object
from fivetrex.simulator.http_messages import Response

if TYPE_CHECKING:
    from fivetrex.simulator.control.simulator_protocol import SimulatorProtocol
    from fivetrex.simulator.state.account import Account

#: The prefix of all paths of the control API, except the page at the root.
PREFIX = "/_simulator"


@dataclass(frozen=True, slots=True)
class ControlCall:
    """The arguments of a handler of the control API.

    Attributes:
        simulator: The simulator.
        account: The current account, for reading.
        ids: The path parameters by name.
        query: The query parameters by name.
        json: The parsed body; ``None`` if there was none.
    """

    simulator: SimulatorProtocol
    account: Account
    ids: Mapping[str, str]
    query: Mapping[str, str]
    json: Any

    @property
    def body(self) -> dict[str, Any]:
        """The body as an object; a missing body is an empty object.

        Raises:
            ErrorResponse: The body is not a JSON object.
        """
        return json_object(self.json)


ControlHandler = Callable[[ControlCall], Response]
ControlRoutes = Mapping[tuple[str, str], ControlHandler]
