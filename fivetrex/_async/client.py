"""`AsyncClient`, the asynchronous client of the Fivetran REST API."""

from __future__ import annotations

from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING, Any, NoReturn, Self, TypeVar

import httpx

from .._core.attribute_suggestions import find_attribute
from .._core.limiter import create_limiter
from .._core.operation_call import Call
from .._core.request_fields import NOT_GIVEN, NotGiven
from .._core.response_body_reader import DEFAULT_MAX_RESPONSE_SIZE
from .._core.settings import Settings, read_base_url, read_credentials
from .._core.validation import check_path, default_accept
from ..retry import RetryPolicy
from .generated.client_resources import AsyncClientResources
from .http_client_pool import AsyncHTTPClientPool
from .session import AsyncSession

if TYPE_CHECKING:
    from collections.abc import AsyncIterable, Awaitable, Callable, Iterable, Mapping
    from types import TracebackType

    import fivetrex_api

    from .._concurrent_map import AsyncConcurrentMap
    from ..limits.windows import RateLimit
    from .connections import AsyncConnections

Item = TypeVar("Item")
Value = TypeVar("Value")


class AsyncClient(AsyncClientResources):
    """An asynchronous client of the Fivetran REST API.

    The client has a connection pool: create one client and reuse it, or use it as a context
    manager. A forked process opens its own connections. Do not fork while another thread makes its
    first call, because the child process cannot finish the imports that the thread has started.

    Args:
        api_key: The API key. The default is `FIVETRAN_API_KEY`. A key without a secret is accepted
            if it is base64 of `key:secret`, as in the official command line tool.
        api_secret: The API key's secret. The default is `FIVETRAN_API_SECRET`.
        base_url: The base URL of the API, with or without a trailing `/v1`. The default is
            `FIVETRAN_API_URL` or, if that is not set, Fivetran's own URL.
        timeout: The time limit of one attempt in seconds, from connecting to the last byte of the
            response. None means no limit. The default is 120 seconds, of which connecting may take
            20, and 900 seconds for calls that run setup tests, reload a schema, or upload, download
            or upgrade a package. An `httpx.Timeout` limits the individual waits instead: to
            connect, to read, to write, and to get a connection from the pool. With a custom
            `http_client`, a number of seconds limits each of these waits, and the time to read the
            body; everything else depends on its transport.
        retry: When to retry failed requests; see `RetryPolicy`.
        http_client: An HTTP client to send requests with, for custom proxies, certificates or
            transports. Closing this client does not close it, and it keeps its own cookies.
        max_response_size: The maximum size of a response body, in bytes after decompression. A
            larger body raises a `DecodeError`. Downloads to a file have no limit.
        allow_http: Whether credentials may be sent unencrypted to a host other than this machine.
        on_response: A function that is called with the raw response of each successful request; see
            below.
        rate_limit: A budget of requests, which the client keeps before it sends them; see
            `RateLimit`. Without one, the client learns the limits from the API's responses.

    Raises:
        ConfigurationError: The credentials or the base URL are missing or invalid.

    Raw responses:
        `on_response` is a plain function, not a coroutine function. The client calls it with the
        `httpx.Response` of each request that ends with a 2xx status, before the body is decoded:
        once for a method that sends one request, and once for each page of a stream. Fivetran's ID
        of the request is in the header `x-request-id`. The function is not called for failed
        attempts: errors have a `request_id`, and `RetryPolicy.on_retry` receives the errors of
        attempts that are retried. If the function raises an exception, the method raises it too,
        although its request has been processed.

    Logging:
        The logger `"fivetrex"` logs each attempt at level DEBUG: method, path, status or name of
        the transport error, duration in milliseconds, and request ID, but no query, body or other
        header. It logs each retry at level INFO: the delay, and the message of the error.
        Credentials are never logged.

    Example:
        ```python
        async with fivetrex.AsyncClient() as fivetran:
            async for group in fivetran.groups.stream():
                print(group.name)
        ```
    """

    def __init__(
        self,
        *,
        api_key: str | None = None,
        api_secret: str | None = None,
        base_url: str | None = None,
        timeout: float | httpx.Timeout | NotGiven | None = NOT_GIVEN,
        retry: RetryPolicy | None = None,
        http_client: httpx.AsyncClient | None = None,
        max_response_size: int = DEFAULT_MAX_RESPONSE_SIZE,
        allow_http: bool = False,
        on_response: Callable[[httpx.Response], object] | None = None,
        rate_limit: RateLimit | None = None,
    ) -> None:
        try:
            credentials = read_credentials(api_key, api_secret)
            address = read_base_url(base_url, allow_http=allow_http)
        finally:
            # Some tools show the variables of a traceback, which must not include the credentials.
            del api_key, api_secret, base_url
        settings = Settings(
            base_url=address,
            credentials=credentials,
            timeout=timeout,
            retry=retry or RetryPolicy(),
            max_response_size=max_response_size,
            on_response=on_response,
            limiter=create_limiter(rate_limit),
        )
        self._session = AsyncSession(settings, AsyncHTTPClientPool(http_client, base_url=address))
        self._owns_pool = True

    @property
    def connectors(self) -> AsyncConnections:
        """The same as `connections`, which Fivetran called connectors until 2025."""
        return self.connections

    @cached_property
    def api(self) -> fivetrex_api.Client:
        """The low-level client, for the functions of `fivetrex_api.api`.

        There is a function for every operation of the API. It uses the credentials, retries and
        errors of this client. A request body is a model of `fivetrex_api.models` or a plain dict. A
        function returns the decoded response if its status is 2xx, or None if the body is empty;
        every other status raises an `APIError`. The `..._detailed` functions also return the
        status. Destructive requests raise `ConfirmationRequiredError` here: use the client's own
        method or `request`, which accept `confirm=True`.

        Example:
            ```python
            from fivetrex_api.api.account_management import get_account_info

            account = await get_account_info.asyncio(client=client.api)
            ```
        """
        from .generated_client import wire_generated_client

        return wire_generated_client(self._session)

    async def request(
        self,
        method: str,
        path: str,
        *,
        params: Mapping[str, str | int | bool | None] | None = None,
        json: Any = None,
        headers: Mapping[str, str] | None = None,
        confirm: bool = False,
    ) -> httpx.Response:
        """Send a request to any path of the API.

        The request uses the credentials, retries and errors of this client.

        Args:
            method: The HTTP method.
            path: The path from the root, such as `"/v1/users"`.
            params: Query parameters. A None value is not sent.
            json: The JSON body. None sends no body. It is sent unchanged: masked secrets in it are
                not rejected, as they are in `create` and `update`.
            headers: Additional headers, which override the defaults.
            confirm: Must be True for a request that needs confirmation, such as one that triggers a
                historical (full) resync.

        Returns:
            The response, which has a 2xx status.

        Raises:
            ConfirmationRequiredError: The request deletes data or history, or the client cannot
                rule this out, and `confirm` is not True; nothing was sent.
            FivetrexError: The call failed.
            TypeError: `path` is not a string.
            ValueError: `path` does not start with `/`, or has an empty, `.` or `..` segment.

        Example:
            ```python
            response = await client.request("GET", "/v1/account/info")
            print(response.json()["data"])
            ```
        """
        method = method.upper()
        check_path(path)
        # Header names are case-insensitive: the caller's headers override the defaults.
        all_headers = httpx.Headers({"Accept": default_accept(path)})
        all_headers.update(headers)
        kwargs: dict[str, Any] = {"method": method, "url": path, "headers": all_headers}
        given = {name: value for name, value in (params or {}).items() if value is not None}
        if given:
            # With `params`, the HTTP library would drop the query in the path.
            kwargs["params"] = httpx.QueryParams(path.partition("?")[2]).merge(given)
        if json is not None:
            kwargs["json"] = json
        call = Call(f"{method} {path}", confirmed=confirm is True)
        return (await self._session.send(call, kwargs)).http_response

    def map(
        self,
        function: Callable[[Item], Awaitable[Value]],
        items: Iterable[Item] | AsyncIterable[Item],
        *,
        max_concurrency: int = 8,
        ordered: bool = False,
    ) -> AsyncConcurrentMap[Item, Value]:
        """Call a function for many items concurrently, and yield the results as they complete.

        A call that fails is a result with an `error`, not an exception. Items are read only as
        results are consumed, so that there can be any number of them. The calls observe the rate
        limits of the account.

        Args:
            function: The function to call with each item, such as `client.connections.get`.
            items: The items, such as IDs, or a stream of models.
            max_concurrency: The maximum number of calls that run at a time.
            ordered: Whether to yield the results in the order of the items.

        Returns:
            A context manager over an iterator of results, which have `item`, and `value` or
            `error`. Leaving its block cancels the remaining calls. An exception that `items` raises
            is raised after the results of the earlier items.

        Raises:
            TypeError: `function` or `items` is unsuitable, or `max_concurrency` is not an integer.
            ValueError: `max_concurrency` is less than 1.

        Example:
            ```python
            ids = ["silver_brook", "brisk_canyon", "no_such_connection"]
            async with client.map(client.connections.get, ids) as results:
                async for result in results:
                    if result.error is not None:
                        print(result.item, "failed:", result.error)
                    else:
                        print(result.item, result.value.service)
            ```
        """
        from .._concurrent_map import AsyncConcurrentMap

        return AsyncConcurrentMap(function, items, max_concurrency, ordered=ordered)

    def with_options(
        self,
        *,
        timeout: float | httpx.Timeout | NotGiven | None = NOT_GIVEN,
        retry: RetryPolicy | NotGiven = NOT_GIVEN,
        max_response_size: int | NotGiven = NOT_GIVEN,
        on_response: Callable[[httpx.Response], object] | NotGiven | None = NOT_GIVEN,
        rate_limit: RateLimit | NotGiven | None = NOT_GIVEN,
    ) -> Self:
        """Return a copy of the client with other options, which shares the connection pool.

        Args:
            timeout: The time limit of one attempt, as for the client itself. It applies to all
                calls, including those with a longer default.
            retry: When to retry failed requests.
            max_response_size: The maximum size of a response body in bytes, as for the client
                itself.
            on_response: A function that is called with the raw response of each successful request,
                as for the client itself. None removes the function.
            rate_limit: A budget of requests, as for the client itself. None removes the budget.

        Returns:
            The copy. Closing it has no effect; closing the original closes both.

        Example:
            ```python
            impatient = client.with_options(timeout=5.0, retry=fivetrex.RetryPolicy(max_attempts=1))
            group = await impatient.groups.get("amber_harbor")

            responses = []
            observed = client.with_options(on_response=responses.append)
            group = await observed.groups.get("amber_harbor")
            print(responses[0].headers.get("x-request-id"))
            ```
        """
        settings = self._session.settings
        if timeout is not NOT_GIVEN:
            settings = replace(settings, timeout=timeout)
        if retry is not NOT_GIVEN:
            settings = replace(settings, retry=retry)
        if max_response_size is not NOT_GIVEN:
            settings = replace(settings, max_response_size=max_response_size)
        if on_response is not NOT_GIVEN:
            settings = replace(settings, on_response=on_response)
        if rate_limit is not NOT_GIVEN:
            settings = replace(settings, limiter=create_limiter(rate_limit))
        copy = object.__new__(type(self))
        copy._session = AsyncSession(settings, self._session.pool)
        copy._owns_pool = False
        return copy

    async def close(self) -> None:
        """Close the connections of the client, which cannot be used afterwards.

        Example:
            ```python
            await client.close()
            ```
        """
        if self._owns_pool:
            await self._session.pool.close()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self,
        exc_type: type[BaseException] | None,
        exc: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        await self.close()

    # Hidden from type checkers, which would otherwise accept any attribute.
    if not TYPE_CHECKING:

        def __getattr__(self, name: str) -> object:
            return find_attribute(self, name, is_client=True)

    def __repr__(self) -> str:
        return f"<{type(self).__name__} {self._session.settings.base_url}>"

    def __reduce__(self) -> NoReturn:
        raise TypeError(
            f"a {type(self).__name__} has connections and credentials, and cannot be pickled or "
            "copied; create one in each process, or use with_options() for a copy"
        )
