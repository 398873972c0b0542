"""One call of the API, as far as the flow of its requests needs to know it."""

from __future__ import annotations

from dataclasses import dataclass

from .timeouts import is_slow_path

READ_METHODS = frozenset({"GET", "HEAD", "OPTIONS"})
# RFC 9110's idempotent methods, of those that the API has.
REPEATABLE_METHODS = READ_METHODS | {"DELETE"}


@dataclass(frozen=True, slots=True)
class Call:
    """What is called, and what may be done with it.

    Attributes:
        operation: The public name, such as `"connections.get"`; errors carry it.
        subject: The id of what it is about, where there is one.
        repeatable: Whether sending it twice does no more than sending it once; None leaves it
            to the HTTP method.
        confirmed: Whether the caller confirmed something destructive.
        slow: Whether the API may take minutes to answer; None leaves it to method and path.
        how_to_confirm: What the caller can do to confirm it, as a sentence.
    """

    operation: str
    subject: str | None = None
    repeatable: bool | None = None
    confirmed: bool = False
    slow: bool | None = None
    how_to_confirm: str = "Pass confirm=True to confirm it."

    def is_repeatable(self, method: str) -> bool:
        """Say whether the call may be sent again after a failure that leaves open what happened."""
        return method in REPEATABLE_METHODS if self.repeatable is None else self.repeatable

    def is_slow(self, method: str, path: str) -> bool:
        """Return whether the API may take minutes to answer, with setup tests for example."""
        return is_slow_path(method, path) if self.slow is None else self.slow

    def __str__(self) -> str:
        return self.operation if self.subject is None else f"{self.operation}({self.subject!r})"
