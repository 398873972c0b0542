"""Decode the API's response to a call: to data, a model, a page, or a typed error."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Protocol, TypeVar

from ..errors import (
    APIError,
    BadRequestError,
    ConflictError,
    DecodeError,
    FivetrexError,
    ForbiddenError,
    NotFoundError,
    RateLimitedError,
    ServerError,
    UnauthorizedError,
)
from .file_body_reader import is_file
from .pagination import Page
from .retry_after import read_retry_after
from .retry_stop_messages import add_details

if TYPE_CHECKING:
    from collections.abc import Mapping

    import httpx

    from .operation_call import Call
    from .settings import Credentials

__all__ = ["REQUEST_ID_HEADER", "APIResponse", "Model"]

T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)

_ERRORS: dict[int, type[APIError]] = {
    400: BadRequestError,
    401: UnauthorizedError,
    403: ForbiddenError,
    404: NotFoundError,
    409: ConflictError,
    429: RateLimitedError,
}

_ADVICE: dict[int, str] = {
    401: "check the API key and its secret",
    403: "the API key's role does not allow this",
    404: "check the ID, and that the API key has access to the resource",
}

# By the API's error code, for errors whose status alone is misleading.
_ADVICE_BY_CODE: dict[str, str] = {
    "NotFound_SchemaConfig": (
        "check the names; a connection has no schema config before its first sync: trigger a "
        "sync, or call reload_schema_config"
    ),
}

# Prefixes of the content types of JSON responses, and of the error pages of proxies.
_TEXT_TYPES = ("application/json", "text/")

_SUCCESS_CODES = frozenset({"Success", "Created"})

# What a model's `from_dict` may raise for data that does not match the definition.
_DECODING_ERRORS = (
    ArithmeticError,
    AttributeError,
    LookupError,
    RecursionError,
    TypeError,
    ValueError,
)


# The header with Fivetran's ID of a request.
REQUEST_ID_HEADER = "x-request-id"


class Model(Protocol[T_co]):
    """A class whose instances are created from JSON objects of the API."""

    def from_dict(self, src_dict: Mapping[str, Any], /) -> T_co:
        """Create an instance from a JSON object."""
        ...


class APIResponse:
    """The response to one call. Its errors name the call and contain no credentials."""

    __slots__ = ("_call", "_credentials", "http_response")

    def __init__(self, http_response: httpx.Response, call: Call, credentials: Credentials) -> None:
        self.http_response = http_response
        self._call = call
        self._credentials = credentials

    def error(self) -> APIError | None:
        """Return the error for the response's status; None if the status is 2xx."""
        return None if self.http_response.is_success else self._api_error(self._error_body())

    def unclear_deletion_error(self) -> APIError:
        """Create the error for a 404 after an attempt that may have deleted the resource.

        It is not a `NotFoundError`, because callers treat that as a completed deletion.
        """
        return self._api_error(self._error_body(), APIError)

    def advice(self, error: APIError) -> str | None:
        """Return what the caller can do about an error of this response; None if unknown."""
        if error.code or error.message:
            return _ADVICE_BY_CODE.get(error.code or "") or _ADVICE.get(error.status)
        if error.status == 401 and not self._is_html():
            return _ADVICE[401]
        if self.http_response.is_client_error and error.status != 429:
            return "the response did not come from the API; check base_url and the proxy settings"
        return None

    def data(self) -> Any:
        """Return the `data` of the envelope; None if it has none.

        Raises:
            DecodeError: The body is not an envelope.
            APIError: The envelope reports an error, whatever the status is.
        """
        return self._envelope().get("data")

    def message(self) -> str | None:
        """Return the `message` of the envelope, for calls whose response has no data.

        Raises:
            DecodeError: The body is not an envelope.
            APIError: The envelope reports an error, whatever the status is.
        """
        if self.http_response.status_code == 204:  # No Content
            return None
        message = self._envelope().get("message")
        return message if isinstance(message, str) else None

    def check(self) -> None:
        """Check that generated code can decode the body: a successful envelope, or a file.

        Raises:
            DecodeError: The body is not an envelope.
            APIError: The envelope reports an error, whatever the status is.
        """
        kind = self.http_response.headers.get("content-type", "").lower()
        if not self.http_response.content or kind.startswith(_TEXT_TYPES):
            self.message()

    def file(self) -> bytes:
        """Return the body, which is a file.

        Raises:
            DecodeError: The body is empty, an HTML page, or JSON.
            APIError: The body is an envelope that reports an error, whatever the status is.
        """
        content = self.http_response.content
        if not is_file(self.http_response, content):
            self._envelope()
            raise self.decode_error("its body is JSON, not a file")
        return content

    def model(self, model: Model[T]) -> T:
        """Decode the envelope's data.

        Raises:
            DecodeError: The body is not an envelope, or its data does not match the model.
            APIError: The envelope reports an error, whatever the status is.
        """
        return _value_or_raise(self._decode_data(model, self.data()))

    def models(self, model: Model[T]) -> list[T]:
        """Decode the envelope's data, which is an array without pagination.

        Raises:
            DecodeError: The body is not an envelope, or its data is not an array of the model.
            APIError: The envelope reports an error, whatever the status is.
        """
        return _value_or_raise(self._decode_items(model, self.data()))

    def page(self, model: Model[T]) -> Page[T]:
        """Decode one page of a list.

        Raises:
            DecodeError: The body is not an envelope, or its data is not a page of the model. If
                only some items cannot be decoded, the error has the other items.
            APIError: The envelope reports an error, whatever the status is.
        """
        return _value_or_raise(self._decode_page(model, self.data()))

    def decode_error(self, reason: str) -> DecodeError:
        """Create the error for a response that cannot be decoded, with the reason."""
        status = self.http_response.status_code
        text = f"{self._call}: the {status} response cannot be decoded: {reason}"
        headers = {name: self._redact(value) for name, value in self.http_response.headers.items()}
        return DecodeError(
            self._redact(text),
            operation=self._call.operation,
            status=status,
            headers=headers,
            body=self._text(),
            request_id=self._request_id(),
        )

    def not_found_error(self, code: str) -> NotFoundError:
        """Create the error for a successful response whose data does not exist yet.

        Args:
            code: The code that the API uses for this error in responses with status 404.
        """
        return NotFoundError(
            f"{self._call} failed: {code} ({_ADVICE_BY_CODE[code]})",
            operation=self._call.operation,
            status=self.http_response.status_code,
            code=code,
            request_id=self._request_id(),
            body=self._text(),
        )

    def _envelope(self) -> dict[str, Any]:
        return _value_or_raise(self._read_envelope())

    def _read_envelope(self) -> dict[str, Any] | FivetrexError:
        # Errors are returned here and raised by the caller, because the local variables and the
        # JSON library's error contain the unredacted body, in which a proxy may quote credentials.
        try:
            body = self._json()
        except (ValueError, RecursionError) as error:
            return self.decode_error(f"{self._describe_body()} ({error})")
        if not isinstance(body, dict):
            return self.decode_error(f"its body is a JSON {type(body).__name__}, not an object")
        if not isinstance(body.get("code"), str):
            return self.decode_error("its body has no code")
        if body["code"] not in _SUCCESS_CODES:
            refusal = self._api_error(body)
            return add_details(refusal, self.advice(refusal))
        return body

    # Decoding errors are returned, and raised in a frame without the data: the data may be a new
    # system key, and some tools show the variables of a traceback. The model's own exception is
    # dropped, because its traceback contains the data too.

    def _decode_data(self, model: Model[T], data: Any) -> T | DecodeError:
        decoded = _decode(model, data)
        if isinstance(decoded, _Undecodable):
            return self.decode_error(f"data {decoded.reason}")
        return decoded

    def _decode_page(self, model: Model[T], data: Any) -> Page[T] | DecodeError:
        if not isinstance(data, dict) or not isinstance(data.get("items"), list):
            return self.decode_error("its data has no list of items")
        cursor = data.get("next_cursor")
        if cursor is not None and not isinstance(cursor, str):
            return self.decode_error(f"its next_cursor is {type(cursor).__name__}, not a string")
        items = self._decode_items(model, data["items"])
        if isinstance(items, DecodeError):
            items.next_cursor = cursor or None
            return items
        return Page(items, cursor or None)

    def _decode_items(self, model: Model[T], items: Any) -> list[T] | DecodeError:
        if not isinstance(items, list):
            return self.decode_error("its data is not a list")
        bad_item: DecodeError | None = None
        # In place, so that the memory of each object is freed once its model exists.
        for index, item in enumerate(items):
            decoded = items[index] = _decode(model, item)
            # One error for all bad items, because creating an error redacts the whole body.
            if isinstance(decoded, _Undecodable) and bad_item is None:
                bad_item = self._item_error(index, item, decoded)
        if bad_item is not None:
            bad_item.items = [item for item in items if not isinstance(item, _Undecodable)]
        return items if bad_item is None else bad_item

    def _item_error(self, index: int, item: Any, problem: _Undecodable) -> DecodeError:
        from .redacted_json import redact_json

        advice = "to continue without it, use the items and the next_cursor of this error"
        error = self.decode_error(f"items[{index}] {problem.reason}; {advice}")
        error.item_index = index
        error.item = redact_json(item, self._redact)
        return error

    def _error_body(self) -> dict[str, Any]:
        try:
            body = self._json()
        except (ValueError, RecursionError):
            return {}
        return body if isinstance(body, dict) else {}

    def _api_error(self, body: dict[str, Any], kind: type[APIError] | None = None) -> APIError:
        http_response = self.http_response
        code, message = (
            self._redact(value) if isinstance(value, str) else None
            for value in (body.get("code"), body.get("message"))
        )
        if kind is None:
            known = _ERRORS.get(http_response.status_code, APIError)
            kind = ServerError if http_response.is_server_error else known
        return kind(
            self._redact(self._error_text(code, message)),
            operation=self._call.operation,
            status=http_response.status_code,
            code=code,
            message=message,
            request_id=self._request_id(),
            retry_after=read_retry_after(http_response.headers),
            body=self._text(),
        )

    def _error_text(self, code: str | None, message: str | None) -> str:
        status = self.http_response.status_code
        words = [f"{self._call} failed with {status}"]
        if code:
            words.append(f" {code}")
        if message:
            words.append(f": {message}")
        elif not code:
            words.append(f": {self._describe_body()}")
        if self.http_response.is_redirect:
            words.append("; redirects are not followed, check base_url")
        return "".join(words)

    def _describe_body(self) -> str:
        """Describe a body that did not come from the API, with its first line of text."""
        from .html_error_pages import first_line

        if not self.http_response.content:
            return "an empty body"
        kind = self.http_response.headers.get("content-type", "")
        text = self._text()
        if self._is_html():
            what = "an HTML page" if self.http_response.is_success else "an HTML error page"
            description = f"{what}, as returned by an intermediate proxy"
        else:
            size = len(self.http_response.content)
            described = f"a body of {kind}" if kind else "a body without content type"
            description = f"{described} ({size} bytes)"
        line = first_line(kind, text, self._redact)
        return f"{description}: {line!r}" if line else description

    def _is_html(self) -> bool:
        from .html_error_pages import is_html

        beginning = self.http_response.content[:256].decode("utf-8", "replace")
        return is_html(self.http_response.headers.get("content-type", ""), beginning)

    def _request_id(self) -> str | None:
        value = self.http_response.headers.get(REQUEST_ID_HEADER)
        return None if value is None else self._redact(value)

    def _json(self) -> Any:
        return json.loads(self.http_response.content)

    def _text(self) -> str:
        return self._redact(self.http_response.content.decode("utf-8", "replace"))

    def _redact(self, text: str) -> str:
        return self._credentials.redact(text)


@dataclass(frozen=True, slots=True)
class _Undecodable:
    """Why an object cannot be decoded."""

    reason: str


def _decode(model: Model[T], data: Any) -> T | _Undecodable:
    if not isinstance(data, dict):
        return _Undecodable(f"is {type(data).__name__}, not an object")
    own_key = getattr(model, "_own_key", None)
    if own_key is not None and not isinstance(data.get(own_key), str):
        return _Undecodable(f"does not match the model: it has no {own_key}")
    try:
        return model.from_dict(data)
    except _DECODING_ERRORS as error:
        return _Undecodable(f"does not match the model: {error!r}")


def _value_or_raise(result: T | FivetrexError) -> T:
    """Return a result, or raise it if it is an error, without a reference in this frame."""
    if not isinstance(result, FivetrexError):
        return result
    try:
        raise result
    finally:
        del result
