"""The regeneration: all stages in order, from the committed facts or from a download."""

import datetime as dt
import json
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from scripts.changes import Report, compare_definitions, make_comparable

from . import (
    accepted,
    apply_patches,
    definition_file,
    descriptions,
    file_tree_diff,
    generate,
    generated_signatures,
    generated_usage,
    messages,
    patch_file,
    service_configs,
    source_toml,
    validity,
)
from .apply_patches import Patched
from .effective import make_effective
from .errors import PatchMismatchError, PipelineError
from .messages import Messages
from .new_tree import NewTree, write_tree
from .omissions import Omission, Omissions
from .openapi_document import Document
from .patch_file import Patch
from .reduce import counts, reduce
from .service_configs import ServiceConfigs
from .surface.generation import Surface


@dataclass(frozen=True)
class RegenerationOptions:
    """The options of a regeneration.

    Attributes:
        download: A new download of the definition; None for the committed facts.
        check: Change nothing, and only find files that are out of date.
        allow_unfit: Leave out what does not fit the committed facts. What does not fit a download
            is always left out.
    """

    download: Path | None = None
    check: bool = False
    allow_unfit: bool = False


@dataclass(frozen=True)
class Outcome:
    """The results of a regeneration.

    Attributes:
        origin: The source of the facts, as in `openapi/source.toml`.
        older_than: The date of the committed definition, if the download is older.
        patched: The effects of the patches.
        unfit: The patches and actions that do not fit.
        unneeded: The patches and actions for errors that this definition does not have.
        not_for_it: The patches for definitions of other dates.
        omissions: The parts of the definition that were left out or simplified.
        differences: The files that changed, or that are out of date.
        downloaded: Whether the facts come from a new download.
        report: The changes in the download; None without one, or if the old facts are unusable.
        surface: The differences between the table of the client's methods and the definition.
        gone: The handwritten code that refers to generated names that no longer exist.
        misused: The handwritten code that does not fit the generated functions and models.
        undescribed: The operations, parameters, schemas and properties without a description.
    """

    origin: dict[str, Any]
    older_than: dt.date | None
    patched: Patched
    unfit: list[PatchMismatchError]
    unneeded: list[PatchMismatchError]
    not_for_it: list[Patch]
    omissions: Omissions
    differences: list[str]
    downloaded: bool
    report: Report | None
    surface: Surface
    gone: list[generated_usage.Usage]
    misused: list[str]
    undescribed: list[str]

    @property
    def is_complete(self) -> bool:
        """Whether there is nothing left to do."""
        surface = self.surface
        left = (self.unfit, self.omissions, self.gone, self.misused, surface.missing, surface.unfit)
        return not any(left)


@dataclass(frozen=True)
class _Facts:
    """The facts of a definition, and what is known of them."""

    definition: Document
    services: ServiceConfigs
    messages: Messages
    origin: dict[str, Any]
    omissions: Omissions


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
    is_download = options.download is not None
    lenient = is_download or options.allow_unfit
    committed: _Facts | None
    if options.download is None:
        committed = facts = _committed(root)
    else:
        committed, facts = _committed_or_none(root), _download(options.download)
    # On the file system of the files that it replaces, so that the swap renames and does not copy.
    place = None if options.check else root
    with tempfile.TemporaryDirectory(
        prefix=".regenerate-", dir=place, ignore_cleanup_errors=True
    ) as folder:
        new, aside = Path(folder, "new"), Path(folder, "aside")
        patches = patch_file.load(root / "openapi" / "patches")
        day = source_toml.day(facts.origin)
        held = [patch for patch in patches if patch.holds_on(day)]
        patched = apply_patches.apply_all(facts.definition, held, allow_unfit=lenient)
        before = _patch_committed(committed, patches) if is_download else None
        omissions = list(facts.omissions)
        document = make_effective(root, patched.document, omissions)
        text = source_toml.as_text(facts.origin, tools)
        tree = NewTree(facts.definition, facts.services, facts.messages, document, text)
        made = write_tree(root, new, tree, allow_unfit=lenient)
        taken = generated_usage.find_usages(root / "fivetrex")
        older_than = _older_than(day, committed) if is_download else None
        unneeded = _unneeded(patched, before, is_older=older_than is not None)
        accepted_here = accepted.load(root / "openapi" / accepted.FILE_NAME)
        report = _report(root, committed, before, facts, patched)
        outcome = Outcome(
            origin=facts.origin,
            older_than=older_than,
            patched=patched,
            unfit=[misfit for misfit in patched.unfit if misfit not in unneeded],
            unneeded=unneeded,
            not_for_it=[patch for patch in patches if not patch.holds_on(day)],
            omissions=accepted_here.without_known([*omissions, *made.omissions]),
            differences=list(file_tree_diff.differences(new, root)),
            downloaded=is_download,
            report=report and report.accepting(accepted_here.changes),
            surface=made.surface,
            gone=generated_usage.find_missing(taken, new / "generated"),
            misused=generated_signatures.find_misused(root / "fivetrex", new / "generated"),
            undescribed=descriptions.undescribed(made.document),
        )
        if outcome.differences and not options.check:
            aside.mkdir()
            file_tree_diff.swap(new, root, aside)
    return outcome


def _download(path: Path) -> _Facts:
    published, sha256 = definition_file.read(path)
    omissions: Omissions = []
    reduced = validity.make_valid(reduce(published, omissions), omissions)
    if not counts(reduced)["operations"]:
        reasons = "".join(f"\n  {omission}" for omission in omissions[:3])
        raise PipelineError(f"{path} has no operation that the pipeline understands.{reasons}")
    services = service_configs.extract(published)
    origin = source_toml.describe(published, sha256, reduced)
    if source_toml.day(origin) is None:
        omissions.append(
            Omission(
                "tags",
                "the definition has no tag `updated` with its date, so it is taken for a new one",
                "Compare it with the committed one",
            )
        )
    return _Facts(reduced, services, messages.extract(published), origin, omissions)


def _committed_or_none(root: Path) -> _Facts | None:
    try:
        return _committed(root)
    except PipelineError:
        # A download also replaces facts that were lost or damaged; there is no report then.
        return None


def _committed(root: Path) -> _Facts:
    path = root / "openapi" / "definition.json"
    try:
        definition = json.loads(path.read_text("utf-8"))
    except (OSError, ValueError) as error:
        raise _unusable(path, str(error)) from error
    if not isinstance(definition, dict) or not definition.keys() >= {"paths", "components"}:
        raise _unusable(path, "it is not an OpenAPI document")
    origin = source_toml.load(path.with_name("source.toml"))
    services = service_configs.load(path.with_name(service_configs.FILE_NAME))
    known = messages.load(path.with_name(messages.FILE_NAME))
    return _Facts(definition, services, known, {**origin, "kept": counts(definition)}, [])


def _unusable(path: Path, reason: str) -> PipelineError:
    return PipelineError(
        f"openapi/{path.name} cannot be used: {reason}. "
        "Restore it from git, or regenerate it: scripts/regenerate --from FILE"
    )


def _older_than(day: dt.date | None, committed: _Facts | None) -> dt.date | None:
    """Return the date of the committed definition, if the new one is older."""
    known = source_toml.day(committed.origin) if committed else None
    return known if known and day and day < known else None


def _patch_committed(committed: _Facts | None, patches: list[Patch]) -> Patched | None:
    """Return the committed definition with the patches that fit it."""
    if committed is None:
        return None
    day = source_toml.day(committed.origin)
    held = [patch for patch in patches if patch.holds_on(day)]
    return apply_patches.apply_all(committed.definition, held, allow_unfit=True)


def _unneeded(
    patched: Patched, before: Patched | None, *, is_older: bool
) -> list[PatchMismatchError]:
    """Return the patches for errors that a definition does not have.

    An older definition can lack many of them. In a newer one, those that the committed definition
    lacks too are no work for a maintainer.
    """
    known = {
        (misfit.patch, misfit.action)
        for misfit in (before.unfit if before else ())
        if misfit.is_unneeded
    }
    return [
        misfit
        for misfit in patched.unfit
        if misfit.is_unneeded and (is_older or (misfit.patch, misfit.action) in known)
    ]


def _report(
    root: Path, committed: _Facts | None, before: Patched | None, facts: _Facts, after: Patched
) -> Report | None:
    if committed is None or before is None:
        return None
    return compare_definitions(
        make_comparable(root, before.document, committed.services),
        make_comparable(root, after.document, facts.services),
    )
