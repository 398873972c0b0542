"""Checks of the arguments of faults, limits and scenarios.

Arguments come from Python, from files and over HTTP, so their types are unknown.
An invalid argument raises a ``ValueError`` that names the argument.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Collection

# Longer durations overflow in date arithmetic.
_METHODS = ("GET", "POST", "PATCH", "PUT", "DELETE", "HEAD", "OPTIONS")
_CENTURY = 100 * 365 * 86_400


def check_count(name: str, value: Any, least: int = 0) -> None:
    """Refuse a value that is not an integer, or is less than ``least``."""
    if isinstance(value, bool) or not isinstance(value, int) or value < least:
        raise ValueError(f"{name} must be an integer of at least {least}: {value!r}")


def check_seconds(name: str, value: Any) -> None:
    """Refuse a value that is not a number of seconds from 0 to a century."""
    if not (_is_number(value) and 0 <= value <= _CENTURY):
        raise ValueError(f"{name} must be a number of seconds from 0 to a century: {value!r}")


def check_share(name: str, value: Any) -> None:
    """Refuse a value that is not a probability greater than 0."""
    if not (_is_number(value) and 0 < value <= 1):
        raise ValueError(f"{name} must be greater than 0 and at most 1: {value!r}")


def check_flag(name: str, value: Any) -> None:
    """Refuse a value that is not a boolean."""
    if not isinstance(value, bool):
        raise ValueError(f"{name} must be true or false: {value!r}")  # noqa: TRY004 - see above


def check_text(name: str, value: Any) -> None:
    """Refuse a value that is not a string."""
    if not isinstance(value, str):
        raise ValueError(f"{name} must be a string: {value!r}")  # noqa: TRY004 - see above


def check_header(name: str, value: Any) -> None:
    """Refuse a value that is not valid in a header."""
    check_text(name, value)
    if re.fullmatch("[ -~]*", value) is None:
        raise ValueError(f"{name} must contain printable ASCII characters only: {value!r}")


def check_route(method: Any, path: Any) -> None:
    """Refuse a method that HTTP does not have, or a path that is not a regular expression."""
    if method is not None:
        check_text("method", method)
        if method.upper() not in _METHODS:
            raise ValueError(f"method must be one of {', '.join(_METHODS)}: {method!r}")
    if path is not None:
        check_text("path", path)
        try:
            re.compile(path)
        except re.error as error:
            raise ValueError(f"path must be a regular expression: {path!r}") from error


def check_keys(
    content: dict[str, Any], *, needed: Collection[str] = (), known: Collection[str] = ()
) -> None:
    """Refuse an object without a required key, or with an unknown key."""
    for key in needed:
        if key not in content:
            raise ValueError(f"{key} is missing")
    for key in content:
        if key not in needed and key not in known:
            allowed = ", ".join([*needed, *known]) or "none"
            raise ValueError(f"{key} is unknown; the keys are: {allowed}")


def is_on_route(request: tuple[str, str], method: str | None, path: str | None) -> bool:
    """Whether a request matches a method and a path; ``None`` matches all.

    Args:
        request: The request's method and path.
        method: The method, in upper or lower case.
        path: A regular expression, matched at the beginning of the path.
    """
    if method is not None and request[0] != method.upper():
        return False
    return path is None or re.match(path, request[1]) is not None


def _is_number(value: Any) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)
