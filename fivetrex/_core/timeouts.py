"""The time limits of one attempt of a call."""

from __future__ import annotations

import re
from dataclasses import dataclass

import httpx

from .request_fields import NOT_GIVEN, NotGiven

__all__ = ["AttemptTimeout", "Timeout", "choose_timeout", "is_slow_path"]

Timeout = float | httpx.Timeout | NotGiven | None

# In seconds. The API takes up to 60 to update a connection while a sync runs, and minutes to run
# setup tests or to reload a schema. Packages can be large. A TCP connection is established quickly
# or not at all.
DEFAULT_TIMEOUT = 120.0
SLOW_TIMEOUT = 900.0
CONNECT_TIMEOUT = 20.0

# Requests that run setup tests, reload a schema, or transfer or upgrade a package, by the paths of
# openapi/definition.json. The test of a webhook is quick: it posts one event.
_SLOW_PATHS = re.compile(
    r"POST .*/v1/(?!webhooks/).+/(?:test|schemas/reload)"
    r"|POST .*/v1/(?:connections|connectors|destinations|transformation-projects)"
    r"|POST .*/v1/external-logging(?:/account)?"
    r"|PATCH .*/v1/(?:connections|connectors|destinations|transformation-projects)/[^/]+"
    r"|PATCH .*/v1/external-logging/[^/]+"
    r"|POST .*/v1/connector-sdk/packages"
    r"|PATCH .*/v1/connector-sdk/packages/[^/]+"
    r"|GET .*/v1/connector-sdk/packages/[^/]+/download"
    r"|POST .*/v1/transformations/[^/]+/upgrade"
)


@dataclass(frozen=True, slots=True)
class AttemptTimeout:
    """The limits of one attempt.

    Attributes:
        parts: The limits of the individual waits, for the HTTP library.
        whole: Seconds from connecting to the last byte of the response. None means no limit.
    """

    parts: httpx.Timeout
    whole: float | None


_DEFAULT = AttemptTimeout(httpx.Timeout(DEFAULT_TIMEOUT, connect=CONNECT_TIMEOUT), DEFAULT_TIMEOUT)
_SLOW = AttemptTimeout(httpx.Timeout(SLOW_TIMEOUT, connect=CONNECT_TIMEOUT), SLOW_TIMEOUT)


def choose_timeout(timeout: Timeout, *, slow: bool = False) -> AttemptTimeout:
    """Return the limits of one attempt.

    Args:
        timeout: The `timeout` of the client. `NOT_GIVEN` means the default.
        slow: Whether the call may take minutes. This changes the default only.
    """
    if timeout is NOT_GIVEN:
        return _SLOW if slow else _DEFAULT
    if isinstance(timeout, httpx.Timeout):
        return AttemptTimeout(timeout, None)
    return AttemptTimeout(httpx.Timeout(timeout), timeout)


def is_slow_path(method: str, path: str) -> bool:
    """Return whether a request runs setup tests, reloads a schema, or transfers a package."""
    if method == "GET" and "/download" not in path:  # avoids the pattern for most requests
        return False
    path = path.partition("?")[0].rstrip("/")
    return _SLOW_PATHS.fullmatch(f"{method.upper()} {path}") is not None
