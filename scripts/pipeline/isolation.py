"""Find the operations that cannot be generated, so that the others can be."""

import re
from collections.abc import Callable, Sequence

from .openapi_document import Document, operations, prune

# Raises an exception if the client of a definition cannot be generated.
Attempt = Callable[[Document], object]

_LONGEST_REASON = 400


def find_failing_operations(document: Document, attempt: Attempt) -> dict[str, str]:
    """Return the operations without which the others can be generated.

    A generation takes about as long as its operations are many, so half of them are tried at a
    time.

    Args:
        document: The effective definition, which cannot be generated as a whole.
        attempt: Generates the client of a definition.

    Returns:
        The reason for each operation, by its `operationId`. Empty if no operations are to blame.
    """
    names = [operation["operationId"] for _, _, operation in operations(document)]
    search = _Search(document, attempt)
    if search.failure([]) is not None:
        return {}
    failing = search.find(names)
    # Operations can also contradict each other: then the later one is left out.
    failing |= search.find_contradictions([name for name in names if name not in failing])
    return failing


class _Search:
    """Searches for operations that fail.

    Args:
        document: The effective definition.
        attempt: Generates the client of a definition.
    """

    def __init__(self, document: Document, attempt: Attempt) -> None:
        self._document = document
        self._attempt = attempt

    def find(self, names: Sequence[str]) -> dict[str, str]:
        """Return the operations that fail on their own, with the reasons."""
        reason = self.failure(names) if names else None
        if reason is None:
            return {}
        if len(names) == 1:
            return {names[0]: reason}
        middle = len(names) // 2
        return self.find(names[:middle]) | self.find(names[middle:])

    def find_contradictions(self, names: Sequence[str]) -> dict[str, str]:
        """Return the operations that fail together with those before them, with the reasons."""
        rest = list(names)
        found: dict[str, str] = {}
        while rest and (reason := self.failure(rest)) is not None:
            low, high = 0, len(rest)
            while high - low > 1:
                middle = (low + high) // 2
                if (failed := self.failure(rest[:middle])) is None:
                    low = middle
                else:
                    high, reason = middle, failed
            found[rest.pop(high - 1)] = reason
        return found

    def failure(self, names: Sequence[str]) -> str | None:
        """Return the reason why these operations cannot be generated; None if they can be."""
        try:
            self._attempt(only(self._document, set(names)))
        except Exception as error:  # any failure of the generator is that of its operation
            return _one_line(error)
        return None


def only(document: Document, names: set[str]) -> Document:
    """Return a definition with some of its operations, and the schemas that they reach.

    Args:
        document: The definition; it is not changed.
        names: The `operationId` of each operation to keep.
    """
    paths = {
        path: {
            method: operation
            for method, operation in item.items()
            if isinstance(operation, dict) and operation.get("operationId") in names
        }
        for path, item in document["paths"].items()
    }
    components = dict(document["components"])
    components["schemas"] = dict(components["schemas"])
    part = {
        **document,
        "paths": {path: item for path, item in paths.items() if item},
        "components": components,
    }
    prune(part)
    return part


def _one_line(error: Exception) -> str:
    lines = [line.strip() for line in str(error).splitlines() if line.strip()]
    # The first line of the generator's report is only its heading.
    text = " ".join(lines[1:] if len(lines) > 1 and lines[0].endswith(":") else lines)
    if not text:
        text = type(error).__name__
    return re.sub(r"\s+", " ", text).rstrip(".")[:_LONGEST_REASON]
