"""Error responses of the API: a status, a code and a message."""

from __future__ import annotations

import re


class ErrorResponse(Exception):  # noqa: N818 - a response, not a failure of the simulator
    """An error response, with the body ``{"code", "message"}``."""

    def __init__(
        self, status: int, code: str, message: str, headers: tuple[tuple[str, str], ...] = ()
    ) -> None:
        super().__init__(message)
        self.status = status
        self.code = code
        self.message = message
        self.headers = headers


def invalid(message: str) -> ErrorResponse:
    """Return a 400 response: a value is invalid."""
    return ErrorResponse(400, "InvalidInput", message)


def not_found(kind: str, identifier: str) -> ErrorResponse:
    """Return a 404 response: no object of a kind, such as ``LogService``, has this id."""
    words = re.sub("(?<=[a-z])(?=[A-Z])", " ", kind).lower()
    return ErrorResponse(404, f"NotFound_{kind}", f"No {words} has the id '{identifier}'.")


def conflict(message: str) -> ErrorResponse:
    """Return a 409 response: the request conflicts with an existing object."""
    return ErrorResponse(409, "Conflict", message)


def illegal_state(message: str) -> ErrorResponse:
    """Return a 409 response: the object's state does not allow the request."""
    return ErrorResponse(409, "IllegalState", message)
