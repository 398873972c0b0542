"""Places in a JSON document: resolve them, compare them, and format them as JSONPath."""

import json
import re
from collections.abc import Iterable, Iterator
from typing import Any, Final

Place = tuple[str | int, ...]

ABSENT: Final = object()

_PLAIN = re.compile(r"[A-Za-z_]\w*", re.ASCII)
_KINDS = {dict: "an object", list: "a list", str: "a string", bool: "a boolean"}


def resolve(document: Any, place: Place) -> Any:
    """Return the value at a place, which must exist."""
    for part in place:
        document = document[part]
    return document


def copy_json(value: Any) -> Any:
    """Return a copy that shares no objects, unlike the values of YAML anchors."""
    return json.loads(json.dumps(value))


def is_within(place: Place, outer: Place) -> bool:
    """Return whether a place is the same as another one, or inside it."""
    return place[: len(outer)] == outer


def leaves(value: Any, place: Place) -> Iterator[tuple[Place, Any]]:
    """Yield all single values and empty containers in a value, with their places."""
    if isinstance(value, dict) and value:
        for key, inner in value.items():
            yield from leaves(inner, (*place, key))
    elif isinstance(value, list) and value:
        for index, inner in enumerate(value):
            yield from leaves(inner, (*place, index))
    else:
        yield place, value


def as_path(place: Place) -> str:
    """Return a place as a JSONPath, which can be pasted into a patch."""
    return "$" + "".join(map(_segment, place))


def _segment(part: str | int) -> str:
    if isinstance(part, int):
        return f"[{part}]"
    if _PLAIN.fullmatch(part):
        return f".{part}"
    escaped = part.replace("\\", "\\\\").replace("'", "\\'")
    return f"['{escaped}']"


def as_short_text(value: Any) -> str:
    """Return a value as JSON, truncated if it is long; ABSENT is "nothing"."""
    if value is ABSENT:
        return "nothing"
    text = json.dumps(value, ensure_ascii=False)
    return text if len(text) <= 80 else f"{text[:79]}…"


def kind(value: Any) -> str:
    """Return the JSON type of a value, with an article."""
    if value is None:
        return "null"
    return _KINDS.get(type(value), "a number")


def distinct(values: Iterable[Any]) -> list[Any]:
    """Return values without repetitions, as `is_same` compares them."""
    return list({json.dumps(value, sort_keys=True): value for value in values}.values())


def is_same(one: Any, other: Any) -> bool:
    """Return whether two values are the same JSON. True differs from 1; key order is ignored."""
    return json.dumps(one, sort_keys=True) == json.dumps(other, sort_keys=True)
