"""The descriptions of the API are complete, and none is a sentence of Fivetran's."""

import copy
import importlib
import inspect
import json
import re
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from fivetrex_api import models

from fivetrex.simulator import Simulator
from scripts.pipeline import descriptions, reporting
from scripts.pipeline.descriptions import Descriptions
from scripts.pipeline.errors import PipelineError
from scripts.pipeline.openapi_document import (
    Document,
    Schema,
    operations,
    referred_name,
    requests,
    schemas,
)
from scripts.pipeline.regeneration import RegenerationOptions, regenerate
from tests.simulator.operations.functions import call, modules
from tests.support.empty_group import add_empty_group

from .conftest import ROOT

OPERATIONS = descriptions.load(ROOT / "openapi" / "descriptions").operations
# Each file with an entry that it may have.
ENTRIES = {
    "operations.yaml": "get_widget: {summary: Get a widget.}\n",
    "schemas.yaml": "Widget: {description: A widget., properties: {id: The ID.}}\n",
    "fields.yaml": "id: The ID.\n",
}


def test_everything_has_a_description(effective: Document) -> None:
    assert descriptions.undescribed(effective) == []


def test_every_entry_describes_something(effective: Document, words: Descriptions) -> None:
    by_name = {operation["operationId"]: operation for _, _, operation in operations(effective)}
    assert words.operations.keys() == by_name.keys()
    assert {name.removesuffix("Info") for name in schemas(effective)} >= {
        name.removesuffix("Info") for name in words.schemas
    }
    shared: set[str] = set()
    for name, operation in by_name.items():
        own = words.operations[name].get("parameters", {})
        taken = {descriptions.snake_case(each["name"]) for each in operation["parameters"]}
        assert own.keys() <= taken, name
        shared |= taken - own.keys()
    for name, schema in descriptions.all_schemas(effective):
        own = words.of_schema(name).get("properties", {})
        properties = schema.get("properties", {}).keys()
        if name in schemas(effective) and "properties" in schema:
            assert own.keys() <= properties, name
        shared |= {descriptions.snake_case(key) for key in properties - own.keys()}
    assert words.fields.keys() <= shared


def test_schemas_that_share_their_words_with_the_request(words: Descriptions) -> None:
    assert words.of_schema("ConnectCardConfigInfo") == words.of_schema("ConnectCardConfig") != {}
    assert words.of_schema("AccountInfoResponse") != {}
    assert words.of_schema("Nothing") == {}


def test_the_words_are_sentences(words: Descriptions) -> None:
    for name, entry in words.operations.items():
        # "Gets", "Getting" and "The user" are no imperatives.
        assert re.fullmatch(r"(?!The )[A-Z][a-z]*(?:[^s ]|ss) [^.]+\.", entry["summary"]), name
        assert entry["summary"].count(".") == 1
    texts = {
        **{
            f"{name}.{key}": entry[key]
            for name, entry in words.operations.items()
            for key in ("summary", "details", "returns")
            if key in entry
        },
        **{name: entry["description"] for name, entry in words.schemas.items()},
        **{
            f"{name}.{key}": text
            for table in (words.schemas, words.operations)
            for name, entry in table.items()
            for key, text in {
                **entry.get("properties", {}),
                **entry.get("parameters", {}),
            }.items()
        },
        **words.fields,
    }
    for name, text in texts.items():
        assert re.fullmatch(r"[A-Z`].*\.", text), name
        assert not re.search(r"\btells?\b|\bid\b|\bwhoever\b|\banew\b|  ", text), name


def test_lists_and_only_lists_begin_with_list(effective: Document) -> None:
    pages = 0
    for _, _, operation in operations(effective):
        is_page = "next_cursor" in data_of(operation, effective)
        assert operation["summary"].startswith("List ") == is_page, operation["operationId"]
        pages += is_page
    assert pages > 20


def data_of(operation: dict[str, Any], document: Document) -> Schema:
    """The properties of what a response has as its data; empty for a message only."""
    for response in operation["responses"].values():
        for content in response.get("content", {}).values():
            schema = resolved(content["schema"], document)
            data: Schema = resolved(schema.get("properties", {}).get("data", {}), document)
            properties: Schema = data.get("properties", {})
            return properties
    return {}


def resolved(schema: Schema, document: Document) -> Schema:
    name = referred_name(schema)
    return schemas(document)[name] if name else schema


@pytest.mark.parametrize(
    "name", sorted(name for name, entry in OPERATIONS.items() if entry["example"] is not None)
)
def test_an_example_succeeds_on_the_seeded_account(name: str, effective: Document) -> None:
    arguments = dict(OPERATIONS[name]["example"])
    [operation] = (each for _, _, each in operations(effective) if each["operationId"] == name)
    call_arguments = {
        # Two names are Python's own.
        {"hash": "hash_", "type": "type_"}.get(key, key): arguments.pop(key)
        for key in [descriptions.snake_case(each["name"]) for each in operation["parameters"]]
        if key in arguments
    }
    if "requestBody" in operation:
        call_arguments["body"] = body_of(name, arguments, operation, effective)
    else:
        assert arguments == {}
    simulator = Simulator(strict=True)
    if name == "create_destination":
        # All seeded groups have one, and a group has at most one.
        add_empty_group(simulator)
    answer = call(simulator, name, call_arguments)
    assert answer.status_code in {200, 201}, answer.content


def body_of(
    name: str, arguments: dict[str, Any], operation: dict[str, Any], document: Document
) -> dict[str, Any]:
    """The body that the client makes of its arguments."""
    if name == "resync_tables":
        return dict(arguments["tables"])
    if name == "connect_card":
        return {"connect_card_config": arguments}
    only: Document = {"paths": {"": {"post": operation}}}
    [*_, body] = requests(only)
    schema = resolved(body["schema"], document)
    if "id" in schema["properties"]:
        # The client says of what the ID is.
        [key] = [key for key in arguments if key in ("group_id", "connection_id")]
        arguments["id"] = arguments.pop(key)
    assert set(schema.get("required", ())) <= arguments.keys()
    assert arguments.keys() <= schema["properties"].keys()
    return arguments


def test_what_the_generator_of_the_client_reads(effective: Document) -> None:
    by_name = {operation["operationId"]: operation for _, _, operation in operations(effective)}
    operation = by_name["delete_user"]
    assert operation["summary"] == "Delete a user."
    assert (
        operation["x-details"] == operation["description"] == OPERATIONS["delete_user"]["details"]
    )
    assert operation["x-example"] == {"user_id": "woven_trellis"}
    assert by_name["user_details"]["x-returns"] == "The user."
    assert by_name["cancel_transformation"]["x-example"] is None


def test_functions_have_docstrings(effective: Document) -> None:
    for _, _, operation in operations(effective):
        name = operation["operationId"]
        module = importlib.import_module(modules()[name])
        doc = inspect.getdoc(module.sync_detailed) or ""
        assert doc.splitlines()[0] == operation["summary"]
        assert all(len(line) <= 96 for line in doc.splitlines()), name
        flat = " ".join(doc.split())
        assert operation.get("description", "") in flat
        for parameter in operation["parameters"]:
            assert f"): {parameter['description']}" in flat, name


def test_models_have_docstrings() -> None:
    for name in models.__all__:
        made = getattr(models, name)
        if inspect.isclass(made):
            doc = inspect.getdoc(made) or ""
            assert re.match(r"[A-Z][^\n]*\.(\n\nAttributes:\n|$)", doc), name
            assert all(len(line) <= 96 for line in doc.splitlines()), name
    assert inspect.getdoc(models.SchemaMap) == "Schemas by name."
    assert inspect.getdoc(models.Group) == (
        "A group, which has one destination and the connections that load into it.\n\n"
        "Attributes:\n"
        "    created_at: Time of creation.\n"
        "    id: The group's ID.\n"
        "    name: The group's name."
    )


def test_a_definition_with_more_and_less_than_is_described(
    effective: Document, words: Descriptions
) -> None:
    other = copy.deepcopy(effective)
    operation = other["paths"]["/v1/groups/{groupId}"]["get"]
    other["paths"] = {"/v1/groups/{groupId}": {"get": operation}}
    operation["operationId"] = "one_more"
    operation["parameters"].append(
        {"in": "query", "name": "colourDepth", "schema": {"type": "integer"}}
    )
    del operation["summary"]
    del schemas(other)["GroupResponse"]["description"]
    schemas(other)["GroupResponse"]["properties"]["colour"] = {"type": "string"}
    schemas(other)["Colour"] = {"type": "object", "properties": {"depth": {"type": "integer"}}}

    described = descriptions.describe(other, words)

    assert descriptions.undescribed(described) == [
        "operation one_more",
        "parameter colourDepth of one_more",
        "schema Colour",
        "property colour of GroupResponse",
        "property depth of Colour",
    ]


def test_a_download_reports_what_has_no_description(
    project: Path, published: Callable[[str], Path]
) -> None:
    fields = project / "openapi" / "descriptions" / "fields.yaml"
    fields.write_text(re.sub("^webhook_id: .*\n", "", fields.read_text(), flags=re.MULTILINE))
    options = RegenerationOptions(download=published("2026-07-10"), check=True)
    outcome = regenerate(project, options)
    told = reporting.as_text(outcome, check=True, verbose=False)
    assert "Without a description. Add it to openapi/descriptions (4):\n  parameter" in told
    assert "  parameter webhookId of delete_webhook\n" in told
    assert len(json.loads(reporting.as_json(outcome))["undescribed"]) == 4
    committed = regenerate(project, RegenerationOptions(check=True))
    assert "Without" not in reporting.as_text(committed, check=True, verbose=False)


@pytest.mark.parametrize(
    ("file", "text", "problem"),
    [
        ("operations.yaml", "get_widget: {sumary: Get.}", "get_widget has an unknown key: sumary"),
        ("operations.yaml", "get_widget: {details: It is.}", "get_widget has no summary"),
        ("operations.yaml", "get_widget: Get a widget.", "get_widget must be a mapping"),
        ("operations.yaml", "get_widget: {summary: 7}", r"get_widget\.summary must be a text"),
        (
            "operations.yaml",
            "get_widget: {summary: Get., example: [1]}",
            r"get_widget\.example must be a mapping of arguments, or null",
        ),
        (
            "operations.yaml",
            "get_widget: {summary: Get., parameters: {id: ''}}",
            r"get_widget\.parameters\.id must be a text",
        ),
        ("schemas.yaml", "Widget: {properties: {}}", "Widget has no description"),
        (
            "schemas.yaml",
            "Widget: {description: A widget., properties: [id]}",
            r"Widget\.properties must be a mapping",
        ),
        ("fields.yaml", 'id: "One.\\n\\nTwo."', "id must be a single paragraph"),
        ("fields.yaml", "id: {description: The ID.}", "id must be a text"),
        ("fields.yaml", "- id", "must be a mapping"),
        ("fields.yaml", "id: One.\nid: Two.", "cannot be read"),
        ("fields.yaml", None, "cannot be read"),
    ],
)
def test_a_bad_file(file: str, text: str | None, problem: str, tmp_path: Path) -> None:
    for name, entry in ENTRIES.items():
        (tmp_path / name).write_text(entry)
    descriptions.load(tmp_path)
    if text is None:
        (tmp_path / file).unlink()
    else:
        (tmp_path / file).write_text(text)
    with pytest.raises(PipelineError, match=rf"openapi/descriptions/{file}:? {problem}"):
        descriptions.load(tmp_path)


def words_of(text: str) -> list[str]:
    return re.findall(r"\w+", text.lower())


LENGTH = 8


def runs(text: str) -> Iterator[tuple[str, ...]]:
    """Return all sequences of words that are too long to be a coincidence."""
    # Addresses of Fivetran's pages are facts.
    spoken = words_of(re.sub(r"https://\S+", "", text))
    return zip(*(spoken[start:] for start in range(LENGTH)), strict=False)


def sentences(node: Any) -> Iterator[str]:
    if isinstance(node, dict):
        for key, value in node.items():
            if key in ("description", "summary", "title") and isinstance(value, str):
                yield value
            else:
                yield from sentences(value)
    elif isinstance(node, list):
        for value in node:
            yield from sentences(value)


PUBLISHED = ("2025-12-17", "2026-01-12", "2026-03-18", "2026-05-22", "2026-06-29", "2026-07-10")


@pytest.mark.parametrize("date", PUBLISHED)
def test_no_sentence_of_fivetrans_is_in_the_project(
    date: str, published: Callable[[str], Path]
) -> None:
    theirs: set[tuple[str, ...]] = set()
    for sentence in set(sentences(json.loads(published(date).read_bytes()))):
        theirs.update(runs(sentence))
    assert len(theirs) > 5_000

    listed = ["git", "ls-files", "--", "*.py", "*.md", "*.yaml", "*.toml", "*.json", "*.jinja"]
    done = subprocess.run(listed, cwd=ROOT, capture_output=True, text=True, check=False)
    if done.returncode:
        pytest.skip("the files of the project are known to git alone")
    found = {
        f"{name}: {' '.join(run)}"
        for name in done.stdout.splitlines()
        if (ROOT / name).exists()
        for run in runs((ROOT / name).read_text("utf-8"))
        if run in theirs
    }
    assert found == set()
