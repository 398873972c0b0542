"""The known values of fields: each list has a public alias, which accepts other values too."""

from __future__ import annotations

from typing import Any, Literal, get_args, get_origin

import pytest
from fivetrex_api import models as generated

from fivetrex import models
from fivetrex.models import literals

GENERATED = [name for name in generated.__all__ if not isinstance(getattr(generated, name), type)]


def known_values(alias: Any) -> set[Any]:
    """The values of the Literal in `Literal[...] | str`, or of a Literal."""
    options = [alias] if get_origin(alias) is Literal else get_args(alias)
    return {
        value for option in options if get_origin(option) is Literal for value in get_args(option)
    }


@pytest.mark.parametrize("name", GENERATED)
def test_the_values_of_a_request_have_a_public_name(name: str) -> None:
    public = [known_values(getattr(literals, each)) for each in literals.__all__]
    assert known_values(getattr(generated, name)) in public


@pytest.mark.parametrize("name", sorted({*literals.__all__} - {"ExcludeMode"}))
def test_other_values_are_accepted(name: str) -> None:
    alias = getattr(models, name)
    (kind,) = {type(value) for value in known_values(alias)}
    assert get_args(alias)[1:] == (kind,)


def test_the_values_that_the_client_checks_are_closed() -> None:
    assert models.ExcludeMode == Literal["PRESERVE", "INCLUDE", "EXCLUDE"]


def test_the_public_names_are_those_of_the_module() -> None:
    assert {*literals.__all__} <= {*models.__all__}
    assert models.SyncFrequency is literals.SyncFrequency
