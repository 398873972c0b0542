"""The public name of every operation.

`public_names.csv` is written by hand and independent of `openapi/surface`, from which the client's
methods are generated. A line that is lost there is found here.
"""

from __future__ import annotations

import csv
import re
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import fivetrex

_FILE = Path(__file__).with_suffix(".csv")
_MISSING = object()

# Methods that send the requests of several operations.
WAITS = frozenset(
    {
        "connections.resync_and_wait",
        "connections.start_sync",
        "connections.sync_and_wait",
        "connections.sync_many",
        "connections.wait",
        "connections.wait_for_sync",
        "transformations.run_and_wait",
    }
)


@dataclass(frozen=True)
class PublicName:
    """A method of the client, and the request that it sends.

    Attributes:
        name: The path to the method from the client: `users.group_memberships.add`.
        stream: The path to the method that iterates over all pages; None if it returns no page.
        method: The HTTP method.
        path: The path's template.
        operation: The `operationId`; a few operations have several methods.
    """

    name: str
    stream: str | None
    method: str
    path: str
    operation: str

    @property
    def resource(self) -> str:
        """The path to the resource from the client: `users.group_memberships`."""
        return self.name.rpartition(".")[0]

    def matches(self, method: str, path: str) -> bool:
        """Return whether a request is the one that this method sends."""
        pattern = re.sub(r"\{\w+\}", "[^/]+", self.path)
        return method == self.method and re.fullmatch(pattern, path) is not None


def _read() -> tuple[PublicName, ...]:
    with _FILE.open(encoding="utf-8", newline="") as file:
        _, *rows = csv.reader(file)
    return tuple(
        PublicName(name, stream or None, method, path, operation)
        for name, stream, method, path, operation in rows
    )


PUBLIC_NAMES = _read()
BY_NAME = {each.name: each for each in PUBLIC_NAMES}
STREAMS = {each.name: each.stream for each in PUBLIC_NAMES if each.stream is not None}
RESOURCES = sorted({each.resource for each in PUBLIC_NAMES})

# Operations without a method, and the reason.
NOT_ON_THE_SURFACE = {
    "list_all_connections_in_group": (
        "client.connections.list(group_id) returns the same connections, and its configs have the "
        "same types as those of client.connections.get()"
    ),
}


def resolve(client: fivetrex.Client | fivetrex.AsyncClient, name: str) -> Any:
    """Return what a public name leads to: a resource or a method; None if it does not exist."""
    value: Any = client
    for attribute in name.split("."):
        value = getattr(value, attribute, _MISSING)
        if value is _MISSING:
            return None
    return value


def missing_methods(client: fivetrex.Client | fivetrex.AsyncClient) -> list[str]:
    """Describe every method that the client should have and does not."""
    return [
        f"{each.operation} ({each.method} {each.path}) should be client.{name}, "
        "which does not exist"
        for each in PUBLIC_NAMES
        for name in (each.name, each.stream)
        if name is not None and not callable(resolve(client, name))
    ]
