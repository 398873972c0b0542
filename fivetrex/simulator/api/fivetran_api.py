"""Handling of API requests: credentials, rate limits, formats and the envelope."""

from __future__ import annotations

import base64
import binascii
import hmac
from copy import copy
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from fivetrex.simulator.api.legacy_paths import modernize
from fivetrex.simulator.api.messages import success_message
from fivetrex.simulator.api.openapi_validation import get_operation
from fivetrex.simulator.api.routing import Call, Router
from fivetrex.simulator.api_errors import ErrorResponse
from fivetrex.simulator.http_messages import Request, Response
from fivetrex.simulator.resources import TABLES
from fivetrex.simulator.state.snapshot import snapshot
from fivetrex.simulator.strict_json import parse_json

if TYPE_CHECKING:
    from datetime import datetime

    from fivetrex.simulator.api.rate_limits import RateLimiter
    from fivetrex.simulator.delivery.worker import DeliveryWorker
    from fivetrex.simulator.state.account import Account

WRITING = frozenset({"POST", "PATCH", "DELETE"})


@dataclass(frozen=True, slots=True)
class Outcome:
    """A response, and whether the request changed the account."""

    response: Response
    effect: bool

    def with_headers(self, headers: tuple[tuple[str, str], ...]) -> Outcome:
        """Return a copy with additional headers."""
        if not headers:
            return self
        response = replace(self.response, headers=self.response.headers + headers)
        return replace(self, response=response)


class FivetranApi:
    """Handles API requests, without faults.

    Args:
        account: The state to serve.
        delivery_worker: Sends test events to webhooks.
        rate_limiter: Refuses requests beyond the rate limits.
        api_key: The accepted API key.
        api_secret: The accepted API secret.
        strict: Whether legacy requests are refused.
    """

    def __init__(
        self,
        account: Account,
        delivery_worker: DeliveryWorker,
        rate_limiter: RateLimiter,
        api_key: str,
        api_secret: str,
        *,
        strict: bool,
    ) -> None:
        self._account = account
        self.rate_limiter = rate_limiter
        self._delivery_worker = delivery_worker
        self._strict = strict
        self._credentials = f"{api_key}:{api_secret}".encode()
        self._router = Router(TABLES)

    def handle(self, request: Request, now: datetime, as_of: datetime | None = None) -> Outcome:
        """Execute a request.

        Args:
            request: The request.
            now: The current time, for the rate limits.
            as_of: The time of the account, if it is different.

        Returns:
            The outcome.
        """
        if not self._strict:
            request = modernize(request)
        try:
            outcome = self._execute(request, now, now if as_of is None else as_of)
        except ErrorResponse as problem:
            content = {"code": problem.code, "message": problem.message}
            answer = Response.json(problem.status, content, problem.headers)
            outcome = Outcome(answer, effect=False)
        return outcome.with_headers(self.rate_limiter.headers(request, now))

    def snapshot(self, path: str) -> FivetranApi:
        """Return a copy with a snapshot of the account before a write, and the same rate limiter.

        Args:
            path: The path of the write.
        """
        older = copy(self)
        older._account = snapshot(self._account, path)  # noqa: SLF001 - a copy of this object
        return older

    def _execute(self, request: Request, now: datetime, as_of: datetime) -> Outcome:
        if not request.path.startswith("/public/"):
            self._authenticate(request.headers.get("authorization", ""))
        self.rate_limiter.count(request, now)
        route = self._router.find(request.method, request.path)
        version = _accepted_version(request.headers.get("accept"))
        operation = get_operation(request.method, route.template)
        # In strict mode, the header is required even for a request without a body.
        needs_type = operation.takes_body or self._strict
        if request.method in {"POST", "PATCH"} and needs_type:
            _check_content_type(operation.content_type, request.headers.get("content-type", ""))
        content = _parse(request.body) if operation.content_type == "application/json" else None
        operation.check(request.query, content)
        reply = route.handler(
            Call(
                account=self._account,
                ids=route.ids,
                query=request.query,
                json=content,
                version=version,
                now=as_of,
                request=request,
                delivery_worker=self._delivery_worker,
                strict=self._strict,
            )
        )
        effect = reply.effect and request.method in WRITING
        if reply.content is not None:
            answer = Response.of(reply.status, reply.content, "application/octet-stream")
            return Outcome(answer, effect)
        envelope: dict[str, Any] = {"code": "Success"}
        message = success_message(operation.name, route.ids) or reply.message
        if message is not None:
            envelope["message"] = message
        if reply.data is not None:
            envelope["data"] = reply.data
        return Outcome(Response.json(reply.status, envelope), effect)

    def _authenticate(self, authorization: str) -> None:
        scheme, _, encoded = authorization.partition(" ")
        try:
            credentials = base64.b64decode(encoded.strip(), validate=True)
        except (binascii.Error, ValueError):
            credentials = b""
        if scheme.lower() != "basic" or not hmac.compare_digest(credentials, self._credentials):
            raise ErrorResponse(
                401,
                "AuthFailed",
                "The request needs HTTP Basic authentication with a valid API key and secret.",
                headers=(("www-authenticate", "Basic"),),
            )


def _accepted_version(accept: str | None) -> int:
    """Return the API version that an ``Accept`` header requests.

    The API returns JSON only, and refuses a header that does not accept JSON. A missing header,
    ``*/*`` and ``application/*`` are accepted: HTTP libraries send them by default, and tools that
    do so work with the API.
    """
    for media_range in (accept or "*/*").split(","):
        parts = [part.strip().lower() for part in media_range.split(";")]
        parameters = [part for part in parts[1:] if not part.startswith("q=")]
        if parts[0] in {"*/*", "application/*"} and not parameters:
            return 1
        if parts[0] == "application/json" and parameters in ([], ["version=1"], ["version=2"]):
            return 2 if parameters == ["version=2"] else 1
    raise ErrorResponse(
        406, "NotAcceptable", f"Responses are application/json, which '{accept}' does not accept."
    )


def _check_content_type(expected: str, content_type: str) -> None:
    # Parameters are ignored: clients send `; charset=utf-8` and `;version=2`.
    if content_type.partition(";")[0].strip().lower() != expected:
        raise ErrorResponse(
            415, "UnsupportedMediaType", f"This request needs the header Content-Type: {expected}."
        )


def _parse(body: bytes) -> Any:
    if not body:
        return None
    try:
        return parse_json(body)
    except ValueError:
        raise ErrorResponse(400, "BadRequest", "The request body is not valid JSON.") from None
