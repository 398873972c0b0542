"""Groups: list, create, get, update, delete."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from fivetrex.simulator.api import field_checks
from fivetrex.simulator.api.pagination import page
from fivetrex.simulator.api.routing import Call, Reply, Routes
from fivetrex.simulator.api_errors import conflict
from fivetrex.simulator.resources.timestamps import timestamp
from fivetrex.simulator.state.group_deletion import delete_group
from fivetrex.simulator.state.membership import Membership

if TYPE_CHECKING:
    from fivetrex.simulator.state.account import Account
    from fivetrex.simulator.state.group import Group


# The role of the creator of a group.
_CREATOR = "Manage Destination"


def render(group: Group) -> dict[str, Any]:
    """Render a group."""
    return {"id": group.id, "name": group.name, "created_at": timestamp(group.created_at)}


def list_all(call: Call) -> Reply:
    """List the groups."""
    return Reply(page(call.account.groups, call.query, render, kind="groups"))


def create(call: Call) -> Reply:
    """Create a group; its creator becomes the first user."""
    account = call.account
    name = call.body["name"]
    _check_name(account, name)
    group = account.add_group(name, call.now)
    creator = account.users.get(account.user_id)
    if creator is not None:
        creator.groups.add(Membership(account.next_serial(), group.id, _CREATOR, call.now))
    return Reply(render(group), status=201)


def get(call: Call) -> Reply:
    """Get a group."""
    return Reply(render(call.account.group(call.ids["groupId"])))


def update(call: Call) -> Reply:
    """Rename a group; without ``name`` nothing changes."""
    group = call.account.group(call.ids["groupId"])
    name = call.body.get("name")
    if name is not None and name != group.name:
        _check_name(call.account, name)
        group.name = name
    return Reply(render(group))


def delete(call: Call) -> Reply:
    """Delete a group and its objects."""
    group = call.account.group(call.ids["groupId"])
    connections = list(group.connections)
    delete_group(call.account, group)
    for connection in connections:
        connection.publish_event("delete_connector", connection, call.now, {})
    return Reply()


def _check_name(account: Account, name: str) -> None:
    field_checks.plain_name("name", name)
    if any(group.name == name for group in account.groups):
        raise conflict(f"A group with the name '{name}' already exists.")


ROUTES: Routes = {
    ("GET", "/v1/groups"): list_all,
    ("POST", "/v1/groups"): create,
    ("GET", "/v1/groups/{groupId}"): get,
    ("PATCH", "/v1/groups/{groupId}"): update,
    ("DELETE", "/v1/groups/{groupId}"): delete,
}
