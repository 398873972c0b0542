"""The code blocks of docs/simulator.md run, and its tables match the code."""

from __future__ import annotations

import re
import shlex
import subprocess
import sys
from typing import TYPE_CHECKING, Any

import httpx
import pytest

from fivetrex.simulator import Scenario, Simulator
from fivetrex.simulator.__main__ import _parser
from fivetrex.simulator.faults.scope import Scope
from fivetrex.simulator.faults.serialization import parse_fault

from .code_blocks import ROOT, blocks, languages, run_python, type_errors

if TYPE_CHECKING:
    from pathlib import Path

PAGE = "docs/simulator.md"


def test_python_blocks_run_one_after_the_other(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.chdir(tmp_path)  # where an account is saved
    namespace: dict[str, Any] = {}
    assert len(list(run_python(PAGE, namespace))) > 5
    output = capsys.readouterr().out
    assert "The connection was refused." in output
    assert "sync_end silver_brook" in output
    assert "['STATUS', 'RATE_LIMITED', 'RESET', 'LATENCY', 'STALE_READ']" in output


def test_python_blocks_are_typed(shared_folder: Path) -> None:
    assert type_errors(PAGE, shared_folder) == ""


def test_the_tests_pass_with_the_plugin(tmp_path: Path) -> None:
    texts = [text for _, text in blocks(PAGE, "python pytest")]
    (tmp_path / "test_page.py").write_text("\n".join(texts), encoding="utf-8")
    command = [sys.executable, "-m", "pytest", "-q", str(tmp_path)]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout
    assert "2 passed" in done.stdout


def test_scenarios_can_be_loaded() -> None:
    texts = [text for _, text in blocks(PAGE, "toml")]
    assert texts
    for text in texts:
        Simulator().load_scenario(Scenario.from_toml(text))


def test_commands_have_these_options() -> None:
    texts = [text for _, text in blocks(PAGE, "sh")]
    commands = [text.split() for text in texts if text.startswith("python -m fivetrex.simulator")]
    assert commands
    for command in commands:
        _parser().parse_args(command[3:])
    page = (ROOT / PAGE).read_text(encoding="utf-8")
    for option in ("--speed 60", "--follow-schedules", "--rate-limits trial", "--strict"):
        assert f"`{option}`" in page
        _parser().parse_args(option.split())


def test_curl_commands_succeed() -> None:
    texts = [text for _, text in blocks(PAGE, "sh") if text.startswith("curl ")]
    assert texts
    with httpx.Client(transport=Simulator().transport()) as client:
        for text in texts:
            _, url, *options = shlex.split(text.replace("\\\n", ""))
            given = dict(zip(options[::2], options[1::2], strict=True))
            name, _, value = given.pop("-H").partition(": ")
            response = client.post(url, headers={name: value}, content=given.pop("-d"))
            assert not given
            assert response.is_success, response.text


def test_fault_table_lists_all_arguments() -> None:
    page = (ROOT / PAGE).read_text(encoding="utf-8")
    table = page.partition("| fault |")[2].partition("\n\n")[0]
    rows = re.findall(r"^\| `(\w+)` \| [^|]+ \| ([^|]*)\|$", table, re.MULTILINE)
    documented = {kind: set(re.findall(r"`([a-z_]+)`", arguments)) for kind, arguments in rows}
    with pytest.raises(ValueError, match="kind must be one of") as refused:
        parse_fault({"kind": "none"})
    assert all(kind in str(refused.value) for kind in documented)
    assert str(refused.value).count(",") == len(documented) - 1
    for kind, arguments in documented.items():
        with pytest.raises(ValueError, match="unknown is unknown") as refused:
            parse_fault({"kind": kind, **dict.fromkeys(arguments), "unknown": 1})
        known = set(str(refused.value).partition("the keys are: ")[2].split(", "))
        assert arguments == known - set(Scope.__annotations__)


@pytest.mark.parametrize("page", [PAGE, "docs/simulator-assumptions.md"])
def test_links_to_other_pages_resolve(page: str) -> None:
    targets = re.findall(r"\]\(([\w-]+\.md)\)", (ROOT / page).read_text(encoding="utf-8"))
    assert targets
    assert all((ROOT / "docs" / target).is_file() for target in targets)


def test_every_block_is_tested() -> None:
    assert languages(PAGE) == {"sh", "python", "python pytest", "toml"}
