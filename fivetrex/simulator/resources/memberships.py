"""The shared operations on memberships of users and teams in groups and connections."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from fivetrex.simulator.api.pagination import page
from fivetrex.simulator.api.routing import Call, Reply
from fivetrex.simulator.api_errors import ErrorResponse, conflict
from fivetrex.simulator.resources.roles import check_role
from fivetrex.simulator.resources.timestamps import timestamp
from fivetrex.simulator.state.membership import Membership

if TYPE_CHECKING:
    from collections.abc import Callable

    from fivetrex.simulator.state.account import Account
    from fivetrex.simulator.state.membership import Member, MembershipKind
    from fivetrex.simulator.state.role import Scope

_SCOPES: dict[MembershipKind, Scope] = {"group": "DESTINATION", "connection": "CONNECTOR"}


def render(membership: Membership) -> dict[str, Any]:
    """Render a membership in a group or a connection."""
    return {
        "id": membership.id,
        "role": membership.role,
        "created_at": timestamp(membership.created_at),
    }


@dataclass(frozen=True)
class Memberships:
    """The operations on the memberships of one kind.

    Attributes:
        member: Returns the member with the id in the path.
        kind: The kind of object: a group or a connection.
    """

    member: Callable[[Call], Member]
    kind: MembershipKind

    def list_all(self, call: Call) -> Reply:
        """List the memberships of a member."""
        memberships = self.member(call).memberships(self.kind)
        return Reply(page(memberships, call.query, render, kind=f"{self.kind}_memberships"))

    def create(self, call: Call) -> Reply:
        """Add a membership."""
        member = self.member(call)
        membership = add_membership(call, member, self.kind, call.body["id"], call.body["role"])
        return Reply(render(membership), status=201)

    def get(self, call: Call) -> Reply:
        """Get a membership."""
        return Reply(render(self._find(call)))

    def update(self, call: Call) -> Reply:
        """Update the role of a membership."""
        return Reply(render(self._change(call)))

    def update_quietly(self, call: Call) -> Reply:
        """Update the role of a membership, and return no data."""
        self._change(call)
        return Reply()

    def delete(self, call: Call) -> Reply:
        """Delete a membership."""
        self._end(call)
        return Reply()

    def delete_and_show(self, call: Call) -> Reply:
        """Delete a membership, and return it."""
        return Reply(render(self._end(call)))

    def _find(self, call: Call) -> Membership:
        member = self.member(call)
        identifier = call.ids[f"{self.kind}Id"]
        _check_exists(call.account, self.kind, identifier)
        membership = member.memberships(self.kind).get(identifier)
        if membership is None:
            raise membership_not_found(member.id, self.kind, identifier)
        return membership

    def _change(self, call: Call) -> Membership:
        membership = self._find(call)
        check_role(call.account, call.body["role"], _SCOPES[self.kind])
        membership.role = call.body["role"]
        return membership

    def _end(self, call: Call) -> Membership:
        membership = self._find(call)
        self.member(call).memberships(self.kind).remove(membership)
        return membership


def add_membership(
    call: Call, member: Member, kind: MembershipKind, identifier: str, role: str
) -> Membership:
    """Add a member to a group or a connection.

    Raises:
        ErrorResponse: The object or role does not exist, or the membership already exists.
    """
    _check_exists(call.account, kind, identifier)
    check_role(call.account, role, _SCOPES[kind])
    memberships = member.memberships(kind)
    if identifier in memberships:
        raise conflict(f"'{member.id}' is already a member of the {kind} '{identifier}'.")
    membership = Membership(call.account.next_serial(), identifier, role, call.now)
    memberships.add(membership)
    return membership


def remove_account_role(member: Member) -> Reply:
    """Remove the account role of a member.

    Raises:
        ErrorResponse: 404, the member has no account role.
    """
    if member.role is None:
        raise ErrorResponse(404, "NotFound_Membership", f"'{member.id}' has no account role.")
    member.role = None
    return Reply()


def membership_not_found(member: str, kind: str, identifier: str) -> ErrorResponse:
    """Return a 404 response: the membership does not exist."""
    message = f"'{member}' is not a member of the {kind} '{identifier}'."
    return ErrorResponse(404, "NotFound_Membership", message)


def _check_exists(account: Account, kind: MembershipKind, identifier: str) -> None:
    if kind == "group":
        account.group(identifier)
    else:
        account.connection(identifier)
