"""Validation of a fault's arguments."""

from __future__ import annotations

from datetime import UTC, datetime
from email.utils import format_datetime
from typing import Any

from fivetrex.simulator.argument_checks import (
    check_count,
    check_header,
    check_route,
    check_seconds,
    check_share,
)

#: The statuses of responses without a body.
WITHOUT_BODY = (204, 304)


def check_scope(
    *,
    times: Any,
    method: Any,
    path: Any,
    share: Any,
    skip: Any,
    every: Any,
    begins: Any,
    ends: Any,
) -> None:
    """Refuse an invalid scope.

    Raises:
        ValueError: An argument is invalid; the message names it.
    """
    if times is not None:
        check_count("times", times, 1)
    check_route(method, path)
    check_share("share", share)
    check_count("skip", skip)
    check_count("every", every, 1)
    check_seconds("begins", begins)
    if ends is not None:
        check_seconds("ends", ends)
        if ends <= begins:
            raise ValueError(f"ends must be greater than begins: {ends!r}")


def check_response(status_code: Any, content: bytes, content_type: Any) -> None:
    """Refuse a response that HTTP does not allow.

    Raises:
        ValueError: An argument is invalid; the message names it.
    """
    if type(status_code) is not int or not 200 <= status_code <= 599:
        raise ValueError(f"status must be an integer from 200 to 599: {status_code!r}")
    if status_code in WITHOUT_BODY and content:
        raise ValueError(f"status must allow a response body: {status_code!r}")
    check_header("content_type", content_type)


def retry_after_header(value: Any) -> tuple[tuple[str, str], ...]:
    """Return the ``Retry-After`` header, or no header if the value is ``None``.

    Raises:
        ValueError: The value is not valid in the header.
    """
    if value is None:
        return ()
    if isinstance(value, datetime):
        if value.tzinfo is None:
            raise ValueError(f"retry_after must have a time zone: {value!r}")
        value = format_datetime(value.astimezone(UTC), usegmt=True)
    elif isinstance(value, str):
        check_header("retry_after", value)
    else:
        check_count("retry_after", value)
    return (("retry-after", str(value)),)
