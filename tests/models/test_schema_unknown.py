"""A step on a setting of unknown state is sent, and nothing else."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from fivetrex.models.schema import TableColumns
from fivetrex.models.schema_config import SchemaConfig

from .schema_example import config, users

if TYPE_CHECKING:
    from collections.abc import Callable

    from fivetrex.models.schema_change_builder import SchemaChange

STEPS: dict[str, tuple[Callable[[SchemaChange], SchemaChange], dict[str, Any]]] = {
    "enable": (
        lambda change: change.enable_column("public", "users", "hidden"),
        {"enabled": True},
    ),
    "disable": (
        lambda change: change.disable_column("public", "users", "hidden"),
        {"enabled": False},
    ),
    "hash": (
        lambda change: change.hash_column("public", "users", "hidden"),
        {"hashed": True},
    ),
    "unhash": (
        lambda change: change.unhash_column("public", "users", "hidden"),
        {"hashed": False},
    ),
    "add to key": (
        lambda change: change.set_primary_key("public", "users", "hidden"),
        {"is_primary_key": True},
    ),
    "remove from key": (
        lambda change: change.set_primary_key("public", "users", "hidden", is_primary_key=False),
        {"is_primary_key": False},
    ),
}


def blocked(handling: object) -> SchemaConfig:
    return SchemaConfig.from_dict({**config().to_dict(), "schema_change_handling": handling})


@pytest.mark.parametrize("handling", ["BLOCK_ALL", None, "BRAND_NEW", 5, ["ALLOW_ALL"]])
@pytest.mark.parametrize("name", STEPS)
def test_step_on_a_hidden_column_is_sent_alone(name: str, handling: object) -> None:
    step, column = STEPS[name]
    change = step(blocked(handling).change())
    assert change.to_dict() == users(columns={"hidden": column})


def test_several_steps_on_unknown_columns_are_all_sent() -> None:
    change = blocked("BLOCK_ALL").change()
    change.hash_column("public", "users", "hidden").enable_column("public", "users", "hidden")
    assert change.to_dict() == users(columns={"hidden": {"enabled": True, "hashed": True}})


def test_last_step_takes_precedence() -> None:
    change = blocked("BLOCK_ALL").change()
    change.hash_column("public", "users", "hidden").unhash_column("public", "users", "hidden")
    assert change.to_dict() == users(columns={"hidden": {"hashed": False}})


@pytest.mark.parametrize(
    ("before", "after", "is_known"),
    [
        ("ALLOW_ALL", "ALLOW_COLUMNS", True),
        ("ALLOW_COLUMNS", "ALLOW_ALL", True),
        ("ALLOW_ALL", "BLOCK_ALL", False),
        ("BLOCK_ALL", "ALLOW_ALL", False),
    ],
)
@pytest.mark.parametrize("is_first", [True, False])
def test_a_column_is_known_if_both_handlings_allow_it(
    before: str, after: str, is_known: bool, is_first: bool
) -> None:
    change = blocked(before).change()
    if is_first:
        change.set_schema_change_handling(after)
    change.enable_column("public", "users", "kept").hash_column("public", "users", "hidden")
    if not is_first:
        change.set_schema_change_handling(after)
    columns = {"kept": {"enabled": True}, "hidden": {"hashed": True}}
    if is_known:
        columns = {"hidden": {"enabled": True, "hashed": True}}
    expected = {"schema_change_handling": after, **users(columns=columns)}
    assert change.to_dict() == expected


def test_columns_that_are_passed_give_the_state() -> None:
    columns = TableColumns.from_dict(
        {"columns": {"on": {"enabled": True}, "off": {"enabled": False}, "silent": {}}}
    ).columns
    change = blocked("BLOCK_ALL").change()
    change.enable_column("public", "users", "on", columns=columns)
    for name in columns:
        change.hash_column("public", "users", name, columns=columns)
    change.enable_column("public", "users", "silent", columns=columns)
    assert change.to_dict() == users(
        columns={
            "on": {"enabled": True, "hashed": True},
            "off": {"enabled": False, "hashed": True},
            "silent": {"enabled": True, "hashed": True},
        }
    )


@pytest.mark.parametrize("unknown", [{}, {"enabled": None}, {"enabled": "yes"}])
def test_an_unknown_state_of_a_schema_or_table_is_not_sent(unknown: dict[str, Any]) -> None:
    table = {**unknown, "sync_mode": "LIVE"}
    odd = SchemaConfig.from_dict(
        {
            "schema_change_handling": "ALLOW_ALL",
            "schemas": {"s": {**unknown, "tables": {"t": table}}},
        }
    )
    change = odd.change().set_sync_mode("s", "t", "HISTORY")
    assert change.to_dict() == {"schemas": {"s": {"tables": {"t": {"sync_mode": "HISTORY"}}}}}
    change = odd.change().enable_table("s", "t")
    assert change.to_dict() == {"schemas": {"s": {"tables": {"t": {"enabled": True}}}}}
    assert odd.change().enable_schema("s").to_dict() == {"schemas": {"s": {"enabled": True}}}
    change = odd.change().disable_schema("s").enable_schema("s")
    assert change.to_dict() == {"schemas": {"s": {"enabled": True}}}


def test_table_without_column_settings_rejects_them() -> None:
    with pytest.raises(ValueError, match="the columns of its table cannot be set"):
        blocked("BLOCK_ALL").change().enable_column("public", "fixed", "email")
    change = config().change().enable_column("public", "fixed", "email").block_new_columns()
    assert change.to_dict() == {"schema_change_handling": "BLOCK_ALL"}
