"""`scripts/regenerate`: its command line, output and exit codes."""

import argparse
import sys
from enum import IntEnum
from pathlib import Path

from . import reporting, signals
from .errors import PipelineError
from .regeneration import RegenerationOptions, regenerate

_DESCRIPTION = "Regenerate the low-level client and the methods of `fivetrex` from the definition."
_EXIT_CODES = """\
exit codes:
  0  success; with --check: everything is up to date
  1  an error, or the command was interrupted; nothing was changed
  2  invalid arguments
  3  success, but there is work left: patches, operations or methods were left out, parts of the
     definition were simplified, or code under fivetrex/ does not fit the generated code any more
"""


class Exit(IntEnum):
    """The exit codes; argparse uses 2."""

    DONE = 0
    WRONG = 1
    TO_DO = 3


def main(root: Path, arguments: list[str] | None = None) -> int:
    """Run the command.

    Args:
        root: The root of the project.
        arguments: The command line without the program's name; `sys.argv` by default.

    Returns:
        The exit code.
    """
    chosen = _parser().parse_args(arguments)
    options = RegenerationOptions(chosen.download, chosen.check, chosen.allow_unfit)
    try:
        with signals.interrupt_once():
            outcome = regenerate(root, options)
    except PipelineError as problem:
        return _fail(f"{problem}\nNothing was changed.")
    except OSError as problem:
        return _fail(f"{_format_os_error(problem)}.\nNothing was changed.")
    except KeyboardInterrupt:
        return _fail("interrupted. Nothing was changed.")
    if chosen.patch is not None and not reporting.has_patch(outcome, chosen.patch):
        return _fail(f"there is no patch with the number {chosen.patch}.")
    wrong = chosen.check and outcome.differences
    if chosen.format == "json":
        print(reporting.as_json(outcome))
    elif chosen.format == "markdown":
        print(reporting.as_markdown(outcome), end="")
    else:
        text = reporting.as_text(
            outcome, check=chosen.check, verbose=chosen.verbose, only_patch=chosen.patch
        )
        print(text, file=sys.stderr if wrong else sys.stdout)
    if wrong:
        return Exit.WRONG
    return Exit.DONE if outcome.is_complete else Exit.TO_DO


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="scripts/regenerate",
        description=_DESCRIPTION,
        epilog=_EXIT_CODES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument(
        "--from",
        dest="download",
        type=Path,
        metavar="FILE",
        help="a download of Fivetran's definition; the committed facts by default",
    )
    parser.add_argument(
        "--check",
        action="store_true",
        help="change nothing; fail if a generated file is out of date",
    )
    parser.add_argument(
        "--allow-unfit",
        action="store_true",
        help="leave out and report what does not fit, instead of failing; with --from, always",
    )
    parser.add_argument(
        "--patch",
        metavar="N",
        help="report the effect of one patch only, by its number; implies --verbose",
    )
    parser.add_argument(
        "-v", "--verbose", action="store_true", help="report what each patch matched and changed"
    )
    parser.add_argument(
        "--format",
        choices=("text", "json", "markdown"),
        default="text",
        help="the format of the report; text by default; markdown for a pull request",
    )
    return parser


def _fail(message: str) -> int:
    print(f"regenerate: {message}", file=sys.stderr)
    return Exit.WRONG


def _format_os_error(problem: OSError) -> str:
    where = problem.filename or problem.filename2
    return f"{where}: {problem.strerror}" if where else str(problem.strerror or problem)
