"""`scripts/diff_definition`: its command line."""

import argparse
import datetime as dt
import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

from scripts.pipeline import (
    accepted,
    apply_patches,
    patch_file,
    service_configs,
    source_toml,
)
from scripts.pipeline.definition_file import published_tag
from scripts.pipeline.errors import PipelineError
from scripts.pipeline.openapi_document import Document
from scripts.pipeline.reduce import reduce
from scripts.pipeline.validity import make_valid

from .compare import compare_definitions
from .definitions import Definition, make_comparable
from .report import Report
from .report_formats import as_json, as_text
from .report_markdown import as_markdown

if TYPE_CHECKING:
    from scripts.pipeline.omissions import Omissions

_ROOT = Path(__file__).resolve().parents[2]
_PATCHES = _ROOT / "openapi" / "patches"
_DESCRIPTION = "Report the changes between two of Fivetran's definitions, for users of the client."
_EPILOG = (
    "Exit codes: 0 no changes, or only compatible ones; 1 breaking changes; 2 no breaking changes, "
    "but some that need review; 3 invalid input. Changes in openapi/accepted.yaml do not count."
)
_WRONG_INPUT = 3
_FORMATS = {"json": as_json, "markdown": as_markdown, "text": as_text}


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
    parser.add_argument("--format", choices=("text", "json", "markdown"), default="text")
    chosen = parser.parse_args(arguments)
    try:
        report = _compare(chosen.old, chosen.new)
    except PipelineError as problem:
        print(f"diff_definition: {problem}", file=sys.stderr)
        return _WRONG_INPUT
    print(_FORMATS[chosen.format](report), end="")
    return report.exit_code


def _compare(old: Path, new: Path) -> Report:
    (before, was), (after, now) = (
        _comparable(path, which) for path, which in ((old, "older"), (new, "newer"))
    )
    report = compare_definitions(before, after)
    if was and now and now < was:
        note = f"the second definition, of {now}, is older than the first, of {was}."
        report = Report(report.changes, (note, *report.notes))
    known = accepted.load(_ROOT / "openapi" / accepted.FILE_NAME)
    return report.accepting(known.changes)


def _comparable(path: Path, which: str) -> tuple[Definition, dt.date | None]:
    document = _read(path)
    omissions: Omissions = []
    beside = path.with_name(service_configs.FILE_NAME)
    day = _day(document, path)
    try:
        facts = make_valid(reduce(document, omissions), omissions)
        is_reduced = facts == document and beside.is_file()
        services = service_configs.load(beside) if is_reduced else service_configs.extract(document)
        held = [patch for patch in patch_file.load(_PATCHES) if patch.holds_on(day)]
        patched = apply_patches.apply_all(facts, held, allow_unfit=True).document
        return make_comparable(_ROOT, patched, services, omissions), day
    except PipelineError as error:
        raise PipelineError(f"the {which} definition cannot be used: {error}") from error


def _day(document: Document, path: Path) -> dt.date | None:
    """Return the date of a definition; a reduced one has it in `source.toml`, in its folder."""
    updated = published_tag(document, "updated")
    origin = path.with_name("source.toml")
    if updated is None and path.name == "definition.json" and origin.is_file():
        return source_toml.day(source_toml.load(origin))
    return source_toml.day({"definition": {"updated": updated or ""}})


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
