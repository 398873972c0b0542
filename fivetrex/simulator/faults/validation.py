"""What is refused of a fault's arguments."""

from __future__ import annotations

from datetime import UTC, datetime
from email.utils import format_datetime
from typing import TYPE_CHECKING, Any

from fivetrex.simulator.argument_checks import (
    check_count,
    check_flag,
    check_header,
    check_route,
    check_seconds,
    check_share,
)
from fivetrex.simulator.faults.kinds import Kind

if TYPE_CHECKING:
    from fivetrex.simulator.faults.fault import Fault

#: The statuses of answers that cannot have a body.
WITHOUT_BODY = (204, 304)


def check(fault: Fault) -> None:
    """Refuse a fault that makes no sense.

    Raises:
        ValueError: It does not; the message names the argument.
    """
    if fault.times is not None:
        check_count("times", fault.times, 1)
    check_route(fault.method, fault.path)
    check_share("share", fault.share)
    check_count("skip", fault.skip)
    check_count("every", fault.every, 1)
    check_seconds("begins", fault.begins)
    if fault.ends is not None:
        check_seconds("ends", fault.ends)
        if fault.ends <= fault.begins:
            raise ValueError(f"ends must be later than begins: {fault.ends!r}")
    check_flag("after_effect", fault.after_effect)
    if fault.kind is Kind.RESET_WHILE_SENDING and fault.after_effect:
        raise ValueError("after_effect: a request that was not sent in full has no effect")
    if type(fault.status_code) is not int or not 200 <= fault.status_code <= 599:
        raise ValueError(f"status must be that of an answer, 200 to 599: {fault.status_code!r}")
    if fault.status_code in WITHOUT_BODY and fault.content:
        raise ValueError(f"status must be that of an answer with a body: {fault.status_code!r}")
    check_header("content_type", fault.content_type)
    if fault.seconds is not None or fault.kind in {Kind.LATENCY, Kind.SLOW_BODY}:
        check_seconds("seconds", fault.seconds)
    check_seconds("jitter", fault.jitter)
    check_count("pieces", fault.pieces, 1)


def retry_after_header(value: Any) -> tuple[tuple[str, str], ...]:
    """The header that says when to come back, if it is to be there.

    Raises:
        ValueError: The value is of no use in it.
    """
    if value is None:
        return ()
    if isinstance(value, datetime):
        if value.tzinfo is None:
            raise ValueError(f"retry_after needs a time zone: {value!r}")
        value = format_datetime(value.astimezone(UTC), usegmt=True)
    elif isinstance(value, str):
        check_header("retry_after", value)
    else:
        check_count("retry_after", value)
    return (("retry-after", str(value)),)
