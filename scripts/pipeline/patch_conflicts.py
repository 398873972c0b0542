"""Conflicts: two patches that want different things of one place.

The order of the patches would decide which of them wins, and nobody would notice. So a ledger
keeps what each patch has written and removed, and the later one is refused.
"""

from collections.abc import Iterator
from itertools import chain
from typing import Any

from .errors import MisfitError
from .json_pointers import ABSENT, Place, as_path, as_short_text, is_within, leaves
from .overlay import Change, Step


class Ledger:
    """What the patches so far have written and removed."""

    def __init__(self) -> None:
        self._written: dict[Place, tuple[str, Any]] = {}
        self._removed: dict[Place, str] = {}

    def after(self, patch: str, steps: list[Step]) -> "Ledger":
        """Return the ledger after one more patch; this one stays as it is.

        Args:
            patch: The name of the patch.
            steps: What it has done.

        Raises:
            MisfitError: It undoes or overwrites what an earlier patch has done.
        """
        ledger = Ledger()
        ledger._written, ledger._removed = dict(self._written), dict(self._removed)
        copied: list[Place] = []
        for step in steps:
            if step.source is not None:
                copied.append(step.source)
            for change in chain(*step.changes.values()):
                found = next(ledger._contradictions(change, patch, copied), None)
                if found:
                    other, reason = found
                    raise MisfitError(
                        patch,
                        f"conflicts with patch {other}: action {step.number}, target "
                        f"{step.target}: {reason}. Let one of the two say it all.",
                    )
                ledger._enter(change, patch)
        return ledger

    def _contradictions(
        self, change: Change, patch: str, copied: list[Place]
    ) -> Iterator[tuple[str, str]]:
        """Yield the other patches that a change contradicts, and how it does."""
        path, new = as_path(change.place), as_short_text(change.after)
        if change.after is ABSENT:
            for place, (other, value) in self._written.items():
                # What the patch has copied before, it moves: nothing is undone.
                kept = other == patch or any(is_within(place, source) for source in copied)
                if is_within(place, change.place) and not kept:
                    old = as_short_text(value)
                    yield other, f"it removes {as_path(place)}, which that one makes {old}"
        elif change.before is ABSENT:
            other = self._removed.get(change.place, patch)
            if other != patch:
                yield other, f"it makes {path} {new}, and that one removes it"
        else:
            other, value = self._written.get(change.place, (patch, None))
            if other != patch:
                yield other, f"it makes {path} {new}, and that one makes it {as_short_text(value)}"

    def _enter(self, change: Change, patch: str) -> None:
        place = change.place
        if change.after is not ABSENT:
            self._written.update(
                (leaf, (patch, value)) for leaf, value in leaves(change.after, place)
            )
            return
        self._written = {
            _moved_up(other, place): entry
            for other, entry in self._written.items()
            if not is_within(other, place)
        }
        if isinstance(place[-1], str):
            self._removed[place] = patch


def _moved_up(place: Place, removed: Place) -> Place:
    """Return where a place is after an item of a list has been removed."""
    *outer, index = removed
    depth = len(outer)
    part = place[depth] if is_within(place, tuple(outer)) and len(place) > depth else None
    if isinstance(index, int) and isinstance(part, int) and part > index:
        return (*outer, part - 1, *place[depth + 1 :])
    return place
