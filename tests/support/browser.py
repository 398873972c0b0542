"""Load pages in a headless browser, if one is installed."""

from __future__ import annotations

import shutil
import subprocess
from html.parser import HTMLParser
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

_NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")


def find_browser() -> str | None:
    """Return the path of a browser; None if none is installed."""
    return next((found for name in _NAMES if (found := shutil.which(name))), None)


class Page(HTMLParser):
    """A page as rendered by a browser.

    Args:
        html: The final document.
        console: The messages in the browser's console.

    Attributes:
        rows: The rows of all tables, each as the text of its cells.
        text: The whole text.
        groups: The names of the groups on the page.
        tags: The names of all elements.
    """

    def __init__(self, html: str, console: list[str]) -> None:
        super().__init__()
        self.html = html
        self.console = console
        self.rows: list[list[str]] = []
        self.groups: list[str] = []
        self.text = ""
        self.tags: set[str] = set()
        self._in_cell = False
        self._in_heading = False
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: object) -> None:
        """Start a row or a cell."""
        self.tags.add(tag)
        if tag != "wbr":
            self._in_heading = tag == "h3"
        if tag == "tr":
            self.rows.append([])
        elif tag in {"td", "th"}:
            self._in_cell = True
            self.rows[-1].append("")
        elif tag == "h3":
            self.groups.append("")
        elif self._in_cell and tag == "small":
            self.rows[-1][-1] += "\n"

    def handle_endtag(self, tag: str) -> None:
        """End a cell."""
        self._in_heading = False
        if tag in {"td", "th"}:
            self._in_cell = False

    def handle_data(self, data: str) -> None:
        """Add text to the current heading or cell."""
        self.text += data
        if self._in_heading:
            self.groups[-1] += data
        if self._in_cell:
            self.rows[-1][-1] += data

    def row(self, text: str) -> list[str]:
        """Return the only row that has a cell with a line equal to a text."""
        found = [row for row in self.rows if any(text in cell.split("\n") for cell in row)]
        assert len(found) == 1, f"{text!r} is in {len(found)} rows of {self.rows}"
        return found[0]


def look(browser: str, url: str, folder: Path, seconds: float = 4.0) -> Page:
    """Open a URL, and return the page after some seconds of virtual time.

    Virtual time stops while the page waits for a response. Otherwise, it is faster than real time.
    """
    command = [
        browser,
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-dev-shm-usage",
        "--no-first-run",
        "--no-proxy-server",
        "--enable-logging=stderr",
        f"--user-data-dir={folder / 'profile'}",
        f"--virtual-time-budget={seconds * 1000:.0f}",
        "--dump-dom",
        url,
    ]
    done = subprocess.run(
        command, capture_output=True, text=True, timeout=120, check=True, encoding="utf-8"
    )
    console = [line for line in done.stderr.splitlines() if "CONSOLE" in line]
    return Page(done.stdout, console)
