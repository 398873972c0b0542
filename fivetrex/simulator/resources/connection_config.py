"""The ``config`` of a connection: what of it is kept, and what it says about the name."""

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

# These name the schema in the destination; the connection's `schema` shows them.
_NAMING = frozenset({"schema", "table", "table_group_name", "schema_prefix"})


def without_secrets(config: Mapping[str, Any]) -> dict[str, Any]:
    """What the simulator keeps of a config: no name, and every secret masked.

    A secret is recognised by its field's name. A mask that comes back in an update, from
    somebody who read the config and changed another field, is kept as it is.
    """
    return {
        name: _masked(name, value)
        for name, value in config.items()
        if name not in _NAMING and value is not None
    }


def names_only(config: Mapping[str, Any]) -> bool:
    """Whether a config says where the data go, but nothing about the source."""
    return all(name in _NAMING for name, value in config.items() if value is not None)


def schema_name(service: str, config: Mapping[str, Any]) -> str:
    """The name of a connection: its schema in the destination, else its service."""
    schema = config.get("schema_prefix") or config.get("schema") or service
    table = config.get("table") or config.get("table_group_name")
    return f"{schema}.{table}" if table else str(schema)


def _masked(name: str, value: Any) -> Any:
    if isinstance(value, dict):
        return {inner: _masked(inner, item) for inner, item in value.items()}
    if isinstance(value, list):
        return [_masked(name, item) for item in value]
    if isinstance(value, str) and _SECRET.search(name):
        return MASK
    return value
