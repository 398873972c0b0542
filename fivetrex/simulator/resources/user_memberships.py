"""The memberships of users in groups and connections."""

from __future__ import annotations

from typing import TYPE_CHECKING

from fivetrex.simulator.resources.memberships import Memberships

if TYPE_CHECKING:
    from fivetrex.simulator.api.routing import Call, Routes
    from fivetrex.simulator.state.user import User


def _user(call: Call) -> User:
    return call.account.user(call.ids["userId"])


_GROUPS = Memberships(_user, "group")
_CONNECTIONS = Memberships(_user, "connection")

ROUTES: Routes = {
    ("GET", "/v1/users/{userId}/groups"): _GROUPS.list_all,
    ("POST", "/v1/users/{userId}/groups"): _GROUPS.create,
    ("GET", "/v1/users/{userId}/groups/{groupId}"): _GROUPS.get,
    ("PATCH", "/v1/users/{userId}/groups/{groupId}"): _GROUPS.update_quietly,
    ("DELETE", "/v1/users/{userId}/groups/{groupId}"): _GROUPS.delete,
    ("GET", "/v1/users/{userId}/connections"): _CONNECTIONS.list_all,
    ("POST", "/v1/users/{userId}/connections"): _CONNECTIONS.create,
    ("GET", "/v1/users/{userId}/connections/{connectionId}"): _CONNECTIONS.get,
    ("PATCH", "/v1/users/{userId}/connections/{connectionId}"): _CONNECTIONS.update,
    ("DELETE", "/v1/users/{userId}/connections/{connectionId}"): _CONNECTIONS.delete_and_show,
}
