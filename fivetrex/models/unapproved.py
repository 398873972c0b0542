"""Certificates and SSH fingerprints that setup tests report as not approved."""

from __future__ import annotations

from dataclasses import dataclass, field

__all__ = ["UnapprovedCertificate", "UnapprovedFingerprint"]


@dataclass(frozen=True, slots=True)
class UnapprovedCertificate:
    """A TLS certificate that fails a setup test because it is not approved.

    Attributes:
        hash: The hash of the certificate, which identifies it.
        encoded_cert: The certificate, encoded in base64.
        name: The subject of the certificate; None if the test does not report it.

    Example:
        ```python
        connection = client.connections.run_setup_tests("silver_brook")
        for certificate in connection.unapproved_certificates:
            client.connections.certificates.approve(
                connection.id, hash=certificate.hash, encoded_cert=certificate.encoded_cert
            )
        ```
    """

    hash: str
    encoded_cert: str = field(repr=False)
    name: str | None = None


@dataclass(frozen=True, slots=True)
class UnapprovedFingerprint:
    """The key of an SSH server that fails a setup test because it is not approved.

    Attributes:
        hash: The fingerprint of the key, which identifies it.
        public_key: The public key of the SSH server.
        name: The name of the key; None if the test does not report it.

    Example:
        ```python
        connection = client.connections.run_setup_tests("silver_brook")
        for fingerprint in connection.unapproved_fingerprints:
            client.connections.fingerprints.approve(
                connection.id, hash=fingerprint.hash, public_key=fingerprint.public_key
            )
        ```
    """

    hash: str
    public_key: str = field(repr=False)
    name: str | None = None
