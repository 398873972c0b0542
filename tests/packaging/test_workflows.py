"""The workflows name what exists, test what the package supports, and have few permissions."""

from __future__ import annotations

import re
import shlex
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML

from .distributions import PROJECT, ROOT

WORKFLOWS = {
    path.name: YAML(typ="safe").load(path.read_text(encoding="utf-8"))
    for path in (ROOT / ".github" / "workflows").iterdir()
}
JOBS = {
    (file, name): job
    for file, workflow in WORKFLOWS.items()
    for name, job in workflow["jobs"].items()
}
STEPS = [step for job in JOBS.values() for step in job.get("steps", ())]
COMMANDS = [step["run"] for step in STEPS if "run" in step]
USES = [part["uses"] for part in (*JOBS.values(), *STEPS) if "uses" in part]
CI, RELEASE = WORKFLOWS["ci.yml"], WORKFLOWS["release.yml"]

_CLASSIFIER = "Programming Language :: Python :: 3."
PYTHONS = [
    value.removeprefix("Programming Language :: Python :: ")
    for value in PROJECT["classifiers"]
    if value.startswith(_CLASSIFIER)
]
# By Python's own name, as opposed to a module of this repository or of a tool.
INSTALLED = {"build", "pip", "twine"}


def paths_in(command: str) -> list[str]:
    """List the words of a command that are paths in the repository, options' values included."""
    words = [word.rpartition("=")[2] for word in shlex.split(command)]
    return [word for word in words if "/" in word and not word.startswith(("dist/", "$"))]


def modules_in(command: str) -> list[str]:
    """List the modules that a command runs."""
    return re.findall(r"-m (\S+)", command)


def test_every_job_with_a_matrix_tests_every_supported_python() -> None:
    assert PROJECT["requires-python"] == f">={PYTHONS[0]}"
    tested = {
        name: job["strategy"]["matrix"]["python"]
        for name, job in CI["jobs"].items()
        if "strategy" in job
    }
    assert tested == {"everything": PYTHONS, "client": PYTHONS}


def test_a_single_python_is_the_newest_that_is_supported() -> None:
    versions = [step.get("with", {}).get("python-version") for step in STEPS]
    assert {version for version in versions if version} == {"${{ matrix.python }}", PYTHONS[-1]}


def test_every_path_in_a_command_exists() -> None:
    paths = [path for command in COMMANDS for path in paths_in(command)]
    assert {".ci/run", "scripts/test", "tests/core", "tests/webhooks/test_servers.py"} <= {*paths}
    assert [path for path in paths if not (ROOT / path).exists()] == []


def test_every_module_in_a_command_exists() -> None:
    modules = {module for command in COMMANDS for module in modules_in(command)}
    assert {"scripts.check_release", "build"} <= modules
    assert [name for name in modules - INSTALLED if find_spec(name) is None] == []


def test_every_other_path_exists() -> None:
    settings = [step.get("with", {}) for step in STEPS]
    files = [each["cache-dependency-path"] for each in settings if "cache-dependency-path" in each]
    called = [use for use in USES if use.startswith("./")]
    comments = re.findall(r"\b(?:docs|tests)/[\w/]+\.\w+", "".join(sources().values()))
    assert files
    assert called == ["./.github/workflows/ci.yml"]
    missing = [path for path in (*files, *called, *comments) if not (ROOT / path).exists()]
    assert missing == []


def test_the_tests_of_the_client_are_run_on_windows_and_macos() -> None:
    assert CI["jobs"]["client"]["strategy"]["matrix"]["os"] == ["windows-latest", "macos-latest"]


def test_only_the_publishing_job_may_request_an_identity() -> None:
    allowed = {
        ("ci.yml", None): {"contents": "read"},
        ("definition.yml", None): {"contents": "read"},
        ("definition.yml", "update"): {"contents": "write", "pull-requests": "write"},
        ("release.yml", None): {},
        ("release.yml", "test"): {"contents": "read"},
        ("release.yml", "build"): {"contents": "read"},
        ("release.yml", "publish"): {"id-token": "write"},
    }
    found = {(file, None): workflow["permissions"] for file, workflow in WORKFLOWS.items()}
    found |= {name: job["permissions"] for name, job in JOBS.items() if "permissions" in job}
    assert found == allowed


def test_publishing_waits_for_the_tests_and_the_checks_and_runs_no_commands() -> None:
    publish = RELEASE["jobs"]["publish"]
    assert {*publish["needs"]} == RELEASE["jobs"].keys() - {"publish"}
    assert publish["environment"] == "pypi"
    assert not any("run" in step for step in publish["steps"])


def test_a_release_is_a_tag_with_a_version() -> None:
    assert RELEASE["on"] == {"push": {"tags": ["v[0-9]+.[0-9]+.[0-9]+"]}}


def test_what_is_built_is_checked_and_what_is_checked_is_published() -> None:
    build = RELEASE["jobs"]["build"]["steps"]
    order = [step.get("run", step.get("uses", "")).partition('"')[0].strip() for step in build]
    start = order.index("python -m build")
    assert order[start - 1] == "python -m scripts.check_release"
    assert order[start + 1 :] == [
        "python -m twine check --strict dist/*",
        "python -m scripts.check_release",
        "actions/upload-artifact@v7",
    ]
    upload, download = build[-1]["with"], RELEASE["jobs"]["publish"]["steps"][0]["with"]
    assert (upload["name"], upload["path"]) == (download["name"], download["path"])


@pytest.mark.parametrize("use", sorted({use for use in USES if not use.startswith("./")}))
def test_an_action_is_pinned(use: str) -> None:
    name, _, version = use.partition("@")
    if name.startswith("actions/"):
        assert re.fullmatch(r"v\d+", version)
    elif name.startswith("pypa/"):
        assert re.fullmatch(r"release/v\d+", version)
    else:
        assert re.fullmatch(r"[0-9a-f]{40}", version)


def test_no_checkout_keeps_credentials() -> None:
    checkouts = [step for step in STEPS if step.get("uses", "").startswith("actions/checkout@")]
    assert checkouts
    assert all(step["with"]["persist-credentials"] is False for step in checkouts)


def test_no_command_has_an_expression_in_it() -> None:
    """The value of an expression would become part of the script; a variable does not."""
    assert [command for command in COMMANDS if "${{" in command] == []


def test_every_job_ends() -> None:
    endless = [
        name for name, job in JOBS.items() if "uses" not in job and "timeout-minutes" not in job
    ]
    assert endless == []


def test_a_newer_push_cancels_only_runs_of_its_pull_request() -> None:
    assert CI["concurrency"]["cancel-in-progress"] is True
    assert "github.event.pull_request.number || github.run_id" in CI["concurrency"]["group"]
    assert not RELEASE["concurrency"].get("cancel-in-progress", False)


def test_the_environment_is_cached_except_for_a_release() -> None:
    for (file, _), job in JOBS.items():
        for step in job.get("steps", ()):
            if step.get("uses", "").startswith("actions/setup-python@"):
                assert step["with"].get("cache") == ("pip" if file == "ci.yml" else None)


def test_dependabot_proposes_new_versions_of_the_actions() -> None:
    path = ROOT / ".github" / "dependabot.yml"
    settings: dict[str, Any] = YAML(typ="safe").load(path.read_text(encoding="utf-8"))
    assert [update["package-ecosystem"] for update in settings["updates"]] == ["github-actions"]


def sources() -> dict[str, str]:
    """Return the text of each workflow."""
    folder = ROOT / ".github" / "workflows"
    return {path.name: path.read_text(encoding="utf-8") for path in folder.iterdir()}


def test_line_endings_are_the_same_on_every_platform() -> None:
    lines = Path(ROOT, ".gitattributes").read_text(encoding="utf-8").splitlines()
    assert "* text=auto eol=lf" in lines
