"""The proxy and the trusted certificates that the environment configures."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING
from urllib.request import getproxies, proxy_bypass

import httpx

from ..errors import ConfigurationError

if TYPE_CHECKING:
    import ssl

__all__ = ["read_certificates", "read_proxy"]

_SOCKS = frozenset({"socks5", "socks5h"})
_PORTS = {None, *range(1, 65536)}


def read_proxy(url: httpx.URL) -> httpx.Proxy | None:
    """Return the proxy that the environment names for an address.

    Raises:
        ConfigurationError: The environment names one that cannot be used.
    """
    proxies = getproxies()
    name = url.scheme if proxies.get(url.scheme) else "all"
    value = proxies.get(name)
    if not value or proxy_bypass(url.netloc.decode("ascii")):
        return None
    proxy = _parse_proxy(value)
    if proxy is None:
        problem = "is not the URL of a proxy, such as http://proxy.example.com:8080"
    elif proxy.url.scheme in _SOCKS and not _has_socks():
        problem = "names a SOCKS proxy, which needs pip install 'httpx[socks]'"
    else:
        return proxy
    # The URL of a proxy may hold a password: neither the message nor the frame shows it.
    del value, proxies
    raise ConfigurationError(f"the environment variable {name.upper()}_PROXY {problem}")


def _parse_proxy(value: str) -> httpx.Proxy | None:
    try:
        proxy = httpx.Proxy(value if "://" in value else f"http://{value}")
    except (httpx.InvalidURL, ValueError):
        return None
    is_usable = proxy.url.host and proxy.url.port in _PORTS and not any(map(str.isspace, value))
    return proxy if is_usable else None


def _has_socks() -> bool:
    from importlib.util import find_spec

    return find_spec("socksio") is not None


def read_certificates() -> ssl.SSLContext:
    """Return the TLS settings: with the environment's certificates where it names some.

    Raises:
        ConfigurationError: The environment names some that cannot be used.
    """
    names = ("SSL_CERT_FILE", "SSL_CERT_DIR")
    variable = next((name for name in names if os.environ.get(name)), None)
    if variable == "SSL_CERT_DIR" and not os.path.isdir(os.environ[variable]):
        raise ConfigurationError(
            f"the environment variable {variable} names no folder: {os.environ[variable]!r}"
        )
    try:
        return httpx.create_ssl_context()
    except (OSError, ValueError) as error:
        if variable is None:
            raise
        raise ConfigurationError(
            f"the environment variable {variable} names no file of certificates that can be "
            f"read: {os.environ[variable]!r} ({error})"
        ) from None
