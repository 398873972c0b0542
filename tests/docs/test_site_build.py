"""The site builds strictly, contains every public name, and loads nothing from other hosts.

The build takes as long as many other tests together, so it runs with the thorough profile only.
"""

from __future__ import annotations

import re
import subprocess
import sys
from html.parser import HTMLParser
from typing import TYPE_CHECKING

import pytest

from scripts.docs_site.public_names import documented_names, public_names
from scripts.docs_site.surface import api_operations
from tests.support.browser import find_browser, look
from tests.support.sharing import build_once

from .code_blocks import ROOT

if TYPE_CHECKING:
    from pathlib import Path

BROWSER = find_browser()
# The attributes by which an element loads something, when a page is opened.
LOADING = {"script": "src", "img": "src", "iframe": "src", "link": "href", "source": "src"}


@pytest.fixture(scope="module")
def site(request: pytest.FixtureRequest, shared_folder: Path) -> Path:
    """The built site."""
    if request.config.getoption("hypothesis_profile") != "thorough":
        pytest.skip("builds the site; runs with scripts/test --thorough")
    return build_once(shared_folder / "site", build)


def build(folder: Path) -> None:
    """Build the site with the project's command."""
    command = [sys.executable, str(ROOT / "scripts" / "docs"), "--site-dir", str(folder)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


class Loads(HTMLParser):
    """What a page loads when it is opened."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.addresses: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        address = dict(attrs).get(LOADING.get(tag, ""))
        if address:
            self.addresses.append(address)


def pages(site: Path) -> list[Path]:
    return sorted(site.rglob("*.html"))


def test_every_public_name_is_in_the_reference(site: Path) -> None:
    assert public_names() - documented_names(site) == set()


def test_the_reference_describes_the_fields_of_models(site: Path) -> None:
    page = (site / "reference" / "connections.html").read_text(encoding="utf-8")
    assert "Minutes between two syncs" in page


def test_every_operation_is_in_the_index(site: Path) -> None:
    index = (site / "reference" / "operations.html").read_text(encoding="utf-8")
    for operation in api_operations().values():
        assert f"<code>{operation.request}</code>" in index
        assert f"<code>{operation.id}</code>" in index


def test_nothing_is_loaded_from_another_host(site: Path) -> None:
    for page in pages(site):
        html = page.read_text(encoding="utf-8")
        foreign = [each for each in Loads(html).addresses if re.match(r"(\w+:)?//", each)]
        assert foreign == [], page
    for sheet in site.rglob("*.css"):
        assert not re.search(r"(url\(|@import )['\"]?(\w+:)?//", sheet.read_text("utf-8")), sheet


def test_the_name_of_no_private_module_is_a_heading(site: Path) -> None:
    for page in pages(site):
        headings = re.findall(r"<h[1-3][^>]*>(.*?)</h", page.read_text("utf-8"), re.DOTALL)
        texts = [re.sub(r"<[^>]*>", "", each) for each in headings]
        assert [text for text in texts if "._" in text] == [], page


@pytest.mark.skipif(BROWSER is None, reason="needs a browser")
def test_the_search_works_without_a_server(site: Path, tmp_path: Path) -> None:
    assert BROWSER is not None
    address = (site / "index.html").as_uri()
    page = look(BROWSER, f"{address}?q=pagination", tmp_path, seconds=10)
    assert re.search(r'href="[^"]*/pagination\.html[^"]*" class="md-search-result__link', page.html)
    assert page.console == []
