"""Receiving: headers of every type, and exactly one signature in them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st

import fivetrex
from fivetrex.webhooks import SIGNATURE_HEADER, compute_signature, receive
from tests.webhooks.deliveries import BODY, SECRET, SYNC_END, signed

SIGNATURE = compute_signature(BODY, SECRET)
NAME = SIGNATURE_HEADER


class CaseInsensitive(Mapping[str, str]):
    """A case-insensitive mapping, as in Django and other frameworks."""

    def __init__(self, headers: Mapping[str, str]) -> None:
        self._headers = {name.lower(): value for name, value in headers.items()}

    def __getitem__(self, name: str) -> str:
        return self._headers[name.lower()]

    def __iter__(self) -> Iterator[str]:
        return iter(self._headers)

    def __len__(self) -> int:
        return len(self._headers)


HEADERS: dict[str, Any] = {
    "mapping": {NAME: SIGNATURE},
    "lower case": {NAME.lower(): SIGNATURE.lower()},
    "upper case": {NAME.upper(): SIGNATURE},
    "bytes": {NAME.lower().encode(): SIGNATURE.encode()},
    "pairs": [("Host", "here"), (NAME, SIGNATURE)],
    "pairs of bytes": [(b"host", b"here"), (NAME.encode(), SIGNATURE.encode())],
    "generator": ((name, value) for name, value in [(NAME, SIGNATURE)]),
    "httpx": httpx.Headers(signed()),
    "case insensitive": CaseInsensitive(signed()),
}


@pytest.mark.parametrize("headers", HEADERS.values(), ids=HEADERS)
def test_headers_of_every_shape_are_read(headers: Any) -> None:
    event = receive(BODY, headers, SECRET)
    assert event.raw == SYNC_END


TWICE: dict[str, Any] = {
    "pairs": [(NAME, SIGNATURE), (NAME, SIGNATURE)],
    "different": [(NAME, "00"), (NAME, SIGNATURE)],
    "letter case": {NAME: SIGNATURE, NAME.lower(): SIGNATURE},
    "one empty": [(NAME, ""), (NAME, SIGNATURE)],
    "bytes and text": [(NAME.encode(), SIGNATURE.encode()), (NAME, SIGNATURE)],
    "joined": {NAME: f"{SIGNATURE}, {SIGNATURE}"},
}


@pytest.mark.parametrize("headers", TWICE.values(), ids=TWICE)
def test_repeated_signature_is_invalid(headers: Any) -> None:
    with pytest.raises(fivetrex.InvalidSignatureError):
        receive(BODY, headers, SECRET)


@pytest.mark.parametrize(
    "headers", [{}, [], {"X-Fivetran-Signature": SIGNATURE}, {NAME: ""}, {NAME: None}]
)
def test_absent_signature_is_missing(headers: Any) -> None:
    with pytest.raises(fivetrex.MissingSignatureError):
        receive(BODY, headers, SECRET)


def test_signature_is_verified_before_parsing() -> None:
    with pytest.raises(fivetrex.InvalidSignatureError):
        receive(b"not JSON", signed(BODY), SECRET)
    with pytest.raises(fivetrex.InvalidPayloadError):
        receive(b"not JSON", signed(b"not JSON"), SECRET)


@pytest.mark.parametrize("headers", [None, 12, NAME, NAME.encode(), {12: "a"}, [(None, "a")]])
def test_invalid_headers_raise_type_error(headers: Any) -> None:
    with pytest.raises(TypeError, match="header"):
        receive(BODY, headers, SECRET)


# Includes surrogates, which UTF-8 cannot encode.
TEXT = st.text(st.characters(exclude_categories=[])) | st.binary()
NAMES = TEXT | st.sampled_from([NAME, NAME.lower(), NAME.encode(), "Host"])
VALUES = TEXT | st.sampled_from([SIGNATURE, SIGNATURE.lower(), SIGNATURE.encode()])


@given(
    body=st.binary() | st.just(BODY),
    headers=st.dictionaries(NAMES, VALUES) | st.lists(st.tuples(NAMES, VALUES)),
    secret=TEXT.filter(bool) | st.just(SECRET),
)
def test_any_request_returns_an_event_or_raises_webhook_error(
    body: bytes, headers: Any, secret: Any
) -> None:
    try:
        event = receive(body, headers, secret)
    except fivetrex.WebhookError:
        return
    assert (body, secret) == (BODY, SECRET)
    assert event.raw == SYNC_END


@given(body=st.binary(), secret=st.text(min_size=1), name=st.sampled_from([NAME, NAME.lower()]))
def test_any_signed_body_is_parsed_or_rejected(body: bytes, secret: str, name: str) -> None:
    try:
        event = receive(body, {name: compute_signature(body, secret)}, secret)
    except fivetrex.InvalidPayloadError:
        return
    assert isinstance(event.raw, dict)
