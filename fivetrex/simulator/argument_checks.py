"""Checks of the arguments of faults, limits and scenarios.

They come from Python, from files and over HTTP, so that their types are unknown.
An invalid argument raises a ``ValueError`` that names it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Collection

# Longer ones overflow sooner or later.
_CENTURY = 100 * 365 * 86_400


def check_count(name: str, value: Any, least: int = 0) -> None:
    """Refuse a value that is no whole number, or too small."""
    if isinstance(value, bool) or not isinstance(value, int) or value < least:
        raise ValueError(f"{name} must be a whole number, at least {least}: {value!r}")


def check_seconds(name: str, value: Any) -> None:
    """Refuse a value that is no duration, or longer than a century."""
    if not (_is_number(value) and 0 <= value <= _CENTURY):
        raise ValueError(f"{name} must be a number of seconds, not negative: {value!r}")


def check_share(name: str, value: Any) -> None:
    """Refuse a value that is no probability, or zero."""
    if not (_is_number(value) and 0 < value <= 1):
        raise ValueError(f"{name} must be more than 0 and at most 1: {value!r}")


def check_flag(name: str, value: Any) -> None:
    """Refuse a value that is neither true nor false."""
    if not isinstance(value, bool):
        raise ValueError(f"{name} must be true or false: {value!r}")  # noqa: TRY004 - see above


def check_text(name: str, value: Any) -> None:
    """Refuse a value that is no string."""
    if not isinstance(value, str):
        raise ValueError(f"{name} must be a string: {value!r}")  # noqa: TRY004 - see above


def check_header(name: str, value: Any) -> None:
    """Refuse a value that a header cannot hold."""
    check_text(name, value)
    if re.fullmatch("[ -~]*", value) is None:
        raise ValueError(f"{name} must be of printable ASCII characters: {value!r}")


def check_route(method: Any, path: Any) -> None:
    """Refuse a method that is no string, or a path that is no regular expression."""
    if method is not None:
        check_text("method", method)
    if path is not None:
        check_text("path", path)
        try:
            re.compile(path)
        except re.error as error:
            raise ValueError(f"path is no regular expression: {path!r}") from error


def check_keys(
    content: dict[str, Any], *, needed: Collection[str] = (), known: Collection[str] = ()
) -> None:
    """Refuse an object that lacks a required key, or has an unknown one."""
    for key in needed:
        if key not in content:
            raise ValueError(f"{key} is missing")
    for key in content:
        if key not in needed and key not in known:
            there_are = ", ".join([*needed, *known]) or "none"
            raise ValueError(f"{key} is unknown; the keys are: {there_are}")


def is_on_route(request: tuple[str, str], method: str | None, path: str | None) -> bool:
    """Whether a request's method and path are these; ``None`` is any.

    Args:
        request: The request's method and path.
        method: A method, in any case.
        path: A regular expression that the path has to begin with.
    """
    if method is not None and request[0] != method.upper():
        return False
    return path is None or re.match(path, request[1]) is not None


def _is_number(value: Any) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)
