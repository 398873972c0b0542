"""Patch: apply all patches in order, and check that the result is valid."""

from collections.abc import Sequence
from dataclasses import dataclass

from .errors import PatchMismatchError, PipelineError
from .openapi_document import Document
from .overlay import Step, trace, trace_fitting
from .patch_conflicts import ChangeHistory
from .patch_file import Patch
from .validity import find_validation_error


@dataclass(frozen=True)
class Effect:
    """The effect of one patch."""

    patch: Patch
    steps: list[Step]


@dataclass(frozen=True)
class Patched:
    """A patched document, and the effects of the patches.

    Attributes:
        document: The document with all patches that fit.
        effects: The effect of each of them.
        unfit: The reason why each of the others was left out, wholly or in part.
    """

    document: Document
    effects: list[Effect]
    unfit: list[PatchMismatchError]


def apply_all(
    document: Document, patches: Sequence[Patch], *, allow_unfit: bool = False
) -> Patched:
    """Apply patches in order.

    Args:
        document: The document to patch; it is not changed.
        patches: The patches for it.
        allow_unfit: Leave out the actions that do not fit, instead of raising.

    Raises:
        PatchMismatchError: A patch does not fit, contradicts an earlier one, or makes the document
            invalid.
        PipelineError: The document itself is not valid.
    """
    invalid: list[PatchMismatchError] = []
    while True:
        excluded = {mismatch.patch for mismatch in invalid}
        patched = _apply_each(
            document, [patch for patch in patches if patch.name not in excluded], allow_unfit
        )
        mismatch = _find_invalid_patch(document, patched)
        if mismatch is None:
            unfit = sorted([*patched.unfit, *invalid], key=lambda mismatch: mismatch.patch)
            return Patched(patched.document, patched.effects, unfit)
        if not allow_unfit:
            raise mismatch
        invalid.append(mismatch)


def _apply_each(document: Document, patches: list[Patch], allow_unfit: bool) -> Patched:
    history = ChangeHistory()
    effects: list[Effect] = []
    unfit: list[PatchMismatchError] = []
    for patch in patches:
        try:
            if allow_unfit:
                patched, steps, misfits = trace_fitting(document, patch)
                unfit.extend(misfits)
                if not steps:
                    continue
            else:
                patched, steps = trace(document, patch)
            history = history.after(patch.name, steps)
        except PatchMismatchError as mismatch:
            if not allow_unfit:
                raise
            unfit.append(mismatch)
        else:
            document = patched
            effects.append(Effect(patch, steps))
    return Patched(document, effects, unfit)


def _find_invalid_patch(document: Document, patched: Patched) -> PatchMismatchError | None:
    """Return the error for the first patch that makes the document invalid; None if it is valid.

    Validation is slow. Therefore only the result is validated, and if it is invalid, a binary
    search finds the patch.
    """
    fault = find_validation_error(patched.document)
    if fault is None:
        return None
    original = find_validation_error(document)
    if original is not None:
        raise PipelineError(f"the definition itself is not valid OpenAPI 3.0: {original}")
    patches = [effect.patch for effect in patched.effects]
    valid, invalid = 0, len(patches)
    while invalid - valid > 1:
        middle = (valid + invalid) // 2
        document_there = document
        for patch in patches[:middle]:
            document_there = trace_fitting(document_there, patch)[0]
        found = find_validation_error(document_there)
        if found is None:
            valid = middle
        else:
            invalid, fault = middle, found
    return PatchMismatchError(
        patches[valid].name,
        f"leaves an invalid document: {fault}. Correct the values that it writes there.",
    )
