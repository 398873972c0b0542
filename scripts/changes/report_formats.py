"""Format a report: as text for people, as JSON for programs."""

from __future__ import annotations

import json
import textwrap
from itertools import groupby
from typing import TYPE_CHECKING, Any

from .breaking_change_rules import RULES, Verdict

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from .report import Change, Report

_WIDTH = 100
HEADINGS = {
    Verdict.BREAKING: "Breaking",
    Verdict.REVIEW: "Needs review",
    Verdict.COMPATIBLE: "Compatible",
}


def as_text(report: Report) -> str:
    """Format a report as text: the counts, the breaking changes, then the others.

    Args:
        report: The report.
    """
    parts = [_summary(report)]
    for verdict, changes in groupby(report.changes, key=lambda change: change.verdict):
        parts.append("\n".join([HEADINGS[verdict].upper(), *_section(changes)]))
    if report.accepted:
        lines = [_wrap(f"{change.key}: {reason}", 2) for change, reason in report.accepted]
        parts.append("\n".join(["ACCEPTED", "", *lines]))
    parts.extend(textwrap.fill(f"Note: {note}", _WIDTH) for note in report.notes)
    return "\n\n".join(parts) + "\n"


def as_json(report: Report) -> str:
    """Format a report as JSON.

    Args:
        report: The report.
    """
    content = {
        "verdict": report.verdict,
        "counts": report.counts,
        "changes": [
            {
                "class": change.verdict,
                "side": change.side,
                "event": change.event,
                "where": change.where,
                "before": change.before,
                "after": change.after,
                "places": change.places,
                "reason": change.reason,
                "key": change.key,
            }
            for change in report.changes
        ],
        "accepted": {change.key: reason for change, reason in report.accepted},
        "notes": report.notes,
    }
    return json.dumps(content, indent=2, ensure_ascii=False) + "\n"


def _summary(report: Report) -> str:
    if not report.changes:
        return "No changes for users of the client."
    counts = report.counts
    return (
        f"{counts[Verdict.BREAKING]} breaking, {counts[Verdict.REVIEW]} to review, "
        f"{counts[Verdict.COMPATIBLE]} compatible."
    )


def _section(changes: Iterable[Change]) -> Iterator[str]:
    for rule, alike in groupby(changes, key=lambda change: (change.side, change.event)):
        yield "\n" + _wrap(f"{RULES[rule].title}: {RULES[rule].reason}", 2)
        # Changes that affect the same operations are on one line.
        by_operations: dict[tuple[str, ...], list[str]] = {}
        for change in alike:
            by_operations.setdefault(change.operations, []).append(format_subject(change))
        for operations, subjects in by_operations.items():
            yield from _entry(subjects, operations)


def _entry(subjects: list[str], operations: tuple[str, ...]) -> Iterator[str]:
    named = [subject for subject in subjects if subject]
    if named:
        yield _wrap(", ".join(named), 4)
    if operations:
        yield _wrap(", ".join(operations), 8 if named else 4)


def _wrap(text: str, indent: int) -> str:
    return textwrap.fill(
        text,
        _WIDTH,
        initial_indent=" " * indent,
        subsequent_indent=" " * (indent + 2),
        break_long_words=False,
        break_on_hyphens=False,
    )


def format_subject(change: Change) -> str:
    """Format the changed part and the change: `limit (maximum 1000 → 100)`.

    Args:
        change: The change.
    """
    paths = " / ".join(path for path in change.places if path)
    how = _format_change(change.before, change.after)
    return f"{paths} ({how})" if paths and how else paths or how


def _format_change(before: Any, after: Any) -> str:
    if isinstance(before, dict) and isinstance(after, dict):
        return ", ".join(
            f"{key} {_format_value(before.get(key))} → {_format_value(after.get(key))}"
            for key in sorted(before.keys() | after.keys())
        )
    values = [_format_value(value) for value in (before, after) if value is not None]
    return " → ".join(values)


def _format_value(value: Any) -> str:
    if isinstance(value, list):
        return ", ".join(map(_format_value, value))
    return "none" if value is None else str(value)
