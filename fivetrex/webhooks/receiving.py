"""Verify a webhook and parse its event, in any framework."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from ..errors import InvalidSignatureError, MissingSignatureError
from .events import parse_event
from .signatures import SIGNATURE_HEADER, verify

if TYPE_CHECKING:
    from .events import WebhookEvent
    from .webhook_secrets import Secrets

__all__ = ["Headers", "find_signature", "receive"]

_Text = str | bytes
#: The headers of a request in any framework: a mapping, or pairs of name and value.
Headers = Mapping[str, str] | Mapping[bytes, bytes] | Iterable[tuple[_Text, _Text]]

_NAME = SIGNATURE_HEADER.lower()


def receive(body: bytes, headers: Headers, secret: Secrets) -> WebhookEvent:
    """Verify a webhook and parse its event.

    Args:
        body: The raw body of the request, before a framework parses it.
        headers: The request's headers, as a mapping or as pairs, with names in any letter case.
        secret: The webhook's secret, or a sequence of the old and the new secret, while you
            replace it.

    Returns:
        The event.

    Raises:
        MissingSignatureError: The signature is missing or empty. Respond with 400.
        InvalidSignatureError: The signature does not match the body, or the request has more than
            one. Respond with 401.
        InvalidPayloadError: The body is signed, but is not a JSON object. Respond with 422.
        TypeError: An argument is of the wrong type.
        ValueError: A secret is empty.

    Example:
        ```python
        from fivetrex import webhooks

        body = b'{"event":"sync_end","connection_id":"silver_brook"}'
        headers = {webhooks.SIGNATURE_HEADER: webhooks.compute_signature(body, "some_secret")}
        event = webhooks.receive(body, headers, "some_secret")
        assert event.connection_id == "silver_brook"
        ```
    """
    verify(body, find_signature(headers), secret)
    return parse_event(body)


def find_signature(headers: Headers) -> str | bytes:
    """Find the signature among the headers of a request.

    Raises:
        MissingSignatureError: There is none.
        InvalidSignatureError: There is more than one, which Fivetran never sends.
        TypeError: `headers` is neither a mapping nor pairs.
    """
    found = [value for name, value in _pairs(headers) if _lower(name) == _NAME]
    if not found:
        raise MissingSignatureError(f"the webhook has no header {SIGNATURE_HEADER}")
    if len(found) > 1:
        raise InvalidSignatureError(
            f"the webhook has {len(found)} headers {SIGNATURE_HEADER} instead of one"
        )
    return found[0]


def _pairs(headers: Headers) -> Iterable[tuple[_Text, _Text]]:
    # The headers of some frameworks have `items`, but are not mappings.
    items = getattr(headers, "items", None)
    pairs: object = items() if callable(items) else headers
    if isinstance(pairs, str | bytes) or not isinstance(pairs, Iterable):
        raise TypeError(f"headers must be a mapping or pairs, not {type(headers)}")
    return pairs


def _lower(name: object) -> str:
    if isinstance(name, bytes):
        return name.decode("latin-1").lower()
    if isinstance(name, str):
        return name.lower()
    raise TypeError(f"the name of a header must be a string, not {type(name)}")
