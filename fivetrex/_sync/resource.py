# Made by scripts/twin.py from _async/resource.py. Do not edit.
"""The base class of all resources."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeVar

from .._core.attribute_suggestions import find_attribute
from .._core.validation import check_cursor
from .pagination import Stream

if TYPE_CHECKING:
    from collections.abc import Callable

    from .._core.api_response import Model
    from .._core.operation_call import Call
    from .._core.pagination import Page
    from .session import Session

T = TypeVar("T")


class Resource:
    """A resource of the API, whose methods send requests through one session."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def _stream(
        self,
        call: Call,
        build_request: Callable[..., dict[str, Any]],
        model: Model[T],
        cursor: str | None,
    ) -> Stream[T]:
        """Return a stream of the items of all pages of a list.

        Args:
            call: The call, which is the same for each page.
            build_request: Builds the arguments of a page's request, which `cursor` selects.
            model: The class of the items.
            cursor: Where to start. None starts at the first page.
        """

        def fetch(page_cursor: str | None) -> Page[T]:
            kwargs = build_request(**({} if page_cursor is None else {"cursor": page_cursor}))
            return (self._session.send(call, kwargs)).page(model)

        return Stream(fetch, call.operation, check_cursor(cursor))

    def __repr__(self) -> str:
        return f"<{type(self).__name__} of {self._session.settings.base_url}>"

    # Hidden from type checkers, which would otherwise accept any attribute.
    if not TYPE_CHECKING:

        def __getattr__(self, name: str) -> object:
            return find_attribute(self, name)
