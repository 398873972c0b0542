"""`scripts/lint_definition`: its command line and its report."""

import argparse
import datetime as dt
import json
import sys
from collections import Counter
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.error import YAMLError

from .. import definition_file, source_toml
from ..errors import PipelineError
from ..json_paths import as_path
from ..openapi_document import Document
from ..patch_file import load
from ..reduce import reduce
from .patch_coverage import Covered, Report, examine
from .schemas import plain, subclass_properties

_DESCRIPTION = """\
Find errors in a definition, and the patch or rule that covers each.
Exit codes: 0 all errors are covered; 1 an error is not covered; 2 the definition or a patch is
unusable."""


def main(root: Path, arguments: list[str] | None = None) -> int:
    """Run the command.

    Args:
        root: The root of the project.
        arguments: The command line without the program's name; `sys.argv` by default.

    Returns:
        The exit code: 0 if all findings are covered, 1 if one is not, 2 if the definition or a
        patch is unusable.
    """
    parser = argparse.ArgumentParser(
        prog="scripts/lint_definition",
        description=_DESCRIPTION,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument(
        "file",
        nargs="?",
        type=Path,
        help="a download of Fivetran's definition, or a reduced one; openapi/definition.json by "
        "default",
    )
    parser.add_argument("--format", choices=["text", "json"], default="text")
    parser.add_argument(
        "-v", "--verbose", action="store_true", help="also list the errors that are covered"
    )
    chosen = parser.parse_args(arguments)
    try:
        document, day, service_properties = _read(root, chosen.file)
        settings = root / "openapi"
        report = examine(
            document,
            load(settings / "patches"),
            day,
            service_properties,
            _class_names(settings),
            is_older=_is_older(root, day),
        )
    except PipelineError as problem:
        print(f"lint_definition: {problem}", file=sys.stderr)
        return 2
    as_text = _as_json(report) if chosen.format == "json" else _as_text(report, chosen.verbose)
    print(as_text)
    return 1 if report.open else 0


def _read(
    root: Path, file: Path | None
) -> tuple[Document, dt.date | None, Mapping[str, set[str]] | None]:
    """Return the reduced definition, its date, and the properties that service schemas add."""
    facts = root / "openapi" / "definition.json"
    content = _parsed(file or facts)
    if definition_file.published_tag(content, "updated") is None:
        _require_facts(content, file or facts)
        # A reduced definition has no date. Without a source.toml, it has that of the committed one.
        origin = (file or facts).with_name("source.toml")
        known = origin if origin.exists() else facts.with_name("source.toml")
        return content, source_toml.day(source_toml.load(known)), None
    published, sha256 = definition_file.read(file or facts)
    reduced = reduce(published)
    day = source_toml.day(source_toml.describe(published, sha256, reduced))
    return reduced, day, subclass_properties(published)


def _is_older(root: Path, day: dt.date | None) -> bool:
    committed = source_toml.day(source_toml.load(root / "openapi" / "source.toml"))
    return day is not None and committed is not None and day < committed


def _class_names(settings: Path) -> set[str]:
    file = settings / "generator.yaml"
    try:
        return {plain(name) for name in YAML(typ="safe").load(file)["class_overrides"]}
    except (OSError, YAMLError, TypeError, KeyError) as error:
        raise PipelineError(f"openapi/{file.name} cannot be used: {error}") from error


def _parsed(file: Path) -> dict[str, Any]:
    try:
        content = json.loads(file.read_bytes())
    except (OSError, ValueError, RecursionError) as error:
        raise PipelineError(f"{file} cannot be used: {error}.") from error
    if not isinstance(content, dict):
        raise PipelineError(f"{file} is not an OpenAPI document: it is not a JSON object.")
    return content


def _require_facts(content: dict[str, Any], file: Path) -> None:
    """Check that a definition is reduced, which means that `reduce` does not change it."""
    try:
        is_facts = bool(content["paths"]) and reduce(content) == content
    except (KeyError, PipelineError):
        is_facts = False
    if not is_facts:
        raise PipelineError(
            f"{file} is neither a download of Fivetran's definition nor a reduced one, such as "
            "openapi/definition.json."
        )


def _as_text(report: Report, verbose: bool) -> str:
    shown = report.findings if verbose else report.open
    lines = [_line(covered) for covered in shown]
    lines += [f"a patch does not fit and is ignored: {mismatch}" for mismatch in report.misfits]
    kinds = Counter(covered.finding.kind for covered in report.findings)
    open_kinds = Counter(covered.finding.kind for covered in report.open)
    width = max(map(len, kinds), default=0)
    lines += [
        f"{kind:{width}}  {count:4} found, {count - open_kinds[kind]:4} covered"
        for kind, count in sorted(kinds.items())
    ]
    lines.append(
        f"{len(report.findings)} errors of {len(kinds)} kinds; {len(report.open)} not covered."
    )
    return "\n".join(lines)


def _line(covered: Covered) -> str:
    finding = covered.finding
    by = f"covered by {covered.by}" if covered.by else "NOT COVERED"
    return f"{finding.kind}: {as_path(finding.place)}: {finding.problem} ({by})"


def _as_json(report: Report) -> str:
    content = {
        "findings": [
            {
                "kind": covered.finding.kind,
                "place": as_path(covered.finding.place),
                "problem": covered.finding.problem,
                "covered_by": covered.by,
            }
            for covered in report.findings
        ],
        "misfits": report.misfits,
        "found": len(report.findings),
        "not_covered": len(report.open),
    }
    return json.dumps(content, indent=1)
