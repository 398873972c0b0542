"""Suggested lines of the table, for operations that it does not have."""

from dataclasses import replace
from pathlib import Path

import pytest
from ruamel.yaml import YAML

from scripts.pipeline.openapi_document import Document
from scripts.pipeline.surface.operations import Operation
from scripts.pipeline.surface.suggestions import as_lines, suggest
from scripts.pipeline.surface.table import Resource, public_names
from scripts.pipeline.surface.table_reader import load_table

from .conftest import ROOT
from .surface_samples import describe
from .surface_tables import load


@pytest.fixture(scope="module")
def operations(patched: Document, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Operation]:
    """All operations of the committed definition."""
    folder = tmp_path_factory.mktemp("definition")
    return describe(patched, folder, ROOT / "openapi" / "generator.yaml")


def test_each_operation_has_a_place_if_it_is_not_in_the_table(
    operations: dict[str, Operation], table: list[Resource], table_folder: Path
) -> None:
    """Treat each operation as a new one: the suggested lines are a valid table."""
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
        check_lines(table_folder, text, suggestion.place.file)
    # A few belong elsewhere by their paths, such as `groups.users` of `/v1/groups/{groupId}/users`.
    assert kept >= 0.9 * len(operations.keys() & listed)


def test_all_operations_have_a_place_if_the_table_has_none(
    operations: dict[str, Operation], table_folder: Path
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
    resources = load(table_folder, **files)
    assert {method.operation for each in resources for method in each.methods} == {*operations}


def check_lines(table_folder: Path, text: str, file: str) -> None:
    """Check that suggested lines are those of a table, below a head that they may lack."""
    content = YAML(typ="safe").load(text)
    for key, entry in content.items():
        entry.setdefault("class", "".join(word.capitalize() for word in key.split("_")))
    content.setdefault(file, {"class": "Own"})
    path = table_folder / f"{file}.yaml"
    for other in table_folder.iterdir():
        other.unlink()
    YAML(typ="safe").dump(content, path)
    (line,) = [method for resource in load_table(table_folder) for method in resource.methods]
    assert line.operation in text


def without(resource: Resource, operation: str) -> Resource:
    """Return a resource as if an operation were new."""
    methods = [method for method in resource.methods if method.operation != operation]
    written = {name: each for name, each in resource.written.items() if each != operation}
    return replace(resource, methods=methods, written=written)
