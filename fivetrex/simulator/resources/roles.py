"""Roles, which are read-only."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from fivetrex.simulator.api.pagination import page
from fivetrex.simulator.api.routing import Call, Reply, Routes
from fivetrex.simulator.api_errors import invalid

if TYPE_CHECKING:
    from fivetrex.simulator.state.account import Account
    from fivetrex.simulator.state.role import Role, Scope


def render(role: Role) -> dict[str, Any]:
    """Render a role."""
    return {
        "name": role.name,
        "description": role.description,
        "is_custom": role.is_custom,
        "scope": role.scope,
        "is_deprecated": role.is_deprecated,
        "replacement_role_name": role.replacement,
    }


def list_all(call: Call) -> Reply:
    """List the standard and custom roles."""
    return Reply(page(call.account.roles, call.query, render, kind="roles"))


def check_role(account: Account, name: str, scope: Scope) -> None:
    """Refuse a role that does not exist in this scope; deprecated roles are accepted.

    Raises:
        ErrorResponse: 400, the role does not exist, or has another scope.
    """
    role = account.roles.get(name)
    if role is None:
        raise invalid(f"'role' must be the name of a role; '{name}' is unknown.")
    if scope not in role.scope:
        raise invalid(f"'role' must have the scope {scope}; '{name}' has {', '.join(role.scope)}.")


ROUTES: Routes = {("GET", "/v1/roles"): list_all}
