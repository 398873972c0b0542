"""Each kind of error is found, at its place, without false positives."""

import copy
from typing import Any

import pytest

from scripts.pipeline.json_paths import as_path
from scripts.pipeline.lint import operations, schemas
from scripts.pipeline.lint.findings import Finding
from scripts.pipeline.openapi_document import Document, Schema

from . import sample_documents
from .sample_documents import ref

TEXT: Schema = {"type": "string"}
ENVELOPE: Schema = {"type": "object", "properties": {"code": TEXT, "data": TEXT}}
ITEMS: Schema = {"items": {"type": "array", "items": ref("Short")}}
LISTED: Schema = {"type": "object", "properties": ITEMS}
PAGED: Schema = {"type": "object", "properties": {**ITEMS, "next_cursor": TEXT}}


def enveloped(data: Schema) -> Schema:
    return {"type": "object", "properties": {"code": TEXT, "data": data}}


def of_schema(schema: Schema) -> Document:
    """A document with one schema of a request, whose only errors are those of the schema."""
    made = sample_documents.operation("part", ENVELOPE, ref("Part"))
    made["requestBody"]["required"] = True
    made["parameters"] = []
    return sample_documents.document({"Part": schema}, part=made)


def found(document: Document) -> list[Finding]:
    before = copy.deepcopy(document)
    findings = [*schemas.check(document), *operations.check(document)]
    assert document == before
    return findings


def in_property(schema: Schema, name: str = "one") -> Schema:
    return {"type": "object", "properties": {name: schema, "two": TEXT}}


BAD_SCHEMAS: dict[str, tuple[str, Schema, Schema]] = {
    "integers with texts": (
        "enum-type",
        {"type": "integer", "enum": ["1", "5"]},
        {"type": "integer", "enum": [1, 5]},
    ),
    "integers with truth values": (
        "enum-type",
        {"type": "integer", "enum": [1, True]},
        {"type": "number", "enum": [1, 1.5]},
    ),
    "texts with numbers": ("enum-type", {"type": "string", "enum": ["a", 1]}, {"enum": ["a", 1]}),
    "an enumeration of a list": (
        "enum-on-array",
        {"type": "array", "items": TEXT, "enum": ["A"]},
        {"type": "array", "items": {"type": "string", "enum": ["A"]}},
    ),
    "a key called schema": (
        "placeholder-map",
        {"type": "object", "properties": {"schema": TEXT}},
        {"type": "object", "additionalProperties": TEXT},
    ),
    "a map of objects": (
        "map-of-objects",
        {"type": "object", "additionalProperties": {"type": "object"}},
        {"type": "object", "additionalProperties": {"type": "object", "properties": {"a": TEXT}}},
    ),
    "required and not defined": (
        "required-undefined",
        {"type": "object", "properties": {"a": TEXT}, "required": ["a", "b"]},
        {"type": "object", "properties": {"a": TEXT}, "required": ["a"]},
    ),
    "a format": (
        "unknown-format",
        {"type": "string", "format": "roman"},
        {"type": "string", "format": "date-time"},
    ),
}


@pytest.mark.parametrize("case", BAD_SCHEMAS)
def test_a_defect_of_a_schema(case: str) -> None:
    kind, bad, good = BAD_SCHEMAS[case]
    (finding,) = found(of_schema(in_property(bad)))
    assert (finding.kind, as_path(finding.place)) == (
        kind,
        "$.components.schemas.Part.properties.one",
    )
    assert found(of_schema(in_property(good))) == []


@pytest.mark.parametrize("group", ["allOf", "anyOf"])
def test_a_defect_deep_inside(group: str) -> None:
    bad = {"type": "integer", "enum": ["1"]}
    schema = in_property({"type": "array", "items": {group: [TEXT, bad]}})
    (finding,) = found(of_schema(schema))
    assert as_path(finding.place).endswith(f".properties.one.items.{group}[1]")


def test_a_map_named_after_what_it_holds() -> None:
    widgets = {"type": "object", "properties": {"widget": TEXT}}
    (finding,) = found(of_schema(in_property(widgets, "widgets")))
    assert finding.kind == "placeholder-map"
    assert found(of_schema(in_property(widgets, "best"))) == []
    # What is named is an object of its own, however few properties it has.
    assert found(of_schema({"type": "object", "properties": {"schema": TEXT}})) == []


def test_required_properties_may_come_from_elsewhere() -> None:
    schema = {"allOf": [ref("Part")], "required": ["elsewhere"]}
    assert found(of_schema(in_property(schema))) == []


def test_a_closed_answer() -> None:
    colour = {"type": "string", "enum": ["RED"]}
    made = sample_documents.operation("part", enveloped(ref("Part")))
    made["parameters"] = []
    document = sample_documents.document(
        {"Part": in_property(ref("Colour")), "Colour": colour}, part=made
    )
    (finding,) = found(document)
    assert (finding.kind, as_path(finding.place)) == (
        "closed-answer",
        "$.components.schemas.Colour",
    )
    assert found(of_schema(in_property(colour))) == []


def test_a_repeated_schema() -> None:
    document = of_schema(TEXT)
    document["components"]["schemas"] |= {
        "Part_of_other": {**TEXT, "description": "In other words."},
        "Part_else": {"type": "integer"},
    }
    (finding,) = found(document)
    assert (finding.kind, finding.place[-1]) == ("repeated-schema", "Part_of_other")


def parameter(name: str, place: str = "path") -> dict[str, Any]:
    return {"name": name, "in": place, "required": place == "path", "schema": TEXT}


def of_operations(**paths: dict[str, Any]) -> Document:
    """A document whose paths are written with a `0` for each slash after the first."""
    document = sample_documents.document({"Short": in_property(TEXT), "Long": in_property(TEXT)})
    document["paths"] = {
        "/v1/" + path.replace("0", "/"): {method: made}
        for path, made in paths.items()
        for method in ["post" if "requestBody" in made else "get"]
    }
    return document


def good(name: str = "part", answer: Schema | None = ENVELOPE) -> dict[str, Any]:
    made = sample_documents.operation(name, answer)
    made["parameters"] = []
    return made


def only(document: Document) -> tuple[str, str]:
    (finding,) = found(document)
    return finding.kind, as_path(finding.place)


def test_a_good_operation() -> None:
    assert found(of_operations(part=good())) == []


def test_parameters_that_are_not_those_of_the_path() -> None:
    made = {**good(), "parameters": [parameter("b")]}
    document = of_operations()
    document["paths"] = {"/v1/part/{a}": {"get": made}}
    assert [(finding.kind, finding.problem) for finding in found(document)] == [
        ("path-parameter", "`a` is in the path, but not declared"),
        ("path-parameter", "`b` is declared, but not in the path"),
    ]
    made["parameters"] = [parameter("a"), parameter("b", "query")]
    assert found(document) == []


def test_accept_as_an_argument() -> None:
    made = {**good(), "parameters": [sample_documents.ACCEPT]}
    assert only(of_operations(part=made)) == ("accept-argument", "$.paths['/v1/part'].get")


def test_arguments_named_differently() -> None:
    document = of_operations()
    for path in ("/v1/users/{userId}", "/v1/users/{userId}/a", "/v1/users/{id}/b", "/v1/x/{id}"):
        (name,) = operations._IN_PATH.findall(path)
        document["paths"][path] = {"get": {**good(), "parameters": [parameter(name)]}}
    assert only(document) == ("argument-name", "$.paths['/v1/users/{id}/b']")
    # In Python these two are one name.
    del document["paths"]["/v1/users/{id}/b"]
    snake = {**good(), "parameters": [parameter("user_id")]}
    document["paths"]["/v1/users/{user_id}/b"] = {"get": snake}
    assert found(document) == []


def test_a_body_that_may_be_left_out() -> None:
    made = {**good(), "requestBody": {"content": {"application/json": {"schema": TEXT}}}}
    assert only(of_operations(part=made)) == (
        "optional-body",
        "$.paths['/v1/part'].post.requestBody",
    )
    made["requestBody"]["required"] = True
    assert found(of_operations(part=made)) == []


def test_a_file_that_is_sent_as_an_object() -> None:
    schema = in_property({"type": "object"}, "file")
    content = {"multipart/form-data": {"schema": schema}}
    made = {**good(), "requestBody": {"content": content, "required": True}}
    kind, place = only(of_operations(part=made))
    assert kind == "file-as-object"
    assert place.endswith("content['multipart/form-data'].schema.properties.file")
    schema["properties"]["file"] = {"type": "string", "format": "binary"}
    assert found(of_operations(part=made)) == []


def test_a_file_that_is_answered_as_an_object() -> None:
    kind, place = only(of_operations(part0download=good(answer={"type": "object"})))
    assert (kind, place) == ("file-as-object", "$.paths['/v1/part/download'].get.responses['200']")
    file = {"schema": {"type": "string", "format": "binary"}}
    made = good(answer=None)
    made["responses"]["200"]["content"] = {"application/octet-stream": file}
    assert found(of_operations(part0download=made)) == []


@pytest.mark.parametrize("content", [None, {"application/json": {}}])
def test_an_answer_of_which_nothing_is_said(content: Any) -> None:
    made = good(answer=None)
    if content is not None:
        made["responses"]["200"]["content"] = content
    assert only(of_operations(part=made))[0] == "answer-without-schema"
    made["responses"]["204"] = made["responses"].pop("200")
    assert found(of_operations(part=made)) == []


def test_an_answer_without_envelope() -> None:
    assert only(of_operations(part=good(answer=ref("Short"))))[0] == "answer-without-envelope"


def test_no_error_is_described() -> None:
    made = good()
    del made["responses"]["404"]
    assert only(of_operations(part=made)) == (
        "no-error-status",
        "$.paths['/v1/part'].get.responses",
    )


def test_pages_that_cannot_be_asked_for() -> None:
    made = good(answer=enveloped(PAGED))
    made["parameters"] = [parameter("cursor", "query")]
    assert only(of_operations(part=made)) == ("unpaged-list", "$.paths['/v1/part'].get")
    made["parameters"].append(parameter("limit", "query"))
    assert found(of_operations(part=made)) == []


def test_one_for_many() -> None:
    made = good("metadata_connectors", enveloped(ref("Short")))
    assert only(of_operations(part=made))[0] == "one-for-many"
    bare = {"type": "array", "items": ref("Short")}
    for many in (LISTED, bare):
        assert found(of_operations(part=good("metadata_connectors", enveloped(many)))) == []


@pytest.mark.parametrize("in_envelope", [True, False])
def test_a_list_and_a_detail_of_two_classes(in_envelope: bool) -> None:
    def detail(name: str) -> Schema:
        return enveloped(ref(name)) if in_envelope else ref(name)

    document = of_operations(part=good(answer=enveloped(LISTED)))
    one = {**good(answer=detail("Long")), "parameters": [parameter("id")]}
    document["paths"]["/v1/part/{id}"] = {"get": one}
    found_ = [finding for finding in found(document) if finding.kind == "list-and-detail"]
    assert [finding.problem for finding in found_] == ["`Short` here is `Long` alone"]

    one["responses"]["200"]["content"]["application/json"]["schema"] = detail("Short")
    assert "list-and-detail" not in {finding.kind for finding in found(document)}


def test_what_only_the_schemas_of_services_have() -> None:
    published = sample_documents.document(
        {
            "Part": {
                "type": "object",
                "properties": {"service": TEXT},
                "discriminator": {
                    "propertyName": "service",
                    "mapping": {"a": "#/components/schemas/A", "b": "#/components/schemas/B"},
                },
            },
            "A": {"allOf": [ref("Part"), ref("AConfig")]},
            "AConfig": {"type": "object", "properties": {"config": {"type": "object"}}},
            "B": {"allOf": [ref("Part"), {"properties": {"auth": {"type": "object"}}}]},
        }
    )
    service_properties = schemas.subclass_properties(published)
    assert service_properties == {"Part": {"config", "auth"}}
    base = of_schema({"type": "object", "properties": {"service": TEXT, "auth": {}}})
    (finding,) = schemas.check_bases(base, service_properties)
    assert finding.kind == "only-in-subclasses"
    assert "`config`" in finding.problem
