"""The pages of the site that are generated: the reference, the index of operations, the recipes."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

import attrs
import pytest

from fivetrex import models
from scripts.docs_site import (
    fivetran_pages,
    operation_index,
    recipe_page,
    reference_pages,
    surface,
)
from scripts.docs_site.code_links import add_links
from scripts.docs_site.models import inherited_fields, models_by_resource
from tests.support.published_definition import effective_definition
from tests.surface.public_names import NOT_ON_THE_SURFACE, PUBLIC_NAMES, STREAMS

from .code_blocks import ROOT

if TYPE_CHECKING:
    from pathlib import Path

    from tests.surface.public_names import PublicName

DEFINED = {
    operation["operationId"]: f"{method.upper()} {path}"
    for path, item in effective_definition()["paths"].items()
    for method, operation in item.items()
}
INDEX = operation_index.render()
ROWS = [line for line in INDEX.splitlines() if line.startswith("| `")]


def row(operation: str) -> str:
    """Return the row of an operation in the index."""
    (found,) = [each for each in ROWS if f"<br>`{operation}` |" in each]
    return found


@pytest.mark.parametrize("operation", DEFINED)
def test_every_operation_is_in_the_index_with_its_request(operation: str) -> None:
    assert row(operation).startswith(f"| `{DEFINED[operation]}`<br>")


def test_the_index_has_each_operation_once() -> None:
    assert len(ROWS) == len(DEFINED)


@pytest.mark.parametrize("public", PUBLIC_NAMES, ids=lambda each: each.name)
def test_the_index_leads_from_a_request_to_the_method(public: PublicName) -> None:
    for name in (public.name, public.stream):
        if name:
            assert f"[`client.{name}`][client.{name}]" in row(public.operation)


def test_the_example_of_the_index_is_found() -> None:
    (found,) = [each for each in ROWS if "`GET /v1/users/{userId}/groups`" in each]
    assert "[`client.users.group_memberships.list`]" in found


def test_an_operation_without_a_method_is_explained() -> None:
    for operation in NOT_ON_THE_SURFACE:
        assert "`client.api` only: " in row(operation)


def test_every_method_has_an_entry_on_the_page_of_its_resource() -> None:
    pages = reference_pages.resource_pages()
    for name in [*(each.name for each in PUBLIC_NAMES), *STREAMS.values()]:
        page = pages[f"reference/{reference_pages.slug(name.partition('.')[0])}.md"]
        assert f"[](){{ #client.{name} }}\n\n::: " in page, name


def test_every_model_is_on_one_page() -> None:
    placed = Counter(name for names in models_by_resource().values() for name in names)
    assert placed == Counter(models.__all__)
    pages = "".join(reference_pages.resource_pages().values())
    assert all(pages.count(f"::: fivetrex.models.{name}\n") == 1 for name in models.__all__)


def test_a_model_is_on_the_page_of_the_resource_that_is_named_after_it() -> None:
    placed = models_by_resource()
    assert "User" in placed["users"]
    assert "PrivateLink" in placed["private_links"]
    assert "SyncStatus" in placed["connections"]


def test_a_resource_that_is_added_to_the_table_gets_a_page(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "surface"
    folder.mkdir()
    text = (surface.SURFACE / "roles.yaml").read_text(encoding="utf-8")
    (tmp_path / "surface.schema.json").write_bytes(
        surface.SURFACE.with_name("surface.schema.json").read_bytes()
    )
    (folder / "roles.yaml").write_text(text, encoding="utf-8")
    monkeypatch.setattr(surface, "SURFACE", folder)
    (only,) = surface.load_resources.__wrapped__()
    assert only.call == "client.roles"
    assert [method.name for method in only.methods] == ["list", "stream"]


def test_every_recipe_is_the_tested_file() -> None:
    page = recipe_page.render()
    for path in recipe_page.scripts():
        code = path.read_text(encoding="utf-8").partition('"""\n')[2].strip()
        assert f"```python\n{code}\n```" in page, path.name


def test_the_address_of_an_operation_at_fivetran_follows_its_tag_and_its_id() -> None:
    operation = {"operationId": "list_all_groups", "tags": ["Group Management"]}
    expected = "https://fivetran.com/docs/rest-api/api-reference/groups/list-all-groups"
    assert fivetran_pages.address(operation) == expected
    assert fivetran_pages.address({"operationId": "new", "tags": ["Unknown"]}) is None


def test_every_tag_with_a_folder_is_in_the_definition() -> None:
    tags = {each.tag for each in surface.api_operations().values()}
    assert fivetran_pages.FOLDERS.keys() <= tags


def test_the_navigation_has_every_page_of_the_folder() -> None:
    settings = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    listed = set(re.findall(r": ([\w/-]+\.md)$", settings, re.MULTILINE))
    pages = {path.name for path in (ROOT / "docs").glob("*.md")} - {"releasing.md"}
    assert pages == {name for name in listed if "/" not in name} - {recipe_page.URI}


@pytest.mark.parametrize(
    ("text", "linked"),
    [
        ("Use `client.users.list`.", "Use [`client.users.list`][to].\n"),
        ("Use `client.users.list()`.", "Use [`client.users.list()`][to].\n"),
        ("`client.other`", "`client.other`\n"),
        ("[`client.users.list`](a.md)", "[`client.users.list`](a.md)\n"),
        ("# `client.users.list`", "# `client.users.list`\n"),
        ("```\n`client.users.list`\n```", "```\n`client.users.list`\n```\n"),
    ],
)
def test_names_in_the_text_are_linked(text: str, linked: str) -> None:
    assert add_links(f"{text}\n", {"client.users.list": "to"}) == linked


def test_the_fields_of_handwritten_models_are_described() -> None:
    described = inherited_fields()
    for name in models.__all__:
        model = getattr(models, name)
        if attrs.has(model) and model.__module__.startswith("fivetrex."):
            section = described[f"{model.__module__}.{name}"]
            for field in attrs.fields(model):
                if field.name != "additional_properties":
                    assert f"\n    {field.name}: " in section
