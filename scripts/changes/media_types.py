"""Compare the bodies of requests and responses, by media type."""

from collections.abc import Iterator, Mapping
from itertools import zip_longest
from typing import Any, TypeVar

from scripts.pipeline.openapi_document import Schema

from .schemas import Difference, SchemaComparison, iter_differences

T = TypeVar("T")
Contents = dict[str, Schema]


def contents(holder: dict[str, Any]) -> Contents:
    """Return the schema of each media type of a body.

    Args:
        holder: A request body, or a response.
    """
    return {
        # As in the pipeline, a body of any media type is JSON.
        "application/json" if name == "*/*" else name: media_type.get("schema", {})
        for name, media_type in holder.get("content", {}).items()
    }


def compare_contents(
    old: Contents, new: Contents, schemas: SchemaComparison
) -> Iterator[tuple[str, Difference]]:
    """Yield the differences between two corresponding bodies, with their paths.

    Args:
        old: The older body.
        new: The newer one.
        schemas: Compares their schemas.
    """
    for name in sorted(old.keys() - new.keys()):
        yield "", Difference("media type removed", before=name)
    for name in sorted(new.keys() - old.keys()):
        yield "", Difference("media type added", after=name)
    for was, now in pair_by_key(old, new):
        if was is not None and now is not None:
            for path, difference in iter_differences(schemas.pair(was, now)):
                yield path.removeprefix("."), difference


def pair_by_key(old: Mapping[str, T], new: Mapping[str, T]) -> Iterator[tuple[T | None, T | None]]:
    """Yield pairs of values: first those with the same key, then the others in order.

    Args:
        old: The older values.
        new: The newer ones.
    """
    for key in old.keys() & new.keys():
        yield old[key], new[key]
    yield from zip_longest(
        [value for key, value in old.items() if key not in new],
        [value for key, value in new.items() if key not in old],
    )
