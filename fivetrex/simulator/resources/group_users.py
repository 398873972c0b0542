"""The users of a group."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from fivetrex.simulator.api.pagination import page
from fivetrex.simulator.api.routing import Call, Reply, Routes
from fivetrex.simulator.api_errors import ErrorResponse
from fivetrex.simulator.resources import users
from fivetrex.simulator.resources.memberships import add_membership, membership_not_found
from fivetrex.simulator.state.users_and_teams import user_with_email

if TYPE_CHECKING:
    from fivetrex.simulator.state.user import User

# The name of an older role, which the documentation of the operation still has.
_OLDER_ROLES = {"Owner": "Destination Administrator"}


def list_all(call: Call) -> Reply:
    """List the users with a role in the group."""
    group = call.account.group(call.ids["groupId"])
    is_requested = users.active_filter(call)

    def where(user: User) -> bool:
        return group.id in user.groups and is_requested(user)

    def render(user: User) -> dict[str, Any]:
        membership = user.groups.get(group.id)
        # The role in the group replaces the account role.
        return {**users.render(user), "role": None if membership is None else membership.role}

    return Reply(page(call.account.users, call.query, render, kind="group_users", where=where))


def add(call: Call) -> Reply:
    """Add a user of the account to the group."""
    group = call.account.group(call.ids["groupId"])
    email, role = call.body["email"], _OLDER_ROLES.get(call.body["role"], call.body["role"])
    user = user_with_email(call.account, email)
    if user is None:
        raise ErrorResponse(404, "NotFound_User", f"No user has the email address '{email}'.")
    add_membership(call, user, "group", group.id, role)
    return Reply()


def delete(call: Call) -> Reply:
    """Remove a user from the group."""
    group = call.account.group(call.ids["groupId"])
    user = call.account.user(call.ids["userId"])
    membership = user.groups.get(group.id)
    if membership is None:
        raise membership_not_found(user.id, "group", group.id)
    user.groups.remove(membership)
    return Reply()


ROUTES: Routes = {
    ("GET", "/v1/groups/{groupId}/users"): list_all,
    ("POST", "/v1/groups/{groupId}/users"): add,
    ("DELETE", "/v1/groups/{groupId}/users/{userId}"): delete,
}
