"""The command: reproducible output, all files or none, and --check finds any difference."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from scripts.pipeline import cli, file_tree_diff, generate, reporting
from scripts.pipeline.errors import PipelineError
from scripts.pipeline.regeneration import RegenerationOptions, regenerate

from .conftest import ROOT, snapshot


def run(root: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "scripts.pipeline", *arguments],
        capture_output=True,
        text=True,
        check=False,
        cwd=root,
        # Another order of sets, each time: no byte may depend on it.
        env={**os.environ, "PYTHONHASHSEED": "random"},
    )


def test_the_committed_tree_is_what_the_command_makes() -> None:
    done = run(ROOT, "--check")
    assert (done.returncode, done.stderr) == (0, "")
    assert "up to date" in done.stdout


def test_the_command_makes_the_committed_tree_from_nothing(project: Path) -> None:
    before = snapshot(project)
    for path in sorted((project / "generated").rglob("*"), reverse=True):
        path.unlink() if path.is_file() else path.rmdir()
    (project / "generated").rmdir()

    done = run(project)

    assert (done.returncode, done.stderr) == (0, "")
    assert snapshot(project) == before
    assert not list(project.glob(".regenerate-*"))


def test_check_names_what_is_not_as_it_should_be(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    package = project / "generated" / "fivetrex_api"
    changed = package / "models" / "connection.py"
    changed.write_bytes(changed.read_bytes().replace(b"config", b"konfig", 1))
    (project / "generated" / "README.md").write_text("Something else.\n")
    (package / "models" / "group.py").unlink()
    (package / "extra.py").write_text("")
    source = project / "openapi" / "source.toml"
    source.write_text(source.read_text().replace("schemas = 130", "schemas = 131"))
    (package / "__pycache__").mkdir(exist_ok=True)
    (package / "__pycache__" / "client.cpython-311.pyc").write_bytes(b"not looked at")
    (project / "generated" / ".mypy_cache").mkdir()
    (project / "generated" / ".mypy_cache" / "cache.db").write_bytes(b"nor is this")
    before = snapshot(project)

    assert cli.main(project, ["--check"]) == 1

    told = capsys.readouterr().err
    assert [line.strip() for line in told.splitlines() if line.startswith("  ")] == [
        "generated/README.md differs",
        "generated/fivetrex_api/extra.py should not be there",
        "generated/fivetrex_api/models/connection.py differs",
        "generated/fivetrex_api/models/group.py is missing",
        "openapi/source.toml differs",
    ]
    assert snapshot(project) == before


def test_check_finds_a_patch_that_was_not_regenerated(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (project / "openapi" / "patches" / "002-connection-schedule.yaml").unlink()

    assert cli.main(project, ["--check"]) == 1

    told = capsys.readouterr().err
    assert "generated/fivetrex_api/models/connection.py differs" in told
    assert "generated/fivetrex_api/models/connection_schedule.py should not be there" in told


@pytest.mark.parametrize("interruption", [KeyboardInterrupt, OSError, PipelineError])
@pytest.mark.parametrize("rename", range(10))
def test_an_interrupted_swap_leaves_the_tree_as_it_was(
    rename: int,
    interruption: type[BaseException],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    root, new, aside = (tmp_path / name for name in ("root", "new", "aside"))
    for folder, content in ((root, "old"), (new, "new")):
        (folder / "generated" / "package").mkdir(parents=True)
        (folder / "openapi").mkdir()
        (folder / "fivetrex" / "models").mkdir(parents=True)
        (folder / "fivetrex" / "_async" / "generated").mkdir(parents=True)
        for file in (
            "generated/package/code.py",
            "fivetrex/_async/generated/groups.py",
            "fivetrex/models/__init__.py",
            "openapi/definition.json",
            "openapi/source.toml",
        ):
            (folder / file).write_text(content)
    (root / "openapi" / "README.md").write_text("by hand")
    aside.mkdir()
    before = snapshot(root)
    original = Path.rename
    done = 0

    def interrupted(self: Path, target: Path) -> Path:
        nonlocal done
        done += 1
        if done == rename + 1:
            raise interruption("stopped")
        return original(self, target)

    monkeypatch.setattr(Path, "rename", interrupted)
    with pytest.raises(interruption):
        file_tree_diff.swap(new, root, aside)
    assert snapshot(root) == before

    file_tree_diff.swap(new, root, aside)
    assert snapshot(root) == {
        **dict.fromkeys(before, b"new"),
        "openapi/README.md": b"by hand",
    }


def test_stopping_it_leaves_nothing_behind(
    project: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    before = snapshot(project)

    def stop(*arguments: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(generate, "generate", stop)
    assert cli.main(project, []) == 1

    assert "interrupted. Nothing was changed" in capsys.readouterr().err
    assert snapshot(project) == before
    assert not list(project.glob(".regenerate-*"))


@pytest.fixture
def outdated(project: Path) -> Path:
    """A project whose patch 003 has one match less, because the definition changed."""
    path = project / "openapi" / "definition.json"
    definition = json.loads(path.read_text("utf-8"))
    properties = definition["components"]["schemas"]["NewConnectorRequestV1"]["properties"]
    properties["sync_frequency"]["enum"] = [1]
    definition["components"]["schemas"]["UpdateConnectorRequest"]["properties"]["x"] = {}
    del definition["components"]["schemas"]["UpdateConnectorRequest"]["properties"][
        "sync_frequency"
    ]
    path.write_text(json.dumps(definition))
    return project


def test_a_patch_that_no_longer_fits(outdated: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = snapshot(outdated)

    assert cli.main(outdated, []) == 1

    told = capsys.readouterr().err
    assert "patch 003-sync-frequency.yaml does not fit: action 1, target $.components" in told
    assert "it matches 1 place, and `x-matches` is 2" in told
    assert "\n    $.components.schemas.NewConnectorRequestV1.properties.sync_freq" in told
    assert told.endswith("Nothing was changed.\n")
    assert snapshot(outdated) == before


def test_a_patch_that_no_longer_fits_may_be_left_out(
    outdated: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(outdated, ["--allow-unfit"]) == 3

    told = capsys.readouterr().out
    assert "Patches that do not fit, wholly or in part." in told
    assert "  patch 003-sync-frequency.yaml does not fit: action 1" in told
    models = outdated / "generated" / "fivetrex_api" / "models"
    assert '"schedule"' in (models / "connection.py").read_text()
    assert '"sync_frequency"' not in (models / "update_connection_request.py").read_text()


def test_what_each_patch_did(project: Path) -> None:
    (project / "openapi" / "patches" / "999-old.yaml").write_text(
        "overlay: 1.1.0\n"
        "info: {title: Long ago, version: 1.0.0}\n"
        "x-evidence: {definition: one, api: two, seen: nowhere}\n"
        "x-until: 2025-12-31\n"
        "actions: [{target: $.gone, remove: true}]\n"
    )
    outcome = regenerate(project, RegenerationOptions(check=True))

    told = reporting.as_text(outcome, check=True, verbose=True)
    assert (
        "002-connection-schedule.yaml: A connection has a schedule\n"
        "  action 1 updates $.components.schemas.ConnectorResponse.properties\n"
        "    $.components.schemas.ConnectorResponse.properties.schedule\n"
        '      nothing → {"$ref": "#/components/schemas/ConnectionSchedule"}\n'
    ) in told
    assert '\n      ["1", "5", "15", "30", "60", "120",' in told
    old = "999-old.yaml: not for the definition of 2026-07-10, only for those until 2025-12-31"
    assert old in told
    brief = reporting.as_text(outcome, check=True, verbose=False)
    assert brief == "regenerate: all generated files are up to date."

    as_json = json.loads(reporting.as_json(outcome))
    assert as_json["definition"]["definition"]["updated"].startswith("2026-07-10")
    assert as_json["files"] == as_json["unfit"] == as_json["gone"] == []
    assert as_json["changes"] is None
    assert "999-old.yaml" in as_json["not_for_this_definition"]
    schedule = next(patch for patch in as_json["patches"] if patch["patch"].startswith("002-"))
    assert schedule["title"] == "A connection has a schedule"
    assert schedule["actions"][0] == {
        "verb": "update",
        "target": "$.components.schemas.ConnectorResponse.properties",
        "places": ["$.components.schemas.ConnectorResponse.properties"],
    }
    assert as_json["missing_from_definition"] == as_json["not_on_the_surface"] == []


def test_what_the_generator_refuses(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    settings = project / "openapi" / "generator.yaml"
    settings.write_text(settings.read_text().replace("class_name: Webhook,", "class_name: Group,"))
    before = snapshot(project)

    assert cli.main(project, []) == 1

    assert "openapi-python-client could not generate everything" in capsys.readouterr().err
    assert snapshot(project) == before


def test_a_field_with_alternatives_is_any_json_and_is_reported(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (project / "openapi" / "patches" / "999-odd.yaml").write_text(
        "overlay: 1.1.0\n"
        "info: {title: A group may be two things, version: 1.0.0}\n"
        "x-evidence: {definition: one, api: two, seen: nowhere}\n"
        "actions:\n"
        "  - target: $.components.schemas.GroupResponse.properties\n"
        "    update: {either: {oneOf: [{type: string}, {type: array, items: {}}]}}\n"
    )

    assert cli.main(project, []) == 3

    told = capsys.readouterr().out
    assert "schema GroupResponse: it has 2 alternatives, so it accepts any JSON." in told
    group = (project / "generated" / "fivetrex_api" / "models" / "group.py").read_text()
    assert "either: Any" in group
