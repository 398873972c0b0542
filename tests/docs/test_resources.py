"""The README's tables of resources and of confirmations have all methods of the client."""

from __future__ import annotations

import inspect
import re

import pytest

import fivetrex
from scripts.pipeline.surface.table_reader import load_table
from tests.surface.public_names import WAITS
from tests.surface.resources import find_methods

from .code_blocks import ROOT

README = (ROOT / "README.md").read_text(encoding="utf-8")

RESOURCES = {resource.path: resource for resource in load_table(ROOT / "openapi" / "surface")}


def rows(header: str) -> list[list[str]]:
    """Return the cells of a table that starts with this header."""
    table = README.partition(f"\n{header}\n")[2].partition("\n\n")[0]
    _, *lines = table.splitlines()
    return [line.strip("| ").split(" | ") for line in lines]


def names(cell: str) -> list[str]:
    return re.findall(r"`([\w.]+)`", cell)


LISTED = {
    names(attribute)[0]: cells
    for attribute, *cells in rows("| attribute of the client | what it is | methods |")
}


def methods(path: str) -> set[str]:
    """Return the methods of a resource in the table, without the streams of its lists."""
    resource = RESOURCES[path]
    waits = {name.rpartition(".")[2] for name in WAITS if name.rpartition(".")[0] == path}
    return {method.name for method in resource.methods} | resource.written.keys() | waits


def test_every_resource_is_listed() -> None:
    assert sorted(LISTED) == sorted(RESOURCES)


@pytest.mark.parametrize("path", RESOURCES)
def test_every_method_is_listed_once(path: str) -> None:
    _, listed = LISTED[path]
    assert sorted(names(listed)) == sorted(methods(path))


@pytest.mark.parametrize("path", RESOURCES)
def test_a_resource_is_described(path: str) -> None:
    description, _ = LISTED[path]
    assert description.strip()


def test_every_method_that_needs_confirmation_is_listed() -> None:
    with fivetrex.Client(api_key="a key", api_secret="a secret") as client:
        functions = {**find_methods(client), "request": type(client).request}
    confirmable = {
        name
        for name, function in functions.items()
        if "confirm" in inspect.signature(function).parameters
    }
    listed = {name for cell, _ in rows("| method | needs confirmation |") for name in names(cell)}
    assert listed == confirmable
