"""System keys: list, create, get, update, rotate, delete."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from fivetrex.simulator.api import field_checks
from fivetrex.simulator.api.pagination import page
from fivetrex.simulator.api.routing import Call, Reply, Routes
from fivetrex.simulator.api_errors import conflict, invalid
from fivetrex.simulator.resources.timestamps import timestamp
from fivetrex.simulator.state.fake_credentials import token
from fivetrex.simulator.state.lookup import find
from fivetrex.simulator.state.system_key import SystemKey, expires_at

if TYPE_CHECKING:
    from collections.abc import Mapping

    from fivetrex.simulator.state.account import Account

# The resource types whose permissions can be restricted to ids.
_BY_ID = frozenset({"CONNECTOR", "DESTINATION"})
_BY_GROUP = frozenset({"CONNECTOR", "TRANSFORMATION"})


def render(key: SystemKey) -> dict[str, Any]:
    """Render a system key, without its secret and without unset times."""
    times = {
        "created_at": key.created_at,
        "updated_at": key.updated_at,
        "expired_at": key.expired_at,
        "last_used_at": key.last_used_at,
    }
    return {
        "id": key.id,
        "name": key.name,
        "key": key.key,
        "permissions": key.permissions,
        **{name: timestamp(moment) for name, moment in times.items() if moment is not None},
    }


def list_all(call: Call) -> Reply:
    """List the system keys."""
    return Reply(page(call.account.system_keys, call.query, render, kind="system-keys"))


def create(call: Call) -> Reply:
    """Create a system key, and return its secret."""
    account, now = call.account, call.now
    name = call.body["name"]
    permissions = call.body["permissions"]
    _check_name(account, name)
    _check_permissions(account, permissions)
    serial, identifier = account.next_serial(), account.new_id()
    key = SystemKey(
        serial,
        identifier,
        name,
        _kept(permissions),
        key=token(f"system key/{identifier}/{serial}", 12),
        secret=new_secret(account, identifier),
        created_at=now,
        updated_at=now,
        expired_at=expires_at(now, call.body.get("expiration_period") or "INFINITE"),
    )
    account.system_keys.add(key)
    data = {**render(key), "secret": key.secret}
    return Reply(data, status=201)


def get(call: Call) -> Reply:
    """Get a system key."""
    return Reply(render(_system_key(call)))


def update(call: Call) -> Reply:
    """Rename a system key, or replace its permissions."""
    key = _system_key(call)
    name, permissions = call.body.get("name"), call.body.get("permissions")
    if name is not None and name != key.name:
        _check_name(call.account, name)
    if permissions is not None:
        _check_permissions(call.account, permissions)
        key.permissions = _kept(permissions)
    if name is not None:
        key.name = name
    if name is not None or permissions is not None:
        key.updated_at = call.now
    return Reply(render(key))


def rotate(call: Call) -> Reply:
    """Replace the secret of a system key."""
    key = _system_key(call)
    key.secret = new_secret(call.account, key.id)
    key.expired_at = expires_at(call.now, call.body.get("expiration_period") or "INFINITE")
    key.updated_at = call.now
    data = {**render(key), "secret": key.secret}
    return Reply(data)


def delete(call: Call) -> Reply:
    """Delete a system key."""
    key = _system_key(call)
    call.account.system_keys.remove(key)
    return Reply()


def new_secret(account: Account, identifier: str) -> str:
    """Return a new, unique secret."""
    return token(f"system key secret/{identifier}/{account.next_serial()}")


def _system_key(call: Call) -> SystemKey:
    return find(call.account.system_keys, "SystemKey", call.ids["keyId"])


def _check_name(account: Account, name: str) -> None:
    field_checks.plain_name("name", name)
    if any(key.name == name for key in account.system_keys):
        raise conflict(f"A system key with the name '{name}' already exists.")


def _check_permissions(account: Account, permissions: list[dict[str, Any]]) -> None:
    for number, permission in enumerate(permissions):
        _check_filter(account, f"permissions[{number}]", permission)


def _check_filter(account: Account, where: str, permission: dict[str, Any]) -> None:
    kind, narrowed = permission["resource_type"], permission.get("resource_filter") or {}
    ids, group_ids = narrowed.get("ids") or (), narrowed.get("group_ids") or ()
    if ids and kind not in _BY_ID:
        raise invalid(f"'{where}.resource_filter.ids' is not allowed for {kind}.")
    if group_ids and kind not in _BY_GROUP:
        raise invalid(f"'{where}.resource_filter.group_ids' is not allowed for {kind}.")
    find = account.connection if kind == "CONNECTOR" else account.destination
    for identifier in ids:
        find(identifier)
    for identifier in group_ids:
        account.group(identifier)


def _kept(permissions: list[dict[str, Any]]) -> tuple[Mapping[str, Any], ...]:
    return tuple(
        {
            "resource_type": permission["resource_type"],
            "access_level": permission["access_level"],
            **_filter(permission.get("resource_filter") or {}),
        }
        for permission in permissions
    )


def _filter(narrowed: Mapping[str, Any]) -> dict[str, Any]:
    named = {name: narrowed[name] for name in ("ids", "group_ids") if narrowed.get(name)}
    return {"resource_filter": named} if named else {}


ROUTES: Routes = {
    ("GET", "/v1/system-keys"): list_all,
    ("POST", "/v1/system-keys"): create,
    ("GET", "/v1/system-keys/{keyId}"): get,
    ("PATCH", "/v1/system-keys/{keyId}"): update,
    ("DELETE", "/v1/system-keys/{keyId}"): delete,
    ("POST", "/v1/system-keys/{keyId}/rotate"): rotate,
}
