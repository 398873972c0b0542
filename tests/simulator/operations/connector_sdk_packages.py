"""Connector SDK packages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from fivetrex.simulator.seeds.connector_sdk_packages import archive

from .. import client_of, data
from .case import Case

if TYPE_CHECKING:
    from fivetrex.simulator import Simulator

ZIP = archive({"connector.py": "print('hello')\n"})


def leave_unused(simulator: Simulator) -> None:
    """Delete the connection that runs the seeded package."""
    with client_of(simulator) as client:
        data(client.delete("/v1/connections/humble_beacon"))


CASES = (
    Case(
        "list_connector_sdk_packages",
        success={"limit": 1},
        failure={"limit": 0},
        error=(400, "InvalidInput"),
    ),
    Case(
        "create_connector_sdk_package",
        success={"body": {"file": ZIP}},
        failure={"body": {"file": b"print('hello')"}},
        error=(400, "InvalidInput"),
    ),
    Case(
        "get_connector_sdk_package",
        success={"package_id": "spotted_otter"},
        failure={"package_id": "unknown_id"},
        error=(404, "NotFound_ConnectorSdkPackage"),
    ),
    Case(
        "update_connector_sdk_package",
        success={"package_id": "spotted_otter", "body": {"file": ZIP}},
        failure={"package_id": "unknown_id", "body": {"file": ZIP}},
        error=(404, "NotFound_ConnectorSdkPackage"),
    ),
    Case(
        "delete_connector_sdk_package",
        success={"package_id": "spotted_otter"},
        failure={"package_id": "unknown_id"},
        error=(404, "NotFound_ConnectorSdkPackage"),
        prepare=leave_unused,
    ),
    Case(
        "download_connector_sdk_package",
        success={"package_id": "spotted_otter"},
        failure={"package_id": "unknown_id"},
        error=(404, "NotFound_ConnectorSdkPackage"),
    ),
)
