"""Fields of an object's status, which can be absent or malformed."""

from __future__ import annotations

from typing import Any

__all__: list[str] = []


def text_of(status: object, field: str) -> str | None:
    """Return a string of a status; None where there is none."""
    value = getattr(status, field, None)
    return value if isinstance(value, str) else None


def list_of(status: object, field: str) -> list[Any]:
    """Return a list of a status; an empty list where there is none."""
    value = getattr(status, field, None)
    return value if isinstance(value, list) else []
