"""What can go wrong between a client and the API, to be injected on purpose."""

from __future__ import annotations

import enum
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypedDict

if TYPE_CHECKING:
    from typing import Unpack


class Kind(enum.Enum):
    """The ways in which a request goes wrong."""

    ANSWER = "another answer comes instead"
    REFUSED = "the connection is refused"
    RESET_WHILE_SENDING = "the connection is reset while the request is being sent"
    RESET = "the connection is reset before the answer"
    TIMEOUT = "no answer comes in time"
    CUT_BODY = "the answer breaks off in the middle"
    REPEATED_CURSOR = "a page names the cursor that led to it as the next one"


class Scope(TypedDict, total=False):
    """Which requests meet a fault; the meanings are told in `Fault`."""

    times: int | None
    method: str | None
    path: str | None


class ScopeAndEffect(Scope, total=False):
    """The same, and whether they are carried out."""

    after_effect: bool


@dataclass(frozen=True)
class Fault:
    """Something that goes wrong, and for which requests; made by its class methods.

    Each of them takes, besides its own arguments:

    - ``times``: how many requests meet it, 1 by default; ``None`` for all from now on.
    - ``method``: only requests of this HTTP method.
    - ``path``: only requests whose path begins with this regular expression. A plain
      path such as ``/v1/groups`` is one.
    - ``after_effect``, where the request could have been carried out: whether it is,
      before its answer is lost or replaced. By default it fails before anything happens.

    Example:
        >>> from fivetrex.simulator import Fault, Simulator
        >>> simulator = Simulator()
        >>> simulator.inject(Fault.rate_limited(retry_after=3))
        >>> simulator.inject(Fault.reset(method="POST", after_effect=True))
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

    def __post_init__(self) -> None:
        if self.times is not None and self.times < 1:
            raise ValueError(f"times must be at least 1, or None for ever: {self.times!r}")
        if not 200 <= self.status_code <= 599:
            raise ValueError(f"not the status of an answer: {self.status_code!r}")
        if self.kind is Kind.RESET_WHILE_SENDING and self.after_effect:
            raise ValueError("a request that was not sent in full has no effect")
        if self.path is not None:
            try:
                re.compile(self.path)
            except re.error as error:
                raise ValueError(f"path is no regular expression: {self.path!r}") from error

    @classmethod
    def status(cls, status: int, **scope: Unpack[ScopeAndEffect]) -> Fault:
        """Another status, with an error body like the API's.

        Args:
            status: The status to answer with, 503 for example.
            **scope: ``times``, ``method``, ``path``, ``after_effect``: see the class.

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
            Kind.ANSWER, status_code=status, content=b"" if status == 204 else content, **scope
        )

    @classmethod
    def rate_limited(
        cls, retry_after: int | str | None = None, **scope: Unpack[ScopeAndEffect]
    ) -> Fault:
        """429, as when the account has made too many requests.

        Args:
            retry_after: The ``Retry-After`` header: whole seconds, an HTTP-date, or ``None``
                for an answer without it.
            **scope: ``times``, ``method``, ``path``, ``after_effect``: see the class.

        Returns:
            The fault, to be injected.

        Raises:
            ValueError: The scope makes no sense.

        Example:
            >>> Fault.rate_limited(retry_after=3).headers
            (('retry-after', '3'),)
        """
        return cls(
            Kind.ANSWER,
            status_code=429,
            content=b'{"code":"TooManyRequests","message":"The rate limit has been reached."}',
            headers=() if retry_after is None else (("retry-after", str(retry_after)),),
            **scope,
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
        """Any answer at all: a proxy's HTML, nothing, a bare list, half of some JSON.

        Args:
            content: The whole body.
            status: The status.
            content_type: The ``Content-Type``.
            **scope: ``times``, ``method``, ``path``, ``after_effect``: see the class.

        Returns:
            The fault, to be injected.

        Raises:
            ValueError: No answer has such a status, or the scope makes no sense.

        Example:
            >>> Fault.body("<h1>Bad gateway</h1>", status=502).content
            b'<h1>Bad gateway</h1>'
        """
        return cls(
            Kind.ANSWER,
            status_code=status,
            content=content.encode() if isinstance(content, str) else content,
            content_type=content_type,
            **scope,
        )

    @classmethod
    def connection_refused(cls, **scope: Unpack[Scope]) -> Fault:
        """No connection is made; in process only, since a server that runs accepts them.

        Args:
            **scope: ``times``, ``method``, ``path``: see the class.

        Returns:
            The fault, to be injected.

        Raises:
            ValueError: The scope makes no sense.

        Example:
            >>> Fault.connection_refused().kind.value
            'the connection is refused'
        """
        return cls(Kind.REFUSED, **scope)

    @classmethod
    def reset(cls, *, before: bool = False, **scope: Unpack[ScopeAndEffect]) -> Fault:
        """The connection breaks before any of the answer has come.

        Args:
            before: It breaks while the request is still being sent, so that nothing can
                have happened. Over TCP both look alike, since a small request is sent
                in full before anybody can stop it.
            **scope: ``times``, ``method``, ``path``, ``after_effect``: see the class.

        Returns:
            The fault, to be injected.

        Raises:
            ValueError: Both ``before`` and ``after_effect``, or the scope makes no sense.

        Example:
            >>> Fault.reset(method="POST", after_effect=True).after_effect
            True
        """
        return cls(Kind.RESET_WHILE_SENDING if before else Kind.RESET, **scope)

    @classmethod
    def timeout(cls, **scope: Unpack[ScopeAndEffect]) -> Fault:
        """No answer comes in time.

        In process the client's read timeout passes at once. Over TCP the server really
        keeps silent, until the client gives up or a minute has passed.

        Args:
            **scope: ``times``, ``method``, ``path``, ``after_effect``: see the class.

        Returns:
            The fault, to be injected.

        Raises:
            ValueError: The scope makes no sense.

        Example:
            >>> Fault.timeout(path="/v1/connections").path
            '/v1/connections'
        """
        return cls(Kind.TIMEOUT, **scope)

    @classmethod
    def cut_body(cls, **scope: Unpack[Scope]) -> Fault:
        """The answer breaks off: its headers promise more bytes than come.

        The request is always carried out, for there is an answer to break off.

        Args:
            **scope: ``times``, ``method``, ``path``: see the class.

        Returns:
            The fault, to be injected.

        Raises:
            ValueError: The scope makes no sense.

        Example:
            >>> Fault.cut_body().after_effect
            True
        """
        return cls(Kind.CUT_BODY, after_effect=True, **scope)

    @classmethod
    def repeated_cursor(cls, **scope: Unpack[Scope]) -> Fault:
        """A page of a list names the cursor that led to it as the next one.

        Only requests that carry a cursor meet it: a list's first page never does.

        Args:
            **scope: ``times``, ``method``, ``path``: see the class.

        Returns:
            The fault, to be injected.

        Raises:
            ValueError: The scope makes no sense.

        Example:
            >>> Fault.repeated_cursor(times=None, path="/v1/groups").path
            '/v1/groups'
        """
        return cls(Kind.REPEATED_CURSOR, after_effect=True, **scope)
