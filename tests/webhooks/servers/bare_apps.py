"""Applications without a framework, whose routing is more lenient than that of any framework."""

from __future__ import annotations

import json
import posixpath
import re
import unicodedata
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote

from fivetrex.webhooks import asgi, wsgi
from tests.webhooks.deliveries import SECRET

from .view_runs import record, report

if TYPE_CHECKING:
    from collections.abc import Iterable


def loosest(path: str) -> str:
    """Return the path that the most lenient server would route."""
    for _ in range(3):
        path = unquote(path, errors="ignore")
    path = unicodedata.normalize("NFKC", path).casefold().replace("\\", "/")
    path = re.sub(r"^[a-z]+://[^/]*", "", path)
    path = re.sub(r"[?#].*", "", path, flags=re.DOTALL)
    path = re.sub(r";[^/]*", "", path)
    path = "".join(one for one in path if one.isprintable()).replace(" ", "")
    return posixpath.normpath("/" + path.lstrip("/"))


def answer(method: str, path: str, event: object, body: bytes) -> tuple[int, bytes]:
    """Run the view, in any letter case of the method, or report the runs."""
    if path == "/runs":
        return 200, json.dumps(report()).encode()
    if loosest(path) != "/fivetran" or method.strip().upper() in {"GET", "HEAD", "OPTIONS"}:
        return 404, b""
    return 200, json.dumps(record("middleware", event) | {"length": len(body)}).encode()


def _bare_wsgi(environ: Any, start_response: Any) -> Iterable[bytes]:
    method = environ.get("HTTP_X_HTTP_METHOD_OVERRIDE", environ["REQUEST_METHOD"])
    path = environ["PATH_INFO"].encode("latin-1").decode("utf-8", "ignore")
    body = environ["wsgi.input"].read(int(environ.get("CONTENT_LENGTH") or 0))
    status, content = answer(method, path, environ.get("fivetran.event"), body)
    start_response(f"{status} Answer", [("Content-Type", "application/json")])
    return [content]


async def _bare_asgi(scope: Any, receive: Any, send: Any) -> None:
    override = dict(scope["headers"]).get(b"x-http-method-override", b"").decode()
    event = scope.get("state", {}).get("fivetran_event")
    body = (await receive())["body"]
    status, content = answer(override or scope["method"], scope["path"], event, body)
    headers = [(b"content-type", b"application/json")]
    await send({"type": "http.response.start", "status": status, "headers": headers})
    await send({"type": "http.response.body", "body": content})


wsgi_app = wsgi.WebhookMiddleware(_bare_wsgi, path="/fivetran", secret=SECRET)
asgi_app = asgi.WebhookMiddleware(_bare_asgi, path="/fivetran", secret=SECRET)
