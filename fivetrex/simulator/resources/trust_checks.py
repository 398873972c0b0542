"""The setup tests of a server's certificate and SSH key."""

from __future__ import annotations

import base64
from typing import TYPE_CHECKING, Any

from fivetrex.simulator.state.trust import Certificate, Fingerprint, sha256_of, sha256_of_key

if TYPE_CHECKING:
    from fivetrex.simulator.api.routing import Call
    from fivetrex.simulator.state.trust import Trust


def check(trust: Trust | None, call: Call) -> list[dict[str, Any]]:
    """Test the presented certificate and key; approve them if the request trusts them."""
    if trust is None:
        return []
    results = []
    if trust.presented_key is not None:
        results.append(_check_key(trust, trust.presented_key, call))
    if trust.presented_certificate is not None:
        results.append(_check_certificate(trust, trust.presented_certificate, call))
    return results


def have_failed(results: list[dict[str, Any]]) -> bool:
    """Whether a setup test has failed."""
    return any(result["status"] == "FAILED" for result in results)


def _check_key(trust: Trust, public_key: str, call: Call) -> dict[str, Any]:
    account, title = call.account, "SSH Tunnel Connection"
    hash_ = sha256_of_key(public_key)
    if not trust.is_key_approved:
        if call.body.get("trust_fingerprints") is not True:
            details = {
                "hash": hash_,
                "public_key": public_key,
                "type": "ssh-rsa",
                "name": public_key.split()[2],
            }
            message = "The key of the SSH server is not approved."
            return {"title": title, "status": "FAILED", "message": message, "details": details}
        trust.fingerprints.add(
            Fingerprint(account.next_serial(), hash_, account.user_id, call.now, public_key)
        )
    return {"title": title, "status": "PASSED", "message": "", "details": None}


def _check_certificate(trust: Trust, content: bytes, call: Call) -> dict[str, Any]:
    account, title = call.account, "Validate Certificate"
    if not trust.is_certificate_approved:
        certificate = Certificate(
            account.next_serial(), sha256_of(content), account.user_id, call.now, content
        )
        if call.body.get("trust_certificates") is not True:
            details = {
                "hash": certificate.hash,
                "name": certificate.name,
                "public_key": certificate.public_key,
                "sha1": certificate.sha1,
                "sha256": certificate.sha256,
                "type": "TLS",
                "encoded_cert": base64.b64encode(content).decode(),
            }
            message = "The certificate is not approved."
            return {"title": title, "status": "FAILED", "message": message, "details": [details]}
        trust.certificates.add(certificate)
    return {"title": title, "status": "PASSED", "message": "", "details": None}
