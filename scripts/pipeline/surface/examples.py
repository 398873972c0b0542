"""Examples of generated methods: a call with the values that the descriptions give."""

import json
from typing import Any

from .call_context import Context
from .operations import Field
from .wording import noun, plural

_WIDTH = 100 - 8 - 4
# What stands in for a value that the descriptions do not give, by the start of its type.
_PLACEHOLDERS: dict[str, Any] = {"bool": True, "int": 60, "Mapping": {}, "Sequence": []}


def write(context: Context, name: str, *, is_stream: bool) -> list[str]:
    """Return the lines of a method's example.

    Args:
        context: The method.
        name: Its name; a list and its stream share the context.
        is_stream: Whether it is the stream.
    """
    thing = noun(context).replace(" ", "_").lower()
    arguments = _arguments(context)
    call = _call(f"client.{context.resource.path}.{name}", arguments)
    if is_stream:
        return [*_prefixed(f"async for {thing} in ", _with_colon(call)), f"    print({thing})"]
    if context.model is None:
        return _prefixed("await ", call)
    if context.method.is_list:
        return [*_prefixed("page = await ", call), f"for {thing} in page:", f"    print({thing})"]
    if context.operation.is_array:
        things = plural(thing)
        return [*_prefixed(f"{things} = await ", call), f"print(len({things}))"]
    return [*_prefixed(f"{thing} = await ", call), f"print({thing})"]


def _prefixed(prefix: str, lines: list[str]) -> list[str]:
    return [prefix + lines[0], *lines[1:]]


def _with_colon(lines: list[str]) -> list[str]:
    return [*lines[:-1], f"{lines[-1]}:"]


def _arguments(context: Context) -> list[str]:
    values = context.operation.words["example"] or {}
    given = [as_source(values.get(each.name, _placeholder(each))) for each in context.ids]
    for each in (*context.filters, *(context.body or ())):
        if each.name in values:
            given.append(f"{each.name}={as_source(values[each.name])}")
        elif each.required:
            given.append(f"{each.name}={as_source(_placeholder(each))}")
    if context.method.confirm:
        given.append("confirm=True")
    return given


def _placeholder(source: Field) -> Any:
    start = source.annotation.partition("[")[0]
    return _PLACEHOLDERS.get(start, f"some_{source.name}")


def _call(function: str, arguments: list[str]) -> list[str]:
    line = f"{function}({', '.join(arguments)})"
    if len(line) + len("async for hybrid_deployment_agent in :") <= _WIDTH or not arguments:
        return [line]
    return [f"{function}(", *(f"    {argument}," for argument in arguments), ")"]


def as_source(value: Any) -> str:
    """Return plain data as Python source, with double quotes."""
    if isinstance(value, dict):
        return "{" + ", ".join(f"{as_source(k)}: {as_source(v)}" for k, v in value.items()) + "}"
    if isinstance(value, list):
        return f"[{', '.join(map(as_source, value))}]"
    return json.dumps(value, ensure_ascii=False) if isinstance(value, str) else repr(value)
