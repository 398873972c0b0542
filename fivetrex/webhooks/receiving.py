"""From a request to an event that can be trusted."""

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
#: Headers as any framework gives them: a mapping, or pairs of name and value.
Headers = Mapping[str, str] | Mapping[bytes, bytes] | Iterable[tuple[_Text, _Text]]

_NAME = SIGNATURE_HEADER.lower()


def receive(body: bytes, headers: Headers, secret: Secrets) -> WebhookEvent:
    """Verify a webhook and read its event.

    Args:
        body: The body, byte for byte as it came: before any framework has parsed it.
        headers: The request's headers, as a mapping or as pairs, with names in any letter case.
        secret: The secret that the webhook was created with. While it is changed: a sequence of
            the old and the new one.

    Returns:
        The event.

    Raises:
        MissingSignatureError: There is no signature, or it is empty. Answer 400.
        InvalidSignatureError: It does not fit, or came more than once. Answer 401.
        InvalidPayloadError: The body is signed, but is not a JSON object. Answer 422.
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
        MissingSignatureError: It is not there.
        InvalidSignatureError: It is there more than once, and one of them is not Fivetran's.
        TypeError: These are not headers.
    """
    found = [value for name, value in _pairs(headers) if _lower(name) == _NAME]
    if not found:
        raise MissingSignatureError(f"the webhook came without {SIGNATURE_HEADER}")
    if len(found) > 1:
        raise InvalidSignatureError(f"{SIGNATURE_HEADER} came {len(found)} times")
    return found[0]


def _pairs(headers: Headers) -> Iterable[tuple[_Text, _Text]]:
    # Not only of mappings: some frameworks' headers have `items` and are none.
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
