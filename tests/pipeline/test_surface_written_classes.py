"""The handwritten classes, compared with the table."""

import ast
from pathlib import Path

import pytest

from scripts.pipeline.errors import PipelineError
from scripts.pipeline.surface.table import Resource
from scripts.pipeline.surface.written_classes import check_written_classes, read_written_classes

from .conftest import ROOT
from .surface_tables import HEAD, load

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


def check(root: Path, table: str, source: str, table_folder: Path) -> None:
    """Check a written class of the widgets, whose generated class has `get` and `parts`."""
    (root / "fivetrex" / "_async").mkdir(parents=True, exist_ok=True)
    (root / "fivetrex" / "_async" / "base.py").write_text(WRITTEN)
    (root / "fivetrex" / "_async" / "widgets.py").write_text(source)
    for resource in load(table_folder, widgets=HEAD + table):
        check_written_classes(resource, {"get", "parts"}, read_written_classes(root))


def test_a_written_class_may_inherit_its_methods(tmp_path: Path, table_folder: Path) -> None:
    source = "class AsyncWidgets(AsyncWidgetsBase, _Mixin):\n  update = pause = _Mixin.create\n"
    table = "written: {create: a, update: b, pause: b}"
    check(tmp_path, table, source, table_folder)


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
        (
            "get: {operation: a}",
            "class",
            r"fivetrex/_async/widgets.py is not Python: .* Fix",
        ),
    ],
)
def test_a_written_class_that_does_not_fit(
    table: str, source: str, expected: str, tmp_path: Path, table_folder: Path
) -> None:
    with pytest.raises(PipelineError, match=expected):
        check(tmp_path, table, source, table_folder)


def test_a_resource_has_no_name_of_another_attribute_of_the_client(
    tmp_path: Path, table_folder: Path
) -> None:
    check(tmp_path, "get: {operation: a}", "", table_folder)
    for name in ("request", "connectors"):
        (resource,) = load(table_folder, **{name: f"{name}: {{class: Widgets}}"})
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
