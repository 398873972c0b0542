"""Any sequence of steps on any config: the body results in exactly the requested settings."""

from __future__ import annotations

import ast
import json
import re
from typing import TYPE_CHECKING, Any

from hypothesis import given
from hypothesis import strategies as st

from fivetrex.models.schema_config import SchemaConfig
from tests.support.examples import examples

from .schema_reference import (
    HANDLINGS,
    MODES,
    UNSET_COLUMNS,
    Json,
    RejectedError,
    Setting,
    Step,
    asked_by,
    is_fixed,
    is_locked,
    known,
    leaves,
    part_of,
    patched,
    settings_of,
    shown_after,
)

if TYPE_CHECKING:
    from fivetrex.models.schema_change_builder import SchemaChange

flags = st.booleans()
few_names = st.sampled_from(["a", "b", "A"])
names = st.sampled_from(
    ["a", "b", "a.b", "A", "it's", 'say "hi"', "表", "a b", "enabled"]
) | st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=4)


def configs(names: st.SearchStrategy[str]) -> st.SearchStrategy[Json]:
    """Generate configs in which every field may be missing."""
    locks = st.fixed_dictionaries({"allowed": flags}, optional={"reason": st.just("because")})
    columns = st.fixed_dictionaries(
        {},
        optional={
            "enabled": flags,
            "hashed": flags,
            "is_primary_key": flags,
            "enabled_patch_settings": locks,
        },
    )
    tables = st.fixed_dictionaries(
        {},
        optional={
            "enabled": flags,
            "sync_mode": st.sampled_from(MODES),
            "supports_history_mode": flags,
            "supports_columns_config": flags,
            "enabled_patch_settings": locks,
            "columns": st.dictionaries(names, columns, max_size=3),
        },
    )
    schemas = st.fixed_dictionaries(
        {"tables": st.dictionaries(names, tables, min_size=1, max_size=2)},
        optional={"enabled": flags},
    )
    return st.fixed_dictionaries(
        {"schemas": st.dictionaries(names, schemas, max_size=2)},
        optional={"schema_change_handling": st.sampled_from(HANDLINGS)},
    )


def possible_steps(config: Json) -> st.SearchStrategy[Step]:
    """Generate steps on the schemas and tables of a config."""
    kinds: list[st.SearchStrategy[Step]] = [
        st.tuples(st.just("set_schema_change_handling"), st.sampled_from(HANDLINGS)),
        st.tuples(st.sampled_from(["block_new_tables", "block_new_columns"])),
    ]
    for schema_name, schema in config.get("schemas", {}).items():
        kinds.append(
            st.tuples(st.sampled_from(["enable_schema", "disable_schema"]), st.just(schema_name))
        )
        for table_name, table in schema.get("tables", {}).items():
            place = (st.just(schema_name), st.just(table_name))
            kinds += [
                st.tuples(st.sampled_from(["enable_table", "disable_table"]), *place),
                st.tuples(st.just("set_sync_mode"), *place, st.sampled_from(MODES)),
                st.tuples(
                    st.sampled_from(
                        [
                            "enable_column",
                            "disable_column",
                            "hash_column",
                            "unhash_column",
                            "set_primary_key",
                        ]
                    ),
                    *place,
                    st.sampled_from([*table.get("columns", {}), *UNSET_COLUMNS]),
                ),
            ]
    return st.one_of(kinds)


def take(change: SchemaChange, step: Step) -> bool:
    """Apply a step; return False if it is rejected."""
    name, *arguments = step
    try:
        getattr(change, name)(*arguments)
    except ValueError:
        return False
    return True


@st.composite
def changes(draw: st.DrawFn) -> tuple[Json, dict[Setting, Any], SchemaChange]:
    """Generate a config, the settings that steps request, and the change with the same steps."""
    config = draw(configs(names))
    change = SchemaConfig.from_dict(config).change()
    asked: dict[Setting, Any] = {}
    for step in draw(st.lists(possible_steps(config), max_size=10)):
        try:
            wish = asked_by(config, asked, step)
        except RejectedError:
            assert not take(change, step), f"{step} should have been refused"
            continue
        assert take(change, step), f"{step} was refused"
        if wish:
            asked[wish[0]] = wish[1]
    return config, asked, change


@st.composite
def states(draw: st.DrawFn, config: Json) -> dict[Setting, Any]:
    """Generate the actual settings: one of the states that are consistent with a config."""
    handling = config.get("schema_change_handling") or draw(st.sampled_from(HANDLINGS))
    values: dict[Setting, Any] = {}
    for setting in settings_of(config):
        _, field = setting
        value = known(config, setting, handling)
        if value is None and field == "schema_change_handling":
            value = handling
        elif value is None and field != "sync_mode":
            value = draw(flags)
        values[setting] = value
    return values


@examples(300)
@given(data=st.data(), made=changes(), blocks=flags)
def test_body_results_in_the_requested_settings(
    data: st.DataObject, made: tuple[Json, dict[Setting, Any], SchemaChange], blocks: bool
) -> None:
    config, asked, change = made
    before = data.draw(states(config))
    body = json.loads(json.dumps(change.to_dict()))
    expected = {**before, **asked}
    assert patched(config, before, body, blocks=False) == expected
    after = patched(config, before, body, blocks=blocks)
    assert {setting: after[setting] for setting in asked} == asked
    assert change.is_empty == (body == {}) == (str(change) == "no change")


@examples(300)
@given(changes())
def test_body_contains_nothing_else(
    made: tuple[Json, dict[Setting, Any], SchemaChange],
) -> None:
    config, asked, change = made
    expected = {
        setting: value
        for setting, value in asked.items()
        if value != known_in(config, asked, setting)
    }
    for path, _ in list(expected):
        # The definition requires `enabled` of each part that is named.
        for length in range(1, len(path) + 1):
            setting = (path[:length], "enabled")
            enabled = asked.get(setting, known_in(config, asked, setting))
            is_locked_table = length == 2 and is_locked(part_of(config, path[:2]))
            if enabled is not None and not is_locked_table:
                expected[setting] = enabled
    assert leaves(change.to_dict()) == expected


def has_fixed_columns(config: SchemaConfig, path: tuple[str, ...]) -> bool:
    """Return whether a column is in a table whose columns cannot be set."""
    if len(path) < 3:
        return False
    return config.schemas[path[0]].tables[path[1]].supports_columns_config is False


def known_in(config: Json, asked: dict[Setting, Any], setting: Setting) -> Any:
    """Return the value of a setting before a change; None if it is unknown."""
    now = config.get("schema_change_handling")
    after = asked.get(((), "schema_change_handling"), now)
    is_column = len(setting[0]) == 3
    return known(config, setting, now, now if is_column and is_fixed(config, setting[0]) else after)


@examples(300)
@given(configs(few_names), configs(few_names), flags)
def test_every_difference_is_copied_or_skipped(mine: Json, theirs: Json, reset: bool) -> None:
    config, other = SchemaConfig.from_dict(mine), SchemaConfig.from_dict(theirs)
    change = config.change().copy_from(other, reset_columns=reset)
    skipped = {(skipped.path, skipped.field) for skipped in change.skipped}
    assert skipped <= {(difference.path, difference.field) for difference in config.diff(other)}
    shown = shown_after(mine, change.to_dict())
    after = SchemaConfig.from_dict(shown)
    left = {
        (difference.path, difference.field): difference.value for difference in after.diff(other)
    }
    if mine.get("schema_change_handling") == theirs.get("schema_change_handling"):
        assert left.keys() == skipped
    # With another handling, the state of a hidden column becomes unknown. It stays unknown if the
    # columns of its table cannot be set.
    assert all(
        setting in skipped or (value is None and has_fixed_columns(config, setting[0]))
        for setting, value in left.items()
    )
    assert after.change().copy_from(other, reset_columns=reset).is_empty


@examples(200)
@given(configs(few_names), configs(few_names))
def test_a_reversed_diff_has_the_values_exchanged(mine: Json, theirs: Json) -> None:
    config, other = SchemaConfig.from_dict(mine), SchemaConfig.from_dict(theirs)
    there = {(each.path, each.field, each.value, each.other) for each in config.diff(other)}
    back = {(each.path, each.field, each.other, each.value) for each in other.diff(config)}
    assert there == back
    assert config.diff(SchemaConfig.from_dict(config.to_dict())) == []


@examples(200)
@given(data=st.data(), mine=configs(few_names), theirs=configs(few_names))
def test_copy_sends_nothing_that_fivetran_rejects(
    data: st.DataObject, mine: Json, theirs: Json
) -> None:
    change = SchemaConfig.from_dict(mine).change().copy_from(SchemaConfig.from_dict(theirs))
    before = data.draw(states(mine))
    body = change.to_dict()
    for setting in leaves(body):
        before.setdefault(setting, None)
    patched(mine, before, body, blocks=False)


NAME = r"(?:[\w-]+|'(?:[^'\\]|\\.)*'|\"(?:[^\"\\]|\\.)*\")"
LINE = re.compile(rf"({NAME})\.({NAME})\.({NAME}): hash")


@given(st.tuples(st.text(max_size=5), st.text(max_size=5), st.text(min_size=1, max_size=5)))
def test_formatted_path_can_be_parsed(path: tuple[str, str, str]) -> None:
    schema, table, column = path
    config = SchemaConfig.from_dict({"schemas": {schema: {"tables": {table: {}}}}})
    line = str(config.change().hash_column(schema, table, column))
    assert len(line.splitlines()) == 1
    match = LINE.fullmatch(line)
    assert match
    assert tuple(map(_read, match.groups())) == path


def _read(name: str) -> object:
    return ast.literal_eval(name) if name[0] in "'\"" else name
