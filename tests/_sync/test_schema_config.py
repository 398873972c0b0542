# Made by scripts/twin.py from _async/test_schema_config.py. Do not edit.
"""Schema configs: read, changed, reloaded, with whatever names a source has."""

from __future__ import annotations

import inspect
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

import pytest
from fivetrex_api.models import UpdateSchemaConfigRequest

import fivetrex
from fivetrex.models import SchemaConfig
from tests.support.canned_responses import success
from tests.support.model_fields import fields_of

from .clients import connect, connect_to_handler

if TYPE_CHECKING:
    import httpx

    from fivetrex import Client
    from fivetrex.simulator import Simulator

ODD_NAMES = ["a.b", "a/b", "a b", 'it\'s "so"', "%2F", "?#&=", "ünïcødé", "表.列", "🦆", "\\", "A"]
ADVICE = "trigger a sync, or call reload_schema_config"


def read(client: Client) -> SchemaConfig:
    return client.connections.get_schema_config("silver_brook")


def test_it_reads_as_mappings(client: Client) -> None:
    config = read(client)
    assert isinstance(config, SchemaConfig)
    assert list(config.schemas) == ["public", "audit"]
    assert "users" in config.schemas["public"].tables
    assert config.schemas["public"].tables["users"].sync_mode == "SOFT_DELETE"
    assert config.schema_change_handling == "ALLOW_ALL"


def test_there_is_none_yet(client: Client) -> None:
    with pytest.raises(fivetrex.NotFoundError, match=ADVICE) as caught:
        client.connections.get_schema_config("vivid_orchard")
    assert (caught.value.code, caught.value.status) == ("NotFound_SchemaConfig", 404)
    with pytest.raises(fivetrex.NotFoundError, match="NotFound_SchemaConfig"):
        client.connections.update_schema_config("vivid_orchard", is_type_locked=True)


@pytest.mark.parametrize(
    "data", [{}, {"schemas": None}, {"schema_change_handling": "ALLOW_ALL", "schemas": None}]
)
def test_a_success_without_schemas_is_none_yet_too(data: dict[str, Any]) -> None:
    def answer(request: httpx.Request) -> httpx.Response:
        response = success(data)
        response.headers["X-Request-Id"] = "request-7"
        return response

    with pytest.raises(fivetrex.NotFoundError, match=ADVICE) as caught:
        connect_to_handler(answer).connections.get_schema_config("silver_brook")
    assert caught.value.request_id == "request-7"
    assert caught.value.code == "NotFound_SchemaConfig"
    assert caught.value.type == "not_found"
    assert caught.value.operation == "connections.get_schema_config"
    assert "connections.get_schema_config('silver_brook')" in str(caught.value)


def test_a_source_without_schemas_has_a_config(simulator: Simulator) -> None:
    client = connect_to_handler(lambda request: success({"schemas": {}}))
    assert dict((client.connections.get_schema_config("silver_brook")).schemas) == {}


def test_a_reload_makes_one(client: Client, simulator: Simulator) -> None:
    made = client.connections.reload_schema_config("vivid_orchard")
    assert simulator.requests[-1].json == {"exclude_mode": "PRESERVE"}
    assert made == client.connections.get_schema_config("vivid_orchard")


def test_a_reload_finds_what_is_new(client: Client, simulator: Simulator) -> None:
    columns: dict[str, dict[str, Any]] = {"id": {"is_primary_key": True}}
    simulator.set_source("silver_brook", {"s": {"old": columns}})
    client.connections.reload_schema_config("silver_brook")
    source = {"s": {"old": columns, "new": columns}}
    simulator.set_source("silver_brook", source, keep_config=True)
    assert list((read(client)).schemas["s"].tables) == ["old"]
    config = client.connections.reload_schema_config("silver_brook", exclude_mode="EXCLUDE")
    assert simulator.requests[-1].json == {"exclude_mode": "EXCLUDE"}
    assert [*config.schemas["s"].tables] == ["old", "new"]


@pytest.mark.parametrize("bad", ["preserve", "", None, 1, ["INCLUDE"]])
def test_a_reload_checks_its_mode(client: Client, simulator: Simulator, bad: Any) -> None:
    with pytest.raises(ValueError, match="exclude_mode must be one of PRESERVE, INCLUDE, EXCLUDE"):
        client.connections.reload_schema_config("silver_brook", exclude_mode=bad)
    assert simulator.requests == []


def test_a_change_is_sent_as_it_was_shown(client: Client, simulator: Simulator) -> None:
    config = read(client)
    change = config.change().disable_table("public", "logs").hash_column("public", "users", "email")
    change.block_new_tables()
    assert str(change) == (
        "public.logs: disable\n"
        "public.users.email: hash\n"
        "set schema change handling to ALLOW_COLUMNS (was ALLOW_ALL)"
    )
    client.connections.update_schema_config("silver_brook", change)
    assert simulator.requests[-1].json == change.to_dict()
    after = read(client)
    assert after.schemas["public"].tables["logs"].enabled is False
    assert after.schemas["public"].tables["users"].columns["email"].hashed is True
    assert after.schema_change_handling == "ALLOW_COLUMNS"
    assert str(after.change().disable_table("public", "logs")) == "no change"


def test_raw_schemas_are_sent_as_they_are(client: Client, simulator: Simulator) -> None:
    schemas = {"public": {"tables": {"logs": {"enabled": False}}}}
    answer = client.connections.update_schema_config(
        "silver_brook", schemas=schemas, schema_change_handling="BLOCK_ALL"
    )
    assert simulator.requests[-1].json == {
        "schemas": schemas,
        "schema_change_handling": "BLOCK_ALL",
    }
    assert answer.schemas["public"].tables["logs"].enabled is False


def test_a_change_and_other_fields_go_together(client: Client, simulator: Simulator) -> None:
    change = (read(client)).change().disable_table("public", "logs")
    client.connections.update_schema_config(
        "silver_brook", change, is_type_locked=False, extra={"brand_new": 1}
    )
    assert simulator.requests[-1].json == {
        **change.to_dict(),
        "is_type_locked": False,
        "brand_new": 1,
    }


def test_what_is_in_a_change_is_not_passed_again(client: Client, simulator: Simulator) -> None:
    change = (read(client)).change().disable_table("public", "logs").block_new_columns()
    sent = len(simulator.requests)
    with pytest.raises(
        ValueError, match=r"^schemas: pass it as an argument or in change, not both"
    ):
        client.connections.update_schema_config("silver_brook", change, schemas={})
    with pytest.raises(ValueError, match=r"^schema_change_handling and schemas: pass"):
        client.connections.update_schema_config(
            "silver_brook", change, schemas={}, schema_change_handling="ALLOW_ALL"
        )
    assert len(simulator.requests) == sent


def test_an_empty_change_returns_its_config_without_a_request(
    client: Client, simulator: Simulator
) -> None:
    config = read(client)
    before = config.to_dict()
    empty = config.change()
    undone = config.change().disable_schema("audit").enable_schema("audit")
    sent = len(simulator.requests)
    for change in (empty, undone):
        assert client.connections.update_schema_config("silver_brook", change) is config
    assert client.connections.update_schema_config("silver_brook", empty, extra={}) is config
    assert len(simulator.requests) == sent
    assert config.to_dict() == before


def test_other_fields_are_sent_with_an_empty_change(client: Client, simulator: Simulator) -> None:
    change = (read(client)).change()
    client.connections.update_schema_config("silver_brook", change, is_type_locked=False)
    assert simulator.requests[-1].json == {"is_type_locked": False}


def test_without_a_change_there_must_be_a_field(client: Client, simulator: Simulator) -> None:
    with pytest.raises(ValueError, match="nothing to change"):
        client.connections.update_schema_config("silver_brook")
    with pytest.raises(ValueError, match="nothing to change"):
        client.connections.update_schema_config("silver_brook", extra={})
    assert simulator.requests == []


@pytest.mark.parametrize("bad", ["", " ", None, 7])
def test_an_empty_change_needs_an_id(client: Client, bad: Any) -> None:
    change = (read(client)).change()
    with pytest.raises((TypeError, ValueError), match="connection_id"):
        client.connections.update_schema_config(bad, change)


def test_a_handling_that_was_read_is_sent(client: Client, simulator: Simulator) -> None:
    config = read(client)
    client.connections.update_schema_config(
        "silver_brook", schema_change_handling=config.schema_change_handling
    )
    assert simulator.requests[-1].json == {"schema_change_handling": "ALLOW_ALL"}


@pytest.mark.parametrize("bad", [{"schemas": {}}, "public", 1, False, SchemaConfig])
def test_a_change_is_a_change(client: Client, simulator: Simulator, bad: Any) -> None:
    with pytest.raises(TypeError, match="change must be a SchemaChange, not"):
        client.connections.update_schema_config("silver_brook", bad)
    assert simulator.requests == []


def test_schemas_that_are_no_json_are_not_sent(client: Client, simulator: Simulator) -> None:
    with pytest.raises(TypeError, match=r"^schemas cannot be sent as JSON"):
        client.connections.update_schema_config("silver_brook", schemas={"s": {1, 2}})
    assert simulator.requests == []


def test_every_field_of_the_definition_has_an_argument(client: Client) -> None:
    arguments = inspect.signature(client.connections.update_schema_config).parameters
    own = {"connection_id", "change", "extra"}
    assert fields_of(UpdateSchemaConfigRequest) == arguments.keys() - own


def test_the_api_s_reason_comes_through(client: Client) -> None:
    locked = {"public": {"tables": {"pg_stat_statements": {"enabled": True}}}}
    with pytest.raises(fivetrex.ConflictError, match="pg_stat_statements"):
        client.connections.update_schema_config("silver_brook", schemas=locked)
    with pytest.raises(fivetrex.NotFoundError, match="NotFound_SchemaConfig"):
        client.connections.update_schema_config("silver_brook", schemas={"nowhere": {}})


def test_all_columns_of_a_table(client: Client) -> None:
    columns = client.connections.get_table_columns("silver_brook", "public", "users")
    assert [name for name, column in columns.items() if column.is_primary_key] == ["id"]
    assert {column.enabled for column in columns.values()} == {True}
    assert "email" in columns
    with pytest.raises(fivetrex.NotFoundError, match="get_table_columns"):
        client.connections.get_table_columns("silver_brook", "public", "no_such_table")


@pytest.mark.parametrize("bad", ["", " ", ".", "..", None, 7, b"public", "\ud800"])
def test_names_of_columns_tables_are_names(client: Client, simulator: Simulator, bad: Any) -> None:
    with pytest.raises((TypeError, ValueError), match=r"^schema "):
        client.connections.get_table_columns("silver_brook", bad, "users")
    with pytest.raises((TypeError, ValueError), match=r"^table "):
        client.connections.get_table_columns("silver_brook", "public", bad)
    assert simulator.requests == []


@pytest.mark.parametrize("name", ODD_NAMES)
def test_any_name_can_be_read_and_changed(client: Client, simulator: Simulator, name: str) -> None:
    simulator.set_source("silver_brook", {name: {name: {name: {}, "other": {}}}})
    columns = client.connections.get_table_columns("silver_brook", name, name)
    segment = quote(name, safe="")
    assert simulator.requests[-1].path == (
        f"/v1/connections/silver_brook/schemas/{segment}/tables/{segment}/columns"
    )
    assert [*columns] == [name, "other"]
    change = (read(client)).change().hash_column(name, name, name, columns=columns)
    client.connections.update_schema_config("silver_brook", change)
    after = read(client)
    assert after.schemas[name].tables[name].columns[name].hashed is True
    client.connections.resync_tables("silver_brook", tables={name: [name]}, confirm=True)
    assert simulator.requests[-1].json == {name: [name]}


def test_a_table_of_many_columns(simulator: Simulator) -> None:
    names = [f"column_{number}" for number in range(10_000)]
    simulator.set_source("silver_brook", {"wide": {"table": {name: {} for name in names}}})
    with connect(simulator) as client:
        columns = client.connections.get_table_columns("silver_brook", "wide", "table")
        assert [*columns] == names
        change = (read(client)).change()
        for name in names[::100]:
            change.disable_column("wide", "table", name, columns=columns)
        client.connections.update_schema_config("silver_brook", change)
        edited = (read(client)).schemas["wide"].tables["table"].columns
        assert [*edited] == names[::100]


def test_a_blocked_column_stays_blocked_when_it_is_hashed(
    client: Client, simulator: Simulator
) -> None:
    """`BLOCK_ALL` blocks a new column, and the config does not show it."""
    source = {"s": {"t": {"id": {"is_primary_key": True}}}}
    simulator.set_source("silver_brook", source)
    client.connections.reload_schema_config("silver_brook")
    client.connections.update_schema_config("silver_brook", schema_change_handling="BLOCK_ALL")
    columns: dict[str, dict[str, Any]] = {"id": {"is_primary_key": True}, "new": {}, "wanted": {}}
    simulator.set_source("silver_brook", {"s": {"t": columns}}, keep_config=True)
    config = client.connections.reload_schema_config("silver_brook")
    assert dict(config.schemas["s"].tables["t"].columns) == {}

    change = config.change().hash_column("s", "t", "new").set_primary_key("s", "t", "new")
    client.connections.update_schema_config("silver_brook", change)
    hashed = (client.connections.get_table_columns("silver_brook", "s", "t"))["new"]
    assert (hashed.enabled, hashed.hashed, hashed.is_primary_key) == (False, True, True)

    change = config.change().enable_column("s", "t", "wanted")
    client.connections.update_schema_config("silver_brook", change)
    assert (read(client)).schemas["s"].tables["t"].columns["wanted"].enabled is True


@pytest.mark.parametrize(
    "schemas", [[], "public", {"s": []}, {"s": {"tables": []}}, {"s": {"tables": {"t": 1}}}, 1]
)
def test_what_is_no_schema_config_is_a_decode_error(schemas: Any) -> None:
    client = connect_to_handler(lambda request: success({"schemas": schemas}))
    with pytest.raises(fivetrex.DecodeError, match=r"connections\.get_schema_config"):
        client.connections.get_schema_config("silver_brook")
    with pytest.raises(fivetrex.DecodeError, match=r"connections\.reload_schema_config"):
        client.connections.reload_schema_config("silver_brook")


def test_an_answer_may_hold_only_what_was_changed() -> None:
    client = connect_to_handler(lambda request: success({"schema_change_handling": "BLOCK_ALL"}))
    config = client.connections.update_schema_config("silver_brook", is_type_locked=True)
    assert config.schema_change_handling == "BLOCK_ALL"
    assert dict(config.schemas) == {}


@pytest.mark.parametrize("columns", [[], "id", {"id": 1}])
def test_what_are_no_columns_is_a_decode_error(columns: Any) -> None:
    client = connect_to_handler(lambda request: success({"columns": columns}))
    with pytest.raises(fivetrex.DecodeError, match=r"connections\.get_table_columns"):
        client.connections.get_table_columns("silver_brook", "public", "users")
