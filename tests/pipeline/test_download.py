"""A download with an invalid date is rejected, because patches depend on the date."""

import json
from pathlib import Path

import pytest

from scripts.pipeline import cli

from .test_regenerate_faults import publish


@pytest.mark.parametrize("date", ["", "yesterday", "10.07.2026", "2026-13-01T00:00:00Z"])
def test_a_date_that_is_none(
    date: str, project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    download = publish(tmp_path / "download.json", "id")
    document = json.loads(download.read_text("utf-8"))
    document["tags"][0]["description"] = date
    download.write_text(json.dumps(document), "utf-8")

    assert cli.main(project, ["--from", str(download)]) == 3

    told = capsys.readouterr().out
    assert "Definition of an unknown date" in told or f"Definition of {date[:10]}" in told
    assert "tags: the definition has no tag `updated` with its date" in told
