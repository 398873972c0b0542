"""Responses tolerate changes of the API; requests stay as strict as the definition."""

import copy
from typing import Any

import pytest

from scripts.pipeline.errors import PipelineError
from scripts.pipeline.openapi_document import Document
from scripts.pipeline.tolerate import tolerate

from . import sample_documents
from .sample_documents import answer_of, ref, request_of

COLOUR = {"type": "string", "enum": ["RED", "GREEN"]}
OPEN_COLOUR = {"type": "string", "x-known-values": ["RED", "GREEN"]}
PART: dict[str, Any] = {
    "type": "object",
    "required": ["colour"],
    "properties": {"colour": COLOUR, "size": {"type": "integer", "default": 3}},
}
ENVELOPE: dict[str, Any] = {"required": ["data"], "properties": {"data": ref("Part")}}


def test_answers_open_up() -> None:
    schemas: dict[str, Any] = {
        "Part": PART,
        "Scope": {"type": "array", "items": {"type": "string"}, "enum": ["A", "B"]},
    }
    envelope = {"required": ["data"], "properties": {"data": ref("Part"), "scope": ref("Scope")}}
    made = tolerate(
        sample_documents.document(schemas, part=sample_documents.operation("part", envelope))
    )

    assert made["components"]["schemas"] == {
        "Part": {
            "type": "object",
            "properties": {"colour": OPEN_COLOUR, "size": {"type": "integer"}},
            "x-answer": True,
        },
        "Scope": {"type": "array", "items": {"type": "string", "x-known-values": ["A", "B"]}},
    }
    assert answer_of(made, "/v1/part") == {
        "type": "object",
        "properties": envelope["properties"],
        "x-answer": True,
    }


def test_requests_stay_strict() -> None:
    made = tolerate(
        sample_documents.document(
            {"Part": PART}, part=sample_documents.operation("part", request=ref("Part"))
        )
    )

    assert made["components"]["schemas"] == {"Part": PART}
    assert request_of(made, "/v1/part") == ref("Part")


def test_a_schema_on_both_sides_is_split() -> None:
    whole: dict[str, Any] = {
        "type": "object",
        "required": ["part"],
        "properties": {"part": ref("Part")},
    }
    made = tolerate(
        sample_documents.document(
            {"Part": PART, "Whole": whole},
            read=sample_documents.operation("read", ref("Whole")),
            write=sample_documents.operation("write", ref("Part"), ref("Whole")),
        )
    )

    schemas = made["components"]["schemas"]
    assert schemas["Whole"] == whole
    assert schemas["Part"] == PART
    assert schemas["WholeInfo"]["properties"] == {"part": ref("PartInfo")}
    assert schemas["PartInfo"]["properties"]["colour"] == OPEN_COLOUR
    assert answer_of(made, "/v1/read") == ref("WholeInfo")
    assert answer_of(made, "/v1/write", "post") == ref("PartInfo")
    assert request_of(made, "/v1/write") == ref("Whole")


def test_a_name_that_the_split_needs_is_taken() -> None:
    document = sample_documents.document(
        {"Part": PART, "PartInfo": PART},
        part=sample_documents.operation("part", ref("Part"), ref("Part")),
        info=sample_documents.operation("info", ref("PartInfo")),
    )
    with pytest.raises(PipelineError, match="PartInfo cannot be created"):
        tolerate(document)


@pytest.mark.parametrize(
    "shapeless",
    [
        {"type": "object"},
        {"type": "object", "properties": {}},
        {"type": "object", "additionalProperties": True},
        {"type": "object", "additionalProperties": {"type": "object"}},
        {"allOf": [ref("JsonNode")]},
        {"type": "object", "additionalProperties": ref("JsonNode")},
        {"type": "object", "additionalProperties": ref("Indirect")},
    ],
)
def test_objects_without_a_shape_are_anything_on_both_sides(shapeless: dict[str, Any]) -> None:
    schemas: dict[str, Any] = {
        "JsonNode": {"type": "object"},
        "Indirect": {"type": "object", "additionalProperties": ref("JsonNode")},
        "Widget": {"type": "object", "properties": {"config": shapeless, "id": COLOUR}},
    }
    made = tolerate(
        sample_documents.document(
            schemas,
            read=sample_documents.operation("read", ref("Widget")),
            write=sample_documents.operation("write", request=ref("Widget")),
        )
    )

    assert made["components"]["schemas"]["Widget"]["properties"]["config"] == {}
    assert made["components"]["schemas"]["WidgetInfo"]["properties"]["config"] == {}
    assert "JsonNode" not in made["components"]["schemas"]


def test_maps_of_something_keep_their_type() -> None:
    tags: dict[str, Any] = {"type": "object", "additionalProperties": {"type": "string"}}
    made = tolerate(sample_documents.document({}, tags=sample_documents.operation("tags", tags)))

    assert answer_of(made, "/v1/tags") == {**tags, "x-answer": True}


def test_accept_is_a_header_and_no_argument() -> None:
    operation = sample_documents.operation("part")
    accept = {
        **sample_documents.ACCEPT,
        "schema": {"type": "string", "default": "application/json;v=2"},
    }
    limit = {"name": "limit", "in": "query", "required": False, "schema": {"type": "integer"}}
    operation["parameters"] = [accept, limit]
    made = tolerate(sample_documents.document({}, part=operation))["paths"]["/v1/part"]["get"]

    assert made["parameters"] == [limit]
    assert made["x-accept"] == "application/json;v=2"


def test_an_operation_without_accept_sends_plain_json() -> None:
    operation = {**sample_documents.operation("part"), "parameters": []}
    made = tolerate(sample_documents.document({}, part=operation))["paths"]["/v1/part"]["get"]
    assert made["x-accept"] == "application/json"


def test_errors_have_no_type_and_any_media_type_is_json() -> None:
    operation = sample_documents.operation("part", ENVELOPE, ref("Part"))
    operation["responses"]["404"]["content"] = {"application/json": {"schema": ref("Fault")}}
    operation["requestBody"]["content"] = {"*/*": {"schema": ref("Part")}}
    made = tolerate(sample_documents.document({"Part": PART, "Fault": PART}, part=operation))

    assert made["paths"]["/v1/part"]["post"]["responses"].keys() == {"200"}
    assert "Fault" not in made["components"]["schemas"]
    assert request_of(made, "/v1/part") == ref("Part")


def test_the_document_stays_as_it_was(definition: Document) -> None:
    before = copy.deepcopy(definition)
    tolerate(definition)
    assert definition == before
