"""Differences between two schema configs, as values and as text."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from .schema_setting_paths import format_name, format_path

__all__ = ["SchemaDifference", "SkippedDifference"]


@dataclass(frozen=True, slots=True)
class SchemaDifference:
    """A setting that differs between two schema configs. `str()` formats it as one line.

    Attributes:
        path: The names of the schema, the table and the column, as far as they apply. Empty for a
            setting of the config itself.
        field: The name of the setting; `"present"` if only one config has the schema or table.
        value: The value in the config that was compared. None if the config has no value.
        other: The value in the other config. None if that config has no value.

    Example:
        ```python
        from fivetrex.models import SchemaConfig

        before = SchemaConfig.from_dict({"schemas": {"crm": {"enabled": True}}})
        after = SchemaConfig.from_dict({"schemas": {"crm": {"enabled": False}}})
        [difference] = after.diff(before)
        print(difference)
        assert (difference.path, difference.field) == (("crm",), "enabled")
        ```
    """

    path: tuple[str, ...]
    field: Literal[
        "present", "schema_change_handling", "enabled", "sync_mode", "hashed", "is_primary_key"
    ]
    value: bool | str | None
    other: bool | str | None

    def __str__(self) -> str:
        if self.field == "present":
            text = "only in this config" if self.value else "only in the other config"
        else:
            text = f"{self.field}: {_format_value(self.value)} (other: {_format_value(self.other)})"
        return f"{format_path(self.path)}: {text}" if self.path else text


@dataclass(frozen=True, slots=True)
class SkippedDifference(SchemaDifference):
    """A difference that `SchemaChange.copy_from` could not copy.

    Attributes:
        reason: Why it was not copied.

    Example:
        ```python
        from fivetrex.models import SchemaConfig

        config = SchemaConfig.from_dict({"schemas": {}})
        backup = SchemaConfig.from_dict({"schemas": {"crm": {"enabled": True}}})
        for skipped in config.change().copy_from(backup).skipped:
            print(skipped.path, skipped.reason)
        ```
    """

    reason: str

    def __str__(self) -> str:
        # super() without arguments fails in Python 3.11 in a dataclass with slots.
        return f"{SchemaDifference.__str__(self)}: not copied: {self.reason}"


def _format_value(value: bool | str | None) -> str:
    return "no value" if value is None else format_name(value)
