"""A group's public key and its service account."""

from .case import Case

CASES = (
    Case(
        "group_ssh_public_key",
        success={"group_id": "amber_harbor"},
        failure={"group_id": "unknown_id"},
        error=(404, "NotFound_Group"),
    ),
    Case(
        "group_service_account",
        success={"group_id": "amber_harbor"},
        failure={"group_id": "unknown_id"},
        error=(404, "NotFound_Group"),
    ),
)
