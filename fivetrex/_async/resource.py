"""What all resources have in common."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .session import AsyncSession


class AsyncResource:
    """A kind of thing that the API has, reached through one session."""

    def __init__(self, session: AsyncSession) -> None:
        self._session = session
