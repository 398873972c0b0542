"""`scripts/diff_definition`: its command line."""

import argparse
import json
import sys
from pathlib import Path
from typing import NoReturn

from scripts.pipeline.errors import PipelineError
from scripts.pipeline.openapi_document import Document

from .compare import compare
from .report_formats import as_json, as_text

_DESCRIPTION = "Tell what changed between two of Fivetran's definitions, for those who call us."
_EPILOG = (
    "Exit codes: 0 nothing changed, or nothing that breaks callers; 1 something breaks callers; "
    "2 nothing breaks, but something is to be looked at; 3 the input is wrong."
)
_WRONG_INPUT = 3


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        # argparse would exit with 2, which means something else here.
        self.exit(_WRONG_INPUT, f"{self.format_usage()}{self.prog}: {message}\n")


def main(arguments: list[str] | None = None) -> int:
    """Run the command.

    Args:
        arguments: The command line without the program; by default the process's own.

    Returns:
        The exit code, as `--help` explains it.
    """
    parser = _Parser(prog="scripts/diff_definition", description=_DESCRIPTION, epilog=_EPILOG)
    parser.add_argument("old", type=Path, help="a published definition, or openapi/definition.json")
    parser.add_argument("new", type=Path, help="another, to compare it with")
    parser.add_argument("--format", choices=("text", "json"), default="text")
    chosen = parser.parse_args(arguments)
    try:
        report = compare(_read(chosen.old), _read(chosen.new))
    except PipelineError as problem:
        print(f"diff_definition: {problem}", file=sys.stderr)
        return _WRONG_INPUT
    print(as_json(report) if chosen.format == "json" else as_text(report), end="")
    return report.exit_code


def _read(path: Path) -> Document:
    try:
        document: Document = json.loads(path.read_bytes())
    except OSError as error:
        raise PipelineError(f"{path} cannot be read: {error.strerror or error}.") from error
    except (ValueError, RecursionError) as error:
        raise PipelineError(f"{path} is not JSON, or only a part of it: {error}.") from error
    version = document.get("openapi") if isinstance(document, dict) else None
    if not isinstance(version, str) or not version.startswith("3.0."):
        raise PipelineError(f"{path} is not an OpenAPI 3.0 document.")
    return document
