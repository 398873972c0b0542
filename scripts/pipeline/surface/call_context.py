"""The context of a method: a line of the table, and the operation under its public names."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, replace

from scripts.pipeline.errors import PipelineError

from .operations import Field, Operation
from .public_models import PublicModels
from .table import RETURN_NOTHING, Method, Resource

# Names that the source of a generated method uses itself.
_TAKEN = ("self", "operation")


@dataclass(frozen=True)
class Context:
    """The data that all methods of one operation share.

    Attributes:
        resource: The resource that has the method.
        method: The line of the table.
        operation: The operation.
        ids: The parameters of the path, under their public names.
        filters: Those of the query.
        body: The fields of the body; None for a request without one.
        model: The public class of its result; None if it returns nothing.
        is_secret: Whether a field of the body may contain a secret.
    """

    resource: Resource
    method: Method
    operation: Operation
    ids: list[Field]
    filters: list[Field]
    body: list[Field] | None
    model: str | None
    is_secret: bool

    @property
    def needs_change(self) -> bool:
        """Whether it is an update that could be called without a field."""
        if self.method.name != "update" or self.body is None:
            return False
        return not any(each.required for each in self.body)


def make_context(
    resource: Resource,
    method: Method,
    operation: Operation,
    models: PublicModels,
    words: Mapping[str, str],
) -> Context:
    """Combine a line of the table with the operation that it calls.

    Args:
        resource: The resource.
        method: The line of the table.
        operation: The operation that it calls.
        models: The public names of models.
        words: The shared descriptions of arguments, by name.

    Raises:
        PipelineError: The line does not fit the operation.
    """
    names = _public_names(resource, method, operation)

    def rename(fields: list[Field]) -> list[Field]:
        return [_rename(each, names[each.wire_name, each.python_name], words) for each in fields]

    is_secret = any(models.is_secret(each.wire_name) for each in operation.body or ())
    context = Context(
        resource=resource,
        method=method,
        operation=operation,
        ids=rename(operation.ids),
        filters=rename(operation.filters),
        body=None if operation.body is None else rename(operation.body),
        model=_model(resource, method, operation, models),
        is_secret=is_secret,
    )
    _check_arguments(context)
    return context


def _rename(field: Field, name: str, words: Mapping[str, str]) -> Field:
    if name == field.name:
        return field
    # The operation's description is about the name in the definition.
    return replace(field, name=name, description=words.get(name, field.description))


def _public_names(
    resource: Resource, method: Method, operation: Operation
) -> dict[tuple[str, str], str]:
    """Return the public names of an operation's arguments, by their names in the definition."""
    fields = [*operation.ids, *operation.filters, *(operation.body or ())]
    defined = {each.wire_name for each in fields}
    renamed = method.arguments
    if unknown := sorted(renamed.keys() - defined - {each.name for each in fields}):
        known = ", ".join(each.name for each in fields) or "none"
        raise _misfit(
            resource,
            method,
            f"the operation has no argument {', '.join(unknown)}; its arguments: {known}",
        )

    def public_name(field: Field) -> str:
        # The name in the definition is exact: a path and a body may both have a `group_id`.
        exact = field.wire_name in renamed or field.name in defined
        return renamed.get(field.wire_name if exact else field.name, field.name)

    return {(each.wire_name, each.python_name): public_name(each) for each in fields}


def _model(
    resource: Resource, method: Method, operation: Operation, models: PublicModels
) -> str | None:
    default = "nothing" if method.name in RETURN_NOTHING else "model"
    returns = method.returns or default
    if reason := _wrong_returns(method, operation, returns):
        raise _misfit(resource, method, reason)
    if returns == "nothing" or operation.model is None:
        return None
    model = method.model or resource.model
    if model is None:
        return models.public_name(operation.model)
    if not models.has_class(model):
        raise _misfit(
            resource,
            method,
            f"fivetrex.models has no class {model}; the operation returns "
            f"{models.public_name(operation.model)}",
        )
    return model


def _wrong_returns(method: Method, operation: Operation, returns: str) -> str | None:
    if method.is_list and not operation.is_page:
        return (
            "the operation returns no pages, as a method named list must; use another name, such "
            "as get_all"
        )
    if method.is_list and operation.missing_page_parameters:
        missing = " and no ".join(operation.missing_page_parameters)
        return f"the operation returns pages, and accepts no {missing}; add them in a patch"
    if operation.unsupported:
        return f"the operation requires {', '.join(operation.unsupported)}, which no method sends"
    if operation.is_page and not method.is_list:
        return "the operation returns pages; the name of its method must be list, or start with it"
    if method.is_list and returns != "model":
        return "a list returns pages of models; delete `returns`"
    if method.is_list and operation.body is not None:
        return "a list with a body must be written by hand; name it under `written`"
    if returns == "nothing":
        return "a method that returns nothing has no model" if method.model else None
    if operation.model is None:
        return "the operation returns no data; write `returns: nothing`"
    if operation.is_array and returns != "models":
        return "the operation returns an array; write `returns: models`"
    if returns == "models" and not operation.is_array:
        return "the operation returns no array; delete `returns`, or write `returns: model`"
    return None


def _check_arguments(context: Context) -> None:
    """Check that the names of the arguments differ from each other and from the method's own.

    Raises:
        PipelineError: Two arguments have the same name.
    """
    method, operation = context.method, context.operation
    if operation.other_body is not None:
        raise _misfit(
            context.resource,
            method,
            f"the operation accepts a body of {operation.other_body}, which has no fields; write "
            "the method by hand, and name it under `written`",
        )
    fields = [*context.ids, *context.filters, *(context.body or ())]
    counted = Counter([*(each.name for each in fields), *_own_arguments(context)])
    for name, count in counted.items():
        if count > 1:
            raise _misfit(
                context.resource,
                method,
                f"two arguments are named {name}; give one of the operation's another name under "
                "`arguments`, or in the definition by a patch",
            )


def _own_arguments(context: Context) -> tuple[str, ...]:
    """Return the names of a generated method's own arguments, and of those of its helpers."""
    names: tuple[str, ...] = _TAKEN
    if context.method.is_list:
        names += ("cursor", "limit")
    if context.filters:
        names += ("python_names",)
    if context.body is not None:
        names += ("extra", "allow_masked", "wire_names")
    if context.method.confirm:
        names += ("confirm",)
    return names


def _misfit(resource: Resource, method: Method, reason: str) -> PipelineError:
    return resource.mistake(f"{method.operation}: {reason}", method.name)
