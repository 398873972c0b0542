"""A reference model of Fivetran on plain JSON: unknown settings, and the effect of a PATCH.

It shares nothing with the code under test.
"""

from __future__ import annotations

import copy
from typing import Any

Json = dict[str, Any]
Step = tuple[Any, ...]
Path = tuple[str, ...]
Setting = tuple[Path, str]

MODES = ["SOFT_DELETE", "HISTORY", "LIVE"]
HANDLINGS = ["ALLOW_ALL", "ALLOW_COLUMNS", "BLOCK_ALL"]
MAPS = ["schemas", "tables", "columns"]
FIELDS = [
    ["schema_change_handling"],
    ["enabled"],
    ["enabled", "sync_mode"],
    ["enabled", "hashed", "is_primary_key"],
]
UNSET_COLUMNS = ["unset", "other unset"]

_COLUMN_STEPS = {
    "enable_column": ("enabled", True),
    "disable_column": ("enabled", False),
    "hash_column": ("hashed", True),
    "unhash_column": ("hashed", False),
    "set_primary_key": ("is_primary_key", True),
}


class RejectedError(Exception):
    """Fivetran rejects a change."""


def part_of(config: Json, path: Path) -> Json:
    """Return a part of a config; an empty object for a column that is not shown."""
    part = config
    for name_of_map, name in zip(MAPS, path, strict=False):
        part = part.get(name_of_map, {}).get(name, {})
    return part


def settings_of(config: Json) -> list[Setting]:
    """Return all settings, those of columns that the config does not show included."""
    paths: list[Path] = [()]
    for schema_name, schema in config.get("schemas", {}).items():
        paths.append((schema_name,))
        for table_name, table in schema.get("tables", {}).items():
            paths.append((schema_name, table_name))
            columns = dict.fromkeys([*table.get("columns", {}), *UNSET_COLUMNS])
            paths += [(schema_name, table_name, column) for column in columns]
    return [(path, field) for path in paths for field in FIELDS[len(path)]]


def known(config: Json, setting: Setting, *handlings: str | None) -> Any:
    """Return the value that follows from a config under handlings; None if it is unknown."""
    path, field = setting
    value = part_of(config, path).get(field)
    is_allowed = all(handling in {"ALLOW_ALL", "ALLOW_COLUMNS"} for handling in handlings)
    if value is None and len(path) == 3 and is_allowed:
        return {"enabled": True, "hashed": False}.get(field)
    return value


def is_fixed(config: Json, path: Path) -> bool:
    """Return whether a column cannot be enabled or disabled, whatever the handling."""
    table = part_of(config, path[:2])
    return table.get("supports_columns_config") is False or is_locked(part_of(config, path))


def is_locked(part: Json) -> bool:
    """Return whether Fivetran has locked a table or a column."""
    return part.get("enabled_patch_settings", {}).get("allowed") is False


def asked_by(config: Json, asked: dict[Setting, Any], step: Step) -> tuple[Setting, Any] | None:
    """Return the setting and the value that a step requests; None if it requests nothing.

    Raises:
        RejectedError: Fivetran would refuse the step.
    """
    name, *arguments = step
    now = config.get("schema_change_handling")
    handling = asked.get(((), "schema_change_handling"), now)
    if name in {"block_new_tables", "block_new_columns", "set_schema_change_handling"}:
        if name == "block_new_tables" and handling == "BLOCK_ALL":
            return None
        handlings = {"block_new_tables": "ALLOW_COLUMNS", "block_new_columns": "BLOCK_ALL"}
        return ((), "schema_change_handling"), handlings.get(name) or arguments[0]
    value: object
    if name == "set_sync_mode":
        *names, value = arguments
        field = "sync_mode"
    else:
        names = arguments
        field, value = _COLUMN_STEPS.get(name) or ("enabled", name.startswith("enable"))
    path = tuple(names)
    after = now if len(path) == 3 and is_fixed(config, path) else handling
    if value != known(config, (path, field), now, after):
        _check_allowed(config, path, field, value)
    return (path, field), value


def _check_allowed(config: Json, path: Path, field: str, value: object) -> None:
    part = part_of(config, path)
    is_refused = (
        (field == "enabled" and is_locked(part))
        or (field == "sync_mode" and part.get("sync_mode") is None)
        or (value == "HISTORY" and part.get("supports_history_mode") is False)
        or (len(path) == 3 and part_of(config, path[:2]).get("supports_columns_config") is False)
    )
    if is_refused:
        raise RejectedError(path, field)


def leaves(body: Json, path: Path = ()) -> dict[Setting, Any]:
    """Return the settings in a body."""
    found: dict[Setting, Any] = {}
    for key, value in body.items():
        if len(path) < 3 and key == MAPS[len(path)]:
            for name, part in value.items():
                found |= leaves(part, (*path, name))
        else:
            found[path, key] = value
    return found


def patched(
    config: Json, values: dict[Setting, Any], body: Json, *, blocks: bool
) -> dict[Setting, Any]:
    """Apply a PATCH.

    Args:
        config: What Fivetran shows.
        values: What every setting really is.
        body: The request.
        blocks: Whether a new `BLOCK_ALL` blocks columns that were never set.

    Raises:
        RejectedError: Something in the body is not allowed.
    """
    named = leaves(body)
    for (path, field), value in named.items():
        if len(path) == 2 and field == "enabled" and is_locked(part_of(config, path)):
            # The API responds with 409 even if the value is the current one.
            raise RejectedError(path, field)
        if values[path, field] != value:
            _check_allowed(config, path, field, value)
    after = {**values, **named}
    if blocks and named.get(((), "schema_change_handling")) == "BLOCK_ALL":
        for path, field in values:
            if (
                len(path) == 3
                and field == "enabled"
                and (path, field) not in named
                and not is_fixed(config, path)
                and part_of(config, path).get("enabled") is None
            ):
                after[path, field] = False
    return after


def shown_after(config: Json, body: Json) -> Json:
    """Return the config that Fivetran shows after a PATCH."""
    after = copy.deepcopy(config)
    for (path, field), value in leaves(body).items():
        part = after
        for name_of_map, name in zip(MAPS, path, strict=False):
            part = part.setdefault(name_of_map, {}).setdefault(name, {})
        part[field] = value
    return after
