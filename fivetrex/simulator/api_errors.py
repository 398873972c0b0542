"""How the API says no: a status, a code and a message."""

from __future__ import annotations

import re


class Problem(Exception):  # noqa: N818 - it is an answer, not a failure of the simulator
    """A refusal that becomes the error body ``{"code", "message"}``."""

    def __init__(
        self, status: int, code: str, message: str, headers: tuple[tuple[str, str], ...] = ()
    ) -> None:
        super().__init__(message)
        self.status = status
        self.code = code
        self.message = message
        self.headers = headers


def invalid(message: str) -> Problem:
    """400: a value that the API does not take."""
    return Problem(400, "InvalidInput", message)


def not_found(kind: str, identifier: str) -> Problem:
    """404: no ``kind`` (``Group``, ``LogService``) has this id."""
    words = re.sub("(?<=[a-z])(?=[A-Z])", " ", kind).lower()
    return Problem(404, f"NotFound_{kind}", f"No {words} has the id '{identifier}'.")


def conflict(message: str) -> Problem:
    """409: the request contradicts something that already exists."""
    return Problem(409, "Conflict", message)


def illegal_state(message: str) -> Problem:
    """409: the resource is not in a state that allows it."""
    return Problem(409, "IllegalState", message)
