"""What is wanted of a schema config against what it says: checked, as JSON, as lines to read.

Each setting is a field of a part, and a part is found by its path: () is the config itself, then
(schema,), (schema, table) and (schema, table, column).
"""

from __future__ import annotations

import re
from difflib import get_close_matches
from typing import TYPE_CHECKING, Any, Literal

from .schema_config import Column
from .schema_parts import is_enabled

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from .schema_config import SchemaConfig

Path = tuple[str, ...]
Field = Literal["enabled", "hashed", "is_primary_key", "schema_change_handling", "sync_mode"]
Value = bool | str

_KINDS = ("schema", "table", "column")
_MAPS = ("schemas", "tables", "columns")
_PLAIN_NAME = re.compile(r"[\w-]+")
_WORDS: dict[tuple[Field, Value], str] = {
    ("enabled", True): "enable",
    ("enabled", False): "disable",
    ("hashed", True): "hash",
    ("hashed", False): "unhash",
    ("is_primary_key", True): "make part of the primary key",
    ("is_primary_key", False): "take out of the primary key",
}


class Difference:
    """The values that are wanted; of those asked for one setting, the last."""

    def __init__(self, config: SchemaConfig) -> None:
        self._config = config
        self._columns: dict[Path, Mapping[str, Column]] = {}
        self._wanted: dict[tuple[Path, Field], Value] = {}

    def want(
        self, path: Path, field: Field, value: Value, columns: Mapping[str, Column] | None = None
    ) -> None:
        """Ask for a value. The columns, where given, are all that the path's table has.

        Raises:
            TypeError: A name is not a string.
            ValueError: The path leads nowhere, or Fivetran would refuse the value.
        """
        self._check_names(path, columns)
        part = self._part(path, columns)
        if value != _said(part, field):
            self._check_allowed(path, part, field, value)
        self._wanted[path, field] = value
        if columns is not None:
            self._columns[path[:2]] = columns

    def value(self, path: Path, field: Field) -> Any:
        """Give the value that a setting will have."""
        return self._wanted.get((path, field), _said(self._part(path), field))

    def is_empty(self) -> bool:
        """Tell whether the config says already all that is wanted."""
        return not any(self._changes())

    def body(self) -> dict[str, Any]:
        """Make the smallest request: what changes, and `enabled`, which every part must say."""
        body: dict[str, Any] = {}
        for path, field, value in self._changes():
            part = body
            for depth, name in enumerate(path):
                part = part.setdefault(_MAPS[depth], {}).setdefault(name, {})
                part.setdefault("enabled", self.value(path[: depth + 1], "enabled"))
            part[field] = value
        return body

    def lines(self) -> Iterator[str]:
        """Say what changes, one setting a line."""
        for path, field, value in self._changes():
            words = _words(field, value)
            before = _said(self._part(path), field)
            if isinstance(value, str) and before is not None:
                words += f" (was {_shown(before)})"
            yield f"{_joined(path)}: {words}" if path else words

    def _changes(self) -> Iterator[tuple[Path, Field, Value]]:
        for (path, field), value in self._wanted.items():
            if value != _said(self._part(path), field):
                yield path, field, value

    def _part(self, path: Path, columns: Mapping[str, Column] | None = None) -> Any:
        """Find the config itself, or a schema, table or column of it, whose names are checked."""
        part: Any = self._config
        for depth, name in enumerate(path[:2]):
            part = getattr(part, _MAPS[depth])[name]
        if len(path) < len(_KINDS):
            return part
        name = path[-1]
        for known in (columns, self._columns.get(path[:2]), part.columns):
            if known is not None and name in known:
                return known[name]
        # Nobody has set it, so that the config does not show it.
        return Column()

    def _check_names(self, path: Path, columns: Mapping[str, Column] | None) -> None:
        for depth, name in enumerate(path):
            kind = _KINDS[depth]
            if not isinstance(name, str):
                raise TypeError(f"{kind} must be a string, not {type(name).__name__}")
            if kind == "column" and columns is not None:
                names: Iterable[str] = columns
            elif kind == "column" and name:
                continue  # It may be one that nobody has set yet.
            else:
                names = getattr(self._part(path[:depth]), _MAPS[depth])
            if name not in names:
                owner = f"{_KINDS[depth - 1]} {_joined(path[:depth])}" if depth else "the config"
                raise ValueError(f"{owner} has no {kind} {name!r}{_guess(name, names)}")

    def _check_allowed(self, path: Path, part: Any, field: Field, value: Value) -> None:
        reason = None
        if field == "enabled" and getattr(part, "is_locked", False):
            reason = _lock(part)
        elif field == "sync_mode" and part.sync_mode is None:
            reason = "its sync mode cannot be switched"
        elif field == "sync_mode" and value == "HISTORY" and part.supports_history_mode is False:
            reason = "it does not support history mode"
        elif len(path) == len(_KINDS) and self._part(path[:2]).supports_columns_config is False:
            reason = "the columns of its table cannot be set"
        if reason:
            kind = _KINDS[len(path) - 1]
            raise ValueError(f"{kind} {_joined(path)}: cannot {_words(field, value)}: {reason}")


def _said(part: Any, field: Field) -> Any:
    """Read a field; what a part does not say is that it is enabled and not hashed."""
    if field == "enabled":
        return is_enabled(part)
    if field == "hashed":
        return part.hashed is True
    return getattr(part, field)


def _lock(part: Any) -> str:
    reason = part.lock_reason or "Fivetran does not allow it"
    code = part.enabled_patch_settings.reason_code
    return f"{reason} ({code})" if code else reason


def _guess(name: str, names: Iterable[str]) -> str:
    """Name the likeliest of the names, whose letter case people do not remember."""
    by_letters: dict[str, list[str]] = {}
    for known in names:
        by_letters.setdefault(known.casefold(), []).append(known)
    near = get_close_matches(name.casefold(), by_letters)
    guesses = [repr(known) for letters in near for known in by_letters[letters]]
    return f": did you mean {' or '.join(guesses)}?" if guesses else ""


def _words(field: Field, value: Value) -> str:
    return _WORDS.get((field, value), f"set {field.replace('_', ' ')} to {value}")


def _joined(path: Path) -> str:
    return ".".join(map(_shown, path))


def _shown(value: object) -> str:
    """Write a name bare where it cannot be misread; otherwise quoted, on one line."""
    return value if isinstance(value, str) and _PLAIN_NAME.fullmatch(value) else repr(value)
