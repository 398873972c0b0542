"""What can go wrong, and what each kind of call makes of it."""

from __future__ import annotations

import enum
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import fivetrex
from fivetrex.simulator import Fault

if TYPE_CHECKING:
    from collections.abc import Callable

PAST_DATE = "Wed, 21 Oct 2015 07:28:00 GMT"


class Repeats(enum.Enum):
    """After which failures a call is made again."""

    ANY = "after any transient failure"
    UNSENT = "only where the server cannot have acted"


@dataclass(frozen=True)
class Trouble:
    """A fault, and what it means for whoever meets it.

    Attributes:
        make: Makes the fault; takes the simulator's scope of faults.
        error: What it is where nothing is tried again.
        repeats: Which calls are made again after it; None for those that no repetition helps.
        acts: Whether the request is carried out nevertheless.
        over_tcp: Whether a real connection can have it.
    """

    make: Callable[..., Fault]
    error: type[fivetrex.FivetrexError]
    repeats: Repeats
    acts: bool = False
    over_tcp: bool = True


def _lost(make: Callable[..., Fault]) -> Callable[..., Fault]:
    def made(**scope: Any) -> Fault:
        return make(**scope, after_effect=True)

    return made


def _status(status: int) -> Callable[..., Fault]:
    return lambda **scope: Fault.status(status, **scope)


def _limited(retry_after: int | str | None) -> Callable[..., Fault]:
    return lambda **scope: Fault.rate_limited(retry_after, **scope)


_SERVER_ERRORS = {
    f"{status}{', carried out' * acts}": Trouble(
        _lost(_status(status)) if acts else _status(status),
        fivetrex.ServerError,
        Repeats.ANY,
        acts=acts,
    )
    for status in (500, 502, 503, 504)
    for acts in (False, True)
}

TROUBLES: dict[str, Trouble] = {
    **_SERVER_ERRORS,
    "429": Trouble(_limited(None), fivetrex.RateLimitedError, Repeats.UNSENT),
    "429 with seconds": Trouble(_limited(0), fivetrex.RateLimitedError, Repeats.UNSENT),
    "429 with a date": Trouble(_limited(PAST_DATE), fivetrex.RateLimitedError, Repeats.UNSENT),
    "refused": Trouble(
        Fault.connection_refused, fivetrex.TransportError, Repeats.UNSENT, over_tcp=False
    ),
    "reset while sending": Trouble(
        lambda **scope: Fault.reset(before=True, **scope), fivetrex.TransportError, Repeats.ANY
    ),
    "reset": Trouble(Fault.reset, fivetrex.TransportError, Repeats.ANY),
    "reset, carried out": Trouble(
        _lost(Fault.reset), fivetrex.TransportError, Repeats.ANY, acts=True
    ),
    "timeout": Trouble(Fault.timeout, fivetrex.TransportError, Repeats.ANY),
    "timeout, carried out": Trouble(
        _lost(Fault.timeout), fivetrex.TransportError, Repeats.ANY, acts=True
    ),
    "cut body": Trouble(Fault.cut_body, fivetrex.TransportError, Repeats.ANY, acts=True),
}
