"""The report: all changes, each listed once with all the operations that it affects."""

import json
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, NamedTuple

from .breaking_change_rules import RULES, Side, Verdict
from .schemas import Difference

EXIT_CODES = {Verdict.COMPATIBLE: 0, Verdict.BREAKING: 1, Verdict.REVIEW: 2}


@dataclass(frozen=True)
class Change:
    """One change between two definitions.

    Attributes:
        verdict: Whether it breaks callers.
        side: What changed: an operation, a service, an argument or an answer.
        event: What happened to it; `rules` has the list.
        where: Where it is sent or found: `path`, `query`, `header`, `cookie`, `body`, `answer`,
            or `operation`.
        before: What was there, as JSON; None where the event says it all.
        after: What is there now.
        places: By path (such as `status.tasks[].code`, or the name of a parameter or service),
            the operations in which it is there, by their public names.
    """

    verdict: Verdict
    side: Side
    event: str
    where: str
    before: Any
    after: Any
    places: dict[str, tuple[str, ...]]

    @property
    def operations(self) -> tuple[str, ...]:
        """All operations that the change affects, sorted."""
        return tuple(sorted({name for names in self.places.values() for name in names}))

    @property
    def reason(self) -> str:
        """Why it is classed as it is."""
        return RULES[self.side, self.event].reason


@dataclass(frozen=True)
class Report:
    """All changes between two definitions.

    Attributes:
        changes: The changes, breaking ones first.
        notes: What could not be compared.
    """

    changes: tuple[Change, ...]
    notes: tuple[str, ...] = ()

    @property
    def counts(self) -> dict[Verdict, int]:
        """How many changes there are of each class."""
        counted = Counter(change.verdict for change in self.changes)
        return {verdict: counted[verdict] for verdict in Verdict}

    @property
    def verdict(self) -> Verdict:
        """The worst class of any change."""
        return next((it for it in Verdict if self.counts[it]), Verdict.COMPATIBLE)

    @property
    def exit_code(self) -> int:
        """0 where nothing breaks, 1 where something does, 2 where somebody should look."""
        return EXIT_CODES[self.verdict]


class Finding(NamedTuple):
    """One difference as one operation has it; a schema's difference is found in many."""

    side: Side
    where: str
    path: str
    operation: str
    difference: Difference


def merge(findings: Iterable[Finding]) -> tuple[Change, ...]:
    """Return each change once, with all its places, breaking ones first.

    Args:
        findings: What was found, operation by operation.
    """
    by_difference: dict[tuple[Side, str, Difference], dict[str, set[str]]] = {}
    for side, where, path, operation, difference in findings:
        places = by_difference.setdefault((side, where, difference), {})
        places.setdefault(path, set()).add(operation)
    # Operations that each have their own copy of a schema say the same of it: that is told once.
    same: dict[str, tuple[Side, str, Difference, dict[str, set[str]]]] = {}
    for (side, where, difference), places in by_difference.items():
        event, before, after = difference.event, difference.before, difference.after
        key = json.dumps([side, where, event, before, after, sorted(places)], sort_keys=True)
        known = same.setdefault(key, (side, where, difference, {}))[3]
        for path, operations in places.items():
            known.setdefault(path, set()).update(operations)
    order = {rule: number for number, rule in enumerate(RULES)}
    changes = [
        Change(
            verdict=RULES[side, difference.event].verdict,
            side=side,
            event=difference.event,
            where=where,
            before=difference.before,
            after=difference.after,
            places={path: tuple(sorted(names)) for path, names in sorted(places.items())},
        )
        for side, where, difference, places in same.values()
    ]
    classes = list(Verdict)
    return tuple(
        sorted(
            changes,
            key=lambda change: (
                classes.index(change.verdict),
                order[change.side, change.event],
                list(change.places),
                change.operations,
                json.dumps([change.where, change.before, change.after], sort_keys=True),
            ),
        )
    )
