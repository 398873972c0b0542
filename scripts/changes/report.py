"""The report: all changes, each once with all operations that it affects."""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, NamedTuple

from .breaking_change_rules import RULES, Side, Verdict

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from .schemas import Difference

_MOST_NAMES = 3
EXIT_CODES = {Verdict.COMPATIBLE: 0, Verdict.BREAKING: 1, Verdict.REVIEW: 2}


@dataclass(frozen=True)
class Change:
    """One change between two definitions.

    Attributes:
        verdict: Whether it breaks callers.
        side: The changed part: an operation, a service, a class, an argument or an answer.
        event: The kind of change; `breaking_change_rules` lists them.
        where: The location: `path`, `query`, `header`, `cookie`, `body`, `service` (a field of the
            body that depends on the service), `answer`, `operation` or `models`.
        before: The old value, as JSON; None if the event is enough.
        after: The new value.
        places: The public names of the operations that have the change, by the path in them, such
            as `status.tasks[].code`, or by the name of a parameter or service.
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
        return tuple(sorted({name for names in self.places.values() for name in names if name}))

    @property
    def reason(self) -> str:
        """The reason for its class."""
        return RULES[self.side, self.event].reason

    @property
    def key(self) -> str:
        """A text that identifies the change, for `openapi/accepted.yaml`."""
        parts = [f"{self.side} {self.event}", ", ".join(self.operations[:_MOST_NAMES])]
        parts += [", ".join(path for path in self.places if path)]
        if self.before is not None or self.after is not None:
            values = (json.dumps(value, sort_keys=True) for value in (self.before, self.after))
            parts.append(" -> ".join(values))
        return ": ".join(part for part in parts if part)


@dataclass(frozen=True)
class Report:
    """All changes between two definitions.

    Attributes:
        changes: The changes, breaking ones first.
        notes: The parts that could not be compared.
        accepted: The changes that a maintainer has accepted, with the reasons.
    """

    changes: tuple[Change, ...]
    notes: tuple[str, ...] = ()
    accepted: tuple[tuple[Change, str], ...] = ()

    def accepting(self, reasons: Mapping[str, str]) -> Report:
        """Return the report with some changes accepted.

        Args:
            reasons: The reason for each accepted change, by its key.
        """
        return Report(
            tuple(change for change in self.changes if change.key not in reasons),
            self.notes,
            tuple((each, reasons[each.key]) for each in self.changes if each.key in reasons),
        )

    @property
    def counts(self) -> dict[Verdict, int]:
        """The number of changes in each class."""
        counted = Counter(change.verdict for change in self.changes)
        return {verdict: counted[verdict] for verdict in Verdict}

    @property
    def verdict(self) -> Verdict:
        """The worst class of any change."""
        return next((it for it in Verdict if self.counts[it]), Verdict.COMPATIBLE)

    @property
    def exit_code(self) -> int:
        """0 if all changes are compatible, 1 if some are breaking, 2 if some need review."""
        return EXIT_CODES[self.verdict]


class Finding(NamedTuple):
    """One difference in one operation; a difference in a schema is found in many operations."""

    side: Side
    where: str
    path: str
    operation: str
    difference: Difference


def merge(findings: Iterable[Finding]) -> tuple[Change, ...]:
    """Return each change once with all its places, breaking changes first.

    Args:
        findings: The differences of each operation.
    """
    by_difference: dict[tuple[Side, str, Difference], dict[str, set[str]]] = {}
    for side, where, path, operation, difference in findings:
        places = by_difference.setdefault((side, where, difference), {})
        places.setdefault(path, set()).add(operation)
    # Equal differences in copies of a schema, one for each operation, are one change.
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
