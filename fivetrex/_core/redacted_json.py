"""Remove secrets from a JSON value, for errors."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["redact_json"]

_DEEPEST = 8


def redact_json(value: Any, redact: Callable[[str], str]) -> Any:
    """Return a copy of a JSON value without credentials, and with its secrets masked.

    In an object, fields with secret names are masked, as in a model's `repr`. A value that is not
    an object has no field names to decide by, so it is masked completely.

    Args:
        value: A value that `json.loads` returned.
        redact: Removes credentials from a text.
    """
    return _redact(value, redact, 0) if isinstance(value, Mapping) else _hide(value)


def _redact(value: Any, redact: Callable[[str], str], depth: int) -> Any:
    from fivetrex_api.masking import is_secret

    if isinstance(value, str):
        return redact(value)
    if depth > _DEEPEST:
        return _mask(value, redact)
    if isinstance(value, list):
        return [_redact(item, redact, depth + 1) for item in value]
    if not isinstance(value, Mapping):
        return value
    return {
        redact(name): _mask(item, redact) if is_secret(name) else _redact(item, redact, depth + 1)
        for name, item in value.items()
    }


def _mask(value: Any, redact: Callable[[str], str]) -> Any:
    """Return a masked secret; for an object, with the names of its fields."""
    if isinstance(value, Mapping):
        return {redact(name): _hide(item) for name, item in value.items()}
    return _hide(value)


def _hide(value: Any) -> Any:
    from fivetrex_api.masking import MASK

    return value if not value or value is True else MASK
