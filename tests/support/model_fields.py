"""The fields of generated models."""

from __future__ import annotations

from typing import Any

import attrs


def fields_of(model: Any) -> set[str]:
    """Return the names of the fields in the definition."""
    return {field.name for field in attrs.fields(model)} - {"additional_properties"}
