"""The list of fields that the API always sends: its form, its evidence, and what it matches."""

import copy
from pathlib import Path
from typing import Any

import pytest

from scripts.pipeline import always_present
from scripts.pipeline.always_present import Entry
from scripts.pipeline.errors import PipelineError
from scripts.pipeline.openapi_document import Document, answers, referred_name, schemas

from . import sample_documents
from .conftest import ROOT

LISTED = always_present.load(ROOT / "openapi" / "always_present.yaml")
# Items of lists without a reliable identifier; the file has the reasons.
UNIDENTIFIED = {
    "ApiKeyResponse",
    "ConnectorErrorResponse",
    "SyncResponse",
    "TableWarningsResponse",
}
WIDGET: dict[str, Any] = {
    "type": "object",
    "properties": {"id": {"type": "string"}, "group_id": {"type": "string"}, "size": {}},
}


def test_every_entry_matches_the_committed_definition(patched: Document) -> None:
    assert always_present.unmatched(patched, LISTED) == []


def test_every_listed_object_has_an_own_key(effective: Document) -> None:
    identified = {entry.schema for entry in LISTED if entry.own_key}
    assert set(listed_objects(effective)) - identified == UNIDENTIFIED


def listed_objects(document: Document) -> list[str]:
    """The schemas of the items of all lists that have pages."""
    named = schemas(document)
    found = []
    for holder in answers(document):
        schema: dict[str, Any] = holder["schema"]
        for step in ("data", "items"):
            schema = named.get(referred_name(schema) or "", schema)
            schema = schema.get("properties", {}).get(step, {})
        if name := referred_name(schema.get("items", {})):
            found.append(name)
    assert len(found) > 30
    return found


def test_an_unmatched_entry_is_reported_and_left_out() -> None:
    document = widgets()
    before = copy.deepcopy(document)
    entries = [
        Entry("Widget", "key", ("group_id", "colour"), "Seen."),
        Entry("Gadget", "id", (), "Seen."),
    ]

    marked = always_present.mark(document, entries)

    assert always_present.unmatched(document, entries) == [
        "Widget.key",
        "Widget.colour",
        "Gadget.id",
    ]
    assert schemas(marked) == {"Widget": {**WIDGET, "x-always-present": ["group_id"]}}
    assert document == before


def test_fields_are_marked_on_their_schema() -> None:
    marked = always_present.mark(widgets(), [Entry("Widget", "id", ("group_id",), "Seen.")])

    assert schemas(marked)["Widget"]["x-own-key"] == "id"
    assert schemas(marked)["Widget"]["x-always-present"] == ["id", "group_id"]


def widgets() -> Document:
    return sample_documents.document(
        {"Widget": copy.deepcopy(WIDGET)},
        widgets=sample_documents.operation("widgets", sample_documents.ref("Widget")),
    )


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("- a list", "must be a mapping"),
        ("A: {", "cannot be read as YAML"),
        ("A: {own_key: id, evidence: x}\nA: {own_key: id, evidence: x}", "cannot be read as YAML"),
        ("7: {own_key: id, evidence: x}", "7 is not the name of a schema"),
        ("A: id", "A must be a mapping"),
        ("A: {own_key: id}", "A must have a text in `evidence`"),
        ("A: {own_key: id, evidence: ' '}", "A must have a text in `evidence`"),
        ("A: {own_key: [id], evidence: x}", "A must have the name of one field in `own_key`"),
        ("A: {own_key: null, evidence: x}", "A must have the name of one field in `own_key`"),
        ("A: {own_key: id, always: url, evidence: x}", "a list of field names in `always`"),
        ("A: {own_key: id, always: [1], evidence: x}", "a list of field names in `always`"),
        ("A: {own_key: id, always: [id], evidence: x}", "A has a field twice"),
        ("A: {always: [url, url], evidence: x}", "A has a field twice"),
        ("A: {always: [], evidence: x}", "A must have `own_key`, `always` or both"),
        (
            "A: {own_keys: id, evidence: x}",
            "A has unknown keys: own_keys; the known keys: always, evidence, own_key",
        ),
    ],
)
def test_a_malformed_list_is_refused(tmp_path: Path, text: str, problem: str) -> None:
    file = tmp_path / "always_present.yaml"
    file.write_text(text, "utf-8")
    with pytest.raises(PipelineError, match=rf"openapi/always_present\.yaml.*{problem}"):
        always_present.load(file)


def test_a_missing_list_is_reported(tmp_path: Path) -> None:
    with pytest.raises(PipelineError, match=r"openapi/always_present\.yaml cannot be read"):
        always_present.load(tmp_path / "always_present.yaml")
