"""The resources of a client and their public methods, found by walking its attributes."""

from __future__ import annotations

import inspect
import re
from functools import cached_property
from typing import TYPE_CHECKING, Any

from fivetrex._async.resource import AsyncResource
from fivetrex._sync.resource import Resource

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    import fivetrex

# Attributes that lead to a resource that another attribute leads to.
ALIASES = frozenset({"connectors"})


def find_resources(client: fivetrex.Client | fivetrex.AsyncClient) -> dict[str, Any]:
    """Return every resource by the path to it from the client."""
    found: dict[str, Any] = {}
    waiting: list[tuple[str, Any]] = [("", client)]
    while waiting:
        prefix, owner = waiting.pop()
        for name, member in inspect.getmembers_static(type(owner)):
            if name.startswith("_") or name in ALIASES:
                continue
            if isinstance(member, cached_property | property):
                value = getattr(owner, name)
                if isinstance(value, AsyncResource | Resource):
                    found[f"{prefix}{name}"] = value
                    waiting.append((f"{prefix}{name}.", value))
    return found


def find_methods(client: fivetrex.Client | fivetrex.AsyncClient) -> dict[str, Callable[..., Any]]:
    """Return the function of every public method by its public name."""
    return {
        f"{path}.{name}": function
        for path, resource in find_resources(client).items()
        for name, function in inspect.getmembers(type(resource), inspect.isfunction)
        if not name.startswith("_")
    }


def parameters(function: Callable[..., Any]) -> list[inspect.Parameter]:
    """Return the parameters of a method, without `self`."""
    return list(inspect.signature(function).parameters.values())[1:]


def written_annotations(function: Callable[..., Any]) -> Iterator[str]:
    """The annotations of a method, as they are written."""
    signature = inspect.signature(function)
    yield from (str(each.annotation) for each in parameters(function))
    yield str(signature.return_annotation)


def argument_name(parameter: str) -> str:
    """Return the Python name of a path's parameter: `connection_id` for `connectionId`."""
    return re.sub(r"(?<=[a-z])(?=[A-Z])", "_", parameter).lower()


def modules_of(resource: object) -> set[str]:
    """Return the modules of a resource's class and of its bases, without the common one."""
    common = {"builtins", AsyncResource.__module__, Resource.__module__}
    return {owner.__module__ for owner in type(resource).__mro__} - common
