"""A JSON value without its secrets, to keep in an error."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["redact_json"]

_DEEPEST = 8


def redact_json(value: Any, redact: Callable[[str], str]) -> Any:
    """Return a copy of a JSON value without credentials, and with its secrets masked.

    An object keeps the fields that are not secret by name, as in a model's `repr`. Of any other
    value, no name tells whether it is secret, so it is masked as a whole.

    Args:
        value: What `json.loads` returned.
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
    """Return a secret without its values: of an object, the names of its fields are left."""
    if isinstance(value, Mapping):
        return {redact(name): _hide(item) for name, item in value.items()}
    return _hide(value)


def _hide(value: Any) -> Any:
    from fivetrex_api.masking import MASK

    return value if not value or value is True else MASK
