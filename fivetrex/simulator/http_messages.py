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
    """A request as it arrived: path and query still escaped, header names in lower case."""

    method: str
    path: str
    query_string: str
    headers: Mapping[str, str]
    body: bytes

    @cached_property
    def query(self) -> dict[str, str]:
        """The query's parameters; of a repeated one, the last."""
        return dict(parse_qsl(self.query_string, keep_blank_values=True))


@dataclass(frozen=True, slots=True)
class Response:
    """An answer, and how it is sent.

    Attributes:
        status: The HTTP status.
        headers: The headers, names in lower case.
        body: The whole body.
        cut_at: After how many bytes of the body the connection breaks, if it does.
        delay: By how many seconds the answer is late.
        body_seconds: In how many seconds the body comes.
        pieces: In how many pieces it comes.
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
        """What is sent of the body, in its pieces; none of them is empty but an only one."""
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
        """Build a response with the headers that describe its body, and others."""
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
    """How a request can end without an answer."""

    REFUSED = "the connection was refused"
    RESET_WHILE_SENDING = "the connection was reset while the request was being sent"
    RESET = "the connection was reset before the answer"
    TIMEOUT = "the answer did not come in time"


@dataclass(frozen=True, slots=True)
class RecordedRequest:
    """A request that reached the simulator, and what became of it.

    Attributes:
        method: The HTTP method.
        path: The path as it was sent, still escaped.
        query: The query's parameters, unescaped.
        headers: The headers by lower-case name; ``authorization`` is masked.
        json: The parsed body; ``None`` if there was none or it is not JSON.
        status: The status that was sent; ``None`` if no answer was.
        effect: Whether it was a POST, PATCH or DELETE that was carried out,
            whatever became of the answer.
        fault: The fault that applied to it, if any.
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
