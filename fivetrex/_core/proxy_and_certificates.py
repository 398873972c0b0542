"""The proxy and the trusted certificates, from environment variables."""

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
    """Return the proxy for a URL, from the environment variables; None if there is none.

    Raises:
        ConfigurationError: The environment variable has a proxy that cannot be used.
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
        problem = "is a SOCKS proxy, which requires an extra: pip install 'httpx[socks]'"
    else:
        return proxy
    # The URL of a proxy may contain a password, which must not be in the message or the frame.
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
    """Return the TLS settings, with the certificates of `SSL_CERT_FILE` or `SSL_CERT_DIR`, if set.

    Raises:
        ConfigurationError: The certificates of the environment variable cannot be loaded.
    """
    names = ("SSL_CERT_FILE", "SSL_CERT_DIR")
    variable = next((name for name in names if os.environ.get(name)), None)
    if variable == "SSL_CERT_DIR" and not os.path.isdir(os.environ[variable]):
        raise ConfigurationError(
            f"the environment variable {variable} is not a directory: {os.environ[variable]!r}"
        )
    try:
        return httpx.create_ssl_context()
    except (OSError, ValueError) as error:
        if variable is None:
            raise
        raise ConfigurationError(
            f"the environment variable {variable} has certificates that cannot be loaded: "
            f"{os.environ[variable]!r} ({error})"
        ) from None
