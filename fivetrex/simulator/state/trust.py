"""The TLS certificates and SSH fingerprints that a connection or destination trusts."""

from __future__ import annotations

import base64
import binascii
import hashlib
import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from fivetrex.simulator.state.collection import Collection
from fivetrex.simulator.state.fake_credentials import token

if TYPE_CHECKING:
    from datetime import datetime

# The supported digests, by their length in bytes.
_DIGESTS = {16: hashlib.md5, 20: hashlib.sha1, 32: hashlib.sha256}


@dataclass(slots=True, eq=False)
class TrustedItem:
    """An approved certificate or fingerprint, identified by its hash."""

    serial: int
    hash: str
    validated_by: str
    validated_date: datetime

    @property
    def id(self) -> str:
        """The id, derived from the hash."""
        return id_of_hash(self.hash)


@dataclass(slots=True, eq=False)
class Certificate(TrustedItem):
    """A TLS certificate."""

    content: bytes

    @property
    def sha1(self) -> str:
        """The SHA-1 of the certificate, in hexadecimal digits."""
        return hashlib.sha1(self.content).hexdigest()  # noqa: S324 - a field of the API

    @property
    def sha256(self) -> str:
        """The SHA-256 of the certificate, in hexadecimal digits."""
        return hashlib.sha256(self.content).hexdigest()

    @property
    def name(self) -> str:
        """A fake name; the certificate is not parsed."""
        return f"certificate-{self.sha256[:8]}"

    @property
    def public_key(self) -> str:
        """A fake public key."""
        return token(self.sha256, 256)


@dataclass(slots=True, eq=False)
class Fingerprint(TrustedItem):
    """The fingerprint of an SSH server's public key."""

    public_key: str


@dataclass(slots=True, eq=False)
class Trust:
    """The trusted items of a connection or destination, and those that its server presents.

    Attributes:
        presented_certificate: The certificate that setup tests check; ``None`` for no check.
        presented_key: The SSH key that setup tests check; ``None`` for no check.
    """

    certificates: Collection[Certificate] = field(default_factory=Collection)
    fingerprints: Collection[Fingerprint] = field(default_factory=Collection)
    presented_certificate: bytes | None = None
    presented_key: str | None = None

    @property
    def is_certificate_approved(self) -> bool:
        """Whether the presented certificate is approved, in any form of its hash."""
        return any(each.content == self.presented_certificate for each in self.certificates)

    @property
    def is_key_approved(self) -> bool:
        """Whether the presented SSH key is approved."""
        return any(each.public_key == self.presented_key for each in self.fingerprints)


def sha256_of(content: bytes) -> str:
    """Return the SHA-256 of a certificate in base64."""
    return base64.b64encode(hashlib.sha256(content).digest()).decode()


def sha256_of_key(public_key: str) -> str:
    """Return the SHA-256 of a public key in OpenSSH format, in base64."""
    return sha256_of(base64.b64decode(public_key.split()[1]))


def id_of_hash(hash_: str) -> str:
    """Return the id for a hash."""
    return base64.urlsafe_b64encode(hash_.encode()).decode().rstrip("=")


def decode_base64(text: str) -> bytes | None:
    """Decode base64, with or without its padding; ``None`` if it is invalid."""
    compact = "".join(text.split()).rstrip("=")
    try:
        return base64.b64decode(compact + "=" * (-len(compact) % 4), validate=True)
    except (binascii.Error, ValueError):
        return None


def is_hash_of(hash_: str, content: bytes) -> bool:
    """Whether a hash is accepted for these bytes.

    A hash in the form of an MD5, SHA-1 or SHA-256, in hexadecimal digits or base64, must match.
    The form is not documented, so a hash in any other form is accepted.
    """
    digest = _digest(hash_)
    return digest is None or _DIGESTS[len(digest)](content).digest() == digest


def _digest(hash_: str) -> bytes | None:
    text = re.sub(r"^(MD5|SHA-?1|SHA-?256):", "", hash_, flags=re.IGNORECASE)
    hexadecimal = text.replace(":", "")
    if re.fullmatch(r"[0-9A-Fa-f]{32}|[0-9A-Fa-f]{40}|[0-9A-Fa-f]{64}", hexadecimal):
        return bytes.fromhex(hexadecimal)
    digest = decode_base64(text.replace("-", "+").replace("_", "/"))
    return digest if digest is not None and len(digest) in {20, 32} else None
