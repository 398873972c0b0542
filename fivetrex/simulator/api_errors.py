"""How the API says no: a status, a code and a message."""

from __future__ import annotations

import re


class ErrorResponse(Exception):  # noqa: N818 - it is an answer, not a failure of the simulator
    """A refusal that becomes the error body ``{"code", "message"}``."""

    def __init__(
        self, status: int, code: str, message: str, headers: tuple[tuple[str, str], ...] = ()
    ) -> None:
        super().__init__(message)
        self.status = status
        self.code = code
        self.message = message
        self.headers = headers


def invalid(message: str) -> ErrorResponse:
    """400: a value that the API does not take."""
    return ErrorResponse(400, "InvalidInput", message)


def not_found(kind: str, identifier: str) -> ErrorResponse:
    """404: no ``kind`` (``Group``, ``LogService``) has this id."""
    words = re.sub("(?<=[a-z])(?=[A-Z])", " ", kind).lower()
    return ErrorResponse(404, f"NotFound_{kind}", f"No {words} has the id '{identifier}'.")


def conflict(message: str) -> ErrorResponse:
    """409: the request contradicts something that already exists."""
    return ErrorResponse(409, "Conflict", message)


def illegal_state(message: str) -> ErrorResponse:
    """409: the resource is not in a state that allows it."""
    return ErrorResponse(409, "IllegalState", message)
