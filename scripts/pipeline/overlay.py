"""Patch: apply OpenAPI Overlay 1.1 documents, more strictly than their specification asks.

There, an action that matches nothing succeeds. Here every action must match and must change
something, and every patch must leave a valid document: a patch that has stopped to work is
found on the day it stops, and one that Fivetran has made needless is deleted.
"""

import copy
from typing import Any

import jsonpath
from openapi_spec_validator import OpenAPIV30SpecValidator

from .document import Document, dangling
from .errors import PipelineError
from .patch_file import Patch, load

__all__ = ["Patch", "apply", "apply_all", "load"]

_JSON_PATH = jsonpath.JSONPathEnvironment(strict=True)


def apply_all(document: Document, patches: list[Patch]) -> Document:
    """Return the document with all patches applied in their order.

    Args:
        document: What to patch; it stays as it is.
        patches: What `load` gave.

    Raises:
        PipelineError: An action matches nothing or changes nothing, or the result is not valid.
            The message names the patch, the action, its target and the reason.
    """
    patched = document
    for patch in patches:
        patched = apply(patched, patch)
    if _fault(patched):
        # Validation is slow, so the guilty patch is looked for only when there is one.
        _blame(document, patches)
    return patched


def apply(document: Document, patch: Patch) -> Document:
    """Return the document with one patch applied; see `apply_all`."""
    patched = copy.deepcopy(document)
    for number, action in enumerate(patch.actions, 1):
        try:
            _act(patched, action)
        except _MisfitError as misfit:
            raise PipelineError(
                f"patch {patch.name} does not fit: action {number}, target {action['target']}: "
                f"{misfit}"
            ) from misfit
    lost = dangling(patched)
    if lost:
        raise PipelineError(
            f"patch {patch.name} leaves an invalid document: nothing is at {', '.join(lost)}."
        )
    return patched


def _fault(document: Document) -> str | None:
    fault = next(OpenAPIV30SpecValidator(document).iter_errors(), None)
    if fault is None:
        return None
    place = "/".join(map(str, getattr(fault, "absolute_path", ())))
    return f"{place}: {getattr(fault, 'message', fault)}"[:400]


def _blame(document: Document, patches: list[Patch]) -> None:
    fault = _fault(document)
    if fault:
        raise PipelineError(f"the definition itself is not valid OpenAPI 3.0, at {fault}")
    for patch in patches:
        document = apply(document, patch)
        fault = _fault(document)
        if fault:
            raise PipelineError(f"patch {patch.name} leaves an invalid document, at {fault}")


class _MisfitError(Exception):
    """Why an action does not fit the document."""


def _act(document: Document, action: dict[str, Any]) -> None:
    matches = _find(document, action["target"])
    if not matches:
        raise _MisfitError(
            "it matches nothing. Either the definition has changed there, or the target is wrong."
        )
    wanted = action.get("x-matches", len(matches))
    if len(matches) != wanted:
        raise _MisfitError(f"it matches {len(matches)} places, and `x-matches` says {wanted}.")
    if action.get("remove"):
        _remove(matches)
        return
    value = _source(document, action["copy"]) if "copy" in action else action["update"]
    changes = [_update(match, value) for match in matches]
    if not any(changes):
        raise _MisfitError(
            "it changes nothing: the definition already says this. If Fivetran has fixed the "
            "defect, delete the patch."
        )


def _find(document: Document, path: str) -> list[jsonpath.JSONPathMatch]:
    try:
        return list(_JSON_PATH.finditer(path, document))
    except jsonpath.JSONPathError as error:
        raise _MisfitError(f"{path} is not a JSONPath that RFC 9535 knows: {error}") from error


def _source(document: Document, path: str) -> Any:
    matches = _find(document, path)
    if len(matches) != 1:
        raise _MisfitError(f"`copy` must select one place; {path} selects {len(matches)}.")
    return matches[0].obj


def _remove(matches: list[jsonpath.JSONPathMatch]) -> None:
    # Backwards, so that removing from a list does not move what is still to be removed.
    for match in reversed(matches):
        parent, key = _place(match)
        del parent[key]


def _update(match: jsonpath.JSONPathMatch, value: Any) -> bool:
    """Update one place, and return whether that has changed it."""
    node = match.obj
    before = copy.deepcopy(node)
    if isinstance(node, dict):
        _merge(node, value, match.path)
    elif isinstance(node, list):
        node.extend(copy.deepcopy(value) if isinstance(value, list) else [copy.deepcopy(value)])
    elif isinstance(value, dict | list):
        raise _MisfitError(f"{match.path} is a single value, and the update is not.")
    else:
        parent, key = _place(match)
        parent[key] = node = value
    return bool(node != before)


def _merge(node: dict[str, Any], update: Any, path: str) -> None:
    if not isinstance(update, dict):
        raise _MisfitError(f"{path} is an object, and the update is not.")
    for key, value in update.items():
        present = node.get(key)
        if key not in node:
            node[key] = copy.deepcopy(value)
        elif isinstance(present, dict):
            _merge(present, value, f"{path}[{key!r}]")
        elif isinstance(present, list) and isinstance(value, list):
            present.extend(copy.deepcopy(value))
        elif isinstance(present, list) or isinstance(value, dict | list):
            raise _MisfitError(f"{path}[{key!r}] and its update are of different kinds.")
        else:
            node[key] = value


def _place(match: jsonpath.JSONPathMatch) -> tuple[Any, Any]:
    if match.parent is None:
        raise _MisfitError("the document itself can neither be removed nor replaced.")
    return match.parent.obj, match.parts[-1]
