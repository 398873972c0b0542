"""Conversion of requests of older clients to today's requests."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from typing import TYPE_CHECKING
from urllib.parse import unquote

if TYPE_CHECKING:
    from fivetrex.simulator.http_messages import Request

# Connections were called connectors before 2025, in every path but those of the connector
# types and the Connector SDK.
_RENAMED = (
    (re.compile(r"^/v1/metadata/connectors(?=/|$)"), "/v1/metadata/connector-types"),
    (re.compile(r"^/v1/connectors(?=/|$)"), "/v1/connections"),
    (re.compile(r"^(/v1/(?:groups|users|teams|proxy)/[^/]+)/connectors(?=/|$)"), r"\1/connections"),
)
_FORCE = re.compile(r"^(/v1/connections/[^/]+)/force$")
_TABLE_RESYNC = re.compile(
    r"^(/v1/connections/[^/]+/schemas)/(?P<schema>[^/]+)/tables/(?P<table>[^/]+)/resync$"
)
_RE_AUTH = re.compile(r"^/v1/hybrid-deployment-agents/[^/]+/re-auth$")


def modernize(request: Request) -> Request:
    """Return the current form of a request of an older client; others are unchanged.

    Args:
        request: What was sent: an older path, a slash at its end, a forced sync or a
            table's resync by a path of its own, the renewal of an agent by POST.
    """
    path = request.path.rstrip("/") or "/"
    for older, newer in _RENAMED:
        path = older.sub(newer, path)
    request = replace(request, path=path)
    if request.method != "POST":
        return request
    if match := _FORCE.match(path):
        return _with_json(request, f"{match[1]}/sync", {"force": True})
    if match := _TABLE_RESYNC.match(path):
        body = {unquote(match["schema"]): [unquote(match["table"])]}
        return _with_json(request, f"{match[1]}/tables/resync", body)
    if _RE_AUTH.match(path):
        return replace(request, method="PATCH")
    return request


def _with_json(request: Request, path: str, content: object) -> Request:
    headers = {**request.headers, "content-type": "application/json"}
    return replace(request, path=path, headers=headers, body=json.dumps(content).encode())
