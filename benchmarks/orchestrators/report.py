"""The results as a Markdown table."""

from __future__ import annotations

from statistics import median
from typing import TYPE_CHECKING

from .scenarios import SCENARIOS

if TYPE_CHECKING:
    from collections.abc import Mapping

    from .evaluation import Measurement

_HEAD = (
    "scenario",
    "library",
    "outcome",
    "requests",
    "end noticed after",
    "longest stall of the event loop",
    "side effects",
)
_LONGEST_MESSAGE = 100


def as_markdown(results: Mapping[str, Mapping[str, Measurement]]) -> str:
    """Return a table with a row for each scenario and library.

    Args:
        results: The measurements by scenario and library.
    """
    rows = [_HEAD, tuple("---" for _ in _HEAD)]
    for scenario, by_library in results.items():
        for number, (library, each) in enumerate(by_library.items()):
            rows.append(
                (
                    SCENARIOS[scenario].title if number == 0 else "",
                    library,
                    _outcome(each),
                    str(each.requests),
                    f"{median(each.noticed):.0f} s" if each.noticed else "",
                    "no event loop" if each.stall is None else _seconds(each.stall),
                    ", ".join(each.side_effects) or "none",
                )
            )
    return "\n".join(f"| {' | '.join(row)} |" for row in rows)


def _outcome(each: Measurement) -> str:
    if not each.wrong:
        reason = ", without the reason" if each.without_reason else ""
        return ("right" if each.right == 1 else f"{each.right} right") + reason
    message = " ".join(each.wrong[0].replace("|", "/").split())
    if len(message) > _LONGEST_MESSAGE:
        message = message[:_LONGEST_MESSAGE] + "..."
    count = "" if each.right + len(each.wrong) == 1 else f"{len(each.wrong)} "
    right = f"{each.right} right, " if each.right else ""
    return f"{right}{count}**wrong**: {message}"


def _seconds(seconds: float) -> str:
    return f"{seconds:.0f} s" if seconds >= 1 else f"{seconds * 1000:.0f} ms"
