"""The warnings about the tables of a connection."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping
    from datetime import datetime


@dataclass(frozen=True, slots=True)
class TableWarning:
    """One warning about a table."""

    code: str
    message: str
    created_at: datetime
    details: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class TableWarnings:
    """The warnings about one table."""

    serial: int
    schema: str
    table: str
    warnings: tuple[TableWarning, ...]

    @property
    def id(self) -> str:
        """The table's name in its connection."""
        return f"{self.schema}.{self.table}"

    def without(self, codes: Collection[str]) -> TableWarnings:
        """Return the warnings of other types."""
        kept = tuple(warning for warning in self.warnings if warning.code not in codes)
        return replace(self, warnings=kept)
