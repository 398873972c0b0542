"""Teams, and the users in them."""

from .case import Case

CASES = (
    Case(
        "list_all_teams",
        success={"limit": 10},
        failure={"limit": 0},
        error=(400, "InvalidInput"),
    ),
    Case(
        "create_team",
        success={"body": {"name": "Finance", "role": "Account Billing", "description": "Pays."}},
        failure={"body": {"name": "Data Engineering"}},
        error=(409, "Conflict"),
    ),
    Case(
        "team_details",
        success={"team_id": "sturdy_hammock"},
        failure={"team_id": "unknown_id"},
        error=(404, "NotFound_Team"),
    ),
    Case(
        "modify_team",
        success={"team_id": "sturdy_hammock", "body": {"name": "Platform"}},
        failure={"team_id": "sturdy_hammock", "body": {"name": "Marketing Analytics"}},
        error=(409, "Conflict"),
    ),
    Case(
        "delete_team",
        success={"team_id": "sturdy_hammock"},
        failure={"team_id": "unknown_id"},
        error=(404, "NotFound_Team"),
    ),
    Case(
        "delete_team_membership_in_account",
        success={"team_id": "sturdy_hammock"},
        failure={"team_id": "spirited_choir"},
        error=(404, "NotFound_Membership"),
    ),
    Case(
        "list_users_in_team",
        success={"team_id": "sturdy_hammock", "active": True},
        failure={"team_id": "unknown_id"},
        error=(404, "NotFound_Team"),
    ),
    Case(
        "add_user_to_team",
        success={"team_id": "spirited_choir", "body": {"user_id": "woven_trellis"}},
        failure={"team_id": "sturdy_hammock", "body": {"user_id": "woven_trellis"}},
        error=(409, "Conflict"),
    ),
    Case(
        "get_user_in_team",
        success={"team_id": "sturdy_hammock", "user_id": "woven_trellis"},
        failure={"team_id": "spirited_choir", "user_id": "woven_trellis"},
        error=(404, "NotFound_Membership"),
    ),
    Case(
        "update_user_membership",
        success={
            "team_id": "sturdy_hammock",
            "user_id": "woven_trellis",
            "body": {"role": "Team Manager"},
        },
        failure={
            "team_id": "sturdy_hammock",
            "user_id": "woven_trellis",
            "body": {"role": "Account Analyst"},
        },
        error=(400, "InvalidInput"),
    ),
    Case(
        "delete_user_from_team",
        success={"team_id": "sturdy_hammock", "user_id": "woven_trellis"},
        failure={"team_id": "sturdy_hammock", "user_id": "unknown_id"},
        error=(404, "NotFound_User"),
    ),
)
