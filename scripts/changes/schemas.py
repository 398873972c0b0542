"""Compare two schemas, and all schemas that they refer to.

Schemas are compared by content and not by name: a `$ref` stands for its target. A schema that was
only renamed has not changed. Each pair of schemas is compared once, even if many operations refer
to it, so that circular references end.
"""

import json
from collections import Counter, deque
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from scripts.pipeline.json_paths import is_same
from scripts.pipeline.openapi_document import Document, Schema, referred_name, schemas

_ANYTHING: Schema = {}
# The formats with a Python type of their own; the values of other formats are strings or numbers.
_FORMATS_WITH_A_TYPE = frozenset({"binary", "date-time"})
_LIMITS = (
    "exclusiveMaximum",
    "exclusiveMinimum",
    "maxItems",
    "maxLength",
    "maxProperties",
    "maximum",
    "minItems",
    "minLength",
    "minProperties",
    "minimum",
    "multipleOf",
    "not",
    "pattern",
    "readOnly",
    "uniqueItems",
    "writeOnly",
)
_MAX_PATHS = 8


@dataclass(frozen=True, eq=False)
class Difference:
    """One thing that differs between two schemas, or two operations.

    Attributes:
        event: The kind of change, as in `breaking_change_rules`.
        label: The changed part of the schema: `.name` for a field, otherwise empty.
        before: The old value, as JSON; None if the event is enough.
        after: The new value.
    """

    event: str
    label: str = ""
    before: Any = None
    after: Any = None


@dataclass(eq=False)
class Pair:
    """Two corresponding schemas: their own differences, and the pairs inside them."""

    own: list[Difference] = field(default_factory=list)
    inner: list[tuple[str, "Pair"]] = field(default_factory=list)


def iter_differences(root: Pair, path: str = "") -> Iterator[tuple[str, Difference]]:
    """Yield every difference in a pair and in those inside it, with its paths.

    A schema with many paths is reported with the shortest few of them.

    Args:
        root: The pair to start with.
        path: The path of the root itself.
    """
    visits: Counter[Pair] = Counter()
    waiting: deque[tuple[str, Pair, frozenset[Pair]]] = deque([(path, root, frozenset())])
    while waiting:
        path, pair, above = waiting.popleft()
        visits[pair] += 1
        if pair in above or visits[pair] > _MAX_PATHS:
            continue
        for difference in pair.own:
            yield path + difference.label, difference
        waiting.extend((path + label, inner, above | {pair}) for label, inner in pair.inner)


class SchemaComparison:
    """Compares the schemas of two documents.

    Args:
        old: The older document, reduced.
        new: The newer one.
    """

    def __init__(self, old: Document, new: Document) -> None:
        self._old = schemas(old)
        self._new = schemas(new)
        self._pairs: dict[tuple[int, int], Pair] = {}
        self._waiting: list[tuple[Pair, Schema, Schema]] = []

    def pair(self, old: Schema, new: Schema) -> Pair:
        """Compare two schemas and all schemas that they refer to.

        Args:
            old: A schema written in the older document.
            new: The corresponding schema in the newer one.
        """
        root = self._pair(old, new)
        while self._waiting:
            pair, was, now = self._waiting.pop()
            self._compare(pair, _flatten(was, self._old), _flatten(now, self._new))
        return root

    def _pair(self, old: Schema, new: Schema) -> Pair:
        """Return the pair of two schemas; a new pair is compared later."""
        old, new = _target(old, self._old), _target(new, self._new)
        # The documents exist as long as this comparison, so an id is unique.
        key = (id(old), id(new))
        if key not in self._pairs:
            self._pairs[key] = Pair()
            self._waiting.append((self._pairs[key], old, new))
        return self._pairs[key]

    def _compare(self, pair: Pair, old: Schema, new: Schema) -> None:
        was, now = _kind(old), _kind(new)
        if {was, now} == {"map", "object"}:
            self._compare_redrawn(pair, old, new)
            return
        event = _type_event(old, new)
        if event is not None:
            pair.own.append(Difference(event, before=_type(old), after=_type(new)))
            if event != "format changed":
                return
        pair.own.extend(_own_differences(old, new))
        self._compare_fields(pair, old, new)
        self._compare_values(pair, old, new)
        if was == "array":
            inner = self._pair(old.get("items", _ANYTHING), new.get("items", _ANYTHING))
            pair.inner.append(("[]", inner))
        if was == "alternatives":
            self._compare_alternatives(pair, old, new)

    def _compare_fields(self, pair: Pair, old: Schema, new: Schema) -> None:
        had, has = old.get("properties", {}), new.get("properties", {})
        needed, needs = set(old.get("required", ())), set(new.get("required", ()))
        for name in sorted(had.keys() | has.keys() | needed | needs):
            newly_required = name in needs - needed
            if name in had.keys() - has.keys():
                pair.own.append(Difference("removed", f".{name}"))
            elif name in has.keys() - had.keys():
                event = "added required" if newly_required else "added"
                pair.own.append(Difference(event, f".{name}"))
            elif newly_required:
                pair.own.append(Difference("required", f".{name}"))
            elif name in needed - needs:
                pair.own.append(Difference("optional", f".{name}"))
            if name in had and name in has:
                pair.inner.append((f".{name}", self._pair(had[name], has[name])))

    def _compare_values(self, pair: Pair, old: Schema, new: Schema) -> None:
        """Compare the schemas of additional fields, which the definition does not name."""
        was, now = _values(old), _values(new)
        if was is not None and now is not None:
            if was or now:
                pair.inner.append((".*", self._pair(was, now)))
        elif was is not None:
            pair.own.append(Difference("closed"))
        elif now is not None:
            pair.own.append(Difference("opened"))

    def _compare_redrawn(self, pair: Pair, old: Schema, new: Schema) -> None:
        """Compare a map with an object, which can be a map declared with a placeholder field."""
        event = "redrawn"
        before, after = _entries(old), _entries(new)
        if len(before) == len(after) == 1:
            pair.inner.append((".*", self._pair(before[0], after[0])))
        else:
            event = "type changed"
        pair.own.append(Difference(event, before=_type(old), after=_type(new)))

    def _compare_alternatives(self, pair: Pair, old: Schema, new: Schema) -> None:
        before, after = _alternatives(old), _alternatives(new)
        if len(before) != len(after):
            change = Difference("alternatives changed", before=len(before), after=len(after))
            pair.own.append(change)
        for was, now in _paired_alternatives(before, after):
            pair.inner.append(("", self._pair(was, now)))


def _target(schema: Schema, named: dict[str, Schema]) -> Schema:
    """Follow references, and an `allOf` with a single part, to their target."""
    seen: set[int] = set()
    while id(schema) not in seen:
        seen.add(id(schema))
        if (name := referred_name(schema)) is not None:
            schema = named[name]
        elif schema.keys() == {"allOf"} and len(schema["allOf"]) == 1:
            schema = schema["allOf"][0]
        else:
            return schema
    return _ANYTHING


def _flatten(
    schema: Schema, named: dict[str, Schema], above: frozenset[int] = frozenset()
) -> Schema:
    """Return a schema with all parts of its `allOf` merged."""
    schema = _target(schema, named)
    if "allOf" not in schema or id(schema) in above:
        return schema
    own = {key: value for key, value in schema.items() if key != "allOf"}
    parts = [_flatten(part, named, above | {id(schema)}) for part in schema["allOf"]]
    whole: Schema = {}
    properties: dict[str, Schema] = {}
    required: set[str] = set()
    for part in (*parts, own):
        whole.update(part)
        properties.update(part.get("properties", {}))
        required.update(part.get("required", ()))
    return {**whole, "properties": properties, "required": sorted(required)}


def _kind(schema: Schema) -> str:
    """Return the kind of a schema: an object with named fields, a map, a string, any JSON."""
    if _alternatives(schema):
        return "alternatives"
    kind: str = schema.get("type", "array" if "items" in schema else "object")
    if kind != "object" or schema.get("properties"):
        return kind
    values = _values(schema)
    if values is None:
        return "object"
    # As in the pipeline, an object without properties accepts any JSON.
    return "map" if values else "anything"


def _type(schema: Schema) -> str:
    """Return the kind with its format, for the report."""
    kind, format_ = _kind(schema), schema.get("format")
    return f"{kind} ({format_})" if format_ else kind


def _type_event(old: Schema, new: Schema) -> str | None:
    match _kind(old), _kind(new):
        case was, now if was == now:
            return _format_event(old.get("format"), new.get("format"))
        case ("anything", _) | ("number", "integer"):
            return "type narrowed"
        case (_, "anything") | ("integer", "number"):
            return "type widened"
    return "type changed"


def _format_event(was: str | None, now: str | None) -> str | None:
    if was == now:
        return None
    return "type changed" if {was, now} & _FORMATS_WITH_A_TYPE else "format changed"


def _values(schema: Schema) -> Schema | None:
    """Return the schema of additional fields; None if they are not allowed."""
    values = schema.get("additionalProperties", True)
    if isinstance(values, dict):
        return values
    return _ANYTHING if values else None


def _entries(schema: Schema) -> list[Schema]:
    """Return the schemas of the fields of an object, or the single one of a map."""
    if named := schema.get("properties"):
        return list(named.values())
    values = _values(schema)
    return [] if values is None else [values]


def _alternatives(schema: Schema) -> list[Schema]:
    return [*schema.get("oneOf", ()), *schema.get("anyOf", ())]


def _paired_alternatives(old: list[Schema], new: list[Schema]) -> Iterator[tuple[Schema, Schema]]:
    """Pair the alternatives that are the same, then the others in order; their order is free."""
    before, after = list(old), list(new)
    for was in old:
        same = next((now for now in after if is_same(was, now)), None)
        if same is not None:
            before.remove(was)
            after.remove(same)
            yield was, same
    yield from zip(before, after, strict=False)


def _own_differences(old: Schema, new: Schema) -> Iterator[Difference]:
    """Yield the differences in the schemas themselves, except for their types and fields."""
    yield from _enumeration(old.get("enum"), new.get("enum"))
    yield from compare_flag(old, new, "nullable", on="nullable", off="not nullable")
    yield from compare_flag(old, new, "deprecated", on="deprecated", off="undeprecated")
    yield from compare_keys(old, new, ("default",), "default changed")
    yield from compare_keys(old, new, _LIMITS, "limits changed")


def _enumeration(old: list[Any] | None, new: list[Any] | None) -> Iterator[Difference]:
    if old is None or new is None:
        if new is not None:
            yield Difference("enumeration added", after=new)
        if old is not None:
            yield Difference("enumeration removed", before=old)
        return
    # As JSON, because 1 equals True in Python.
    before, after = ({json.dumps(value): value for value in values} for values in (old, new))
    if gone := [value for key, value in before.items() if key not in after]:
        yield Difference("values removed", before=gone)
    if come := [value for key, value in after.items() if key not in before]:
        yield Difference("values added", after=come)


def compare_flag(
    old: dict[str, Any], new: dict[str, Any], key: str, *, on: str, off: str
) -> Iterator[Difference]:
    """Yield the event of a flag that was set or unset."""
    was, now = bool(old.get(key)), bool(new.get(key))
    if was != now:
        yield Difference(on if now else off)


def compare_keys(
    old: dict[str, Any], new: dict[str, Any], keys: tuple[str, ...], event: str
) -> Iterator[Difference]:
    """Yield one event for all keys whose values differ."""
    before = {key: old[key] for key in keys if key in old}
    after = {key: new[key] for key in keys if key in new}
    differing = {
        key
        for key in before.keys() | after.keys()
        if key not in before
        or key not in after
        or json.dumps(before[key], sort_keys=True) != json.dumps(after[key], sort_keys=True)
    }
    if differing:
        yield Difference(
            event,
            before={key: before[key] for key in sorted(differing & before.keys())},
            after={key: after[key] for key in sorted(differing & after.keys())},
        )
