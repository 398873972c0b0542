"""What stands in for the half of the generated client that a client does not serve.

Left alone, the generated client would open connections of its own there: without credentials,
retry, or typed errors.
"""

from __future__ import annotations

from typing import NoReturn

import httpx

from ..errors import ConfigurationError


def refusing_client() -> httpx.Client:
    """Stand in for the synchronous half, where the client is asynchronous."""
    return httpx.Client(transport=_RefusingTransport("asyncio", "fivetrex.Client"))


def refusing_async_client() -> httpx.AsyncClient:
    """Stand in for the asynchronous half, where the client is synchronous."""
    return httpx.AsyncClient(transport=_RefusingTransport("sync", "fivetrex.AsyncClient"))


class _RefusingTransport(httpx.BaseTransport, httpx.AsyncBaseTransport):
    def __init__(self, right_function: str, right_client: str) -> None:
        self._advice = f"call its {right_function}() function, or pass it {right_client}().api"

    def handle_request(self, request: httpx.Request) -> NoReturn:
        raise ConfigurationError(f"{request.url.path}: wrong kind of client; {self._advice}")

    async def handle_async_request(self, request: httpx.Request) -> NoReturn:
        self.handle_request(request)
