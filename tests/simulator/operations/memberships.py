"""Memberships of users and of teams, in groups and in connections."""

from .case import Case

USER = {"user_id": "tidal_sketch"}
TEAM = {"team_id": "spirited_choir"}
GROUP = {"group_id": "quiet_meadow"}
OTHER_GROUP = {"group_id": "early_lantern"}
CONNECTION = {"connection_id": "mellow_dune"}
OTHER_CONNECTION = {"connection_id": "silver_brook"}

CASES = (
    Case(
        "get_user_memberships_in_groups",
        success=USER,
        failure={"user_id": "unknown_id"},
        error=(404, "NotFound_User"),
    ),
    Case(
        "add_user_membership_in_group",
        success={**USER, "body": {"id": "early_lantern", "role": "Create Connection"}},
        failure={**USER, "body": {"id": "early_lantern", "role": "Edit Connection"}},
        error=(400, "InvalidInput"),
    ),
    Case(
        "get_user_membership_in_group",
        success={**USER, **GROUP},
        failure={**USER, **OTHER_GROUP},
        error=(404, "NotFound_Membership"),
    ),
    Case(
        "update_user_membership_in_group",
        success={**USER, **GROUP, "body": {"role": "View Destination"}},
        failure={**USER, "group_id": "unknown_id", "body": {"role": "View Destination"}},
        error=(404, "NotFound_Group"),
    ),
    Case(
        "delete_user_membership_in_group",
        success={**USER, **GROUP},
        failure={**USER, **OTHER_GROUP},
        error=(404, "NotFound_Membership"),
    ),
    Case(
        "get_user_memberships_in_connections",
        success=USER,
        failure={"user_id": "unknown_id"},
        error=(404, "NotFound_User"),
    ),
    Case(
        "add_user_membership_in_connection",
        success={**USER, "body": {"id": "silver_brook", "role": "View Connection"}},
        failure={**USER, "body": {"id": "unknown_id", "role": "View Connection"}},
        error=(404, "NotFound_Connection"),
    ),
    Case(
        "get_user_membership_in_connections",
        success={**USER, **CONNECTION},
        failure={**USER, **OTHER_CONNECTION},
        error=(404, "NotFound_Membership"),
    ),
    Case(
        "update_user_membership_in_connection",
        success={**USER, **CONNECTION, "body": {"role": "Sync Operator"}},
        failure={**USER, **CONNECTION, "body": {"role": "Nobody's Role"}},
        error=(400, "InvalidInput"),
    ),
    Case(
        "delete_user_membership_in_connection",
        success={**USER, **CONNECTION},
        failure={**USER, "connection_id": "unknown_id"},
        error=(404, "NotFound_Connection"),
    ),
    Case(
        "get_team_memberships_in_groups",
        success=TEAM,
        failure={"team_id": "unknown_id"},
        error=(404, "NotFound_Team"),
    ),
    Case(
        "add_team_membership_in_group",
        success={**TEAM, "body": {"id": "early_lantern", "role": "Destination Reviewer"}},
        failure={**TEAM, "body": {"id": "quiet_meadow", "role": "Destination Reviewer"}},
        error=(409, "Conflict"),
    ),
    Case(
        "get_team_membership_in_group",
        success={**TEAM, **GROUP},
        failure={**TEAM, **OTHER_GROUP},
        error=(404, "NotFound_Membership"),
    ),
    Case(
        "update_team_membership_in_group",
        success={**TEAM, **GROUP, "body": {"role": "Manage Destination"}},
        failure={**TEAM, **GROUP, "body": {"role": "Team Manager"}},
        error=(400, "InvalidInput"),
    ),
    Case(
        "delete_team_membership_in_group",
        success={**TEAM, **GROUP},
        failure={**TEAM, **OTHER_GROUP},
        error=(404, "NotFound_Membership"),
    ),
    Case(
        "get_team_memberships_in_connections",
        success=TEAM,
        failure={"team_id": "unknown_id"},
        error=(404, "NotFound_Team"),
    ),
    Case(
        "add_team_membership_in_connection",
        success={**TEAM, "body": {"id": "silver_brook", "role": "View Connection"}},
        failure={**TEAM, "body": {"id": "mellow_dune", "role": "View Connection"}},
        error=(409, "Conflict"),
    ),
    Case(
        "get_team_membership_in_connection",
        success={**TEAM, **CONNECTION},
        failure={**TEAM, **OTHER_CONNECTION},
        error=(404, "NotFound_Membership"),
    ),
    Case(
        "update_team_membership_in_connection",
        success={**TEAM, **CONNECTION, "body": {"role": "Edit Connection"}},
        failure={**TEAM, **OTHER_CONNECTION, "body": {"role": "Edit Connection"}},
        error=(404, "NotFound_Membership"),
    ),
    Case(
        "delete_team_membership_in_connection",
        success={**TEAM, **CONNECTION},
        failure={**TEAM, "connection_id": "unknown_id"},
        error=(404, "NotFound_Connection"),
    ),
    Case(
        "list_all_users_in_group",
        success={"group_id": "amber_harbor"},
        failure={"group_id": "unknown_id"},
        error=(404, "NotFound_Group"),
    ),
    Case(
        "add_user_to_group",
        success={
            **GROUP,
            "body": {"email": "noor.hadley@example.com", "role": "View Destination"},
        },
        failure={**GROUP, "body": {"email": "nobody@example.com", "role": "View Destination"}},
        error=(404, "NotFound_User"),
    ),
    Case(
        "delete_user_from_group",
        success={**GROUP, **USER},
        failure={**OTHER_GROUP, **USER},
        error=(404, "NotFound_Membership"),
    ),
)
