# Made by scripts/twin.py from _async/operation_cases/case.py. Do not edit.
"""A test case of one method: a call that succeeds, and a call that the API rejects."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import fivetrex
from tests.simulator.operations.case import nothing

if TYPE_CHECKING:
    from collections.abc import Callable

    from fivetrex import Client
    from fivetrex.simulator import Simulator


@dataclass(frozen=True)
class OperationCase:
    """One method of the client, on the small account in its initial state.

    Attributes:
        success: Calls the method.
        refusal: Calls it with arguments that the API rejects.
        error: The exception that the refusal raises.
        code: The API's error code.
        prepare: Prepares the account for both calls.
        spoil: Prepares it further for the refusal, where no argument can be wrong.
    """

    success: Callable[[Client], Any]
    refusal: Callable[[Client], Any]
    error: type[fivetrex.APIError]
    code: str
    prepare: Callable[[Simulator], None] = nothing
    spoil: Callable[[Simulator], None] = nothing


# An id that no object has, and a cursor that the API did not return.
UNKNOWN = "unknown_id"
CURSOR = "of another list"

BAD = fivetrex.BadRequestError, "InvalidInput"
CONFLICT = fivetrex.ConflictError, "Conflict"
ILLEGAL = fivetrex.ConflictError, "IllegalState"
NOT_FOUND = fivetrex.NotFoundError, "NotFound"


def not_found(kind: str) -> tuple[type[fivetrex.NotFoundError], str]:
    """Return the error for a missing object of a kind."""
    return fivetrex.NotFoundError, f"NotFound_{kind}"


NO_CONNECTION = not_found("Connection")
NO_DESTINATION = not_found("Destination")
NO_GROUP = not_found("Group")
NO_MEMBERSHIP = not_found("Membership")
NO_TEAM = not_found("Team")
NO_USER = not_found("User")
