"""What can go wrong between a client and the API, to be injected on purpose."""

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

_PAGE = "<html><head><title>{0}</title></head><body><h1>{0}</h1></body></html>"


@dataclass(frozen=True)
class Fault:
    """Something that goes wrong, and for which requests; made by its class methods.

    Each of them takes, besides its own arguments:

    - ``method``: only requests of this HTTP method.
    - ``path``: only requests whose path begins with this regular expression. A plain
      path such as ``/v1/groups`` is one.
    - ``begins`` and ``ends``: seconds of the simulator's clock after the injection, from
      when and until when it is in force; from the start and for good by default.
    - ``skip``: how many of the requests that fit all this pass unharmed first.
    - ``every``: of those that come then, each so-many-th; 1, the default, is each.
    - ``share``: of those, this share, more than 0 and at most 1, drawn by lot. The
      simulator's ``seed`` decides the lots, so that they fall alike in every run.
    - ``times``: how many requests meet it at most, ``None`` for any number. By default
      that is 1, or any number if ``every``, ``share`` or ``ends`` is given.
    - ``after_effect``, where the request could have been carried out: whether it is,
      before its answer is lost or replaced. By default it fails before anything happens.

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
            raise ValueError("after_effect: a request that was not sent in full has no effect")
        check_response(self.status_code, self.content, self.content_type)
        if self.seconds is not None or self.kind in {Kind.LATENCY, Kind.SLOW_BODY}:
            check_seconds("seconds", self.seconds)
        check_seconds("jitter", self.jitter)
        check_count("pieces", self.pieces, 1)

    @classmethod
    def status(cls, status: int, **scope: Unpack[ScopeAndEffect]) -> Fault:
        """Answer with another status, and an error body like the API's.

        Args:
            status: The status to answer with, 503 for example.
            **scope: ``times``, ``method``, ``path`` and so on: see the class.

        Returns:
            The fault, to be injected.

        Raises:
            ValueError: No answer has such a status, or the scope makes no sense.

        Example:
            >>> Fault.status(503, times=2).status_code
            503
        """
        content = b'{"code":"SimulatedFault","message":"A fault of the simulator asked for this."}'
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
        """Answer with 429, as when the account has made too many requests.

        With a page in the place of the body, it is ``Fault.proxy_page(429)``.

        Args:
            retry_after: The ``Retry-After`` header: whole seconds, an HTTP-date, the time
                for one, or ``None`` for an answer without it.
            limit: What the header ``X-Rate-Limit`` says, and ``X-Rate-Limit-Remaining``
                is 0; ``None`` for an answer without both.
            **scope: ``times``, ``method``, ``path`` and so on: see the class.

        Returns:
            The fault, to be injected.

        Raises:
            ValueError: ``retry_after`` is of no use in a header, or the scope makes no
                sense.

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
        """Answer with any body: a proxy's HTML, nothing, a bare list, half of a JSON document.

        Args:
            content: The whole body.
            status: The status.
            content_type: The ``Content-Type``.
            **scope: ``times``, ``method``, ``path`` and so on: see the class.

        Returns:
            The fault, to be injected.

        Raises:
            ValueError: No answer has such a status, or the scope makes no sense.

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
        """Answer with an HTML error page, as an intermediate proxy does.

        Args:
            status: The status to answer with.
            retry_after: The ``Retry-After`` header, as for `rate_limited`.
            **scope: ``times``, ``method``, ``path`` and so on: see the class.

        Returns:
            The fault, to be injected.

        Raises:
            ValueError: No answer has such a status, ``retry_after`` is of no use in a
                header, or the scope makes no sense.

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

        Over TCP nothing listens any more while it is in force: what is being answered then
        is answered to its end, connections that are open are closed, and new ones are
        refused to everybody, to the page and to ``/_simulator`` as well. When it is over,
        the same port listens again. That is when its ``ends`` has come, after
        `Simulator.clear_faults` or after `Simulator.reset`.

        Since the server does not see such requests, it can neither count nor choose them: the
        fault has to be for all of them, with ``ends`` or with ``times=None``, and ``begins``
        if wanted. In a scenario of the command line, and over HTTP, it needs ``ends``.

        Args:
            **scope: ``times``, ``method``, ``path`` and so on: see the class.

        Returns:
            The fault, to be injected.

        Raises:
            ValueError: The scope makes no sense.

        Example:
            >>> Fault.connection_refused().kind.value
            'the connection is refused'
            >>> from fivetrex.simulator import Simulator
            >>> simulator = Simulator()
            >>> with simulator.serve() as url:
            ...     simulator.inject(Fault.connection_refused(ends=30))  # nothing listens
            ...     simulator.advance(30)  # and here it does again
        """
        return cls(Kind.CONNECTION_REFUSED, **with_times(scope))

    @classmethod
    def reset(cls, *, before: bool = False, **scope: Unpack[ScopeAndEffect]) -> Fault:
        """Reset the connection before any of the response has arrived.

        Args:
            before: It breaks while the request is still being sent, so that nothing can
                have happened. Over TCP both look alike, since a small request is sent
                in full before anybody can stop it.
            **scope: ``times``, ``method``, ``path`` and so on: see the class.

        Returns:
            The fault, to be injected.

        Raises:
            ValueError: Both ``before`` and ``after_effect``, or the scope makes no sense.

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

        In process the client's read timeout passes at once. Over TCP the server really
        keeps silent, until the client gives up or a minute has passed.

        Args:
            **scope: ``times``, ``method``, ``path`` and so on: see the class.

        Returns:
            The fault, to be injected.

        Raises:
            ValueError: The scope makes no sense.

        Example:
            >>> Fault.timeout(path="/v1/connections").path
            '/v1/connections'
        """
        return cls(Kind.TIMEOUT, **with_times(scope))

    @classmethod
    def latency(cls, seconds: float, jitter: float = 0.0, **scope: Unpack[Scope]) -> Fault:
        """Delay the response; the request is executed at once.

        The seconds are those of the machine's clock, in process too, where a client's
        read timeout ends the wait as it would over TCP. A request that meets this one
        goes on to the faults that were injected after it, so that the answer that is
        late can also be a wrong one.

        Args:
            seconds: How late.
            jitter: By how many seconds more or less at most, drawn by lot.
            **scope: ``times``, ``method``, ``path`` and so on: see the class.

        Returns:
            The fault, to be injected.

        Raises:
            ValueError: A number is negative, or the scope makes no sense.

        Example:
            >>> Fault.latency(0.05, jitter=0.02, every=1).seconds
            0.05
        """
        return cls(
            Kind.LATENCY, seconds=seconds, jitter=jitter, after_effect=True, **with_times(scope)
        )

    @classmethod
    def slow_body(cls, seconds: float, *, pieces: int = 8, **scope: Unpack[Scope]) -> Fault:
        """Send the response's headers at once, and its body in pieces.

        The seconds are those of the machine's clock. Since a client's read timeout begins
        again with every piece, a response can take much longer than that.

        Args:
            seconds: How long the body takes as a whole.
            pieces: In how many pieces it comes.
            **scope: ``times``, ``method``, ``path`` and so on: see the class.

        Returns:
            The fault, to be injected.

        Raises:
            ValueError: A number is negative, or the scope makes no sense.

        Example:
            >>> Fault.slow_body(0.2, pieces=4).pieces
            4
        """
        return cls(
            Kind.SLOW_BODY, seconds=seconds, pieces=pieces, after_effect=True, **with_times(scope)
        )

    @classmethod
    def cut_body(cls, **scope: Unpack[Scope]) -> Fault:
        """Cut the body off: the headers promise more bytes than are sent.

        The request is always carried out, for there is an answer to break off.

        Args:
            **scope: ``times``, ``method``, ``path`` and so on: see the class.

        Returns:
            The fault, to be injected.

        Raises:
            ValueError: The scope makes no sense.

        Example:
            >>> Fault.cut_body().after_effect
            True
        """
        return cls(Kind.CUT_BODY, after_effect=True, **with_times(scope))

    @classmethod
    def repeated_cursor(cls, **scope: Unpack[Scope]) -> Fault:
        """Repeat the cursor of a page's request as the cursor of the next page.

        Only requests that carry a cursor meet it: a list's first page never does.

        Args:
            **scope: ``times``, ``method``, ``path`` and so on: see the class.

        Returns:
            The fault, to be injected.

        Raises:
            ValueError: The scope makes no sense.

        Example:
            >>> Fault.repeated_cursor(times=None, path="/v1/groups").path
            '/v1/groups'
        """
        return cls(Kind.REPEATED_CURSOR, after_effect=True, **with_times(scope))

    @classmethod
    def stale_read(cls, seconds: float | None = None, **scope: Unpack[Scope]) -> Fault:
        """Answer a GET with the state before the last write.

        It is about writes after its injection. The reads that meet it are those of the
        path that was written to, of what is above it (the connection, after its
        ``/sync``; the list, after a new item) and of what is below. While it is in force
        the account is copied before every write, which takes long if that is a large one;
        the last 100 are kept.

        Args:
            seconds: For how many seconds of the simulator's clock after a write; ``None``
                for as long as the fault is in force.
            **scope: ``times``, ``method``, ``path`` and so on: see the class. They speak
                of the reads.

        Returns:
            The fault, to be injected.

        Raises:
            ValueError: The seconds are negative, or the scope makes no sense.

        Example:
            >>> Fault.stale_read(path="/v1/connections", times=2).times
            2
        """
        return cls(Kind.STALE_READ, seconds=seconds, after_effect=True, **with_times(scope))
