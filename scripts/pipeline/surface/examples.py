"""Examples of generated methods: a call with the values that the descriptions give."""

import json
from typing import Any

from .call_context import Context
from .operations import Field
from .wording import noun, plural

# Without the indentation of a method's docstring and of the code block.
_WIDTH = 100 - 8 - 4
_INDENT = 4
# Placeholders for values that the descriptions do not have, by the start of their types.
_PLACEHOLDERS: dict[str, Any] = {"bool": True, "int": 60, "Mapping": {}, "Sequence": []}


def write(context: Context, name: str, *, is_stream: bool) -> list[str]:
    """Return the lines of a method's example.

    Args:
        context: The method.
        name: Its name; a list and its stream share the context.
        is_stream: Whether it is the stream.
    """
    thing = noun(context).replace(" ", "_").lower()

    def call(before: str, after: str = "") -> list[str]:
        start = f"{before}client.{context.resource.path}.{name}("
        return _bracketed(start, _arguments(context), f"){after}", _WIDTH)

    if is_stream:
        loop = call(f"async for {thing} in ", ":")
        if len(loop) > 1:
            loop = [*call("stream = "), f"async for {thing} in stream:"]
        return [*loop, f"    print({thing})"]
    if context.model is None:
        return call("await ")
    if context.method.is_list:
        return [*call("page = await "), f"for {thing} in page:", f"    print({thing})"]
    if context.operation.is_array:
        things = plural(thing)
        return [*call(f"{things} = await "), f"print(len({things}))"]
    return [*call(f"{thing} = await "), f"print({thing})"]


def _arguments(context: Context) -> list[list[str]]:
    values = context.operation.words["example"] or {}
    given = [_source(_value(each, values), _WIDTH) for each in context.ids]
    given += [
        _keyword(each.name, _value(each, values))
        for each in (*context.filters, *(context.body or ()))
        if each.required or not values.keys().isdisjoint({each.name, each.python_name})
    ]
    return given


def _value(source: Field, values: dict[str, Any]) -> Any:
    """Return the value in the descriptions, by the public name or the operation's."""
    for name in (source.name, source.python_name):
        if name in values:
            return values[name]
    return _placeholder(source)


def _placeholder(source: Field) -> Any:
    start = source.annotation.partition("[")[0]
    return _PLACEHOLDERS.get(start, f"some_{source.name}")


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
    if not items or (len(line) <= width and all(len(item) == 1 for item in items)):
        return [line]
    lines = [f"{' ' * _INDENT}{text}" for item in items for text in [*item[:-1], f"{item[-1]},"]]
    return [start, *lines, end]
