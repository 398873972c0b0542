"""`without_masked` leaves out what the API has masked, and nothing else."""

from __future__ import annotations

import copy
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import fivetrex
from fivetrex._core.masked_secrets import masked_paths

MASK = "******"


@pytest.mark.parametrize(
    ("fields", "kept"),
    [
        ({"host": "db", "password": MASK}, {"host": "db"}),
        ({"host": "db", "password": f" {MASK} "}, {"host": "db"}),
        ({"ssh": {"host": "db", "key": MASK}}, {"ssh": {"host": "db"}}),
        ({"ssh": {"key": MASK}, "port": 1}, {"port": 1}),
        ({"ssh": {}, "list": []}, {"ssh": {}, "list": []}),
        ({"pats": ["one", MASK], "port": 1}, {"port": 1}),
        ({"list": [{"name": "a", "token": MASK}], "port": 1}, {"port": 1}),
        ({"list": [{"name": "a"}, [1]]}, {"list": [{"name": "a"}, [1]]}),
        ({"cron": "0 * * * *", "empty": "", "none": None}, None),
        ({"secret": "*"}, {}),
        ({}, {}),
    ],
)
def test_masked_values_are_removed(fields: dict[str, Any], kept: dict[str, Any] | None) -> None:
    before = copy.deepcopy(fields)
    assert fivetrex.without_masked(fields) == (fields if kept is None else kept)
    assert fields == before


def test_none_counts_as_an_empty_mapping() -> None:
    assert fivetrex.without_masked(None) == {}


@pytest.mark.parametrize("fields", [MASK, [MASK], 7])
def test_anything_but_a_mapping_is_refused(fields: Any) -> None:
    with pytest.raises(TypeError, match="fields must be a mapping, not"):
        fivetrex.without_masked(fields)


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.sampled_from(["", "*", MASK, "a*", "plain"]),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=4), inner),
    max_leaves=20,
)
CONFIGS = st.dictionaries(st.text(max_size=4), JSON)


@given(CONFIGS)
def test_nothing_masked_is_left_and_nothing_else_is_lost(config: dict[str, Any]) -> None:
    kept = fivetrex.without_masked(config)
    assert list(masked_paths("config", kept)) == []
    assert fivetrex.without_masked(kept) == kept
    if not list(masked_paths("config", config)):
        assert kept == config
    for name, value in config.items():
        if not list(masked_paths("", value)):
            assert kept[name] == value


@given(CONFIGS)
def test_the_copy_shares_nothing_with_the_original(config: dict[str, Any]) -> None:
    before = copy.deepcopy(config)
    _spoil(fivetrex.without_masked(config))
    assert config == before


def _spoil(value: Any) -> None:
    if isinstance(value, dict):
        for item in value.values():
            _spoil(item)
        value["spoilt"] = True
    elif isinstance(value, list):
        for item in value:
            _spoil(item)
        value.append("spoilt")
