"""The memberships of teams in groups and connections."""

from __future__ import annotations

from typing import TYPE_CHECKING

from fivetrex.simulator.resources.memberships import Memberships

if TYPE_CHECKING:
    from fivetrex.simulator.api.routing import Call, Routes
    from fivetrex.simulator.state.team import Team


def _team(call: Call) -> Team:
    return call.account.team(call.ids["teamId"])


_GROUPS = Memberships(_team, "group")
_CONNECTIONS = Memberships(_team, "connection")

ROUTES: Routes = {
    ("GET", "/v1/teams/{teamId}/groups"): _GROUPS.list_all,
    ("POST", "/v1/teams/{teamId}/groups"): _GROUPS.create,
    ("GET", "/v1/teams/{teamId}/groups/{groupId}"): _GROUPS.get,
    ("PATCH", "/v1/teams/{teamId}/groups/{groupId}"): _GROUPS.update,
    ("DELETE", "/v1/teams/{teamId}/groups/{groupId}"): _GROUPS.delete,
    ("GET", "/v1/teams/{teamId}/connections"): _CONNECTIONS.list_all,
    ("POST", "/v1/teams/{teamId}/connections"): _CONNECTIONS.create,
    ("GET", "/v1/teams/{teamId}/connections/{connectionId}"): _CONNECTIONS.get,
    ("PATCH", "/v1/teams/{teamId}/connections/{connectionId}"): _CONNECTIONS.update,
    ("DELETE", "/v1/teams/{teamId}/connections/{connectionId}"): _CONNECTIONS.delete,
}
