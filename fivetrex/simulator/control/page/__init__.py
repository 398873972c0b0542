"""The web page that shows the account: an HTML document, a style sheet and a script."""

from __future__ import annotations

from functools import cache
from importlib import resources
from typing import TYPE_CHECKING

from fivetrex.simulator.control.control_call import PREFIX, ControlCall, ControlRoutes
from fivetrex.simulator.http_messages import Response

if TYPE_CHECKING:
    from collections.abc import Callable

# The page loads only its own files, even if a name in the account contains markup.
_POLICY = "; ".join(
    [
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "connect-src 'self'",
        "img-src data:",
        "base-uri 'none'",
        "form-action 'none'",
        "frame-ancestors 'none'",
    ]
)
_HEADERS = (
    ("content-security-policy", _POLICY),
    ("x-content-type-options", "nosniff"),
    ("referrer-policy", "no-referrer"),
    ("cache-control", "no-store"),
)


@cache
def _content(name: str) -> bytes:
    return resources.files(__package__).joinpath(name).read_bytes()


def _file(name: str, content_type: str) -> Callable[[ControlCall], Response]:
    def answer(_: ControlCall) -> Response:
        return Response.of(200, _content(name), f"{content_type}; charset=utf-8", _HEADERS)

    return answer


ROUTES: ControlRoutes = {
    ("GET", "/"): _file("index.html", "text/html"),
    ("GET", f"{PREFIX}/page.css"): _file("page.css", "text/css"),
    **{
        ("GET", f"{PREFIX}/{name}"): _file(name, "text/javascript")
        for name in ("controls.js", "page.js", "timeline.js")
    },
}
