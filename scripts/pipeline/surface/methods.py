"""Methods: generate a method from a line of the table and the operation that it calls."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from . import docstrings
from .arguments import (
    ALLOW_MASKED,
    CONFIRM,
    CURSOR,
    EXTRA,
    LIMIT,
    STREAM_CURSOR,
    STREAM_LIMIT,
    Argument,
)
from .call_context import Context, make_context
from .operations import Field, Operation
from .public_models import PublicModels
from .table import Method, Resource

# The filter that selects the parent of a list.
_PARENT = "group_id"


@dataclass(frozen=True)
class GeneratedMethod:
    """The variables of a method for the template.

    Attributes:
        name: Its name.
        is_stream: Whether it returns a stream, so that calling it sends no request yet.
        positional: The arguments that may be passed by position.
        keywords: The arguments that are passed by name only.
        returns: The type that it returns.
        docstring: The docstring's lines.
        module: The generated module of its operation.
        model: The public class of its result; None if it returns nothing.
        body: The lines of its body after the imports.
        models: All public names of models that the signature and the body need.
    """

    name: str
    is_stream: bool
    positional: list[Argument]
    keywords: list[Argument]
    returns: str
    docstring: list[str]
    module: str
    model: str | None
    body: list[str]
    models: set[str]


def generate_methods(
    resource: Resource,
    method: Method,
    operation: Operation,
    models: PublicModels,
    words: Mapping[str, str],
) -> Iterator[GeneratedMethod]:
    """Yield the method of a line of the table, and the stream of a list.

    Args:
        resource: The resource that has the method.
        method: The line of the table.
        operation: The operation that it calls.
        models: The public names of models.
        words: The shared descriptions of arguments, by name.

    Raises:
        PipelineError: The line does not fit the operation.
    """
    context = make_context(resource, method, operation, models, words)
    if method.is_list:
        yield _list(context, models)
        yield _stream(context, models)
    else:
        yield _call(context, models)


def _list(context: Context, models: PublicModels) -> GeneratedMethod:
    positional, keywords = _list_arguments(context, models, CURSOR, LIMIT)
    return _generated(
        context,
        models,
        name=context.method.name,
        positional=positional,
        keywords=keywords,
        returns=f"Page[{context.model}]",
        body=[
            f"query = list_arguments({_join('cursor', 'limit', *_filters(context))})",
            f"kwargs = operation._get_kwargs({_join(*_ids(context), '**query')})",
            f"call = {_call_source(context, context.method.name)}",
            f"return (await self._session.send(call, kwargs)).page({context.model})",
        ],
    )


def _stream(context: Context, models: PublicModels) -> GeneratedMethod:
    name = context.method.stream_name
    positional, keywords = _list_arguments(context, models, STREAM_CURSOR, STREAM_LIMIT)
    return _generated(
        context,
        models,
        name=name,
        positional=positional,
        keywords=keywords,
        returns=f"AsyncStream[{context.model}]",
        is_stream=True,
        body=[
            f"query = list_arguments({_join('None', 'limit', *_filters(context))})",
            f"request = partial({_join('operation._get_kwargs', *_ids(context), '**query')})",
            f"call = {_call_source(context, name)}",
            f"return self._stream(call, request, {context.model}, cursor)",
        ],
    )


def _call(context: Context, models: PublicModels) -> GeneratedMethod:
    method, operation = context.method, context.operation
    keywords = [models.filter(each) for each in context.filters]
    keywords += [models.argument(each) for each in context.body or ()]
    body = []
    arguments = _ids(context)
    if context.body is not None:
        keywords += [EXTRA, *([ALLOW_MASKED] if context.is_secret else [])]
        fields = _join("extra", *_body_options(context), *map(_passed, context.body))
        collected = f"collect_fields({fields})"
        if context.needs_change:
            collected = f"require_change({collected})"
        body.append(f"body = {collected}")
        arguments = [*arguments, "body=body"]
    if context.filters:
        body.append(f"query = filter_arguments({_join(*_filters(context))})")
        arguments = [*arguments, "**query"]
    if method.confirm:
        keywords.append(CONFIRM.describe(method.confirm))
    body += [
        f"kwargs = operation._get_kwargs({_join(*arguments)})",
        f"call = {_call_source(context, method.name)}",
    ]
    returns = context.model or "None"
    if context.model is None:
        body.append("(await self._session.send(call, kwargs)).message()")
    elif operation.is_array:
        body.append(f"return (await self._session.send(call, kwargs)).models({context.model})")
        returns = f"Sequence[{context.model}]"
    else:
        body.append(f"return (await self._session.send(call, kwargs)).model({context.model})")
    return _generated(
        context,
        models,
        name=method.name,
        positional=[models.argument(each) for each in context.ids],
        keywords=keywords,
        returns=returns,
        body=body,
    )


def _generated(
    context: Context,
    models: PublicModels,
    *,
    name: str,
    positional: list[Argument],
    keywords: list[Argument],
    returns: str,
    body: list[str],
    is_stream: bool = False,
) -> GeneratedMethod:
    # Required arguments first.
    keywords = sorted(keywords, key=lambda each: each.default is not None)
    arguments = [*positional, *keywords]
    return GeneratedMethod(
        name=name,
        is_stream=is_stream,
        positional=positional,
        keywords=keywords,
        returns=returns,
        docstring=docstrings.write(context, name, arguments, is_stream=is_stream),
        module=context.operation.module,
        model=context.model,
        body=body,
        models=models.named_in([*(each.annotation for each in arguments), returns]),
    )


def _list_arguments(
    context: Context, models: PublicModels, cursor: Argument, limit: Argument
) -> tuple[list[Argument], list[Argument]]:
    filters = [models.filter(each) for each in context.filters]
    # The parent of a list can be passed by position, like the ids in a path.
    parents = [each for each in filters if each.name == _PARENT]
    others = [each for each in filters if each.name != _PARENT]
    ids = [models.argument(each) for each in context.ids]
    return [*ids, *parents], [*others, cursor, limit]


def _ids(context: Context) -> list[str]:
    return [f'check_id("{each.name}", {each.name})' for each in context.ids]


def _filters(context: Context) -> list[str]:
    renamed = {
        each.name: each.python_name for each in context.filters if each.name != each.python_name
    }
    names = [f"python_names={renamed}"] if renamed else []
    return [*names, *map(_passed, context.filters)]


def _passed(field: Field) -> str:
    checked = field.required and field.is_text
    value = f'check_text("{field.name}", {field.name})' if checked else field.name
    return f"{field.name}={value}"


def _body_options(context: Context) -> Iterator[str]:
    if context.is_secret:
        yield "allow_masked=allow_masked"
    renamed = {
        each.name: each.wire_name for each in context.body or () if each.name != each.wire_name
    }
    if renamed:
        yield f"wire_names={renamed}"


def _call_source(context: Context, name: str) -> str:
    method = context.method
    # Errors show the id, or the parent that a list is filtered by.
    subjects = [*context.ids, *(each for each in context.filters if each.name == _PARENT)]
    return "Call({})".format(
        _join(
            f'"{context.resource.path}.{name}"',
            *(each.name for each in subjects[:1]),
            *(["confirmed=confirm is True"] if method.confirm else []),
            *(["repeatable=True"] if method.repeatable else []),
            *(["slow=True"] if method.slow else []),
        )
    )


def _join(*parts: str) -> str:
    return ", ".join(parts)
