"""Read and write the fields of plain JSON that a program stores between two runs."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from collections.abc import Sequence

T = TypeVar("T", bound=str)


def read_version(name: str, data: object, version: int) -> None:
    """Check that a value is a JSON object, of a version that this library can read.

    Raises:
        TypeError: It is not an object.
        ValueError: Its version is missing or not supported.
    """
    if not isinstance(data, Mapping):
        raise TypeError(f"{name} must be a dict, not {type(data).__name__}")
    if data.get("version") != version:
        raise ValueError(
            f"{name} must have version {version}, not {data.get('version')!r}; "
            "it may be from another version of fivetrex"
        )


def read_text(data: Mapping[str, Any], name: str) -> str | None:
    """Return a string or None.

    Raises:
        ValueError: It is something else.
    """
    value = data.get(name)
    if value is not None and not isinstance(value, str):
        raise ValueError(f"{name} must be a string or null, not {value!r}")
    return value


def read_flag(data: Mapping[str, Any], name: str) -> bool:
    """Return a boolean; False if it is missing.

    Raises:
        ValueError: It is something else.
    """
    value = data.get(name, False)
    if not isinstance(value, bool):
        raise ValueError(f"{name} must be true or false, not {value!r}")  # noqa: TRY004 - one error for all fields
    return value


def read_choice(data: Mapping[str, Any], name: str, choices: Sequence[T]) -> T:
    """Return one of several words.

    Raises:
        ValueError: It is another value.
    """
    value = data.get(name)
    for choice in choices:
        if value == choice:
            return choice
    raise ValueError(f"{name} must be one of {', '.join(choices)}, not {value!r}")


def read_time(data: Mapping[str, Any], name: str) -> datetime | None:
    """Return a time with a time zone, or None.

    Raises:
        ValueError: It is not an ISO 8601 time with a time zone.
    """
    text = read_text(data, name)
    if text is None:
        return None
    try:
        time = datetime.fromisoformat(text)
    except ValueError:
        raise ValueError(f"{name} must be an ISO 8601 time, not {text!r}") from None
    if time.tzinfo is None:
        raise ValueError(f"{name} must have a time zone: {text!r}")
    return time.astimezone(UTC)


def write_time(time: datetime | None) -> str | None:
    """Return a time in ISO 8601, or None."""
    return None if time is None else time.isoformat()
