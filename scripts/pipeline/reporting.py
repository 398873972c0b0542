"""Format the report of a regeneration: as text for people, as JSON for programs."""

import json
from collections.abc import Iterator

from scripts.changes import report_formats, report_markdown

from .apply_patches import Effect
from .json_paths import as_path, as_short_text
from .overlay import Step
from .patch_file import Patch
from .regeneration import Outcome

_VERBS = {"update": "updates", "copy": "copies to", "remove": "removes"}


def as_text(outcome: Outcome, *, check: bool, verbose: bool, only_patch: str | None = None) -> str:
    """Return the report as text.

    Args:
        outcome: The results of the regeneration.
        check: Whether it was only a check.
        verbose: Whether to report the effect of each patch.
        only_patch: The number of the only patch to report; None for all of them.
    """
    return "\n".join(
        (
            *(_patches(outcome, only_patch) if verbose or only_patch else ()),
            *(_found(outcome) if check else _changed(outcome)),
            *(line for title, lines in _work_left(outcome) for line in _section(title, lines)),
            *_suggestions(outcome),
            *(_download_report(outcome) if outcome.downloaded else ()),
        )
    )


def as_markdown(outcome: Outcome) -> str:
    """Return the report as Markdown, for a pull request.

    Args:
        outcome: The results of the regeneration.
    """
    updated = outcome.origin["definition"]["updated"][:10]
    lines = [f"# Definition of {updated or 'an unknown date'}"]
    if outcome.older_than:
        lines += ["", f"It is older than the committed one, of {outcome.older_than}."]
    work = [(title, entries) for title, entries in _work_left(outcome) if entries]
    if work or outcome.surface.unlisted:
        lines += ["", "## Work left"]
    for title, entries in work:
        lines += ["", f"### {title}", "", *(f"- {entry}" for entry in entries)]
    if outcome.surface.unlisted:
        lines += ["", "### Operations that are not in openapi/surface yet. Add these lines", ""]
        lines += ["```yaml", *outcome.surface.suggested, "```"]
    if outcome.undescribed:
        lines += ["", "### Without a description. Add it to openapi/descriptions", ""]
        lines += [f"- {entry}" for entry in outcome.undescribed]
    changes = report_markdown.as_markdown(outcome.report) if outcome.report else ""
    return "\n".join(lines) + "\n\n" + changes


def has_patch(outcome: Outcome, number: str) -> bool:
    """Return whether there is a patch with a number, such as `12` or `012`."""
    known = [effect.patch for effect in outcome.patched.effects]
    names = [patch.name for patch in (*known, *outcome.not_for_it)]
    names += [mismatch.patch for mismatch in outcome.patched.unfit]
    return any(_is_number(name, number) for name in names)


def _is_number(name: str, number: str) -> bool:
    return name[:3].lstrip("0") == number.lstrip("0")


def _work_left(outcome: Outcome) -> Iterator[tuple[str, list[str]]]:
    """Yield what is left to do: a heading, and the entries."""
    yield (
        "Patches that do not fit, wholly or in part. These actions were left out. Fix or delete "
        "them",
        [str(mismatch) for mismatch in outcome.unfit],
    )
    yield (
        "Parts of the definition that were left out or simplified. Follow the remedies, or list "
        "them in openapi/accepted.yaml with the reason",
        [str(omission) for omission in outcome.omissions],
    )
    yield (
        "Code under fivetrex/ that refers to names that no longer exist. Correct it",
        [str(use) for use in outcome.gone],
    )
    yield (
        "Code under fivetrex/ that does not fit the generated code any more. Correct it",
        outcome.misused,
    )
    yield (
        "Lines of openapi/surface whose operation no longer exists. Their methods were left out; "
        "delete the lines, or correct them",
        outcome.surface.missing,
    )
    yield (
        "Lines of openapi/surface that do not fit their operations. Their methods were left out; "
        "correct the lines",
        outcome.surface.unfit,
    )


def _patches(outcome: Outcome, only: str | None) -> Iterator[str]:
    for effect in outcome.patched.effects:
        if only is not None and not _is_number(effect.patch.name, only):
            continue
        yield f"{effect.patch.name}: {effect.patch.title}"
        for step in effect.steps:
            yield from _step(step)
    day = outcome.origin["definition"]["updated"][:10]
    for patch in outcome.not_for_it:
        if only is None or _is_number(patch.name, only):
            yield f"{patch.name}: not for the definition of {day}, only for those {_span(patch)}"
    for mismatch in outcome.unneeded:
        if only is None or _is_number(mismatch.patch, only):
            yield f"not for the definition of {day}: {mismatch}"
    yield ""


def _span(patch: Patch) -> str:
    words = {"from": patch.since, "until": patch.until}
    return " ".join(f"{word} {day}" for word, day in words.items() if day)


def _step(step: Step) -> Iterator[str]:
    copied = "" if step.source is None else f", from {as_path(step.source)}"
    yield f"  action {step.number} {_VERBS[step.verb]} {step.target}{copied}"
    for place, changes in step.changes.items():
        if not changes:
            yield f"    {as_path(place)}\n      unchanged"
        for change in changes:
            before, after = as_short_text(change.before), as_short_text(change.after)
            yield f"    {as_path(change.place)}\n      {before} → {after}"


def _found(outcome: Outcome) -> Iterator[str]:
    if not outcome.differences:
        yield "regenerate: all generated files are up to date."
        return
    yield f"regenerate: {_files(outcome)} out of date:"
    yield from (f"  {line}" for line in outcome.differences)
    yield "Run scripts/regenerate, and commit the changes."


def _changed(outcome: Outcome) -> Iterator[str]:
    kept, published = outcome.origin["kept"], outcome.origin["published"]
    updated = outcome.origin["definition"]["updated"][:10] or "an unknown date"
    yield (
        f"regenerate: {_files(outcome)} changed. Definition of {updated}: "
        f"{kept['operations']} operations, {kept['schemas']} of {published['schemas']} schemas, "
        f"{len(outcome.patched.effects)} patches."
    )
    if outcome.older_than:
        yield f"It is older than the committed definition, of {outcome.older_than}."
    if outcome.unneeded:
        number = len({mismatch.patch for mismatch in outcome.unneeded})
        yield f"Patches that are not for it, wholly or in part: {number}; --verbose lists them."


def _files(outcome: Outcome) -> str:
    count = len(outcome.differences)
    return f"{count} file{'' if count == 1 else 's'}"


def _section(title: str, lines: list[str]) -> Iterator[str]:
    if lines:
        yield f"\n{title} ({len(lines)}):"
        yield from (f"  {line}" for line in lines)


def _suggestions(outcome: Outcome) -> Iterator[str]:
    surface = outcome.surface
    if surface.unlisted:
        yield f"\nOperations that are not in openapi/surface yet ({len(surface.unlisted)}):"
        yield from (f"  {name}" for name in surface.unlisted)
        yield "Add these lines, with better names if you know any:"
        yield from (f"  {line}" for line in surface.suggested)


def _download_report(outcome: Outcome) -> Iterator[str]:
    """Report the changes in a new download."""
    if outcome.report is None:
        yield "\nThe previous facts could not be read, so the changes are unknown."
    else:
        changes = report_formats.as_text(outcome.report).rstrip()
        yield f"\nChanges since the previous definition:\n\n{changes}"
    yield from _section(
        "Without a description. Add it to openapi/descriptions", outcome.undescribed
    )


def as_json(outcome: Outcome) -> str:
    """Return the report as JSON."""
    content = {
        "definition": outcome.origin,
        "files": outcome.differences,
        "patches": [_effect(effect) for effect in outcome.patched.effects],
        "not_for_this_definition": [patch.name for patch in outcome.not_for_it],
        "unfit": [{"patch": mismatch.patch, "reason": str(mismatch)} for mismatch in outcome.unfit],
        "unneeded": [
            {"patch": mismatch.patch, "reason": str(mismatch)} for mismatch in outcome.unneeded
        ],
        "omissions": [
            {"place": each.place, "problem": each.problem, "remedy": each.remedy}
            for each in outcome.omissions
        ],
        "older_than": str(outcome.older_than) if outcome.older_than else None,
        "misused": outcome.misused,
        "changes": json.loads(report_formats.as_json(outcome.report)) if outcome.report else None,
        "missing_from_definition": outcome.surface.missing,
        "unfit_lines": outcome.surface.unfit,
        "not_on_the_surface": outcome.surface.unlisted,
        "suggested_lines": outcome.surface.suggested,
        "gone": [str(use) for use in outcome.gone],
        "undescribed": outcome.undescribed,
    }
    return json.dumps(content, indent=1, ensure_ascii=False)


def _effect(effect: Effect) -> dict[str, object]:
    return {
        "patch": effect.patch.name,
        "title": effect.patch.title,
        "actions": [
            {
                "verb": step.verb,
                "target": step.target,
                "places": [as_path(place) for place in step.changes],
            }
            for step in effect.steps
        ],
    }
