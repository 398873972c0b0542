"""The docstrings of webhooks and logs are complete, and their examples run."""

from __future__ import annotations

import dataclasses
import inspect
import re
import textwrap
from functools import cached_property
from types import FunctionType
from typing import TYPE_CHECKING, Any

import pytest

import fivetrex
from fivetrex import logs, webhooks
from fivetrex.webhooks import asgi, django, fastapi, flask, starlette, wsgi

if TYPE_CHECKING:
    from collections.abc import Iterator

BLOCK = re.compile(r"^( *)```python\n(.*?)^ *```", re.MULTILINE | re.DOTALL)


def documented() -> Iterator[tuple[str, Any]]:
    """Every public module, class, function, method and property, by name."""
    for module in (webhooks, asgi, wsgi, django, fastapi, flask, starlette, logs):
        yield module.__name__, module
        for name in module.__all__:
            value = getattr(module, name)
            if value is fivetrex.PayloadTooLargeError:
                continue  # told in the tree of errors
            if inspect.isclass(value):
                yield f"{module.__name__}.{name}", value
                yield from _members(f"{module.__name__}.{name}", value)
            elif inspect.isfunction(value):
                yield f"{module.__name__}.{name}", value


def _members(prefix: str, owner: type) -> Iterator[tuple[str, Any]]:
    for name, value in vars(owner).items():
        member = getattr(value, "__func__", value)
        if name[0] != "_" and isinstance(member, FunctionType | property | cached_property):
            yield f"{prefix}.{name}", member


DOCUMENTED = dict(documented())
CALLS = {name: value for name, value in DOCUMENTED.items() if inspect.isfunction(value)}
CLASSES = {name: value for name, value in DOCUMENTED.items() if inspect.isclass(value)}
EXAMPLES = {
    f"{name}-{number}": textwrap.dedent(code)
    for name, value in DOCUMENTED.items()
    for number, (_, code) in enumerate(BLOCK.findall(value.__doc__ or ""))
}


def test_the_names_and_examples_were_found() -> None:
    assert {"fivetrex.webhooks.receive", "fivetrex.logs.LogEntry.from_row"} <= set(CALLS)
    assert len(EXAMPLES) >= len(CALLS) + len(CLASSES)


@pytest.mark.parametrize("name", DOCUMENTED)
def test_every_public_name_has_a_docstring(name: str) -> None:
    assert inspect.getdoc(DOCUMENTED[name])


@pytest.mark.parametrize("name", CALLS)
def test_the_docstring_of_a_call_is_complete(name: str) -> None:
    doc = inspect.getdoc(CALLS[name]) or ""
    signature = inspect.signature(CALLS[name])
    arguments = [one for one in signature.parameters if one not in {"self", "cls"}]
    for argument in arguments:
        assert f"\n    {argument}: " in doc
    assert ("\nArgs:\n" in doc) == bool(arguments)
    assert ("\nReturns:\n" in doc) == (signature.return_annotation != "None")
    assert "\nRaises:\n" in doc or not arguments
    assert "\nExample:\n" in doc
    assert all(
        one.annotation is not inspect.Parameter.empty
        for one in signature.parameters.values()
        if one.name in arguments
    )


@pytest.mark.parametrize("name", CLASSES)
def test_the_docstring_of_a_class_has_its_arguments_or_fields(name: str) -> None:
    kind = CLASSES[name]
    doc = inspect.getdoc(kind) or ""
    assert "\nExample:\n" in doc
    if dataclasses.is_dataclass(kind):
        told = [field.name for field in dataclasses.fields(kind)]
    elif "__init__" in vars(kind) and name != "fivetrex.logs.Row":
        told = [*inspect.signature(kind).parameters]
        assert "\nRaises:\n" in doc
    else:
        told = []
    for one in told:
        assert f"\n    {one}: " in doc


@pytest.mark.parametrize("example", EXAMPLES)
def test_an_example_runs(example: str) -> None:
    code = EXAMPLES[example]
    namespace: dict[str, Any] = {"fivetrex": fivetrex, "__name__": "example"}
    exec(compile(code, example, "exec"), namespace)
