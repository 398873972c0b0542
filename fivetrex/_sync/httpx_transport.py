# Made by scripts/twin.py from _async/httpx_transport.py. Do not edit.
"""An httpx transport that uses our network backend, which enforces deadlines and framing."""

from __future__ import annotations

from typing import Any

import httpcore
import httpx

from .._core.proxy_and_certificates import read_certificates, read_proxy
from .network_backend import Backend

# The defaults of httpx.
_POOL_OPTIONS = {
    "max_connections": 100,
    "max_keepalive_connections": 20,
    "keepalive_expiry": 5.0,
}


class Transport(httpx.HTTPTransport):
    """Sends requests to one server, through the proxy that environment variables configure.

    It is a subclass of httpx's transport, so that libraries that intercept that in tests intercept
    this one too. It creates its own connection pool, because httpx's accepts no network backend.

    Args:
        base_url: The URL of the server.

    Raises:
        ConfigurationError: The environment variables have a proxy or certificates that cannot be
            used.
    """

    def __init__(
        self, base_url: str
    ) -> None:  # not httpx's, which creates a pool and loads certificates
        url = httpx.URL(base_url)
        options: dict[str, Any] = {**_POOL_OPTIONS, "network_backend": Backend()}
        if url.scheme != "https":
            # Without TLS, a proxy from the environment variables would see the credentials.
            self._pool = httpcore.ConnectionPool(**options)
            return
        options["ssl_context"] = read_certificates()
        proxy = read_proxy(url)
        if proxy is None:
            self._pool = httpcore.ConnectionPool(**options)
            return
        options["proxy_url"] = httpcore.URL(
            scheme=proxy.url.raw_scheme,
            host=proxy.url.raw_host,
            port=proxy.url.port,
            target=proxy.url.raw_path,
        )
        options["proxy_auth"] = proxy.raw_auth
        if proxy.url.scheme in {"socks5", "socks5h"}:
            self._pool = httpcore.SOCKSProxy(**options)
        else:
            self._pool = httpcore.HTTPProxy(**options)
