"""One call of the API, with the properties that the flow of its requests depends on."""

from __future__ import annotations

from dataclasses import dataclass

from .timeouts import is_slow_path

READ_METHODS = frozenset({"GET", "HEAD", "OPTIONS"})
# The idempotent methods of RFC 9110 that the API uses.
REPEATABLE_METHODS = READ_METHODS | {"DELETE"}


@dataclass(frozen=True, slots=True)
class Call:
    """A call of a method of the client.

    Attributes:
        operation: The public name of the method, such as `"connections.get"`, for errors.
        subject: The ID of the resource, if the method has one.
        repeatable: Whether sending the request twice has the same effect as sending it once. None
            means that it depends on the HTTP method.
        triggers_sync: Whether the request triggers a sync of a connection, so that its effect is
            checked before it is repeated.
        confirmed: Whether the caller confirmed a destructive request.
        slow: Whether the API may take minutes to respond. None means that it depends on the HTTP
            method and the path.
        how_to_confirm: How the caller can confirm the request, as a sentence.
    """

    operation: str
    subject: str | None = None
    repeatable: bool | None = None
    triggers_sync: bool = False
    confirmed: bool = False
    slow: bool | None = None
    how_to_confirm: str = "Pass confirm=True to confirm it."

    def is_repeatable(self, method: str) -> bool:
        """Return whether to send the request again if the previous attempt may have succeeded."""
        return method in REPEATABLE_METHODS if self.repeatable is None else self.repeatable

    def is_slow(self, method: str, path: str) -> bool:
        """Return whether the API may take minutes to respond, for example to run setup tests."""
        return is_slow_path(method, path) if self.slow is None else self.slow

    def __str__(self) -> str:
        return self.operation if self.subject is None else f"{self.operation}({self.subject!r})"
