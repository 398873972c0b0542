"""The flow of a request, without I/O: check, credentials, attempts, waits and result.

`exchange` is a generator. It yields a request to send, a number of seconds to wait, or a function
that blocks, and receives the outcome of the request or the result of the function. Each client has
a thin driver for it, so both follow the same rules.
"""

from __future__ import annotations

import random as _random
from collections.abc import Callable, Generator
from typing import TYPE_CHECKING, Any, Protocol

import httpx

from ..errors import (
    APIError,
    DecodeError,
    FivetrexError,
    RateLimitedError,
    ServerError,
    TransportError,
)
from .admission import Admission, is_pause
from .api_response import APIResponse
from .attempt import Outcome, send_attempt
from .limiter import BlockingStep
from .operation_call import READ_METHODS
from .request_content_type import set_json_content_type
from .request_log import log_retry
from .retry_stop_messages import StopReason, add_details, describe_stop
from .transport_errors import convert_request_error
from .validation import check_request

if TYPE_CHECKING:
    from .operation_call import Call
    from .settings import Settings

__all__ = ["Flow", "Outcome", "Transfer", "exchange"]

Flow = Generator[httpx.Request | float | BlockingStep, Any, APIResponse]


class Transfer(Protocol):
    """A file that is the body of a request, or that a response is written to."""

    @property
    def can_restart(self) -> bool:
        """Whether another attempt can start from the same position."""
        ...


def exchange(
    request: httpx.Request,
    call: Call,
    settings: Settings,
    *,
    time_limit: float | None = None,
    file: Transfer | None = None,
    random: Callable[[], float] = _random.random,
) -> Flow:
    """Send the request of one call until there is a response or a final error.

    Args:
        request: The request, without credentials.
        call: The call, with the rules for its retries.
        settings: The credentials, the retry policy and the rate limits.
        time_limit: The timeout of an attempt in seconds. None means no limit.
        file: The file that is sent or written, if there is one.
        random: Returns random numbers from 0 up to 1, for the jitter of waits.

    Yields:
        The request, each time to send it; a number of seconds, each time to wait; a function, each
        time to call it without blocking an event loop.

    Returns:
        The successful response. If an earlier attempt of a DELETE deleted the resource, and a
        later one got a 404, the response is created here.

    Raises:
        FivetrexError: The last attempt failed.
    """
    check_request(request, call, settings.base_url)
    set_json_content_type(request)
    is_unclear = False  # whether an earlier attempt may have been processed
    unclear_since = 0.0
    admission = Admission(request, call, settings, time_limit)
    attempt = 1
    while True:
        if settings.limiter.is_active:
            yield from admission.wait()
        sent = admission.begin()
        outcome = yield from send_attempt(request, settings, attempt)
        error: FivetrexError
        advice: str | None = None
        if isinstance(outcome, httpx.Response):
            response = APIResponse(outcome, call, settings.credentials)
            api_error = response.error()
            admission.observe(outcome, api_error)
            if api_error is None:
                return _report(response, settings)
            if is_unclear and request.method == "DELETE" and api_error.status == 404:
                if _is_not_found(api_error):
                    deleted = _make_deleted_response(request)
                    return _report(APIResponse(deleted, call, settings.credentials), settings)
                api_error = response.unclear_deletion_error()
            error, advice = api_error, response.advice(api_error)
        else:
            error = convert_request_error(outcome, request, call, settings.credentials)
        delay = _delay_after(error, admission, request, call, settings, random)
        if not (isinstance(delay, StopReason) or file is None or file.can_restart):
            delay = StopReason.FILE
        yield from admission.pause(error)
        if isinstance(delay, StopReason):
            stop_text = describe_stop(error, delay, attempt, settings.retry, admission.longest)
            raise add_details(
                error, stop_text, _describe_uncertainty(error, is_unclear, request), advice
            )
        if _may_have_acted(error) and not is_unclear:
            is_unclear, unclear_since = True, sent
        log_retry(error, attempt, delay)
        if settings.retry.on_retry is not None:
            settings.retry.on_retry(error, attempt, delay)
        yield from admission.rest(error, delay)
        attempt += 1
        if is_unclear and call.triggers_sync:
            found, attempt = yield from _find_sync(
                error, request, call, settings, admission, unclear_since, attempt
            )
            if found is not None:
                return _report(found, settings)


def _find_sync(
    error: FivetrexError,
    request: httpx.Request,
    call: Call,
    settings: Settings,
    admission: Admission,
    sent: float,
    attempt: int,
) -> Generator[httpx.Request | float | BlockingStep, Any, tuple[APIResponse | None, int]]:
    """Find out whether a trigger of a sync was processed; if not possible, raise its error."""
    # Imported on first use, because it is rarely needed.
    from .sync_repetition import find_triggered_sync

    try:
        return (yield from find_triggered_sync(request, call, settings, admission, sent, attempt))
    except FivetrexError as failure:
        note = f"not retried, because the connection could not be read: {failure}"
    raise add_details(error, note)


def _report(response: APIResponse, settings: Settings) -> APIResponse:
    """Call the `on_response` callback with a successful response, and return the response."""
    if settings.on_response is not None:
        settings.on_response(response.http_response)
    return response


def _is_not_found(error: APIError) -> bool:
    """Return whether the API itself sent the 404: that of a proxy does not prove a deletion."""
    return error.code is not None and error.code.startswith("NotFound")


def _describe_uncertainty(
    error: FivetrexError, is_unclear: bool, request: httpx.Request
) -> str | None:
    """Return a note that an earlier attempt may have succeeded, and mark the error with it.

    None if the last attempt may have succeeded, because the error's message says so already.
    """
    if not is_unclear or request.method in READ_METHODS or _may_have_acted(error):
        return None
    if isinstance(error, TransportError):
        error.may_have_acted = True
    return "an earlier attempt may have been processed"


def _make_deleted_response(request: httpx.Request) -> httpx.Response:
    """Create the response of the earlier attempt, which deleted the resource, as it was lost."""
    envelope = {"code": "Success", "message": "An earlier attempt deleted the resource."}
    return httpx.Response(200, json=envelope, request=request)


def _delay_after(
    error: FivetrexError,
    admission: Admission,
    request: httpx.Request,
    call: Call,
    settings: Settings,
    random: Callable[[], float],
) -> float | StopReason:
    """Return the seconds until the next attempt, or the reason why there is none."""
    policy = settings.retry
    if not (call.is_repeatable(request.method) or _cannot_have_acted(error)):
        return StopReason.UNSAFE
    if not policy.is_worth_retrying(error):
        return StopReason.FINAL
    retry_after = getattr(error, "retry_after", None)
    failures = admission.count_failure(error)
    delay = policy.delay_after(failures, retry_after=retry_after, random=random)
    if delay is None:
        return StopReason.ATTEMPTS if failures >= policy.max_attempts else StopReason.MAX_WAIT
    if is_pause(error) and not admission.can_wait(retry_after or 0.0):
        return StopReason.TIMEOUT
    return delay


def _cannot_have_acted(error: FivetrexError) -> bool:
    if isinstance(error, TransportError):
        return not error.may_have_acted
    return isinstance(error, RateLimitedError)


def _may_have_acted(error: FivetrexError) -> bool:
    if isinstance(error, TransportError):
        return error.may_have_acted
    return isinstance(error, ServerError | DecodeError)
