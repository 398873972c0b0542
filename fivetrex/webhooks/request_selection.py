"""Select the requests that the middleware verifies."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .path_matching import ProtectedPath

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["OVERRIDE_HEADERS", "VERIFIED", "Selection"]

#: Headers with which some applications replace the method of a request.
OVERRIDE_HEADERS = frozenset({"x-http-method-override", "x-http-method", "x-method-override"})
#: The key under which a middleware stores a verified event, for the middlewares that it wraps.
VERIFIED = "fivetrex.verified_event"

# In upper case only: some frameworks ignore the letter case of methods.
_SAFE_METHODS = frozenset({"GET", "HEAD", "OPTIONS"})


class Selection:
    """The requests that a middleware verifies.

    Args:
        path: The path of the webhook; None matches every path.
        event_key: The key of the event in the scope's `state`, or in the environ.

    Raises:
        ValueError: The path does not start with a slash, or the key is empty.
    """

    def __init__(self, path: str | None, event_key: str) -> None:
        self._path = None if path is None else ProtectedPath(path)
        if not event_key:
            raise ValueError("event_key is empty; omit it to use the default")
        self.event_key = event_key

    def includes(
        self,
        method: str,
        headers: Iterable[str],
        paths: Iterable[str],
        prefixes: Iterable[str],
    ) -> bool:
        """Return whether a request must be verified.

        Args:
            method: The method, as it was sent.
            headers: The names of the headers, in lower case.
            paths: The path, in each form that the application may use.
            prefixes: The mount points.
        """
        if method in _SAFE_METHODS and OVERRIDE_HEADERS.isdisjoint(headers):
            return False
        return self._path is None or self._path.may_be(paths, prefixes)
