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
        ids: The path's parameters by name.
        query: The query's parameters by name.
        json: The parsed body; ``None`` if there was none.
        version: The version of the answer that ``Accept`` asks for, 1 or 2.
        now: The time of the call.
        request: All of it as it arrived, for an operation that takes something but JSON.
        delivery_worker: Who asks the endpoints of webhooks.
    """

    account: Account
    ids: Mapping[str, str]
    query: Mapping[str, str]
    json: Any
    version: int
    now: datetime
    request: Request
    delivery_worker: DeliveryWorker

    @property
    def body(self) -> dict[str, Any]:
        """The body as an object; an absent or null one reads as empty.

        Raises:
            ErrorResponse: It is JSON, but no object.
        """
        return json_object(self.json)


@dataclass(frozen=True, slots=True)
class Route(Generic[H]):
    """The route of a request.

    Attributes:
        template: The path with the names of its parameters, ``/v1/groups/{groupId}``.
        handler: The handler.
        ids: The path's parameters, unescaped.
    """

    template: str
    handler: H
    ids: dict[str, str]


@dataclass(frozen=True, slots=True)
class Reply:
    """The result of a handler.

    Attributes:
        data: The envelope's ``data``; ``None`` for an answer without.
        message: The envelope's ``message``, likewise.
        status: The HTTP status.
        effect: Whether a POST, PATCH or DELETE did what it is for.
        content: Bytes that are answered as they are, in the place of an envelope.
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
        tables: Tables of ``(method, path template)`` to handler, ``/v1/groups/{groupId}``.
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
            ErrorResponse: 404, nothing is at this path; 405, but not for this method.
        """
        # Split before unescaping, or an escaped slash would end a segment.
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
            raise ErrorResponse(404, "NotFound", f"There is nothing at {path}.")
        allow = ", ".join(sorted(set(allowed)))
        raise ErrorResponse(
            405,
            "MethodNotAllowed",
            f"{method} is not a method of {path}; it has {allow}.",
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
