"""What can go wrong, and what each kind of call makes of it."""

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
    """After which failures a call is made again."""

    ANY = "after any transient failure"
    UNSENT = "only where the server cannot have acted"
    NEVER = "after none, for it would not help"


@dataclass(frozen=True)
class FailureCase:
    """A fault, and what it means for whoever meets it.

    Attributes:
        make: Makes the fault; takes the simulator's scope of faults.
        error: What it is where nothing is tried again.
        repeats: Which calls are made again after it.
        acts: Whether the request is carried out nevertheless.
        over_tcp: Whether a real connection can have it.
        timeout: For how many seconds the client waits, where it really has to.
    """

    make: Callable[..., Fault]
    error: type[fivetrex.FivetrexError]
    repeats: Repeats
    acts: bool = False
    over_tcp: bool = True
    timeout: float = 30.0

    def is_retried(self, repeats: Repeats) -> bool:
        """Whether a call that may be repeated after such failures is, after this one."""
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
    # Far beyond the timeout, so that no machine is too slow for these.
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

#: What is an error to whoever expects an answer of the API's, and none to a bare `request`.
UNDECODABLE_RESPONSES: dict[str, FailureCase] = {
    "a page for an answer": FailureCase(_page(200), fivetrex.DecodeError, Repeats.NEVER),
    "a page for an answer, carried out": FailureCase(
        _lost(_page(200)), fivetrex.DecodeError, Repeats.NEVER, acts=True
    ),
}

#: What nobody has to notice.
HARMLESS_FAULTS: dict[str, Callable[..., Fault]] = {
    "late": lambda **scope: Fault.latency(0.01, 0.01, **scope),
    "slow body": lambda **scope: Fault.slow_body(0.01, pieces=4, **scope),
    "stale read": Fault.stale_read,
    "repeated cursor": Fault.repeated_cursor,
}
