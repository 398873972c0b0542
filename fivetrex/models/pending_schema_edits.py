"""The edits of a schema change: validated by the config, and formatted as JSON and as text."""

from __future__ import annotations

from difflib import get_close_matches
from typing import TYPE_CHECKING, Any

from .schema import Column
from .schema_comparison import compare
from .schema_difference import SkippedDifference
from .schema_setting_paths import (
    KINDS,
    LITERALS,
    MAPS,
    children_of,
    default_value,
    explicit_value,
    format_name,
    format_path,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from .schema_config import SchemaConfig
    from .schema_difference import SchemaDifference
    from .schema_setting_paths import Field, Path, Value

__all__: list[str] = []

_ACTIONS: dict[tuple[Field, Value], str] = {
    ("enabled", True): "enable",
    ("enabled", False): "disable",
    ("hashed", True): "hash",
    ("hashed", False): "unhash",
    ("is_primary_key", True): "make part of the primary key",
    ("is_primary_key", False): "take out of the primary key",
}
_NOT_GIVEN = "the other config has no value"


class SchemaEdits:
    """The new value of each edited setting, and the settings that could not be copied."""

    def __init__(self, config: SchemaConfig) -> None:
        self.config = config
        self._columns: dict[Path, Mapping[str, Column]] = {}
        self._new_values: dict[tuple[Path, Field], Value] = {}
        self._skipped: dict[tuple[Path, str], SkippedDifference] = {}

    def set_value(
        self, path: Path, field: Field, value: Value, columns: Mapping[str, Column] | None = None
    ) -> None:
        """Set a value. `columns`, if given, are all columns of the path's table.

        Raises:
            TypeError: A name is not a string.
            ValueError: The path does not exist, or Fivetran would reject the value.
        """
        self.check_names(path, columns)
        if reason := self._find_obstacle(path, field, value, columns):
            kind = KINDS[len(path) - 1]
            raise ValueError(
                f"{kind} {format_path(path)}: cannot {_describe_action(field, value)}: {reason}"
            )
        self._store_value(path, field, value)
        if columns is not None:
            self._columns[path[:2]] = columns

    def copy(
        self,
        other: SchemaConfig,
        columns: Mapping[tuple[str, str], Mapping[str, Column]],
        *,
        reset_columns: bool,
    ) -> None:
        """Set the values of another config, and record those that cannot be set."""
        self._columns.update(columns.items())
        for difference, differs in compare(self.config, other, self._columns):
            if difference.field == "is_primary_key" and not differs:
                # A copy undoes an earlier step, but does not remove a column from the primary key
                # only because the other config does not show the column.
                self._new_values.pop((difference.path, "is_primary_key"), None)
                continue
            reason = self._copy_setting(other, difference, reset_columns=reset_columns)
            if reason and differs:
                self._skip(difference, reason)

    def value(self, path: Path, field: Field) -> Value | None:
        """Return the value that a setting will have; None if it is unknown."""
        return self._new_values.get((path, field), self._current(path, field))

    def skipped(self) -> list[SkippedDifference]:
        """Return what could not be copied."""
        return list(self._skipped.values())

    def is_empty(self) -> bool:
        """Return whether the config already has all new values."""
        return not any(self._changes())

    def body(self) -> dict[str, Any]:
        """Return the smallest request body.

        The OpenAPI definition requires `enabled` for each schema, table and column in a request,
        so the current state is sent along. It is omitted if it is unknown, because a guess could
        enable or disable the object, and for a locked table, because the API then responds with
        409 even if the value is the current one.
        """
        body: dict[str, Any] = {}
        for path, field, value in self._changes():
            part = body
            for depth, name in enumerate(path):
                part = part.setdefault(MAPS[depth], {}).setdefault(name, {})
                here = path[: depth + 1]
                enabled = self.value(here, "enabled")
                if enabled is not None and not self._is_locked_table(here):
                    part["enabled"] = enabled
            part[field] = value
        return body

    def lines(self) -> Iterator[str]:
        """Describe the changes, one setting a line."""
        for path, field, value in self._changes():
            action = _describe_action(field, value)
            before = self._current(path, field)
            if isinstance(value, str) and before is not None:
                action += f" (was {format_name(before)})"
            yield f"{format_path(path)}: {action}" if path else action

    def check_names(self, path: Path, columns: Mapping[str, Column] | None = None) -> None:
        """Check that the config has the path, or that it is a column that may exist.

        Raises:
            TypeError: A name is not a string.
            ValueError: The config does not have the path.
        """
        for depth, name in enumerate(path):
            kind = KINDS[depth]
            if not isinstance(name, str):
                raise TypeError(f"{kind} must be a string, not {type(name).__name__}")
            if kind == "column" and columns is not None:
                names: Iterable[str] = columns
            elif kind == "column" and name:
                continue  # The config shows only columns that were set.
            else:
                names = children_of(self._part(path[:depth]), depth)
            if name not in names:
                raise ValueError(_describe_missing(path[: depth + 1], names))

    def _changes(self) -> Iterator[tuple[Path, Field, Value]]:
        for (path, field), value in self._new_values.items():
            if value != self._current(path, field):
                yield path, field, value

    def _store_value(self, path: Path, field: Field, value: Value) -> None:
        self._new_values[path, field] = value
        self._skipped.pop((path, field), None)

    def _skip(self, difference: SchemaDifference, reason: str) -> None:
        path, field = difference.path, difference.field
        self._skipped[path, field] = SkippedDifference(
            path, field, difference.value, difference.other, reason
        )

    def _copy_setting(
        self, other: SchemaConfig, difference: SchemaDifference, *, reset_columns: bool
    ) -> str | None:
        """Set the other config's value, or return the reason why that is not possible."""
        path, field, value = difference.path, difference.field, difference.other
        if field == "present":
            if difference.value:
                return "the other config does not have it"
            return _describe_missing(path, children_of(self._part(path[:-1]), len(path) - 1))
        if value is None:
            return _NOT_GIVEN
        if len(path) == len(KINDS):
            if not reset_columns and not _shows_column(other, path):
                return "the other config does not show the column"
            known = self._columns.get(path[:2])
            if known is not None and path[-1] not in known:
                return _describe_missing(path, known)
        if reason := self._find_obstacle(path, field, value, None):
            return reason
        self._store_value(path, field, value)
        return None

    def _current(
        self, path: Path, field: Field, columns: Mapping[str, Column] | None = None
    ) -> Value | None:
        """Return the value that a setting has now; None if it is unknown."""
        part = self._part(path, columns)
        value = explicit_value(part, field)
        if value is None and len(path) == len(KINDS):
            now = self.config.schema_change_handling
            # A new handling does not affect columns that cannot be set.
            is_fixed = part.is_locked or self._part(path[:2]).supports_columns_config is False
            after = now if is_fixed else self._new_values.get(((), "schema_change_handling"), now)
            value = default_value(field, now, after)
        return value

    def _part(self, path: Path, columns: Mapping[str, Column] | None = None) -> Any:
        """Return the schema, table or column at a path that was checked, or the config."""
        part: Any = self.config
        for depth, name in enumerate(path[:2]):
            part = children_of(part, depth)[name]
        if len(path) < len(KINDS):
            return part
        for known in (columns, self._columns.get(path[:2]), part.columns):
            if known is not None and path[-1] in known:
                return known[path[-1]]
        return Column()

    def _is_locked_table(self, path: Path) -> bool:
        return KINDS[len(path) - 1] == "table" and bool(self._part(path).is_locked)

    def _find_obstacle(
        self, path: Path, field: Field, value: Value, columns: Mapping[str, Column] | None
    ) -> str | None:
        """Return the reason why Fivetran would reject a value; None if there is none."""
        if value == self._current(path, field, columns):
            return None
        part = self._part(path, columns)
        reason = None
        if field in LITERALS and value not in LITERALS[field]:
            reason = f"the value must be one of {', '.join(LITERALS[field])}"
        elif field == "enabled" and getattr(part, "is_locked", False):
            reason = _describe_lock(part)
        elif field == "sync_mode" and part.sync_mode is None:
            reason = "its sync mode cannot be switched"
        elif field == "sync_mode" and value == "HISTORY" and part.supports_history_mode is False:
            reason = "it does not support history mode"
        elif len(path) == len(KINDS) and self._part(path[:2]).supports_columns_config is False:
            reason = "the columns of its table cannot be set"
        return reason


def _shows_column(config: SchemaConfig, path: Path) -> bool:
    schema, table, column = path
    return column in children_of(config.schemas[schema].tables[table], 2)


def _describe_lock(part: Any) -> str:
    reason = part.lock_reason or "Fivetran does not allow it"
    code = part.enabled_patch_settings.reason_code
    return f"{reason} ({code})" if code else reason


def _describe_missing(path: Path, names: Iterable[str]) -> str:
    """Return a message that suggests similar names, in any letter case."""
    *parent, name = path
    depth = len(parent)
    container = f"{KINDS[depth - 1]} {format_path(tuple(parent))}" if parent else "the config"
    by_letters: dict[str, list[str]] = {}
    for known in names:
        by_letters.setdefault(known.casefold(), []).append(known)
    near = get_close_matches(name.casefold(), by_letters)
    suggestions = [repr(known) for letters in near for known in by_letters[letters]]
    question = f"; did you mean {' or '.join(suggestions)}?" if suggestions else ""
    return f"{container} has no {KINDS[depth]} {name!r}{question}"


def _describe_action(field: Field, value: Value) -> str:
    return _ACTIONS.get((field, value), f"set {field.replace('_', ' ')} to {value}")
