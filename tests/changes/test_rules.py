"""Each kind of change is reported once, at its place, with its class."""

from typing import Any

import pytest

from scripts.changes import Verdict, compare
from scripts.changes.breaking_change_rules import RULES
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
)

BREAKING, REVIEW, COMPATIBLE = Verdict

LEVELS: Schema = {"type": "string", "enum": ["LOW", "HIGH"]}
MAP: Schema = {"type": "object", "additionalProperties": obj(level=STRING)}

# Changes of a schema: before, after, path, and the classes as argument and as response.
SCHEMAS: dict[str, tuple[Schema, Schema, str, Verdict, Verdict]] = {
    "removed": (obj(a=STRING, b=STRING), obj(a=STRING), "b", BREAKING, BREAKING),
    "added": (obj(a=STRING), obj(a=STRING, b=STRING), "b", COMPATIBLE, COMPATIBLE),
    "added required": (
        obj(a=STRING),
        obj("b", a=STRING, b=STRING),
        "b",
        BREAKING,
        COMPATIBLE,
    ),
    "required": (obj(a=STRING), obj("a", a=STRING), "a", BREAKING, COMPATIBLE),
    "optional": (obj("a", a=STRING), obj(a=STRING), "a", COMPATIBLE, COMPATIBLE),
    "type changed": (obj(a=STRING), obj(a={"type": "integer"}), "a", BREAKING, BREAKING),
    "type narrowed": (
        obj(a={"type": "number"}),
        obj(a={"type": "integer"}),
        "a",
        BREAKING,
        REVIEW,
    ),
    "type widened": (obj(a=STRING), obj(a={}), "a", COMPATIBLE, BREAKING),
    "redrawn": (obj(a=obj(b=obj(level=STRING))), obj(a=MAP), "a", REVIEW, REVIEW),
    "format changed": (
        obj(a={"type": "integer", "format": "int32"}),
        obj(a={"type": "integer", "format": "int64"}),
        "a",
        REVIEW,
        COMPATIBLE,
    ),
    "alternatives changed": (
        obj(a={"oneOf": [STRING]}),
        obj(a={"oneOf": [STRING, {"type": "integer"}]}),
        "a",
        REVIEW,
        REVIEW,
    ),
    "values removed": (
        obj(a=LEVELS),
        obj(a={"type": "string", "enum": ["LOW"]}),
        "a",
        BREAKING,
        REVIEW,
    ),
    "values added": (
        obj(a=LEVELS),
        obj(a={"type": "string", "enum": ["HIGH", "LOW", "TOP"]}),
        "a",
        COMPATIBLE,
        COMPATIBLE,
    ),
    "enumeration added": (obj(a=STRING), obj(a=LEVELS), "a", BREAKING, COMPATIBLE),
    "enumeration removed": (obj(a=LEVELS), obj(a=STRING), "a", COMPATIBLE, COMPATIBLE),
    "not nullable": (
        obj(a={"type": "string", "nullable": True}),
        obj(a=STRING),
        "a",
        BREAKING,
        COMPATIBLE,
    ),
    "nullable": (
        obj(a=STRING),
        obj(a={"type": "string", "nullable": True}),
        "a",
        COMPATIBLE,
        COMPATIBLE,
    ),
    "default changed": (
        obj(a=STRING),
        obj(a={"type": "string", "default": "x"}),
        "a",
        REVIEW,
        COMPATIBLE,
    ),
    "limits changed": (
        obj(a={"type": "string", "maxLength": 9}),
        obj(a={"type": "string", "maxLength": 8}),
        "a",
        REVIEW,
        COMPATIBLE,
    ),
    "closed": (
        obj(a=obj(b=STRING)),
        obj(a={**obj(b=STRING), "additionalProperties": False}),
        "a",
        REVIEW,
        COMPATIBLE,
    ),
    "opened": (
        obj(a={**obj(b=STRING), "additionalProperties": False}),
        obj(a=obj(b=STRING)),
        "a",
        COMPATIBLE,
        COMPATIBLE,
    ),
    "deprecated": (
        obj(a=STRING),
        obj(a={"type": "string", "deprecated": True}),
        "a",
        REVIEW,
        REVIEW,
    ),
    "undeprecated": (
        obj(a={"type": "string", "deprecated": True}),
        obj(a=STRING),
        "a",
        COMPATIBLE,
        COMPATIBLE,
    ),
}


def moved(made: dict[str, Any], path: str) -> Document:
    return document(made, paths={path: {"post": made}})


def with_parameters(*parameters: dict[str, Any]) -> Document:
    return document(operation(parameters=list(parameters)))


def for_services(*names: str) -> Document:
    mapping = {name: f"#/components/schemas/{name}" for name in names}
    told = {"discriminator": {"propertyName": "service", "mapping": mapping}}
    return document(asking({**obj(service=STRING), **told}))


def with_statuses(*statuses: str) -> Document:
    return document(operation(responses={status: {"description": ""} for status in statuses}))


PATH = parameter("widgetId", "path")
OTHER_MEDIA_TYPE = {**body(obj(a=STRING))["content"], **body(None, "text/plain")["content"]}

# Changes outside of schemas: before, after, path and class.
OTHERS: dict[tuple[str, str], tuple[Document, Document, str, Verdict]] = {
    ("operation", "removed"): (document(operation()), document(), "", BREAKING),
    ("operation", "added"): (document(), document(operation()), "", COMPATIBLE),
    ("operation", "moved"): (
        document(operation()),
        moved(operation(), "/v1/gadgets/{widgetId}"),
        "",
        BREAKING,
    ),
    ("operation", "renamed"): (
        document(operation()),
        document(operation(tags=["Gadgets"])),
        "",
        BREAKING,
    ),
    ("operation", "server changed"): (
        document(operation()),
        document(operation(), servers=[{"url": "https://example.com"}]),
        "",
        BREAKING,
    ),
    ("operation", "security changed"): (
        document(operation()),
        document(operation(security=[])),
        "",
        REVIEW,
    ),
    ("operation", "deprecated"): (
        document(operation()),
        document(operation(deprecated=True)),
        "",
        REVIEW,
    ),
    ("operation", "undeprecated"): (
        document(operation(deprecated=True)),
        document(operation()),
        "",
        COMPATIBLE,
    ),
    ("service", "removed"): (for_services("a", "b"), for_services("a"), "b", BREAKING),
    ("service", "added"): (for_services("a"), for_services("a", "b"), "b", COMPATIBLE),
    ("argument", "location changed"): (
        with_parameters(PATH, parameter("size")),
        with_parameters(PATH, parameter("size", "header")),
        "size",
        BREAKING,
    ),
    ("argument", "renamed"): (
        document(operation()),
        moved(operation(parameters=[parameter("id", "path")]), "/v1/widgets/{id}"),
        "widgetId",
        REVIEW,
    ),
    ("argument", "body removed"): (
        document(asking(obj(a=STRING))),
        document(operation()),
        "the body",
        BREAKING,
    ),
    ("argument", "body added"): (
        document(operation()),
        document(asking(obj(a=STRING))),
        "the body",
        COMPATIBLE,
    ),
    ("argument", "body added required"): (
        document(operation()),
        document(operation(requestBody=body(obj(a=STRING), required=True))),
        "the body",
        BREAKING,
    ),
    ("argument", "body required"): (
        document(asking(obj(a=STRING))),
        document(operation(requestBody=body(obj(a=STRING), required=True))),
        "the body",
        BREAKING,
    ),
    ("argument", "body optional"): (
        document(operation(requestBody=body(obj(a=STRING), required=True))),
        document(operation(requestBody=body(obj(a=STRING), required=False))),
        "the body",
        COMPATIBLE,
    ),
    ("argument", "media type removed"): (
        document(operation(requestBody={"content": OTHER_MEDIA_TYPE})),
        document(asking(obj(a=STRING))),
        "the body",
        BREAKING,
    ),
    ("argument", "media type added"): (
        document(asking(obj(a=STRING))),
        document(operation(requestBody={"content": OTHER_MEDIA_TYPE})),
        "the body",
        COMPATIBLE,
    ),
    ("operation", "basic removed"): (
        document(operation()),
        document(operation(), security=[{"oauth": []}]),
        "",
        BREAKING,
    ),
    ("operation", "accept changed"): (
        document(operation()),
        document(
            operation(
                parameters=[
                    parameter("widgetId", "path"),
                    parameter("Accept", "header", schema={"type": "string", "default": "text/csv"}),
                ]
            )
        ),
        "",
        REVIEW,
    ),
    ("answer", "media type removed"): (
        document(operation(responses={"200": {"content": OTHER_MEDIA_TYPE}})),
        document(operation(responses={"200": body(obj(a=STRING))})),
        "the response",
        REVIEW,
    ),
    ("answer", "media type added"): (
        document(operation(responses={"200": body(obj(a=STRING))})),
        document(operation(responses={"200": {"content": OTHER_MEDIA_TYPE}})),
        "the response",
        REVIEW,
    ),
    ("answer", "body removed"): (
        document(answering(STRING)),
        document(operation()),
        "the response",
        BREAKING,
    ),
    ("answer", "body added"): (
        document(operation()),
        document(answering(STRING)),
        "the response",
        COMPATIBLE,
    ),
    ("answer", "success added"): (with_statuses("200"), with_statuses("200", "201"), "201", REVIEW),
    ("answer", "success removed"): (
        with_statuses("200", "201"),
        with_statuses("200"),
        "201",
        COMPATIBLE,
    ),
    ("answer", "error added"): (
        with_statuses("200"),
        with_statuses("200", "404"),
        "404",
        COMPATIBLE,
    ),
    ("answer", "error removed"): (
        with_statuses("200", "404"),
        with_statuses("200"),
        "404",
        COMPATIBLE,
    ),
}

NAME = "fivetrex_api.api.widgets.change_widget"


def only_change(old: Document, new: Document) -> tuple[str, str, Verdict, list[str], str]:
    """Return the only change between two documents, and its place."""
    (change,) = compare(old, new).changes
    (operation_name,) = change.operations
    return change.side, change.event, change.verdict, list(change.places), operation_name


@pytest.mark.parametrize("event", SCHEMAS)
def test_what_happens_to_a_field_of_a_body(event: str) -> None:
    old, new, path, verdict, _ = SCHEMAS[event]
    told = only_change(document(asking(old)), document(asking(new)))
    assert told == ("argument", event, verdict, [path], NAME)


@pytest.mark.parametrize("event", SCHEMAS)
def test_what_happens_to_a_field_of_an_answer(event: str) -> None:
    old, new, path, _, verdict = SCHEMAS[event]
    told = only_change(document(answering(old)), document(answering(new)))
    assert told == ("answer", event, verdict, [path], NAME)


@pytest.mark.parametrize(("side", "event"), OTHERS)
def test_what_happens_around_the_schemas(side: str, event: str) -> None:
    old, new, path, verdict = OTHERS[side, event]
    told_side, told_event, told_verdict, places, name = only_change(old, new)
    assert (told_side, told_event, told_verdict, places) == (side, event, verdict, [path])
    assert name == ("every operation" if event == "server changed" else NAME)


def test_every_rule_is_tried_here() -> None:
    tried = {(side, event) for event in SCHEMAS for side in ("argument", "answer")} | set(OTHERS)
    # Those of classes are tried in test_definitions.py.
    assert {(side, event) for side, event in RULES if side != "class"} == tried


PARAMETERS: dict[str, tuple[list[dict[str, Any]], list[dict[str, Any]], Verdict]] = {
    "removed": ([parameter("size")], [], BREAKING),
    "added": ([], [parameter("size")], COMPATIBLE),
    "added required": ([], [parameter("size", required=True)], BREAKING),
    "required": ([parameter("size")], [parameter("size", required=True)], BREAKING),
    "optional": ([parameter("size", required=True)], [parameter("size")], COMPATIBLE),
    "type changed": (
        [parameter("size")],
        [parameter("size", schema={"type": "boolean"})],
        BREAKING,
    ),
    "enumeration added": ([parameter("size")], [parameter("size", schema=LEVELS)], BREAKING),
    "default changed": (
        [parameter("size")],
        [parameter("size", schema={"type": "string", "default": "1"})],
        REVIEW,
    ),
    "deprecated": ([parameter("size")], [parameter("size", deprecated=True)], REVIEW),
    "limits changed": ([parameter("size")], [parameter("size", explode=False)], REVIEW),
}


@pytest.mark.parametrize("event", PARAMETERS)
def test_what_happens_to_a_parameter(event: str) -> None:
    old, new, verdict = PARAMETERS[event]
    told = only_change(with_parameters(PATH, *old), with_parameters(PATH, *new))
    assert told == ("argument", event, verdict, ["size"], NAME)


def test_where_a_parameter_is_sent_is_reported() -> None:
    old, new = with_parameters(PATH), with_parameters(PATH, parameter("size", "header"))
    (change,) = compare(old, new).changes
    assert change.where == "header"
