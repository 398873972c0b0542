"""The HTTP clients that a client and its copies share, one for each process and event loop."""

from __future__ import annotations

import os
import threading
from typing import Any, NoReturn
from weakref import WeakSet

import httpx

from .._event_loops import async_current_loop, is_over
from ..errors import ConfigurationError

# Values for where a custom HTTP client was used, other than an event loop of this process.
_UNUSED = object()
_PARENT_PROCESS = object()


class AsyncHTTPClientPool:
    """Provides the HTTP client that a client and its copies use.

    Connections belong to a process, and asynchronous ones to an event loop. The pool therefore
    creates one HTTP client for each process and each event loop. It creates an HTTP client on first
    use, because loading the certificates is the slowest part of creating a client.

    Args:
        http: A custom HTTP client to use instead. Closing the pool does not close it.
        base_url: The base URL of the API.

    Raises:
        TypeError: `http` is not an HTTP client of the right kind.
    """

    def __init__(self, http: httpx.AsyncClient | None, *, base_url: str) -> None:
        if http is not None and not isinstance(http, httpx.AsyncClient):
            raise TypeError(f"http_client must be an httpx.AsyncClient, not {type(http).__name__}")
        self._borrowed = http
        self._borrowed_used_in = _UNUSED
        self._base_url = base_url
        self._own: dict[object, httpx.AsyncClient] = {}
        self._lock = threading.Lock()
        self._is_closed = False
        _pools.add(self)

    @property
    def is_own(self) -> bool:
        """Whether the pool created the HTTP client."""
        return self._borrowed is None

    @property
    def http(self) -> httpx.AsyncClient:
        """The HTTP client for this process and event loop.

        Raises:
            ConfigurationError: The client is closed, the custom HTTP client cannot be used here, or
                the environment variables for proxies and certificates are invalid.
        """
        if self._is_closed:
            raise ConfigurationError("this client is closed; create a new one")
        loop = async_current_loop()
        if self._borrowed is not None:
            return self._check_borrowed(self._borrowed, loop)
        return self._own.get(loop) or self._make(loop)

    def _make(self, loop: object) -> httpx.AsyncClient:
        # Imported here, so that creating a client stays fast.
        from .httpx_transport import AsyncTransport

        with self._lock:
            if loop not in self._own:
                # The connections of an event loop that has ended cannot be closed.
                self._own = {key: http for key, http in self._own.items() if not is_over(key)}
                transport = AsyncTransport(self._base_url)
                self._own[loop] = AsyncHTTPClient(transport=transport, trust_env=False)
            return self._own[loop]

    def _check_borrowed(self, http: httpx.AsyncClient, loop: object) -> httpx.AsyncClient:
        if http.is_closed:
            raise ConfigurationError("http_client is closed; create a client with an open one")
        if self._borrowed_used_in is _UNUSED:
            self._borrowed_used_in = loop
        # Other transports may have no connections, or separate ones for each event loop.
        elif self._borrowed_used_in is not loop and isinstance(
            getattr(http, "_transport", None), httpx.AsyncHTTPTransport
        ):
            is_forked = self._borrowed_used_in is _PARENT_PROCESS
            origin = "before this process was forked" if is_forked else "in another event loop"
            raise ConfigurationError(
                f"http_client was used {origin}, and its connections cannot be used in this one; "
                "create it in the process and the event loop that use it, or omit it"
            )
        return http

    def drop_connections(self) -> None:
        """Discard all connections after a fork.

        They are not closed, because the parent process still uses them.
        """
        self._lock = threading.Lock()
        self._own = {}
        if self._borrowed_used_in is not _UNUSED:
            self._borrowed_used_in = _PARENT_PROCESS

    async def close(self) -> None:
        """Close the connections, unless they belong to a custom HTTP client."""
        self._is_closed = True
        own = self._own.pop(async_current_loop(), None)
        self._own = {}
        if own is not None:
            await own.aclose()


class _NoCookies(httpx.Cookies):
    """Stores no cookies: the API uses none, and those of a proxy would connect separate calls."""

    def extract_cookies(self, response: httpx.Response) -> None:
        """Ignore the response's cookies."""


class AsyncHTTPClient(httpx.AsyncClient):
    """An HTTP client without cookies, which httpx would otherwise search for in every response."""

    def __init__(self, **options: Any) -> None:
        super().__init__(**options)
        self._no_cookies = _NoCookies()

    @property
    def cookies(self) -> httpx.Cookies:
        """Always empty."""
        return self._no_cookies

    @cookies.setter
    def cookies(self, _: object) -> NoReturn:
        raise AttributeError("this HTTP client keeps no cookies")


_pools: WeakSet[AsyncHTTPClientPool] = WeakSet()


def _drop_connections() -> None:
    for pool in _pools:
        pool.drop_connections()


if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_drop_connections)
