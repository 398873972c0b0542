"""The windows of a rate limit, and the budget that a client keeps within them."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, get_args

from .categories import Category

if TYPE_CHECKING:
    from collections.abc import Iterable

    from .store import Store

__all__ = ["PLANS", "RateLimit", "Window"]

_CATEGORIES: tuple[Category, ...] = get_args(Category)
_MINUTE, _HOUR = 60.0, 3600.0
# In seconds. Requests do not reach the server after equal times, so that a window of the server can
# contain more requests than were sent in its length.
_SPREAD = 0.04
_SPREAD_SHARE = 0.001
_LONGEST_SPREAD = 1.0


@dataclass(frozen=True, slots=True)
class Window:
    """A maximum number of requests in a period of time that ends now (a rolling window).

    Args:
        requests: The maximum number of requests, at least 1.
        seconds: The length of the window in seconds.
        category: The requests that count: `"all"`; those that interact with a `"source"` or a
            destination, which are setup tests, schema reloads and the columns of a table;
            `"setup_tests"` only; `"user_creation"`; or `"private_link_creation"`.

    Raises:
        TypeError: A number is not a number.
        ValueError: A number is out of range, or the category is unknown.

    Example:
        ```python
        from fivetrex.limits import Window

        client = fivetrex.Client(rate_limit=fivetrex.RateLimit([Window(100, 60.0)]))
        ```
    """

    requests: int
    seconds: float
    category: Category = "all"

    def __post_init__(self) -> None:
        if isinstance(self.requests, bool) or not isinstance(self.requests, int):
            raise TypeError(f"requests must be an integer, not {self.requests!r}")
        if self.requests < 1:
            raise ValueError(f"requests must be at least 1, not {self.requests}")
        if isinstance(self.seconds, bool) or not isinstance(self.seconds, int | float):
            raise TypeError(f"seconds must be a number, not {self.seconds!r}")
        if not 0 < self.seconds < math.inf:
            raise ValueError(f"seconds must be more than 0 and finite, not {self.seconds}")
        if self.category not in _CATEGORIES:
            known = ", ".join(_CATEGORIES)
            raise ValueError(f"category must be one of {known}, not {self.category!r}")

    @property
    def key(self) -> str:
        """The name of the window in a store."""
        return f"{self.category}:{self.requests}:{self.seconds:g}"

    @property
    def length(self) -> float:
        """The length of the window with a margin for the spread of round trips, in seconds."""
        return self.seconds + min(_SPREAD + _SPREAD_SHARE * self.seconds, _LONGEST_SPREAD)


# Fivetran's documentation of rate limits; each is for the whole account.
PLANS: dict[str, tuple[Window, ...]] = {
    "trial": (
        Window(500, _HOUR),
        Window(25, _MINUTE, "source"),
        Window(250, _HOUR, "source"),
        Window(50, _HOUR, "setup_tests"),
        Window(10, _HOUR, "user_creation"),
        Window(1, _HOUR, "private_link_creation"),
    ),
    "paid": (
        Window(20_000, _HOUR),
        Window(500, _MINUTE, "source"),
        Window(5_000, _HOUR, "source"),
        Window(250, _MINUTE, "setup_tests"),
        Window(2_500, _HOUR, "setup_tests"),
        Window(500, _HOUR, "user_creation"),
        Window(5, _HOUR, "private_link_creation"),
    ),
}


class RateLimit:
    """A budget of requests, which the client keeps before it sends them.

    A call reserves a start time in all windows that it counts for, in one step, first in, first
    out, and waits until then. Clients that have the same `RateLimit` share its budget. To share it
    between processes or machines, pass a `store`.

    Args:
        windows: The windows.
        store: Where start times are reserved; by default in the memory of this process. See
            `fivetrex.limits.SQLiteStore` and `fivetrex.limits.RedisStore`.

    Raises:
        TypeError: `windows` contains something else than windows.
        ValueError: There are no windows.

    Example:
        ```python
        from fivetrex.limits import Window

        plan = fivetrex.RateLimit.plan("paid", share=0.8)
        own = fivetrex.RateLimit([Window(50, 1.0), Window(10_000, 3600.0)])
        client = fivetrex.Client(rate_limit=plan)
        ```
    """

    def __init__(self, windows: Iterable[Window], *, store: Store | None = None) -> None:
        self.windows = tuple(windows)
        if not self.windows:
            raise ValueError("windows must contain at least one window")
        for window in self.windows:
            if not isinstance(window, Window):
                raise TypeError(f"windows must contain Window objects, not {window!r}")
        if store is None:
            from .memory import MemoryStore

            store = MemoryStore()
        self.store: Store = store

    @classmethod
    def plan(
        cls, plan: Literal["trial", "paid"], *, share: float = 1.0, store: Store | None = None
    ) -> RateLimit:
        """Return the documented limits of a plan.

        Args:
            plan: `"trial"`, or `"paid"`, which also applies to the free plan.
            share: The share of the limits to use, more than 0 and at most 1, such as 0.8 if other
                programs use the account as well. Each window has at least one request.
            store: Where start times are reserved, as for the class.

        Returns:
            The rate limit.

        Raises:
            TypeError: `share` is not a number.
            ValueError: The plan is unknown, or `share` is out of range.

        Example:
            ```python
            client = fivetrex.Client(rate_limit=fivetrex.RateLimit.plan("trial", share=0.5))
            ```
        """
        if plan not in PLANS:
            raise ValueError(f"plan must be one of {', '.join(PLANS)}, not {plan!r}")
        if isinstance(share, bool) or not isinstance(share, int | float):
            raise TypeError(f"share must be a number, not {share!r}")
        if not 0 < share <= 1:
            raise ValueError(f"share must be more than 0 and at most 1, not {share}")
        windows = [
            Window(max(1, math.floor(window.requests * share)), window.seconds, window.category)
            for window in PLANS[plan]
        ]
        return cls(windows, store=store)

    @property
    def hourly_requests(self) -> int | None:
        """The number of requests of any kind in an hour. None if no window limits it."""
        hourly = [
            math.floor(window.requests * _HOUR / window.seconds)
            for window in self.windows
            if window.category == "all" and window.seconds >= _HOUR
        ]
        return min(hourly, default=None)

    def __repr__(self) -> str:
        return f"RateLimit({list(self.windows)!r}, store={self.store!r})"
