"""Compare the responses of an operation: the statuses, and the fields of success responses."""

from collections.abc import Iterator
from typing import Any

from .media_types import Contents, compare_contents, contents, pair_by_key
from .schemas import Difference, SchemaComparison

Responses = dict[str, dict[str, Any]]


def compare_responses(
    old: Responses, new: Responses, schemas: SchemaComparison
) -> Iterator[tuple[str, Difference]]:
    """Yield the differences in the responses of an operation, with their paths.

    Of error responses, only the status is compared, because errors are raised and not decoded to a
    model.

    Args:
        old: The responses in the older document, by status.
        new: The responses in the newer one.
        schemas: Compares their schemas.
    """
    for status in sorted(old.keys() - new.keys()):
        yield status, Difference(f"{_meaning(status)} removed")
    for status in sorted(new.keys() - old.keys()):
        yield status, Difference(f"{_meaning(status)} added")
    for was, now in pair_by_key(_bodies(old), _bodies(new)):
        if was is None or now is None:
            yield "", Difference("body added" if now else "body removed")
            continue
        for path, difference in compare_contents(was, now, schemas):
            yield _unwrapped(path), difference


def _meaning(status: str) -> str:
    return "success" if status.startswith("2") else "error"


def _bodies(responses: Responses) -> dict[str, Contents]:
    """Return the bodies of success responses by status, except for empty ones."""
    return {
        status: body
        for status, response in sorted(responses.items())
        if _meaning(status) == "success" and (body := contents(response))
    }


def _unwrapped(path: str) -> str:
    """Return the path as callers see it, without the envelope and the list of items."""
    return path.removeprefix("data.").removeprefix("items[].")
