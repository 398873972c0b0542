"""The generated docstrings speak, in our words: none of Fivetran's sentences is in the project."""

import importlib
import json
import re
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import fivetrex_api
import pytest
from fivetrex_api import models

from scripts.pipeline.openapi_document import Document, operations, reachable, schemas

from .conftest import ROOT

# What the curated layer builds upon.
TAGS = {
    "Group Management",
    "Connection Management",
    "Connection Schema Management",
    "Destination Management",
    "Webhook Management",
}


def test_operations_that_we_build_upon_have_a_summary(effective: Document) -> None:
    seen = 0
    for _, _, operation in operations(effective):
        (tag,) = operation["tags"]
        if tag not in TAGS:
            continue
        name = operation["operationId"]
        folder = tag.lower().replace(" ", "_")
        module = importlib.import_module(f"{fivetrex_api.__name__}.api.{folder}.{name}")
        first = (module.sync_detailed.__doc__ or "").strip().splitlines()[0]
        assert first.strip() == operation["summary"]
        assert re.fullmatch(r"[A-Z][^.]*\.", first.strip()), name
        seen += 1
    assert seen > 40


def test_models_that_we_build_upon_have_a_summary(effective: Document) -> None:
    holders = [
        content
        for _, _, operation in operations(effective)
        if TAGS & set(operation["tags"])
        for part in (operation.get("requestBody", {}), *operation["responses"].values())
        for content in part.get("content", {}).values()
    ]
    named = schemas(effective)
    reached = reachable(effective, holders)
    assert [name for name in sorted(reached) if "description" not in named[name]] == []
    assert models.Connection.__doc__ == named["ConnectorResponse"]["description"]
    assert models.SchemaMap.__doc__ == "Schemas by name."


def words(text: str) -> list[str]:
    return re.findall(r"\w+", text.lower())


LENGTH = 8


def runs(text: str) -> Iterator[tuple[str, ...]]:
    """Every run of so many words that two people would not write it by chance."""
    spoken = words(text)
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


@pytest.mark.parametrize("date", ["2026-01-12", "2026-03-18", "2026-07-10"])
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
