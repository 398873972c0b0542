"""The users of a team."""

from __future__ import annotations

from typing import Any

from fivetrex.simulator.api.pagination import page
from fivetrex.simulator.api.routing import Call, Reply, Routes
from fivetrex.simulator.api_errors import conflict
from fivetrex.simulator.resources.memberships import membership_not_found
from fivetrex.simulator.resources.roles import check_role
from fivetrex.simulator.resources.timestamps import timestamp
from fivetrex.simulator.resources.users import active_filter
from fivetrex.simulator.state.membership import Membership
from fivetrex.simulator.state.role import TEAM_MEMBER


def render(membership: Membership) -> dict[str, Any]:
    """Render a user's membership in a team."""
    return {
        "user_id": membership.id,
        "role": membership.role,
        "created_at": timestamp(membership.created_at),
    }


def list_all(call: Call) -> Reply:
    """List the users of a team."""
    team = call.account.team(call.ids["teamId"])
    is_requested = active_filter(call)

    def where(membership: Membership) -> bool:
        return is_requested(call.account.user(membership.id))

    return Reply(page(team.users, call.query, render, kind="team_users", where=where))


def add(call: Call) -> Reply:
    """Add a user to a team; the default role is member."""
    team = call.account.team(call.ids["teamId"])
    user = call.account.user(call.body["user_id"])
    role = call.body.get("role")
    if role is None:
        role = TEAM_MEMBER
    check_role(call.account, role, "TEAM")
    if user.id in team.users:
        raise conflict(f"'{user.id}' is already a member of the team '{team.id}'.")
    membership = Membership(call.account.next_serial(), user.id, role, call.now)
    team.users.add(membership)
    return Reply(render(membership), status=201)


def get(call: Call) -> Reply:
    """Get a user's membership."""
    return Reply(render(_find(call)))


def update(call: Call) -> Reply:
    """Update a user's role in a team."""
    membership = _find(call)
    check_role(call.account, call.body["role"], "TEAM")
    membership.role = call.body["role"]
    return Reply(render(membership))


def delete(call: Call) -> Reply:
    """Remove a user from a team."""
    membership = _find(call)
    call.account.team(call.ids["teamId"]).users.remove(membership)
    return Reply()


def _find(call: Call) -> Membership:
    team = call.account.team(call.ids["teamId"])
    user = call.account.user(call.ids["userId"])
    membership = team.users.get(user.id)
    if membership is None:
        raise membership_not_found(user.id, "team", team.id)
    return membership


ROUTES: Routes = {
    ("GET", "/v1/teams/{teamId}/users"): list_all,
    ("POST", "/v1/teams/{teamId}/users"): add,
    ("GET", "/v1/teams/{teamId}/users/{userId}"): get,
    ("PATCH", "/v1/teams/{teamId}/users/{userId}"): update,
    ("DELETE", "/v1/teams/{teamId}/users/{userId}"): delete,
}
