"""The context of a method: a line of the table, and the operation under its public names."""

from dataclasses import dataclass, replace

from scripts.pipeline.errors import PipelineError

from .operations import Field, Operation
from .public_models import PublicModels
from .table import Method, Resource

_RETURN_NOTHING = {"delete", "remove"}


@dataclass(frozen=True)
class Context:
    """What all the methods of one operation share.

    Attributes:
        resource: The resource that has the method.
        method: The line of the table.
        operation: The operation.
        ids: The parameters of the path, under their public names.
        filters: Those of the query.
        body: The fields of the body; None for a request without one.
        model: The public class of what it returns; None for nothing.
        is_secret: Whether a field of the body may hold a secret.
    """

    resource: Resource
    method: Method
    operation: Operation
    ids: list[Field]
    filters: list[Field]
    body: list[Field] | None
    model: str | None
    is_secret: bool


def make_context(
    resource: Resource, method: Method, operation: Operation, models: PublicModels
) -> Context:
    """Combine a line of the table with the operation that it calls.

    Raises:
        PipelineError: The line does not fit the operation.
    """
    renamed = method.arguments

    def rename(fields: list[Field]) -> list[Field]:
        return [replace(each, name=renamed.get(each.name, each.name)) for each in fields]

    known = {each.name for each in (*operation.ids, *operation.filters, *(operation.body or ()))}
    if unknown := sorted(renamed.keys() - known):
        raise _misfit(resource, method, f"the operation has no argument {', '.join(unknown)}")
    body = None if operation.body is None else rename(operation.body)
    return Context(
        resource=resource,
        method=method,
        operation=operation,
        ids=rename(operation.ids),
        filters=rename(operation.filters),
        body=body,
        model=_model(resource, method, operation),
        is_secret=any(models.is_secret(each.wire_name) for each in body or ()),
    )


def _model(resource: Resource, method: Method, operation: Operation) -> str | None:
    default = "nothing" if method.name in _RETURN_NOTHING else "model"
    returns = method.returns or default
    if method.is_list != operation.is_page or (returns == "models") != operation.is_array:
        raise _misfit(resource, method, "the definition returns another kind of list, or no list")
    if returns == "nothing":
        return None
    if operation.model is None:
        raise _misfit(resource, method, "the definition returns no data; write `returns: nothing`")
    return method.model or resource.model or operation.model


def _misfit(resource: Resource, method: Method, reason: str) -> PipelineError:
    return PipelineError(
        f"openapi/surface/{resource.file}.yaml: {resource.path}.{method.name} "
        f"({method.operation}): {reason}."
    )
