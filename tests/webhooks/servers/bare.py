"""Bare applications behind the middleware; their routing is looser than that of any framework."""

from __future__ import annotations

import json
import posixpath
import re
import unicodedata
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote

from fivetrex.webhooks import asgi, wsgi
from tests.webhooks.deliveries import SECRET

from .runs import record, report

if TYPE_CHECKING:
    from collections.abc import Iterable


def loosest(path: str) -> str:
    """Return the path that the loosest server would route."""
    for _ in range(3):
        path = unquote(path, errors="ignore")
    path = unicodedata.normalize("NFKC", path).casefold().replace("\\", "/")
    path = re.sub(r"^[a-z]+://[^/]*", "", path)
    path = re.sub(r"[?#].*", "", path, flags=re.DOTALL)
    path = re.sub(r";[^/]*", "", path)
    path = "".join(one for one in path if one.isprintable()).replace(" ", "")
    return posixpath.normpath("/" + path.lstrip("/"))


def _bare_wsgi(environ: Any, start_response: Any) -> Iterable[bytes]:
    content: object = report()
    status = "200 OK"
    if environ["REQUEST_METHOD"].upper() != "GET" or environ["PATH_INFO"] != "/runs":
        if loosest(environ["PATH_INFO"].encode("latin-1").decode("utf-8", "ignore")) == "/fivetran":
            content = record("middleware", environ.get("fivetran.event"))
        else:
            status = "404 Not Found"
    start_response(status, [("Content-Type", "application/json")])
    return [json.dumps(content).encode()]


async def _bare_asgi(scope: Any, receive: Any, send: Any) -> None:
    content: object = report()
    status = 200
    if scope["method"].upper() != "GET" or scope["path"] != "/runs":
        if loosest(scope["path"]) == "/fivetran":
            content = record("middleware", scope.get("state", {}).get("fivetran_event"))
        else:
            status = 404
    headers = [(b"content-type", b"application/json")]
    await send({"type": "http.response.start", "status": status, "headers": headers})
    await send({"type": "http.response.body", "body": json.dumps(content).encode()})


wsgi_app = wsgi.WebhookMiddleware(_bare_wsgi, path="/fivetran", secret=SECRET)
asgi_app = asgi.WebhookMiddleware(_bare_asgi, path="/fivetran", secret=SECRET)
