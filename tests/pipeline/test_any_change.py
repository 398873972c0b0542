"""Whatever a definition contains, the client is generated, and what it loses is reported."""

import contextlib
import importlib
import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scripts.changes import compare
from scripts.pipeline import apply_patches, patch_file
from scripts.pipeline.effective import make_effective
from scripts.pipeline.errors import PipelineError
from scripts.pipeline.new_tree import generate_possible
from scripts.pipeline.omissions import Omissions
from scripts.pipeline.openapi_document import Document, Schema
from scripts.pipeline.postprocess import format_package
from scripts.pipeline.reduce import reduce
from scripts.pipeline.validity import make_valid
from tests.support.examples import examples

from .conftest import ROOT
from .sample_documents import document, operation, ref

TEXT: Schema = {"type": "string"}
NUMBER: Schema = {"type": "integer"}


def obj(**properties: Schema) -> Schema:
    return {"type": "object", "properties": properties}


def envelope(data: Schema) -> Schema:
    return obj(code=TEXT, data=data)


def widget(answer: Schema, **components: Any) -> Document:
    """A document with an operation that returns a widget, and one that has nothing special."""
    made = document(
        {}, widget=operation("get_widget", answer), plain=operation("get_plain", envelope(TEXT))
    )
    made["components"].update(components)
    return made


def prepare(published: Document) -> tuple[Document, Omissions]:
    omissions: Omissions = []
    facts = make_valid(reduce(published, omissions), omissions)
    return make_effective(ROOT, facts, omissions), omissions


class Generated:
    """The client of a small document."""

    def __init__(self, published: Document, folder: Path) -> None:
        effective, self.omissions = prepare(published)
        package = folder / "fivetrex_small"
        document, _, left_out = generate_possible(
            effective, ROOT / "openapi", package, allow_unfit=True
        )
        self.omissions += left_out
        format_package(package)
        self.operations = {
            each["operationId"] for item in document["paths"].values() for each in item.values()
        }
        sys.path.insert(0, str(folder))
        try:
            for name in [name for name in sys.modules if name.startswith("fivetrex_small")]:
                del sys.modules[name]
            self.models = importlib.import_module("fivetrex_small.models")
            for name in self.models.__all__:
                getattr(self.models, name)
            self.api = {
                name: importlib.import_module(f"fivetrex_small.api.{tag}.{name}")
                for tag, name in self._modules(package)
            }
        finally:
            sys.path.remove(str(folder))

    @staticmethod
    def _modules(package: Path) -> Iterator[tuple[str, str]]:
        for file in (package / "api").rglob("*.py"):
            if file.name != "__init__.py":
                yield file.parent.name, file.stem

    def decode(self, body: Any, name: str = "get_widget") -> Any:
        """Decode a response of an operation as the low-level client does."""
        import httpx

        module = self.api[name]
        client = importlib.import_module("fivetrex_small.client")
        response = httpx.Response(200, json=body)
        return module._parse_response(client=client.Client(base_url="http://x"), response=response)


@pytest.fixture
def generate(tmp_path: Path) -> Any:
    return lambda published: Generated(published, tmp_path)


BODY = {"code": "Success", "data": {"id": "a", "size": 3}}
WIDGET = obj(id=TEXT, size=NUMBER, late=TEXT)
PARTS = {"schemas": {"Base": obj(id=TEXT), "Widget": WIDGET}}

# What a response is declared as, by case. All of them decode the same object to the same fields.
SAME_ANSWERS: dict[str, Document] = {
    "as it is": widget(envelope(WIDGET)),
    "a reference": widget(envelope(ref("Widget")), **PARTS),
    "allOf": widget(envelope({"allOf": [ref("Base"), obj(size=NUMBER, late=TEXT)]}), **PARTS),
    "the whole answer in allOf": widget(
        {"allOf": [obj(code=TEXT), obj(data=WIDGET)]},
    ),
    "allOf of allOf": widget(
        envelope({"allOf": [{"allOf": [ref("Base"), obj(size=NUMBER)]}, obj(late=TEXT)]}), **PARTS
    ),
    "one of it and null": widget(envelope({"oneOf": [WIDGET, {"type": "null"}]})),
    "any of the same": widget(envelope({"anyOf": [ref("Widget"), ref("Widget")]}), **PARTS),
}


@pytest.mark.parametrize("case", SAME_ANSWERS)
def test_a_composed_answer_is_decoded(case: str, generate: Any) -> None:
    made = generate(SAME_ANSWERS[case])
    found = made.decode(BODY).data
    assert (found.id, found.size, found.late) == ("a", 3, None)
    assert made.omissions == []


def replaced(published: Document, **responses: Any) -> Document:
    published["paths"]["/v1/widget"]["get"]["responses"] = responses
    return published


ANSWER: dict[str, Any] = {
    "description": "",
    "content": {"application/json": {"schema": envelope(WIDGET)}},
}
RESPONSES = {
    "a reference": replaced(
        widget({}, responses={"One": ANSWER}), **{"200": {"$ref": "#/components/responses/One"}}
    ),
    "a reference to a reference": replaced(
        widget({}, responses={"One": {"$ref": "#/components/responses/Two"}, "Two": ANSWER}),
        **{"200": {"$ref": "#/components/responses/One"}},
    ),
    "default only": replaced(widget({}), default=ANSWER, **{"404": {"description": ""}}),
    "all successes": replaced(widget({}), **{"2XX": ANSWER}),
    "another JSON type": replaced(
        widget({}),
        **{
            "200": {
                "description": "",
                "content": {"application/hal+json": {"schema": envelope(WIDGET)}},
            }
        },
    ),
}


@pytest.mark.parametrize("case", RESPONSES)
def test_no_answer_is_lost(case: str, generate: Any) -> None:
    made = generate(RESPONSES[case])
    assert made.decode(BODY).data.size == 3
    assert made.omissions == []


def test_a_second_media_type_is_reported(generate: Any) -> None:
    contents = {**ANSWER["content"], "text/csv": {"schema": TEXT}}
    made = generate(replaced(widget({}), **{"200": {"description": "", "content": contents}}))
    assert made.decode(BODY).data.size == 3
    (omission,) = made.omissions
    assert "GET /v1/widget response 200: it has text/csv too" in str(omission)


ANY_JSON = {
    "one of two objects": {"oneOf": [obj(a=TEXT), obj(b=NUMBER)]},
    "any of two types": {"anyOf": [TEXT, {"type": "array", "items": TEXT}]},
    "a union": {"type": ["string", "integer", "object"]},
    "a type that does not exist": {"type": "decimal"},
    "a reference to nothing": {"$ref": "#/components/schemas/Gone"},
    "a reference elsewhere": {"$ref": "https://example.com/a.json#/A"},
    "a number as a schema": 7,
}


@pytest.mark.parametrize("case", ANY_JSON)
def test_what_cannot_be_expressed_is_any_json_and_is_reported(case: str, generate: Any) -> None:
    schema: Any = ANY_JSON[case]
    made = generate(widget(envelope(obj(id=TEXT, odd=schema))))
    for value in ("text", 3, {"a": 1}, ["x"], None):
        found = made.decode({"data": {"id": "a", "odd": value}}).data
        assert (found.id, found.odd) == ("a", value)
    assert "GET /v1/widget" in str(made.omissions[0])
    assert "any JSON" in str(made.omissions[0])


TEXTS: dict[str, Schema] = {
    "date": {"type": "string", "format": "date"},
    "uuid": {"type": "string", "format": "uuid"},
    "an unknown format": {"type": "string", "format": "duration"},
    "text or null": {"type": ["string", "null"]},
    "a constant": {"type": "string", "const": "x"},
    "one of two lists": {"oneOf": [{**TEXT, "enum": ["a"]}, {**TEXT, "enum": ["b"]}]},
    "a list with null": {**TEXT, "enum": ["a", None]},
    "a name twice in a list": {**TEXT, "enum": ["a", "a"]},
}


@pytest.mark.parametrize("case", TEXTS)
def test_texts_stay_texts(case: str, generate: Any) -> None:
    made = generate(widget(envelope(obj(id=TEXT, odd=TEXTS[case]))))
    for value in ("2026-01-31", None):
        assert made.decode({"data": {"id": "a", "odd": value}}).data.odd == value
    assert made.omissions == []


def test_values_of_another_type_are_reported(generate: Any) -> None:
    made = generate(widget(envelope(obj(odd={"type": "integer", "enum": ["1", "5"]}))))
    assert made.decode({"data": {"odd": 5}}).data.odd == 5
    assert "the listed values do not have the type integer" in str(made.omissions[0])


def asking(schema: Schema) -> Document:
    return document({}, widget=operation("make_widget", obj(), schema))


def test_shared_parts_of_a_request(generate: Any) -> None:
    """Parameters of the path, and references to parameters and to the body."""
    published = asking(obj())
    size = {"name": "size", "in": "query", "required": True, "schema": NUMBER}
    made = published["paths"].pop("/v1/widget")
    made["parameters"] = [
        {"name": "widgetId", "in": "path", "required": True, "schema": TEXT},
        {"$ref": "#/components/parameters/Size"},
        {**size, "name": "colour", "required": False},
    ]
    # The operation's own parameter takes precedence.
    made["post"]["parameters"] = [{**size, "name": "colour", "required": True, "schema": TEXT}]
    made["post"]["requestBody"] = {"$ref": "#/components/requestBodies/Widget"}
    made["post"]["tags"] = ["Widgets"]
    published["paths"]["/v1/widgets/{widgetId}"] = made
    published["components"]["parameters"] = {"Size": size}
    published["components"]["requestBodies"] = {
        "Widget": {"required": True, "content": {"application/json": {"schema": obj(name=TEXT)}}}
    }
    client = generate(published)
    kwargs = client.api["make_widget"]._get_kwargs("w", body={"name": "n"}, size=3, colour="red")
    assert kwargs["url"] == "/v1/widgets/w"
    assert kwargs["params"] == {"size": 3, "colour": "red"}
    assert kwargs["json"] == {"name": "n"}
    assert client.omissions == []


def test_a_path_without_its_parameter(generate: Any) -> None:
    published = asking(obj())
    published["paths"]["/v1/widgets/{widgetId}"] = published["paths"].pop("/v1/widget")
    client = generate(published)
    assert client.api["make_widget"]._get_kwargs("w", body={})["url"] == "/v1/widgets/w"
    assert "the path has widgetId, and no parameter declares it" in str(client.omissions[0])


# What makes one operation impossible, with a part of the reason. The other is generated.
IMPOSSIBLE: dict[str, tuple[dict[str, Any], str]] = {
    "no operationId": ({"operationId": None}, "its `operationId` is not a name"),
    "the name of another": ({"operationId": "get_plain"}, "another operation has"),
    "no responses": ({"responses": None}, "it has an invalid structure"),
    "parameters that are text": ({"parameters": ["a"]}, "it has an invalid structure"),
    "a response that is nowhere": (
        {"responses": {"200": {"$ref": "#/components/responses/Gone"}}},
        "it refers to #/components/responses/Gone, which does not exist",
    ),
    "a circular reference": (
        {"responses": {"200": {"$ref": "#/paths/~1v1~1plain/get/responses/self"}}},
        "which does not exist",
    ),
    "a status that is none": ({"responses": {"nine": {"description": ""}}}, "it is not valid"),
    "two parameters with one name in Python": (
        {
            "parameters": [
                {"name": name, "in": "query", "schema": TEXT} for name in ("a b", "a-b", "a_b")
            ]
        },
        "get_widget cannot be generated",
    ),
}


@pytest.mark.parametrize("case", IMPOSSIBLE)
def test_one_odd_operation_stops_only_itself(case: str, generate: Any) -> None:
    facts, reason = IMPOSSIBLE[case]
    published = widget(envelope(WIDGET))
    plain = published["paths"].pop("/v1/plain")
    published["paths"] = {"/v1/plain": plain, **published["paths"]}
    published["paths"]["/v1/widget"]["get"].update(facts)
    made = generate(published)
    assert made.operations == {"get_plain"}
    assert made.decode({}, "get_plain") is not None
    (omission,) = made.omissions
    assert omission.place == "GET /v1/widget"
    assert reason in omission.problem
    assert "left out" in omission.problem


def test_no_tags_and_an_unknown_method_word(generate: Any) -> None:
    published = widget(envelope(WIDGET))
    del published["paths"]["/v1/widget"]["get"]["tags"]
    published["paths"]["/v1/widget"]["x-internal"] = {"a": 1}
    made = generate(published)
    assert made.decode(BODY).data.size == 3
    assert made.omissions == []


@pytest.mark.parametrize(
    "scheme",
    [
        {"type": "oauth2", "flows": {"implicit": {"authorizationUrl": "https://a", "scopes": {}}}},
        {"type": "apiKey", "name": "key", "in": "header"},
        {"type": "http", "scheme": "bearer"},
        {"type": "openIdConnect", "openIdConnectUrl": "https://a"},
    ],
)
def test_other_credentials_are_named(scheme: dict[str, Any], generate: Any) -> None:
    published = widget(envelope(WIDGET))
    published["security"] = [{"other": []}]
    published["components"]["securitySchemes"] = {"other": scheme}
    made = generate(published)
    (omission,) = made.omissions
    assert omission.place == "security"
    kind = scheme.get("scheme") or scheme["type"]
    assert f"do not accept Basic authentication, which the client sends, but {kind}" in str(
        omission
    )


def mutated(node: Any, path: list[int], value: Any) -> Any:
    """Return a copy of a document with one of its values replaced or removed."""
    if not path or not isinstance(node, dict | list) or not node:
        return value
    keys = list(node) if isinstance(node, dict) else list(range(len(node)))
    key: Any = keys[path[0] % len(keys)]
    changed = dict(node) if isinstance(node, dict) else list(node)
    changed[key] = mutated(node[key], path[1:], value)
    return changed


RICH = widget(
    envelope({"allOf": [ref("Base"), obj(size=NUMBER, kind={**TEXT, "enum": ["a", "b"]})]}), **PARTS
)
RICH["paths"]["/v1/widgets/{id}"] = asking(obj(name=TEXT, tags={"type": "array", "items": TEXT}))[
    "paths"
]["/v1/widget"]
KEYS = ["type", "$ref", "allOf", "properties", "in", "a"]
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers(-1, 3) | st.sampled_from(["", "a", "#/x", "object"]),
    lambda inner: (
        st.lists(inner, max_size=2)
        | st.dictionaries(
            st.sampled_from(["type", "$ref", "allOf", "properties", "in", "a"]), inner
        )
    ),
    max_leaves=4,
)


@examples(6)
@given(st.lists(st.integers(0, 9), min_size=1, max_size=12), VALUES)
def test_no_document_is_met_by_another_error(path: list[int], value: Any) -> None:
    """Each is generated with findings, or refused with a reason."""
    published = mutated({**RICH, "openapi": "3.0.1"}, path, value)
    published = published if isinstance(published, dict) else RICH
    published["openapi"] = "3.0.1"
    patches = patch_file.load(ROOT / "openapi" / "patches")
    before = json.dumps(published)
    with contextlib.suppress(PipelineError):
        omissions: Omissions = []
        facts = make_valid(reduce(published, omissions), omissions)
        patched = apply_patches.apply_all(facts, patches[:5], allow_unfit=True)
        make_effective(ROOT, patched.document, omissions)
        compare(RICH, published)
        compare(published, RICH)
    assert json.dumps(published) == before
