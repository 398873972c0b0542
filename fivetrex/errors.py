"""The exceptions that fivetrex raises.

```
FivetrexError
├── ConfigurationError           missing or invalid credentials or settings, before any request
├── ConfirmationRequiredError    also a ValueError: a destructive call without confirm=True
├── TransportError               no complete response: connection failed, timeout, cut off
├── DecodeError                  a response that cannot be decoded
├── SyncFailedError              a sync that was waited for did not succeed
├── SyncTimeoutError             also a TimeoutError: a sync did not end in time
├── TransformationFailedError    a run of a transformation did not succeed
├── TransformationTimeoutError   also a TimeoutError: a run did not end in time
├── APIError                     an error response
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

A response with any other error status raises an `APIError` of type `"unknown"`. So does a 404 that
an intermediate proxy returned, if an earlier attempt of the same DELETE may have succeeded. An
invalid argument, such as an empty ID or a limit of 0, raises a `ValueError` or `TypeError` that
names the argument.

All exceptions can be pickled, and none contains credentials.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from ._core.waiting.outcome import SyncOutcome
    from ._core.waiting.run import SyncRun
    from ._core.waiting.transformation_runs import TransformationOutcome

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
    "SyncFailedError",
    "SyncTimeoutError",
    "TransformationFailedError",
    "TransformationTimeoutError",
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
    """The position at which a stream failed.

    Attributes:
        items_read: The number of items that the stream yielded.
        cursor: The cursor of the page that failed; None for the first page. Pass it to
            `stream(cursor=...)` to continue without losing or repeating an item. If the
            `next_cursor` of a page is unusable, `cursor` is the cursor of that page. If an item
            cannot be decoded, the stream has already yielded the first `DecodeError.item_index`
            items of the page: skip that many items if you start at `cursor`, or continue after the
            malformed item; see `DecodeError`.
    """

    items_read: int
    cursor: str | None


# All attributes have defaults, so that exceptions can be pickled and copied: pickle calls the class
# with `args` and then restores `__dict__`.


class FivetrexError(Exception):
    """The base class of all exceptions of this library.

    Attributes:
        progress: The position at which a stream failed; None outside a stream.
        run: The sync that was waited for when the error was raised; None outside a wait. Pass it to
            `client.connections.wait` to continue.

    Example:
        ```python
        try:
            client.groups.get("no_such_group")
        except fivetrex.FivetrexError as error:
            print(error)
        ```
    """

    progress: StreamProgress | None = None
    run: SyncRun | None = None


class ConfigurationError(FivetrexError):
    """Credentials or settings are missing or invalid; raised before any request."""


class ConfirmationRequiredError(FivetrexError, ValueError):
    """A destructive call was made without `confirm=True`; no request was sent."""


class TransportError(FivetrexError):
    """No complete response was received: the connection failed, timed out or was closed early.

    The message includes how long the client waited, and whether the request may have been
    processed.

    Attributes:
        operation: The operation that was called, such as `"connections.get"`.
        may_have_acted: Whether the request, or an earlier attempt of it, may have been processed.
            If True, check the state of the resource before you repeat a call that changes it.
        is_transient: False if a retry cannot succeed, for example because the server's certificate
            is not trusted.
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
    """A response cannot be decoded: it does not have the documented format.

    If an item of a page cannot be decoded, the error contains the other items. `list` raises it
    immediately. `stream` first yields the items before the malformed one. `progress.items_read` is
    the number of items that the stream has yielded. `items` does not contain the malformed item,
    so `items[item_index:]` are the items after it. To continue, use them. Then start a new stream
    at `next_cursor`, unless that is None.

    Attributes:
        operation: The operation that was called, such as `"connections.list"`.
        status: The HTTP status of the response.
        headers: The headers of the response, with names in lower case.
        body: The body of the response as text.
        request_id: Fivetran's ID of the request, if the response has one.
        item_index: The index in its page of the first malformed item, from 0; None if the error
            does not concern an item.
        item: The malformed item as JSON. The client's credentials, and the fields that are secret
            by their name, are masked. `body` contains the values of these fields.
        items: The items of the page that were decoded: `items[:item_index]` are before the
            malformed item, `items[item_index:]` after it.
        next_cursor: The cursor of the next page; None if this is the last page.

    Example:
        ```python
        def read_connections(cursor=None):
            try:
                yield from client.connections.stream(cursor=cursor)
            except fivetrex.DecodeError as error:
                if error.item_index is None:
                    raise
                print(f"skipped {error.item}: {error}")
                yield from error.items[error.item_index :]
                if error.next_cursor is not None:
                    yield from read_connections(error.next_cursor)


        print([connection.id for connection in read_connections()])
        ```
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
        item_index: int | None = None,
        item: Any = None,
        items: Iterable[Any] = (),
        next_cursor: str | None = None,
    ) -> None:
        super().__init__(text)
        self.operation = operation
        self.status = status
        self.headers = dict(headers or {})
        self.body = body
        self.request_id = request_id
        self.item_index = item_index
        self.item = item
        self.items = list(items)
        self.next_cursor = next_cursor


class SyncFailedError(FivetrexError):
    """A sync that was waited for did not succeed.

    It is raised for every status except `succeeded`, including `paused`: no data was loaded.

    Attributes:
        outcome: How the sync ended, or why it did not run.

    Example:
        ```python
        try:
            client.connections.sync_and_wait("stormy_ridge")
        except fivetrex.SyncFailedError as error:
            print(error.outcome.status, error.outcome.reason)
        ```
    """

    def __init__(self, text: str = "", *, outcome: SyncOutcome | None = None) -> None:
        super().__init__(text)
        if outcome is not None:
            self.outcome: SyncOutcome = outcome
            self.run = outcome.run


class SyncTimeoutError(FivetrexError, TimeoutError):
    """A sync did not end within the time limit of the wait. The sync itself continues.

    Attributes:
        run: The sync. Pass it to `client.connections.wait` to continue waiting.
        runs: All syncs that have not ended, if several were waited for.

    Example:
        ```python
        try:
            client.connections.sync_and_wait("silver_brook", timeout=0.5)
        except fivetrex.SyncTimeoutError as error:
            client.connections.wait(error.run)
        ```
    """

    run: SyncRun

    def __init__(self, text: str = "", *, runs: Sequence[SyncRun] = ()) -> None:
        super().__init__(text)
        self.runs = list(runs)
        if runs:
            self.run = runs[0]


class TransformationFailedError(FivetrexError):
    """A run of a transformation did not succeed.

    Attributes:
        outcome: How the run ended, or why it did not start.

    Example:
        ```python
        client.transformations.update("sunlit_quarry", paused=False)
        try:
            client.transformations.run_and_wait("sunlit_quarry")
        except fivetrex.TransformationFailedError as error:
            print(error.outcome.status)
        ```
    """

    def __init__(self, text: str = "", *, outcome: TransformationOutcome | None = None) -> None:
        super().__init__(text)
        if outcome is not None:
            self.outcome: TransformationOutcome = outcome


class TransformationTimeoutError(FivetrexError, TimeoutError):
    """A run of a transformation did not end within the time limit of the wait. It continues."""


class APIError(FivetrexError):
    """The API returned an error response.

    Attributes:
        type: The kind of error, such as `"not_found"`.
        operation: The operation that was called, such as `"connections.get"`.
        status: The HTTP status.
        code: The API's error code, such as `"NotFound_Connection"`. None if the body has none, for
            example if an intermediate proxy returned an HTML error page.
        message: The API's error message; None if the body has none.
        request_id: Fivetran's ID of the request, if the response has one.
        retry_after: Seconds to wait before the next attempt, from the `Retry-After` header; None
            if the response has none.
        body: The body of the response as text.

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
    """400: the API rejected the request."""

    type = "bad_request"


class UnauthorizedError(APIError):
    """401: the API rejected the credentials."""

    type = "unauthorized"


class ForbiddenError(APIError):
    """403: the API key is not allowed to do this."""

    type = "forbidden"


class NotFoundError(APIError):
    """404: the resource does not exist, or the API key has no access to it."""

    type = "not_found"


class ConflictError(APIError):
    """409: the request conflicts with the state of the resource."""

    type = "conflict"


class RateLimitedError(APIError):
    """429: too many requests. `retry_after` is the number of seconds to wait."""

    type = "rate_limited"


class ServerError(APIError):
    """5xx: the API, or an intermediate proxy, failed."""

    type = "server_error"


class WebhookError(FivetrexError):
    """The base class of errors of incoming webhooks."""


class MissingSignatureError(WebhookError):
    """The webhook has no signature."""


class InvalidSignatureError(WebhookError):
    """The webhook's signature does not match its body."""


class InvalidPayloadError(WebhookError):
    """The webhook's body is not a JSON object."""


class PayloadTooLargeError(InvalidPayloadError):
    """The webhook's body is larger than `max_body_size`."""
