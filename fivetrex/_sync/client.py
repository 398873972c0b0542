# Made by scripts/twin.py from _async/client.py. Do not edit.
"""`Client`: the front door of the synchronous client."""

from __future__ import annotations

from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING, Any, NoReturn, Self

import httpx

from .._core.attribute_suggestions import find_attribute
from .._core.operation_call import Call
from .._core.request_fields import NOT_GIVEN, NotGiven
from .._core.response_body_reader import DEFAULT_MAX_RESPONSE_SIZE
from .._core.settings import Settings, read_base_url, read_credentials
from .._core.validation import check_path, default_accept
from ..retry import RetryPolicy
from .generated.client_resources import ClientResources
from .http_client_pool import HTTPClientPool
from .session import Session

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from types import TracebackType

    import fivetrex_api

    from .connections import Connections


class Client(ClientResources):
    """A synchronous client of the Fivetran REST API.

    It holds a pool of connections: make one and keep it, or use it as a context manager. A process
    that is forked opens connections of its own. Do not fork while another thread makes its first
    call: the child cannot finish the imports that the thread has begun.

    Args:
        api_key: The API key; else `FIVETRAN_API_KEY`. A key alone is accepted where it is
            base64 of `key:secret`, as the official command line tool has it.
        api_secret: The API key's secret; else `FIVETRAN_API_SECRET`.
        base_url: Where the API is, with or without a trailing `/v1`; else `FIVETRAN_API_URL`,
            else Fivetran's own address.
        timeout: Seconds that one attempt may take as a whole, from connecting to the last byte
            of the response; None sets no limit. The default is 120 seconds, 20 of them for
            connecting, and 900 seconds for calls that run setup tests, reload a schema, or
            upload, download or upgrade a package. An `httpx.Timeout` sets the parts instead: each
            wait to connect, read, write, or get a connection from the pool. With an `http_client`
            of your own, a number of seconds limits each of the parts and the body as a whole; the
            rest is up to its transport.
        retry: When to try again; see `RetryPolicy`.
        http_client: An HTTP client to send with, for proxies, certificates or transports of
            your own. It stays yours: closing this client leaves it open, and its cookies are its
            own.
        max_response_size: The largest body of a response that is read, in bytes after
            decompression; a larger one is a `DecodeError`. Downloads to a file have no limit.
        allow_http: Whether credentials may go unencrypted to a host other than this machine.
        on_response: Called with the raw response of each request that succeeds; see below.

    Raises:
        ConfigurationError: The credentials or the address cannot be used.

    Raw responses:
        `on_response` is a plain function, not a coroutine function. It is called with the
        `httpx.Response` of each request that ends with a status of 2xx, before the body is
        decoded: once for a method that sends one request, and once for each page of a stream.
        Fivetran's id of the request is in the header `x-request-id`. The function is not called
        for failed attempts: errors have a `request_id`, and `RetryPolicy.on_retry` receives those
        of attempts that are retried. If it raises an exception, so does the method, although its
        request has been processed.

    Logging:
        The logger `"fivetrex"` logs each attempt at level DEBUG: method, path, status or name of
        the transport error, duration in milliseconds, and request id, but no query, body or other
        header. It logs each retry at level INFO: the delay, and the message of the error.
        Credentials are never logged.

    Example:
        ```python
        with fivetrex.Client() as fivetran:
            for group in fivetran.groups.stream():
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
        http_client: httpx.Client | None = None,
        max_response_size: int = DEFAULT_MAX_RESPONSE_SIZE,
        allow_http: bool = False,
        on_response: Callable[[httpx.Response], object] | None = None,
    ) -> None:
        try:
            credentials = read_credentials(api_key, api_secret)
            address = read_base_url(base_url, allow_http=allow_http)
        finally:
            # A traceback of what fails here or below may be shown with this frame's variables.
            del api_key, api_secret, base_url
        settings = Settings(
            base_url=address,
            credentials=credentials,
            timeout=timeout,
            retry=retry or RetryPolicy(),
            max_response_size=max_response_size,
            on_response=on_response,
        )
        self._session = Session(settings, HTTPClientPool(http_client, base_url=address))
        self._owns_pool = True

    @property
    def connectors(self) -> Connections:
        """The connections, as they were called until 2025."""
        return self.connections

    @cached_property
    def api(self) -> fivetrex_api.Client:
        """The generated client: pass it to any function of `fivetrex_api.api`.

        Every operation of the API is there, with the same credentials, retry and errors. A
        request body is a model of `fivetrex_api.models` or a plain dict. A function returns what
        the API answered with any status of 2xx, or None where the body is empty; every other
        status raises an `APIError`. The `..._detailed` functions return the status, too.
        Destructive requests raise `ConfirmationRequiredError` here: use the client's own method
        or `request`, which take `confirm=True`.

        Example:
            ```python
            from fivetrex_api.api.account_management import get_account_info

            answer = get_account_info.sync(client=client.api)
            ```
        """
        from .generated_client import wire_generated_client

        return wire_generated_client(self._session)

    def request(
        self,
        method: str,
        path: str,
        *,
        params: Mapping[str, str | int | bool | None] | None = None,
        json: Any = None,
        headers: Mapping[str, str] | None = None,
        confirm: bool = False,
    ) -> httpx.Response:
        """Send a request to any path, with the same credentials, retry and errors.

        Args:
            method: The HTTP method.
            path: The path from the root, such as `"/v1/users"`.
            params: Query parameters; None values are left out.
            json: What to send as the JSON body; None sends none. It is sent as it is: masked
                secrets in it are not refused, as they are in `create` and `update`.
            headers: Further headers, or others than the defaults.
            confirm: True allows a request that deletes data or history, such as one that performs
                a historical (full) resync.

        Returns:
            The answer, with a status of 2xx.

        Raises:
            ConfirmationRequiredError: It deletes data or history, or the client cannot rule that
                out, and `confirm` is not True.
            FivetrexError: There was no such answer.
            ValueError: The path is no path, or has an empty segment.

        Example:
            ```python
            answer = client.request("GET", "/v1/account/info")
            print(answer.json()["data"])
            ```
        """
        method = method.upper()
        check_path(path)
        # Names in whichever case: a header of the caller's replaces the default one.
        all_headers = httpx.Headers({"Accept": default_accept(path)})
        all_headers.update(headers)
        kwargs: dict[str, Any] = {"method": method, "url": path, "headers": all_headers}
        given = {name: value for name, value in (params or {}).items() if value is not None}
        if given:
            # The HTTP library would drop the path's own query for them.
            kwargs["params"] = httpx.QueryParams(path.partition("?")[2]).merge(given)
        if json is not None:
            kwargs["json"] = json
        call = Call(f"{method} {path}", confirmed=confirm is True)
        return (self._session.send(call, kwargs)).http_response

    def with_options(
        self,
        *,
        timeout: float | httpx.Timeout | NotGiven | None = NOT_GIVEN,
        retry: RetryPolicy | NotGiven = NOT_GIVEN,
        max_response_size: int | NotGiven = NOT_GIVEN,
        on_response: Callable[[httpx.Response], object] | NotGiven | None = NOT_GIVEN,
    ) -> Self:
        """Give a copy with other options, on the same pool of connections.

        Args:
            timeout: The timeout of one attempt, as for the client itself. It applies to all
                calls, those with a longer default included.
            retry: When to try again.
            max_response_size: Bytes, as for the client itself.
            on_response: Called with the raw response of each request that succeeds, as for the
                client itself; None calls nothing.

        Returns:
            The copy. Closing it does nothing; closing the original closes both.

        Example:
            ```python
            impatient = client.with_options(timeout=5.0, retry=fivetrex.RetryPolicy(max_attempts=1))
            group = impatient.groups.get("amber_harbor")

            responses = []
            observed = client.with_options(on_response=responses.append)
            group = observed.groups.get("amber_harbor")
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
        copy = object.__new__(type(self))
        copy._session = Session(settings, self._session.pool)
        copy._owns_pool = False
        return copy

    def close(self) -> None:
        """Close the connections; the client cannot be used afterwards.

        Example:
            ```python
            client.close()
            ```
        """
        if self._owns_pool:
            self._session.pool.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        exc_type: type[BaseException] | None,
        exc: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.close()

    # Hidden from type checkers, which would accept any name.
    if not TYPE_CHECKING:

        def __getattr__(self, name: str) -> object:
            return find_attribute(self, name, is_client=True)

    def __repr__(self) -> str:
        return f"<{type(self).__name__} {self._session.settings.base_url}>"

    def __reduce__(self) -> NoReturn:
        raise TypeError(
            f"a {type(self).__name__} holds connections and credentials and cannot be pickled or "
            "copied; make one in each process, or use with_options() for a copy"
        )
