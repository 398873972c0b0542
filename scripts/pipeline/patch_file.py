"""Load patches: OpenAPI Overlay 1.1 documents with evidence.

Unknown keys are errors, because a misspelt key would silently have no effect.
"""

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.error import YAMLError

from .errors import PipelineError

FILE_NAME = re.compile(r"(\d{3})-[a-z0-9]+(-[a-z0-9]+)*\.yaml")
_KEYS = {"overlay", "info", "x-evidence", "x-since", "x-until", "actions"}
_INFO_KEYS = {"title", "version", "description"}
_EVIDENCE_KEYS = {"definition", "api", "seen"}
_ACTION_KEYS = {"target", "description", "update", "copy", "remove", "x-matches"}


@dataclass(frozen=True)
class Patch:
    """One overlay document: the fix of one error in the definition, with evidence.

    Attributes:
        name: The name of its file.
        title: What is true, in a few words.
        evidence: What the definition declares, what the API does, and the sources.
        actions: The overlay's actions.
        since: The date of the first definition with the error; None for no limit.
        until: The date of the last definition with the error; None for no limit.
    """

    name: str
    title: str
    evidence: dict[str, str]
    actions: list[dict[str, Any]]
    since: dt.date | None = None
    until: dt.date | None = None

    def holds_on(self, day: dt.date | None) -> bool:
        """Return whether the patch is for the definition of this date.

        Args:
            day: The date. None if the definition has none, and is taken for a new one.
        """
        if day is None:
            return self.until is None
        return (self.since or day) <= day <= (self.until or day)


def load(folder: Path) -> list[Patch]:
    """Load the patches of a folder in the order of their numbers.

    Raises:
        PipelineError: A file is not an overlay, has no evidence, or has an invalid name or a
            number that is already in use.
    """
    paths = sorted(path for path in folder.iterdir() if not path.name.startswith("."))
    numbered: dict[str, str] = {}
    for path in paths:
        name = FILE_NAME.fullmatch(path.name)
        if name is None:
            raise PipelineError(
                f"patch {path.name} has a wrong file name: it must be three digits and words in "
                "lower case, such as 012-what-it-is-about.yaml. Rename it."
            )
        number = name.group(1)
        if number in numbered:
            raise PipelineError(
                f"patches {numbered[number]} and {path.name} have the same number. Rename the "
                "newer one."
            )
        numbered[number] = path.name
    return [_load(path) for path in paths]


def _load(path: Path) -> Patch:
    try:
        overlay = YAML(typ="safe").load(path)
    except (YAMLError, OSError, UnicodeDecodeError) as error:
        raise PipelineError(f"patch {path.name} cannot be read as YAML: {error}") from error
    problem = next(_problems(overlay), None)
    if problem:
        raise PipelineError(f"patch {path.name} {problem}; see openapi/README.md.")
    return Patch(
        path.name,
        overlay["info"]["title"],
        overlay["x-evidence"],
        overlay["actions"],
        _date(overlay.get("x-since")),
        _date(overlay.get("x-until")),
    )


def _problems(overlay: Any) -> Iterator[str]:
    """Yield the problems of a document; each check may rely on those before it."""
    if not isinstance(overlay, dict):
        yield "must be a mapping"
    if not str(overlay.get("overlay", "")).startswith("1.1."):
        yield "must have `overlay: 1.1.0`"
    yield from _unknown(overlay, _KEYS, "at the top level")
    yield from _lacking(overlay.get("info"), ("title", "version"), "info")
    yield from _unknown(overlay["info"], _INFO_KEYS, "in `info`")
    yield from _lacking(overlay.get("x-evidence"), ("definition", "api", "seen"), "x-evidence")
    yield from _unknown(overlay["x-evidence"], _EVIDENCE_KEYS, "in `x-evidence`")
    for key in ("x-since", "x-until"):
        if key in overlay and _date(overlay[key]) is None:
            yield f"must have a date in `{key}`, such as 2026-03-18"
    since, until = _date(overlay.get("x-since")), _date(overlay.get("x-until"))
    if since and until and since > until:
        yield "applies to no date: its `x-since` is after its `x-until`"
    actions = overlay.get("actions")
    if not isinstance(actions, list) or not actions:
        yield "must have `actions`"
    for number, action in enumerate(actions, 1):
        yield from _action_problems(action, number, actions[: number - 1])


def _action_problems(action: Any, number: int, before: list[Any]) -> Iterator[str]:
    where = f"in action {number}"
    if not isinstance(action, dict) or not isinstance(action.get("target"), str):
        yield f"must have a `target` {where}"
    yield from _unknown(action, _ACTION_KEYS, where)
    verbs = (action.get("remove") is True, "update" in action, "copy" in action)
    if sum(verbs) != 1 or action.get("remove") not in (None, True):
        yield f"must have exactly one of update, copy and `remove: true` {where}"
    if not isinstance(action.get("copy", ""), str):
        yield f"must have a JSONPath in `copy` {where}"
    matches = action.get("x-matches", 1)
    if type(matches) is not int or matches < 1:
        yield f"must have a number above zero in `x-matches` {where}"
    if action in before:
        yield f"has the same action twice: {before.index(action) + 1} and {number}"
    for reason in _not_json(action.get("update")):
        yield f"{reason} {where}"


def _lacking(part: Any, keys: tuple[str, ...], name: str) -> Iterator[str]:
    if not isinstance(part, dict) or not all(isinstance(part.get(key), str) for key in keys):
        *first, last = (f"`{key}`" for key in keys)
        yield f"must have `{name}` with the strings {', '.join(first)} and {last}"


def _unknown(part: dict[Any, Any], known: set[str], where: str) -> Iterator[str]:
    unknown = sorted(map(str, part.keys() - known))
    if unknown:
        yield f"has an unknown key {where}: {', '.join(unknown)}"


def _not_json(value: Any) -> Iterator[str]:
    """Yield values that YAML supports and JSON does not."""
    if isinstance(value, dict):
        for key, inner in value.items():
            if not isinstance(key, str):
                yield f"has a key that is not a string: write '{key}' instead of {key}"
            yield from _not_json(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _not_json(inner)
    elif not (value is None or isinstance(value, str | bool | int | float)) or value != value:
        yield f"has a value that JSON does not support: write '{value}' instead of {value}"


def _date(value: Any) -> dt.date | None:
    """Return a date or a string as a date; None if it is not a date."""
    if isinstance(value, dt.date) and not isinstance(value, dt.datetime):
        return value
    try:
        return dt.date.fromisoformat(value)
    except (TypeError, ValueError):
        return None
