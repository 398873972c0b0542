"""Roles."""

from .case import Case

CASES = (
    Case(
        "list_all_roles",
        success={"limit": 1000},
        failure={"cursor": "of another list"},
        error=(400, "InvalidInput"),
    ),
)
