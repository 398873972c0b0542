"""Find conflicts between patches: two patches that change the same place differently.

Without this check, the last of them would silently take effect. A history records the places that
each patch has written and removed, and a later patch that conflicts with it is an error.
"""

from collections.abc import Iterator
from itertools import chain
from typing import Any

from .errors import PatchMismatchError
from .json_paths import ABSENT, Place, as_path, as_short_text, is_within, leaves
from .overlay import Change, Step


class ChangeHistory:
    """The places that patches have written and removed."""

    def __init__(self) -> None:
        self._written: dict[Place, tuple[str, Any]] = {}
        self._removed: dict[Place, str] = {}

    def after(self, patch: str, steps: list[Step]) -> "ChangeHistory":
        """Return a new history with one more patch.

        Args:
            patch: The name of the patch.
            steps: Its effects.

        Raises:
            PatchMismatchError: It undoes or overwrites a change of an earlier patch.
        """
        history = ChangeHistory()
        history._written, history._removed = dict(self._written), dict(self._removed)
        copied: list[Place] = []
        for step in steps:
            if step.source is not None:
                copied.append(step.source)
            for change in chain(*step.changes.values()):
                found = next(history._find_contradictions(change, patch, copied), None)
                if found:
                    other, reason = found
                    raise PatchMismatchError(
                        patch,
                        f"conflicts with patch {other}: action {step.number}, target "
                        f"{step.target}: {reason}. Combine them in one patch.",
                    )
                history._record(change, patch)
        return history

    def _find_contradictions(
        self, change: Change, patch: str, copied: list[Place]
    ) -> Iterator[tuple[str, str]]:
        """Yield the other patches that a change contradicts, with the reasons."""
        path, new = as_path(change.place), as_short_text(change.after)
        if change.after is ABSENT:
            for place, (other, value) in self._written.items():
                # A patch that has copied a place before moves it, and undoes nothing.
                kept = other == patch or any(is_within(place, source) for source in copied)
                if is_within(place, change.place) and not kept:
                    old = as_short_text(value)
                    yield other, f"it removes {as_path(place)}, which that patch sets to {old}"
        elif change.before is ABSENT:
            other = self._removed.get(change.place, patch)
            if other != patch:
                yield other, f"it sets {path} to {new}, and that patch removes it"
        else:
            other, value = self._written.get(change.place, (patch, None))
            if other != patch:
                yield (
                    other,
                    f"it sets {path} to {new}, and that patch to {as_short_text(value)}",
                )

    def _record(self, change: Change, patch: str) -> None:
        place = change.place
        if change.after is not ABSENT:
            self._written.update(
                (leaf, (patch, value)) for leaf, value in leaves(change.after, place)
            )
            return
        self._written = {
            _shift_index(other, place): entry
            for other, entry in self._written.items()
            if not is_within(other, place)
        }
        if isinstance(place[-1], str):
            self._removed[place] = patch


def _shift_index(place: Place, removed: Place) -> Place:
    """Return a place as it is after an item of a list has been removed."""
    *outer, index = removed
    depth = len(outer)
    part = place[depth] if is_within(place, tuple(outer)) and len(place) > depth else None
    if isinstance(index, int) and isinstance(part, int) and part > index:
        return (*outer, part - 1, *place[depth + 1 :])
    return place
