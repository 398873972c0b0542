"""`scripts/regenerate`: the stages in their order, and their command line."""

import argparse
import json
import shutil
import sys
import tempfile
from pathlib import Path
from typing import Any

from . import download, generate, overlay, patching, source, tree
from .document import Document, as_text
from .errors import PipelineError
from .polish import polish
from .reduce import counts, reduce
from .tolerate import tolerate

_DESCRIPTION = "Regenerate the low-level client from Fivetran's OpenAPI definition."


def main(root: Path, arguments: list[str] | None = None) -> int:
    """Run the command.

    Args:
        root: The root of the project.
        arguments: The command line without the program; by default the process's own.

    Returns:
        The exit code: 0 when done, 1 when something is wrong.
    """
    parser = argparse.ArgumentParser(prog="scripts/regenerate", description=_DESCRIPTION)
    parser.add_argument(
        "--from",
        dest="download",
        type=Path,
        metavar="FILE",
        help="a download of Fivetran's definition; without it, the committed facts are used",
    )
    parser.add_argument(
        "--check",
        action="store_true",
        help="change nothing; fail if a file under openapi/ or generated/ is not as it should be",
    )
    chosen = parser.parse_args(arguments)
    try:
        return _regenerate(root, chosen.download, check=chosen.check)
    except PipelineError as problem:
        print(f"regenerate: {problem}\nNothing was changed.", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("regenerate: stopped. Nothing was left half done.", file=sys.stderr)
        return 1


def _regenerate(root: Path, downloaded: Path | None, *, check: bool) -> int:
    tools = generate.tool_versions(root)
    definition, origin = _facts(root, downloaded)
    # Beside what it replaces, so that the swap is a rename and never a copy.
    workplace = Path(tempfile.mkdtemp(prefix=".regenerate-", dir=None if check else root))
    try:
        new = workplace / "new"
        make(root, new, definition, origin, tools)
        found = list(tree.differences(new, root))
        if check:
            return _report(found)
        if found:
            aside = workplace / "aside"
            aside.mkdir()
            tree.swap(new, root, aside)
        print(f"regenerate: {_count(found)} changed. {_summary(origin)}")
        return 0
    finally:
        shutil.rmtree(workplace, ignore_errors=True)


def _facts(root: Path, downloaded: Path | None) -> tuple[Document, dict[str, Any]]:
    if downloaded is not None:
        published, sha256 = download.read(downloaded)
        reduced = reduce(published)
        return reduced, source.describe(published, sha256, reduced)
    path = root / "openapi" / "definition.json"
    try:
        committed = json.loads(path.read_text("utf-8"))
    except (OSError, ValueError) as error:
        raise PipelineError(
            f"openapi/{path.name} cannot be used: {error}. "
            "Restore it from git, or make it anew: scripts/regenerate --from FILE"
        ) from error
    origin = source.load(path.with_name("source.toml"))
    return committed, {**origin, "kept": counts(committed)}


def effective(definition: Document, patches: list[overlay.Patch]) -> Document:
    """Return the definition that the generator reads: patched, then made tolerant."""
    return tolerate(patching.apply_all(definition, patches).document)


def make(
    root: Path, new: Path, definition: Document, origin: dict[str, Any], tools: dict[str, str]
) -> None:
    """Make a complete new tree beside the old one.

    Args:
        root: The root of the project, whose patches and settings are used.
        new: The folder to make; it gets `openapi` and `generated`.
        definition: The reduced definition.
        origin: Where it comes from, as `openapi/source.toml` says it.
        tools: The versions of the tools.

    Raises:
        PipelineError: A patch does not fit, or the generator refused something.
    """
    settings = root / "openapi"
    day = source.day(origin)
    patches = [patch for patch in overlay.load(settings / "patches") if patch.holds_on(day)]
    document = effective(definition, patches)
    (new / "openapi").mkdir(parents=True)
    (new / "openapi" / "definition.json").write_text(as_text(definition), "utf-8")
    (new / "openapi" / "source.toml").write_text(source.as_text(origin, tools), "utf-8")
    (new / "generated").mkdir()
    package = new / "generated" / "fivetrex_api"
    effective_file = new / "openapi.json"
    effective_file.write_text(as_text(document), "utf-8")
    project = generate.generate(effective_file, settings, package)
    polish(package, document, project, settings)
    effective_file.rename(package / "openapi.json")
    shutil.copyfile(settings / "templates" / "generated-readme.md", new / "generated" / "README.md")


def _report(found: list[str]) -> int:
    if not found:
        print("regenerate: everything under openapi/ and generated/ is as it should be.")
        return 0
    lines = "\n".join(f"  {line}" for line in found)
    print(
        f"regenerate: {_count(found)} not as scripts/regenerate makes it:\n{lines}\n"
        "Run scripts/regenerate, and commit what it changes.",
        file=sys.stderr,
    )
    return 1


def _count(found: list[str]) -> str:
    return f"{len(found)} file{'' if len(found) == 1 else 's'}"


def _summary(origin: dict[str, Any]) -> str:
    kept, published = origin["kept"], origin["published"]
    return (
        f"Definition of {origin['definition']['updated'][:10]}: {kept['operations']} operations, "
        f"{kept['schemas']} of {published['schemas']} schemas."
    )
