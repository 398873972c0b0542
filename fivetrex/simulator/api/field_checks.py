"""Checks of the fields of a request body that the definition does not express."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any

from fivetrex.simulator.api_errors import invalid

Check = Callable[[str, object], None]


def boolean(field: str, value: object) -> None:
    """Refuse anything but ``true`` and ``false``."""
    if not isinstance(value, bool):
        raise invalid(f"'{field}' must be a boolean.")


def whole_number(field: str, value: object) -> None:
    """Refuse anything but an integer; JSON's ``true`` is none, though Python's is."""
    if not isinstance(value, int) or isinstance(value, bool):
        raise invalid(f"'{field}' must be a whole number.")


def text(field: str, value: object) -> None:
    """Refuse anything but a string."""
    if not isinstance(value, str):
        raise invalid(f"'{field}' must be a string.")


def mapping(field: str, value: object) -> None:
    """Refuse anything but a JSON object."""
    if not isinstance(value, dict):
        raise invalid(f"'{field}' must be an object.")


def full_hour(field: str, value: object) -> None:
    """Refuse anything but a full hour of the day, ``00:00`` to ``23:00``."""
    if not isinstance(value, str) or not re.fullmatch(r"([01][0-9]|2[0-3]):00", value):
        raise invalid(f"'{field}' must be a full hour from '00:00' to '23:00'.")


def plain_name(field: str, value: object) -> None:
    """Refuse names that are not of letters, digits and underscores, or begin with a digit."""
    if not isinstance(value, str) or not re.fullmatch(r"[A-Za-z_][A-Za-z0-9_]*", value):
        raise invalid(
            f"'{field}' must begin with a letter or an underscore, "
            "and go on with letters, digits and underscores only."
        )


def one_of(*allowed: str | int) -> Check:
    """Return a check that refuses anything but these values, with their types."""

    def check(field: str, value: object) -> None:
        # Types are compared too: Python finds `True` and `1.0` equal to `1`.
        if not any(type(value) is type(choice) and value == choice for choice in allowed):
            raise invalid(f"'{field}' must be one of {', '.join(map(str, allowed))}.")

    return check


def check_fields(body: Mapping[str, Any], checks: Mapping[str, Check | None]) -> dict[str, Any]:
    """Return the known fields of ``body``, each checked unless it is null.

    Fields that it does not know are passed over.

    Args:
        body: What was sent.
        checks: The fields; without a check those of which the definition says all.

    Raises:
        ErrorResponse: A value has the wrong type or is not among the allowed ones.
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
        ErrorResponse: It is not.
    """
    value = fields.get(name)
    if value is None:
        raise invalid(f"'{name}' is required.")
    return value


def json_object(content: object) -> dict[str, Any]:
    """Return a body as an object; an absent or null one is empty.

    Raises:
        ErrorResponse: It is JSON, but no object.
    """
    if content is None:
        return {}
    if not isinstance(content, dict):
        raise invalid("The request body must be a JSON object.")
    return content
