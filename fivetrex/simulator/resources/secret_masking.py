"""Masking of secrets in a ``config``."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping

MASK = "******"

_SECRET = re.compile(
    r"(^|_)(pass(word|phrase|_phrase|code)|pwd|secrets?|tokens?|keys?|pats?|credentials?"
    r"|connection_string|keystore)(_|$)",
    re.IGNORECASE,
)


def mask_secrets(config: Mapping[str, Any]) -> dict[str, Any]:
    """Return a config with every secret masked, and without nulls.

    A secret is recognised by its field's name. A mask that comes back in an update, from
    somebody who read the config and changed another field, is kept as it is.
    """
    return {name: _masked(name, value) for name, value in config.items() if value is not None}


def _masked(name: str, value: Any) -> Any:
    if isinstance(value, dict):
        # A pair of a name and a value, as functions take their secrets.
        if set(value) == {"key", "value"}:
            return {"key": value["key"], "value": MASK}
        return {inner: _masked(inner, item) for inner, item in value.items()}
    if isinstance(value, list):
        return [_masked(name, item) for item in value]
    if isinstance(value, str) and _SECRET.search(name):
        return MASK
    return value
