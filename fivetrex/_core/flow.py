"""The flow of a request, without I/O: gate, credentials, attempts, waits, and the verdict.

`exchange` is a generator. It yields a request where one is to be sent, and a number of seconds
where there is to be a wait; it is sent what came of a request. Two thin drivers run it, one
for each client, so that the rules stand in one place.
"""

from __future__ import annotations

import logging
import random as _random
from collections.abc import Callable, Generator
from typing import TYPE_CHECKING

import httpx

from ..errors import (
    APIError,
    DecodeError,
    FivetrexError,
    RateLimitedError,
    ServerError,
    TransportError,
)
from .api_response import Answer
from .call import READ_METHODS
from .content_type import declare_json
from .error_messages import Stop, add_details, describe_stop
from .transport_errors import unanswered
from .validation import guard

if TYPE_CHECKING:
    from .call import Call
    from .settings import Settings

__all__ = ["Flow", "Outcome", "exchange"]

Outcome = httpx.Response | httpx.RequestError | None
Flow = Generator[httpx.Request | float, Outcome, Answer]

_log = logging.getLogger("fivetrex")


def exchange(
    request: httpx.Request,
    call: Call,
    settings: Settings,
    *,
    random: Callable[[], float] = _random.random,
) -> Flow:
    """Bring one call to its answer.

    Args:
        request: The request, without credentials.
        call: What is called, and what may be done with it.
        settings: Whose credentials and which retry policy.
        random: A source of numbers from 0 up to 1, for the jitter of waits.

    Yields:
        The request, each time that it is to be sent; seconds, each time that it is to wait.

    Returns:
        The answer, which is a success; made up for a repeated DELETE that had done its work.

    Raises:
        FivetrexError: There was no success, and there is no further attempt.
    """
    guard(request, call, settings.base_url)
    declare_json(request)
    is_unclear = False  # whether an earlier attempt may have been processed
    attempt = 1
    while True:
        request.headers["Authorization"] = settings.credentials.authorization()
        try:
            outcome = yield request
        finally:
            # The request lives on in the answer, where a caller may print or pickle it.
            request.headers.pop("Authorization", None)
        error: FivetrexError
        advice: str | None = None
        if isinstance(outcome, httpx.Response):
            answer = Answer(outcome, call, settings.credentials)
            refusal = answer.error()
            if refusal is None:
                return answer
            if is_unclear and request.method == "DELETE" and refusal.status == 404:
                if _is_not_found(refusal):
                    return Answer(_done_before(request), call, settings.credentials)
                refusal = answer.unclear_deletion()
            error, advice = refusal, answer.advice(refusal)
        else:
            assert outcome is not None  # noqa: S101 - a request has an outcome
            error = unanswered(outcome, request, call, settings.credentials)
        delay = _delay_after(error, attempt, request, call, settings, random)
        if isinstance(delay, Stop):
            stopped = describe_stop(error, delay, attempt, settings.retry)
            raise add_details(error, stopped, _note_doubt(error, is_unclear, request), advice)
        is_unclear = is_unclear or _may_have_acted(error)
        _log.info("attempt %d failed, retrying in %.2f s: %s", attempt, delay, error)
        if settings.retry.on_retry is not None:
            settings.retry.on_retry(error, attempt, delay)
        yield delay
        attempt += 1


def _is_not_found(error: APIError) -> bool:
    """Return whether the API itself sent the 404: a proxy's is no evidence of a deletion."""
    return error.code is not None and error.code.startswith("NotFound")


def _note_doubt(error: FivetrexError, is_unclear: bool, request: httpx.Request) -> str | None:
    """Return a note that an earlier attempt may have succeeded, and mark the error with it.

    None if the last attempt may have succeeded itself, which the error's message says already.
    """
    if not is_unclear or request.method in READ_METHODS or _may_have_acted(error):
        return None
    if isinstance(error, TransportError):
        error.may_have_acted = True
    return "an earlier attempt may have been processed"


def _done_before(request: httpx.Request) -> httpx.Response:
    """Stand in for the answer that was lost: whoever reads it knows a deletion by its success."""
    envelope = {"code": "Success", "message": "An earlier attempt has deleted it."}
    return httpx.Response(200, json=envelope, request=request)


def _delay_after(
    error: FivetrexError,
    attempt: int,
    request: httpx.Request,
    call: Call,
    settings: Settings,
    random: Callable[[], float],
) -> float | Stop:
    """Return the wait before the next attempt, or why there is none."""
    policy = settings.retry
    if not (call.is_repeatable(request.method) or _cannot_have_acted(error)):
        return Stop.UNSAFE
    if not policy.is_worth_retrying(error):
        return Stop.FINAL
    retry_after = getattr(error, "retry_after", None)
    delay = policy.delay_after(attempt, retry_after=retry_after, random=random)
    if delay is None:
        return Stop.ATTEMPTS if attempt >= policy.max_attempts else Stop.MAX_WAIT
    return delay


def _cannot_have_acted(error: FivetrexError) -> bool:
    if isinstance(error, TransportError):
        return not error.may_have_acted
    return isinstance(error, RateLimitedError)


def _may_have_acted(error: FivetrexError) -> bool:
    if isinstance(error, TransportError):
        return error.may_have_acted
    return isinstance(error, ServerError | DecodeError)
