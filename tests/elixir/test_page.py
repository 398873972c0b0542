"""The page for Elixir users has the rows of the tested table."""

from __future__ import annotations

import re
from pathlib import Path

from .table import TABLE

PAGE = Path(__file__).parents[2] / "docs" / "from-elixir.md"


def test_page_has_exactly_the_rows_of_the_table() -> None:
    rows = re.findall(r"^\| `(.+?)` \| `(.+?)` \|$", PAGE.read_text(encoding="utf-8"), re.MULTILINE)
    assert rows == [(row.elixir, row.shown) for row in TABLE]
