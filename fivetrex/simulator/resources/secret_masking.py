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

_SECRET_HEADERS = frozenset({"authorization", "cookie", "proxy_authorization", "set_cookie"})


def mask_secrets(config: Mapping[str, Any]) -> dict[str, Any]:
    """Return a config with masked secrets, and without nulls.

    Secrets are recognized by the field name. A mask in an update is kept, because clients get a
    config, change another field, and send it back.
    """
    return {name: mask_body(value, name) for name, value in config.items() if value is not None}


def mask_body(value: Any, name: str = "") -> Any:
    """Return a JSON value with masked secrets.

    Args:
        value: The value.
        name: The field that has it.
    """
    if isinstance(value, dict):
        if set(value) == {"key", "value"}:
            # An item of the `secrets` list of functions.
            return {"key": value["key"], "value": MASK}
        return {inner: mask_body(item, inner) for inner, item in value.items()}
    if isinstance(value, list):
        return [mask_body(item, name) for item in value]
    return MASK if isinstance(value, str) and _is_secret(name) else value


def mask_values(values: Mapping[str, str]) -> dict[str, str]:
    """Return headers or query parameters with masked secrets, for a display."""
    return {name: MASK if _is_secret(name) else value for name, value in values.items()}


def _is_secret(name: str) -> bool:
    """Whether a field, a header or a parameter of any spelling has a secret."""
    words = re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "_", name).replace("-", "_")
    return words.lower() in _SECRET_HEADERS or _SECRET.search(words) is not None
