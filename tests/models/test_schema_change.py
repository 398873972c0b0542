"""Changes of a schema config: each step, rejected steps, and the text format."""

from __future__ import annotations

import pickle
import re
from typing import TYPE_CHECKING, Any

import pytest
from fivetrex_api.models import UpdateSchemaConfigRequest

from fivetrex.models.schema import TableColumns
from fivetrex.models.schema_config import SchemaConfig

from .schema_example import config, users

if TYPE_CHECKING:
    from collections.abc import Callable

    from fivetrex.models.schema_change_builder import SchemaChange


STEPS: dict[str, tuple[Callable[[SchemaChange], SchemaChange], dict[str, Any], str]] = {
    "enable_schema": (
        lambda change: change.enable_schema("archive"),
        {"schemas": {"archive": {"enabled": True}}},
        "archive: enable",
    ),
    "disable_schema": (
        lambda change: change.disable_schema("public"),
        {"schemas": {"public": {"enabled": False}}},
        "public: disable",
    ),
    "enable_table": (
        lambda change: change.enable_table("archive", "old"),
        {"schemas": {"archive": {"enabled": False, "tables": {"old": {"enabled": True}}}}},
        "archive.old: enable",
    ),
    "disable_table": (
        lambda change: change.disable_table("public", "users"),
        users(enabled=False),
        "public.users: disable",
    ),
    "set_sync_mode": (
        lambda change: change.set_sync_mode("public", "users", "HISTORY"),
        users(sync_mode="HISTORY"),
        "public.users: set sync mode to HISTORY (was SOFT_DELETE)",
    ),
    "enable_column": (
        lambda change: change.enable_column("public", "users", "secret"),
        users(columns={"secret": {"enabled": True}}),
        "public.users.secret: enable",
    ),
    "disable_column": (
        lambda change: change.disable_column("public", "users", "nobody_set_it"),
        users(columns={"nobody_set_it": {"enabled": False}}),
        "public.users.nobody_set_it: disable",
    ),
    "hash_column": (
        lambda change: change.hash_column("public", "users", "nobody_set_it"),
        users(columns={"nobody_set_it": {"enabled": True, "hashed": True}}),
        "public.users.nobody_set_it: hash",
    ),
    "unhash_column": (
        lambda change: change.unhash_column("public", "users", "secret"),
        users(columns={"secret": {"enabled": False, "hashed": False}}),
        "public.users.secret: unhash",
    ),
    "set_primary_key": (
        lambda change: change.set_primary_key("public", "users", "email"),
        users(columns={"email": {"enabled": True, "is_primary_key": True}}),
        "public.users.email: make part of the primary key",
    ),
    "unset_primary_key": (
        lambda change: change.set_primary_key("public", "users", "id", is_primary_key=False),
        users(columns={"id": {"enabled": True, "is_primary_key": False}}),
        "public.users.id: take out of the primary key",
    ),
    "set_schema_change_handling": (
        lambda change: change.set_schema_change_handling("BLOCK_ALL"),
        {"schema_change_handling": "BLOCK_ALL"},
        "set schema change handling to BLOCK_ALL (was ALLOW_ALL)",
    ),
    "block_new_tables": (
        lambda change: change.block_new_tables(),
        {"schema_change_handling": "ALLOW_COLUMNS"},
        "set schema change handling to ALLOW_COLUMNS (was ALLOW_ALL)",
    ),
    "block_new_columns": (
        lambda change: change.block_new_columns(),
        {"schema_change_handling": "BLOCK_ALL"},
        "set schema change handling to BLOCK_ALL (was ALLOW_ALL)",
    ),
}


@pytest.mark.parametrize("name", STEPS)
def test_step_has_the_smallest_body_and_one_line(name: str) -> None:
    step, body, line = STEPS[name]
    change = config().change()
    assert step(change) is change
    assert change.to_dict() == body
    assert UpdateSchemaConfigRequest.from_dict(body).to_dict() == body
    assert str(change) == line
    assert not change.is_empty


def test_steps_are_combined_in_one_body() -> None:
    change = (
        config()
        .change()
        .disable_table("public", "users")
        .hash_column("public", "users", "email")
        .disable_column("public", "users", "email")
        .enable_table("public", "ORDERS")
        .disable_schema("public")
    )
    email = {"enabled": False, "hashed": True}
    tables = {"users": {"enabled": False, "columns": {"email": email}}, "ORDERS": {"enabled": True}}
    assert change.to_dict() == {"schemas": {"public": {"enabled": False, "tables": tables}}}
    assert str(change).splitlines() == [
        "public.users: disable",
        "public.users.email: hash",
        "public.users.email: disable",
        "public.ORDERS: enable",
        "public: disable",
    ]
    assert repr(change) == f"<SchemaChange: {'; '.join(str(change).splitlines())}>"


def test_current_values_are_not_sent() -> None:
    change = (
        config()
        .change()
        .enable_schema("public")
        .disable_table("public", "ORDERS")
        .hash_column("public", "users", "secret")
        .enable_column("public", "users", "nobody_set_it")
        .unhash_column("public", "users", "nobody_set_it")
        .set_primary_key("public", "users", "id")
        .set_sync_mode("public", "users", "SOFT_DELETE")
        .set_schema_change_handling("ALLOW_ALL")
    )
    assert change.is_empty
    assert change.to_dict() == {}
    assert str(change) == "no change"
    assert repr(change) == "<SchemaChange: no change>"


def test_a_step_and_its_reverse_cancel_out() -> None:
    change = (
        config()
        .change()
        .disable_schema("public")
        .enable_schema("public")
        .hash_column("public", "users", "nobody_set_it")
        .unhash_column("public", "users", "nobody_set_it")
        .set_sync_mode("public", "users", "LIVE")
        .set_sync_mode("public", "users", "SOFT_DELETE")
        .block_new_columns()
        .set_schema_change_handling("ALLOW_ALL")
    )
    assert change.is_empty


def test_config_is_not_modified() -> None:
    before = config()
    change = before.change().disable_table("public", "users").hash_column("public", "users", "x")
    assert before == config()
    body = change.to_dict()
    body["schemas"].clear()
    assert change.to_dict() != body


def test_primary_key_of_an_unknown_column_is_sent() -> None:
    change = config().change().set_primary_key("public", "users", "email", is_primary_key=False)
    assert change.to_dict() == users(columns={"email": {"enabled": True, "is_primary_key": False}})


def test_block_new_tables_preserves_block_all() -> None:
    blocked = SchemaConfig.from_dict({"schema_change_handling": "BLOCK_ALL"})
    assert blocked.change().block_new_tables().is_empty
    change = config().change().block_new_columns().block_new_tables()
    assert change.to_dict() == {"schema_change_handling": "BLOCK_ALL"}
    change = blocked.change().set_schema_change_handling("ALLOW_ALL").block_new_tables()
    assert change.to_dict() == {"schema_change_handling": "ALLOW_COLUMNS"}


def test_unknown_previous_value_is_not_shown() -> None:
    change = SchemaConfig.from_dict({}).change().block_new_columns()
    assert str(change) == "set schema change handling to BLOCK_ALL"


def test_values_of_a_config_are_accepted_as_arguments() -> None:
    before = config()
    table = before.schemas["public"].tables["users"]
    change = before.change().set_sync_mode("public", "young", table.sync_mode)
    assert change.is_empty
    unswitchable = before.schemas["public"].tables["system"].sync_mode
    assert unswitchable is None
    change.set_sync_mode("public", "users", "LIVE")
    change.set_sync_mode("public", "users", unswitchable)
    change.set_schema_change_handling(SchemaConfig.from_dict({}).schema_change_handling)
    assert str(change) == "public.users: set sync mode to LIVE (was SOFT_DELETE)"
    with pytest.raises(ValueError, match="has no table 'user'"):
        change.set_sync_mode("public", "user", None)


def test_a_change_has_its_config() -> None:
    before = config()
    assert before.change().config is before


REFUSED: dict[str, tuple[Callable[[SchemaChange], SchemaChange], str]] = {
    "locked table": (
        lambda change: change.disable_table("public", "system"),
        "table public.system: cannot disable: It is a system table (SYSTEM_TABLE)",
    ),
    "locked column": (
        lambda change: change.disable_column("public", "users", "id"),
        "column public.users.id: cannot disable: It is a primary key (SYSTEM_COLUMN)",
    ),
    "fixed sync mode": (
        lambda change: change.set_sync_mode("public", "system", "LIVE"),
        "table public.system: cannot set sync mode to LIVE: its sync mode cannot be switched",
    ),
    "no history mode": (
        lambda change: change.set_sync_mode("public", "young", "HISTORY"),
        "table public.young: cannot set sync mode to HISTORY: it does not support history mode",
    ),
    "no settings of columns": (
        lambda change: change.hash_column("public", "fixed", "email"),
        "column public.fixed.email: cannot hash: the columns of its table cannot be set",
    ),
    "unknown schema": (
        lambda change: change.disable_schema("pubic"),
        "the config has no schema 'pubic'; did you mean 'public'?",
    ),
    "unknown table": (
        lambda change: change.disable_table("public", "user"),
        "schema public has no table 'user'; did you mean 'users'?",
    ),
    "other letter case": (
        lambda change: change.disable_table("public", "orders"),
        "schema public has no table 'orders'; did you mean 'ORDERS'?",
    ),
    "capitals": (
        lambda change: change.disable_table("public", "USERS"),
        "schema public has no table 'USERS'; did you mean 'users'?",
    ),
    "nothing like it": (
        lambda change: change.disable_column("archive", "zzz", "email"),
        "schema archive has no table 'zzz'",
    ),
    "empty column": (
        lambda change: change.hash_column("public", "users", ""),
        "table public.users has no column ''",
    ),
    "unknown mode": (
        lambda change: change.set_sync_mode("public", "users", "history"),
        "mode must be one of HISTORY, LIVE, SOFT_DELETE, not 'history'",
    ),
    "unknown handling": (
        lambda change: change.set_schema_change_handling("ALLOW"),
        "handling must be one of ALLOW_ALL, ALLOW_COLUMNS, BLOCK_ALL, not 'ALLOW'",
    ),
}


@pytest.mark.parametrize("name", REFUSED)
def test_step_that_fivetran_would_reject_raises(name: str) -> None:
    step, message = REFUSED[name]
    change = config().change().disable_table("public", "users")
    with pytest.raises(ValueError, match=f"^{re.escape(message)}$"):
        step(change)
    assert change.to_dict() == users(enabled=False)


@pytest.mark.parametrize("code", [None, "DELETED"])
def test_lock_without_a_reason_has_a_default_message(code: str | None) -> None:
    settings = {"allowed": False, "reason_code": code}
    table = {"enabled": False, "enabled_patch_settings": settings}
    deleted = SchemaConfig.from_dict({"schemas": {"s": {"tables": {"t": table}}}})
    message = "table s.t: cannot enable: Fivetran does not allow it" + (
        f" ({code})" if code else ""
    )
    with pytest.raises(ValueError, match="cannot enable") as caught:
        deleted.change().enable_table("s", "t")
    assert str(caught.value) == message


def test_lock_prevents_only_enabling_and_disabling() -> None:
    change = config().change().enable_table("public", "system").hash_column("public", "users", "id")
    assert change.to_dict() == users(columns={"id": {"enabled": True, "hashed": True}})
    assert not config().change().hash_column("public", "system", "payload").is_empty


def test_the_state_of_a_locked_table_is_not_sent() -> None:
    change = config().change().hash_column("public", "system", "payload")
    payload = {"enabled": True, "hashed": True}
    tables = {"system": {"columns": {"payload": payload}}}
    assert change.to_dict() == {"schemas": {"public": {"enabled": True, "tables": tables}}}


def test_table_without_history_mode_accepts_other_modes() -> None:
    change = config().change().set_sync_mode("public", "young", "LIVE")
    assert str(change) == "public.young: set sync mode to LIVE (was SOFT_DELETE)"


@pytest.mark.parametrize("name", [None, 5, b"users", ["users"]])
def test_names_must_be_strings(name: Any) -> None:
    change = config().change()
    with pytest.raises(TypeError, match="schema must be a string"):
        change.disable_schema(name)
    with pytest.raises(TypeError, match="table must be a string"):
        change.disable_table("public", name)
    with pytest.raises(TypeError, match="column must be a string"):
        change.hash_column("public", "users", name)
    assert change.is_empty


class TestAllColumnsOfATable:
    """`columns=` adds columns that the config does not show."""

    columns = TableColumns.from_dict(
        {
            "columns": {
                "email": {"enabled": True},
                "hidden": {"enabled": False},
                "number": {"enabled": True, "is_primary_key": True},
                "_synced": {
                    "enabled": True,
                    "enabled_patch_settings": {"allowed": False, "reason": "Fivetran's own"},
                },
            }
        }
    ).columns

    def test_known_column_is_accepted(self) -> None:
        change = config().change().hash_column("public", "users", "email", columns=self.columns)
        assert str(change) == "public.users.email: hash"

    def test_unknown_column_is_rejected(self) -> None:
        change = config().change()
        with pytest.raises(ValueError, match=r"public.users has no column 'Email'; did .* 'email'"):
            change.hash_column("public", "users", "Email", columns=self.columns)
        assert change.is_empty

    def test_lock_of_a_passed_column_is_checked(self) -> None:
        with pytest.raises(ValueError, match=r"column public.users._synced: .*: Fivetran's own"):
            config().change().disable_column("public", "users", "_synced", columns=self.columns)

    def test_state_of_a_passed_column_is_sent_and_compared(self) -> None:
        change = config().change()
        change.hash_column("public", "users", "hidden", columns=self.columns)
        hidden = {"enabled": False, "hashed": True}
        assert change.to_dict() == users(columns={"hidden": hidden})
        change = config().change()
        change.disable_column("public", "users", "hidden", columns=self.columns)
        assert change.is_empty

    def test_passed_columns_override_the_config(self) -> None:
        fresh = TableColumns.from_dict({"columns": {"email": {"hashed": True}}}).columns
        change = config().change().hash_column("public", "users", "email", columns=fresh)
        assert change.is_empty

    def test_passed_columns_apply_to_other_steps_on_the_table(self) -> None:
        change = config().change().set_primary_key("public", "users", "number")
        assert not change.is_empty
        change.enable_column("public", "users", "email", columns=self.columns)
        assert change.is_empty


@pytest.mark.parametrize(
    ("names", "line"),
    [
        (("plain", "snake_case", "kebab-case"), "plain.snake_case.kebab-case: hash"),
        (("схема", "表", "größe"), "схема.表.größe: hash"),
        (("a.b", "c", "d"), "'a.b'.c.d: hash"),
        (("a", "b.c", "d"), "a.'b.c'.d: hash"),
        (("two words", "a/b", "x: disable"), "'two words'.'a/b'.'x: disable': hash"),
        (("it's", 'say "hi"', "`"), "\"it's\".'say \"hi\"'.'`': hash"),
        (("a\nb", "\u2028", "\u202eabc"), r"'a\nb'.'\u2028'.'\u202eabc': hash"),
        (("", "", "c"), "''.''.c: hash"),
    ],
)
def test_special_names_are_quoted_on_one_line(names: tuple[str, str, str], line: str) -> None:
    schema, table, column = names
    odd = SchemaConfig.from_dict({"schemas": {schema: {"tables": {table: {}}}}})
    change = odd.change().hash_column(schema, table, column)
    assert str(change) == line
    assert change.to_dict()["schemas"][schema]["tables"][table]["columns"][column]["hashed"]


def test_special_previous_value_is_quoted() -> None:
    odd = SchemaConfig.from_dict({"schemas": {"s": {"tables": {"t": {"sync_mode": "NEW\nMODE"}}}}})
    change = odd.change().set_sync_mode("s", "t", "LIVE")
    assert str(change) == r"s.t: set sync mode to LIVE (was 'NEW\nMODE')"


def test_change_can_be_pickled() -> None:
    change = config().change().disable_table("public", "users")
    assert pickle.loads(pickle.dumps(change)).to_dict() == change.to_dict()


def test_is_primary_key_must_be_a_bool() -> None:
    change = config().change()
    with pytest.raises(TypeError, match="is_primary_key must be True or False, not 'no'"):
        change.set_primary_key("public", "users", "id", is_primary_key="no")  # type: ignore[arg-type]
    assert change.is_empty
