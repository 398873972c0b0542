"""A test case of one operation: a call that succeeds, and one that is refused."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from fivetrex.simulator import Simulator


def nothing(simulator: Simulator) -> None:
    """The account as it is seeded will do."""


@dataclass(frozen=True)
class Case:
    """One operation, tried on the small account.

    Attributes:
        operation: Its `operationId`.
        success: The generated function's arguments for a call that succeeds: ids and
            parameters by their Python names, `body` as plain JSON.
        failure: The same for a call that is refused.
        error: The status and the code of the refusal.
        prepare: What has to be done to the account first; for both calls.
        spoil: What has to be done besides, for the one to be refused.
        headers: What the refused call says in its headers, where nothing else can be wrong.
    """

    operation: str
    success: Mapping[str, Any]
    failure: Mapping[str, Any]
    error: tuple[int, str]
    prepare: Callable[[Simulator], None] = nothing
    spoil: Callable[[Simulator], None] = nothing
    headers: Mapping[str, str] = field(default_factory=dict)
