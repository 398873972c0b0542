"""The table of the client's methods: valid entries, and the messages for mistakes."""

import json
import re
from contextlib import suppress
from pathlib import Path
from typing import Any

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st
from ruamel.yaml import YAML

from fivetrex._core.destructive_requests import describe_effect
from scripts.changes import cli as changes_cli
from scripts.changes import client_method_names
from scripts.pipeline import cli
from scripts.pipeline.errors import PipelineError
from scripts.pipeline.openapi_document import Document, operations
from scripts.pipeline.surface.table import Resource
from scripts.pipeline.surface.table_reader import load_table

from .conftest import ROOT
from .surface_tables import HEAD, SCHEMA, load

KEYS = ["operation", "arguments", "returns", "model", "confirm", "repeatable", "slow", "preview"]


def test_a_method_has_at_most_eight_keys() -> None:
    method = json.loads(SCHEMA.read_text("utf-8"))["$defs"]["method"]
    assert list(method["properties"]) == KEYS
    assert len(KEYS) <= 8
    assert method["additionalProperties"] is False


def test_the_templates_have_no_nested_branches() -> None:
    for template in (ROOT / "openapi" / "templates" / "surface").glob("*.jinja"):
        depth = 0
        for tag in template.read_text("utf-8").split("{%")[1:]:
            word = tag.split()[0]
            depth += {"if": 1, "endif": -1}.get(word, 0)
            assert depth <= 1, template.name
        assert depth == 0


def test_all_keys(table_folder: Path) -> None:
    (resource,) = load(
        table_folder,
        widgets="""
        widgets:
          class: Widgets
          description: The widgets of the account.
          model: Widget
          list_all: {operation: list_widgets}
          run:
            operation: run_widget
            arguments: {id: widget_id}
            returns: nothing
            confirm: delete everything
            repeatable: true
            slow: true
            preview: true
          written: {create: create_widget}
          left_out: {oldWidget: It has a successor.}
        """,
    )
    listed, run = resource.methods
    assert (listed.is_list, listed.stream_name) == (True, "stream_all")
    assert (run.arguments, run.returns, run.confirm) == (
        {"id": "widget_id"},
        "nothing",
        "delete everything",
    )
    assert run.repeatable
    assert run.slow
    assert run.preview
    assert resource.names == {
        "list_widgets": "widgets.list_all",
        "run_widget": "widgets.run",
        "create_widget": "widgets.create",
    }
    assert resource.base_class == "AsyncWidgetsBase"
    assert resource.left_out == {"oldWidget": "It has a successor."}


MISTAKES: dict[str, tuple[str | bytes, str]] = {
    # Of the file.
    "empty": ("", "None must be a mapping of resources by name"),
    "no resource": ("{}", "the file has no resource"),
    "a list": ("[1, 2]", "[1, 2] must be a mapping of resources by name"),
    "not YAML": ("widgets: {", "widgets.yaml cannot be read: line 1: "),
    "two documents": ("a: 1\n---\nb: 2", "widgets.yaml cannot be read: line 2: "),
    "a key twice": (HEAD + "class: Again", 'line 3: found duplicate key "class"'),
    "Python": ("!!python/name:os.system {}", "widgets.yaml cannot be read: line 1: "),
    "not UTF-8": (b"widgets: \xff", "widgets.yaml cannot be read: "),
    "a null byte": (b"widgets: \x00", "widgets.yaml cannot be read: "),
    "no such day": (HEAD + "get: 2026-02-31", "widgets.yaml cannot be read: "),
    "nested deeply": ("[" * 1000, "nested too deeply"),
    "a circle": (
        "widgets: &a\n  class: Widgets\n  get: *a",
        "widgets.get: the key operation is missing",
    ),
    "its own resource": (
        "gadgets: {class: Gadgets}",
        "has no resource named widgets. One resource must have the name of the file: rename",
    ),
    # Of keys and values.
    "unknown key": (
        HEAD + "get: {operation: get_widget, verb: GET}",
        f"widgets.get: unknown key 'verb'; the keys of a method are {', '.join(KEYS)}",
    ),
    "no class": ("widgets: {get: {operation: a}}", "widgets: the key class is missing"),
    "no operation": (HEAD + "get: {slow: true}", "widgets.get: the key operation is missing"),
    "a method without a mapping": (
        HEAD + "get: get_widget",
        "widgets.get: 'get_widget' must be a mapping with an operation",
    ),
    "a number as a name": (HEAD + "1: {operation: a}", "1 must be a name in snake case"),
    "a resource without a name": ("~: {class: A}", "None must be a name in snake case"),
    "a name in capitals": (HEAD + "Get: {operation: a}", "'Get' must be a name in snake case"),
    "a name with a line break": (
        HEAD + '"get\\n": {operation: a}',
        r"'get\n' must be a name in snake case",
    ),
    "a class in snake case": (
        "widgets: {class: widgets}",
        "widgets.class: 'widgets' must be the name of a class, such as",
    ),
    "returns": (
        HEAD + "get: {operation: a, returns: page}",
        "widgets.get.returns: 'page' must be one of model, models and nothing",
    ),
    "a flag": (HEAD + "get: {operation: a, slow: 1}", "widgets.get.slow: 1 must be true or false"),
    "a quotation mark": (
        "widgets: {class: Widgets, description: 'The \"widgets\".'}",
        "must be a text of one line, without quotation marks and backslashes",
    ),
    "two lines": (
        HEAD + 'run: {operation: a, confirm: "one\\ntwo"}',
        "widgets.run.confirm: 'one\\ntwo' must be a text of one line",
    ),
    "a long value": (HEAD + f"get: {'x' * 100}", f"'{'x' * 59}… must be"),
    "an argument without a name": (
        HEAD + "get: {operation: a, arguments: {id: 'widget id'}}",
        "widgets.get.arguments.id: 'widget id' must be a name in snake case",
    ),
    # Of names and contradictions.
    "a Python keyword": (
        HEAD + "import: {operation: a}",
        "widgets.import: import is a Python keyword; use another name",
    ),
    "an argument that is a Python keyword": (
        HEAD + "get: {operation: a, arguments: {id: from}}",
        "widgets.get: from is a Python keyword",
    ),
    "a class that is a Python keyword": ("widgets: {class: None}", "None is a Python keyword"),
    "a written method that is a Python keyword": (
        HEAD + "written: {pass: a}",
        "widgets: pass is a Python keyword",
    ),
    "a child of its name": (
        HEAD + "parts: {operation: a}\nparts: {class: Parts}",
        "widgets.parts: a generated method has the name of the resource widgets.parts",
    ),
    "a stream of its name": (
        HEAD + "list: {operation: a}\n  stream: {operation: b}",
        "widgets.stream: a generated method has the name of the stream of list",
    ),
    "written and generated": (
        HEAD + "get: {operation: a}\n  written: {get: b}",
        "widgets.get: a written method has the name of a generated method",
    ),
    "written below": (
        HEAD + "get: {operation: a}\nparts: {class: Parts, written: {create: b}}",
        "widgets.parts: only the resource with the name of the file can have `written` methods",
    ),
    "two lines for one operation": (
        HEAD + "get: {operation: a}\n  read: {operation: a}",
        "widgets.read: the operation a has a method already, widgets.get; delete one",
    ),
    "left out with a method": (
        HEAD + "get: {operation: a}\n  left_out: {a: Old.}",
        "widgets: left_out has the operation a, which has a method",
    ),
    "left out and written": (
        HEAD + "written: {get: a}\n  left_out: {a: Old.}",
        "widgets: left_out has the operation a, which has a method",
    ),
    "a class twice": (
        "widgets: {class: Widgets}\nparts: {class: Widgets}",
        "widgets.parts: the class Widgets is that of widgets too",
    ),
    "the class of a base": (
        HEAD + "written: {get: a}\nparts: {class: WidgetsBase}",
        "widgets.parts: the class WidgetsBase is that of widgets too",
    ),
}


@pytest.mark.parametrize("case", MISTAKES)
def test_a_mistake_is_named(case: str, table_folder: Path) -> None:
    text, expected = MISTAKES[case]
    with pytest.raises(PipelineError) as raised:
        load(table_folder, widgets=text)
    message = str(raised.value)
    assert "openapi/surface/widgets.yaml" in message
    assert expected in message
    assert "\n" not in message


def test_files_that_contradict_each_other(table_folder: Path) -> None:
    for other, expected in {
        "parts: {class: Parts, get: {operation: a}}": "the operation a has a method already",
        "parts: {class: Widgets}": "the class Widgets is that of parts too",
        "parts: {class: Parts, left_out: {b: Old.}}": "which another resource leaves out too",
    }.items():
        with pytest.raises(PipelineError, match=expected):
            load(
                table_folder,
                parts=other,
                widgets=HEAD + "get: {operation: a}\n  left_out: {b: Old.}",
            )
    with pytest.raises(PipelineError, match="its module widgets_parts has the name of that of"):
        load(
            table_folder,
            widgets="widgets: {class: Widgets}\nparts: {class: WidgetParts}",
            widgets_parts="widgets_parts: {class: Parts}",
        )
    with pytest.raises(PipelineError, match="client_resources has the name of another generated"):
        load(table_folder, client_resources="client_resources: {class: Resources}")


def test_a_file_that_is_no_part_of_the_table(table_folder: Path) -> None:
    load(table_folder, widgets="widgets: {class: Widgets}")
    (table_folder / "gadgets.yml").write_text("gadgets: {class: Gadgets}")
    with pytest.raises(PipelineError, match=r"gadgets.yml .* its name must end in .yaml"):
        load_table(table_folder)
    (table_folder / "gadgets.yml").unlink()
    (table_folder / "gadgets.yaml").mkdir()
    with pytest.raises(PipelineError, match=r"gadgets.yaml cannot be read: Is a directory"):
        load_table(table_folder)
    (table_folder / "gadgets.yaml").rmdir()


def test_a_table_without_files(table_folder: Path) -> None:
    with pytest.raises(PipelineError, match=r"has no files\. Restore them from git"):
        load(table_folder)
    with pytest.raises(PipelineError, match="has no files"):
        load_table(table_folder.with_name("gone"))


@given(text=st.binary(max_size=80) | st.text(max_size=80).map(str.encode))
def test_any_text_is_a_table_or_a_pipeline_error(table_folder: Path, text: bytes) -> None:
    with suppress(PipelineError):
        load(table_folder, widgets=text)


SCALARS = st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5) | st.dates()
NAMES = st.sampled_from(["widgets", "class", "get", "written", *KEYS, "Widgets"]) | SCALARS
LEAVES = SCALARS | st.just("Widgets")
BRANCHES = LEAVES | st.lists(LEAVES, max_size=3) | st.dictionaries(NAMES, LEAVES, max_size=4)
TREES = BRANCHES | st.dictionaries(NAMES, BRANCHES, max_size=4)


@given(tree=TREES)
def test_any_tree_is_a_table_or_a_pipeline_error(table_folder: Path, tree: Any) -> None:
    path = table_folder / "widgets.yaml"
    for other in table_folder.iterdir():
        other.unlink()
    YAML(typ="safe").dump({"widgets": {"class": "Widgets", "get": tree}}, path)
    with suppress(PipelineError):
        load_table(table_folder)


def test_commands_report_a_mistake_without_a_traceback(
    project: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    path = project / "openapi" / "surface" / "roles.yaml"
    path.write_text(path.read_text() + "  get: {operation: get_role, verb: GET}\n")
    expected = "openapi/surface/roles.yaml: roles.get: unknown key 'verb'"

    assert cli.main(project, []) == 1
    error = capsys.readouterr().err
    assert expected in error
    assert error.endswith("Nothing was changed.\n")

    monkeypatch.setattr(client_method_names, "SURFACE", path.parent)
    client_method_names.curated_names.cache_clear()
    definition = str(project / "openapi" / "definition.json")
    assert changes_cli.main([definition, definition]) == 3
    assert expected in capsys.readouterr().err


def test_a_confirmed_request_is_refused_without_confirmation(
    patched: Document, table: list[Resource]
) -> None:
    """`confirm` adds the argument; the list of destructive requests is what stops the request."""
    requests = {
        operation["operationId"]: (method.upper(), path)
        for path, method, operation in operations(patched)
    }
    confirmed = [method for each in table for method in each.methods if method.confirm]
    assert confirmed
    for method in confirmed:
        verb, template = requests[method.operation]
        path = re.sub(r"{\w+}", "some_id", template)
        # A body that is not JSON could mean anything.
        request = httpx.Request(verb, f"https://api.example{path}", content=b"?")
        assert describe_effect(request, path) is not None, (
            f"{method.operation}: add {verb} {template} to fivetrex/_core/destructive_requests.py"
        )
