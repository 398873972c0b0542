"""What starting a sync answers."""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["SyncResult"]


@dataclass(frozen=True, slots=True)
class SyncResult:
    """That a sync was accepted. The sync itself goes on after the call has returned.

    Attributes:
        success: True; a sync that was not accepted is an error.
        message: The API's own words, where it sent some.
    """

    success: bool
    message: str | None
