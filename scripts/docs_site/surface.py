"""The resources of the client, their methods, and the operations that these call."""

import inspect
import json
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from operator import attrgetter
from pathlib import Path
from typing import Any

import fivetrex
from scripts.pipeline.openapi_document import operations
from scripts.pipeline.surface.table import Resource as Row
from scripts.pipeline.surface.table_reader import load_table

from .fivetran_pages import address

ROOT = Path(__file__).parents[2]
SURFACE = ROOT / "openapi" / "surface"
_ABBREVIATIONS = frozenset({"hvr", "sdk"})
DEFINITION = ROOT / "generated" / "fivetrex_api" / "openapi.json"


@dataclass(frozen=True)
class Operation:
    """An operation of the API.

    Attributes:
        id: Its `operationId`.
        request: The HTTP method and the path, such as `GET /v1/users/{userId}`.
        page: The address of its page in Fivetran's reference; None if it is not known.
        tag: The tag of the definition that it belongs to.
    """

    id: str
    request: str
    page: str | None
    tag: str


@dataclass(frozen=True)
class Method:
    """A public method of a resource.

    Attributes:
        name: Its name.
        identifier: The name by which mkdocstrings finds it: module, class and method.
        function: The function.
        operation: The operation that it calls; None if there is no single one.
    """

    name: str
    identifier: str
    function: Callable[..., Any]
    operation: Operation | None

    @property
    def summary(self) -> str:
        """The first line of its docstring."""
        return (inspect.getdoc(self.function) or "").partition("\n")[0]


@dataclass(frozen=True)
class Resource:
    """A resource of the client.

    Attributes:
        path: The attributes that lead to it from the client, such as `users.group_memberships`.
        owner: The class of the synchronous resource.
        model: The class that its methods return.
        methods: Its public methods, the usual ones first.
    """

    path: str
    owner: type
    model: str | None
    methods: tuple[Method, ...]

    @property
    def call(self) -> str:
        """The expression for it, such as `client.users`."""
        return f"client.{self.path}"

    @property
    def top_level(self) -> str:
        """The attribute of the client that leads to it."""
        return self.path.partition(".")[0]

    @property
    def title(self) -> str:
        """The heading of its page: the attribute's name as words."""
        words = self.path.rpartition(".")[2].split("_")
        words = [word.upper() if word in _ABBREVIATIONS else word for word in words]
        return " ".join([words[0][0].upper() + words[0][1:], *words[1:]])

    @property
    def summary(self) -> str:
        """The first line of its docstring."""
        return (inspect.getdoc(self.owner) or "").partition("\n")[0]


@cache
def api_operations() -> dict[str, Operation]:
    """Return all operations of the API, by `operationId`, in the order of their paths."""
    document = json.loads(DEFINITION.read_text("utf-8"))
    found = [
        Operation(
            operation["operationId"],
            f"{method.upper()} {path}",
            address(operation),
            next(iter(operation["tags"]), ""),
        )
        for path, method, operation in operations(document)
    ]
    return {operation.id: operation for operation in found}


@cache
def load_resources() -> tuple[Resource, ...]:
    """Return the resources of the client, each before those that are attributes of it.

    A resource that is added to `openapi/surface` is among them.
    """
    rows = load_table(SURFACE)
    with fivetrex.Client(api_key="unused", api_secret="unused") as client:  # noqa: S106
        return tuple(_resource(row, type(attrgetter(row.path)(client))) for row in rows)


def operations_without_method() -> dict[str, str]:
    """Return the reasons why operations have no method, by `operationId`."""
    return {name: why for row in load_table(SURFACE) for name, why in row.left_out.items()}


def _resource(row: Row, owner: type) -> Resource:
    operation_of = row.written | {method.name: method.operation for method in row.methods}
    names = [
        name
        for name, _ in inspect.getmembers(owner, inspect.isfunction)
        if not name.startswith("_")
    ]
    methods = (_method(owner, name, operation_of) for name in sorted(names, key=_order))
    return Resource(row.path, owner, row.model, tuple(methods))


def _order(name: str) -> tuple[int, str]:
    """Sort the usual methods as the table does, then others by name; a stream after its list."""
    usual = ("list", "stream", "get", "create", "add", "update", "delete", "remove")
    position = usual.index(name) if name in usual else len(usual)
    return position, name


def _method(owner: type, name: str, operation_of: dict[str, str]) -> Method:
    function = getattr(owner, name)
    identifier = f"{owner.__module__}.{owner.__qualname__}.{name}"
    # A stream calls the operation of its list; a method of several calls has no operation.
    operation = operation_of.get(name) or operation_of.get(name.replace("stream", "list", 1))
    return Method(name, identifier, function, api_operations()[operation] if operation else None)
