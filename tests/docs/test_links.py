"""Links between the pages of the repository lead to files and headings that exist."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import unquote

import pytest

from .code_blocks import ROOT

if TYPE_CHECKING:
    from pathlib import Path

PAGES = sorted(
    path.relative_to(ROOT).as_posix()
    for pattern in ("*.md", ".github/**/*.md", "docs/**/*.md", "openapi/*.md", "generated/*.md")
    for path in ROOT.glob(pattern)
)
_FENCE = re.compile(r"^( *)(```+).*?^\1\2$", re.DOTALL | re.MULTILINE)
_LINK = re.compile(r"\]\(([^)\s]+)\)")


def text_of(page: Path) -> str:
    """Read a page without its code blocks."""
    return _FENCE.sub("", page.read_text(encoding="utf-8"))


def anchors(page: Path) -> set[str]:
    """Return the anchors of a page's headings, as the hosting site makes them."""
    headings = re.findall(r"^#+ (.+)$", text_of(page), re.MULTILINE)
    plain = (re.sub(r"[^\w\- ]", "", heading.lower()) for heading in headings)
    return {heading.replace(" ", "-") for heading in plain}


def links(page: Path) -> list[str]:
    """Return the targets of a page's links that are not on other sites."""
    return [link for link in _LINK.findall(text_of(page)) if "://" not in link]


def test_the_pages_that_a_contributor_expects_are_there() -> None:
    expected = {"CHANGELOG.md", "CONTRIBUTING.md", "README.md", "SECURITY.md", "docs/releasing.md"}
    assert {*expected, ".github/pull_request_template.md"} <= {*PAGES}


@pytest.mark.parametrize("name", PAGES)
def test_every_link_leads_somewhere(name: str) -> None:
    page = ROOT / name
    for link in links(page):
        path, _, anchor = link.partition("#")
        target = page.parent / unquote(path) if path else page
        assert target.exists(), link
        assert not anchor or anchor in anchors(target), link


def test_links_are_found() -> None:
    page = ROOT / "docs" / "releasing.md"
    assert "../CONTRIBUTING.md#deprecations-and-releases" in links(page)
    assert "deprecations-and-releases" in anchors(ROOT / "CONTRIBUTING.md")
