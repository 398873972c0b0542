"""The settings of a schema config: their paths and values.

A setting is a field of the config, or of a schema, table or column in it (a part). The path of a
part is its names: () for the config itself, (schema,), (schema, table), (schema, table, column).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Literal, TypeAlias

from fivetrex_api.models.update_schema_config_request_schema_change_handling import (
    UPDATE_SCHEMA_CONFIG_REQUEST_SCHEMA_CHANGE_HANDLING_VALUES,
    UpdateSchemaConfigRequestSchemaChangeHandling,
)
from fivetrex_api.models.update_table_request_sync_mode import (
    UPDATE_TABLE_REQUEST_SYNC_MODE_VALUES,
    UpdateTableRequestSyncMode,
)

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__: list[str] = []

SchemaChangeHandling: TypeAlias = UpdateSchemaConfigRequestSchemaChangeHandling
SyncMode: TypeAlias = UpdateTableRequestSyncMode
Path = tuple[str, ...]
Field = Literal["enabled", "hashed", "is_primary_key", "schema_change_handling", "sync_mode"]
Value = bool | str

KINDS = ("schema", "table", "column")
MAPS = ("schemas", "tables", "columns")
# The fields of a part, by the length of its path.
FIELDS: tuple[tuple[Field, ...], ...] = (
    ("schema_change_handling",),
    ("enabled",),
    ("enabled", "sync_mode"),
    ("enabled", "hashed", "is_primary_key"),
)
# The literals that the API accepts.
LITERALS: dict[Field, tuple[str, ...]] = {
    "schema_change_handling": tuple(
        sorted(UPDATE_SCHEMA_CONFIG_REQUEST_SCHEMA_CHANGE_HANDLING_VALUES)
    ),
    "sync_mode": tuple(sorted(UPDATE_TABLE_REQUEST_SYNC_MODE_VALUES)),
}

_PLAIN_NAME = re.compile(r"[\w-]+")


def children_of(part: Any, depth: int) -> Mapping[str, Any]:
    """Return the schemas of a config, the tables of a schema or the columns of a table."""
    return getattr(part, MAPS[depth]) or {}


def explicit_value(part: Any, field: Field) -> Value | None:
    """Return the value of a setting; None if it is missing or of the wrong type."""
    value = getattr(part, field)
    return value if isinstance(value, str if field in LITERALS else bool) else None


def default_value(field: Field, *handlings: object) -> bool | None:
    """Return the value of a setting of a column that the config does not show.

    The config shows only edited columns. Other columns are enabled and not hashed if new columns
    are allowed; otherwise they may be blocked, and their state is unknown.

    Args:
        field: The setting.
        handlings: The current `schema_change_handling` and, for a change, the new one.
    """
    if all(handling in ("ALLOW_ALL", "ALLOW_COLUMNS") for handling in handlings):
        return {"enabled": True, "hashed": False}.get(field)
    return None


def format_path(path: Path) -> str:
    """Format a path without spaces: the names joined by dots."""
    return ".".join(map(format_name, path))


def format_name(value: object) -> str:
    """Format a name on one line: unquoted if it is unambiguous, otherwise quoted."""
    return value if isinstance(value, str) and _PLAIN_NAME.fullmatch(value) else repr(value)
