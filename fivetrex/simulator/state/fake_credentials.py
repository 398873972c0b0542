"""Fake credentials, which are the same in every run with the same requests."""

from __future__ import annotations

import base64
import hashlib
import struct
import textwrap

_SSH_RSA = b"ssh-rsa"
_RSA_EXPONENT = b"\x01\x00\x01"
_RSA_BYTES = 256


def pseudo_random_bytes(seed: str, size: int) -> bytes:
    """Return pseudo-random bytes; the same for the same seed."""
    return hashlib.shake_256(seed.encode()).digest(size)


def token(seed: str, size: int = 32) -> str:
    """Return a token of letters, digits, hyphens and underscores."""
    return base64.urlsafe_b64encode(pseudo_random_bytes(seed, size)).decode().rstrip("=")


def pem(label: str, seed: str, size: int = 600) -> str:
    """Return a fake certificate or key in PEM format, with the given label."""
    lines = textwrap.wrap(base64.b64encode(pseudo_random_bytes(seed, size)).decode(), 64)
    return "\n".join((f"-----BEGIN {label}-----", *lines, f"-----END {label}-----", ""))


def ssh_public_key(seed: str, comment: str) -> str:
    """Return a public key in OpenSSH format; no private key exists."""
    modulus = bytearray(pseudo_random_bytes(seed, _RSA_BYTES))
    modulus[0] |= 0x80
    modulus[-1] |= 0x01
    # The leading zero byte keeps a number with a set top bit positive.
    parts = (_SSH_RSA, _RSA_EXPONENT, b"\x00" + bytes(modulus))
    blob = b"".join(struct.pack(">I", len(part)) + part for part in parts)
    return f"ssh-rsa {base64.b64encode(blob).decode()} {comment}"
