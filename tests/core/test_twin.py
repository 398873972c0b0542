"""The script that makes the synchronous twin: every word has a rule, every byte is checked."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import pytest

from scripts import twin

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def house(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A small source and its twin, with the two rules that it needs."""
    (tmp_path / "_async" / "deep").mkdir(parents=True)
    source = "async def get() -> int:\n    return await read()\n"
    (tmp_path / "_async" / "one.py").write_text(source)
    (tmp_path / "_async" / "deep" / "two.py").write_text(source)
    monkeypatch.setattr(twin, "ROOT", tmp_path)
    monkeypatch.setattr(twin, "FOLDERS", {tmp_path / "_async": tmp_path / "_sync"})
    monkeypatch.setattr(twin, "RULES", {r"\basync def ": "def ", r"\bawait ": ""})
    assert twin.main([]) == 0
    return tmp_path


def test_the_twin_of_this_repository_is_up_to_date(capsys: pytest.CaptureFixture[str]) -> None:
    assert twin.main(["--check"]) == 0, capsys.readouterr().err


def test_it_names_its_source(house: Path) -> None:
    assert (house / "_sync" / "deep" / "two.py").read_text() == (
        "# Made by scripts/twin.py from _async/deep/two.py. Do not edit.\n"
        "def get() -> int:\n    return read()\n"
    )
    assert twin.main(["--check"]) == 0


def test_a_changed_byte_is_found(house: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = house / "_sync" / "one.py"
    path.write_text(path.read_text() + "\n")
    assert twin.main(["--check"]) == 1
    assert "_sync/one.py" in capsys.readouterr().err
    assert path.read_text().endswith("\n\n"), "checking changes nothing"
    assert twin.main([]) == 0
    assert twin.main(["--check"]) == 0


def test_a_carriage_return_is_found(house: Path) -> None:
    path = house / "_sync" / "one.py"
    path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    assert twin.main(["--check"]) == 1


def test_a_missing_file_is_found(house: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (house / "_sync" / "deep" / "two.py").unlink()
    assert twin.main(["--check"]) == 1
    assert "_sync/deep/two.py" in capsys.readouterr().err
    assert twin.main([]) == 0
    assert twin.main(["--check"]) == 0


@pytest.mark.parametrize("name", ["three.py", "deep/three.py", "one.pyi"])
def test_an_extra_file_is_found(house: Path, capsys: pytest.CaptureFixture[str], name: str) -> None:
    extra = house / "_sync" / name
    extra.write_text("")
    assert twin.main(["--check"]) == 1
    assert f"_sync/{name}" in capsys.readouterr().err
    assert twin.main([]) == 0
    assert not extra.exists()


def test_a_rule_that_no_file_needs_is_an_error(
    house: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setitem(twin.RULES, r"\basync for ", "for ")
    assert twin.main([]) == 1
    assert r"unused rules: \basync for " in capsys.readouterr().err


@pytest.mark.parametrize(
    "line", ["async with lock:", "AsyncClient()", "x.aclose()", "await(x)", "# is asynchronous"]
)
def test_a_word_that_is_left_over_is_an_error(
    house: Path, capsys: pytest.CaptureFixture[str], line: str
) -> None:
    with (house / "_async" / "deep" / "two.py").open("a") as file:
        file.write(f"\n\n{line}\n")
    assert twin.main(["--check"]) == 1
    error = capsys.readouterr().err
    assert "_async/deep/two.py" in error
    assert "near line 5 has no rule" in error


def test_the_first_rule_that_fits_wins() -> None:
    used: Counter[str] = Counter()
    text = "class AsyncClient:\n    async def __aenter__(self) -> Self: ...\n"
    twin_text = "class Client:\n    def __enter__(self) -> Self: ...\n"
    assert twin.translate(text, used, "name.py") == twin_text
    assert sum(used.values()) == 3
