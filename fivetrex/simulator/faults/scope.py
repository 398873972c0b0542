"""Which requests meet a fault, and when."""

from __future__ import annotations

from typing import TypedDict, overload


class Scope(TypedDict, total=False):
    """Which requests meet a fault; the meanings are told in `Fault`."""

    times: int | None
    method: str | None
    path: str | None
    share: float
    skip: int
    every: int
    begins: float
    ends: float | None


class ScopeAndEffect(Scope, total=False):
    """The same, and whether they are carried out."""

    after_effect: bool


@overload
def with_times(scope: ScopeAndEffect) -> ScopeAndEffect: ...
@overload
def with_times(scope: Scope) -> Scope: ...
def with_times(scope: Scope) -> Scope:
    """The same scope, which says now how many requests meet the fault.

    It is one, unless a share, a rhythm or an end says which do: those are meant to go on.
    """
    goes_on = any(scope.get(name) is not None for name in ("share", "every", "ends"))
    scope.setdefault("times", None if goes_on else 1)
    return scope
