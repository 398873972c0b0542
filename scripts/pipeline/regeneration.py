"""The regeneration: all stages in order, from the committed facts or from a download."""

import json
import shutil
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from scripts.changes import Report, compare

from . import (
    always_present,
    apply_patches,
    definition_file,
    descriptions,
    file_tree_diff,
    generate,
    generated_usage,
    patch_file,
    source_toml,
)
from .apply_patches import Patched
from .errors import PipelineError
from .openapi_document import Document, as_text
from .patch_file import Patch
from .postprocess import postprocess_package
from .reduce import counts, reduce
from .surface.generation import Surface, generate_surface
from .surface.table_reader import load_table
from .tolerate import tolerate


@dataclass(frozen=True)
class RegenerationOptions:
    """The options of a regeneration.

    Attributes:
        download: A new download of the definition; None for the committed facts.
        check: Change nothing, and only find files that are out of date.
        allow_unfit: Leave out the patches that do not fit.
    """

    download: Path | None = None
    check: bool = False
    allow_unfit: bool = False


@dataclass(frozen=True)
class Outcome:
    """The results of a regeneration.

    Attributes:
        origin: The source of the facts, as in `openapi/source.toml`.
        patched: The effects of the patches, and the patches that do not fit.
        not_for_it: The patches for definitions of other dates.
        differences: The files that changed, or that are out of date.
        downloaded: Whether the facts come from a new download.
        report: The changes in the download; None without one, or if the old facts are unusable.
        surface: The differences between the table of the client's methods and the definition.
        gone: The handwritten code that refers to generated names that no longer exist.
        undescribed: The operations, parameters, schemas and properties without a description.
    """

    origin: dict[str, Any]
    patched: Patched
    not_for_it: list[Patch]
    differences: list[str]
    downloaded: bool
    report: Report | None
    surface: Surface
    gone: list[generated_usage.Usage]
    undescribed: list[str]


def regenerate(root: Path, options: RegenerationOptions) -> Outcome:
    """Generate all files in a temporary folder; then, unless it is a check, replace the old files.

    Args:
        root: The root of the project.
        options: The options.

    Raises:
        PipelineError: The regeneration failed; no file was changed.
        OSError: A disk is full or a folder is not writable; no file was changed.
    """
    tools = generate.tool_versions(root)
    definition, origin, report = _facts(root, options.download)
    # On the file system of the files that it replaces, so that the swap renames and does not copy.
    place = None if options.check else root
    with tempfile.TemporaryDirectory(
        prefix=".regenerate-", dir=place, ignore_cleanup_errors=True
    ) as folder:
        new, aside = Path(folder, "new"), Path(folder, "aside")
        patches = patch_file.load(root / "openapi" / "patches")
        day = source_toml.day(origin)
        held = [patch for patch in patches if patch.holds_on(day)]
        patched = apply_patches.apply_all(definition, held, allow_unfit=options.allow_unfit)
        document = effective(root, patched.document)
        text = source_toml.as_text(origin, tools)
        # With a newer definition, one method that does not fit must not stop all others.
        is_newer = options.download is not None
        surface = make(root, new, definition, document, text, allow_unfit_methods=is_newer)
        taken = generated_usage.find_usages(root / "fivetrex")
        outcome = Outcome(
            origin,
            patched,
            [patch for patch in patches if not patch.holds_on(day)],
            list(file_tree_diff.differences(new, root)),
            options.download is not None,
            report,
            surface,
            generated_usage.find_missing(taken, new / "generated"),
            descriptions.undescribed(document),
        )
        if outcome.differences and not options.check:
            aside.mkdir()
            file_tree_diff.swap(new, root, aside)
    return outcome


def _facts(root: Path, downloaded: Path | None) -> tuple[Document, dict[str, Any], Report | None]:
    path = root / "openapi" / "definition.json"
    if downloaded is not None:
        published, sha256 = definition_file.read(downloaded)
        reduced = reduce(published)
        return reduced, source_toml.describe(published, sha256, reduced), _report(path, reduced)
    committed = _committed(path)
    origin = source_toml.load(path.with_name("source.toml"))
    return committed, {**origin, "kept": counts(committed)}, None


def _report(path: Path, reduced: Document) -> Report | None:
    try:
        before = _committed(path)
    except PipelineError:
        # A download also replaces facts that were lost or damaged; there is no report then.
        return None
    return compare(before, reduced)


def _committed(path: Path) -> Document:
    try:
        committed = json.loads(path.read_text("utf-8"))
    except (OSError, ValueError) as error:
        raise _unusable(path, str(error)) from error
    if not isinstance(committed, dict) or not committed.keys() >= {"paths", "components"}:
        raise _unusable(path, "it is not an OpenAPI document")
    return committed


def _unusable(path: Path, reason: str) -> PipelineError:
    return PipelineError(
        f"openapi/{path.name} cannot be used: {reason}. "
        "Restore it from git, or regenerate it: scripts/regenerate --from FILE"
    )


def effective(root: Path, patched: Document) -> Document:
    """Return the definition that the generator reads: marked, tolerant and with descriptions.

    Args:
        root: The root of the project, whose list of fields and descriptions are used.
        patched: The reduced and patched definition.

    Raises:
        PipelineError: The list or the descriptions cannot be used, or a schema cannot be made
            tolerant.
    """
    entries = always_present.load(root / "openapi" / always_present.FILE_NAME)
    tolerant = tolerate(always_present.mark(patched, entries))
    return descriptions.describe(tolerant, descriptions.load(root / "openapi" / "descriptions"))


def make(
    root: Path,
    new: Path,
    definition: Document,
    document: Document,
    origin: str,
    *,
    allow_unfit_methods: bool = False,
) -> Surface:
    """Generate all files in a new folder.

    Args:
        root: The root of the project, whose settings are used.
        new: The folder to create, with `openapi`, `generated` and `fivetrex`.
        definition: The reduced definition.
        document: The definition that the generator reads.
        origin: The text of `openapi/source.toml`.
        allow_unfit_methods: Leave out and report the methods whose lines of the table do not fit
            the definition.

    Returns:
        The differences between the table of the client's methods and the definition.

    Raises:
        PipelineError: The generator failed, or the table does not fit the definition.
    """
    settings = root / "openapi"
    # First, because it is fast, and reports a mistake in the table before the client is generated.
    table = load_table(settings / "surface")
    (new / "openapi").mkdir(parents=True)
    (new / "openapi" / "definition.json").write_text(as_text(definition), "utf-8", newline="\n")
    (new / "openapi" / "source.toml").write_text(origin, "utf-8", newline="\n")
    (new / "generated").mkdir()
    package = new / "generated" / "fivetrex_api"
    effective_file = new / "openapi.json"
    effective_file.write_text(as_text(document), "utf-8", newline="\n")
    project = generate.generate(effective_file, settings, package)
    postprocess_package(package, document, project, settings)
    effective_file.rename(package / "openapi.json")
    surface = generate_surface(root, new, table, project, document, allow_unfit=allow_unfit_methods)
    shutil.copyfile(settings / "templates" / "generated-readme.md", new / "generated" / "README.md")
    return surface
