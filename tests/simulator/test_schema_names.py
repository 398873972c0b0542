"""Arbitrary names in the schema config, in paths and bodies, and large numbers of names."""

from typing import Any
from urllib.parse import quote

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from fivetrex.simulator import Simulator

from . import client_of, data, error

READY = "silver_brook"

# Any text that UTF-8 can encode; an empty path segment is not a name.
NAMES = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=12)
ODD = ["a.b", "a/b", "a b", 'a"b', "a'b", "a%2Fb", "ключ", "名前", "a?b#c", "..", ".", "x+y", "\n"]


def escaped(name: str) -> str:
    # Escape dots as well, so that HTTP libraries do not resolve `..` as a parent path.
    return quote(name, safe="").replace(".", "%2E")


def path(*names: str) -> str:
    kinds = ("", "/tables", "/columns")
    steps = (f"{kind}/{escaped(name)}" for kind, name in zip(kinds, names, strict=False))
    return f"/v1/connections/{READY}/schemas{''.join(steps)}"


@given(schema=NAMES, table=NAMES, column=NAMES)
def test_any_name_can_be_used_in_a_path(schema: str, table: str, column: str) -> None:
    simulator = Simulator()
    simulator.set_source(READY, {schema: {table: {column: {}}}})
    with client_of(simulator) as client:
        check_names(client, schema, table, column)


@pytest.mark.parametrize("name", ODD)
def test_unusual_names_work_over_tcp(simulator: Simulator, name: str) -> None:
    simulator.set_source(READY, {name: {name: {name: {}}}})
    with simulator.serve() as url, client_of(simulator, url) as remote:
        check_names(remote, name, name, name)


def check_names(client: httpx.Client, schema: str, table: str, column: str) -> None:
    listed = data(client.get(path(schema, table) + "/columns"))["columns"]
    assert list(listed) == [column]
    assert client.patch(path(schema), json={"enabled": False}).is_success
    assert client.patch(path(schema, table), json={"enabled": False}).is_success
    changed = client.patch(path(schema, table, column), json={"hashed": True, "enabled": False})
    found = data(changed)["schemas"]
    assert list(found) == [schema]
    assert list(found[schema]["tables"]) == [table]
    assert found[schema]["tables"][table]["columns"][column]["hashed"] is True
    assert client.delete(path(schema, table, column)).is_success
    resync = f"/v1/connections/{READY}/schemas/tables/resync"
    assert client.post(resync, json={schema: [table]}).is_success


@pytest.mark.parametrize("name", ["reload", "drop-columns", "tables", "columns", "schemas"])
def test_a_schema_name_can_look_like_a_path(
    client: httpx.Client, simulator: Simulator, name: str
) -> None:
    simulator.set_source(READY, {name: {name: {name: {}}}})
    check_names(client, name, name, name)


def test_names_are_case_sensitive(client: httpx.Client) -> None:
    for names in [("Public",), ("public", "Users"), ("public", "users", "Email")]:
        response = client.patch(path(*names), json={"enabled": True})
        assert error(response) == (404, "NotFound_SchemaConfig")


def test_a_table_can_have_ten_thousand_columns(client: httpx.Client, simulator: Simulator) -> None:
    names = [f"column_{number}" for number in range(10_000)]
    simulator.set_source(READY, {"wide": {"table": {name: {} for name in names}}})
    assert list(data(client.get(path("wide", "table") + "/columns"))["columns"]) == names
    body = {"columns": {name: {"enabled": False} for name in names}}
    changed = data(client.patch(path("wide", "table"), json=body))
    columns = changed["schemas"]["wide"]["tables"]["table"]["columns"]
    assert list(columns) == names
    assert not any(column["enabled"] for column in columns.values())


SCHEMAS, TABLES, COLUMNS = ["s", "a.b"], ["t", "u/v"], ["c", "d"]
FLAG = st.booleans()
COLUMN = st.fixed_dictionaries({}, optional={"enabled": FLAG, "hashed": FLAG})
TABLE = st.fixed_dictionaries(
    {},
    optional={
        "enabled": FLAG,
        "sync_mode": st.sampled_from(["SOFT_DELETE", "HISTORY", "LIVE"]),
        "columns": st.dictionaries(st.sampled_from(COLUMNS), COLUMN),
    },
)
SCHEMA = st.fixed_dictionaries(
    {}, optional={"enabled": FLAG, "tables": st.dictionaries(st.sampled_from(TABLES), TABLE)}
)
CONFIG = st.fixed_dictionaries(
    {},
    optional={
        "schema_change_handling": st.sampled_from(["ALLOW_ALL", "ALLOW_COLUMNS", "BLOCK_ALL"]),
        "schemas": st.dictionaries(st.sampled_from(SCHEMAS), SCHEMA),
    },
)


def one_by_one(body: dict[str, Any]) -> list[tuple[str, dict[str, Any]]]:
    """Requests that each change one setting of the body."""
    requests = [(path(), {"schema_change_handling": body.get("schema_change_handling")})]
    for schema, in_schema in body.get("schemas", {}).items():
        requests.append((path(schema), {"enabled": in_schema.get("enabled")}))
        for table, in_table in in_schema.get("tables", {}).items():
            requests += [
                (path(schema, table), {name: in_table.get(name)})
                for name in ("enabled", "sync_mode")
            ]
            for column, settings in in_table.get("columns", {}).items():
                requests += [
                    (path(schema, table, column), {name: value}) for name, value in settings.items()
                ]
    return requests


@given(bodies=st.lists(CONFIG, max_size=3), backwards=st.booleans())
def test_a_combined_change_equals_single_changes(
    bodies: list[dict[str, Any]], backwards: bool
) -> None:
    source: dict[str, dict[str, dict[str, dict[str, bool]]]] = {
        schema: {table: {column: {} for column in COLUMNS} for table in TABLES}
        for schema in SCHEMAS
    }
    at_once, apart = Simulator(), Simulator()
    for simulator in (at_once, apart):
        simulator.set_source(READY, source)
    with client_of(at_once) as one, client_of(apart) as other:
        for body in bodies:
            changed = data(one.patch(path(), json=body))
            parts = one_by_one(body)
            # The parts of a body are independent.
            for url, part in reversed(parts) if backwards else parts:
                assert other.patch(url, json=part).is_success
            assert changed == data(other.get(path()))
            # Repeating the requests changes nothing.
            assert data(one.patch(path(), json=body)) == changed
        for schema in SCHEMAS:
            for table in TABLES:
                columns = path(schema, table) + "/columns"
                assert one.get(columns).json() == other.get(columns).json()
