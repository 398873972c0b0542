"""Teams: list, create, get, update, delete."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from fivetrex.simulator.api.pagination import page
from fivetrex.simulator.api.routing import Call, Reply, Routes
from fivetrex.simulator.api_errors import conflict, invalid
from fivetrex.simulator.resources.memberships import remove_account_role
from fivetrex.simulator.resources.roles import check_role
from fivetrex.simulator.state.users_and_teams import add_team

if TYPE_CHECKING:
    from fivetrex.simulator.state.account import Account
    from fivetrex.simulator.state.team import Team


def render(team: Team) -> dict[str, Any]:
    """Render a team, with its description if it has one."""
    shown: dict[str, Any] = {"id": team.id, "name": team.name, "role": team.role}
    if team.description is not None:
        shown["description"] = team.description
    return shown


def list_all(call: Call) -> Reply:
    """List the teams."""
    return Reply(page(call.account.teams, call.query, render, kind="teams"))


def create(call: Call) -> Reply:
    """Create an empty team."""
    body = call.body
    name, role = body["name"], body.get("role")
    _check_name(call.account, name)
    if role is not None:
        check_role(call.account, role, "ACCOUNT")
    team = add_team(call.account, name, role, body.get("description"))
    return Reply(render(team), status=201)


def get(call: Call) -> Reply:
    """Get a team."""
    return Reply(render(call.account.team(call.ids["teamId"])))


def update(call: Call) -> Reply:
    """Update a team; a null clears the description."""
    team = call.account.team(call.ids["teamId"])
    name, role = call.body.get("name"), call.body.get("role")
    if name is not None and name != team.name:
        _check_name(call.account, name)
    if role is not None:
        check_role(call.account, role, "ACCOUNT")
        team.role = role
    if name is not None:
        team.name = name
    if "description" in call.body:
        team.description = call.body["description"]
    return Reply(render(team))


def delete(call: Call) -> Reply:
    """Delete a team, but not its users."""
    team = call.account.team(call.ids["teamId"])
    call.account.teams.remove(team)
    return Reply()


def delete_role(call: Call) -> Reply:
    """Remove the account role of a team; other roles are not affected."""
    return remove_account_role(call.account.team(call.ids["teamId"]))


def _check_name(account: Account, name: str) -> None:
    if not name.strip():
        raise invalid("'name' must not be empty.")
    if any(team.name == name for team in account.teams):
        raise conflict(f"A team with the name '{name}' already exists.")


ROUTES: Routes = {
    ("GET", "/v1/teams"): list_all,
    ("POST", "/v1/teams"): create,
    ("GET", "/v1/teams/{teamId}"): get,
    ("PATCH", "/v1/teams/{teamId}"): update,
    ("DELETE", "/v1/teams/{teamId}"): delete,
    ("DELETE", "/v1/teams/{teamId}/role"): delete_role,
}
