"""Properties of the comparison of any two definitions, tested on many small ones."""

import copy
from collections import Counter
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from scripts.changes import Report, compare
from scripts.changes.report_formats import as_json, as_text
from scripts.pipeline.openapi_document import Document, Schema, children, referred_name
from tests.support.examples import examples

from .sample_documents import body, document, obj, operation, parameter, ref

many = examples(200)

NAMES = ["Widget", "Gadget", "Part", "Node"]
FIELDS = st.sampled_from(["id", "name", "items", "data", "level", "required", "type"])
LEAVES: list[Schema] = [
    {"type": "string"},
    {"type": "string", "enum": ["A", "B"], "default": "A"},
    {"type": "string", "format": "date-time", "nullable": True},
    {"type": "integer", "format": "int32", "maximum": 9},
    {"type": "object"},
    {},
]

leaves = st.one_of(
    st.sampled_from(NAMES).map(ref),
    st.sampled_from(NAMES).map(lambda name: {"allOf": [ref(name)]}),
    st.sampled_from(LEAVES).map(copy.deepcopy),
)


def objects(inner: st.SearchStrategy[Schema]) -> st.SearchStrategy[Schema]:
    return st.builds(
        lambda fields, needed: obj(*sorted(fields)[:needed], **fields),
        st.dictionaries(FIELDS, inner, min_size=1, max_size=3),
        st.integers(0, 2),
    )


def nested(inner: st.SearchStrategy[Schema]) -> st.SearchStrategy[Schema]:
    return st.one_of(
        inner.map(lambda schema: {"type": "array", "items": schema}),
        inner.map(lambda schema: {"type": "object", "additionalProperties": schema}),
        st.lists(inner, min_size=1, max_size=2).map(lambda options: {"oneOf": options}),
        st.lists(inner, min_size=2, max_size=2).map(lambda parts: {"allOf": parts}),
        objects(inner),
    )


schemas_ = st.recursive(leaves, nested, max_leaves=6)
named = st.fixed_dictionaries({name: st.one_of(objects(schemas_), schemas_) for name in NAMES})
operations_ = st.builds(
    lambda name, tag, parameters, request, required, status, answer: operation(
        name,
        tags=[tag],
        parameters=[parameter(each, where) for each, where in parameters.items()],
        responses={"404": {"description": ""}, status: body(answer)},
        **({"requestBody": body(request, required=required)} if request is not None else {}),
    ),
    st.just("name"),
    st.sampled_from(["Widgets", "Gadgets"]),
    st.dictionaries(
        st.sampled_from(["limit", "cursor"]), st.sampled_from(["query", "header"]), max_size=2
    ),
    st.none() | schemas_,
    st.booleans(),
    st.sampled_from(["200", "201"]),
    schemas_,
)


def numbered(operations: list[dict[str, Any]], schemas: dict[str, Schema]) -> Document:
    made = ({**each, "operationId": f"operation{n}"} for n, each in enumerate(operations))
    # Hypothesis may share parts, and a test that changes one place must change only that one.
    whole: Document = copy.deepcopy(document(*made, schemas=schemas))
    return whole


documents = st.builds(numbered, st.lists(operations_, min_size=1, max_size=3), named)


@many
@given(documents)
def test_nothing_changed_between_a_document_and_itself(definition: Document) -> None:
    assert compare(definition, copy.deepcopy(definition)).changes == ()


def renamed(definition: Document) -> Document:
    """Return the document with all schemas renamed."""

    def change(node: Any) -> Any:
        if isinstance(node, dict):
            made = {key: change(value) for key, value in node.items()}
            if isinstance(made.get("$ref"), str):
                made["$ref"] += "Renamed"
            return made
        return [change(each) for each in node] if isinstance(node, list) else node

    made: Document = change(definition)
    made["components"]["schemas"] = {
        f"{name}Renamed": schema for name, schema in made["components"]["schemas"].items()
    }
    return made


@many
@given(documents)
def test_the_names_of_schemas_are_not_compared(definition: Document) -> None:
    assert compare(definition, renamed(definition)).changes == ()


OPPOSITES = {
    "added required": "added",
    "removed": "added",
    "optional": "required",
    "body removed": "body added",
    "body added required": "body added",
    "body optional": "body required",
    "values removed": "values added",
    "enumeration removed": "enumeration added",
    "not nullable": "nullable",
    "closed": "opened",
    "type widened": "type narrowed",
    "success removed": "success added",
    "error removed": "error added",
}


def places(report: Report) -> Counter[tuple[str, str, str, str]]:
    """Count the places of all changes by event, where opposite events count as the same."""
    return Counter(
        (change.side, OPPOSITES.get(change.event, change.event), path, name)
        for change in report.changes
        for path, names in change.places.items()
        for name in ([] if change.event in ("renamed", "location changed") else names)
        if change.where not in ("query", "header")
    )


def count(report: Report, *events: str) -> int:
    return sum(
        len(names)
        for change in report.changes
        if change.event in events
        for names in change.places.values()
    )


@many
@given(documents, documents)
def test_what_one_way_adds_the_other_way_removes(one: Document, other: Document) -> None:
    there, back = compare(one, other), compare(other, one)
    assert count(there, "added", "added required") == count(back, "removed")
    assert count(there, "removed") == count(back, "added", "added required")
    assert sum(places(there).values()) == sum(places(back).values())


@many
@given(documents, documents)
def test_every_change_can_be_reported(one: Document, other: Document) -> None:
    report = compare(one, other)
    text = as_text(report)
    assert all(path in text for change in report.changes for path in change.places)
    assert as_json(report)
    assert report.exit_code == {"breaking": 1, "review": 2, "compatible": 0}[report.verdict]
    assert sum(report.counts.values()) == len(report.changes)


def reached(definition: Document) -> list[Schema]:
    """Every schema that a caller uses, inline or named, outside of `allOf`."""
    known = definition["components"]["schemas"]
    waiting: list[Schema] = []
    for item in definition["paths"].values():
        for made in item.values():
            waiting.extend(each["schema"] for each in made["parameters"])
            for holder in (made.get("requestBody", {}), *made["responses"].values()):
                waiting.extend(each["schema"] for each in holder.get("content", {}).values())
    found: list[Schema] = []
    seen: set[int] = set()
    while waiting:
        schema = waiting.pop()
        if id(schema) in seen:
            continue
        seen.add(id(schema))
        name = referred_name(schema)
        if name is not None:
            waiting.append(known[name])
        elif len(schema.get("allOf", ())) == 1:
            waiting.extend(schema["allOf"])
        # What one part of an `allOf` says, another may say too.
        elif "allOf" not in schema:
            found.append(schema)
            waiting.extend(children(schema))
    return found


def mutations(schema: Schema) -> list[Schema]:
    """Yield the results of all small changes to a schema."""
    made: list[Schema] = []
    kind = schema.get("type")
    if fields := schema.get("properties"):
        first, *rest = fields
        needed = schema.get("required", [])
        made.append({**schema, "properties": {**fields, "new": {"type": "string"}}})
        made.append({**schema, "properties": {name: fields[name] for name in rest}})
        toggled = [each for each in needed if each != first] if first in needed else [first]
        made.append({**schema, "required": toggled})
        made.append({"type": "array", "items": schema})
    elif "items" in schema:
        made.append({"type": "object", "additionalProperties": schema["items"]})
        made.append(schema["items"] if schema["items"].get("type") else {"type": "boolean"})
    elif kind in ("string", "integer"):
        made.append({"type": "boolean"})
        made.append({**schema, "default": "changed"})
        made.append({**schema, "enum": [*schema.get("enum", []), "NEW"]})
        made.append({**schema, "nullable": not schema.get("nullable", False)})
        made.append({**schema, "format": "uuid"})
        made.append({**schema, "minimum": -1})
        made.append({**schema, "deprecated": True})
        made.extend([{**schema, "enum": schema["enum"][1:]}] if "enum" in schema else [])
    elif "oneOf" in schema:
        made.append({"oneOf": [*schema["oneOf"], {"type": "boolean"}]})
    elif not schema.get("additionalProperties"):
        made.append({"type": "string"})
    else:
        made.append({"type": "array", "items": schema["additionalProperties"]})
    return made


@many
@given(documents, st.data())
def test_one_change_to_a_schema_is_reported(definition: Document, data: Any) -> None:
    schemas = reached(definition)
    if not schemas:
        return
    before = copy.deepcopy(definition)
    schema = data.draw(st.sampled_from(schemas))
    mutated = data.draw(st.sampled_from(mutations(schema)))
    if mutated == schema:
        return
    mutated = copy.deepcopy(mutated)
    schema.clear()
    schema.update(mutated)

    assert compare(before, definition).changes != ()
    assert compare(definition, before).changes != ()


def without(facts: dict[str, Any], name: str) -> dict[str, Any]:
    return {key: value for key, value in facts.items() if key != name}


def mutated_operations(made: dict[str, Any]) -> list[dict[str, Any]]:
    """Yield the results of all small changes to an operation."""
    size = parameter("size")
    changed = [
        {**made, "operationId": "renamed"},
        {**made, "tags": ["Others"]},
        {**made, "deprecated": True},
        {**made, "security": [{"other": []}]},
        {**made, "parameters": [*made["parameters"], size]},
        {**made, "responses": {**made["responses"], "500": {"description": ""}}},
        {**made, "responses": {"404": {"description": ""}}},
        {**made, "responses": {"200": body({"type": "string"}), "204": {"description": ""}}},
    ]
    if "requestBody" in made:
        old = made["requestBody"]
        changed.append(without(made, "requestBody"))
        changed.append({**made, "requestBody": {**old, "required": not old["required"]}})
        other = {"text/plain": old["content"]["application/json"]}
        changed.append({**made, "requestBody": {**old, "content": other}})
    else:
        changed.append({**made, "requestBody": body({"type": "string"})})
    for number, each in enumerate(made["parameters"]):
        others = [*made["parameters"][:number], *made["parameters"][number + 1 :]]
        changed.append({**made, "parameters": others})
        facts = ({"required": True}, {"in": "cookie"}, {"name": "size"}, {"explode": True})
        changed.extend({**made, "parameters": [*others, {**each, **fact}]} for fact in facts)
    return changed


@many
@given(documents, st.data())
def test_one_change_to_an_operation_is_reported(definition: Document, data: Any) -> None:
    changed = copy.deepcopy(definition)
    path = data.draw(st.sampled_from(sorted(changed["paths"])))
    made = changed["paths"].pop(path)["post"]
    choice = data.draw(st.sampled_from(["gone", "moved", "method", "changed"]))
    if choice == "moved":
        changed["paths"]["/v1/elsewhere"] = {"post": made}
    elif choice == "method":
        changed["paths"][path] = {"put": made}
    elif choice == "changed":
        mutated = data.draw(st.sampled_from(mutated_operations(made)))
        changed["paths"][path] = {"post": mutated}

    assert compare(definition, changed).changes != ()
    assert compare(changed, definition).changes != ()
