"""`scripts/update_definition`: what the scheduled workflow does with a new definition.

It downloads the definition, regenerates the client unless nothing has changed, and writes the text
of the pull request. `.github/workflows/definition.yml` runs it.
"""

import argparse
import hashlib
import os
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

import httpx

from . import reporting, source_toml
from .errors import PipelineError
from .regeneration import Outcome, RegenerationOptions, regenerate

_DESCRIPTION = "Regenerate the client from Fivetran's newest definition, for a pull request."
_EPILOG = """\
exit codes:
  0  nothing is new, or the client is regenerated; the report says what is left to do
  1  the download or the regeneration failed; nothing was changed

In a GitHub workflow, the outputs `changed` and `title` are set.
"""
_TIMEOUT = 60.0
# The definition has 3 MB.
_LARGEST = 50_000_000


@dataclass(frozen=True)
class Update:
    """The result of an update.

    Attributes:
        title: The title of the pull request.
        report: Its text, as Markdown.
    """

    title: str
    report: str


def main(root: Path, arguments: list[str] | None = None) -> int:
    """Run the command.

    Args:
        root: The root of the project.
        arguments: The command line without the program's name; `sys.argv` by default.

    Returns:
        The exit code; `--help` lists them.
    """
    parser = argparse.ArgumentParser(
        prog="scripts/update_definition",
        description=_DESCRIPTION,
        epilog=_EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("source", help="the address of the definition, or a downloaded file")
    parser.add_argument(
        "--report",
        type=Path,
        help="the file for the text of the pull request; not written if nothing is new",
    )
    chosen = parser.parse_args(arguments)
    try:
        update = update_from(root, chosen.source)
        if update is not None and chosen.report is not None:
            chosen.report.write_text(update.report, "utf-8", newline="\n")
    except (PipelineError, OSError) as problem:
        print(f"update_definition: {problem}", file=sys.stderr)
        return 1
    _set_outputs(update)
    print(update.title if update else "The definition has not changed.")
    return 0


def update_from(root: Path, source: str) -> Update | None:
    """Regenerate the client from a definition.

    Args:
        root: The root of the project.
        source: The address of the definition, or a file.

    Returns:
        The text of the pull request; None if the definition is the committed one.

    Raises:
        PipelineError: The download or the regeneration failed; nothing was changed.
        OSError: A file cannot be read or written; nothing was changed.
    """
    content = _download(source) if "://" in source else Path(source).read_bytes()
    known = source_toml.load(root / "openapi" / "source.toml")["definition"]["sha256"]
    if hashlib.sha256(content).hexdigest() == known:
        return None
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder, "definition.json")
        file.write_bytes(content)
        outcome = regenerate(root, RegenerationOptions(download=file))
    return Update(_title(outcome), reporting.as_markdown(outcome))


def _download(address: str) -> bytes:
    content = bytearray()
    try:
        with (
            httpx.Client(follow_redirects=True, timeout=_TIMEOUT) as client,
            client.stream("GET", address) as response,
        ):
            response.raise_for_status()
            for chunk in response.iter_bytes():
                content += chunk
                if len(content) > _LARGEST:
                    raise PipelineError(f"{address} is larger than {_LARGEST} bytes.")
    except (httpx.HTTPError, httpx.InvalidURL) as error:
        raise PipelineError(f"{address} cannot be downloaded: {error}") from error
    return bytes(content)


def _title(outcome: Outcome) -> str:
    updated = outcome.origin["definition"]["updated"][:10] or "unknown date"
    left = "" if outcome.is_complete else " (work left)"
    return f"Regenerate from the definition of {updated}{left}"


def _set_outputs(update: Update | None) -> None:
    file = os.environ.get("GITHUB_OUTPUT")
    if file:
        with Path(file).open("a", encoding="utf-8") as outputs:
            outputs.write(f"changed={'true' if update else 'false'}\n")
            outputs.write(f"title={update.title if update else ''}\n")
