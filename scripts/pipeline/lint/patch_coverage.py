"""Finding out what covers a finding: the patch, or the rule, after which it is there no more.

Nothing is declared to be covered. The checks look at the definition before and after each patch,
again after the general rule, and once more with the names that the generator's settings give. A
patch may move a defect, as when it gives a path another name: a finding that comes with the same
words where another one goes is that other one, and stays open.
"""

import datetime as dt
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from ..errors import PatchMismatchError, PipelineError
from ..openapi_document import Document
from ..overlay import apply
from ..patch_file import Patch
from ..tolerate import tolerate
from . import operations, schemas
from .findings import Finding

RULE = "rule: tolerate"
NAMES = "generator.yaml"


@dataclass(frozen=True)
class Covered:
    """A finding, and the patch or rule that covers it; None: nothing does."""

    finding: Finding
    by: str | None


@dataclass(frozen=True)
class Report:
    """All findings of a definition, and which patches did not fit it."""

    findings: list[Covered]
    misfits: list[str]

    @property
    def open(self) -> list[Covered]:
        """The findings that nothing covers."""
        return [covered for covered in self.findings if covered.by is None]


def examine(
    document: Document,
    patches: Sequence[Patch],
    day: dt.date,
    service_properties: Mapping[str, set[str]] | None = None,
    class_names: Collection[str] = (),
) -> Report:
    """Look for defects, and for what covers each.

    Args:
        document: The facts of a definition.
        patches: All patches; those that do not hold on the day are left out.
        day: The day of the definition.
        service_properties: What single services' schemas add to their bases; None: it is not known.
        class_names: The schemas whose classes have names of our own; see `schemas.check`.
    """
    tracker = _Tracker(_findings(document, service_properties))
    misfits: list[str] = []
    for patch in patches:
        if not patch.holds_on(day):
            continue
        try:
            document = apply(document, patch)
        except PatchMismatchError as mismatch:
            misfits.append(str(mismatch))
        else:
            tracker.note(patch.name, _findings(document, service_properties))
    try:
        document = tolerate(document)
    except PipelineError as problem:
        misfits.append(str(problem))
    else:
        tracker.note(RULE, _findings(document, service_properties))
    tracker.note(NAMES, _findings(document, service_properties, class_names))
    return Report(tracker.report(), misfits)


def _findings(
    document: Document,
    service_properties: Mapping[str, set[str]] | None,
    class_names: Collection[str] = (),
) -> list[Finding]:
    def found() -> Iterator[Finding]:
        yield from schemas.check(document, class_names)
        yield from schemas.check_bases(document, service_properties or {})
        yield from operations.check(document)

    return list(dict.fromkeys(found()))


class _Tracker:
    """Follows each finding from stage to stage under the place that it has there."""

    def __init__(self, findings: list[Finding]) -> None:
        self._origin = {finding: finding for finding in findings}
        self._by: dict[Finding, str | None] = dict.fromkeys(findings)

    def note(self, stage: str, findings: list[Finding]) -> None:
        now = dict.fromkeys(findings)
        gone = [finding for finding in self._origin if finding not in now]
        come = [finding for finding in findings if finding not in self._origin]
        for finding in gone:
            origin = self._origin.pop(finding)
            moved = next((new for new in come if _is_same(new, finding)), None)
            if moved is None:
                self._by[origin] = stage
            else:
                come.remove(moved)
                self._origin[moved] = origin
        for finding in come:
            self._origin[finding] = finding
            self._by[finding] = None

    def report(self) -> list[Covered]:
        return [
            Covered(finding, by)
            for finding, by in sorted(self._by.items(), key=lambda pair: _order(pair[0]))
        ]


def _is_same(one: Finding, other: Finding) -> bool:
    return (one.kind, one.problem) == (other.kind, other.problem)


def _order(finding: Finding) -> tuple[str, str]:
    return finding.kind, repr(finding.place)
