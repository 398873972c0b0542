"""Fields of an object's status, which can be absent or malformed."""

from __future__ import annotations

from typing import Any

__all__: list[str] = []


def text_of(status: object, field: str) -> str | None:
    """Return a string field of a status; None if it is missing or not a string."""
    value = getattr(status, field, None)
    return value if isinstance(value, str) else None


def list_of(status: object, field: str) -> list[Any]:
    """Return a list field of a status; an empty list if it is missing or not a list."""
    value = getattr(status, field, None)
    return value if isinstance(value, list) else []
