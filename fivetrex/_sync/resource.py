# Made from fivetrex/_async/resource.py by scripts/twin.py; change that file instead.
"""What all resources have in common."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .session import Session


class Resource:
    """A kind of thing that the API has, reached through one session."""

    def __init__(self, session: Session) -> None:
        self._session = session
