"""The two type checkers, each as a command that is given files and answers with findings."""

from __future__ import annotations

import json
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any


@dataclass(frozen=True, slots=True, order=True)
class Finding:
    """An error that a checker reports.

    Attributes:
        file: The file's name.
        line: From 1.
        code: The checker's own word for it.
    """

    file: str
    line: int
    code: str


def run_mypy(folder: Path, python: str) -> set[Finding]:
    """Check a folder with `mypy --strict`, beside the packages of an interpreter."""
    options = ["--strict", "--output=json", "--no-error-summary", f"--python-executable={python}"]
    output = _run("mypy", [*options, f"--cache-dir={folder.parent / 'mypy'}", "."], folder)
    found = [json.loads(line) for line in output.splitlines()]
    return {
        Finding(Path(finding["file"]).name, finding["line"], finding["code"])
        for finding in found
        if finding["severity"] == "error"
    }


def run_pyright(folder: Path, python: str) -> set[Finding]:
    """Check a folder with pyright's strict rules, beside the packages of an interpreter."""
    settings = {"include": ["."], "typeCheckingMode": "strict", "reportUnusedExpression": False}
    (folder / "pyrightconfig.json").write_text(json.dumps(settings))
    output = _run("basedpyright", ["--outputjson", "--pythonpath", python], folder)
    found: list[dict[str, Any]] = json.loads(output)["generalDiagnostics"]
    return {
        Finding(
            Path(finding["file"]).name,
            finding["range"]["start"]["line"] + 1,
            finding.get("rule", finding["message"]),
        )
        for finding in found
        if finding["severity"] in {"error", "warning"}
    }


def _run(checker: str, arguments: list[str], folder: Path) -> str:
    command = [sys.executable, "-m", checker, *arguments]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    # 0: nothing found; 1: something found; else the checker itself failed.
    assert done.returncode in {0, 1}, f"{command}\n{done.stdout}\n{done.stderr}"
    return done.stdout
