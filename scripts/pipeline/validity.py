"""Leave out the parts of a definition that are not valid OpenAPI 3.0."""

import copy
from collections.abc import Iterator
from typing import Any

from openapi_spec_validator import OpenAPIV30SpecValidator

from .errors import PipelineError
from .omissions import Omission, Omissions
from .openapi_document import METHODS, Document, prune

_ROUNDS = 10
_LONGEST_REASON = 200
_REMEDY = "Correct it in a patch"


def find_validation_errors(document: Document) -> Iterator[tuple[tuple[Any, ...], str]]:
    """Yield the place and the message of each error in a document."""
    try:
        for error in OpenAPIV30SpecValidator(document).iter_errors():
            message = str(getattr(error, "message", error))
            yield tuple(getattr(error, "absolute_path", ())), message
    except RecursionError:
        yield ("components", "schemas"), "a `$ref` refers to itself"


def make_valid(document: Document, omissions: Omissions) -> Document:
    """Return the definition without the operations and schemas that are not valid.

    Args:
        document: The reduced definition; it is not changed.
        omissions: Receives what was left out.

    Raises:
        PipelineError: The document is invalid outside of its operations and schemas.
    """
    valid = document
    for _ in range(_ROUNDS):
        errors = list(find_validation_errors(valid))
        if not errors:
            return valid
        valid = copy.deepcopy(valid)
        found = [omission for place, text in errors for omission in _leave_out(valid, place, text)]
        if not found:
            place, text = errors[0]
            raise PipelineError(
                "the definition itself is not valid OpenAPI 3.0: "
                f"{'/'.join(map(str, place))}: {text[:_LONGEST_REASON]}"
            )
        omissions.extend(found)
        prune(valid)
    raise PipelineError("the definition itself is not valid OpenAPI 3.0.")


def _leave_out(document: Document, place: tuple[Any, ...], text: str) -> Iterator[Omission]:
    reason = f"it is not valid OpenAPI 3.0: {text[:_LONGEST_REASON]}"
    match place:
        case ("paths", path, str(method), *_) if method in METHODS:
            item = document["paths"].get(path, {})
            if item.pop(method, None) is not None:
                problem = f"{reason}. The operation was left out"
                yield Omission(f"{method.upper()} {path}", problem, _REMEDY)
            if not item:
                document["paths"].pop(path, None)
        case ("paths", path, *_):
            if document["paths"].pop(path, None) is not None:
                yield Omission(path, f"{reason}. Its operations were left out", _REMEDY)
        case ("components", "schemas", name, *_):
            if document["components"]["schemas"].get(name) not in (None, {}):
                document["components"]["schemas"][name] = {}
                yield Omission(f"schema {name}", f"{reason}. It accepts any JSON", _REMEDY)
        case ("components", "securitySchemes", name, *_):
            if document["components"]["securitySchemes"].pop(name, None) is not None:
                yield Omission(f"security scheme {name}", f"{reason}. It was left out", _REMEDY)
