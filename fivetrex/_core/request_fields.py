"""Build the body of a request from the fields that were passed."""

from __future__ import annotations

import enum
import json
from collections.abc import Mapping
from datetime import date, datetime
from types import MappingProxyType
from typing import Any, Final, Literal

from .encodable_text import is_encodable
from .masked_secrets import masked_paths

__all__ = ["NOT_GIVEN", "NotGiven", "collect_fields", "require_change"]


class _Sentinel(enum.Enum):
    NOT_GIVEN = enum.auto()

    def __repr__(self) -> str:
        return "NOT_GIVEN"


NotGiven = Literal[_Sentinel.NOT_GIVEN]
NOT_GIVEN: Final = _Sentinel.NOT_GIVEN


# The start of an escaped surrogate. Half a surrogate pair cannot be encoded.
_SURROGATE = "\\ud"

# How many masked fields an error message lists.
_NAMED = 5


def collect_fields(
    extra: Mapping[str, Any] | None = None,
    *,
    allow_masked: bool | None = None,
    wire_names: Mapping[str, str] = MappingProxyType({}),
    **fields: object,
) -> dict[str, Any]:
    """Return the JSON object of a body.

    Args:
        extra: Fields of the request that this version of the library does not have.
        allow_masked: Whether values made only of asterisks may be sent. None rejects them, for
            methods without this argument.
        wire_names: The API's names of arguments with a different name.
        fields: Arguments. `NOT_GIVEN` is not sent, None is sent as null, and a model is sent as
            its JSON object; if it is the model of a response, without the fields that are None.

    Raises:
        TypeError: A value cannot be sent as JSON, or `extra` is not a mapping with string keys.
        ValueError: A field is both in `extra` and an argument, a value is a masked secret, or a
            datetime has no time zone.
    """
    called = {wire_names.get(name, name): name for name in fields}
    body = {
        name: _as_json(argument, fields[argument])
        for name, argument in called.items()
        if fields[argument] is not NOT_GIVEN
    }
    for name, value in _checked_extra(extra).items():
        if name in called:
            raise ValueError(
                f"extra: {name!r} is an argument of the method; pass {called[name]}=... instead"
            )
        called[name] = f"extra[{name!r}]"
        body[name] = _as_json(called[name], value)
    if not allow_masked:
        paths = [path for name in body for path in masked_paths(called[name], body[name])]
        _refuse_masked(paths, has_argument=allow_masked is not None)
    return body


def _refuse_masked(paths: list[str], *, has_argument: bool) -> None:
    if not paths:
        return
    more = len(paths) - _NAMED
    named = ", ".join(paths[:_NAMED]) + (f" and {more} more" if more > 0 else "")
    remedy = "pass allow_masked=True" if has_argument else "use client.request()"
    raise ValueError(
        f"{named}: masked secret; the API returns secrets as asterisks, and sending them back "
        "would replace the secret. Omit the field, for example with fivetrex.without_masked(); to "
        f"send the asterisks anyway, {remedy}"
    )


def _checked_extra(extra: object) -> Mapping[str, Any]:
    if extra is None:
        return {}
    if not isinstance(extra, Mapping) or not all(isinstance(name, str) for name in extra):
        raise TypeError(f"extra must be a mapping from field names to values, not {type(extra)}")
    return extra


def _as_json(name: str, value: object) -> Any:
    """Return a value as plain JSON data. Errors name the argument, and never quote its value."""
    try:
        text = json.dumps(value, allow_nan=False, default=_as_object)
        plain = json.loads(text)
    except (TypeError, ValueError, RecursionError) as error:
        kind = ValueError if isinstance(error, ValueError) else TypeError
        raise kind(f"{name} cannot be sent as JSON: {_reason(error)}") from None
    if _SURROGATE in text and not is_encodable(json.dumps(plain, ensure_ascii=False)):
        raise ValueError(f"{name} cannot be sent as JSON: it is not valid Unicode")
    return plain


def _as_object(value: Any) -> Any:
    """Return the JSON value of a model, mapping or date, at any depth of a value."""
    if isinstance(value, datetime) and value.utcoffset() is None:
        raise ValueError("a datetime must have a time zone")
    if isinstance(value, date):
        return value.isoformat()
    if hasattr(value, "to_dict"):
        # In the model of a response, None can also mean that the response lacks the field.
        is_response = getattr(value, "_is_response", False)
        return value.to_dict(nulls=False) if is_response else value.to_dict()
    if isinstance(value, Mapping):
        return dict(value)
    raise TypeError(f"Object of type {type(value).__name__} is not JSON serializable")


def _reason(error: Exception) -> str:
    return str(error) or type(error).__name__


def require_change(fields: dict[str, Any]) -> dict[str, Any]:
    """Return the fields of an update, after checking that there is at least one.

    Raises:
        ValueError: There is none.
    """
    if not fields:
        raise ValueError("nothing to change: pass at least one field")
    return fields
