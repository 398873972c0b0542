"""Checks of request body fields that the OpenAPI definition does not express."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any

from fivetrex.simulator.api_errors import invalid

Check = Callable[[str, object], None]


def boolean(field: str, value: object) -> None:
    """Refuse a value that is not ``true`` or ``false``."""
    if not isinstance(value, bool):
        raise invalid(f"'{field}' must be a boolean.")


def whole_number(field: str, value: object) -> None:
    """Refuse a value that is not an integer. Python's booleans are not integers in JSON."""
    if not isinstance(value, int) or isinstance(value, bool):
        raise invalid(f"'{field}' must be an integer.")


def text(field: str, value: object) -> None:
    """Refuse a value that is not a string."""
    if not isinstance(value, str):
        raise invalid(f"'{field}' must be a string.")


def mapping(field: str, value: object) -> None:
    """Refuse a value that is not a JSON object."""
    if not isinstance(value, dict):
        raise invalid(f"'{field}' must be an object.")


def full_hour(field: str, value: object) -> None:
    """Refuse a value that is not a full hour of the day, ``00:00`` to ``23:00``."""
    if not isinstance(value, str) or not re.fullmatch(r"([01][0-9]|2[0-3]):00", value):
        raise invalid(f"'{field}' must be a full hour from '00:00' to '23:00'.")


def plain_name(field: str, value: object) -> None:
    """Refuse a name that is not of letters, digits and underscores, without a leading digit."""
    if not isinstance(value, str) or not re.fullmatch(r"[A-Za-z_][A-Za-z0-9_]*", value):
        raise invalid(
            f"'{field}' must contain only letters, digits and underscores, "
            "and must not begin with a digit."
        )


def one_of(*allowed: str | int) -> Check:
    """Return a check that refuses all values except these; types must match as well."""

    def check(field: str, value: object) -> None:
        # Compare types as well: in Python, `True` and `1.0` are equal to `1`.
        if not any(type(value) is type(choice) and value == choice for choice in allowed):
            raise invalid(f"'{field}' must be one of {', '.join(map(str, allowed))}.")

    return check


def check_fields(body: Mapping[str, Any], checks: Mapping[str, Check | None]) -> dict[str, Any]:
    """Return the known fields of ``body``, each checked unless it is null.

    Unknown fields are ignored.

    Args:
        body: The request body.
        checks: The known fields with their checks; ``None`` if the definition is sufficient.

    Raises:
        ErrorResponse: A value has the wrong type or is not allowed.
    """
    fields = {name: body[name] for name in checks if name in body}
    for name, value in fields.items():
        check = checks[name]
        if check is not None and value is not None:
            check(name, value)
    return fields


def require(fields: Mapping[str, Any], name: str) -> Any:
    """Return the value of a required field.

    Raises:
        ErrorResponse: The field is missing or null.
    """
    value = fields.get(name)
    if value is None:
        raise invalid(f"'{name}' is required.")
    return value


def json_object(content: object) -> dict[str, Any]:
    """Return a body as an object; a missing or null body is an empty object.

    Raises:
        ErrorResponse: The body is not a JSON object.
    """
    if content is None:
        return {}
    if not isinstance(content, dict):
        raise invalid("The request body must be a JSON object.")
    return content
