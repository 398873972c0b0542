"""Masking of secrets in a ``config``, and in what is displayed."""

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

# The password may contain `@`, so the last one before the host ends it.
_URL_PASSWORD = re.compile(r"(://[^\s/?#:@]*:)[^\s/?#]*@")
_ASSIGNMENT = re.compile(r"""([A-Za-z][\w-]*)(\s*=\s*)("[^"]*"|'[^']*'|[^\s;&,"']+)""")

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
    return {name: MASK if _is_secret(name) else mask_text(value) for name, value in values.items()}


def mask_for_display(value: Any) -> Any:
    """Return a JSON value with masked secrets, including those in free text, for a display."""
    return _mask_texts(mask_body(value))


def mask_text(text: str) -> str:
    """Return a text with masked passwords of URLs and masked ``NAME=value`` secrets."""
    text = _URL_PASSWORD.sub(rf"\g<1>{MASK}@", text)
    return _ASSIGNMENT.sub(_mask_assignment, text)


def _mask_texts(value: Any) -> Any:
    if isinstance(value, dict):
        return {name: _mask_texts(item) for name, item in value.items()}
    if isinstance(value, list):
        return [_mask_texts(item) for item in value]
    return mask_text(value) if isinstance(value, str) else value


def _mask_assignment(found: re.Match[str]) -> str:
    return f"{found[1]}{found[2]}{MASK}" if _is_secret(found[1]) else found[0]


def _is_secret(name: str) -> bool:
    """Whether a field, a header or a parameter of any spelling has a secret."""
    words = re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "_", name).replace("-", "_")
    return words.lower() in _SECRET_HEADERS or _SECRET.search(words) is not None
