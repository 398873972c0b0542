"""The result of starting a sync."""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["SyncResult"]


@dataclass(frozen=True, slots=True)
class SyncResult:
    """The API's confirmation that a sync starts. The sync runs on after the call returns.

    Attributes:
        success: Always True: a sync that the API does not accept raises an error.
        message: The API's message; None if the response has none.
    """

    success: bool
    message: str | None
