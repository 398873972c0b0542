"""Certificates and fingerprints of connections and destinations."""

from __future__ import annotations

from typing import Any

from tests.simulator.operations import certificates, fingerprints

from .case import BAD, CURSOR, NO_CONNECTION, NO_DESTINATION, UNKNOWN, OperationCase, not_found

NO_CERTIFICATE = not_found("Certificate")
NO_FINGERPRINT = not_found("Fingerprint")
SOURCE = "silver_brook"
WAREHOUSE = "amber_harbor"
OTHER_WAREHOUSE = "quiet_meadow"
CERTIFICATE: dict[str, Any] = {"hash": "any form", "encoded_cert": certificates.ENCODED}
OTHER_HASH: dict[str, Any] = {**CERTIFICATE, "hash": "0" * 64}
FINGERPRINT: dict[str, Any] = dict(fingerprints.NEW)
SOURCE_CERTIFICATE = certificates.OF_CONNECTION
WAREHOUSE_CERTIFICATE = certificates.OF_DESTINATION
SOURCE_FINGERPRINT = fingerprints.OF_CONNECTION
WAREHOUSE_FINGERPRINT = fingerprints.OF_DESTINATION

CASES = {
    "certificates.approve": OperationCase(
        lambda client: client.certificates.approve(connection_id=SOURCE, **CERTIFICATE),
        lambda client: client.certificates.approve(connection_id=UNKNOWN, **CERTIFICATE),
        *NO_CONNECTION,
    ),
    "connections.certificates.list": OperationCase(
        lambda client: client.connections.certificates.list(SOURCE),
        lambda client: client.connections.certificates.list(UNKNOWN),
        *NO_CONNECTION,
    ),
    "connections.certificates.get": OperationCase(
        lambda client: client.connections.certificates.get(SOURCE, SOURCE_CERTIFICATE),
        lambda client: client.connections.certificates.get(SOURCE, WAREHOUSE_CERTIFICATE),
        *NO_CERTIFICATE,
    ),
    "connections.certificates.approve": OperationCase(
        lambda client: client.connections.certificates.approve(SOURCE, **CERTIFICATE),
        lambda client: client.connections.certificates.approve(SOURCE, **OTHER_HASH),
        *BAD,
    ),
    "connections.certificates.revoke": OperationCase(
        lambda client: client.connections.certificates.revoke(SOURCE, SOURCE_CERTIFICATE),
        lambda client: client.connections.certificates.revoke(SOURCE, WAREHOUSE_CERTIFICATE),
        *NO_CERTIFICATE,
    ),
    "connections.fingerprints.list": OperationCase(
        lambda client: client.connections.fingerprints.list(SOURCE),
        lambda client: client.connections.fingerprints.list(SOURCE, cursor=CURSOR),
        *BAD,
    ),
    "connections.fingerprints.get": OperationCase(
        lambda client: client.connections.fingerprints.get(SOURCE, SOURCE_FINGERPRINT),
        lambda client: client.connections.fingerprints.get(SOURCE, WAREHOUSE_FINGERPRINT),
        *NO_FINGERPRINT,
    ),
    "connections.fingerprints.approve": OperationCase(
        lambda client: client.connections.fingerprints.approve(SOURCE, **FINGERPRINT),
        lambda client: client.connections.fingerprints.approve(UNKNOWN, **FINGERPRINT),
        *NO_CONNECTION,
    ),
    "connections.fingerprints.revoke": OperationCase(
        lambda client: client.connections.fingerprints.revoke(SOURCE, SOURCE_FINGERPRINT),
        lambda client: client.connections.fingerprints.revoke(SOURCE, WAREHOUSE_FINGERPRINT),
        *NO_FINGERPRINT,
    ),
    "destinations.certificates.list": OperationCase(
        lambda client: client.destinations.certificates.list(WAREHOUSE),
        lambda client: client.destinations.certificates.list(UNKNOWN),
        *NO_DESTINATION,
    ),
    "destinations.certificates.get": OperationCase(
        lambda client: client.destinations.certificates.get(WAREHOUSE, WAREHOUSE_CERTIFICATE),
        lambda client: client.destinations.certificates.get(WAREHOUSE, SOURCE_CERTIFICATE),
        *NO_CERTIFICATE,
    ),
    "destinations.certificates.approve": OperationCase(
        lambda client: client.destinations.certificates.approve(OTHER_WAREHOUSE, **CERTIFICATE),
        lambda client: client.destinations.certificates.approve(UNKNOWN, **CERTIFICATE),
        *NO_DESTINATION,
    ),
    "destinations.certificates.revoke": OperationCase(
        lambda client: client.destinations.certificates.revoke(WAREHOUSE, WAREHOUSE_CERTIFICATE),
        lambda client: client.destinations.certificates.revoke(WAREHOUSE, SOURCE_CERTIFICATE),
        *NO_CERTIFICATE,
    ),
    "destinations.fingerprints.list": OperationCase(
        lambda client: client.destinations.fingerprints.list(WAREHOUSE),
        lambda client: client.destinations.fingerprints.list("unknown_id"),
        *NO_DESTINATION,
    ),
    "destinations.fingerprints.get": OperationCase(
        lambda client: client.destinations.fingerprints.get(WAREHOUSE, WAREHOUSE_FINGERPRINT),
        lambda client: client.destinations.fingerprints.get(WAREHOUSE, SOURCE_FINGERPRINT),
        *NO_FINGERPRINT,
    ),
    "destinations.fingerprints.approve": OperationCase(
        lambda client: client.destinations.fingerprints.approve(OTHER_WAREHOUSE, **FINGERPRINT),
        lambda client: client.destinations.fingerprints.approve(UNKNOWN, **FINGERPRINT),
        *NO_DESTINATION,
    ),
    "destinations.fingerprints.revoke": OperationCase(
        lambda client: client.destinations.fingerprints.revoke(WAREHOUSE, WAREHOUSE_FINGERPRINT),
        lambda client: client.destinations.fingerprints.revoke(WAREHOUSE, SOURCE_FINGERPRINT),
        *NO_FINGERPRINT,
    ),
}
