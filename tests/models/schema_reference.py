"""Fivetran's side of a change, on plain JSON: steps one by one, and a body all at once.

It shares nothing with the code under test.
"""

from __future__ import annotations

import copy
from typing import Any

Json = dict[str, Any]
Step = tuple[Any, ...]

_COLUMN_STEPS = {
    "enable_column": ("enabled", True),
    "disable_column": ("enabled", False),
    "hash_column": ("hashed", True),
    "unhash_column": ("hashed", False),
    "set_primary_key": ("is_primary_key", True),
}


class RefusedError(Exception):
    """Fivetran says no."""


def state(config: Json) -> Json:
    """Everything that counts, with nothing left unsaid, and without columns that nobody set."""
    return {
        "handling": config.get("schema_change_handling"),
        "schemas": {
            schema_name: {
                "enabled": schema.get("enabled", True),
                "tables": {
                    table_name: {
                        "enabled": table.get("enabled", True),
                        "sync_mode": table.get("sync_mode"),
                        "columns": _set_columns(table),
                    }
                    for table_name, table in schema.get("tables", {}).items()
                },
            }
            for schema_name, schema in config.get("schemas", {}).items()
        },
    }


def _set_columns(table: Json) -> Json:
    said = {
        name: (
            column.get("enabled", True),
            column.get("hashed", False),
            column.get("is_primary_key"),
        )
        for name, column in table.get("columns", {}).items()
    }
    return {name: values for name, values in said.items() if values != (True, False, None)}


def after_step(config: Json, now: Json, step: Step) -> Json:
    """Take one step from `now`; locks are those of `config`, where all began."""
    name, *arguments = step
    after = copy.deepcopy(now)
    if name == "block_new_tables":
        if now.get("schema_change_handling") != "BLOCK_ALL":
            after["schema_change_handling"] = "ALLOW_COLUMNS"
    elif name == "block_new_columns":
        after["schema_change_handling"] = "BLOCK_ALL"
    elif name == "set_schema_change_handling":
        after["schema_change_handling"] = arguments[0]
    elif name in {"enable_schema", "disable_schema"}:
        after["schemas"][arguments[0]]["enabled"] = name == "enable_schema"
    else:
        schema, table_name, *rest = arguments
        first = config["schemas"][schema]["tables"][table_name]
        table = after["schemas"][schema]["tables"][table_name]
        if name in {"enable_table", "disable_table"}:
            _set(first, table, "enabled", name == "enable_table", default=True)
        elif name == "set_sync_mode":
            if rest[0] != first.get("sync_mode") and (
                first.get("sync_mode") is None
                or (rest[0] == "HISTORY" and first.get("supports_history_mode") is False)
            ):
                raise RefusedError
            table["sync_mode"] = rest[0]
        else:
            field, value = _COLUMN_STEPS[name]
            default = {"enabled": True, "hashed": False}.get(field)
            was = first.get("columns", {}).get(rest[0], {})
            if value != was.get(field, default) and first.get("supports_columns_config") is False:
                raise RefusedError
            column = table.setdefault("columns", {}).setdefault(rest[0], {})
            _set(was, column, field, value, default=default)
    return after


def _set(first: Json, part: Json, field: str, value: object, *, default: object) -> None:
    locked = first.get("enabled_patch_settings", {}).get("allowed") is False
    if field == "enabled" and locked and value != first.get(field, default):
        raise RefusedError
    part[field] = value


def after_body(config: Json, body: Json) -> Json:
    """Apply the body of a PATCH; `enabled` is required of every part that it names."""
    after = copy.deepcopy(config)
    _merge(after, body, ["schemas", "tables", "columns"])
    return after


def _merge(part: Json, body: Json, maps: list[str]) -> None:
    for key, value in body.items():
        if maps and key == maps[0]:
            for name, inner in value.items():
                if not isinstance(inner.get("enabled"), bool):
                    raise RefusedError
                parts = part.setdefault(key, {})
                if key != "columns" and name not in parts:
                    raise RefusedError
                _merge(parts.setdefault(name, {}), inner, maps[1:])
        else:
            part[key] = value
