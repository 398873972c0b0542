"""`help()` of a written model shows the fields that it inherits."""

from __future__ import annotations

import pydoc

import attrs
import pytest

from fivetrex import models

WRITTEN = [
    name
    for name in models.__all__
    if attrs.has(model := getattr(models, name)) and model.__module__.startswith("fivetrex.")
]


def test_written_models_are_found() -> None:
    assert {"Connection", "Destination", "Group", "SchemaConfig", "Webhook"} <= set(WRITTEN)


@pytest.mark.parametrize("name", WRITTEN)
def test_help_describes_every_field(name: str) -> None:
    model = getattr(models, name)
    text = pydoc.plain(pydoc.render_doc(model))
    for field in attrs.fields(model):
        if field.name != "additional_properties":
            assert f" |      {field.name}: " in text
    assert text.index("Attributes:") < text.index("Example:")


def test_help_describes_units_and_known_values() -> None:
    text = " ".join(pydoc.plain(pydoc.render_doc(models.Connection)).split())
    assert "sync_frequency: Minutes between two syncs" in text
    assert '`"LOW"`, `"NORMAL"`' in text
