"""Log each attempt of a request at level DEBUG, and each retry at level INFO.

The logger is `"fivetrex"`. Log records never contain credentials. The record of an attempt has the
request's method and path, and the response's status and request ID, but no query, no body and no
other header. The record of a retry has the message of the error.

The logger has no `NullHandler`. Without handlers, Python prints warnings and errors only. The
client logs neither, and a handler would hide the simulator's warnings.
"""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

import httpx

from .api_response import REQUEST_ID_HEADER

if TYPE_CHECKING:
    from ..errors import FivetrexError
    from .settings import Credentials

__all__ = ["are_attempts_logged", "log_attempt", "log_retry"]

_logger = logging.getLogger("fivetrex")


def are_attempts_logged() -> bool:
    """Return whether level DEBUG is enabled for the logger."""
    return _logger.isEnabledFor(logging.DEBUG)


def log_attempt(
    request: httpx.Request,
    outcome: httpx.Response | httpx.RequestError | None,
    attempt: int,
    seconds: float,
    credentials: Credentials,
) -> None:
    """Log one attempt of a request.

    Args:
        request: The request.
        outcome: The response, or the error of the HTTP library.
        attempt: The number of the attempt, from 1.
        seconds: The duration of the attempt.
        credentials: The credentials to redact, in case the path or a header contains them.
    """
    # The raw path is percent-encoded, so it cannot contain a line break.
    path = request.url.raw_path.partition(b"?")[0].decode("ascii", "replace")
    result, request_id = type(outcome).__name__, None
    if isinstance(outcome, httpx.Response):
        result = str(outcome.status_code)
        request_id = outcome.headers.get(REQUEST_ID_HEADER)
    _logger.debug(
        "%s %s: %s in %.1f ms (attempt %d, %s)",
        request.method,
        credentials.redact(path),
        result,
        seconds * 1000,
        attempt,
        credentials.redact(_describe(request_id)),
    )


def log_retry(error: FivetrexError, attempt: int, delay: float) -> None:
    """Log that a request will be retried.

    Args:
        error: The error of the failed attempt.
        attempt: The number of the failed attempt, from 1.
        delay: Seconds until the next attempt.
    """
    _logger.info("attempt %d failed, retrying in %.2f s: %s", attempt, delay, error)


def _describe(request_id: str | None) -> str:
    if request_id is None:
        return "no request id"
    # A header may contain control characters.
    return f"request id {request_id if request_id.isprintable() else ascii(request_id)}"
