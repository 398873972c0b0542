"""Signatures that match, and signatures that do not."""

from __future__ import annotations

import shutil
import subprocess
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import fivetrex
from fivetrex.webhooks import compute_signature, secret_from_environment, verify
from tests.webhooks.deliveries import BODY, SECRET

SIGNATURE = compute_signature(BODY, SECRET)


@pytest.mark.skipif(shutil.which("openssl") is None, reason="the command openssl is not installed")
@pytest.mark.parametrize(
    "body",
    [b"", BODY, b"\x00\xff\r\n", "æøå 漢字".encode(), b"x" * 100_000],
    ids=["empty", "usual", "binary", "non-Latin", "long"],
)
@pytest.mark.parametrize("secret", ["s", SECRET, "æøå 漢字", "x" * 200])
def test_openssl_computes_the_same(body: bytes, secret: str) -> None:
    key = f"hexkey:{secret.encode().hex()}"
    output = subprocess.run(
        ["openssl", "dgst", "-sha256", "-mac", "HMAC", "-macopt", key],
        input=body,
        capture_output=True,
        check=True,
    ).stdout
    digits = output.decode().strip().rpartition("= ")[2]
    assert compute_signature(body, secret) == digits.upper()
    verify(body, digits, secret)


def test_the_letter_case_of_a_signature_does_not_matter() -> None:
    assert SIGNATURE.isupper()
    for signature in (SIGNATURE, SIGNATURE.lower(), SIGNATURE.swapcase(), SIGNATURE.encode()):
        verify(BODY, signature, SECRET)


def test_whitespace_around_a_signature_is_ignored() -> None:
    verify(BODY, f" {SIGNATURE}\t", SECRET)


@pytest.mark.parametrize("signature", [None, "", b"", "  ", "\t"])
def test_absent_signature_is_missing(signature: str | bytes | None) -> None:
    with pytest.raises(fivetrex.MissingSignatureError, match="X-Fivetran-Signature-256"):
        verify(BODY, signature, SECRET)


MALFORMED: dict[str, str | bytes] = {
    "another": compute_signature(b"another body", SECRET),
    "one digit": "A",
    "odd": SIGNATURE[:-1],
    "short": SIGNATURE[:-2],
    "long": SIGNATURE + "00",
    "very long": SIGNATURE * 10_000,
    "twice in one": f"{SIGNATURE}, {SIGNATURE}",
    "prefixed": f"sha256={SIGNATURE}",
    "not hexadecimal": "G" * 64,
    "not hexadecimal at the end": SIGNATURE[:63] + "G",
    "spaces in the middle": SIGNATURE[:30] + "  " + SIGNATURE[32:],
    "spaces that fromhex skips": SIGNATURE[:62] + "  ",
    "spaces within": " ".join(SIGNATURE[i : i + 2] for i in range(0, 64, 2)),
    "not ASCII": "é" * 64,
    "not ASCII in 64 bytes": "é" * 32,
    "other scripts' digits": "٣" * 64,
    "surrogates": "\udc80" * 64,
    "bytes": b"\xff" * 64,
    "zero": "\x00" * 64,
    "new line": SIGNATURE + "\n",
}


@pytest.mark.parametrize("signature", MALFORMED.values(), ids=MALFORMED)
def test_signature_that_does_not_match_is_invalid(signature: str | bytes) -> None:
    with pytest.raises(fivetrex.InvalidSignatureError):
        verify(BODY, signature, SECRET)


def test_no_error_quotes_a_secret_or_a_signature() -> None:
    for signature in MALFORMED.values():
        with pytest.raises(fivetrex.WebhookError) as caught:
            verify(BODY, signature, SECRET)
        assert SECRET not in str(caught.value)
        assert SIGNATURE[:8] not in str(caught.value)


@pytest.mark.parametrize("position", range(64))
def test_every_digit_is_compared(position: int) -> None:
    digit = "0" if SIGNATURE[position] != "0" else "1"
    forged = SIGNATURE[:position] + digit + SIGNATURE[position + 1 :]
    with pytest.raises(fivetrex.InvalidSignatureError):
        verify(BODY, forged, SECRET)


@pytest.mark.parametrize(
    "secrets", [[SECRET, "new"], ("new", SECRET), ["a", SECRET.encode(), "b"], [SECRET, SECRET]]
)
def test_any_of_several_secrets_may_match(secrets: Any) -> None:
    verify(BODY, SIGNATURE, secrets)
    with pytest.raises(fivetrex.InvalidSignatureError):
        verify(BODY, SIGNATURE, [f"not {secret!r}" for secret in secrets])


def test_every_secret_is_compared_in_constant_time(monkeypatch: pytest.MonkeyPatch) -> None:
    compared: list[tuple[bytes, bytes]] = []

    def compare(a: bytes, b: bytes) -> bool:
        compared.append((a, b))
        return a == b

    monkeypatch.setattr("hmac.compare_digest", compare)
    verify(BODY, SIGNATURE, [SECRET, "new", "newer"])
    expected = [compute_signature(BODY, secret) for secret in (SECRET, "new", "newer")]
    assert compared == [(bytes.fromhex(SIGNATURE), bytes.fromhex(one)) for one in expected]


@pytest.mark.parametrize(
    ("body", "signature", "secret", "message"),
    [
        (BODY.decode(), SIGNATURE, SECRET, "raw bytes"),
        (None, SIGNATURE, SECRET, "raw bytes"),
        ({"event": "sync_end"}, SIGNATURE, SECRET, "raw bytes"),
        (BODY, 12, SECRET, "signature must be"),
        (BODY, [SIGNATURE], SECRET, "signature must be"),
        (BODY, SIGNATURE, None, "secret must be"),
        (BODY, SIGNATURE, 12, "secret must be"),
        (BODY, SIGNATURE, {SECRET}, "secret must be"),
        (BODY, SIGNATURE, [SECRET, None], "secret must be"),
    ],
)
def test_wrong_type_raises_type_error(body: Any, signature: Any, secret: Any, message: str) -> None:
    with pytest.raises(TypeError, match=message):
        verify(body, signature, secret)


@pytest.mark.parametrize("secret", ["", b"", [], (), [""], [SECRET, ""]])
def test_empty_secret_raises_value_error(secret: Any) -> None:
    with pytest.raises(ValueError, match="secret is"):
        verify(BODY, SIGNATURE, secret)


def test_compute_signature_requires_one_secret_and_bytes() -> None:
    with pytest.raises(ValueError, match="secret is empty"):
        compute_signature(BODY, "")
    with pytest.raises(TypeError, match="secret must be"):
        compute_signature(BODY, [SECRET])  # type: ignore[arg-type]
    with pytest.raises(TypeError, match="raw bytes"):
        compute_signature(BODY.decode(), SECRET)  # type: ignore[arg-type]


def test_a_body_may_be_any_kind_of_bytes() -> None:
    bodies: list[Any] = [bytearray(BODY), memoryview(BODY)]
    for body in bodies:
        assert compute_signature(body, SECRET) == SIGNATURE
        verify(body, SIGNATURE, SECRET)


# Includes surrogates, which UTF-8 cannot encode.
TEXT = st.text(st.characters(exclude_categories=[]))
SECRETS = TEXT.filter(bool) | st.binary(min_size=1)


@given(body=st.binary(), secret=SECRETS, other=SECRETS)
def test_only_the_signed_body_matches(body: bytes, secret: str | bytes, other: str | bytes) -> None:
    signature = compute_signature(body, secret)
    verify(body, signature, secret)
    verify(body, signature.lower(), [other, secret])
    with pytest.raises(fivetrex.InvalidSignatureError):
        verify(body + b"\x00", signature, secret)


@given(
    body=st.binary(),
    signature=st.none() | TEXT | st.binary(),
    secret=SECRETS | st.lists(SECRETS, min_size=1),
)
def test_any_input_matches_or_raises_webhook_error(
    body: bytes, signature: str | bytes | None, secret: Any
) -> None:
    with pytest.raises(fivetrex.WebhookError):
        verify(body, signature, secret)


def test_environment_variable_is_read_for_each_call(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.delenv("MY_WEBHOOK_SECRET", raising=False)
    secret = secret_from_environment("MY_WEBHOOK_SECRET")
    with pytest.raises(fivetrex.ConfigurationError, match="MY_WEBHOOK_SECRET is not set"):
        secret()
    for value in ("old", "new"):
        monkeypatch.setenv("MY_WEBHOOK_SECRET", value)
        assert secret() == value
    monkeypatch.setenv("MY_WEBHOOK_SECRET", "")
    with pytest.raises(fivetrex.ConfigurationError):
        secret()


def test_variable_name_must_not_be_empty() -> None:
    with pytest.raises(ValueError, match="name is empty"):
        secret_from_environment("")
