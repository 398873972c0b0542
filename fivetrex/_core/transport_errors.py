"""Convert errors of the HTTP library to a `TransportError` or a `DecodeError`."""

from __future__ import annotations

import ssl
from typing import TYPE_CHECKING, TypeVar

import httpx

from ..errors import DecodeError, TransportError
from .retry_stop_messages import format_seconds

if TYPE_CHECKING:
    from .operation_call import Call
    from .settings import Credentials

__all__ = ["convert_request_error", "drop_tracebacks"]

E = TypeVar("E", bound=BaseException)

# Errors that occur before the first byte of the request is sent to the API.
_NEVER_SENT = (
    httpx.ConnectError,
    httpx.ConnectTimeout,
    httpx.LocalProtocolError,
    httpx.PoolTimeout,
    httpx.ProxyError,
    httpx.UnsupportedProtocol,
)


_TIMEOUT_NAMES = {
    httpx.ConnectTimeout: "connect",
    httpx.PoolTimeout: "pool",
    httpx.WriteTimeout: "write",
}


def convert_request_error(
    cause: httpx.RequestError, request: httpx.Request, call: Call, credentials: Credentials
) -> TransportError | DecodeError:
    """Create the error for a request without a complete response."""
    reason = credentials.redact(str(cause))
    error: TransportError | DecodeError
    if isinstance(cause, httpx.DecodingError):
        text = f"{call}: the response cannot be decoded: {reason}"
        error = DecodeError(text, operation=call.operation)
    else:
        error = _transport_error(cause, reason, request, call)
    error.__cause__ = drop_tracebacks(cause)
    return error


def _transport_error(
    cause: httpx.RequestError, reason: str, request: httpx.Request, call: Call
) -> TransportError:
    may_have_acted = not isinstance(cause, _NEVER_SENT)
    text = f"{call}: {_describe(cause, request)}"
    # "timed out" adds nothing to the description.
    if reason and "timed out" not in reason:
        text += f": {reason}"
    outcome = "may have been processed" if may_have_acted else "was not sent"
    return TransportError(
        f"{text}; the request {outcome}",
        operation=call.operation,
        may_have_acted=may_have_acted,
        is_transient=not _is_permanent(cause),
    )


def drop_tracebacks(error: E) -> E:
    """Remove the tracebacks of an error and of its causes.

    Their frames, in the HTTP library, contain the request's headers. Tools that show the variables
    of a traceback would show the credentials.
    """
    links: list[BaseException | None] = [error]
    while links:
        link = links.pop()
        if link is not None and link.__traceback__ is not None:
            link.__traceback__ = None
            links += (link.__cause__, link.__context__)
    return error


def _describe(cause: httpx.RequestError, request: httpx.Request) -> str:
    host = request.url.netloc.decode("ascii", "replace")
    match cause:
        case httpx.ConnectTimeout():
            return f"could not connect to {host}{_describe_timeout(cause, request)}"
        case httpx.PoolTimeout():
            return f"no connection in the pool became available{_describe_timeout(cause, request)}"
        case httpx.WriteTimeout():
            return f"the request could not be sent in full{_describe_timeout(cause, request)}"
        case httpx.TimeoutException():
            return f"no response{_describe_timeout(cause, request)}"
        case httpx.ConnectError():
            return f"could not connect to {host}"
        case httpx.ProxyError():
            return "the proxy refused the connection"
        case httpx.RemoteProtocolError() | httpx.ReadError():
            return "the connection was closed before the response was complete"
        case httpx.WriteError():
            return "the connection was closed while the request was being sent"
        case httpx.LocalProtocolError() | httpx.UnsupportedProtocol():
            return "the request cannot be sent"
        case _:
            return f"no response ({type(cause).__name__})"


def _describe_timeout(cause: httpx.TimeoutException, request: httpx.Request) -> str:
    """Describe which timeout ended the attempt, and how long it was."""
    part = _TIMEOUT_NAMES.get(type(cause), "read")
    seconds = request.extensions.get("timeout", {}).get(part)
    after = "" if seconds is None else f" after {format_seconds(seconds)}"
    return f"{after} ({part} timeout)"


def _is_permanent(cause: BaseException) -> bool:
    """Return whether every further attempt would fail, too."""
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
