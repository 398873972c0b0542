"""The requests that count for the smaller rate limits, by operation and body."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["ALL", "Category", "categories_of"]

Category = Literal["all", "source", "setup_tests", "user_creation", "private_link_creation"]

ALL: frozenset[Category] = frozenset({"all"})


def _unless_disabled(body: dict[str, Any]) -> bool:
    """Whether the body of a new connection or destination runs setup tests: by default."""
    return body.get("run_setup_tests") is not False


def _if_requested(body: dict[str, Any]) -> bool:
    """Whether the body of an update runs setup tests: on request, or for new credentials."""
    requested = body.get("run_setup_tests")
    return requested is True or (requested is None and bool(body.get("config") or body.get("auth")))


@dataclass(frozen=True, slots=True)
class _Operation:
    """An operation, and the limits that its requests count for.

    Attributes:
        method: The HTTP method.
        path: A regular expression for the path.
        categories: The categories of its requests.
        condition: Whether a body counts; None if every request does.
    """

    method: str
    path: re.Pattern[str]
    categories: frozenset[Category]
    condition: Callable[[dict[str, Any]], bool] | None = None


_SETUP_TESTS: frozenset[Category] = frozenset({"all", "source", "setup_tests"})
_SOURCE: frozenset[Category] = frozenset({"all", "source"})

# `connectors` is the API's former name of connections.
_BOTH = "/v1/(connections|connectors|destinations)"
_ONE = "/v1/(connections|connectors)/[^/]+"

# Fivetran's documentation of rate limits: setup tests, schema reloads and the columns of a source
# interact with a source or a destination.
OPERATIONS = (
    _Operation("POST", re.compile(rf"{_BOTH}/[^/]+/test"), _SETUP_TESTS),
    _Operation("POST", re.compile(_BOTH), _SETUP_TESTS, _unless_disabled),
    _Operation("PATCH", re.compile(rf"{_BOTH}/[^/]+"), _SETUP_TESTS, _if_requested),
    _Operation("POST", re.compile(rf"{_ONE}/schemas/reload"), _SOURCE),
    _Operation("GET", re.compile(rf"{_ONE}/schemas/[^/]+/tables/[^/]+/columns"), _SOURCE),
    _Operation("POST", re.compile(r"/v1/users"), frozenset({"all", "user_creation"})),
    _Operation(
        "POST", re.compile(r"/v1/private-links"), frozenset({"all", "private_link_creation"})
    ),
)


def categories_of(method: str, path: str, body: bytes) -> frozenset[Category]:
    """Return the categories of a request.

    Args:
        method: The HTTP method.
        path: The path from the API's root, without the query.
        body: The JSON body.
    """
    for operation in OPERATIONS:
        if operation.method != method or not operation.path.fullmatch(path):
            continue
        if operation.condition is None or operation.condition(_fields(body)):
            return operation.categories
    return ALL


def _fields(body: bytes) -> dict[str, Any]:
    try:
        content = json.loads(body)
    except (ValueError, RecursionError):
        return {}
    return content if isinstance(content, dict) else {}
