"""Comparing what an operation answers: its statuses, and the fields of what says yes."""

from collections.abc import Iterator
from typing import Any

from .media_types import Contents, compare_contents, contents, pair_by_key
from .schemas import Difference, SchemaComparison

Responses = dict[str, dict[str, Any]]


def compare_responses(
    old: Responses, new: Responses, schemas: SchemaComparison
) -> Iterator[tuple[str, Difference]]:
    """Yield what differs between the answers of an operation, with its path.

    An error is raised and never read by a model, so that of errors only the status matters.

    Args:
        old: The answers in the older document, by status.
        new: The same in the newer one.
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
    """Return what is answered with each status that says yes and holds something."""
    return {
        status: body
        for status, response in sorted(responses.items())
        if _meaning(status) == "success" and (body := contents(response))
    }


def _unwrapped(path: str) -> str:
    """Return the path as callers see it, who get what is inside the envelope, item by item."""
    return path.removeprefix("data.").removeprefix("items[].")
