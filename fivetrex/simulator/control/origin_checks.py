"""Which browsers and hosts may use the control API.

A web page in the user's browser can send requests to this machine. The control API needs no
credentials, so it refuses what only a foreign page sends: another `Origin`, and, against DNS
rebinding, a `Host` that is the name of a host on the internet.
"""

from __future__ import annotations

from ipaddress import ip_address
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from fivetrex.simulator.api_errors import ErrorResponse

if TYPE_CHECKING:
    from collections.abc import Mapping

_LOCAL_NAMES = (".localhost", ".docker.internal")


def check_origin(headers: Mapping[str, str]) -> None:
    """Refuse a request of a foreign web page.

    Args:
        headers: The headers of the request, by name in lower case.

    Raises:
        ErrorResponse: 403.
    """
    host = headers.get("host", "")
    if host and not _is_local(host):
        raise ErrorResponse(
            403,
            "Forbidden",
            f"The control API cannot be reached as '{host}'. Use an IP address, localhost or a "
            "name without dots.",
        )
    origin = headers.get("origin")
    is_foreign = origin is not None and urlsplit(origin).netloc.lower() != host.lower()
    if is_foreign or headers.get("sec-fetch-site") in {"cross-site", "same-site"}:
        raise ErrorResponse(403, "Forbidden", "The control API is closed to other web pages.")


def _is_local(host: str) -> bool:
    """Whether a host cannot be a name that a foreign server has on the internet."""
    try:
        name = urlsplit(f"//{host}").hostname or ""
    except ValueError:
        return False
    try:
        ip_address(name)
    except ValueError:
        return "." not in name or name.endswith(_LOCAL_NAMES)
    return True
