"""Reading a schema config: mappings, iteration, locks."""

from __future__ import annotations

import copy
import json
import pickle
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fivetrex.models.schema import Column, Schema, Table, TableColumns
from fivetrex.models.schema_config import SchemaConfig

if TYPE_CHECKING:
    from collections.abc import Mapping

ANSWER: dict[str, Any] = {
    "enable_new_by_default": True,
    "schema_change_handling": "ALLOW_ALL",
    "schemas": {
        "public": {
            "enabled": True,
            "name_in_destination": "public",
            "tables": {
                "users": {
                    "enabled": True,
                    "name_in_destination": "users",
                    "sync_mode": "SOFT_DELETE",
                    "supports_columns_config": True,
                    "supports_history_mode": True,
                    "enabled_patch_settings": {"allowed": True},
                    "columns": {
                        "id": {
                            "enabled": True,
                            "hashed": False,
                            "is_primary_key": True,
                            "enabled_patch_settings": {
                                "allowed": False,
                                "reason": "It identifies rows",
                                "reason_code": "SYSTEM_COLUMN",
                            },
                        },
                        "email": {"enabled": True, "hashed": True},
                        "notes": {"enabled": False, "hashed": False},
                    },
                },
                "logs": {"enabled": False},
            },
        },
        "archive": {"enabled": False, "tables": {"old": {"enabled": True}}},
    },
}
SPECIAL_NAMES = [
    "a.b",
    "a/b",
    "two words",
    "it's",
    'say "hi"',
    "naïve",
    "таблица",
    "表",
    "",
    "a\nb",
]

json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=6,
)


def test_schemas_tables_and_columns_are_mappings() -> None:
    config = SchemaConfig.from_dict(ANSWER)
    assert config.schemas["public"].tables["users"].columns["email"].hashed is True
    for schema in config.schemas.values():
        assert type(schema) is Schema
        for table in schema.tables.values():
            assert type(table) is Table
            assert all(type(column) is Column for column in table.columns.values())
    assert list(config.schemas) == ["public", "archive"]
    assert len(config.schemas["public"].tables) == 2
    assert "users" in config.schemas["public"].tables
    assert config.schemas["public"].tables.get("no_such_table") is None
    with pytest.raises(KeyError, match="no_such_schema"):
        config.schemas["no_such_schema"]


def test_table_columns_contain_column_models() -> None:
    answer = TableColumns.from_dict({"columns": {"id": {"is_primary_key": True}}})
    assert type(answer.columns["id"]) is Column
    assert TableColumns.from_dict({}).columns == TableColumns.from_dict({"columns": None}).columns
    assert dict(TableColumns.from_dict({}).columns) == {}


@pytest.mark.parametrize("nothing", [{}, {"schemas": None, "tables": None, "columns": None}])
def test_null_and_missing_fields_are_empty_mappings(nothing: dict[str, Any]) -> None:
    config = SchemaConfig.from_dict(
        {"schemas": {"empty": nothing, "null": None, "public": {"tables": {"users": nothing}}}}
    )
    maps: list[Mapping[str, Any]] = [
        SchemaConfig.from_dict(nothing).schemas,
        config.schemas["empty"].tables,
        config.schemas["null"].tables,
        config.schemas["public"].tables["users"].columns,
    ]
    assert [dict(parts) for parts in maps] == [{}, {}, {}, {}]


def test_only_enabled_items_are_iterated() -> None:
    config = SchemaConfig.from_dict(ANSWER)
    assert [name for name, _ in config.enabled_schemas()] == ["public"]
    public = config.schemas["public"]
    assert list(public.enabled_tables()) == [("users", public.tables["users"])]
    assert [name for name, _ in public.tables["users"].enabled_columns()] == ["id", "email"]


def test_enabled_is_the_default() -> None:
    table = Table.from_dict({"columns": {"a": {"hashed": True}, "b": {"enabled": None}, "c": None}})
    assert [name for name, _ in table.enabled_columns()] == ["a", "b", "c"]


def test_lock_has_a_reason() -> None:
    table = SchemaConfig.from_dict(ANSWER).schemas["public"].tables["users"]
    assert table.columns["id"].is_locked
    assert table.columns["id"].lock_reason == "It identifies rows"
    assert not table.is_locked
    assert table.lock_reason is None
    assert not table.columns["email"].is_locked
    assert Table.from_dict({"enabled_patch_settings": {"allowed": False}}).is_locked


@pytest.mark.parametrize(
    ("settings", "reason"),
    [
        ({"allowed": True, "reason": "once was"}, None),
        ({"allowed": False, "reason": None}, None),
        ({"allowed": False, "reason": ["odd"]}, None),
        ({"allowed": None, "reason": "unsure"}, None),
        ("odd", None),
        ({"allowed": False, "reason": "deleted"}, "deleted"),
    ],
)
def test_a_reason_is_text_or_none(settings: object, reason: str | None) -> None:
    for kind in (Table, Column):
        assert kind.from_dict({"enabled_patch_settings": settings}).lock_reason == reason


def test_fields_that_are_unknown_are_kept_at_every_level() -> None:
    column = {"enabled": True, "row_filter": 1}
    config = SchemaConfig.from_dict(
        {"a": 1, "schemas": {"s": {"b": 2, "tables": {"t": {"c": 3, "columns": {"x": column}}}}}}
    )
    schema = config.schemas["s"]
    assert config.additional_properties == {"a": 1}
    assert schema.additional_properties == {"b": 2}
    assert schema.tables["t"].additional_properties == {"c": 3}
    assert schema.tables["t"].columns["x"].additional_properties == {"row_filter": 1}


@pytest.mark.parametrize("name", SPECIAL_NAMES)
def test_any_name_can_be_a_key(name: str) -> None:
    config = SchemaConfig.from_dict(
        {"schemas": {name: {"tables": {name: {"columns": {name: {"hashed": True}}}}}}}
    )
    assert config.schemas[name].tables[name].columns[name].hashed is True


def test_ten_thousand_columns_are_read_and_changed() -> None:
    columns = {f"column_{number}": {"enabled": number % 2 == 0} for number in range(10_000)}
    config = SchemaConfig.from_dict({"schemas": {"s": {"tables": {"t": {"columns": columns}}}}})
    table = config.schemas["s"].tables["t"]
    assert len(table.columns) == 10_000
    assert sum(1 for _ in table.enabled_columns()) == 5_000
    change = config.change()
    for name in columns:
        change.disable_column("s", "t", name, columns=table.columns)
    assert len(change.to_dict()["schemas"]["s"]["tables"]["t"]["columns"]) == 5_000


def test_config_can_be_copied_pickled_and_compared() -> None:
    config = SchemaConfig.from_dict(ANSWER)
    assert copy.deepcopy(config) == config
    assert pickle.loads(pickle.dumps(config)) == config
    assert SchemaConfig.from_dict({**ANSWER, "schemas": {}}) != config


@pytest.mark.parametrize(
    "answer",
    [
        {"schemas": []},
        {"schemas": {"s": "odd"}},
        {"schemas": {"s": {"tables": 5}}},
        {"schemas": {"s": {"tables": {"t": {"columns": "odd"}}}}},
        {"schemas": {"s": {"tables": {"t": {"columns": {"c": []}}}}}},
    ],
)
def test_invalid_maps_raise_type_error(answer: dict[str, Any]) -> None:
    with pytest.raises(TypeError):
        SchemaConfig.from_dict(answer)


@given(data=st.data())
def test_any_json_in_any_field_is_accepted_or_rejected(data: st.DataObject) -> None:
    answer = copy.deepcopy(ANSWER)
    places = list(_places(answer))
    for _ in range(data.draw(st.integers(1, 3))):
        holder, key = data.draw(st.sampled_from(places))
        holder[key] = data.draw(json_values)
    try:
        config = SchemaConfig.from_dict(answer)
    except (TypeError, ValueError, AttributeError, LookupError):
        return
    assert SchemaConfig.from_dict(config.to_dict()) == config
    _use_all_of(config)


def _places(holder: dict[str, Any]) -> list[tuple[dict[str, Any], str]]:
    places = [(holder, key) for key in holder]
    for value in list(holder.values()):
        if isinstance(value, dict):
            places += _places(value)
    return places


def _use_all_of(config: SchemaConfig) -> None:
    """Check that the helpers accept every config that was read."""
    change = config.change().block_new_tables()
    for schema_name, schema in config.schemas.items():
        change.disable_schema(schema_name)
        for table_name, table in schema.tables.items():
            assert (table.lock_reason is None) or table.is_locked
            assert len(list(table.enabled_columns())) <= len(table.columns)
            for step in (change.enable_table, change.disable_table):
                if not table.is_locked:
                    step(schema_name, table_name)
            if table.sync_mode is not None:
                change.set_sync_mode(schema_name, table_name, "LIVE")
            if table.supports_columns_config is not False:
                for column_name in table.columns:
                    change.hash_column(schema_name, table_name, column_name)
    body = change.to_dict()
    assert json.loads(json.dumps(body)) == body
    assert config.diff(config) == []
    assert config.change().copy_from(config).is_empty
