"""Find out whether the trigger of a sync was processed, before it is sent again.

A second trigger has no effect while the sync of the first one runs. But a short sync may have ended
when the second trigger arrives, which would start another one.
"""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any

import httpx

from .admission import Admission
from .api_response import APIResponse
from .attempt import send_attempt
from .request_log import log_retry
from .transport_errors import convert_request_error
from .waiting.moments import as_moment
from .waiting.polling import ServerTime
from .waiting.run import CLOCK_TOLERANCE

if TYPE_CHECKING:
    from collections.abc import Generator

    from ..errors import FivetrexError
    from .limiter import BlockingStep
    from .operation_call import Call
    from .settings import Settings

__all__ = ["find_triggered_sync"]

_SUFFIX = "/sync"
_HEADERS = ("User-Agent", "Accept-Encoding")
_LOST = "the sync was triggered; the API's response was lost"


def find_triggered_sync(
    trigger: httpx.Request,
    call: Call,
    settings: Settings,
    admission: Admission,
    sent: float,
    attempt: int,
) -> Generator[httpx.Request | float | BlockingStep, Any, tuple[APIResponse | None, int]]:
    """Read the connection, to find out whether a trigger without a response was processed.

    Args:
        trigger: The request that triggers the sync.
        call: The call.
        settings: The settings of the client.
        admission: Counts the attempts that fail.
        sent: When the trigger was sent, by the client's clock.
        attempt: The number of the next attempt; each read that fails is one.

    Yields:
        A request to send, a number of seconds to wait, or a function to call, as `exchange` does.

    Returns:
        A response to the trigger, if the sync runs or has ended since; and the number of the next
        attempt.

    Raises:
        FivetrexError: The connection could not be read.
    """
    policy = settings.retry
    read = httpx.Request(
        "GET",
        str(trigger.url).removesuffix(_SUFFIX),
        headers={name: trigger.headers[name] for name in _HEADERS},
        extensions=trigger.extensions,
    )
    own = Admission(read, call, settings, admission.longest)
    while True:
        if settings.limiter.is_active:
            yield from own.wait()
        own.begin()
        outcome = yield from send_attempt(read, settings, attempt)
        error: FivetrexError | None
        if isinstance(outcome, httpx.Response):
            response = APIResponse(outcome, call, settings.credentials)
            error = response.error()
            if error is None:
                is_found = _shows_sync(response, settings, sent)
                return _make_response(trigger, call, settings) if is_found else None, attempt
        else:
            error = convert_request_error(outcome, read, call, settings.credentials)
        retry_after = getattr(error, "retry_after", None)
        delay = policy.delay_after(admission.count_failure(error), retry_after=retry_after)
        if delay is None or not policy.is_worth_retrying(error):
            raise error
        log_retry(error, attempt, delay)
        if policy.on_retry is not None:
            policy.on_retry(error, attempt, delay)
        yield from own.pause(error)
        yield from own.rest(error, delay)
        attempt += 1


def _shows_sync(response: APIResponse, settings: Settings, sent: float) -> bool:
    """Return whether a connection shows a sync that was triggered at a time or later."""
    from ..models import Connection

    now = ServerTime(settings.clock).read(response.http_response)
    connection = response.model(Connection)
    if connection.is_syncing:
        return True
    # The API's dates are in whole seconds.
    age = timedelta(seconds=settings.clock.monotonic() - sent)
    earliest = (now - age - CLOCK_TOLERANCE).replace(microsecond=0)
    ends = (as_moment(connection.succeeded_at), as_moment(connection.failed_at))
    return any(end is not None and end >= earliest for end in ends)


def _make_response(trigger: httpx.Request, call: Call, settings: Settings) -> APIResponse:
    """Create the response to a trigger that was processed."""
    envelope = {"code": "Success", "message": _LOST}
    response = httpx.Response(200, json=envelope, request=trigger)
    return APIResponse(response, call, settings.credentials)
