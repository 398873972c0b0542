"""A WSGI application with a client that is created and used before the server forks workers."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from fivetrex import Client, RetryPolicy

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

client = Client(
    api_key="example_key", api_secret="example_secret", retry=RetryPolicy(max_attempts=1)
)
client.groups.get("before")


def application(
    environ: dict[str, str], start_response: Callable[[str, list[tuple[str, str]]], object]
) -> Iterable[bytes]:
    """Return the name of the group in the path, and the ID of the process."""
    name = client.groups.get(environ["PATH_INFO"].removeprefix("/")).name
    start_response("200 OK", [("Content-Type", "text/plain")])
    return [f"{name} {os.getpid()}".encode()]
