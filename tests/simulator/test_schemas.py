"""The schema config: get, update, create, reload."""

from typing import Any

import httpx
import pytest

from fivetrex.simulator import Simulator, SourceTable

from . import data, error

READY = "silver_brook"
NEVER_SYNCED = "vivid_orchard"
KEY = {"id": {"is_primary_key": True}}


def path(*rest: str, of: str = READY) -> str:
    return "/".join([f"/v1/connections/{of}/schemas", *rest])


def config(client: httpx.Client, of: str = READY) -> dict[str, Any]:
    found: dict[str, Any] = data(client.get(path(of=of)))
    return found


def columns(client: httpx.Client, schema: str, table: str, of: str = READY) -> dict[str, Any]:
    found: dict[str, Any] = data(client.get(path(schema, "tables", table, "columns", of=of)))
    return dict(found["columns"])


def reload(client: httpx.Client, of: str = READY, **body: Any) -> httpx.Response:
    return client.post(path("reload", of=of), json=body)


def patch(client: httpx.Client, *rest: str, of: str = READY, **body: Any) -> httpx.Response:
    return client.patch(path(*rest, of=of), json=body)


def test_a_database_that_has_synced_has_a_config(client: httpx.Client) -> None:
    found = config(client)
    assert found["schema_change_handling"] == "ALLOW_ALL"
    assert found["enable_new_by_default"] is True
    assert {name: list(schema["tables"]) for name, schema in found["schemas"].items()} == {
        "public": ["users", "orders", "logs", "pg_stat_statements"],
        "audit": ["events", "logins"],
    }
    public = found["schemas"]["public"]
    assert (public["enabled"], public["name_in_destination"]) == (True, "orders_db_public")
    assert public["tables"]["users"] == {
        "name_in_destination": "users",
        "enabled": True,
        "enabled_patch_settings": {"allowed": True},
        "supports_columns_config": True,
        "supports_history_mode": True,
        "sync_mode": "SOFT_DELETE",
        "columns": {},
    }
    system = public["tables"]["pg_stat_statements"]
    assert system["enabled"] is False
    assert system["enabled_patch_settings"]["reason_code"] == "SYSTEM_TABLE"


def test_a_table_lists_its_columns(client: httpx.Client) -> None:
    found = columns(client, "public", "users")
    assert list(found) == ["id", "email", "full_name", "phone", "created_at", "updated_at"]
    locked = found["id"].pop("enabled_patch_settings")
    assert locked.pop("reason")
    assert locked == {"allowed": False, "reason_code": "SYSTEM_COLUMN"}
    assert found["id"] == {
        "name_in_destination": "id",
        "enabled": True,
        "hashed": False,
        "is_primary_key": True,
    }
    assert found["email"]["enabled_patch_settings"] == {"allowed": True}
    assert found["email"]["is_primary_key"] is False


@pytest.mark.parametrize(
    ("identifier", "schema", "table", "in_destination"),
    [
        ("brisk_canyon", "salesforce", "account", "salesforce"),
        ("mellow_dune", "google_ads", "campaigns", "google_ads"),
        ("stormy_ridge", "shop", "customers", "shop_db_shop"),
        ("patient_glacier", "stripe", "charge", "stripe"),
    ],
)
def test_each_service_has_its_own_source(
    client: httpx.Client, identifier: str, schema: str, table: str, in_destination: str
) -> None:
    found = config(client, identifier)["schemas"][schema]
    assert table in found["tables"]
    assert found["name_in_destination"] == in_destination


def test_there_is_no_config_before_the_first_sync(
    client: httpx.Client, simulator: Simulator
) -> None:
    for response in (
        client.get(path(of=NEVER_SYNCED)),
        patch(client, of=NEVER_SYNCED, schema_change_handling="ALLOW_ALL"),
        patch(client, "github", of=NEVER_SYNCED, enabled=True),
        client.delete(path("a", "tables", "b", "columns", "c", of=NEVER_SYNCED)),
    ):
        assert error(response) == (404, "NotFound_SchemaConfig")
    # The columns are read from the source.
    assert "title" in columns(client, "github", "issue", NEVER_SYNCED)

    client.post(f"/v1/connections/{NEVER_SYNCED}/sync", json={})
    assert error(client.get(path(of=NEVER_SYNCED))) == (404, "NotFound_SchemaConfig")
    simulator.clock.advance(60)
    assert "github" in config(client, NEVER_SYNCED)["schemas"]


def test_a_reload_creates_a_config(client: httpx.Client) -> None:
    headers = {"Content-Type": "application/json"}
    reloaded = data(client.post(path("reload", of=NEVER_SYNCED), headers=headers))
    assert reloaded == config(client, NEVER_SYNCED)
    assert reloaded["schemas"]["github"]["tables"]["issue"]["enabled"] is True
    assert "sync_mode" not in reloaded["schemas"]["github"]["tables"]["issue"]


@pytest.mark.parametrize(
    ("mode", "audit", "users"),
    [
        ("PRESERVE", True, False),
        (None, True, False),
        ("INCLUDE", True, True),
        ("EXCLUDE", False, False),
    ],
)
def test_a_reload_can_exclude_or_include_everything(
    client: httpx.Client, mode: str | None, audit: bool, users: bool
) -> None:
    patch(client, "public", "tables", "users", enabled=False)
    patch(client, "public", "tables", "users", "columns", "email", enabled=False)
    schemas = data(reload(client, exclude_mode=mode))["schemas"]
    assert schemas["audit"]["enabled"] is audit
    assert schemas["audit"]["tables"]["logins"]["enabled"] is audit
    assert schemas["public"]["tables"]["users"]["enabled"] is users
    assert schemas["public"]["tables"]["users"]["columns"]["email"]["enabled"] is False
    assert schemas["public"]["tables"]["pg_stat_statements"]["enabled"] is False, "it is locked"


@pytest.mark.parametrize("mode", ["preserve", "ALL", 1, True])
def test_other_exclude_modes_are_400(client: httpx.Client, mode: object) -> None:
    assert error(reload(client, exclude_mode=mode)) == (400, "InvalidInput")


@pytest.mark.parametrize("identifier", ["stormy_ridge", "tender_lagoon"])
def test_a_connection_without_setup_cannot_be_reloaded(
    client: httpx.Client, identifier: str
) -> None:
    assert error(reload(client, identifier)) == (400, "InvalidInput")
    columns = path("shop", "tables", "customers", "columns", of=identifier)
    assert error(client.get(columns)) == (400, "InvalidInput")


def test_a_change_shows_in_the_response_and_afterwards(client: httpx.Client) -> None:
    before = config(client)
    changed = data(
        patch(
            client,
            schema_change_handling="BLOCK_ALL",
            is_type_locked=True,
            schemas={
                "audit": {"enabled": False},
                "public": {
                    "enabled": True,
                    "tables": {
                        "orders": {"enabled": False, "sync_mode": "HISTORY"},
                        "users": {"enabled": True, "columns": {"email": {"hashed": True}}},
                    },
                },
            },
        )
    )
    assert changed == config(client)
    before["schema_change_handling"] = "BLOCK_ALL"
    before["enable_new_by_default"] = False
    before["schemas"]["audit"]["enabled"] = False
    tables = before["schemas"]["public"]["tables"]
    tables["orders"] |= {"enabled": False, "sync_mode": "HISTORY"}
    tables["users"]["columns"]["email"] = {
        "name_in_destination": "email",
        "enabled": True,
        "hashed": True,
        "is_primary_key": False,
        "enabled_patch_settings": {"allowed": True},
    }
    assert changed == before
    assert columns(client, "public", "users")["email"]["hashed"] is True


def test_schema_table_and_column_paths_change_the_same_config(client: httpx.Client) -> None:
    patch(client, "audit", enabled=False, tables={"logins": {"enabled": False}})
    patch(client, "public", "tables", "orders", sync_mode="LIVE", columns={"status": {}})
    answer = patch(
        client, "public", "tables", "users", "columns", "phone", enabled=False, is_primary_key=True
    )
    schemas = data(answer)["schemas"]
    assert schemas["audit"]["enabled"] is False
    assert schemas["audit"]["tables"]["logins"]["enabled"] is False
    assert schemas["public"]["tables"]["orders"]["sync_mode"] == "LIVE"
    assert schemas["public"]["tables"]["orders"]["columns"] == {}, "nothing was set of it"
    phone = schemas["public"]["tables"]["users"]["columns"]["phone"]
    assert (phone["enabled"], phone["is_primary_key"]) == (False, True)
    assert data(answer) == config(client)


@pytest.mark.parametrize("body", [{}, {"schemas": None}, {"schemas": {}}, {"unknown": 1}])
def test_an_empty_update_changes_nothing(client: httpx.Client, body: dict[str, Any]) -> None:
    before = config(client)
    assert data(client.patch(path(), json=body)) == before


UNKNOWN: list[tuple[tuple[str, ...], dict[str, Any]]] = [
    ((), {"schemas": {"Public": {"enabled": True}}}),
    ((), {"schemas": {"public": {"tables": {"nothing": {}}}}}),
    ((), {"schemas": {"public": {"tables": {"users": {"columns": {"Email": {}}}}}}}),
    (("nothing",), {"enabled": True}),
    (("public",), {"tables": {"nothing": {"enabled": True}}}),
    (("public", "tables", "nothing"), {"enabled": True}),
    (("nothing", "tables", "users"), {"enabled": True}),
    (("public", "tables", "users", "columns", "nothing"), {"enabled": True}),
    (("public", "tables", "nothing", "columns", "id"), {"enabled": True}),
]


@pytest.mark.parametrize(("rest", "body"), UNKNOWN)
def test_unknown_names_are_404(
    client: httpx.Client, simulator: Simulator, rest: tuple[str, ...], body: dict[str, Any]
) -> None:
    before = config(client)
    assert error(client.patch(path(*rest), json=body)) == (404, "NotFound_SchemaConfig")
    assert config(client) == before
    assert simulator.writes == []


@pytest.mark.parametrize(("schema", "table"), [("public", "nothing"), ("nothing", "users")])
def test_columns_of_an_unknown_table_are_404(client: httpx.Client, schema: str, table: str) -> None:
    found = client.get(path(schema, "tables", table, "columns"))
    assert error(found) == (404, "NotFound_SchemaConfig")


WRONG: list[tuple[tuple[str, ...], object]] = [
    ((), {"schema_change_handling": "ALLOW"}),
    ((), {"is_type_locked": "yes"}),
    ((), {"schemas": []}),
    ((), {"schemas": {"public": None}}),
    ((), {"schemas": {"public": {"tables": {"users": {"columns": {"email": True}}}}}}),
    ((), []),
    (("public",), {"enabled": "yes"}),
    (("public",), {"tables": ["users"]}),
    (("public", "tables", "users"), {"enabled": 1}),
    (("public", "tables", "users"), {"sync_mode": "soft_delete"}),
    (("public", "tables", "users", "columns", "email"), {"hashed": "yes"}),
    (("public", "tables", "users", "columns", "email"), {"is_primary_key": 1}),
    # The first change is valid by itself; the second is refused.
    ((), {"schemas": {"audit": {"enabled": False}, "public": {"enabled": 1}}}),
]
SYSTEM_TABLE = ("public", "tables", "pg_stat_statements")
PRIMARY_KEY = ("public", "tables", "users", "columns", "id")
LOCKED: list[tuple[tuple[str, ...], object]] = [
    (SYSTEM_TABLE, {"enabled": True}),
    (SYSTEM_TABLE, {"enabled": False}),  # its current value
    (SYSTEM_TABLE, {"sync_mode": "HISTORY"}),
    (SYSTEM_TABLE, {"enabled": False, "columns": {"query": {"hashed": True}}}),
    (("public",), {"tables": {"logs": {"enabled": False}, SYSTEM_TABLE[-1]: {"enabled": False}}}),
    (PRIMARY_KEY, {"enabled": False}),
    (
        ("public", "tables", "users"),
        {"enabled": False, "columns": {"email": {"hashed": True}, "id": {"enabled": False}}},
    ),
]


@pytest.mark.parametrize(("rest", "body"), WRONG)
def test_an_invalid_update_changes_nothing(
    client: httpx.Client, simulator: Simulator, rest: tuple[str, ...], body: object
) -> None:
    before = config(client)
    assert error(client.patch(path(*rest), json=body)) == (400, "InvalidInput")
    assert config(client) == before
    assert simulator.writes == []


@pytest.mark.parametrize(("rest", "body"), LOCKED)
def test_an_update_of_a_locked_setting_is_409_and_changes_nothing(
    client: httpx.Client, simulator: Simulator, rest: tuple[str, ...], body: object
) -> None:
    before = config(client)
    assert error(client.patch(path(*rest), json=body)) == (409, "IllegalState")
    assert config(client) == before
    assert simulator.writes == []


def test_the_columns_of_a_locked_table_can_be_updated(client: httpx.Client) -> None:
    assert patch(client, *SYSTEM_TABLE, columns={"query": {"hashed": True}}).is_success
    assert columns(client, "public", "pg_stat_statements")["query"]["hashed"] is True
    assert patch(client, *SYSTEM_TABLE, "columns", "query", enabled=False).is_success
    assert columns(client, "public", "pg_stat_statements")["query"]["enabled"] is False


def test_a_locked_column_can_be_set_to_its_own_value(client: httpx.Client) -> None:
    assert patch(client, *PRIMARY_KEY, enabled=True, hashed=True).is_success
    assert columns(client, "public", "users")["id"]["hashed"] is True


def test_unsupported_sync_modes_are_refused(client: httpx.Client, simulator: Simulator) -> None:
    stripe = "patient_glacier"
    table = ("stripe", "tables", "charge")
    assert error(patch(client, *table, of=stripe, sync_mode="LIVE")) == (400, "InvalidInput")
    table = ("stripe", "tables", "balance_transaction")
    assert config(client, stripe)["schemas"]["stripe"]["tables"]["balance_transaction"][
        "supports_columns_config"
    ] is (False)
    refused = patch(client, *table, "columns", "net", of=stripe, hashed=True)
    assert error(refused) == (400, "InvalidInput")

    simulator.set_source(READY, {"s": {"t": SourceTable({}, supports_history_mode=False)}})
    refused = patch(client, "s", "tables", "t", sync_mode="HISTORY")
    assert error(refused) == (400, "InvalidInput")
    assert patch(client, "s", "tables", "t", sync_mode="SOFT_DELETE").is_success


def test_an_unknown_connection_is_404(client: httpx.Client) -> None:
    table = ("a", "tables", "b")
    for method, rest in [
        ("GET", ()),
        ("POST", ()),
        ("PATCH", ()),
        ("POST", ("reload",)),
        ("POST", ("drop-columns",)),
        ("PATCH", ("a",)),
        ("PATCH", table),
        ("GET", (*table, "columns")),
        ("PATCH", (*table, "columns", "c")),
        ("DELETE", (*table, "columns", "c")),
    ]:
        body = {"schemas": {}, "schema_change_handling": "ALLOW_ALL"}
        response = client.request(method, path(*rest, of="nobody"), json=body)
        assert error(response) == (404, "NotFound_Connection")


def test_a_source_can_be_set(client: httpx.Client, simulator: Simulator) -> None:
    config(client)
    simulator.set_source(READY, {"mine": {"t": {**KEY, "v": {}}}})
    assert list(config(client)["schemas"]) == ["mine"]
    found = columns(client, "mine", "t")
    assert {name: column["is_primary_key"] for name, column in found.items()} == {
        "id": True,
        "v": False,
    }
    simulator.set_source(NEVER_SYNCED, {"mine": {"t": KEY}})
    assert error(client.get(path(of=NEVER_SYNCED))) == (404, "NotFound_SchemaConfig")
    simulator.reset()
    assert "public" in config(client)["schemas"]


def test_a_source_needs_a_connection_and_known_options(simulator: Simulator) -> None:
    with pytest.raises(KeyError, match="nobody"):
        simulator.set_source("nobody", {})
    with pytest.raises(TypeError, match="primary"):
        simulator.set_source(READY, {"s": {"t": {"c": {"primary": True}}}})


@pytest.mark.parametrize(
    ("handling", "new_table", "new_column"),
    [("ALLOW_ALL", True, True), ("ALLOW_COLUMNS", False, True), ("BLOCK_ALL", False, False)],
)
@pytest.mark.parametrize("by_sync", [True, False])
def test_new_tables_follow_the_schema_change_handling(
    client: httpx.Client,
    simulator: Simulator,
    handling: str,
    new_table: bool,
    new_column: bool,
    by_sync: bool,
) -> None:
    simulator.set_source(READY, {"s": {"t": {**KEY, "old": {}, "gone": {}}, "lost": KEY}})
    patch(client, "s", "tables", "t", columns={"gone": {"enabled": False}})
    patch(client, schema_change_handling=handling)
    now = {"s": {"t": {**KEY, "old": {}, "new": {}}, "u": KEY}, "z": {"t": KEY}}
    simulator.set_source(READY, now, keep_config=True)
    assert set(config(client)["schemas"]["s"]["tables"]) == {"t", "lost"}, "not looked at yet"
    if by_sync:
        client.post(f"/v1/connections/{READY}/sync", json={})
        simulator.clock.advance(60)
    else:
        reload(client)

    schemas = config(client)["schemas"]
    assert schemas["z"]["enabled"] is new_table
    assert schemas["s"]["tables"]["u"]["enabled"] is new_table
    assert schemas["s"]["tables"]["t"]["enabled"] is True
    found = columns(client, "s", "t")
    assert {name: column["enabled"] for name, column in found.items()} == {
        "id": True,
        "old": True,
        "new": new_column,
    }
    # Unedited columns are omitted, and removed objects are kept.
    deleted = {"allowed": False, "reason_code": "DELETED"}
    assert list(schemas["s"]["tables"]["t"]["columns"]) == ["gone"]
    assert schemas["s"]["tables"]["t"]["columns"]["gone"]["enabled_patch_settings"] == deleted
    assert schemas["s"]["tables"]["lost"]["enabled_patch_settings"] == deleted
    for rest in (("s", "tables", "lost"), ("s", "tables", "t", "columns", "gone")):
        current = schemas["s"]["tables"]["lost"]["enabled"] if len(rest) == 3 else False
        refused = patch(client, *rest, enabled=not current)
        assert error(refused) == (409, "IllegalState")


def test_a_column_can_be_changed_before_a_reload(
    client: httpx.Client, simulator: Simulator
) -> None:
    config(client)
    simulator.set_source(READY, {"public": {"users": {**KEY, "new": {}}}}, keep_config=True)
    assert "new" in columns(client, "public", "users")
    changed = patch(client, "public", "tables", "users", "columns", "new", hashed=True)
    assert data(changed)["schemas"]["public"]["tables"]["users"]["columns"]["new"]["hashed"]


def test_a_config_can_be_created_before_the_first_sync(
    client: httpx.Client, simulator: Simulator
) -> None:
    simulator.set_source(
        NEVER_SYNCED,
        {"s": {"t": {**KEY, "a": {}, "b": {}}, "u": KEY, "sys": SourceTable({}, is_system=True)}},
    )
    body = {
        "schema_change_handling": "BLOCK_ALL",
        "schemas": {
            "s": {
                "enabled": True,
                "tables": {
                    "t": {
                        "enabled": True,
                        "columns": {"id": {"enabled": False}, "a": {"enabled": True}},
                    },
                    "sys": {"enabled": True, "sync_mode": "HISTORY"},
                    "imagined": {"enabled": False},
                },
            }
        },
    }
    made = data(client.post(path(of=NEVER_SYNCED), json=body))
    assert made == config(client, NEVER_SYNCED)
    tables = made["schemas"]["s"]["tables"]
    assert {name: table["enabled"] for name, table in tables.items()} == {
        "t": True,
        "sys": True,
        "imagined": False,
    }
    assert tables["t"]["columns"]["id"]["enabled"] is False
    assert made["schema_change_handling"] == "BLOCK_ALL"
    assert client.post(path(of=NEVER_SYNCED), json=body).is_success, "it can be made again"

    tables = data(reload(client, NEVER_SYNCED))["schemas"]["s"]["tables"]
    assert {name: table["enabled"] for name, table in tables.items()} == {
        "t": True,
        "u": False,
        "sys": False,
        "imagined": False,
    }
    # Unknown names are ignored, and objects that are not in the request are blocked.
    found = columns(client, "s", "t", NEVER_SYNCED)
    enabled = {name: column["enabled"] for name, column in found.items()}
    assert enabled == {"id": True, "a": True, "b": False}
    assert error(client.post(path(of=NEVER_SYNCED), json=body)) == (409, "Conflict")


@pytest.mark.parametrize(
    "body", [{}, {"schemas": None}, {"schemas": []}, [], {"schemas": {"s": 1}}]
)
def test_a_new_config_needs_schemas(client: httpx.Client, body: object) -> None:
    assert error(client.post(path(of=NEVER_SYNCED), json=body)) == (400, "InvalidInput")
    assert error(client.get(path(of=NEVER_SYNCED))) == (404, "NotFound_SchemaConfig")


def test_a_second_config_is_409(client: httpx.Client) -> None:
    response = client.post(path(), json={"schemas": {"public": {"enabled": True}}})
    assert error(response) == (409, "Conflict")


def test_only_blocked_columns_can_be_dropped(client: httpx.Client) -> None:
    def drop(**tables: list[str]) -> httpx.Response:
        named = {table: {"columns": columns} for table, columns in tables.items()}
        return client.post(path("drop-columns"), json={"schemas": {"public": {"tables": named}}})

    phone = path("public", "tables", "users", "columns", "phone")
    assert error(client.delete(phone)) == (409, "IllegalState")
    assert error(drop(users=["phone"])) == (409, "IllegalState")
    client.patch(phone, json={"enabled": False})
    assert set(client.delete(phone).json()) == {"code", "message"}
    assert set(drop(users=["phone"]).json()) == {"code", "message"}
    assert error(drop(users=["phone"], orders=["status"])) == (409, "IllegalState")
    assert error(drop(users=["nothing"])) == (404, "NotFound_SchemaConfig")
    assert error(drop(nothing=["phone"])) == (404, "NotFound_SchemaConfig")
    assert error(client.delete(phone.replace("phone", "x"))) == (404, "NotFound_SchemaConfig")


@pytest.mark.parametrize(
    "body",
    [
        {},
        {"schemas": {}},
        {"schemas": {"public": {}}},
        {"schemas": {"public": {"tables": {"users": {"columns": []}}}}},
        {"schemas": {"public": {"tables": {"users": ["phone"]}}}},
        {"schemas": {"public": {"tables": {"users": {"columns": [1]}}}}},
        [],
    ],
)
def test_columns_to_drop_must_be_named(client: httpx.Client, body: object) -> None:
    assert error(client.post(path("drop-columns"), json=body)) == (400, "InvalidInput")
