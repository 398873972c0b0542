"""Every error that fivetrex raises, in one tree.

```
FivetrexError
├── ConfigurationError           credentials or settings unusable (before any request)
├── ConfirmationRequiredError    also a ValueError: a destructive call without confirm=True
├── TransportError               no answer: could not connect, timed out, cut off
├── DecodeError                  an answer that is not what the API promises
├── APIError                     an answer that says no
│   ├── BadRequestError          400  "bad_request"
│   ├── UnauthorizedError        401  "unauthorized"
│   ├── ForbiddenError           403  "forbidden"
│   ├── NotFoundError            404  "not_found"
│   ├── ConflictError            409  "conflict"
│   ├── RateLimitedError         429  "rate_limited"
│   └── ServerError              5xx  "server_error"
└── WebhookError
    ├── MissingSignatureError
    ├── InvalidSignatureError
    └── InvalidPayloadError
        └── PayloadTooLargeError
```

An answer with any other status is a plain `APIError` of type `"unknown"`. A wrong argument
(an empty id, a limit of 0) is a `ValueError` or `TypeError` that names the argument.

All of them survive pickling, and none of them holds a credential.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = [
    "APIError",
    "BadRequestError",
    "ConfigurationError",
    "ConfirmationRequiredError",
    "ConflictError",
    "DecodeError",
    "ErrorType",
    "FivetrexError",
    "ForbiddenError",
    "InvalidPayloadError",
    "InvalidSignatureError",
    "MissingSignatureError",
    "NotFoundError",
    "PayloadTooLargeError",
    "RateLimitedError",
    "ServerError",
    "StreamProgress",
    "TransportError",
    "UnauthorizedError",
    "WebhookError",
]

ErrorType = Literal[
    "bad_request",
    "unauthorized",
    "forbidden",
    "not_found",
    "conflict",
    "rate_limited",
    "server_error",
    "unknown",
]


@dataclass(frozen=True, slots=True)
class StreamProgress:
    """How far a stream had come when it failed.

    Attributes:
        items_read: How many items the stream had yielded.
        cursor: The cursor of the page that failed; give it to `stream(cursor=...)` to go on
            from there without losing or repeating an item. None is the first page.
    """

    items_read: int
    cursor: str | None


# Errors take their whole state as attributes with defaults, so that the plain protocol of
# exceptions (the class called with `args`, then `__dict__` restored) pickles and copies them.


class FivetrexError(Exception):
    """Any error of this library.

    Attributes:
        progress: Where a stream stood when the error ended it; None outside a stream.

    Example:
        ```python
        try:
            client.groups.get("no_such_group")
        except fivetrex.FivetrexError as error:
            print(error)
        ```
    """

    progress: StreamProgress | None = None


class ConfigurationError(FivetrexError):
    """The client cannot be used as it is set up; raised before any request."""


class ConfirmationRequiredError(FivetrexError, ValueError):
    """A destructive call was not confirmed with `confirm=True`; nothing was sent."""


class TransportError(FivetrexError):
    """No answer came: no connection, a timeout, or an answer that was cut off.

    Attributes:
        operation: What was called, such as `"connections.get"`.
        may_have_acted: True where the request may have reached Fivetran before the failure,
            so that what it asked for may have been done.
        is_transient: False where trying again cannot help, as with a certificate that is not
            trusted.
    """

    def __init__(
        self,
        text: str = "",
        *,
        operation: str = "",
        may_have_acted: bool = False,
        is_transient: bool = True,
    ) -> None:
        super().__init__(text)
        self.operation = operation
        self.may_have_acted = may_have_acted
        self.is_transient = is_transient


class DecodeError(FivetrexError):
    """An answer came that is not what the API promises.

    Attributes:
        operation: What was called, such as `"connections.list"`.
        status: The HTTP status of the answer.
        headers: The answer's headers, names in lower case.
        body: The answer's body as text.
        request_id: Fivetran's id of the request, where it sent one.
    """

    def __init__(
        self,
        text: str = "",
        *,
        operation: str = "",
        status: int = 0,
        headers: Mapping[str, str] | None = None,
        body: str = "",
        request_id: str | None = None,
    ) -> None:
        super().__init__(text)
        self.operation = operation
        self.status = status
        self.headers = dict(headers or {})
        self.body = body
        self.request_id = request_id


class APIError(FivetrexError):
    """Fivetran answered, and the answer says no.

    Attributes:
        type: The kind of error as one word, such as `"not_found"`.
        operation: What was called, such as `"connections.get"`.
        status: The HTTP status.
        code: The API's own code, such as `"NotFound_Connection"`; None where the body had none.
        message: The API's own words; None where the body had none.
        request_id: Fivetran's id of the request, where it sent one.
        retry_after: Seconds to wait before the next try, where the answer says so.
        body: The answer's body as text.

    Example:
        ```python
        try:
            client.connections.get("no_such_connection")
        except fivetrex.APIError as error:
            assert error.type == "not_found"
            assert error.status == 404
        ```
    """

    type: ErrorType = "unknown"

    def __init__(
        self,
        text: str = "",
        *,
        operation: str = "",
        status: int = 0,
        code: str | None = None,
        message: str | None = None,
        request_id: str | None = None,
        retry_after: float | None = None,
        body: str = "",
    ) -> None:
        super().__init__(text)
        self.operation = operation
        self.status = status
        self.code = code
        self.message = message
        self.request_id = request_id
        self.retry_after = retry_after
        self.body = body


class BadRequestError(APIError):
    """400: the API does not accept what was sent."""

    type = "bad_request"


class UnauthorizedError(APIError):
    """401: the API does not accept the credentials."""

    type = "unauthorized"


class ForbiddenError(APIError):
    """403: the credentials are good, but do not allow this."""

    type = "forbidden"


class NotFoundError(APIError):
    """404: there is no such thing, or the credentials may not see it."""

    type = "not_found"


class ConflictError(APIError):
    """409: the state of the resource does not allow this now."""

    type = "conflict"


class RateLimitedError(APIError):
    """429: too many requests; `retry_after` says how many seconds to wait."""

    type = "rate_limited"


class ServerError(APIError):
    """5xx: the API, or a proxy before it, failed."""

    type = "server_error"


class WebhookError(FivetrexError):
    """An incoming webhook that cannot be trusted or read."""


class MissingSignatureError(WebhookError):
    """The webhook came without a signature."""


class InvalidSignatureError(WebhookError):
    """The webhook's signature does not match its body."""


class InvalidPayloadError(WebhookError):
    """The webhook's body is not the JSON object that it should be."""


class PayloadTooLargeError(InvalidPayloadError):
    """The webhook's body is larger than the middleware takes."""
