"""Groups."""

from .case import Case

CASES = (
    Case(
        "list_all_groups",
        success={"limit": 2},
        failure={"limit": 0},
        error=(400, "InvalidInput"),
    ),
    Case(
        "create_group",
        success={"body": {"name": "finance_warehouse"}},
        failure={"body": {"name": "analytics_warehouse"}},
        error=(409, "Conflict"),
    ),
    Case(
        "group_details",
        success={"group_id": "amber_harbor"},
        failure={"group_id": "unknown_id"},
        error=(404, "NotFound_Group"),
    ),
    Case(
        "modify_group",
        success={"group_id": "amber_harbor", "body": {"name": "finance_warehouse"}},
        failure={"group_id": "unknown_id", "body": {"name": "finance_warehouse"}},
        error=(404, "NotFound_Group"),
    ),
    Case(
        "delete_group",
        success={"group_id": "quiet_meadow"},
        failure={"group_id": "unknown_id"},
        error=(404, "NotFound_Group"),
    ),
)
