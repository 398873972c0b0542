"""`scripts/update_definition`: the steps of the scheduled workflow."""

import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

import pytest

from scripts.pipeline.update_definition import main

from .conftest import snapshot
from .test_regenerate_faults import quick, small

__all__ = ["quick", "small"]


@pytest.fixture
def address() -> Iterator[tuple[str, dict[str, bytes]]]:
    """The address of a server, and what it answers by path; other paths are 404."""
    answers: dict[str, bytes] = {}

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            content = answers.get(self.path)
            self.send_response(200 if content is not None else 404)
            self.send_header("Content-Length", str(len(content or b"")))
            self.end_headers()
            self.wfile.write(content or b"")

        def log_message(self, *_: object) -> None:
            """Write no log."""

    with HTTPServer(("127.0.0.1", 0), Handler) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}", answers
        server.shutdown()
        thread.join()


def test_a_new_definition_is_proposed(
    small: Path,
    address: tuple[str, dict[str, bytes]],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    url, answers = address
    answers["/definition.json"] = (tmp_path / "new.json").read_bytes()
    outputs, report = tmp_path / "outputs", tmp_path / "report.md"
    monkeypatch.setenv("GITHUB_OUTPUT", str(outputs))

    assert main(small, [f"{url}/definition.json", "--report", str(report)]) == 0

    title = "Regenerate from the definition of 2030-01-01"
    assert capsys.readouterr().out == f"{title}\n"
    assert outputs.read_text() == f"changed=true\ntitle={title}\n"
    text = report.read_text()
    assert text.startswith("# Definition of 2030-01-01\n")
    assert "- New response fields: no code uses them yet\n" in text
    assert "## Changelog entry" in text
    assert '"size"' in (small / "openapi" / "definition.json").read_text()


def test_the_same_definition_is_not_proposed_again(
    small: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    outputs, report = tmp_path / "outputs", tmp_path / "report.md"
    monkeypatch.setenv("GITHUB_OUTPUT", str(outputs))
    before = snapshot(small)
    assert main(small, [str(tmp_path / "old.json"), "--report", str(report)]) == 0
    assert outputs.read_text() == "changed=false\ntitle=\n"
    assert not report.exists()
    assert snapshot(small) == before


@pytest.mark.parametrize(
    "source", ["{url}/gone.json", "http://127.0.0.1:1/a", "gone.json", "{url}/a"]
)
def test_a_download_that_fails_changes_nothing(
    source: str,
    small: Path,
    address: tuple[str, dict[str, bytes]],
    capsys: pytest.CaptureFixture[str],
) -> None:
    url, answers = address
    answers["/a"] = b"<html>Sign in</html>"
    before = snapshot(small)
    assert main(small, [source.format(url=url)]) == 1
    assert capsys.readouterr().err.startswith("update_definition: ")
    assert snapshot(small) == before
