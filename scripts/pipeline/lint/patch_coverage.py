"""Find the patch or rule that covers a finding: the one after which it no longer occurs.

Coverage is not declared. The checks run on the definition before and after each patch, after the
general rule, and with the class names of the generator's settings. A patch can also move an error,
for example by renaming a path: if a finding disappears and one with the same description appears,
it is the same finding, and stays open.
"""

import datetime as dt
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

from ..errors import PipelineError
from ..openapi_document import Document
from ..overlay import trace_fitting
from ..patch_file import Patch
from ..tolerate import tolerate
from . import operations, schemas
from .findings import Finding

RULE = "rule: tolerate"
NAMES = "generator.yaml"


@dataclass(frozen=True)
class Covered:
    """A finding, and the patch or rule that covers it; None if it is not covered."""

    finding: Finding
    by: str | None


@dataclass(frozen=True)
class Report:
    """All findings of a definition, and the patches that do not fit it."""

    findings: list[Covered]
    misfits: list[str]

    @property
    def open(self) -> list[Covered]:
        """The findings that are not covered."""
        return [covered for covered in self.findings if covered.by is None]


def examine(
    document: Document,
    patches: Sequence[Patch],
    day: dt.date | None,
    service_properties: Mapping[str, set[str]] | None = None,
    class_names: Collection[str] = (),
    *,
    is_older: bool = False,
) -> Report:
    """Find errors, and the patch or rule that covers each.

    Args:
        document: The reduced definition.
        patches: All patches; those for definitions of other dates are ignored.
        day: The date of the definition.
        service_properties: The properties that schemas of single services add to their bases; None
            if they are unknown.
        class_names: The schemas whose classes have names of our own; see `schemas.check`.
        is_older: Whether it is older than the committed definition, so that it does not have all
            errors that the patches correct.
    """
    tracker = _Tracker(_findings(document, service_properties))
    misfits: list[str] = []
    for patch in patches:
        if not patch.holds_on(day):
            continue
        document, steps, unfit = trace_fitting(document, patch)
        misfits += [str(each) for each in unfit if not (is_older and each.is_unneeded)]
        if steps:
            tracker.note(patch.name, _findings(document, service_properties))
    try:
        # What loses a fact does not correct an error.
        document = tolerate(document, represent=False)
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
    """Follows each finding from stage to stage, because patches can move it."""

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
