"""The table of the client's methods: what it accepts, and what a mistake in it is called."""

import ast
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
from scripts.pipeline.surface.operations import Operation
from scripts.pipeline.surface.suggestions import as_lines, suggest
from scripts.pipeline.surface.table import Resource, public_names
from scripts.pipeline.surface.table_reader import load_table
from scripts.pipeline.surface.written_classes import check_written_classes, read_written_classes

from .conftest import ROOT
from .surface_samples import describe

SURFACE = ROOT / "openapi" / "surface"
SCHEMA = ROOT / "openapi" / "surface.schema.json"

KEYS = ["operation", "arguments", "returns", "model", "confirm", "repeatable", "slow", "preview"]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An empty table with the schema beside it."""
    root = tmp_path_factory.mktemp("openapi")
    (root / "surface").mkdir()
    (root / SCHEMA.name).write_bytes(SCHEMA.read_bytes())
    return root / "surface"


def load(folder: Path, **files: str | bytes) -> list[Resource]:
    """Read a table of these files."""
    for path in folder.iterdir():
        path.unlink()
    for name, text in files.items():
        content = text if isinstance(text, bytes) else text.encode()
        (folder / f"{name}.yaml").write_bytes(content)
    return load_table(folder)


@pytest.fixture(scope="module")
def table() -> list[Resource]:
    """The committed table."""
    return load_table(SURFACE)


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


def test_all_keys(folder: Path) -> None:
    (resource,) = load(
        folder,
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
          left_out: {oldWidget: Nobody needs it.}
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
    assert resource.left_out == {"oldWidget": "Nobody needs it."}


HEAD = "widgets:\n  class: Widgets\n  "
OTHER = "\n  other: {operation: other}\n"

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
    "a word of Python": (
        HEAD + "import: {operation: a}",
        "widgets.import: import is a word of Python; use another name",
    ),
    "an argument that is a word of Python": (
        HEAD + "get: {operation: a, arguments: {id: from}}",
        "widgets.get: from is a word of Python",
    ),
    "a class that is a word of Python": ("widgets: {class: None}", "None is a word of Python"),
    "a written word of Python": (HEAD + "written: {pass: a}", "widgets: pass is a word of Python"),
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
def test_a_mistake_is_named(case: str, folder: Path) -> None:
    text, expected = MISTAKES[case]
    with pytest.raises(PipelineError) as raised:
        load(folder, widgets=text)
    message = str(raised.value)
    assert "openapi/surface/widgets.yaml" in message
    assert expected in message
    assert "\n" not in message


def test_files_that_contradict_each_other(folder: Path) -> None:
    for other, expected in {
        "parts: {class: Parts, get: {operation: a}}": "the operation a has a method already",
        "parts: {class: Widgets}": "the class Widgets is that of parts too",
        "parts: {class: Parts, left_out: {b: Old.}}": "which another resource leaves out too",
    }.items():
        with pytest.raises(PipelineError, match=expected):
            load(
                folder,
                parts=other,
                widgets=HEAD + "get: {operation: a}\n  left_out: {b: Old.}",
            )
    with pytest.raises(PipelineError, match="its module widgets_parts has the name of that of"):
        load(
            folder,
            widgets="widgets: {class: Widgets}\nparts: {class: WidgetParts}",
            widgets_parts="widgets_parts: {class: Parts}",
        )
    with pytest.raises(PipelineError, match="client_resources has the name of another generated"):
        load(folder, client_resources="client_resources: {class: Resources}")


def test_a_file_that_is_no_part_of_the_table(folder: Path) -> None:
    load(folder, widgets="widgets: {class: Widgets}")
    (folder / "gadgets.yml").write_text("gadgets: {class: Gadgets}")
    with pytest.raises(PipelineError, match=r"gadgets.yml .* its name must end in .yaml"):
        load_table(folder)
    (folder / "gadgets.yml").unlink()
    (folder / "gadgets.yaml").mkdir()
    with pytest.raises(PipelineError, match=r"gadgets.yaml cannot be read: Is a directory"):
        load_table(folder)
    (folder / "gadgets.yaml").rmdir()


def test_a_table_without_files(folder: Path) -> None:
    with pytest.raises(PipelineError, match=r"has no files\. Restore them from git"):
        load(folder)
    with pytest.raises(PipelineError, match="has no files"):
        load_table(folder.with_name("gone"))


@given(text=st.binary(max_size=80) | st.text(max_size=80).map(str.encode))
def test_any_text_is_a_table_or_a_pipeline_error(folder: Path, text: bytes) -> None:
    with suppress(PipelineError):
        load(folder, widgets=text)


SCALARS = st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5) | st.dates()
NAMES = st.sampled_from(["widgets", "class", "get", "written", *KEYS, "Widgets"]) | SCALARS
LEAVES = SCALARS | st.just("Widgets")
BRANCHES = LEAVES | st.lists(LEAVES, max_size=3) | st.dictionaries(NAMES, LEAVES, max_size=4)
TREES = BRANCHES | st.dictionaries(NAMES, BRANCHES, max_size=4)


@given(tree=TREES)
def test_any_tree_is_a_table_or_a_pipeline_error(folder: Path, tree: Any) -> None:
    path = folder / "widgets.yaml"
    for other in folder.iterdir():
        other.unlink()
    YAML(typ="safe").dump({"widgets": {"class": "Widgets", "get": tree}}, path)
    with suppress(PipelineError):
        load_table(folder)


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


# Written classes.

WRITTEN = """
class AsyncClient:
    async def request(self): ...
    @property
    def connectors(self): ...
class AsyncResource:
    def _stream(self): ...
class _Mixin(AsyncResource):
    async def create(self): ...
"""


def check(root: Path, table: str, source: str, folder: Path) -> None:
    """Check a written class of the widgets, whose generated class has `get` and `parts`."""
    (root / "fivetrex" / "_async").mkdir(parents=True, exist_ok=True)
    (root / "fivetrex" / "_async" / "base.py").write_text(WRITTEN)
    (root / "fivetrex" / "_async" / "widgets.py").write_text(source)
    for resource in load(folder, widgets=HEAD + table):
        check_written_classes(resource, {"get", "parts"}, read_written_classes(root))


def test_a_written_class_may_inherit_its_methods(tmp_path: Path, folder: Path) -> None:
    source = "class AsyncWidgets(AsyncWidgetsBase, _Mixin):\n  update = pause = _Mixin.create\n"
    table = "written: {create: a, update: b, pause: b}"
    check(tmp_path, table, source, folder)


@pytest.mark.parametrize(
    ("table", "source", "expected"),
    [
        ("written: {create: a}", "", r"widgets.py must have a class AsyncWidgets\(AsyncWidgetsB"),
        (
            "written: {create: a}",
            "class AsyncWidgets(_Mixin): ...",
            r"must have a class AsyncWidgets\(AsyncWidgetsBase\) with the methods .* create",
        ),
        (
            "written: {create: a, merge: b}",
            "class AsyncWidgets(AsyncWidgetsBase, _Mixin): ...",
            "widgets.merge: the class AsyncWidgets has no such method; write it, or delete the",
        ),
        (
            "written: {create: a}",
            "class AsyncWidgets(AsyncWidgetsBase, _Mixin):\n  async def get(self): ...",
            "widgets: the class AsyncWidgets must not replace the generated get; rename or delete",
        ),
        (
            "written: {create: a}",
            "class AsyncWidgets(AsyncWidgetsBase, _Mixin):\n  parts: int",
            "must not replace the generated parts",
        ),
        ("get: {operation: a}", "class AsyncWidgets: ...", "has a class AsyncWidgets already"),
        ("get: {operation: a}", "class", r"fivetrex/_async/widgets.py is not Python: .* Correct"),
    ],
)
def test_a_written_class_that_does_not_fit(
    table: str, source: str, expected: str, tmp_path: Path, folder: Path
) -> None:
    with pytest.raises(PipelineError, match=expected):
        check(tmp_path, table, source, folder)


def test_a_resource_has_no_name_of_another_attribute_of_the_client(
    tmp_path: Path, folder: Path
) -> None:
    check(tmp_path, "get: {operation: a}", "", folder)
    for name in ("request", "connectors"):
        (resource,) = load(folder, **{name: f"{name}: {{class: Widgets}}"})
        with pytest.raises(PipelineError, match=f"the client has another attribute named {name}"):
            check_written_classes(resource, set(), read_written_classes(tmp_path))


def test_no_written_class_replaces_a_generated_method(table: list[Resource]) -> None:
    """The classes as they are in the source, each method and attribute by its name."""
    sources = [
        *(ROOT / "fivetrex" / "_async").glob("*.py"),
        *(ROOT / "fivetrex" / "_async" / "generated").glob("*.py"),
    ]
    classes = {
        node.name: node
        for path in sources
        for node in ast.parse(path.read_text("utf-8")).body
        if isinstance(node, ast.ClassDef)
    }

    def public(name: str) -> set[str]:
        return {
            node.name
            for node in classes[name].body
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
            and not node.name.startswith("_")
        }

    written = [resource for resource in table if resource.written]
    assert len(written) > 3
    for resource in written:
        for base in classes[f"Async{resource.class_name}"].bases:
            assert isinstance(base, ast.Name)
            if base.id != resource.base_class:
                assert not public(base.id) & public(resource.base_class)
        assert not public(f"Async{resource.class_name}") & public(resource.base_class)


def test_a_confirmed_request_is_refused_without_confirmation(
    operations: dict[str, Operation], table: list[Resource]
) -> None:
    """`confirm` adds the argument; the list of destructive requests is what stops the request."""
    confirmed = [method for each in table for method in each.methods if method.confirm]
    assert confirmed
    for method in confirmed:
        operation = operations[method.operation]
        path = re.sub(r"{\w+}", "some_id", operation.path)
        # A body that nobody can read may mean anything.
        request = httpx.Request(operation.verb, f"https://api.example{path}", content=b"?")
        assert describe_effect(request, path) is not None, (
            f"{method.operation}: add {operation.verb} {operation.path} to "
            "fivetrex/_core/destructive_requests.py"
        )


# Suggestions.


@pytest.fixture(scope="module")
def operations(
    tmp_path_factory: pytest.TempPathFactory, request: pytest.FixtureRequest
) -> dict[str, Operation]:
    """All operations of the committed definition."""
    patched = request.getfixturevalue("patched")
    folder = tmp_path_factory.mktemp("definition")
    return describe(patched, folder, ROOT / "openapi" / "generator.yaml")


def test_each_operation_has_a_place_if_it_is_not_in_the_table(
    operations: dict[str, Operation], table: list[Resource], folder: Path
) -> None:
    """As if each in its turn were new: the lines are those of a table that can be read."""
    listed = {name for resource in table for name in resource.names}
    assert len(operations) > 150
    kept = 0
    for name in operations.keys() & listed:
        rest = [without(resource, name) for resource in table]
        known = public_names(rest).keys()
        (suggestion,) = suggest([operations[each] for each in (*known, name)], rest, known)
        assert suggestion.operation == name
        lines = as_lines([suggestion], rest)
        path = f"openapi/surface/{suggestion.place.file}.yaml"
        new_file = "" if suggestion.place.file in {each.file for each in table} else " (a new file)"
        assert lines[0] == f"{path}{new_file}:"
        before = [each for each in table if name in each.names]
        place = (suggestion.place.file, suggestion.place.key)
        kept += place in {(each.file, each.key) for each in before}
        text = "".join(f"{line[2:]}\n" for line in lines[1:])
        check_lines(folder, text, suggestion.place.file)
    # A few belong elsewhere by their paths, such as `groups.users` of `/v1/groups/{groupId}/users`.
    assert kept >= 0.9 * len(operations.keys() & listed)


def test_all_operations_have_a_place_if_the_table_has_none(
    operations: dict[str, Operation], folder: Path
) -> None:
    suggested = suggest(operations.values(), [], [])
    assert [each.operation for each in suggested] == list(operations)
    lines = as_lines(suggested, [])
    files: dict[str, str] = {}
    for line in lines:
        if line.startswith("openapi/surface/"):
            assert line.endswith(".yaml (a new file):")
            name = line.removeprefix("openapi/surface/").removesuffix(".yaml (a new file):")
            files[name] = ""
        else:
            files[name] += f"{line[2:]}\n"
    resources = load(folder, **files)
    assert {method.operation for each in resources for method in each.methods} == {*operations}


def check_lines(folder: Path, text: str, file: str) -> None:
    """Check that suggested lines are those of a table, below a head that they may lack."""
    content = YAML(typ="safe").load(text)
    for key, entry in content.items():
        entry.setdefault("class", "".join(word.capitalize() for word in key.split("_")))
    content.setdefault(file, {"class": "Own"})
    path = folder / f"{file}.yaml"
    for other in folder.iterdir():
        other.unlink()
    YAML(typ="safe").dump(content, path)
    (line,) = [method for resource in load_table(folder) for method in resource.methods]
    assert line.operation in text


def without(resource: Resource, operation: str) -> Resource:
    """Return a resource as if an operation were new."""
    methods = [method for method in resource.methods if method.operation != operation]
    written = {name: each for name, each in resource.written.items() if each != operation}
    return Resource(
        resource.file,
        resource.key,
        resource.class_name,
        resource.description,
        resource.model,
        methods,
        written,
        resource.left_out,
    )
