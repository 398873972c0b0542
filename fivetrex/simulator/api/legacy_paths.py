"""Conversion of legacy requests to current requests."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from typing import TYPE_CHECKING
from urllib.parse import unquote

if TYPE_CHECKING:
    from fivetrex.simulator.http_messages import Request

# Until 2025, connections were called connectors, in all paths except those of the Connector SDK.
# Connector types were at `/v1/metadata/connectors`.
_RENAMED = (
    (re.compile(r"^/v1/metadata/connectors(?=/|$)"), "/v1/metadata/connector-types"),
    (re.compile(r"^/v1/connectors(?=/|$)"), "/v1/connections"),
    (re.compile(r"^(/v1/(?:groups|users|teams|proxy)/[^/]+)/connectors(?=/|$)"), r"\1/connections"),
)
_FORCE = re.compile(r"^(/v1/connections/[^/]+)/force$")
_TABLE_RESYNC = re.compile(
    r"^(/v1/connections/[^/]+/schemas)/(?P<schema>[^/]+)/tables/(?P<table>[^/]+)/resync$"
)
# Only this path of a connector type had parts below it, which no operation has any more.
_TABLES_OF_A_TYPE = re.compile(r"^/v1/metadata/connectors/[^/]+/.")
_RE_AUTH = re.compile(r"^/v1/hybrid-deployment-agents/[^/]+/re-auth$")


def modernize(request: Request) -> Request:
    """Return the current form of a legacy request; other requests are returned unchanged.

    Args:
        request: The request. Legacy requests have an older path, a trailing slash, a separate
            path to force a sync or to resync a table, or use POST to renew an agent's credentials.
    """
    path = request.path.rstrip("/") or "/"
    if _TABLES_OF_A_TYPE.match(path):
        return request
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
    if path == "/v1/certificates" and (approval := _older_certificate(request)):
        return _with_json(request, path, approval)
    if _RE_AUTH.match(path):
        return replace(request, method="PATCH")
    return request


def _older_certificate(request: Request) -> dict[str, object] | None:
    """Return the current body of an approval that names a connector."""
    try:
        body = json.loads(request.body)
    except ValueError:
        return None
    if not isinstance(body, dict) or "connector_id" not in body:
        return None
    identifier = body.pop("connector_id")
    return {"connection_id": identifier, **body}


def _with_json(request: Request, path: str, content: object) -> Request:
    headers = {**request.headers, "content-type": "application/json"}
    return replace(request, path=path, headers=headers, body=json.dumps(content).encode())
