"""A test case of one operation: a call that succeeds, and one that is refused."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from fivetrex.simulator import Simulator


def nothing(simulator: Simulator) -> None:
    """Prepare nothing."""


@dataclass(frozen=True)
class Case:
    """One operation, called on the small account.

    Attributes:
        operation: The `operationId`.
        success: The generated function's arguments for a call that succeeds: ids and
            parameters by their Python names, `body` as plain JSON.
        failure: The arguments for a call that is refused.
        error: The status and the code of the error.
        prepare: Prepares the account for both calls.
        spoil: Changes the account further, for the call that is refused.
        headers: Headers of the refused call, if it cannot fail otherwise.
    """

    operation: str
    success: Mapping[str, Any]
    failure: Mapping[str, Any]
    error: tuple[int, str]
    prepare: Callable[[Simulator], None] = nothing
    spoil: Callable[[Simulator], None] = nothing
    headers: Mapping[str, str] = field(default_factory=dict)
