"""Find the parts of a definition that make a stage fail, so that the others can go on."""

import re
from collections.abc import Callable, Sequence

from .openapi_document import Document, operations, prune

# Raises an exception if a stage fails with these parts.
Attempt = Callable[[set[str]], object]

_LONGEST_REASON = 400


def find_failing(names: Sequence[str], attempt: Attempt) -> dict[str, str]:
    """Return the parts without which a stage succeeds, with the reasons.

    An attempt takes about as long as its parts are many, so half of them are tried at a time.

    Args:
        names: The names of the parts, such as operations.
        attempt: Runs the stage with some of the parts.

    Returns:
        The reason for each part that fails. Empty if the stage fails even without any.
    """
    if _failure([], attempt) is not None:
        return {}
    failing = _find(names, attempt)
    # Parts can also contradict each other: then the later one is left out.
    rest = [name for name in names if name not in failing]
    return failing | _find_contradictions(rest, attempt)


def _find(names: Sequence[str], attempt: Attempt) -> dict[str, str]:
    """Return the parts that fail on their own."""
    reason = _failure(names, attempt) if names else None
    if reason is None:
        return {}
    if len(names) == 1:
        return {names[0]: reason}
    middle = len(names) // 2
    return _find(names[:middle], attempt) | _find(names[middle:], attempt)


def _find_contradictions(names: Sequence[str], attempt: Attempt) -> dict[str, str]:
    """Return the parts that fail together with those before them."""
    rest = list(names)
    found: dict[str, str] = {}
    while rest and (reason := _failure(rest, attempt)) is not None:
        low, high = 0, len(rest)
        while high - low > 1:
            middle = (low + high) // 2
            if (failed := _failure(rest[:middle], attempt)) is None:
                low = middle
            else:
                high, reason = middle, failed
        found[rest.pop(high - 1)] = reason
    return found


def _failure(names: Sequence[str], attempt: Attempt) -> str | None:
    """Return the reason why an attempt fails; None if it succeeds."""
    try:
        attempt(set(names))
    except OSError:
        raise
    except Exception as error:  # noqa: BLE001 - any failure is that of a part
        return _one_line(error)
    return None


def operation_ids(document: Document) -> list[str]:
    """Return the `operationId` of each operation."""
    return [operation["operationId"] for _, _, operation in operations(document)]


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
            if operation["operationId"] in names
        }
        for path, item in document["paths"].items()
    }
    components = {**document["components"], "schemas": dict(document["components"]["schemas"])}
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
