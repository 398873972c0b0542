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

_DESCRIPTION = "Report the changes between two of Fivetran's definitions, for users of the client."
_EPILOG = (
    "Exit codes: 0 no changes, or only compatible ones; 1 breaking changes; 2 no breaking changes, "
    "but some that need review; 3 invalid input."
)
_WRONG_INPUT = 3


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        # argparse would exit with 2, which means that changes need review.
        self.exit(_WRONG_INPUT, f"{self.format_usage()}{self.prog}: {message}\n")


def main(arguments: list[str] | None = None) -> int:
    """Run the command.

    Args:
        arguments: The command line without the program's name; `sys.argv` by default.

    Returns:
        The exit code; `--help` lists them.
    """
    parser = _Parser(prog="scripts/diff_definition", description=_DESCRIPTION, epilog=_EPILOG)
    parser.add_argument("old", type=Path, help="a published definition, or openapi/definition.json")
    parser.add_argument("new", type=Path, help="the definition to compare it with")
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
        raise PipelineError(f"{path} is not JSON, or is incomplete: {error}.") from error
    version = document.get("openapi") if isinstance(document, dict) else None
    if not isinstance(version, str) or not version.startswith("3.0."):
        raise PipelineError(f"{path} is not an OpenAPI 3.0 document.")
    return document
