"""Request checks and error responses, shared by the guards and the middleware."""

from __future__ import annotations

import inspect
import json
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from ..errors import (
    InvalidPayloadError,
    InvalidSignatureError,
    MissingSignatureError,
    PayloadTooLargeError,
)
from .events import parse_event
from .signatures import SIGNATURE_HEADER, verify
from .webhook_secrets import Secrets, keys_of

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from ..errors import WebhookError
    from .events import WebhookEvent

__all__ = [
    "CHUNK_SIZE",
    "MAX_BODY_SIZE",
    "METHOD_NOT_ALLOWED",
    "WebhookCheck",
    "read_length",
    "refusal",
    "status_and_message",
]

#: In bytes. A payload has a few hundred; the reason of a failure may add a few thousand.
MAX_BODY_SIZE = 1024 * 1024
#: How much of a body is read in one piece, in bytes.
CHUNK_SIZE = 64 * 1024
#: The body of the response to a method other than POST.
METHOD_NOT_ALLOWED = b'{"error": "method not allowed"}'

# More than any real length has, and far fewer than the limit of `int`.
_LENGTH_DIGITS = 20


@dataclass(frozen=True, slots=True)
class WebhookCheck:
    """The checks of one webhook endpoint, without I/O.

    Args:
        secret: A secret, a sequence of secrets, or a function that returns either. The function
            may be asynchronous for `read_event_async`.
        max_body_size: The maximum size of a body, in bytes.

    Raises:
        TypeError: The secret is of the wrong type.
        ValueError: A secret is empty, or `max_body_size` is less than 1.
    """

    secret: Secrets | Callable[[], Secrets | Awaitable[Secrets]] = field(repr=False)
    max_body_size: int = MAX_BODY_SIZE

    def __post_init__(self) -> None:
        if not callable(self.secret):
            keys_of(self.secret)
        if self.max_body_size < 1:
            raise ValueError(f"max_body_size must be 1 byte or more, not {self.max_body_size}")

    def check_size(self, size: int) -> None:
        """Reject a body that is too large, before more of it is read.

        Raises:
            PayloadTooLargeError: The body is too large.
        """
        if size > self.max_body_size:
            raise PayloadTooLargeError(f"the body is larger than {self.max_body_size} bytes")

    def check_length(self, text: str | None) -> None:
        """Reject a body by its header `Content-Length`; None means that there is no header.

        Raises:
            InvalidPayloadError: The header is not a number.
            PayloadTooLargeError: The number is too large.
        """
        if text:
            self.check_size(read_length(text))

    def read_event(self, body: bytes, signature: str | bytes | None) -> WebhookEvent:
        """Verify a body and parse its event.

        Raises:
            WebhookError: The signature or the body is invalid.
            TypeError: The function for the secret is asynchronous.
        """
        _require(signature)
        secret = self.secret() if callable(self.secret) else self.secret
        if inspect.isawaitable(secret):
            if inspect.iscoroutine(secret):
                secret.close()
            raise TypeError(
                "the function that returns the secret is asynchronous; pass a synchronous one"
            )
        verify(body, signature, secret)
        return parse_event(body)

    async def read_event_async(self, body: bytes, signature: str | bytes | None) -> WebhookEvent:
        """Verify a body and parse its event; the function for the secret may be asynchronous.

        Raises:
            WebhookError: The signature or the body is invalid.
        """
        _require(signature)
        secret = self.secret() if callable(self.secret) else self.secret
        verify(body, signature, await secret if inspect.isawaitable(secret) else secret)
        return parse_event(body)


def _require(signature: str | bytes | None) -> None:
    """Reject a request without a signature before the secret is looked up."""
    if not signature:
        raise MissingSignatureError(f"the webhook has no header {SIGNATURE_HEADER}")


def read_length(text: str) -> int:
    """Parse the header `Content-Length`.

    Raises:
        InvalidPayloadError: It is not a number.
        PayloadTooLargeError: It has more digits than any real length.
    """
    if not text.isdecimal():
        raise InvalidPayloadError("Content-Length is not a number")
    if len(text) > _LENGTH_DIGITS:
        raise PayloadTooLargeError(f"Content-Length is too large: it has {len(text)} digits")
    return int(text)


def refusal(error: WebhookError) -> tuple[int, bytes]:
    """Return the default response to an error: a status, and a JSON object as bytes.

    The response has no details; `on_error` receives the whole error.
    """
    status, message = status_and_message(error)
    return status, json.dumps({"error": message}).encode()


def status_and_message(error: WebhookError) -> tuple[int, str]:
    """Return the status and the message of the response to an error."""
    match error:
        case MissingSignatureError():
            return 400, "missing signature"
        case InvalidSignatureError():
            return 401, "invalid signature"
        case PayloadTooLargeError():
            return 413, "payload too large"
        case _:
            return 422, "invalid payload"
