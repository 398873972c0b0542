"""The page for people who come from Elixir says what the tested table says."""

from __future__ import annotations

import re
from pathlib import Path

from .table import TABLE

PAGE = Path(__file__).parents[2] / "docs" / "from-elixir.md"


def test_the_page_has_every_row_of_the_table_and_no_other() -> None:
    rows = re.findall(r"^\| `(.+?)` \| `(.+?)` \|$", PAGE.read_text(encoding="utf-8"), re.MULTILINE)
    assert rows == [(row.elixir, row.shown) for row in TABLE]
