# Made from fivetrex/_async/resource.py by scripts/twin.py; change that file instead.
"""What all resources have in common."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .._core.attribute_suggestions import find_attribute

if TYPE_CHECKING:
    from .session import Session


class Resource:
    """A kind of thing that the API has, reached through one session."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def __repr__(self) -> str:
        return f"<{type(self).__name__} of {self._session.settings.base_url}>"

    # Hidden from type checkers, which would accept any name.
    if not TYPE_CHECKING:

        def __getattr__(self, name: str) -> object:
            return find_attribute(self, name)
