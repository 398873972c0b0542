"""Masked secrets: the asterisks that the API returns instead of a secret."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

__all__ = ["masked_paths", "without_masked"]

_ABSENT = object()


def without_masked(fields: Mapping[str, Any] | None) -> dict[str, Any]:
    """Return a copy of a mapping without its masked secrets, to change and send back.

    The API returns secrets as asterisks (`"******"`). Sending them back would replace the secret,
    so `create` and `update` raise a `ValueError` for them. A field that is not part of an update
    keeps its value.

    A nested mapping that contains only masked secrets is removed as well. A list that contains a
    masked secret, at any depth, is removed completely, because its meaning depends on all items.

    Args:
        fields: A mapping, such as `connection.config`. None is treated as an empty mapping.

    Returns:
        The copy. Nested mappings and lists are copied too; the argument does not change.

    Raises:
        TypeError: `fields` is not a mapping.

    Example:
        ```python
        connection = client.connections.get("silver_brook")
        config = {**fivetrex.without_masked(connection.config), "port": 5433}
        client.connections.update("silver_brook", config=config)
        ```
    """
    if fields is None:
        return {}
    if not isinstance(fields, Mapping):
        raise TypeError(f"fields must be a mapping, not {type(fields).__name__}")
    kept = {name: _without(value) for name, value in fields.items()}
    return {name: value for name, value in kept.items() if value is not _ABSENT}


def _without(value: Any) -> Any:
    if isinstance(value, Mapping):
        kept = without_masked(value)
        return kept if kept or not value else _ABSENT
    if isinstance(value, list | tuple):
        is_masked = next(masked_paths("", value), None) is not None
        return _ABSENT if is_masked else [_copy(item) for item in value]
    return _ABSENT if _is_masked(value) else value


def _copy(value: Any) -> Any:
    """Return a copy of a value that has no masked secret."""
    if isinstance(value, Mapping):
        return {name: _copy(item) for name, item in value.items()}
    if isinstance(value, list | tuple):
        return [_copy(item) for item in value]
    return value


def masked_paths(path: str, value: Any) -> Iterator[str]:
    """Yield the paths of the masked secrets in a JSON value.

    Args:
        path: The path of the value itself.
        value: The value.

    Yields:
        Paths such as `config.ssh.password` and `config.secrets_list[0].value`.
    """
    if isinstance(value, Mapping):
        for name, item in value.items():
            below = f"{path}.{name}" if str(name).isidentifier() else f"{path}[{name!r}]"
            yield from masked_paths(below, item)
    elif isinstance(value, list | tuple):
        for index, item in enumerate(value):
            yield from masked_paths(f"{path}[{index}]", item)
    elif _is_masked(value):
        yield path


def _is_masked(value: Any) -> bool:
    return isinstance(value, str) and "*" in value and not value.strip().strip("*")
