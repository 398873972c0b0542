"""Format a report as Markdown, for a pull request: the changes, the version and the changelog."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from .breaking_change_rules import RULES, Verdict
from .report_formats import HEADINGS, format_subject

if TYPE_CHECKING:
    from collections.abc import Iterator

    from .report import Change, Report

_MOST_OPERATIONS = 5
# Before version 1.0.0, a minor version may break callers.
_BUMPS = {
    Verdict.BREAKING: "minor (after 1.0.0: major)",
    Verdict.REVIEW: "minor",
    Verdict.COMPATIBLE: "minor",
}
_SECTIONS = {
    "Added": {"added", "body added", "values added", "media type added"},
    "Removed": {"removed", "body removed", "values removed", "media type removed"},
}


def as_markdown(report: Report) -> str:
    """Format a report as Markdown.

    Args:
        report: The report.
    """
    return "\n".join(_lines(report)) + "\n"


def _lines(report: Report) -> Iterator[str]:
    counts = report.counts
    yield "## Changes for users of the client"
    yield ""
    if report.changes:
        yield ", ".join(
            (
                f"**{counts[Verdict.BREAKING]} breaking**",
                f"{counts[Verdict.REVIEW]} to review",
                f"{counts[Verdict.COMPATIBLE]} compatible.",
            )
        )
        yield f"Suggested version: {_BUMPS[report.verdict]}."
    else:
        yield "No changes for users of the client. Suggested version: patch."
    for verdict, changes in groupby(report.changes, key=lambda change: change.verdict):
        yield f"\n### {HEADINGS[verdict]}\n"
        for (side, event), alike in groupby(changes, key=lambda each: (each.side, each.event)):
            rule = RULES[side, event]
            yield f"- {rule.title}: {rule.reason}"
            yield from (f"  - {_entry(change)}" for change in alike)
    if report.accepted:
        yield "\n### Accepted\n"
        yield from (f"- {_entry(change)}: {reason}" for change, reason in report.accepted)
    if report.notes:
        yield "\n### Notes\n"
        yield from (f"- {note}" for note in report.notes)
    if report.changes:
        yield "\n## Changelog entry\n"
        yield from _changelog(report)


def _entry(change: Change) -> str:
    subject = format_subject(change)
    names = [f"`{name}`" for name in change.operations[:_MOST_OPERATIONS]]
    more = len(change.operations) - len(names)
    names += [f"{more} more"] if more > 0 else []
    quoted = f"`{subject}`" if subject else ""
    return ": ".join(part for part in (", ".join(names), quoted) if part)


def _changelog(report: Report) -> Iterator[str]:
    sections: dict[str, list[Change]] = {"Added": [], "Changed": [], "Removed": []}
    for change in report.changes:
        heading = next(
            (name for name, events in _SECTIONS.items() if change.event in events), "Changed"
        )
        # What only concerns the models is not in the changelog.
        if change.side != "answer" or change.verdict is not Verdict.COMPATIBLE:
            sections[heading].append(change)
    for heading, changes in sections.items():
        if changes:
            yield f"### {heading}\n"
            for change in changes:
                title = RULES[change.side, change.event].title
                broken = " (breaking)" if change.verdict is Verdict.BREAKING else ""
                yield f"- {title}{broken}: {_entry(change)}."
            yield ""
