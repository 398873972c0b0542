"""Rendering: render the templates, and format the result with the project's settings."""

import subprocess
import sys
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from scripts.pipeline.errors import PipelineError

from .methods import GeneratedMethod


def make_environment(templates: Path) -> Environment:
    """Return the environment that reads templates from a folder."""
    return Environment(
        loader=FileSystemLoader(templates, encoding="utf-8"),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        autoescape=False,  # noqa: S701 - it renders Python
    )


def method_variables(method: GeneratedMethod) -> dict[str, Any]:
    """Return the variables of a method for the template."""
    package, _, operation = method.module.rpartition(".")
    arguments = ["self", *map(str, method.positional)]
    if method.keywords:
        arguments += ["*", *map(str, method.keywords)]
    return {
        "name": method.name,
        "is_stream": method.is_stream,
        "signature": ", ".join(arguments),
        "returns": method.returns,
        "docstring": method.docstring,
        "package": package,
        "operation": operation,
        "model": method.model,
        "body": method.body,
    }


def format_folder(folder: Path, root: Path) -> None:
    """Format the Python files below a folder, and remove unused imports.

    Raises:
        PipelineError: A file is not valid Python.
    """
    settings = ("--config", str(root / "pyproject.toml"), "--no-cache", "--quiet", str(folder))
    for command in (
        ("check", "--fix-only", "--select", "F401,I,RUF022"),
        ("format", "--config", "format.line-ending='lf'"),
    ):
        done = subprocess.run(
            [sys.executable, "-m", "ruff", *command, *settings],
            capture_output=True,
            text=True,
            check=False,
        )
        if done.returncode:
            raise PipelineError(
                f"ruff {command[0]} reports an error in the generated methods:\n"
                f"{done.stdout}{done.stderr}"
            )
