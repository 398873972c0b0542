"""Helpers that schemas, tables and columns share: maps, locks and `enabled`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

__all__: list[str] = []

T = TypeVar("T")


class Lockable:
    """The lock in `enabled_patch_settings`, for tables and columns alike."""

    __slots__ = ()

    if TYPE_CHECKING:
        enabled_patch_settings: Any

    @property
    def is_locked(self) -> bool:
        """Whether Fivetran has locked `enabled`, so that it cannot be changed."""
        return getattr(self.enabled_patch_settings, "allowed", None) is False

    @property
    def lock_reason(self) -> str | None:
        """The API's message why it is locked; None if it is not locked or there is no message.

        `enabled_patch_settings.reason_code` has the code for the reason.
        """
        reason = getattr(self.enabled_patch_settings, "reason", None)
        return reason if self.is_locked and isinstance(reason, str) else None


def read_map(
    into: Any, read: Callable[[Mapping[str, Any]], T], src_dict: Mapping[str, Any], field: str
) -> Mapping[str, T]:
    """Fill a generated map, whose `to_dict` writes the same JSON again.

    Raises:
        TypeError: The field is not an object.
    """
    parts = src_dict.get(field)
    if parts is not None:
        if not isinstance(parts, dict):
            raise TypeError(f"{field} is {type(parts).__name__}, not an object")
        into.additional_properties = {
            name: read({} if part is None else part) for name, part in parts.items()
        }
    filled: Mapping[str, T] = into
    return filled


def enabled_items(parts: Mapping[str, T]) -> Iterator[tuple[str, T]]:
    """Iterate over the enabled schemas, tables or columns, with their names."""
    return (pair for pair in parts.items() if is_enabled(pair[1]))


def is_enabled(part: object) -> bool:
    """Return whether a schema, a table or a column is enabled: `enabled` is not False."""
    return getattr(part, "enabled", None) is not False
