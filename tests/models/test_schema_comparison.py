"""Differences between schema configs, and copies of settings from one to another."""

from __future__ import annotations

import copy
import json
import pickle
from typing import Any

import pytest

from fivetrex.models import SchemaConfig, SchemaDifference, SkippedDifference, TableColumns

LOCKED = {"allowed": False, "reason": "It is a system table", "reason_code": "SYSTEM_TABLE"}
BACKUP: dict[str, Any] = {
    "enable_new_by_default": True,
    "schema_change_handling": "ALLOW_ALL",
    "schemas": {
        "crm": {
            "enabled": True,
            "name_in_destination": "old_name",
            "tables": {
                "deals": {
                    "enabled": True,
                    "name_in_destination": "old_name",
                    "sync_mode": "SOFT_DELETE",
                    "supports_columns_config": True,
                    "enabled_patch_settings": {"allowed": True},
                    "columns": {
                        "owner": {"enabled": True, "hashed": True, "is_primary_key": False},
                        "id": {"enabled": True, "hashed": False, "is_primary_key": True},
                    },
                },
                "logs": {"enabled": False},
            },
        },
        "archive": {"enabled": False},
    },
}


def config(**changes: Any) -> SchemaConfig:
    """Return the backup with changes by path: `crm__deals__enabled=False`; None removes."""
    answer = copy.deepcopy(BACKUP)
    for place, value in changes.items():
        *names, field = place.split("__")
        part = answer
        for name, name_of_map in zip(names, ("schemas", "tables", "columns"), strict=False):
            part = part.setdefault(name_of_map, {}).setdefault(name, {})
        part[field] = value
    return SchemaConfig.from_dict(answer)


def backup() -> SchemaConfig:
    """Return the backup, as loaded from a file."""
    return SchemaConfig.from_dict(json.loads(json.dumps(config().to_dict())))


CHANGES: dict[str, tuple[dict[str, Any], str, str]] = {
    "handling": (
        {"schema_change_handling": "BLOCK_ALL"},
        "schema_change_handling: BLOCK_ALL (other: ALLOW_ALL)",
        "set schema change handling to ALLOW_ALL (was BLOCK_ALL)",
    ),
    "schema": ({"crm__enabled": False}, "crm: enabled: False (other: True)", "crm: enable"),
    "table": (
        {"crm__logs__enabled": True},
        "crm.logs: enabled: True (other: False)",
        "crm.logs: disable",
    ),
    "sync mode": (
        {"crm__deals__sync_mode": "HISTORY"},
        "crm.deals: sync_mode: HISTORY (other: SOFT_DELETE)",
        "crm.deals: set sync mode to SOFT_DELETE (was HISTORY)",
    ),
    "column": (
        {"crm__deals__owner__enabled": False},
        "crm.deals.owner: enabled: False (other: True)",
        "crm.deals.owner: enable",
    ),
    "hashing": (
        {"crm__deals__owner__hashed": False},
        "crm.deals.owner: hashed: False (other: True)",
        "crm.deals.owner: hash",
    ),
    "primary key": (
        {"crm__deals__id__is_primary_key": False},
        "crm.deals.id: is_primary_key: False (other: True)",
        "crm.deals.id: make part of the primary key",
    ),
    "a column that was not shown": (
        {"crm__deals__note__hashed": True},
        "crm.deals.note: hashed: True (other: False)",
        "crm.deals.note: unhash",
    ),
    "an odd name": (
        {"crm__deals__a b__enabled": False},
        "crm.deals.'a b': enabled: False (other: True)",
        "crm.deals.'a b': enable",
    ),
}


@pytest.mark.parametrize("name", CHANGES)
def test_a_difference_is_shown_and_copied(name: str) -> None:
    changes, difference, line = CHANGES[name]
    changed = config(**changes)
    assert [str(each) for each in changed.diff(backup())] == [difference]
    change = changed.change().copy_from(backup())
    assert str(change) == line
    assert change.skipped == []


def test_a_difference_has_its_path_and_values() -> None:
    [difference] = config(crm__logs__enabled=True).diff(backup())
    assert difference == SchemaDifference(("crm", "logs"), "enabled", value=True, other=False)
    assert {difference, difference} == {difference}
    assert pickle.loads(pickle.dumps(difference)) == difference


def test_read_only_fields_are_neither_compared_nor_copied() -> None:
    changed = config(
        enable_new_by_default=False,
        crm__name_in_destination="new_name",
        crm__deals__name_in_destination="new_name",
        crm__deals__supports_history_mode=False,
        crm__deals__enabled_patch_settings={"allowed": False, "reason": "because"},
        crm__deals__owner__enabled_patch_settings={"allowed": False},
        brand_new=1,
    )
    assert changed.diff(backup()) == []
    assert changed.change().copy_from(backup()).is_empty


SKIPPED: dict[str, tuple[SchemaConfig, SchemaConfig, list[str]]] = {
    "missing schema": (
        config(schemas={"CRM": {"enabled": True, "tables": {}}}),
        config(schemas={"crm": {"enabled": True, "tables": {}}}),
        [
            "CRM: only in this config: not copied: the other config does not have it",
            "crm: only in the other config: not copied: "
            "the config has no schema 'crm'; did you mean 'CRM'?",
        ],
    ),
    "missing table": (
        config(crm__tables={}),
        config(crm__tables={"deals": {"enabled": True}}),
        [
            "crm.deals: only in the other config: not copied: schema crm has no table 'deals'",
        ],
    ),
    "locked table": (
        config(crm__deals__enabled=False, crm__deals__enabled_patch_settings=LOCKED),
        backup(),
        [
            "crm.deals: enabled: False (other: True): not copied: "
            "It is a system table (SYSTEM_TABLE)",
        ],
    ),
    "locked column": (
        config(
            crm__deals__owner__enabled=False,
            crm__deals__owner__enabled_patch_settings={"allowed": False},
        ),
        backup(),
        [
            "crm.deals.owner: enabled: False (other: True): not copied: Fivetran does not allow it",
        ],
    ),
    "sync mode that cannot be switched": (
        config(crm__deals__sync_mode=None),
        backup(),
        [
            "crm.deals: sync_mode: no value (other: SOFT_DELETE): not copied: "
            "its sync mode cannot be switched",
        ],
    ),
    "no history mode": (
        config(crm__deals__supports_history_mode=False),
        config(crm__deals__sync_mode="HISTORY"),
        [
            "crm.deals: sync_mode: SOFT_DELETE (other: HISTORY): not copied: "
            "it does not support history mode",
        ],
    ),
    "no column settings": (
        config(crm__deals__columns={}, crm__deals__supports_columns_config=False),
        config(crm__deals__columns={"owner": {"enabled": True, "hashed": True}}),
        [
            "crm.deals.owner: hashed: False (other: True): not copied: "
            "the columns of its table cannot be set",
        ],
    ),
    "a word that the API does not accept": (
        config(),
        config(schema_change_handling="BRAND_NEW", crm__deals__columns={}),
        [
            "schema_change_handling: ALLOW_ALL (other: BRAND_NEW): not copied: "
            "the value must be one of ALLOW_ALL, ALLOW_COLUMNS, BLOCK_ALL",
            "crm.deals.owner: enabled: True (other: no value): not copied: "
            "the other config has no value",
            "crm.deals.owner: hashed: True (other: no value): not copied: "
            "the other config has no value",
            "crm.deals.id: enabled: True (other: no value): not copied: "
            "the other config has no value",
            "crm.deals.id: hashed: False (other: no value): not copied: "
            "the other config has no value",
            "crm.deals.id: is_primary_key: True (other: no value): not copied: "
            "the other config has no value",
        ],
    ),
}


@pytest.mark.parametrize("name", SKIPPED)
def test_what_cannot_be_copied_is_reported(name: str) -> None:
    target, other, lines = SKIPPED[name]
    change = target.change().copy_from(other)
    assert [str(skipped) for skipped in change.skipped] == lines
    assert change.is_empty
    assert str(change).splitlines() == ["no change", *lines]
    assert repr(change) == f"<SchemaChange: {'; '.join(['no change', *lines])}>"
    assert {(each.path, each.field) for each in change.skipped} == {
        (each.path, each.field) for each in target.diff(other)
    }


def test_other_settings_are_copied_if_some_cannot_be() -> None:
    target = config(
        crm__deals__enabled=False,
        crm__deals__enabled_patch_settings=LOCKED,
        crm__deals__owner__hashed=False,
        crm__logs__enabled=True,
    )
    change = target.change().copy_from(backup())
    assert change.to_dict() == {
        "schemas": {
            "crm": {
                "enabled": True,
                "tables": {
                    "deals": {"columns": {"owner": {"enabled": True, "hashed": True}}},
                    "logs": {"enabled": False},
                },
            }
        }
    }
    assert change.skipped == [
        SkippedDifference(
            ("crm", "deals"),
            "enabled",
            value=False,
            other=True,
            reason="It is a system table (SYSTEM_TABLE)",
        )
    ]
    assert pickle.loads(pickle.dumps(change)).skipped == change.skipped


def test_columns_are_copied_although_the_target_does_not_show_them() -> None:
    target = config(crm__deals__columns={})
    change = target.change().copy_from(backup())
    assert change.to_dict()["schemas"]["crm"]["tables"]["deals"]["columns"] == {
        "owner": {"enabled": True, "hashed": True},
        "id": {"enabled": True, "is_primary_key": True},
    }


def test_column_outside_the_primary_key_in_both_configs_is_unchanged() -> None:
    target = config(crm__deals__columns={})
    change = target.change().set_primary_key("crm", "deals", "owner").copy_from(backup())
    assert str(change).splitlines() == [
        "crm.deals.owner: hash",
        "crm.deals.id: make part of the primary key",
    ]


def test_columns_that_are_enabled_stay_enabled_when_new_ones_are_blocked() -> None:
    other = config(schema_change_handling="BLOCK_ALL")
    change = config(crm__deals__columns={}).change().copy_from(other)
    columns = change.to_dict()["schemas"]["crm"]["tables"]["deals"]["columns"]
    assert columns["id"] == {"enabled": True, "hashed": False, "is_primary_key": True}


def test_columns_that_the_source_does_not_have_are_skipped_if_they_are_passed() -> None:
    columns = TableColumns.from_dict(
        {"columns": {"Owner": {"enabled": True}, "id": {"enabled": False, "is_primary_key": True}}}
    ).columns
    target = config(crm__deals__columns={})
    change = target.change().copy_from(backup(), columns={("crm", "deals"): columns})
    assert str(change).splitlines() == [
        "crm.deals.id: enable",
        "crm.deals.owner: hashed: False (other: True): not copied: "
        "table crm.deals has no column 'owner'; did you mean 'Owner'?",
    ]


def test_settings_are_copied_between_schemas_of_different_names() -> None:
    crm = config(crm__logs__enabled=True).to_dict()["schemas"]["crm"]
    target = SchemaConfig.from_dict({**BACKUP, "schemas": {"sales": crm}})
    other = backup()
    change = target.change().copy_from(other, schema_names={"crm": "sales"})
    assert str(change).splitlines() == [
        "sales.logs: disable",
        "archive: only in the other config: not copied: the config has no schema 'archive'",
    ]
    assert list(other.schemas) == ["crm", "archive"]


@pytest.mark.parametrize(
    ("names", "message"),
    [
        ({"CRM": "sales"}, "schema_names: the other config has no schema 'CRM'"),
        ({"crm": "archive"}, "schema_names: two schemas of the other config have the same name"),
    ],
)
def test_schema_names_are_checked(names: dict[str, str], message: str) -> None:
    with pytest.raises(ValueError, match=message):
        config().change().copy_from(backup(), schema_names=names)


def test_columns_that_only_the_target_may_have_can_be_kept() -> None:
    target = config(crm__deals__note__hashed=True, crm__deals__note__enabled=False)
    assert str(target.change().copy_from(backup())).splitlines() == [
        "crm.deals.note: enable",
        "crm.deals.note: unhash",
    ]
    change = target.change().copy_from(backup(), reset_columns=False)
    assert change.is_empty
    assert [(skipped.field, skipped.reason) for skipped in change.skipped] == [
        ("enabled", "the other config does not show the column"),
        ("hashed", "the other config does not show the column"),
    ]


def test_primary_key_without_a_value_in_the_backup_is_reported() -> None:
    change = config(crm__deals__note__is_primary_key=True).change().copy_from(backup())
    assert str(change) == (
        "no change\n"
        "crm.deals.note: is_primary_key: True (other: no value): not copied: "
        "the other config has no value"
    )
    locked = config(
        crm__deals__note__is_primary_key=True,
        crm__deals__note__enabled_patch_settings={"allowed": False},
    )
    assert locked.diff(backup()) == []


def test_hidden_columns_are_unknown_under_block_all() -> None:
    blocked = config(schema_change_handling="BLOCK_ALL")
    changed = config(schema_change_handling="BLOCK_ALL", crm__deals__note__enabled=True)
    assert [str(difference) for difference in changed.diff(blocked)] == [
        "crm.deals.note: enabled: True (other: no value)"
    ]
    change = changed.change().copy_from(blocked)
    assert change.is_empty
    assert [skipped.path for skipped in change.skipped] == [("crm", "deals", "note")]


def test_steps_before_and_after_a_copy_are_applied_in_order() -> None:
    target = config(
        crm__deals__enabled=False,
        crm__deals__enabled_patch_settings=LOCKED,
        crm__deals__sync_mode="LIVE",
    )
    change = target.change().disable_schema("crm").copy_from(backup()).disable_schema("archive")
    assert str(change).splitlines()[0] == "crm.deals: set sync mode to SOFT_DELETE (was LIVE)"
    change.set_sync_mode("crm", "deals", "HISTORY").disable_table("crm", "deals")
    assert str(change) == "crm.deals: set sync mode to HISTORY (was LIVE)"
    assert change.skipped == []


def test_configs_are_not_modified() -> None:
    target, other = config(crm__enabled=False), backup()
    before, saved = copy.deepcopy(target), copy.deepcopy(other)
    target.change().copy_from(other).to_dict()
    target.diff(other)
    assert (target, other) == (before, saved)


@pytest.mark.parametrize("bad", [None, {}, BACKUP, "crm", SchemaConfig])
def test_only_a_config_is_compared_and_copied(bad: Any) -> None:
    change = config().change()
    with pytest.raises(TypeError, match="other must be a SchemaConfig, not"):
        change.copy_from(bad)
    with pytest.raises(TypeError, match="other must be a SchemaConfig, not"):
        config().diff(bad)
    assert change.is_empty


def test_empty_configs_are_equal() -> None:
    assert SchemaConfig.from_dict({}).diff(SchemaConfig()) == []
