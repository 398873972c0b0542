"""Send a request once, with the credentials."""

from __future__ import annotations

from time import perf_counter
from typing import TYPE_CHECKING, Any

import httpx

from .request_log import are_attempts_logged, log_attempt

if TYPE_CHECKING:
    from collections.abc import Generator

    from .settings import Settings

__all__ = ["Outcome", "send_attempt"]

Outcome = httpx.Response | httpx.RequestError


def send_attempt(
    request: httpx.Request, settings: Settings, attempt: int
) -> Generator[httpx.Request, Any, Outcome]:
    """Send a request once, and log it.

    Args:
        request: The request, without credentials.
        settings: The settings of the client.
        attempt: The number of the attempt, from 1.

    Yields:
        The request.

    Returns:
        The response, or the error of the HTTP library.
    """
    is_logged = are_attempts_logged()
    start = perf_counter() if is_logged else 0.0
    request.headers["Authorization"] = settings.credentials.authorization()
    try:
        outcome: Outcome = yield request
    finally:
        # The response keeps a reference to the request, which a caller may print or pickle.
        request.headers.pop("Authorization", None)
    if is_logged:
        seconds = perf_counter() - start
        log_attempt(request, outcome, attempt, seconds, settings.credentials)
    return outcome
