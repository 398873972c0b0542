"""Every application of one protocol, for one server: the header `Host` selects the application.

Each sees the path as the server reads it, which a mount point would change.
"""

from __future__ import annotations

from typing import Any

from . import bare_apps, django_app, fastapi_app, flask_app, starlette_app

WSGI: dict[str, Any] = {
    "bare": bare_apps.wsgi_app,
    "django": django_app.wsgi_app,
    "flask": flask_app.app,
}
ASGI: dict[str, Any] = {
    "bare": bare_apps.asgi_app,
    "django": django_app.asgi_app,
    "fastapi": fastapi_app.app,
    "starlette": starlette_app.app,
}


def wsgi_app(environ: Any, start_response: Any) -> Any:
    return WSGI[environ["HTTP_HOST"]](environ, start_response)


async def asgi_app(scope: Any, receive: Any, send: Any) -> None:
    if scope["type"] != "http":
        raise ValueError("there is no lifespan")
    host = dict(scope["headers"])[b"host"].decode()
    await ASGI[host](scope, receive, send)
