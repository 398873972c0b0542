"""Classification of requests for the rate limits: source queries and setup tests."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from fivetrex.simulator.http_messages import Request

_TEST = re.compile(r"/v1/(connections|destinations)/[^/]+/test$")
_LIST = re.compile(r"/v1/(connections|destinations)$")
_ONE = re.compile(r"/v1/(connections|destinations)/[^/]+$")
_RELOAD = re.compile(r"/v1/connections/[^/]+/schemas/reload$")
_COLUMNS = re.compile(r"/v1/connections/[^/]+/schemas/[^/]+/tables/[^/]+/columns$")


def queries_source(request: Request) -> bool:
    """Whether a request queries a source or a destination: for schemas, or in setup tests."""
    return (
        (request.method == "POST" and _RELOAD.match(request.path) is not None)
        or (request.method == "GET" and _COLUMNS.match(request.path) is not None)
        or runs_setup_tests(request)
    )


def runs_setup_tests(request: Request) -> bool:
    """Whether a request runs setup tests, as its main or as a side effect."""
    if request.method == "POST" and _LIST.match(request.path):
        return _body(request).get("run_setup_tests") is not False
    if request.method == "PATCH" and _ONE.match(request.path):
        body = _body(request)
        requested = body.get("run_setup_tests")
        return requested is True or (
            requested is None and bool(body.get("config") or body.get("auth"))
        )
    return request.method == "POST" and _TEST.match(request.path) is not None


def _body(request: Request) -> dict[str, Any]:
    try:
        content = json.loads(request.body)
    except (ValueError, RecursionError):
        return {}
    return content if isinstance(content, dict) else {}
