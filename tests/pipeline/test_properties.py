"""Properties of all definitions and patches, tested on many small ones."""

import copy
import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scripts.pipeline import overlay
from scripts.pipeline.errors import PipelineError
from scripts.pipeline.openapi_document import Document, answers, dangling, reachable, requests
from scripts.pipeline.overlay import Patch
from scripts.pipeline.reduce import reduce
from scripts.pipeline.tolerate import tolerate
from tests.support.examples import examples

from . import sample_documents

# One example of a whole document takes milliseconds, and a busy machine takes its time.
many = examples(50)

NAMES = ["Widget", "Gadget", "Part", "Node"]
KEYS = st.sampled_from(["id", "description", "title", "example", "config", "enum", "required"])
PROSE = st.sampled_from(["A sentence of theirs.", "Another sentence."])


def prosaic(schema: dict[str, Any]) -> st.SearchStrategy[dict[str, Any]]:
    """The schema with some prose around it."""
    return st.dictionaries(
        st.sampled_from(["description", "title", "example", "x-words", "summary"]), PROSE
    ).map(lambda prose: {**prose, **schema})


LEAVES: list[dict[str, Any]] = [
    {"type": "string"},
    {"type": "string", "enum": ["A", "B"], "default": "A"},
    {"type": "string", "format": "date-time"},
    {"type": "integer"},
    {"type": "object"},
]
leaves = st.one_of(
    st.sampled_from(NAMES).map(sample_documents.ref), st.sampled_from(LEAVES).flatmap(prosaic)
)


def nested(inner: st.SearchStrategy[dict[str, Any]]) -> st.SearchStrategy[dict[str, Any]]:
    return st.one_of(
        inner.map(lambda schema: {"type": "array", "items": schema}),
        inner.map(lambda schema: {"type": "object", "additionalProperties": schema}),
        objects(inner),
    ).flatmap(prosaic)


def objects(inner: st.SearchStrategy[dict[str, Any]]) -> st.SearchStrategy[dict[str, Any]]:
    return st.dictionaries(KEYS, inner, min_size=1, max_size=3).map(
        lambda properties: {
            "type": "object",
            "properties": properties,
            "required": list(properties)[:1],
        }
    )


schemas_ = st.recursive(leaves, nested, max_leaves=6)
documents = st.builds(
    lambda named, answer, request, both: sample_documents.document(
        named,
        read=sample_documents.operation("read", answer),
        write=sample_documents.operation("write", both, request),
    ),
    st.fixed_dictionaries({name: objects(schemas_) for name in NAMES}),
    schemas_,
    schemas_,
    schemas_,
)


@many
@given(documents)
def test_reducing_keeps_no_prose_and_every_fact(document: Document) -> None:
    reduced = reduce(document)

    assert "sentence" not in json.dumps(reduced)
    assert dangling(reduced) == []
    assert reduce(reduced) == reduced
    for name, schema in reduced["components"]["schemas"].items():
        original = document["components"]["schemas"][name]
        assert schema["properties"].keys() == original["properties"].keys()
        assert schema["required"] == original["required"]


@many
@given(documents)
def test_tolerance_opens_all_answers_and_keeps_the_two_sides_apart(document: Document) -> None:
    reduced = reduce(document)
    before = copy.deepcopy(reduced)
    tolerant = tolerate(reduced)

    assert reduced == before
    assert dangling(tolerant) == []
    named = tolerant["components"]["schemas"]
    in_answers, in_requests = (
        reachable(tolerant, holders) for holders in (answers(tolerant), requests(tolerant))
    )
    assert in_answers.isdisjoint(in_requests)
    assert in_answers | in_requests == named.keys()
    for schema in (
        *(named[name] for name in in_answers),
        *(h["schema"] for h in answers(tolerant)),
    ):
        assert strictness(schema) == set()
    for name in in_requests:
        assert "x-answer" not in json.dumps(named[name])
        assert named[name]["required"] == reduced["components"]["schemas"][name]["required"]


def strictness(schema: dict[str, Any]) -> set[str]:
    """What is closed in a schema; names of properties do not count."""
    found = {"enum", "default", "required"} & schema.keys()
    if "properties" in schema and not schema.get("x-answer"):
        found.add("unmarked")
    for inner in schema.get("properties", {}).values():
        found |= strictness(inner)
    for single in ("items", "additionalProperties"):
        if single in schema:
            found |= strictness(schema[single])
    return found


values = st.recursive(
    st.one_of(st.booleans(), st.integers(0, 3), st.sampled_from(["a", "b"])),
    lambda inner: st.dictionaries(st.sampled_from(["a", "b", "c"]), inner, max_size=3),
    max_leaves=5,
)
mappings = st.dictionaries(st.sampled_from(["a", "b", "c"]), values, max_size=3)


def contains(whole: Any, part: Any) -> bool:
    if isinstance(part, dict):
        return isinstance(whole, dict) and all(
            key in whole and contains(whole[key], value) for key, value in part.items()
        )
    # JSON has no equality of false and 0.
    return type(whole) is type(part) and bool(whole == part)


@many
@given(mappings, mappings)
def test_an_update_holds_afterwards_and_holds_only_once(
    present: dict[str, Any], update: dict[str, Any]
) -> None:
    document = {"x": present, "y": 1}
    patch = Patch("001.yaml", "", {}, [{"target": "$.x", "update": update}])
    try:
        patched = overlay.apply(document, patch)
    except PipelineError as error:
        reason = str(error)
        assert contains(present, update) == ("it changes nothing" in reason)
        assert any(
            each in reason for each in ("it changes nothing", "types differ", "is an object")
        )
        return
    assert contains(patched["x"], update)
    assert patched["x"].keys() == present.keys() | update.keys()
    assert patched["y"] == 1
    with pytest.raises(PipelineError, match="it changes nothing"):
        overlay.apply(patched, patch)


@many
@given(mappings.filter(bool), st.data())
def test_what_is_removed_is_gone_and_nothing_else(present: dict[str, Any], data: Any) -> None:
    key = data.draw(st.sampled_from(sorted(present)))
    patch = Patch("001.yaml", "", {}, [{"target": f"$.x.{key}", "remove": True}])
    patched = overlay.apply({"x": present}, patch)
    assert patched == {"x": {name: value for name, value in present.items() if name != key}}
