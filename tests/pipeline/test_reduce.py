"""Reduce keeps the facts of a definition, and none of its text."""

import json
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from scripts.pipeline import definition_file
from scripts.pipeline.reduce import reduce
from scripts.pipeline.service_names import count_services

from . import sample_documents
from .conftest import ROOT

WIDGET = {
    "type": "object",
    "title": "A title",
    "description": "A sentence.",
    "example": {"description": "An example."},
    "x-new": "A sentence under a new key.",
    "discriminator": {"propertyName": "type", "mapping": {"a": "#/components/schemas/A"}},
    "required": ["title", "description"],
    "properties": {
        "title": {"type": "string", "description": "Not kept.", "title": "Nor this."},
        "description": {"type": "string", "enum": ["b", "a"], "example": "b"},
        "example": {"type": "string", "format": "date-time", "default": "x"},
        "discriminator": {"allOf": [{"$ref": "#/components/schemas/Part"}], "summary": "No."},
        "size": {"type": "array", "uniqueItems": True, "items": {"type": "integer", "title": "No"}},
        "map": {"type": "object", "additionalProperties": {"type": "string", "example": "no"}},
    },
}


def small() -> dict[str, Any]:
    operation = sample_documents.operation("widget", sample_documents.ref("Widget"))
    operation["summary"] = "A summary"
    operation["description"] = "A sentence."
    operation["externalDocs"] = {"url": "https://example.com"}
    operation["responses"]["200"]["description"] = "A sentence."
    document = sample_documents.document(
        {"Widget": WIDGET, "Part": {"type": "object"}, "A": {"type": "object"}}, widget=operation
    )
    document["info"]["description"] = "A sentence."
    return document


def test_prose_goes_and_properties_with_its_names_stay() -> None:
    reduced = reduce(small())

    assert reduced["components"]["schemas"]["Widget"] == {
        "type": "object",
        "required": ["description", "title"],
        "properties": {
            "title": {"type": "string"},
            "description": {"type": "string", "enum": ["b", "a"]},
            "example": {"type": "string", "format": "date-time", "default": "x"},
            "discriminator": {"allOf": [{"$ref": "#/components/schemas/Part"}]},
            "size": {"type": "array", "uniqueItems": True, "items": {"type": "integer"}},
            "map": {"type": "object", "additionalProperties": {"type": "string"}},
        },
    }
    assert "entence" not in json.dumps(reduced)
    assert reduced["paths"]["/v1/widget"]["get"]["responses"]["200"]["description"] == ""
    assert reduced["paths"]["/v1/widget"]["get"].keys() == {
        "operationId",
        "tags",
        "parameters",
        "responses",
    }


def test_what_only_a_discriminator_reaches_goes() -> None:
    assert reduce(small())["components"]["schemas"].keys() == {"Widget", "Part"}


def test_a_document_is_sorted_and_stays_as_it_was() -> None:
    document = small()
    before = json.dumps(document)
    reduced = reduce(document)

    assert json.dumps(document) == before
    assert json.dumps(reduced) == json.dumps(reduced, sort_keys=True)


def test_the_committed_facts_are_the_reduction_of_the_download(
    published: Callable[[str], Path], definition: dict[str, Any]
) -> None:
    document, _ = definition_file.read(published("2026-07-10"))

    assert reduce(document) == definition
    assert count_services(document) == count_services(reduce(document)) == 773


def sentences(node: Any) -> Iterator[str]:
    """Every text in a published definition that is prose: three words or more."""
    if isinstance(node, dict):
        for key, value in node.items():
            if key in ("description", "summary", "title", "example") and isinstance(value, str):
                if len(value.split()) >= 3:
                    yield value
            else:
                yield from sentences(value)
    elif isinstance(node, list):
        for item in node:
            yield from sentences(item)


def test_no_sentence_of_fivetrans_is_committed(published: Callable[[str], Path]) -> None:
    document, _ = definition_file.read(published("2026-07-10"))
    prose = {" ".join(text.split()) for text in sentences(document)}
    assert len(prose) > 1000

    committed = [
        *(ROOT / "openapi").rglob("*.*"),
        *(ROOT / "generated").rglob("*.py"),
        *(ROOT / "generated").rglob("*.json"),
    ]
    # The messages of responses are values that the API returns, and no prose.
    everything = "\n".join(
        re.sub(r"\s+", " ", path.read_text("utf-8"))
        for path in committed
        if path.name != "messages.json"
    )
    assert [text for text in prose if text in everything] == []
