"""Changes in schemas behind references, lists, maps and circular references, each reported once."""

from typing import Any

import pytest

from scripts.changes import Change, compare
from scripts.pipeline.openapi_document import Document, Schema

from .sample_documents import (
    STRING,
    answering,
    asking,
    body,
    document,
    obj,
    operation,
    parameter,
    ref,
)

NUMBER: Schema = {"type": "integer"}


def changes(old: Document, new: Document) -> list[tuple[str, list[str]]]:
    return [(change.event, list(change.places)) for change in compare(old, new).changes]


def both(
    old: dict[str, Schema], new: dict[str, Schema], root: Schema
) -> list[tuple[str, list[str]]]:
    """Return the changes in a response for changes in named schemas."""
    return changes(document(answering(root), schemas=old), document(answering(root), schemas=new))


@pytest.mark.parametrize(
    ("root", "path"),
    [
        (ref("Part"), "size"),
        ({"allOf": [ref("Part")]}, "size"),
        (obj(part=ref("Part")), "part.size"),
        ({"type": "array", "items": ref("Part")}, "data[].size"),
        (obj(items={"type": "array", "items": ref("Part")}), "size"),
        (obj(parts={"type": "array", "items": ref("Part")}), "parts[].size"),
        ({"type": "object", "additionalProperties": ref("Part")}, "*.size"),
        (obj(parts={"type": "object", "additionalProperties": ref("Part")}), "parts.*.size"),
        ({**obj(a=STRING), "additionalProperties": ref("Part")}, "*.size"),
        ({"oneOf": [STRING, ref("Part")]}, "size"),
    ],
)
def test_a_change_is_found_wherever_it_is(root: Schema, path: str) -> None:
    old, new = {"Part": obj(size=STRING)}, {"Part": obj(size=NUMBER)}
    assert both(old, new, root) == [("type changed", [path])]


def test_a_new_name_for_the_same_schema_is_no_change() -> None:
    old = document(answering(ref("Alert")), schemas={"Alert": obj(code=STRING)})
    new = document(answering({"allOf": [ref("Warning")]}), schemas={"Warning": obj(code=STRING)})
    assert changes(old, new) == []


def test_a_reference_and_the_schema_itself_are_the_same() -> None:
    old = document(answering(obj(part=ref("Part"))), schemas={"Part": obj(code=STRING)})
    new = document(answering(obj(part=obj(code=STRING))))
    assert changes(old, new) == []
    assert changes(new, old) == []


def test_one_schema_that_becomes_two() -> None:
    old_root = obj(tasks=ref("Alert"), warnings=ref("Alert"))
    new_root = obj(tasks=ref("Task"), warnings=ref("Warning"))
    alert = obj(code=STRING, text=STRING)
    old = document(answering(old_root), schemas={"Alert": alert})
    new = document(answering(new_root), schemas={"Task": alert, "Warning": obj(code=STRING)})
    assert changes(old, new) == [("removed", ["warnings.text"])]


def test_a_shared_schema_is_reported_once_with_all_operations_and_paths() -> None:
    def made(part: Schema) -> Document:
        shared = {"requestBody": body(obj(part=ref("Part")))}
        one = {**answering(ref("Part")), **shared}
        page = obj(items={"type": "array", "items": ref("Part")}, next_cursor=STRING)
        other = {**answering(page), "operationId": "list_all_groups"}
        third = operation("third", responses={"200": body(obj(data=obj(a=ref("Part"))))})
        return document(one, other, third, schemas={"Part": part})

    argument, answer = compare(made(obj(a=STRING, b=STRING)), made(obj(a=STRING))).changes

    assert argument.side == "argument"
    assert argument.places == {"part.b": ("fivetrex_api.api.widgets.change_widget",)}
    assert answer.side == "answer"
    assert answer.places == {
        "a.b": ("fivetrex_api.api.widgets.third",),
        "b": ("fivetrex_api.api.widgets.change_widget", "groups.list"),
    }


@pytest.mark.parametrize("part", [ref("Part"), {"allOf": [ref("Part")]}])
def test_all_paths_to_a_shared_schema_are_reported(part: Schema) -> None:
    old, new = {"Part": obj(code=STRING, text=STRING)}, {"Part": obj(code=NUMBER)}
    root = obj(tasks={"type": "array", "items": part}, warning={**part})
    assert both(old, new, root) == [
        ("removed", ["tasks[].text", "warning.text"]),
        ("type changed", ["tasks[].code", "warning.code"]),
    ]


def test_copies_of_a_schema_that_change_alike_are_reported_once() -> None:
    old = document(answering(obj(a=STRING)), {**answering(obj(a=STRING)), "operationId": "b"})
    new = document(answering(obj(a=NUMBER)), {**answering(obj(a=NUMBER)), "operationId": "b"})
    (change,) = compare(old, new).changes
    assert [name.rpartition(".")[2] for name in change.operations] == ["b", "change_widget"]


def test_circles_end() -> None:
    def tree(kind: Schema) -> dict[str, Schema]:
        children: Schema = {"type": "array", "items": ref("Node")}
        return {"Node": obj(kind=kind, children=children, parent=ref("Node"))}

    assert both(tree(STRING), tree(NUMBER), ref("Node")) == [("type changed", ["kind"])]
    assert both(tree(STRING), tree(STRING), ref("Node")) == []


def test_circles_of_another_length_are_compared_by_what_they_say() -> None:
    old = {"Node": obj(next=ref("Node"))}
    new = {"Node": obj(next=obj(next=obj(next=ref("Node"))))}
    assert both(old, new, ref("Node")) == []
    assert both(old, {"Node": obj(next=obj(next=STRING))}, ref("Node")) == [
        ("type changed", ["next.next"])
    ]


@pytest.mark.parametrize(
    "circle",
    [
        {"Node": ref("Node")},
        {"Node": ref("Other"), "Other": ref("Node")},
        {"Node": {"allOf": [ref("Node")]}},
        {"Node": {"allOf": [ref("Node"), obj(a=STRING)]}},
    ],
)
def test_schemas_that_are_nothing_but_themselves(circle: dict[str, Schema]) -> None:
    assert both(circle, circle, ref("Node")) == []


def test_a_long_way_through_references() -> None:
    def chain(last: Schema) -> dict[str, Schema]:
        links = {f"S{n}": obj(a=ref(f"S{n + 1}")) for n in range(3000)}
        return {**links, "S3000": obj(a=last)}

    (told,) = both(chain(STRING), chain(NUMBER), ref("S0"))
    assert told[1][0].count("a") == 3001


def test_many_ways_to_one_schema_stay_few() -> None:
    def lattice(last: Schema) -> dict[str, Schema]:
        links = {f"S{n}": obj(a=ref(f"S{n + 1}"), b=ref(f"S{n + 1}")) for n in range(60)}
        return {**links, "S60": last}

    (told,) = both(lattice(STRING), lattice(NUMBER), ref("S0"))
    assert 0 < len(told[1]) <= 8


def test_all_parts_of_an_all_of_are_one_schema() -> None:
    old: Schema = {"allOf": [ref("Base"), obj("b", b=STRING)], "deprecated": True}
    new: Schema = {**obj("b", a=STRING, b=STRING), "deprecated": True}
    named = {"Base": obj(a=STRING)}
    assert (
        changes(document(answering(old), schemas=named), document(answering(new), schemas=named))
        == []
    )
    assert changes(document(answering(old), schemas=named), document(answering(obj(a=STRING)))) == [
        ("removed", ["b"]),
        ("undeprecated", ["data"]),
    ]


def test_nothing_is_reported_of_what_is_inside_another_type() -> None:
    old, new = obj(a=obj("b", b=STRING)), obj(a=STRING)
    assert changes(document(asking(old)), document(asking(new))) == [("type changed", ["a"])]


@pytest.mark.parametrize("anything", [{}, {"type": "object"}, {"allOf": [{}]}])
def test_objects_without_a_shape_are_anything(anything: Schema) -> None:
    old, new = obj(a=anything), obj(a={"type": "object", "additionalProperties": {}})
    assert changes(document(asking(old)), document(asking(new))) == []


def test_fields_beyond_the_placeholder_of_a_map_are_followed() -> None:
    old = obj(tables=obj(table=obj(mode=STRING)))
    new = obj(tables={"type": "object", "additionalProperties": obj(mode=NUMBER)})
    assert changes(document(asking(old)), document(asking(new))) == [
        ("type changed", ["tables.*.mode"]),
        ("redrawn", ["tables"]),
    ]


def test_an_object_of_several_fields_is_no_map() -> None:
    old, new = obj(a=obj(b=STRING, c=STRING)), obj(a={"additionalProperties": STRING})
    assert changes(document(asking(old)), document(asking(new))) == [("type changed", ["a"])]


@pytest.mark.parametrize("format_", ["date-time", "binary"])
def test_a_format_that_is_a_type_in_python(format_: str) -> None:
    typed = {"type": "string", "format": format_}
    (change,) = compare(
        document(answering(obj(a=STRING))), document(answering(obj(a=typed)))
    ).changes
    assert (change.event, change.verdict) == ("type changed", "breaking")
    assert (change.before, change.after) == ("string", f"string ({format_})")


def test_another_format_hides_nothing_else() -> None:
    old = obj(a={"type": "string", "format": "email"})
    new = obj(a={"type": "string", "format": "uri", "nullable": True})
    assert changes(document(asking(old)), document(asking(new))) == [
        ("format changed", ["a"]),
        ("nullable", ["a"]),
    ]


def test_an_object_that_could_hold_nothing() -> None:
    closed: Schema = {"type": "object", "additionalProperties": False}
    old, new = obj(a=closed), obj(a={**closed, "properties": {"b": STRING}})
    assert changes(document(asking(old)), document(asking(new))) == [("added", ["a.b"])]


def test_what_was_and_what_is() -> None:
    def told(old: Schema, new: Schema) -> list[tuple[str, Any, Any]]:
        report = compare(document(asking(obj(a=old))), document(asking(obj(a=new))))
        return [(change.event, change.before, change.after) for change in report.changes]

    old: Schema = {"type": "string", "enum": ["A", "B"], "default": "A"}
    new: Schema = {"type": "string", "enum": ["C", "B"], "default": "C"}
    assert told(old, new) == [
        ("values removed", ["A"], None),
        ("default changed", {"default": "A"}, {"default": "C"}),
        ("values added", None, ["C"]),
    ]


@pytest.mark.parametrize("other", [True, "1"])
def test_values_that_only_look_alike(other: Any) -> None:
    old, new = obj(a={"enum": [1], "default": 1}), obj(a={"enum": [other], "default": other})
    assert {event for event, _ in changes(document(asking(old)), document(asking(new)))} == {
        "values removed",
        "values added",
        "default changed",
    }


def test_a_field_that_was_required_before_it_was_described() -> None:
    old, new = obj("a", b=STRING), obj("a", a=STRING, b=STRING)
    assert changes(document(asking(old)), document(asking(new))) == [("added", ["a"])]


def test_only_success_responses_are_read() -> None:
    def made(status: str, schema: Schema) -> Document:
        return document(operation(responses={"200": {}, status: body(schema)}))

    assert changes(made("404", STRING), made("404", NUMBER)) == []
    assert changes(made("206", STRING), made("206", NUMBER)) == [("type changed", ["the response"])]


def test_an_answer_that_comes_with_another_status() -> None:
    def made(status: str, schema: Schema) -> Document:
        return document(operation(responses={status: body(obj(data=obj(a=schema)))}))

    assert changes(made("200", STRING), made("201", NUMBER)) == [
        ("type changed", ["a"]),
        ("success added", ["201"]),
        ("success removed", ["200"]),
    ]


def test_any_media_type_is_json() -> None:
    old = document(operation(requestBody=body(obj(a=STRING), "*/*")))
    assert changes(old, document(asking(obj(a=STRING)))) == []
    assert changes(old, document(asking(obj(a=NUMBER)))) == [("type changed", ["a"])]


def test_operations_keep_an_order_that_does_not_matter() -> None:
    one, other = asking(obj(a=STRING)), operation("other")
    old = document(one, other)
    new = document(one, other, paths=dict(reversed(old["paths"].items())))
    assert changes(old, new) == []
    assert isinstance(compare(old, new).changes, tuple)


def test_credentials_that_all_operations_need() -> None:
    old = document(operation(), operation("b"))
    new = document(operation(), operation("b"), security=[{"bearer": []}])
    (change,) = compare(old, new).changes
    assert (change.event, len(change.operations)) == ("basic removed", 2)
    assert (change.verdict, change.after) == ("breaking", ["bearer"])


def test_other_credentials_beside_basic_are_reviewed() -> None:
    security: list[dict[str, list[str]]] = [{"basic": []}, {"bearer": []}]
    (change,) = compare(document(operation()), document(operation(), security=security)).changes
    assert (change.event, change.verdict) == ("security changed", "review")


def test_a_scheme_of_the_same_name_that_is_not_basic() -> None:
    old, new = document(operation()), document(operation())
    new["components"]["securitySchemes"] = {"basic": {"type": "apiKey", "name": "k", "in": "query"}}
    (change,) = compare(old, new).changes
    assert (change.event, change.verdict) == ("basic removed", "breaking")


def test_the_accept_header_is_no_argument() -> None:
    def sending(*values: str) -> Document:
        accepts = [
            parameter("Accept", "header", schema={"type": "string", "default": value})
            for value in values
        ]
        return document(operation(parameters=[parameter("widgetId", "path"), *accepts]))

    assert compare(sending("application/json"), sending()).changes == ()
    (change,) = compare(sending("application/json"), sending("application/json;version=2")).changes
    assert (change.event, change.verdict) == ("accept changed", "review")


def test_the_order_of_alternatives_does_not_matter() -> None:
    one, other = obj(a=STRING), obj(b={"type": "integer"})
    old, new = ({"oneOf": each} for each in ([one, other], [other, one]))
    assert changes(document(answering(old)), document(answering(new))) == []


def test_the_documents_stay_as_they_are() -> None:
    old, new = document(asking(obj(a=STRING))), document(answering(ref("A")), schemas={"A": STRING})
    before = repr((old, new))
    found: tuple[Change, ...] = compare(old, new).changes
    assert found
    assert repr((old, new)) == before
