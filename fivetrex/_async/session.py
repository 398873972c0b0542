"""The asynchronous driver of the flow: sends what it wants sent, waits where it wants a wait."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING, Any

import httpx

from .._core.flow import exchange
from .._core.settings import USER_AGENT
from .._sleep import async_sleep
from ..errors import ConfigurationError

if TYPE_CHECKING:
    from .._core.answers import Answer
    from .._core.call import Call
    from .._core.flow import Outcome
    from .._core.settings import Settings

_NO_STREAM = httpx.ByteStream(b"")


class AsyncPool:
    """The HTTP client that a client and its copies share.

    It is made when it is first needed, because loading the certificates takes longer than all
    else that setting up a client does; and closed with the client that made it.
    """

    def __init__(self, http: httpx.AsyncClient | None, *, trust_env: bool) -> None:
        if http is not None and not isinstance(http, httpx.AsyncClient):
            raise TypeError(f"http_client must be an httpx.AsyncClient, not {type(http).__name__}")
        self._http = http
        self._trust_env = trust_env
        self._is_borrowed = http is not None
        self._is_closed = False
        self._lock = threading.Lock()

    @property
    def http(self) -> httpx.AsyncClient:
        """The HTTP client."""
        if self._is_closed:
            raise ConfigurationError("this client is closed; make a new one")
        if self._http is None:
            with self._lock:
                if self._http is None:
                    self._http = httpx.AsyncClient(trust_env=self._trust_env)
        return self._http

    async def close(self) -> None:
        """Close the connections, unless somebody else opened them."""
        self._is_closed = True
        if self._http is not None and not self._is_borrowed:
            await self._http.aclose()


class AsyncSession:
    """One client's settings on a pool of connections."""

    def __init__(self, settings: Settings, pool: AsyncPool) -> None:
        self.settings = settings
        self.pool = pool

    async def send(self, call: Call, kwargs: dict[str, Any]) -> Answer:
        """Make a call from the arguments that a generated operation has built.

        Args:
            call: What is called.
            kwargs: `method`, `url` (the path) and, where there are any, `headers`, `params`
                and `json`.

        Returns:
            The successful answer.

        Raises:
            FivetrexError: There was none.
            ValueError: The path cannot be part of a URL.
        """
        headers = kwargs.pop("headers", {})
        headers.setdefault("User-Agent", USER_AGENT)
        path = kwargs.pop("url")
        timeout = self.settings.timeout_of(call, kwargs["method"], path)
        try:
            request = self.pool.http.build_request(
                url=self.settings.base_url + path,
                headers=headers,
                timeout=timeout.parts,
                **kwargs,
            )
        except httpx.InvalidURL as error:
            raise ValueError(f"{call}: the path cannot be part of a URL: {error}") from None
        return await self.exchange(request, call)

    async def exchange(self, request: httpx.Request, call: Call) -> Answer:
        """Bring a request to its answer, with credentials, retry and errors.

        Args:
            request: The request, without credentials.
            call: What is called.

        Returns:
            The successful answer.

        Raises:
            FivetrexError: There was none.
        """
        flow = exchange(request, call, self.settings)
        outcome: Outcome = None
        try:
            while True:
                step = flow.send(outcome)
                if isinstance(step, httpx.Request):
                    outcome = await self._attempt(step)
                else:
                    await async_sleep(step)
                    outcome = None
        except StopIteration as stop:
            answer: Answer = stop.value
            return answer
        finally:
            flow.close()

    async def _attempt(self, request: httpx.Request) -> Outcome:
        try:
            response = await self.pool.http.send(request, auth=None, follow_redirects=False)
        except httpx.RequestError as error:
            return error
        # Read and closed, it refers to itself through its stream: cut, or each answer would stay
        # in memory until the garbage collector comes by.
        response.stream = _NO_STREAM
        return response
