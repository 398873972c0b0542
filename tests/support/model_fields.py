"""What a generated request or model has to tell."""

from __future__ import annotations

from typing import Any

import attrs


def fields_of(model: Any) -> set[str]:
    """The names of the fields that the definition knows."""
    return {field.name for field in attrs.fields(model)} - {"additional_properties"}
