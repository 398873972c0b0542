"""Which requests a fault applies to, and when."""

from __future__ import annotations

from typing import TypedDict, overload


class Scope(TypedDict, total=False):
    """Which requests a fault applies to; `Fault` documents the keys."""

    times: int | None
    method: str | None
    path: str | None
    share: float
    skip: int
    every: int
    begins: float
    ends: float | None


class ScopeAndEffect(Scope, total=False):
    """A scope, and whether its requests are executed."""

    after_effect: bool


@overload
def with_times(scope: ScopeAndEffect) -> ScopeAndEffect: ...
@overload
def with_times(scope: Scope) -> Scope: ...
def with_times(scope: Scope) -> Scope:
    """Return a scope with the default of ``times``.

    The default is 1, or unlimited if ``share``, ``every`` or ``ends`` is given.
    """
    goes_on = any(scope.get(name) is not None for name in ("share", "every", "ends"))
    scope.setdefault("times", None if goes_on else 1)
    return scope
