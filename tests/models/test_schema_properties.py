"""Any sequence of steps on any config: the body does what the steps do, and no more."""

from __future__ import annotations

import ast
import json
import re
from typing import TYPE_CHECKING

from hypothesis import given, settings
from hypothesis import strategies as st

from fivetrex.models.schema_config import SchemaConfig

from .schema_reference import Json, RefusedError, Step, after_body, after_step, state

if TYPE_CHECKING:
    from collections.abc import Iterator

    from fivetrex.models.schema_change import SchemaChange

MODES = ["SOFT_DELETE", "HISTORY", "LIVE"]
HANDLINGS = ["ALLOW_ALL", "ALLOW_COLUMNS", "BLOCK_ALL"]

flags = st.booleans()
names = st.sampled_from(
    ["a", "b", "a.b", "A", "it's", 'say "hi"', "表", "a b", "enabled"]
) | st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=4)
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
    {"tables": st.dictionaries(names, tables, min_size=1, max_size=2)}, optional={"enabled": flags}
)
configs = st.fixed_dictionaries(
    {"schemas": st.dictionaries(names, schemas, max_size=2)},
    optional={"schema_change_handling": st.sampled_from(HANDLINGS)},
)


def possible_steps(config: Json) -> st.SearchStrategy[Step]:
    """The steps that a config has a place for."""
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
            known = [*table.get("columns", {}), "unset", "other unset"]
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
                    st.sampled_from(known),
                ),
            ]
    return st.one_of(kinds)


def take(change: SchemaChange, step: Step) -> bool:
    """Take a step; False where it is refused."""
    name, *arguments = step
    try:
        getattr(change, name)(*arguments)
    except ValueError:
        return False
    return True


@st.composite
def changes(draw: st.DrawFn) -> tuple[Json, Json, SchemaChange]:
    """A config, what steps make of it one by one, and the change of the same steps."""
    config = draw(configs)
    change = SchemaConfig.from_dict(config).change()
    now = config
    for step in draw(st.lists(possible_steps(config), max_size=10)):
        try:
            now = after_step(config, now, step)
        except RefusedError:
            assert not take(change, step), f"{step} should have been refused"
        else:
            assert take(change, step), f"{step} was refused"
    return config, now, change


@settings(max_examples=200)
@given(changes())
def test_the_body_does_what_the_steps_do(made: tuple[Json, Json, SchemaChange]) -> None:
    config, expected, change = made
    body = json.loads(json.dumps(change.to_dict()))
    assert state(after_body(config, body)) == state(expected)
    is_same = state(expected) == state(config)
    assert change.is_empty == (body == {}) == (str(change) == "no change") == is_same


@settings(max_examples=200)
@given(changes())
def test_the_body_has_nothing_to_spare(made: tuple[Json, Json, SchemaChange]) -> None:
    config, expected, change = made
    for smaller in _without_one(change.to_dict()):
        try:
            outcome = state(after_body(config, smaller))
        except RefusedError:
            continue
        assert outcome != state(expected)


def _without_one(body: Json) -> Iterator[Json]:
    """The body without each of its leaves and branches, one at a time."""
    for key, value in body.items():
        yield {other: kept for other, kept in body.items() if other != key}
        if isinstance(value, dict):
            for smaller in _without_one(value):
                yield {**body, key: smaller}


NAME = r"(?:[\w-]+|'(?:[^'\\]|\\.)*'|\"(?:[^\"\\]|\\.)*\")"
LINE = re.compile(rf"({NAME})\.({NAME})\.({NAME}): hash")


@given(st.tuples(st.text(max_size=5), st.text(max_size=5), st.text(min_size=1, max_size=5)))
def test_a_line_can_be_read_back(path: tuple[str, str, str]) -> None:
    schema, table, column = path
    config = SchemaConfig.from_dict({"schemas": {schema: {"tables": {table: {}}}}})
    line = str(config.change().hash_column(schema, table, column))
    assert len(line.splitlines()) == 1
    match = LINE.fullmatch(line)
    assert match
    assert tuple(map(_read, match.groups())) == path


def _read(name: str) -> object:
    return ast.literal_eval(name) if name[0] in "'\"" else name
