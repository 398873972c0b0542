"""Failed setup tests, and the certificates and fingerprints that they report."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .unapproved import UnapprovedCertificate, UnapprovedFingerprint

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from fivetrex_api.models import SetupTestResult

__all__: list[str] = []

_FAILURES = frozenset({"FAILED", "JOB_FAILED"})


def failed_tests_of(tests: Iterable[SetupTestResult] | None) -> list[SetupTestResult]:
    """Return the setup tests that failed; an empty list if none ran."""
    results = tests if isinstance(tests, list) else []
    return [test for test in results if getattr(test, "status", None) in _FAILURES]


def unapproved_certificates_of(
    tests: Iterable[SetupTestResult] | None,
) -> list[UnapprovedCertificate]:
    """Return the certificates that setup tests report as not approved."""
    return [
        UnapprovedCertificate(item["hash"], item["encoded_cert"], _name_of(item))
        for item in _reported_items(tests)
        if isinstance(item.get("encoded_cert"), str)
    ]


def unapproved_fingerprints_of(
    tests: Iterable[SetupTestResult] | None,
) -> list[UnapprovedFingerprint]:
    """Return the fingerprints that setup tests report as not approved."""
    # A certificate has a public key as well.
    return [
        UnapprovedFingerprint(item["hash"], item["public_key"], _name_of(item))
        for item in _reported_items(tests)
        if isinstance(item.get("public_key"), str) and "encoded_cert" not in item
    ]


def _reported_items(tests: Iterable[SetupTestResult] | None) -> Iterator[Mapping[str, Any]]:
    """Yield the objects with a hash in the details: a list of certificates, or one SSH key."""
    for test in failed_tests_of(tests):
        details = test.details if isinstance(test.details, list) else [test.details]
        for item in details:
            if isinstance(item, dict) and isinstance(item.get("hash"), str):
                yield item


def _name_of(item: Mapping[str, Any]) -> str | None:
    name = item.get("name")
    return name if isinstance(name, str) else None
