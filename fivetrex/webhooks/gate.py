"""What the ASGI and the WSGI middleware agree on: which requests are webhooks, and the refusals."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ..errors import (
    InvalidPayloadError,
    InvalidSignatureError,
    MissingSignatureError,
    PayloadTooLargeError,
)

if TYPE_CHECKING:
    from ..errors import WebhookError

__all__ = ["MAX_BODY_SIZE", "Gate", "read_length", "refusal"]

#: In bytes: a payload has some hundred, and the reason of a failure may add some thousand.
MAX_BODY_SIZE = 1024 * 1024

# They ask for something and bring nothing, so that nothing unverified reaches the application.
_HARMLESS = frozenset({"GET", "HEAD", "OPTIONS"})
# Longer than any length that is meant, and far shorter than what `int` refuses to read.
_LENGTH_DIGITS = 20


@dataclass(frozen=True, slots=True)
class Gate:
    """Where a middleware stands, and what it lets through."""

    path: str | None
    event_key: str
    max_body_size: int

    def __post_init__(self) -> None:
        if self.path is not None and not self.path.startswith("/"):
            raise ValueError(f"path must start with a slash, not {self.path!r}; None is every path")
        if not self.event_key:
            raise ValueError("event_key is empty; leave it out for the usual one")
        if self.max_body_size < 1:
            raise ValueError(f"max_body_size must be 1 byte or more, not {self.max_body_size}")

    def stands_before(self, method: str, path: str) -> bool:
        """Whether a request must be a webhook.

        With or without a slash at the end: frameworks often serve both alike.
        """
        if method in _HARMLESS:
            return False
        return self.path is None or path.rstrip("/") == self.path.rstrip("/")

    def check_size(self, size: int) -> None:
        """Refuse a body that is too large, before more of it is read.

        Raises:
            PayloadTooLargeError: It is.
        """
        if size > self.max_body_size:
            raise PayloadTooLargeError(f"the body is larger than {self.max_body_size} bytes")


def read_length(text: str) -> int:
    """Read the header `Content-Length`.

    Raises:
        InvalidPayloadError: It is not a number.
        PayloadTooLargeError: It is a number beyond all sense.
    """
    if not text.isdecimal():
        raise InvalidPayloadError("Content-Length is not a number")
    if len(text) > _LENGTH_DIGITS:
        raise PayloadTooLargeError(f"Content-Length has {len(text)} digits")
    return int(text)


def refusal(error: WebhookError) -> tuple[int, bytes]:
    """Make the usual answer to an error: a status, and a JSON object.

    It tells who sent the request no more than what it lacks; `on_error` gets the whole error.
    """
    status, words = _status_and_words(error)
    return status, json.dumps({"error": words}).encode()


def _status_and_words(error: WebhookError) -> tuple[int, str]:
    match error:
        case MissingSignatureError():
            return 400, "missing signature"
        case InvalidSignatureError():
            return 401, "invalid signature"
        case PayloadTooLargeError():
            return 413, "payload too large"
        case _:
            return 422, "invalid payload"
