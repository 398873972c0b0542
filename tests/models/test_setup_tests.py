"""The failed setup tests of connections, destinations and log services, and their details."""

from __future__ import annotations

from typing import Any

import pytest

from fivetrex.models import (
    Connection,
    Destination,
    LogService,
    LogServiceSetupTests,
    UnapprovedCertificate,
    UnapprovedFingerprint,
)

MODELS = pytest.mark.parametrize("model", [Connection, Destination])
CERTIFICATE = {"hash": "r+u4", "name": "CN=Example", "public_key": "RSA", "encoded_cert": "MIID"}
KEY = {"hash": "eUtP", "name": "a key", "public_key": "ssh-rsa AAAA", "type": "ssh-rsa"}


def owner_with(model: type[Connection | Destination], *tests: Any) -> Connection | Destination:
    return model.from_dict({"id": "silver_brook", "setup_tests": list(tests)})


def result(status: str, details: Any = None) -> dict[str, Any]:
    return {"title": status, "status": status, "message": "", "details": details}


@MODELS
def test_failed_setup_tests_are_those_that_failed(model: type[Connection | Destination]) -> None:
    statuses = ["PASSED", "FAILED", "WARNING", "JOB_FAILED", "SKIPPED", "NEW_STATUS"]
    failed = owner_with(model, *map(result, statuses)).failed_setup_tests
    assert [test.title for test in failed] == ["FAILED", "JOB_FAILED"]


@MODELS
@pytest.mark.parametrize("fields", [{}, {"setup_tests": None}, {"setup_tests": "none"}])
def test_failed_setup_tests_are_empty_if_none_ran(
    model: type[Connection | Destination], fields: dict[str, Any]
) -> None:
    owner = model.from_dict({"id": "silver_brook", **fields})
    assert owner.failed_setup_tests == []
    assert owner.unapproved_certificates == []
    assert owner.unapproved_fingerprints == []


@MODELS
def test_unapproved_certificates_and_fingerprints_are_read_from_the_details(
    model: type[Connection | Destination],
) -> None:
    owner = owner_with(
        model,
        result("FAILED", KEY),
        result("FAILED", [CERTIFICATE]),
        result("PASSED", [CERTIFICATE]),
    )
    assert owner.unapproved_certificates == [UnapprovedCertificate("r+u4", "MIID", "CN=Example")]
    assert owner.unapproved_fingerprints == [UnapprovedFingerprint("eUtP", "ssh-rsa AAAA", "a key")]


@MODELS
@pytest.mark.parametrize(
    "details",
    [
        None,
        "The source refused them.",
        ["read"],
        {"host": "db.example.com"},
        {"hash": "eUtP"},
        [{"hash": None, "encoded_cert": "MIID"}, {"hash": "r+u4", "encoded_cert": 7}],
    ],
)
def test_details_of_other_tests_are_ignored(
    model: type[Connection | Destination], details: Any
) -> None:
    owner = owner_with(model, result("FAILED", details))
    assert (owner.unapproved_certificates, owner.unapproved_fingerprints) == ([], [])


@pytest.mark.parametrize("model", [LogService, LogServiceSetupTests])
def test_the_failed_setup_tests_of_a_log_service(
    model: type[LogService | LogServiceSetupTests],
) -> None:
    tests = [result("PASSED"), result("FAILED")]
    log_service = model.from_dict({"id": "amber_harbor", "setup_tests": tests})
    assert [test.title for test in log_service.failed_setup_tests] == ["FAILED"]
    assert model.from_dict({"id": "amber_harbor"}).failed_setup_tests == []
