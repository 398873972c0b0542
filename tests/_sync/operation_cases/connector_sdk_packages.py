# Made by scripts/twin.py from _async/operation_cases/connector_sdk_packages.py. Do not edit.
"""Connector SDK packages."""

from __future__ import annotations

from fivetrex.simulator.seeds.connector_sdk_packages import archive
from tests.simulator.operations.connector_sdk_packages import leave_unused

from .case import BAD, CURSOR, UNKNOWN, OperationCase, not_found

NO_PACKAGE = not_found("ConnectorSdkPackage")
ZIP = archive({"connector.py": "print('hello')\n"})

CASES = {
    "connector_sdk_packages.list": OperationCase(
        lambda client: client.connector_sdk_packages.list(limit=1),
        lambda client: client.connector_sdk_packages.list(cursor=CURSOR),
        *BAD,
    ),
    "connector_sdk_packages.get": OperationCase(
        lambda client: client.connector_sdk_packages.get("spotted_otter"),
        lambda client: client.connector_sdk_packages.get(UNKNOWN),
        *NO_PACKAGE,
    ),
    "connector_sdk_packages.create": OperationCase(
        lambda client: client.connector_sdk_packages.create(file=ZIP),
        lambda client: client.connector_sdk_packages.create(file=b"print('hello')"),
        *BAD,
    ),
    "connector_sdk_packages.update": OperationCase(
        lambda client: client.connector_sdk_packages.update("spotted_otter", file=ZIP),
        lambda client: client.connector_sdk_packages.update(UNKNOWN, file=ZIP),
        *NO_PACKAGE,
    ),
    "connector_sdk_packages.delete": OperationCase(
        lambda client: client.connector_sdk_packages.delete("spotted_otter"),
        lambda client: client.connector_sdk_packages.delete(UNKNOWN),
        *NO_PACKAGE,
        prepare=leave_unused,
    ),
    "connector_sdk_packages.download": OperationCase(
        lambda client: client.connector_sdk_packages.download("spotted_otter"),
        lambda client: client.connector_sdk_packages.download(UNKNOWN),
        *NO_PACKAGE,
    ),
}
