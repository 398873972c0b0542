"""Compare two schema configs, setting by setting."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .schema import Column
from .schema_difference import SchemaDifference
from .schema_setting_paths import FIELDS, children_of, default_value, explicit_value

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from .schema import Schema
    from .schema_setting_paths import Path

    AllColumns = Mapping[Path, Mapping[str, Column]]

__all__: list[str] = []


class ComparableConfig:
    """The base of `SchemaConfig`, for comparisons: its module imports this one."""

    __slots__ = ()

    if TYPE_CHECKING:
        schema_change_handling: Any
        schemas: Mapping[str, Schema]


def compare(
    config: ComparableConfig, other: ComparableConfig, columns: AllColumns | None = None
) -> Iterator[tuple[SchemaDifference, bool]]:
    """Compare each setting of two configs.

    Args:
        config: The first config.
        other: The other config.
        columns: All columns of tables of the first config, where known, by the table's path.

    Returns:
        The two values of each setting, and whether they differ. A schema or table that only one
        config has is one item, without its contents.
    """
    handlings = (config.schema_change_handling, other.schema_change_handling)
    yield from _settings((), config, other, handlings)
    yield from _parts((), config, other, columns or {}, handlings)


def _parts(
    path: Path, mine: Any, theirs: Any, columns: AllColumns, handlings: tuple[object, object]
) -> Iterator[tuple[SchemaDifference, bool]]:
    depth = len(path)
    ours, others = children_of(mine, depth), children_of(theirs, depth)
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
        value, other = explicit_value(mine, field), explicit_value(theirs, field)
        if len(path) == len(FIELDS) - 1:
            value = default_value(field, handlings[0]) if value is None else value
            other = default_value(field, handlings[1]) if other is None else other
        differs = value != other
        if field == "is_primary_key" and None in (value, other):
            differs = _is_set_key(mine) or _is_set_key(theirs)
        yield SchemaDifference(path, field, value, other), differs


def _is_set_key(column: Column) -> bool:
    """Return whether a user added the column to the primary key; keys of the source are locked."""
    return column.is_primary_key is True and not column.is_locked
