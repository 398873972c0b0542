"""Users."""

from .case import Case

NEW = {"given_name": "Ira", "family_name": "Voss", "email": "ira.voss@example.com"}

CASES = (
    Case(
        "list_all_users",
        success={"limit": 10},
        failure={"limit": 0},
        error=(400, "InvalidInput"),
    ),
    Case(
        "create_user",
        success={"body": {**NEW, "role": "Account Reviewer"}},
        failure={"body": {**NEW, "email": "Noor.Hadley@example.com"}},
        error=(409, "Conflict"),
    ),
    Case(
        "user_details",
        success={"user_id": "recited_lyrics"},
        failure={"user_id": "unknown_id"},
        error=(404, "NotFound_User"),
    ),
    Case(
        "list_user_api_keys",
        success={"user_id": "recited_lyrics"},
        failure={"user_id": "unknown_id"},
        error=(404, "NotFound_User"),
    ),
    Case(
        "modify_user",
        success={"user_id": "woven_trellis", "body": {"phone": "+1 555 0199"}},
        failure={"user_id": "woven_trellis", "body": {"role": "View Connection"}},
        error=(400, "InvalidInput"),
    ),
    Case(
        "delete_user",
        success={"user_id": "woven_trellis"},
        failure={"user_id": "unknown_id"},
        error=(404, "NotFound_User"),
    ),
    Case(
        "delete_user_membership_in_account",
        success={"user_id": "woven_trellis"},
        failure={"user_id": "tidal_sketch"},
        error=(404, "NotFound_Membership"),
    ),
)
