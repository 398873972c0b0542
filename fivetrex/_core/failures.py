"""From what the HTTP library raises to a `TransportError` that says what may have happened."""

from __future__ import annotations

import ssl
from typing import TYPE_CHECKING

import httpx

from ..errors import DecodeError, TransportError

if TYPE_CHECKING:
    from .call import Call
    from .settings import Credentials

__all__ = ["unanswered"]

# Failures before the first byte of the request was on its way to Fivetran.
_NEVER_SENT = (
    httpx.ConnectError,
    httpx.ConnectTimeout,
    httpx.LocalProtocolError,
    httpx.PoolTimeout,
    httpx.ProxyError,
    httpx.UnsupportedProtocol,
)


def unanswered(
    cause: httpx.RequestError, call: Call, credentials: Credentials
) -> TransportError | DecodeError:
    """Make the error for a request that got no whole answer."""
    reason = credentials.redact(str(cause)) or "no further reason"
    error: TransportError | DecodeError
    if isinstance(cause, httpx.DecodingError):
        text = f"{call} got an answer that cannot be unpacked: {reason}"
        error = DecodeError(text, operation=call.operation)
    else:
        error = _transport_error(cause, reason, call)
    error.__cause__ = _forget_frames(cause)
    return error


def _transport_error(cause: httpx.RequestError, reason: str, call: Call) -> TransportError:
    return TransportError(
        f"{call} got no answer: {_describe(cause)}: {reason}",
        operation=call.operation,
        may_have_acted=not isinstance(cause, _NEVER_SENT),
        is_transient=not _is_permanent(cause),
    )


def _forget_frames(error: BaseException) -> BaseException:
    """Drop the tracebacks of an error and all that led to it.

    Their frames, deep in the HTTP library, hold the request's headers as plain bytes: tools
    that show the variables of a traceback would show the credentials.
    """
    links: list[BaseException | None] = [error]
    while links:
        link = links.pop()
        if link is not None and link.__traceback__ is not None:
            link.__traceback__ = None
            links += (link.__cause__, link.__context__)
    return error


def _describe(cause: httpx.RequestError) -> str:
    match cause:
        case httpx.ConnectTimeout():
            return "connecting took too long"
        case httpx.PoolTimeout():
            return "no connection of the pool became free in time"
        case httpx.TimeoutException():
            return "timed out"
        case httpx.ConnectError():
            return "could not connect"
        case httpx.ProxyError():
            return "the proxy refused"
        case httpx.RemoteProtocolError() | httpx.ReadError():
            return "the connection was cut off"
        case _:
            return type(cause).__name__


def _is_permanent(cause: BaseException) -> bool:
    """Say whether trying again cannot help: nothing of it lies in the network's mood."""
    if isinstance(cause, httpx.LocalProtocolError | httpx.UnsupportedProtocol):
        return True
    seen: set[int] = set()
    link: BaseException | None = cause
    while link is not None and id(link) not in seen:
        if isinstance(link, ssl.SSLCertVerificationError):
            return True
        seen.add(id(link))
        link = link.__cause__ or link.__context__
    return False
