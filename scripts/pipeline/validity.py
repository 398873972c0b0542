"""Leave out the parts of a definition that are not valid OpenAPI 3.0."""

from openapi_spec_validator import OpenAPIV30SpecValidator

from .errors import PipelineError
from .isolation import find_failing, only, operation_ids
from .omissions import Omission, Omissions
from .openapi_document import Document, operations

_LONGEST_REASON = 400
_REMEDY = "Correct it in a patch"


def find_validation_error(document: Document) -> str | None:
    """Return the first error of a document, with its place; None if it is valid."""
    try:
        fault = next(OpenAPIV30SpecValidator(document).iter_errors(), None)
    except RecursionError:
        return "components/schemas: a `$ref` refers to itself"
    if fault is None:
        return None
    place = "/".join(map(str, getattr(fault, "absolute_path", ())))
    return f"{place}: {getattr(fault, 'message', fault)}"[:_LONGEST_REASON]


def make_valid(document: Document, omissions: Omissions) -> Document:
    """Return the definition without the operations and schemas that are not valid.

    Args:
        document: The reduced definition; it is not changed.
        omissions: Receives what was left out.

    Raises:
        PipelineError: The document is invalid outside of its operations and schemas.
    """
    if find_validation_error(document) is None:
        return document
    named = document["components"]["schemas"]

    def with_schemas(names: set[str]) -> Document:
        chosen = {name: named[name] if name in names else {} for name in named}
        return {**document, "components": {**document["components"], "schemas": chosen}}

    schemas = find_failing(
        list(named), lambda names: _validate({**with_schemas(names), "paths": {}})
    )
    omissions += [
        Omission(f"schema {name}", f"it is not valid: {reason}. It accepts any JSON", _REMEDY)
        for name, reason in schemas.items()
    ]
    usable = with_schemas(named.keys() - schemas.keys())
    names = operation_ids(usable)
    failing = find_failing(names, lambda chosen: _validate(only(usable, chosen)))
    omissions += [
        Omission(
            f"{method.upper()} {path}",
            f"it is not valid OpenAPI 3.0: {failing[operation['operationId']]}. The operation was "
            "left out",
            _REMEDY,
        )
        for path, method, operation in operations(usable)
        if operation["operationId"] in failing
    ]
    valid = only(usable, set(names) - failing.keys())
    if fault := find_validation_error(valid):
        raise PipelineError(f"the definition itself is not valid OpenAPI 3.0: {fault}")
    return valid


def _validate(document: Document) -> None:
    if fault := find_validation_error(document):
        raise PipelineError(fault)
