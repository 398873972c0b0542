"""Faults, and their outcome for each kind of call."""

from __future__ import annotations

import enum
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import fivetrex
from fivetrex.simulator import Fault

if TYPE_CHECKING:
    from collections.abc import Callable

_SHORT = 0.005
PAST_DATE = "Wed, 21 Oct 2015 07:28:00 GMT"


class Repeats(enum.Enum):
    """The failures after which a call is retried."""

    ANY = "any transient failure"
    UNSENT = "only failures before the server can have processed the request"
    NEVER = "none"


@dataclass(frozen=True)
class FailureCase:
    """A fault, and its outcome for a call.

    Attributes:
        make: Creates the fault; accepts the simulator's scope of faults.
        error: The exception if the call is not retried.
        repeats: The calls that are retried after it.
        acts: Whether the simulator processes the request.
        over_tcp: Whether the fault can be injected over TCP.
        timeout: The client's timeout in seconds.
    """

    make: Callable[..., Fault]
    error: type[fivetrex.FivetrexError]
    repeats: Repeats
    acts: bool = False
    over_tcp: bool = True
    timeout: float = 30.0

    def is_retried(self, repeats: Repeats) -> bool:
        """Return whether a call that is retried after the given failures is retried after this."""
        if self.repeats is Repeats.NEVER:
            return False
        return repeats is Repeats.ANY or self.repeats is Repeats.UNSENT


def _lost(make: Callable[..., Fault]) -> Callable[..., Fault]:
    def made(**scope: Any) -> Fault:
        return make(**scope, after_effect=True)

    return made


def _status(status: int) -> Callable[..., Fault]:
    return lambda **scope: Fault.status(status, **scope)


def _page(status: int) -> Callable[..., Fault]:
    return lambda **scope: Fault.proxy_page(status, **scope)


def _limited(retry_after: int | str | None) -> Callable[..., Fault]:
    return lambda **scope: Fault.rate_limited(retry_after, **scope)


_SERVER_ERRORS = {
    f"{status}{', carried out' * acts}": FailureCase(
        _lost(_status(status)) if acts else _status(status),
        fivetrex.ServerError,
        Repeats.ANY,
        acts=acts,
    )
    for status in (500, 502, 503, 504)
    for acts in (False, True)
}

FAILURES: dict[str, FailureCase] = {
    **_SERVER_ERRORS,
    "429": FailureCase(_limited(None), fivetrex.RateLimitedError, Repeats.UNSENT),
    "429 with seconds": FailureCase(_limited(0), fivetrex.RateLimitedError, Repeats.UNSENT),
    "429 with a date": FailureCase(_limited(PAST_DATE), fivetrex.RateLimitedError, Repeats.UNSENT),
    "429 with limits": FailureCase(
        lambda **scope: Fault.rate_limited(0, limit=500, **scope),
        fivetrex.RateLimitedError,
        Repeats.UNSENT,
    ),
    "429 from a proxy": FailureCase(_page(429), fivetrex.RateLimitedError, Repeats.UNSENT),
    "502 from a proxy": FailureCase(_page(502), fivetrex.ServerError, Repeats.ANY),
    "502 from a proxy, carried out": FailureCase(
        _lost(_page(502)), fivetrex.ServerError, Repeats.ANY, acts=True
    ),
    "refused": FailureCase(
        Fault.connection_refused, fivetrex.TransportError, Repeats.UNSENT, over_tcp=False
    ),
    "reset while sending": FailureCase(
        lambda **scope: Fault.reset(before=True, **scope), fivetrex.TransportError, Repeats.ANY
    ),
    "reset": FailureCase(Fault.reset, fivetrex.TransportError, Repeats.ANY),
    "reset, carried out": FailureCase(
        _lost(Fault.reset), fivetrex.TransportError, Repeats.ANY, acts=True
    ),
    "timeout": FailureCase(Fault.timeout, fivetrex.TransportError, Repeats.ANY),
    "timeout, carried out": FailureCase(
        _lost(Fault.timeout), fivetrex.TransportError, Repeats.ANY, acts=True
    ),
    # Far longer than the timeout, for slow machines.
    "too late": FailureCase(
        lambda **scope: Fault.latency(3600, 60, **scope),
        fivetrex.TransportError,
        Repeats.ANY,
        acts=True,
        timeout=_SHORT,
    ),
    "too slow a body": FailureCase(
        lambda **scope: Fault.slow_body(3600, **scope),
        fivetrex.TransportError,
        Repeats.ANY,
        acts=True,
        timeout=_SHORT,
    ),
    "cut body": FailureCase(Fault.cut_body, fivetrex.TransportError, Repeats.ANY, acts=True),
}

#: An error for calls that decode the response, but not for a bare `request`.
UNDECODABLE_RESPONSES: dict[str, FailureCase] = {
    "a page for an answer": FailureCase(_page(200), fivetrex.DecodeError, Repeats.NEVER),
    "a page for an answer, carried out": FailureCase(
        _lost(_page(200)), fivetrex.DecodeError, Repeats.NEVER, acts=True
    ),
}

#: Faults that do not affect the result of a call.
HARMLESS_FAULTS: dict[str, Callable[..., Fault]] = {
    "late": lambda **scope: Fault.latency(0.01, 0.01, **scope),
    "slow body": lambda **scope: Fault.slow_body(0.01, pieces=4, **scope),
    "stale read": Fault.stale_read,
    "repeated cursor": Fault.repeated_cursor,
}
