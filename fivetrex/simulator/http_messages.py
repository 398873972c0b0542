"""Requests and responses, independent of any HTTP library."""

from __future__ import annotations

import enum
import json
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qsl

from fivetrex.simulator.strict_json import parse_json

if TYPE_CHECKING:
    from collections.abc import Mapping

    from fivetrex.simulator.faults.fault import Fault


@dataclass(frozen=True)
class Request:
    """A request as received: path and query are escaped, header names are in lower case."""

    method: str
    path: str
    query_string: str
    headers: Mapping[str, str]
    body: bytes

    @cached_property
    def query(self) -> dict[str, str]:
        """The query parameters; the last value of a repeated parameter."""
        return dict(parse_qsl(self.query_string, keep_blank_values=True))


@dataclass(frozen=True, slots=True)
class Response:
    """A response, and how it is sent.

    Attributes:
        status: The HTTP status.
        headers: The headers; names are in lower case.
        body: The whole body.
        cut_at: The number of body bytes after which the connection is closed, if any.
        delay: The delay of the response, in seconds.
        body_seconds: The time in which the body is sent, in seconds.
        pieces: The number of pieces in which the body is sent.
    """

    status: int
    headers: tuple[tuple[str, str], ...]
    body: bytes
    cut_at: int | None = None
    delay: float = 0.0
    body_seconds: float = 0.0
    pieces: int = 1

    @property
    def chunks(self) -> list[bytes]:
        """The pieces of the body to send; the only piece of an empty body is empty."""
        sent = self.body[: self.cut_at]
        size = max(1, -(-len(sent) // self.pieces))
        return [sent[start : start + size] for start in range(0, len(sent), size)] or [b""]

    @classmethod
    def of(
        cls,
        status: int,
        body: bytes,
        content_type: str = "application/json",
        headers: tuple[tuple[str, str], ...] = (),
    ) -> Response:
        """Build a response with the content headers of its body, and ``headers``."""
        described = (("content-type", content_type), ("content-length", str(len(body))))
        return cls(status, described + headers, body)

    @classmethod
    def json(
        cls, status: int, content: object, headers: tuple[tuple[str, str], ...] = ()
    ) -> Response:
        """Build a response with ``content`` as compact JSON."""
        body = json.dumps(content, separators=(",", ":"), ensure_ascii=False).encode()
        return cls.of(status, body, headers=headers)


class NoResponse(enum.Enum):
    """The reasons why a request gets no response."""

    REFUSED = "the connection was refused"
    RESET_WHILE_SENDING = "the connection was reset while the request was being sent"
    RESET = "the connection was reset before the response"
    TIMEOUT = "the response did not arrive in time"


@dataclass(frozen=True, slots=True)
class RecordedRequest:
    """A request that the simulator received, and its result.

    Attributes:
        method: The HTTP method.
        path: The path as sent, escaped.
        query: The query parameters, unescaped.
        headers: The headers by lower-case name; ``authorization`` is masked.
        json: The parsed body; ``None`` if there was none or it is not JSON.
        status: The status of the response; ``None`` if no response was sent.
        effect: Whether it was a POST, PATCH or DELETE that was executed, even if its
            response was lost.
        fault: The fault that applied to the request, if any.

    Example:
        >>> from fivetrex.simulator import Simulator
        >>> simulator = Simulator()
        >>> group = simulator.client().groups.get("amber_harbor")
        >>> request = simulator.requests[0]
        >>> request.method, request.path, request.status, request.effect
        ('GET', '/v1/groups/amber_harbor', 200, False)
    """

    method: str
    path: str
    query: dict[str, str]
    headers: dict[str, str]
    json: Any
    status: int | None
    effect: bool
    fault: Fault | None


def record_request(
    request: Request, answer: Response | NoResponse, *, effect: bool, fault: Fault | None
) -> RecordedRequest:
    """Return the record of a request and its response."""
    headers = dict(request.headers)
    if "authorization" in headers:
        headers["authorization"] = "******"
    return RecordedRequest(
        method=request.method,
        path=request.path,
        query=request.query,
        headers=headers,
        json=_json_or_none(request.body),
        status=answer.status if isinstance(answer, Response) else None,
        effect=effect,
        fault=fault,
    )


def _json_or_none(body: bytes) -> Any:
    try:
        return parse_json(body)
    except ValueError:
        return None
