"""The format of ports in a ``config``, by API version."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping

_PORTS = frozenset({"port", "tunnel_port"})


def format_ports(config: Mapping[str, Any], version: int) -> Mapping[str, Any]:
    """Return a config with its ports in the format of an API version.

    Args:
        config: The stored config.
        version: The API version: 1 renders ports as strings, 2 as numbers.
    """
    if version != 1:
        return config
    return {
        name: str(value) if name in _PORTS and value is not None else value
        for name, value in config.items()
    }
