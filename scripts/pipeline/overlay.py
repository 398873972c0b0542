"""Overlay: apply the actions of one patch, with stricter rules than the specification.

In the specification, an action that matches nothing succeeds. Here every action must match and
change something, so that a patch that no longer works is found at once, and one that Fivetran has
made unnecessary is deleted. `openapi/README.md` lists all the differences.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import jsonpath

from .errors import PatchMismatchError
from .json_paths import ABSENT, Place, as_path, as_short_text, copy_json, is_same, kind, resolve
from .openapi_document import Document, dangling
from .patch_file import Patch, load

__all__ = ["Change", "Patch", "Step", "apply", "load", "trace", "trace_fitting"]

_JSON_PATH = jsonpath.JSONPathEnvironment(strict=True)
_FIXED = "If Fivetran has fixed the error, delete the patch, or end it with `x-until`."


@dataclass(frozen=True)
class Change:
    """A changed value at one place; ABSENT if there is no value."""

    place: Place
    before: Any
    after: Any


@dataclass(frozen=True)
class Step:
    """The effect of one action.

    Attributes:
        number: The action's number in its patch, from 1.
        verb: `update`, `copy` or `remove`.
        target: The action's JSONPath.
        changes: The changes at each place that the target matched, in order.
        source: The place that was copied, if any.
    """

    number: int
    verb: str
    target: str
    changes: dict[Place, list[Change]]
    source: Place | None = None


def apply(document: Document, patch: Patch) -> Document:
    """Return the document with one patch applied; see `trace`."""
    return trace(document, patch)[0]


def trace(
    document: Document, patch: Patch, excluded: frozenset[int] = frozenset()
) -> tuple[Document, list[Step]]:
    """Apply one patch, and record its effects.

    Args:
        document: The document to patch; it is not changed.
        patch: The patch.
        excluded: The numbers of the actions to leave out.

    Returns:
        The patched document, and the effect of each action.

    Raises:
        PatchMismatchError: An action does not fit. The message names the patch, the action, its
            target, the reason and the fix.
    """
    patched: Document = copy_json(document)
    steps = []
    for number, action in enumerate(patch.actions, 1):
        if number in excluded:
            continue
        try:
            steps.append(_apply_action(patched, number, action))
        except _ActionError as refusal:
            raise PatchMismatchError(
                patch.name,
                f"does not fit: action {number}, target {action['target']}: {refusal}",
                action=number,
                is_unneeded=refusal.is_unneeded,
            ) from refusal
    if is_same(patched, document):
        raise PatchMismatchError(
            patch.name, f"changes nothing: its actions undo each other. {_FIXED}"
        )
    lost = dangling(patched)
    if lost and (lost := sorted(set(lost) - set(dangling(document)))):
        raise PatchMismatchError(
            patch.name,
            f"leaves an invalid document: nothing is at {', '.join(lost)}, and a `$ref` refers to "
            "it. Change the `$ref` too, or keep its target.",
        )
    return patched, steps


def trace_fitting(
    document: Document, patch: Patch
) -> tuple[Document, list[Step], list[PatchMismatchError]]:
    """Apply the actions of a patch that fit, and leave out the others.

    Actions on the same place, such as a removal and the update that replaces the value, are left
    out together.

    Args:
        document: The document to patch; it is not changed.
        patch: The patch.

    Returns:
        The patched document, the effect of each action that fits, and the reason for each of the
        others.
    """
    excluded: frozenset[int] = frozenset()
    misfits: list[PatchMismatchError] = []
    while len(excluded) < len(patch.actions):
        try:
            patched, steps = trace(document, patch, excluded)
        except PatchMismatchError as mismatch:
            misfits.append(mismatch)
            if mismatch.action is None:
                break
            excluded |= related_actions(patch.actions, mismatch.action)
        else:
            return patched, steps, misfits
    return document, [], misfits


def related_actions(actions: list[dict[str, Any]], number: int) -> frozenset[int]:
    """Return the numbers of the actions on the same place as one action, including its own.

    Args:
        actions: The actions of a patch.
        number: The number of the action, from 1.
    """
    related = {number}
    known = 0
    while len(related) > known:
        known = len(related)
        paths = [path for each in related for path in _paths_of(actions[each - 1])]
        related.update(
            other
            for other, action in enumerate(actions, 1)
            if any(_overlap(path, known) for path in _paths_of(action) for known in paths)
        )
    return frozenset(related)


def _paths_of(action: dict[str, Any]) -> list[str]:
    return [action[key] for key in ("target", "copy") if key in action]


def _overlap(one: str, other: str) -> bool:
    """Return whether one JSONPath is the other, or selects something inside it."""
    shorter, longer = sorted((one, other), key=len)
    return longer.startswith(shorter) and longer[len(shorter) :][:1] in ("", ".", "[")


class _ActionError(Exception):
    """An action does not fit the document. The message has the reason and the fix.

    Args:
        reason: The message.
        is_unneeded: Whether the document does not have the error that the action corrects.
    """

    def __init__(self, reason: str, *, is_unneeded: bool = False) -> None:
        super().__init__(reason)
        self.is_unneeded = is_unneeded


def _apply_action(document: Document, number: int, action: dict[str, Any]) -> Step:
    target = action["target"]
    places = _select(document, target)
    _check_matches(places, action)
    if action.get("remove"):
        # Backwards, because removing an item of a list moves the items after it.
        removed = {place: [_remove(document, place)] for place in reversed(places)}
        return Step(number, "remove", target, removed)
    source = _select_one(document, action["copy"]) if "copy" in action else None
    value = action["update"] if source is None else copy_json(resolve(document, source))
    shapes = {_shape(resolve(document, place)) for place in places}
    if len(shapes) > 1:
        raise _ActionError(
            f"it matches {' and '.join(sorted(shapes))}, which one update cannot change. Write "
            "an action for each."
        )
    changes = {place: list(_update(document, place, value)) for place in places}
    if not any(changes.values()):
        raise _ActionError(
            f"it changes nothing: the definition already has this. {_FIXED}", is_unneeded=True
        )
    return Step(number, "update" if source is None else "copy", target, changes, source)


def _check_matches(places: list[Place], action: dict[str, Any]) -> None:
    if not places:
        raise _ActionError(
            "it matches nothing. If the definition has changed there, correct the target. If the "
            "API no longer has this, delete the patch, or end it with `x-until`.",
            is_unneeded=True,
        )
    wanted = action.get("x-matches", len(places))
    if len(places) != wanted:
        matched = "".join(f"\n    {as_path(place)}" for place in places)
        raise _ActionError(
            f"it matches {len(places)} place{'' if len(places) == 1 else 's'}, and `x-matches` "
            f"is {wanted}. Correct the target or the number. The matches:{matched}"
        )


def _select(document: Document, path: str) -> list[Place]:
    """Return the places that a JSONPath matches: each once, sorted."""
    try:
        return sorted({tuple(match.parts) for match in _JSON_PATH.finditer(path, document)})
    except jsonpath.JSONPathError as error:
        reason = str(error).splitlines()[0]
        raise _ActionError(f"{path} is not a valid JSONPath (RFC 9535): {reason}.") from error


def _select_one(document: Document, path: str) -> Place:
    places = _select(document, path)
    if len(places) != 1:
        raise _ActionError(f"`copy` must select one place; {path} selects {len(places)}.")
    return places[0]


def _remove(document: Document, place: Place) -> Change:
    if not place:
        raise _ActionError("the document itself cannot be removed.")
    return Change(place, resolve(document, place[:-1]).pop(place[-1]), ABSENT)


def _shape(value: Any) -> str:
    if isinstance(value, dict):
        return "objects"
    return "lists" if isinstance(value, list) else "single values"


def _update(document: Document, place: Place, value: Any) -> Iterator[Change]:
    node = resolve(document, place)
    if isinstance(node, dict) and isinstance(value, dict):
        yield from _merge(node, place, value)
    elif isinstance(node, list):
        yield from _append(node, place, value if isinstance(value, list) else [value])
    else:
        yield from _replace(resolve(document, place[:-1]), place, node, value)


def _merge(node: dict[str, Any], place: Place, update: dict[str, Any]) -> Iterator[Change]:
    for key, value in update.items():
        inner, present = (*place, key), node.get(key, ABSENT)
        if present is ABSENT:
            node[key] = copy_json(value)
            yield Change(inner, ABSENT, value)
        elif isinstance(present, dict) and isinstance(value, dict):
            yield from _merge(present, inner, value)
        elif isinstance(present, list) and isinstance(value, list):
            yield from _append(present, inner, value)
        else:
            yield from _replace(node, inner, present, value)


def _append(node: list[Any], place: Place, items: list[Any]) -> Iterator[Change]:
    for item in items:
        if any(is_same(item, present) for present in node):
            raise _ActionError(
                f"{as_path(place)} has {as_short_text(item)} already. "
                f"{_FIXED} If it has fixed a part, remove this item from the action.",
                is_unneeded=True,
            )
        node.append(copy_json(item))
        yield Change((*place, len(node) - 1), ABSENT, item)


def _replace(holder: Any, place: Place, present: Any, value: Any) -> Iterator[Change]:
    if kind(present) != kind(value):
        raise _ActionError(
            f"{as_path(place)} is {kind(present)}, and the update is {kind(value)}: their types "
            "differ. If that is intended, remove the old value in an earlier action."
        )
    if present != value:
        holder[place[-1]] = value
        yield Change(place, present, value)
