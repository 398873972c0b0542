"""The report has the names that callers use."""

import importlib.util
import json
import re
from pathlib import Path

import pytest

import fivetrex
from scripts.changes.client_method_names import curated_names, generated_name, public_name
from scripts.pipeline.openapi_document import operations
from tests.surface.public_names import resolve

from .sample_documents import operation

ROOT = Path(__file__).resolve().parents[2]
_IMPORT = re.compile(r"from fivetrex_api\.api\.\w+ import \(?\s*(\w+) as \w+")


def operations_of_the_client() -> set[str]:
    """The operations that the methods of the client call."""
    sources = [path.read_text("utf-8") for path in (ROOT / "fivetrex" / "_sync").rglob("*.py")]
    return {name for source in sources for name in _IMPORT.findall(source)}


def test_every_operation_that_the_client_calls_has_its_name() -> None:
    called = operations_of_the_client()
    assert {"list_all_groups", "connection_schema_config"} <= called
    assert called <= curated_names().keys(), "add them to scripts/changes/client_method_names.py"


@pytest.mark.parametrize("name", curated_names().values())
def test_every_name_is_a_method_of_the_client(name: str) -> None:
    client = fivetrex.Client(api_key="key", api_secret="secret")
    assert callable(resolve(client, name))


def test_names_are_given_once() -> None:
    assert len(set(curated_names().values())) == len(curated_names())


def test_all_other_operations_are_called_by_what_the_generator_made_of_them() -> None:
    definition = json.loads((ROOT / "openapi" / "definition.json").read_text("utf-8"))
    names = [generated_name(each) for _, _, each in operations(definition)]
    assert len(set(names)) == len(names) > 100
    assert [name for name in names if importlib.util.find_spec(name) is None] == []


def test_the_public_name_comes_first() -> None:
    assert public_name(operation("resync_connection")) == "connections.resync"
    assert public_name(operation("widgetDetails")) == "fivetrex_api.api.widgets.widget_details"
    assert public_name(operation("list", tags=[])) == "fivetrex_api.api.default.list_"
