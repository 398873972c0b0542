"""The ASGI application, in servers that provide less, or validate less, of a request."""

from __future__ import annotations

import asyncio
import json
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from fivetrex.simulator import Simulator

HEADERS = [(b"Authorization", b"Basic c2ltdWxhdGVkX2tleTpzaW11bGF0ZWRfc2VjcmV0")]


def ask(simulator: Simulator, **scope: Any) -> tuple[int, Any]:
    """The status and the body of the response to a GET."""
    sent: list[Any] = []

    async def receive() -> dict[str, Any]:
        return {"type": "http.request", "body": b"", "more_body": False}

    async def send(message: Any) -> None:
        sent.append(message)

    async def run() -> None:
        known = {"type": "http", "method": "GET", "query_string": b"", "headers": HEADERS}
        await simulator.asgi({**known, **scope}, receive, send)

    asyncio.run(run())
    start, body = sent
    return start["status"], json.loads(body["body"])


@pytest.mark.parametrize("missing", [{}, {"raw_path": None}])
def test_a_scope_without_raw_path_is_handled(
    simulator: Simulator, missing: dict[str, None]
) -> None:
    assert ask(simulator, path="/v1/groups/amber_harbor", **missing)[0] == 200
    status, content = ask(simulator, path="/v1/groups/ä?b", **missing)
    assert (status, content["code"]) == (404, "NotFound_Group")
    assert "ä?b" in content["message"]


def test_any_bytes_in_a_scope_are_handled(simulator: Simulator) -> None:
    unescaped = {"raw_path": b"/v1/groups/\xff\xfe", "path": "/v1/groups/??"}
    assert ask(simulator, **unescaped, query_string=b"limit=\xff")[0] == 404
