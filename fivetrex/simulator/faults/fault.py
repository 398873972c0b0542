"""Faults to inject: errors, lost connections, delays and stale data."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from fivetrex.simulator.argument_checks import check_count, check_flag, check_seconds, check_text
from fivetrex.simulator.faults.kinds import Kind
from fivetrex.simulator.faults.scope import Scope, ScopeAndEffect, with_times
from fivetrex.simulator.faults.validation import (
    WITHOUT_BODY,
    check_response,
    check_scope,
    retry_after_header,
)

if TYPE_CHECKING:
    from datetime import datetime
    from typing import Unpack

_WITH_SECONDS = (Kind.LATENCY, Kind.SLOW_BODY, Kind.STALE_READ)
_PAGE = "<html><head><title>{0}</title></head><body><h1>{0}</h1></body></html>"


@dataclass(frozen=True)
class Fault:
    """A fault, and the requests to which it applies. Use the class methods to create one.

    All class methods accept these arguments, which are applied in this order:

    - ``method``: the HTTP method of the requests. By default, all methods.
    - ``path``: a regular expression for the beginning of the path, such as ``/v1/groups``.
      By default, all paths.
    - ``begins`` and ``ends``: when the fault becomes active and inactive, in seconds of the
      simulator's clock after the injection. By default, immediately and never.
    - ``skip``: the number of matching requests to leave unchanged first. By default 0.
    - ``every``: apply the fault to every n-th request after that. By default 1.
    - ``share``: apply the fault to these requests at random with this probability, greater
      than 0 and at most 1. The simulator's ``seed`` makes the selection reproducible.
    - ``times``: the maximum number of requests; ``None`` is unlimited. The default is 1, or
      unlimited if ``every``, ``share`` or ``ends`` is given.

    Most class methods also accept ``after_effect``: whether the request is executed before
    its response is lost or replaced. By default it is not executed.

    Example:
        >>> from fivetrex.simulator import Fault, Simulator
        >>> simulator = Simulator(seed=7)
        >>> simulator.inject(Fault.rate_limited(retry_after=3))
        >>> simulator.inject(Fault.reset(method="POST", after_effect=True))
        >>> simulator.inject(Fault.status(503, share=0.1, path="/v1/connections"))
        >>> simulator.inject(Fault.timeout(begins=60, ends=90))
    """

    kind: Kind
    times: int | None = 1
    method: str | None = None
    path: str | None = None
    after_effect: bool = False
    status_code: int = 200
    content: bytes = b""
    content_type: str = "application/json"
    headers: tuple[tuple[str, str], ...] = ()
    share: float = 1.0
    skip: int = 0
    every: int = 1
    begins: float = 0.0
    ends: float | None = None
    seconds: float | None = None
    jitter: float = 0.0
    pieces: int = 1

    def __post_init__(self) -> None:
        check_scope(
            times=self.times,
            method=self.method,
            path=self.path,
            share=self.share,
            skip=self.skip,
            every=self.every,
            begins=self.begins,
            ends=self.ends,
        )
        check_flag("after_effect", self.after_effect)
        if self.kind is Kind.RESET_WHILE_SENDING and self.after_effect:
            raise ValueError("after_effect must be false: an incomplete request has no effect")
        check_response(self.status_code, self.content, self.content_type)
        if self.seconds is not None or self.kind in {Kind.LATENCY, Kind.SLOW_BODY}:
            check_seconds("seconds", self.seconds)
        check_seconds("jitter", self.jitter)
        check_count("pieces", self.pieces, 1)
        if self.seconds is not None and self.kind not in _WITH_SECONDS:
            raise ValueError(
                "seconds applies to latency, slow_body and stale_read only; ends limits how long a "
                "fault is active"
            )
        if self.jitter and self.kind is not Kind.LATENCY:
            raise ValueError("jitter applies to latency only")
        if self.pieces != 1 and self.kind is not Kind.SLOW_BODY:
            raise ValueError("pieces applies to slow_body only")

    @classmethod
    def status(cls, status: int, **scope: Unpack[ScopeAndEffect]) -> Fault:
        """Return an error status, with an error body in the API's format.

        Args:
            status: The status, for example 503.
            **scope: The requests to which the fault applies; see the class.

        Returns:
            The fault; pass it to `Simulator.inject`.

        Raises:
            ValueError: The status or an argument of the scope is invalid.

        Example:
            >>> Fault.status(503, times=2).status_code
            503
        """
        content = b'{"code":"SimulatedFault","message":"This response was injected as a fault."}'
        return cls(
            Kind.STATUS,
            status_code=status,
            content=b"" if status in WITHOUT_BODY else content,
            **with_times(scope),
        )

    @classmethod
    def rate_limited(
        cls,
        retry_after: int | str | datetime | None = None,
        *,
        limit: int | None = None,
        **scope: Unpack[ScopeAndEffect],
    ) -> Fault:
        """Return a 429 response, as if the rate limit had been reached.

        For a 429 with an HTML body, use ``Fault.proxy_page(429)``.

        Args:
            retry_after: The ``Retry-After`` header: an integer number of seconds, an
                HTTP-date, or a `datetime`. ``None`` omits the header.
            limit: The ``X-Rate-Limit`` header; ``X-Rate-Limit-Remaining`` is then 0.
                ``None`` omits both headers.
            **scope: The requests to which the fault applies; see the class.

        Returns:
            The fault; pass it to `Simulator.inject`.

        Raises:
            ValueError: ``retry_after``, ``limit`` or an argument of the scope is invalid.

        Example:
            >>> Fault.rate_limited(retry_after=3).headers
            (('retry-after', '3'),)
        """
        headers = retry_after_header(retry_after)
        if limit is not None:
            check_count("limit", limit)
            headers += (("x-rate-limit", str(limit)), ("x-rate-limit-remaining", "0"))
        return cls(
            Kind.RATE_LIMITED,
            status_code=429,
            content=b'{"code":"TooManyRequests","message":"The rate limit has been reached."}',
            headers=headers,
            **with_times(scope),
        )

    @classmethod
    def body(
        cls,
        content: str | bytes,
        *,
        status: int = 200,
        content_type: str = "text/html",
        **scope: Unpack[ScopeAndEffect],
    ) -> Fault:
        """Return a custom body: HTML, an empty body, a bare list, incomplete JSON.

        Args:
            content: The whole body.
            status: The status.
            content_type: The ``Content-Type`` header.
            **scope: The requests to which the fault applies; see the class.

        Returns:
            The fault; pass it to `Simulator.inject`.

        Raises:
            ValueError: The status or an argument of the scope is invalid.

        Example:
            >>> Fault.body("<h1>Bad gateway</h1>", status=502).content
            b'<h1>Bad gateway</h1>'
        """
        if not isinstance(content, bytes):
            check_text("content", content)
            content = content.encode()
        return cls(
            Kind.BODY,
            status_code=status,
            content=content,
            content_type=content_type,
            **with_times(scope),
        )

    @classmethod
    def proxy_page(
        cls,
        status: int = 502,
        *,
        retry_after: int | str | datetime | None = None,
        **scope: Unpack[ScopeAndEffect],
    ) -> Fault:
        """Return an HTML error page, as an intermediate proxy does.

        Args:
            status: The status.
            retry_after: The ``Retry-After`` header, as for `rate_limited`.
            **scope: The requests to which the fault applies; see the class.

        Returns:
            The fault; pass it to `Simulator.inject`.

        Raises:
            ValueError: The status, ``retry_after`` or an argument of the scope is invalid.

        Example:
            >>> Fault.proxy_page(503).content_type
            'text/html'
        """
        return cls(
            Kind.PROXY_PAGE,
            status_code=status,
            content=_PAGE.format(f"{status} from a proxy").encode(),
            content_type="text/html",
            headers=retry_after_header(retry_after),
            **with_times(scope),
        )

    @classmethod
    def connection_refused(cls, **scope: Unpack[Scope]) -> Fault:
        """Refuse the connection.

        Over TCP, the server closes its port while the fault is active. Requests in progress
        are completed, open connections are closed, and new connections are refused, including
        those to the page and to ``/_simulator``. The server listens on the same port again
        when ``ends`` is reached, or after `Simulator.clear_faults` or `Simulator.reset`.

        The server does not receive refused requests and cannot select them. Over TCP, the
        fault therefore applies to all requests: give ``ends`` or ``times=None``, and optionally
        ``begins``. In a scenario on the command line and over HTTP, ``ends`` is required.

        Args:
            **scope: The requests to which the fault applies; see the class.

        Returns:
            The fault; pass it to `Simulator.inject`.

        Raises:
            ValueError: An argument of the scope is invalid.

        Example:
            >>> Fault.connection_refused().kind.value
            'connection refused'
            >>> from fivetrex.simulator import Simulator
            >>> simulator = Simulator()
            >>> with simulator.serve() as url:
            ...     simulator.inject(Fault.connection_refused(ends=30))  # closes the port
            ...     simulator.advance(30)  # opens it again
        """
        return cls(Kind.CONNECTION_REFUSED, **with_times(scope))

    @classmethod
    def reset(cls, *, before: bool = False, **scope: Unpack[ScopeAndEffect]) -> Fault:
        """Reset the connection before any part of the response is sent.

        Args:
            before: Whether to reset it while the request is being sent, so that the request
                is not executed. Over TCP, clients see no difference, because a small request
                is always sent completely.
            **scope: The requests to which the fault applies; see the class.

        Returns:
            The fault; pass it to `Simulator.inject`.

        Raises:
            ValueError: Both ``before`` and ``after_effect`` are true, or an argument of the
                scope is invalid.

        Example:
            >>> Fault.reset(method="POST", after_effect=True).after_effect
            True
        """
        check_flag("before", before)
        kind = Kind.RESET_WHILE_SENDING if before else Kind.RESET
        return cls(kind, **with_times(scope))

    @classmethod
    def timeout(cls, **scope: Unpack[ScopeAndEffect]) -> Fault:
        """Send no response in time.

        In process, the client's read timeout expires immediately. Over TCP, the server sends
        nothing until the client disconnects or one minute has passed.

        Args:
            **scope: The requests to which the fault applies; see the class.

        Returns:
            The fault; pass it to `Simulator.inject`.

        Raises:
            ValueError: An argument of the scope is invalid.

        Example:
            >>> Fault.timeout(path="/v1/connections").path
            '/v1/connections'
        """
        return cls(Kind.TIMEOUT, **with_times(scope))

    @classmethod
    def latency(cls, seconds: float, jitter: float = 0.0, **scope: Unpack[Scope]) -> Fault:
        """Delay the response; the request is executed immediately.

        The delay is in real time. The client's read timeout applies, in process and over TCP.
        Faults that were injected later also apply to the request, so that a delayed response
        can be an error as well.

        Args:
            seconds: The delay, in seconds.
            jitter: The maximum random deviation from the delay, in seconds.
            **scope: The requests to which the fault applies; see the class.

        Returns:
            The fault; pass it to `Simulator.inject`.

        Raises:
            ValueError: A number is negative, or an argument of the scope is invalid.

        Example:
            >>> Fault.latency(0.05, jitter=0.02, every=1).seconds
            0.05
        """
        return cls(
            Kind.LATENCY, seconds=seconds, jitter=jitter, after_effect=True, **with_times(scope)
        )

    @classmethod
    def slow_body(cls, seconds: float, *, pieces: int = 8, **scope: Unpack[Scope]) -> Fault:
        """Send the response's headers immediately, and its body slowly in pieces.

        The duration is in real time. The client's read timeout restarts with every piece, so
        the response can take longer than the timeout.

        Args:
            seconds: The total duration of the body, in seconds.
            pieces: The number of pieces.
            **scope: The requests to which the fault applies; see the class.

        Returns:
            The fault; pass it to `Simulator.inject`.

        Raises:
            ValueError: A number is negative, or an argument of the scope is invalid.

        Example:
            >>> Fault.slow_body(0.2, pieces=4).pieces
            4
        """
        return cls(
            Kind.SLOW_BODY, seconds=seconds, pieces=pieces, after_effect=True, **with_times(scope)
        )

    @classmethod
    def cut_body(cls, **scope: Unpack[Scope]) -> Fault:
        """Close the connection in the middle of the response body.

        The ``Content-Length`` header states the full length. The request is always executed.

        Args:
            **scope: The requests to which the fault applies; see the class.

        Returns:
            The fault; pass it to `Simulator.inject`.

        Raises:
            ValueError: An argument of the scope is invalid.

        Example:
            >>> Fault.cut_body().after_effect
            True
        """
        return cls(Kind.CUT_BODY, after_effect=True, **with_times(scope))

    @classmethod
    def repeated_cursor(cls, **scope: Unpack[Scope]) -> Fault:
        """Return the cursor of the requested page as the cursor of the next page.

        The fault applies only to requests with a cursor, so never to the first page of a list.

        Args:
            **scope: The requests to which the fault applies; see the class.

        Returns:
            The fault; pass it to `Simulator.inject`.

        Raises:
            ValueError: An argument of the scope is invalid.

        Example:
            >>> Fault.repeated_cursor(times=None, path="/v1/groups").path
            '/v1/groups'
        """
        return cls(Kind.REPEATED_CURSOR, after_effect=True, **with_times(scope))

    @classmethod
    def stale_read(cls, seconds: float | None = None, **scope: Unpack[Scope]) -> Fault:
        """Return the state before the last write in response to a GET request.

        Only writes after the injection count. The fault applies to reads of the written path,
        of its parents (a connection after its ``/sync``, a list after a new item) and of its
        children. While the fault is active, the account is copied before every write, which
        is slow for a large account. The last 100 copies are kept.

        Args:
            seconds: How long reads are stale after a write, in seconds of the simulator's
                clock; ``None`` for as long as the fault is active.
            **scope: The reads to which the fault applies; see the class.

        Returns:
            The fault; pass it to `Simulator.inject`.

        Raises:
            ValueError: The number is negative, or an argument of the scope is invalid.

        Example:
            >>> Fault.stale_read(path="/v1/connections", times=2).times
            2
        """
        return cls(Kind.STALE_READ, seconds=seconds, after_effect=True, **with_times(scope))
