"""Invalid input is reported in one message, with exit code 1 and no changed file."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from scripts.pipeline import cli

from .conftest import snapshot


def fivetrans(**changes: Any) -> dict[str, Any]:
    document = {
        "openapi": "3.0.1",
        "info": {"title": "OpenAPI Definition", "version": "v1"},
        "servers": [{"url": "https://api.fivetran.com"}],
        "tags": [
            {"name": "updated", "description": "2030-01-01T00:00:00Z"},
            {"name": "hash", "description": "abc"},
        ],
        "paths": {"/v1/connections": {}},
        "components": {"schemas": {}},
    }
    return {**document, **changes}


NOT_FIVETRANS = {
    "list": ([], "it is a JSON list"),
    "text": ("hello", "it is a JSON str"),
    "no version": ({}, "`openapi` is None"),
    "3.1": (fivetrans(openapi="3.1.0"), "not an OpenAPI 3.0 document"),
    "swagger": ({"swagger": "2.0"}, "not an OpenAPI 3.0 document"),
    "version is a number": (fivetrans(openapi=3.0), "not an OpenAPI 3.0 document"),
    "other server": (
        fivetrans(servers=[{"url": "https://api.example.com"}]),
        "no server https://api.fivetran.com",
    ),
    "no such path": (fivetrans(paths={"/v2/pets": {}}), "no path that starts with /v1/"),
    "no schemas": (fivetrans(components={}), "no schemas"),
    "paths is a list": (fivetrans(paths=["/v1/connections"]), "no path that starts with /v1/"),
    # Definitions until April 2025 have this key. Their server is not to blame.
    "variables of the server": (
        fivetrans(servers=[{"url": "https://api.fivetran.com", "variables": {}}]),
        "no operation that the pipeline understands",
    ),
    "no operation": (fivetrans(), "no operation that the pipeline understands"),
    "operation without an id": (
        fivetrans(paths={"/v1/connections": {"get": {"tags": []}}}),
        "GET /v1/connections: it has no 'operationId'",
    ),
}


@pytest.mark.parametrize("case", NOT_FIVETRANS)
def test_what_is_not_fivetrans_definition(
    case: str, project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    content, reason = NOT_FIVETRANS[case]
    download = tmp_path / "download.json"
    download.write_text(json.dumps(content))
    before = snapshot(project)

    assert cli.main(project, ["--from", str(download)]) == 1

    told = capsys.readouterr()
    assert reason in told.err
    assert told.out == ""
    assert snapshot(project) == before


@pytest.mark.parametrize(
    "content",
    [b"", b"<html>Not found</html>", b'{"openapi": "3.0.1", "pa', b"\xff\xfe\x00", b"[" * 99999],
)
def test_what_is_not_json(
    content: bytes, project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    download = tmp_path / "download.json"
    download.write_bytes(content)
    before = snapshot(project)

    assert cli.main(project, ["--from", str(download)]) == 1

    assert f"{download} is not JSON" in capsys.readouterr().err
    assert snapshot(project) == before


def test_a_truncated_download(
    project: Path,
    tmp_path: Path,
    published: Callable[[str], Path],
    capsys: pytest.CaptureFixture[str],
) -> None:
    download = tmp_path / "download.json"
    download.write_bytes(published("2026-07-10").read_bytes()[:-1000])
    before = snapshot(project)

    assert cli.main(project, ["--from", str(download)]) == 1

    assert "or is incomplete" in capsys.readouterr().err
    assert snapshot(project) == before


@pytest.mark.parametrize("name", ["missing.json", "."])
def test_what_cannot_be_read(
    name: str, project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = snapshot(project)

    assert cli.main(project, ["--from", str(tmp_path / name)]) == 1

    assert "cannot be read" in capsys.readouterr().err
    assert snapshot(project) == before


@pytest.mark.parametrize(
    ("file", "content"),
    [
        ("definition.json", "{"),
        ("definition.json", None),
        ("source.toml", "[definition"),
        ("source.toml", "[definition]\n"),
        ("source.toml", None),
    ],
)
def test_committed_facts_that_were_damaged(
    file: str, content: str | None, project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = project / "openapi" / file
    if content is None:
        path.unlink()
    else:
        path.write_text(content)
    before = snapshot(project)

    assert cli.main(project, []) == 1

    assert f"openapi/{file} cannot be used" in capsys.readouterr().err
    assert snapshot(project) == before


def test_a_tool_of_another_version(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    settings = project / "pyproject.toml"
    settings.write_text(settings.read_text().replace('"ruff==', '"ruff==9'))
    before = snapshot(project)

    assert cli.main(project, []) == 1

    assert "pyproject.toml pins another version" in capsys.readouterr().err
    assert snapshot(project) == before
