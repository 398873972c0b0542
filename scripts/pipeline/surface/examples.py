"""Examples of generated methods: a call with the values that the descriptions give."""

import json
from typing import Any

from .call_context import Context
from .operations import Field
from .wording import noun, plural

# Less the indentation of a method's docstring, and of the block in it.
_WIDTH = 100 - 8 - 4
_INDENT = 4
# Room for what stands before a call, such as `async for connector_type in `, and for a colon.
_PREFIX = 40
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
    if is_stream and len(call) == 1:
        return [f"async for {thing} in {call[0]}:", f"    print({thing})"]
    if is_stream:
        return [
            *_prefixed("stream = ", call),
            f"async for {thing} in stream:",
            f"    print({thing})",
        ]
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


def _arguments(context: Context) -> list[list[str]]:
    values = context.operation.words["example"] or {}
    given = [_source(values.get(each.name, _placeholder(each)), _WIDTH) for each in context.ids]
    given += [
        _keyword(each.name, values.get(each.name, _placeholder(each)))
        for each in (*context.filters, *(context.body or ()))
        if each.name in values or each.required
    ]
    return given


def _placeholder(source: Field) -> Any:
    start = source.annotation.partition("[")[0]
    return _PLACEHOLDERS.get(start, f"some_{source.name}")


def _call(function: str, arguments: list[list[str]]) -> list[str]:
    """Return the lines of a call, of which a prefix may stand before the first."""
    return _bracketed(f"{function}(", arguments, ")", _WIDTH - _PREFIX)


def _keyword(name: str, value: Any) -> list[str]:
    lines = _source(value, _WIDTH - _INDENT - len(name) - 1)
    return [f"{name}={lines[0]}", *lines[1:]]


def _source(value: Any, width: int) -> list[str]:
    """Return the lines of plain data as Python source, with double quotes."""
    if isinstance(value, dict):
        items = [_pair(key, item, width - _INDENT) for key, item in value.items()]
        return _bracketed("{", items, "}", width)
    if isinstance(value, list):
        return _bracketed("[", [_source(item, width - _INDENT) for item in value], "]", width)
    return [json.dumps(value, ensure_ascii=False) if isinstance(value, str) else repr(value)]


def _pair(key: str, value: Any, width: int) -> list[str]:
    lines = _source(value, width - len(key) - 4)
    return [f"{json.dumps(key)}: {lines[0]}", *lines[1:]]


def _bracketed(start: str, items: list[list[str]], end: str, width: int) -> list[str]:
    """Return items in brackets: on one line if they fit, else each on lines of its own."""
    line = f"{start}{', '.join(' '.join(item) for item in items)}{end}"
    if not items or (len(line) < width and all(len(item) == 1 for item in items)):
        return [line]
    lines = [f"{' ' * _INDENT}{text}" for item in items for text in [*item[:-1], f"{item[-1]},"]]
    return [start, *lines, end]
