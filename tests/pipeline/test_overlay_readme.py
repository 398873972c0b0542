"""The commands and the example of openapi/README.md work, in their order."""

import importlib.util
import re
import shlex
import shutil
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from scripts.changes.cli import main as diff_definition
from scripts.pipeline import cli, new_patch, patch_file
from scripts.pipeline.lint.cli import main as lint_definition

from .conftest import ROOT, snapshot
from .probes import models

README = (ROOT / "openapi" / "README.md").read_text("utf-8")
SECTIONS = dict(re.findall(r"^## (.+?)\n(.*?)(?=^## |\Z)", README, re.DOTALL | re.MULTILINE))


def blocks(section: str, language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```$", SECTIONS[section], re.DOTALL | re.MULTILINE)


def type_in(line: str, root: Path, **words: str) -> int:
    """Run one command in a project, without the environment that its script would set up."""
    script, *arguments = (words.get(word, word) for word in shlex.split(line))
    run: dict[str, Callable[[], int]] = {
        "scripts/regenerate": lambda: cli.main(root, arguments),
        "scripts/new_patch": lambda: new_patch.main(root, arguments),
        "scripts/lint_definition": lambda: lint_definition(root, arguments),
        "scripts/diff_definition": lambda: diff_definition(arguments),
    }
    return run[script]()


def test_fixing_an_error_of_the_definition(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    make, regenerate = blocks("Fixing an error in the definition", "sh")
    [yaml] = blocks("Fixing an error in the definition", "yaml")
    [told] = blocks("Fixing an error in the definition", "text")
    [probe] = blocks("Fixing an error in the definition", "python")

    assert type_in(make, project) == 0
    [made] = (project / "openapi" / "patches").glob("*-group-colour.yaml")
    assert made.name in capsys.readouterr().out
    made.write_text(yaml, "utf-8")
    assert type_in(regenerate, project) == 0
    assert told.replace("NNN", made.name[:3]) in capsys.readouterr().out

    check = checked(probe)
    check(imported("with_colour", project / "generated" / "fivetrex_api"))
    with pytest.raises(AttributeError):
        check("fivetrex_api")


def checked(probe: str) -> Callable[[str], None]:
    namespace: dict[str, Any] = {
        "models": models,
        "probes": lambda *registered: lambda check: check,
    }
    exec(probe, namespace)
    check: Callable[[str], None] = namespace["group_colour"]
    return check


def imported(name: str, package: Path) -> str:
    spec = importlib.util.spec_from_file_location(name, package / "__init__.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module
    spec.loader.exec_module(module)
    return name


def test_when_the_api_changes(
    project: Path, published: Callable[[str], Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    download = str(published("2026-07-10"))
    monkeypatch.chdir(project)
    before = snapshot(project)
    commands = [block.strip() for block in blocks("When Fivetran's API changes", "sh")]
    assert len(commands) == 3
    for line in commands:
        assert type_in(line, project, FILE=download) == 0, line
    assert snapshot(project) == before


def test_every_command_has_its_row() -> None:
    rows = set(re.findall(r"^\| `scripts/(\w+)", README, re.MULTILINE))
    assert rows == {"regenerate", "new_patch", "lint_definition", "diff_definition"}
    assert all((ROOT / "scripts" / name).stat().st_mode & 0o100 for name in rows)


def test_what_it_mentions_is_there() -> None:
    for path in re.findall(r"`((?:scripts|tests|openapi|generated)/[\w/.-]+)`", README):
        assert (ROOT / path).exists(), path
    for module in re.findall(r"\(`(\w+\.py)`\)", SECTIONS["The pipeline"]):
        assert (ROOT / "scripts" / "pipeline" / module).exists(), module
    assert (ROOT / "openapi" / "patches" / "010-columns-argument-names.yaml").exists()


def test_the_example_is_a_patch(tmp_path: Path) -> None:
    shutil.copytree(ROOT / "openapi" / "patches", tmp_path / "patches")
    [yaml] = blocks("Fixing an error in the definition", "yaml")
    (tmp_path / "patches" / "899-group-colour.yaml").write_text(yaml, "utf-8")
    loaded = {patch.name: patch for patch in patch_file.load(tmp_path / "patches")}
    assert loaded["899-group-colour.yaml"].title == "A group has a colour"
