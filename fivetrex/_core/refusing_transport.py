"""Transports that reject the generated functions of the wrong kind, sync or async.

Otherwise, the generated client would send these requests through an HTTP client of its own, without
credentials, retries or typed errors.
"""

from __future__ import annotations

from typing import NoReturn

import httpx

from ..errors import ConfigurationError


def refusing_client() -> httpx.Client:
    """Return an HTTP client that rejects the synchronous functions, for `AsyncClient.api`."""
    return httpx.Client(transport=_RefusingTransport("asyncio", "fivetrex.Client"))


def refusing_async_client() -> httpx.AsyncClient:
    """Return an HTTP client that rejects the asynchronous functions, for `Client.api`."""
    return httpx.AsyncClient(transport=_RefusingTransport("sync", "fivetrex.AsyncClient"))


class _RefusingTransport(httpx.BaseTransport, httpx.AsyncBaseTransport):
    def __init__(self, right_function: str, right_client: str) -> None:
        self._advice = f"call {right_function}() instead, or pass {right_client}().api"

    def handle_request(self, request: httpx.Request) -> NoReturn:
        raise ConfigurationError(
            f"{request.url.path}: wrong kind of client for this function; {self._advice}"
        )

    async def handle_async_request(self, request: httpx.Request) -> NoReturn:
        self.handle_request(request)
