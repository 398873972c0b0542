"""System keys."""

from .case import Case

READ_ALL = {"resource_type": "ACCOUNT", "access_level": "READ"}
NEW = {"name": "ci", "expiration_period": "SIX_MONTHS", "permissions": [READ_ALL]}

CASES = (
    Case(
        "get_system_keys",
        success={"limit": 1},
        failure={"limit": 0},
        error=(400, "InvalidInput"),
    ),
    Case(
        "create_system_key",
        success={"body": NEW},
        failure={"body": {**NEW, "name": "monitoring"}},
        error=(409, "Conflict"),
    ),
    Case(
        "get_system_key_details",
        success={"key_id": "passing_visitor"},
        failure={"key_id": "unknown_id"},
        error=(404, "NotFound_SystemKey"),
    ),
    Case(
        "update_system_key",
        success={"key_id": "watchful_keeper", "body": {"name": "ci", "permissions": [READ_ALL]}},
        failure={"key_id": "watchful_keeper", "body": {"name": "two words"}},
        error=(400, "InvalidInput"),
    ),
    Case(
        "rotate_system_key",
        success={"key_id": "passing_visitor", "body": {"expiration_period": "ONE_WEEK"}},
        failure={"key_id": "unknown_id", "body": {}},
        error=(404, "NotFound_SystemKey"),
    ),
    Case(
        "delete_system_key",
        success={"key_id": "passing_visitor"},
        failure={"key_id": "unknown_id"},
        error=(404, "NotFound_SystemKey"),
    ),
)
