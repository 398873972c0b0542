"""Routing of a method and a path to a handler."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Generic, TypeVar
from urllib.parse import unquote

from fivetrex.simulator.api.field_checks import json_object
from fivetrex.simulator.api_errors import ErrorResponse

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from fivetrex.simulator.delivery.worker import DeliveryWorker
    from fivetrex.simulator.http_messages import Request
    from fivetrex.simulator.state.account import Account

H = TypeVar("H")


@dataclass(frozen=True, slots=True)
class Call:
    """The arguments of a handler.

    Attributes:
        account: The state to read and change.
        ids: The path parameters by name.
        query: The query parameters by name.
        json: The parsed body; ``None`` if there was none.
        version: The API version that ``Accept`` requests, 1 or 2.
        now: The current time.
        request: The request as received, for operations whose body is not JSON.
        delivery_worker: Sends test events to webhooks.
        strict: Whether input is refused that the API may accept.
    """

    account: Account
    ids: Mapping[str, str]
    query: Mapping[str, str]
    json: Any
    version: int
    now: datetime
    request: Request
    delivery_worker: DeliveryWorker
    strict: bool = False

    @property
    def body(self) -> dict[str, Any]:
        """The body as an object; a missing or null body is an empty object.

        Raises:
            ErrorResponse: The body is not a JSON object.
        """
        return json_object(self.json)


@dataclass(frozen=True, slots=True)
class Route(Generic[H]):
    """The route of a request.

    Attributes:
        template: The path template, such as ``/v1/groups/{groupId}``.
        handler: The handler.
        ids: The path parameters, unescaped.
    """

    template: str
    handler: H
    ids: dict[str, str]


@dataclass(frozen=True, slots=True)
class Reply:
    """The result of a handler.

    Attributes:
        data: The ``data`` of the response; ``None`` omits it.
        message: The ``message`` of the response, if the definition has none for the operation.
        status: The HTTP status.
        effect: Whether a POST, PATCH or DELETE had an effect.
        content: The raw body of the response, instead of JSON.
    """

    data: dict[str, Any] | list[dict[str, Any]] | None = None
    message: str | None = None
    status: int = 200
    effect: bool = True
    content: bytes | None = None


Handler = Callable[[Call], Reply]
Routes = Mapping[tuple[str, str], Handler]


class Router(Generic[H]):
    """Finds the handler of a request.

    Args:
        tables: Mappings from method and path template to handler.
    """

    def __init__(self, tables: Iterable[Mapping[tuple[str, str], H]]) -> None:
        methods: dict[str, dict[str, H]] = {}
        for table in tables:
            for (method, template), handler in table.items():
                methods.setdefault(template, {})[method] = handler
        self._by_length: dict[int, list[tuple[tuple[str, ...], dict[str, H]]]] = {}
        for template, handlers in methods.items():
            parts = tuple(template.split("/"))
            self._by_length.setdefault(len(parts), []).append((parts, handlers))

    def find(self, method: str, path: str) -> Route[H]:
        """Return the route of a request with this method and path.

        Raises:
            ErrorResponse: 404, the path is unknown; 405, the path does not allow the method.
        """
        # Split before unescaping, so that an escaped slash does not end a segment.
        segments = [unquote(segment) for segment in path.split("/")]
        allowed: list[str] = []
        for template, methods in self._by_length.get(len(segments), ()):
            ids = _match(template, segments)
            if ids is None:
                continue
            if method in methods:
                return Route("/".join(template), methods[method], ids)
            allowed += methods
        if not allowed:
            raise ErrorResponse(404, "NotFound", f"The path {path} does not exist.")
        allow = ", ".join(sorted(set(allowed)))
        raise ErrorResponse(
            405,
            "MethodNotAllowed",
            f"{path} does not allow {method}; the allowed methods are {allow}.",
            headers=(("allow", allow),),
        )


def _match(template: tuple[str, ...], segments: list[str]) -> dict[str, str] | None:
    ids: dict[str, str] = {}
    for part, segment in zip(template, segments, strict=True):
        if part.startswith("{") and segment:
            ids[part[1:-1]] = segment
        elif part != segment:
            return None
    return ids
