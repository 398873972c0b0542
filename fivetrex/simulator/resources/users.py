"""Users: list, create, get, update, delete."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from fivetrex.simulator.api import field_checks
from fivetrex.simulator.api.pagination import page
from fivetrex.simulator.api.routing import Call, Reply, Routes
from fivetrex.simulator.api_errors import conflict, invalid
from fivetrex.simulator.resources.memberships import remove_account_role
from fivetrex.simulator.resources.roles import check_role
from fivetrex.simulator.resources.timestamps import timestamp, timestamp_or_none
from fivetrex.simulator.state.role import ADMINISTRATOR
from fivetrex.simulator.state.users_and_teams import add_user, remove_user, user_with_email

if TYPE_CHECKING:
    from collections.abc import Callable

    from fivetrex.simulator.state.account import Account
    from fivetrex.simulator.state.user import User

_NAMES = ("given_name", "family_name")
# Fields that a null clears.
_OPTIONAL = ("phone", "picture")


def render(user: User) -> dict[str, Any]:
    """Render a user."""
    return {
        "id": user.id,
        "email": user.email,
        "given_name": user.given_name,
        "family_name": user.family_name,
        "user_type": user.user_type,
        "verified": user.verified,
        "invited": user.invited,
        "active": user.active,
        "picture": user.picture,
        "phone": user.phone,
        "role": user.role,
        "has_api_key": user.has_api_key,
        "logged_in_at": timestamp_or_none(user.logged_in_at),
        "created_at": timestamp(user.created_at),
    }


def active_filter(call: Call) -> Callable[[User], bool]:
    """Return a filter for the query's ``active`` parameter."""
    active = call.query.get("active")
    return lambda user: active is None or user.active == (active == "true")


def list_all(call: Call) -> Reply:
    """List the users."""
    is_active, is_such = active_filter(call), _type_and_key_filter(call)

    def where(user: User) -> bool:
        return is_active(user) and is_such(user)

    return Reply(page(call.account.users, call.query, render, kind="users", where=where))


def create(call: Call) -> Reply:
    """Invite a user, or create a service account."""
    body = call.body
    is_service = body.get("user_type") == "SERVICE_ACCOUNT"
    email = body.get("email")
    if email is not None or not is_service:
        _check_email(call.account, field_checks.require(body, "email"))
    for name in _NAMES:
        _check_name(name, body[name])
    role = body.get("role")
    if role is not None:
        check_role(call.account, role, "ACCOUNT")
    user = add_user(
        call.account,
        email,
        body["given_name"],
        body["family_name"],
        call.now,
        role,
        user_type="SERVICE_ACCOUNT" if is_service else "REGULAR_USER",
        phone=body.get("phone"),
        picture=body.get("picture"),
        invited=not is_service,
        verified=is_service,
    )
    return Reply(render(user), status=201)


def get(call: Call) -> Reply:
    """Get a user."""
    return Reply(render(call.account.user(call.ids["userId"])))


def update(call: Call) -> Reply:
    """Update a user."""
    user = call.account.user(call.ids["userId"])
    body = call.body
    changes = {name: body[name] for name in (*_NAMES, "role") if body.get(name) is not None}
    for name in _NAMES:
        if name in changes:
            _check_name(name, changes[name])
    if "role" in changes:
        check_role(call.account, changes["role"], "ACCOUNT")
        if user.id == call.account.user_id and changes["role"] != user.role:
            raise invalid("'role' cannot be changed: users cannot change their own role.")
    changes |= {name: body[name] for name in _OPTIONAL if name in body}
    for name, value in changes.items():
        setattr(user, name, value)
    return Reply(render(user))


def delete(call: Call) -> Reply:
    """Delete a user, and remove them from every team."""
    account = call.account
    user = account.user(call.ids["userId"])
    owners = [each for each in account.users if each.role == ADMINISTRATOR]
    if owners == [user]:
        raise conflict(f"The user '{user.id}' is the last {ADMINISTRATOR} of the account.")
    remove_user(account, user)
    return Reply()


def delete_role(call: Call) -> Reply:
    """Remove the account role of a user; other roles are not affected."""
    return remove_account_role(call.account.user(call.ids["userId"]))


def _type_and_key_filter(call: Call) -> Callable[[User], bool]:
    """Return a filter for the query's ``user_type`` and ``has_api_key`` parameters."""
    user_type, has_api_key = call.query.get("user_type"), call.query.get("has_api_key")
    return lambda user: (
        user_type in (None, user.user_type)
        and (has_api_key is None or user.has_api_key == (has_api_key == "true"))
    )


def _check_email(account: Account, email: str) -> None:
    name, at, host = email.partition("@")
    if not (name and at and host) or email.split() != [email]:
        raise invalid("'email' must be an email address.")
    if user_with_email(account, email) is not None:
        raise conflict(f"A user with the email address '{email}' already exists.")


def _check_name(field: str, name: str) -> None:
    if not name.strip():
        raise invalid(f"'{field}' must not be empty.")


ROUTES: Routes = {
    ("GET", "/v1/users"): list_all,
    ("POST", "/v1/users"): create,
    ("GET", "/v1/users/{userId}"): get,
    ("PATCH", "/v1/users/{userId}"): update,
    ("DELETE", "/v1/users/{userId}"): delete,
    ("DELETE", "/v1/users/{userId}/role"): delete_role,
}
