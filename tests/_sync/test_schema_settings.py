# Made by scripts/twin.py from _async/test_schema_settings.py. Do not edit.
"""Settings of single schemas, tables and columns, updated by their names."""

from __future__ import annotations

import inspect
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

import pytest
from fivetrex_api.models import (
    CreateSchemaConfigRequest,
    UpdateColumnRequest,
    UpdateSchemaRequest,
    UpdateTableRequest,
)

import fivetrex
from fivetrex.models import SchemaConfig
from tests.support.canned_responses import success
from tests.support.model_fields import fields_of

from .clients import connect_to_handler

if TYPE_CHECKING:
    from collections.abc import Callable

    from fivetrex import Client
    from fivetrex.simulator import Simulator

BROOK = "/v1/connections/silver_brook/schemas"
LOCKED = ("silver_brook", "public", "pg_stat_statements")
PHONE = {"public": {"users": ["phone"]}}
ODD_NAMES = ["a.b", "a/b", "a b", "%2F", "?#&=", "../x", "ünïcødé", "表.列", "🦆", "\\", "A"]
# Words of other paths, which need confirmation there.
PATH_WORDS = ["resync", "columns", "drop-columns", "reload", "move"]

# Each call by its method, with the names that it takes.
CALLS: dict[str, tuple[list[str], Callable[[Client, list[Any]], Any]]] = {
    "create_schema_config": (
        ["connection_id"],
        lambda client, ids: client.connections.create_schema_config(*ids, schemas={}),
    ),
    "update_schema": (
        ["connection_id", "schema"],
        lambda client, ids: client.connections.update_schema(*ids, enabled=True),
    ),
    "update_table": (
        ["connection_id", "schema", "table"],
        lambda client, ids: client.connections.update_table(*ids, enabled=True),
    ),
    "update_column": (
        ["connection_id", "schema", "table", "column"],
        lambda client, ids: client.connections.update_column(*ids, enabled=True),
    ),
    "drop_blocked_columns": (
        ["connection_id"],
        lambda client, ids: client.connections.drop_blocked_columns(
            *ids, columns=PHONE, confirm=True
        ),
    ),
    "drop_blocked_column": (
        ["connection_id", "schema", "table", "column"],
        lambda client, ids: client.connections.drop_blocked_column(*ids, confirm=True),
    ),
}


def read(client: Client) -> SchemaConfig:
    return client.connections.get_schema_config("silver_brook")


def test_a_schema_config_is_created(client: Client, simulator: Simulator) -> None:
    schemas = {"github": {"tables": {"commit": {"columns": {"message": {"hashed": True}}}}}}
    config = client.connections.create_schema_config(
        "vivid_orchard", schemas=schemas, schema_change_handling="BLOCK_ALL"
    )
    request = simulator.requests[-1]
    assert (request.method, request.path) == ("POST", "/v1/connections/vivid_orchard/schemas")
    assert request.json == {"schemas": schemas, "schema_change_handling": "BLOCK_ALL"}
    assert isinstance(config, SchemaConfig)
    assert config == client.connections.get_schema_config("vivid_orchard")
    assert config.schemas["github"].tables["commit"].columns["message"].hashed is True


def test_an_existing_schema_config_is_a_conflict(client: Client, simulator: Simulator) -> None:
    with pytest.raises(
        fivetrex.ConflictError, match=r"connections\.create_schema_config"
    ) as caught:
        client.connections.create_schema_config("silver_brook", schemas={})
    assert caught.value.code == "Conflict"
    assert simulator.requests[-1].json == {"schemas": {}}


def test_a_schema_is_updated(client: Client, simulator: Simulator) -> None:
    config = client.connections.update_schema("silver_brook", "audit", enabled=False)
    request = simulator.requests[-1]
    assert (request.method, request.path) == ("PATCH", f"{BROOK}/audit")
    assert request.json == {"enabled": False}
    assert isinstance(config, SchemaConfig)
    assert config.schemas["audit"].enabled is False

    tables = {"logs": {"enabled": False}, "users": {"sync_mode": "HISTORY"}}
    config = client.connections.update_schema("silver_brook", "public", tables=tables)
    assert simulator.requests[-1].json == {"tables": tables}
    assert config.schemas["public"].enabled is True
    assert config.schemas["public"].tables["logs"].enabled is False
    assert config.schemas["public"].tables["users"].sync_mode == "HISTORY"


def test_a_table_is_updated(client: Client, simulator: Simulator) -> None:
    table = ("silver_brook", "public", "users")
    columns = {"email": {"hashed": True}}
    client.connections.update_table(*table, columns=columns)
    request = simulator.requests[-1]
    assert (request.method, request.path) == ("PATCH", f"{BROOK}/public/tables/users")
    assert request.json == {"columns": columns}

    config = client.connections.update_table(*table, enabled=False, sync_mode="LIVE")
    assert simulator.requests[-1].json == {"enabled": False, "sync_mode": "LIVE"}
    users = config.schemas["public"].tables["users"]
    assert (users.enabled, users.sync_mode) == (False, "LIVE")
    assert users.columns["email"].hashed is True


def test_a_column_is_updated(client: Client, simulator: Simulator) -> None:
    column = ("silver_brook", "public", "users", "email")
    client.connections.update_column(*column, hashed=True)
    request = simulator.requests[-1]
    assert (request.method, request.path) == (
        "PATCH",
        f"{BROOK}/public/tables/users/columns/email",
    )
    assert request.json == {"hashed": True}

    client.connections.update_column(*column, enabled=False, is_primary_key=False)
    assert simulator.requests[-1].json == {"enabled": False, "is_primary_key": False}
    email = (read(client)).schemas["public"].tables["users"].columns["email"]
    assert (email.enabled, email.hashed, email.is_primary_key) == (False, True, False)


def test_settings_that_were_read_can_be_sent(client: Client, simulator: Simulator) -> None:
    users = (read(client)).schemas["public"].tables["users"]
    client.connections.update_table("silver_brook", "public", "orders", sync_mode=users.sync_mode)
    assert simulator.requests[-1].json == {"sync_mode": "SOFT_DELETE"}


def test_unknown_fields_are_sent_as_extra(client: Client, simulator: Simulator) -> None:
    extra = {"brand_new": [1]}
    client.connections.update_schema("silver_brook", "public", extra=extra)
    assert simulator.requests[-1].json == extra
    client.connections.update_table("silver_brook", "public", "users", extra=extra)
    assert simulator.requests[-1].json == extra
    client.connections.update_column("silver_brook", "public", "users", "email", extra=extra)
    assert simulator.requests[-1].json == extra
    client.connections.create_schema_config("vivid_orchard", schemas={}, extra=extra)
    assert simulator.requests[-1].json == {"schemas": {}, **extra}


def test_extra_starts_no_historical_sync(client: Client, simulator: Simulator) -> None:
    extra = {"is_historical_sync": True}
    with pytest.raises(fivetrex.ConfirmationRequiredError):
        client.connections.update_schema("silver_brook", "public", extra=extra)
    assert simulator.requests == []


def test_an_update_needs_a_field(client: Client, simulator: Simulator) -> None:
    column = ["silver_brook", "public", "users", "email"]
    with pytest.raises(ValueError, match="nothing to change"):
        client.connections.update_schema(*column[:2])
    with pytest.raises(ValueError, match="nothing to change"):
        client.connections.update_table(*column[:3], extra={})
    with pytest.raises(ValueError, match="nothing to change"):
        client.connections.update_column(*column)
    assert simulator.requests == []


def test_settings_must_be_json(client: Client, simulator: Simulator) -> None:
    with pytest.raises(TypeError, match=r"^schemas cannot be sent as JSON"):
        client.connections.create_schema_config("vivid_orchard", schemas={"s": {1, 2}})
    with pytest.raises(TypeError, match=r"^tables cannot be sent as JSON"):
        client.connections.update_schema("silver_brook", "public", tables={"t": {1, 2}})
    with pytest.raises(TypeError, match=r"^columns cannot be sent as JSON"):
        client.connections.update_table("silver_brook", "public", "t", columns={"c": {1}})
    assert simulator.requests == []


@pytest.mark.parametrize(
    ("method", "request_model", "required"),
    [
        ("create_schema_config", CreateSchemaConfigRequest, {"schemas"}),
        ("update_schema", UpdateSchemaRequest, set()),
        ("update_table", UpdateTableRequest, set()),
        ("update_column", UpdateColumnRequest, set()),
    ],
)
def test_every_field_of_the_definition_has_an_argument(
    client: Client, method: str, request_model: type, required: set[str]
) -> None:
    arguments = inspect.signature(getattr(client.connections, method)).parameters
    fields = {
        name: argument
        for name, argument in arguments.items()
        if argument.kind is inspect.Parameter.KEYWORD_ONLY and name != "extra"
    }
    assert fields.keys() == fields_of(request_model)
    assert {name for name in fields if fields[name].default is inspect.Parameter.empty} == required


@pytest.mark.parametrize("bad", ["", " ", ".", "..", None, 7, b"public", "\ud800"])
@pytest.mark.parametrize("method", CALLS)
def test_ids_and_names_are_checked(
    client: Client, simulator: Simulator, method: str, bad: Any
) -> None:
    names, call = CALLS[method]
    for position, name in enumerate(names):
        ids: list[Any] = ["silver_brook", "public", "users", "phone"][: len(names)]
        ids[position] = bad
        with pytest.raises((TypeError, ValueError), match=f"^{name} "):
            call(client, ids)
    assert simulator.requests == []


@pytest.mark.parametrize("name", [*ODD_NAMES, *PATH_WORDS])
def test_names_are_escaped(client: Client, simulator: Simulator, name: str) -> None:
    simulator.set_source("silver_brook", {name: {name: {name: {}, "other": {}}}})
    client.connections.reload_schema_config("silver_brook")
    schema = f"{BROOK}/{quote(name, safe='')}"
    table = f"{schema}/tables/{quote(name, safe='')}"
    column = f"{table}/columns/{quote(name, safe='')}"

    client.connections.update_schema("silver_brook", name, enabled=False)
    assert simulator.requests[-1].path == schema
    client.connections.update_table("silver_brook", name, name, enabled=False)
    assert simulator.requests[-1].path == table
    client.connections.update_column("silver_brook", name, name, name, enabled=False)
    assert simulator.requests[-1].path == column
    after = (read(client)).schemas[name]
    assert after.enabled is after.tables[name].enabled is False
    assert after.tables[name].columns[name].enabled is False

    client.connections.drop_blocked_column("silver_brook", name, name, name, confirm=True)
    assert simulator.requests[-1].path == column
    client.connections.drop_blocked_columns(
        "silver_brook", columns={name: {name: [name]}}, confirm=True
    )
    assert simulator.requests[-1].json == {
        "schemas": {name: {"tables": {name: {"columns": [name]}}}}
    }


def test_settings_of_a_locked_table_are_a_conflict(client: Client) -> None:
    before = read(client)
    assert before.schemas["public"].tables["pg_stat_statements"].is_locked
    with pytest.raises(fivetrex.ConflictError, match="pg_stat_statements") as caught:
        client.connections.update_table(*LOCKED, enabled=False)
    assert caught.value.code == "IllegalState"
    with pytest.raises(fivetrex.ConflictError, match="sync_mode"):
        client.connections.update_table(*LOCKED, sync_mode="HISTORY")
    with pytest.raises(fivetrex.ConflictError, match="pg_stat_statements"):
        client.connections.update_schema(
            "silver_brook", "public", tables={"pg_stat_statements": {"enabled": True}}
        )
    with pytest.raises(fivetrex.ConflictError, match=r"users\.id"):
        client.connections.update_column("silver_brook", "public", "users", "id", enabled=False)
    assert read(client) == before


def test_columns_of_a_locked_table_can_be_set(client: Client) -> None:
    client.connections.update_table(*LOCKED, columns={"query": {"hashed": True}})
    client.connections.update_column(*LOCKED, "query", enabled=False)
    table = (read(client)).schemas["public"].tables["pg_stat_statements"]
    assert (table.columns["query"].hashed, table.columns["query"].enabled) == (True, False)


def test_unknown_names_are_not_found(client: Client) -> None:
    with pytest.raises(fivetrex.NotFoundError, match="update_schema"):
        client.connections.update_schema("silver_brook", "nowhere", enabled=True)
    with pytest.raises(fivetrex.NotFoundError, match="update_table"):
        client.connections.update_table("silver_brook", "public", "nothing", enabled=True)
    with pytest.raises(fivetrex.NotFoundError, match="update_column"):
        client.connections.update_column("silver_brook", "public", "users", "nothing", enabled=True)
    with pytest.raises(fivetrex.NotFoundError, match="NotFound_SchemaConfig"):
        client.connections.update_schema("vivid_orchard", "github", enabled=True)


def test_a_setting_that_the_source_does_not_support_is_refused(client: Client) -> None:
    with pytest.raises(fivetrex.BadRequestError, match="column settings"):
        client.connections.update_column(
            "patient_glacier", "stripe", "balance_transaction", "net", hashed=True
        )
    with pytest.raises(fivetrex.BadRequestError, match="sync_mode"):
        client.connections.update_table("silver_brook", "public", "users", sync_mode="SOMETIMES")


def test_an_answer_may_hold_only_what_was_changed() -> None:
    client = connect_to_handler(lambda request: success({"schema_change_handling": "BLOCK_ALL"}))
    config = client.connections.update_schema("silver_brook", "public", enabled=True)
    assert config.schema_change_handling == "BLOCK_ALL"
    assert dict(config.schemas) == {}
