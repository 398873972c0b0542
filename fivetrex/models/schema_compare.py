"""The differences between two schema configs."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal

from .schema_config import Column
from .schema_settings import FIELDS, implied, joined, parts_of, shown, stated

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from .schema_config import SchemaConfig
    from .schema_settings import Field, Path

    AllColumns = Mapping[Path, Mapping[str, Column]]


@dataclass(frozen=True, slots=True)
class SchemaDifference:
    """A setting that two schema configs do not share. `str()` gives it as one line of text.

    Attributes:
        path: The names that lead to it: none for the config itself, otherwise a schema, a table
            and a column, as far as needed.
        field: The name of the setting; `"present"` where only one config has the schema or table.
        value: The value in the config that was compared. None if the config does not give it.
        other: The value in the other config. None if that config does not give it.

    Example:
        ```python
        from fivetrex.models import SchemaConfig

        before = SchemaConfig.from_dict({"schemas": {"crm": {"enabled": True}}})
        after = SchemaConfig.from_dict({"schemas": {"crm": {"enabled": False}}})
        [difference] = after.diff(before)
        print(difference)
        assert (difference.path, difference.field) == (("crm",), "enabled")
        ```
    """

    path: tuple[str, ...]
    field: Literal[
        "present", "schema_change_handling", "enabled", "sync_mode", "hashed", "is_primary_key"
    ]
    value: bool | str | None
    other: bool | str | None

    def __str__(self) -> str:
        if self.field == "present":
            text = "only in this config" if self.value else "only in the other config"
        else:
            text = f"{self.field}: {_given(self.value)} (other: {_given(self.other)})"
        return f"{joined(self.path)}: {text}" if self.path else text


@dataclass(frozen=True, slots=True)
class SkippedDifference(SchemaDifference):
    """A difference that `SchemaChange.copy_from` could not copy.

    Attributes:
        reason: Why it was not copied.

    Example:
        ```python
        from fivetrex.models import SchemaConfig

        config = SchemaConfig.from_dict({"schemas": {}})
        backup = SchemaConfig.from_dict({"schemas": {"crm": {"enabled": True}}})
        for skipped in config.change().copy_from(backup).skipped:
            print(skipped.path, skipped.reason)
        ```
    """

    reason: str

    def __str__(self) -> str:
        # super() without arguments fails in Python 3.11 in a dataclass with slots.
        return f"{SchemaDifference.__str__(self)}: not copied: {self.reason}"


def compare(
    config: SchemaConfig, other: SchemaConfig, columns: AllColumns | None = None
) -> Iterator[tuple[SchemaDifference, bool]]:
    """Pair the settings of two configs.

    Args:
        config: The one config.
        other: The other config.
        columns: All columns of tables of the one config, where known, by the table's path.

    Returns:
        The pairs, each with whether its values differ. A schema or table that only one config
        has is one pair, without what it contains.
    """
    handlings = (config.schema_change_handling, other.schema_change_handling)
    yield from _settings((), config, other, handlings)
    yield from _parts((), config, other, columns or {}, handlings)


def _parts(
    path: Path, mine: Any, theirs: Any, columns: AllColumns, handlings: tuple[object, object]
) -> Iterator[tuple[SchemaDifference, bool]]:
    depth = len(path)
    ours, others = parts_of(mine, depth), parts_of(theirs, depth)
    if is_table := depth == len(FIELDS) - 2:
        ours = {**ours, **columns.get(path, {})}
    for name in dict.fromkeys((*ours, *others)):
        inner = (*path, name)
        if is_table:
            pair = ours.get(name, Column()), others.get(name, Column())
            yield from _settings(inner, *pair, handlings)
        elif name in ours and name in others:
            yield from _settings(inner, ours[name], others[name], handlings)
            yield from _parts(inner, ours[name], others[name], columns, handlings)
        else:
            yield SchemaDifference(inner, "present", name in ours, name in others), True


def _settings(
    path: Path, mine: Any, theirs: Any, handlings: tuple[object, object]
) -> Iterator[tuple[SchemaDifference, bool]]:
    for field in FIELDS[len(path)]:
        value, other = stated(mine, field), stated(theirs, field)
        if len(path) == len(FIELDS) - 1:
            value = implied(field, handlings[0]) if value is None else value
            other = implied(field, handlings[1]) if other is None else other
        differs = value != other
        if field == "is_primary_key" and None in (value, other):
            differs = _is_set_key(mine) or _is_set_key(theirs)
        yield SchemaDifference(path, field, value, other), differs


def _is_set_key(column: Column) -> bool:
    """Tell whether someone made the column a key; a key of the source is locked."""
    return column.is_primary_key is True and not column.is_locked


def _given(value: bool | str | None) -> str:  # noqa: FBT001  # a setting's value, not an option
    return "not given" if value is None else shown(value)
