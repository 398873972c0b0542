"""The loopback addresses of a webhook's URL; events are sent only to these."""

from __future__ import annotations

from ipaddress import IPv6Address, ip_address, ip_network
from urllib.parse import urlsplit

_LOOPBACK_4 = ip_network("127.0.0.0/8")
_LOOPBACK_6 = IPv6Address("::1")

# `localhost` is not resolved, because a name service could return another address.
_LOCALHOST = ("127.0.0.1", "::1")


def loopback_addresses(url: str) -> tuple[str, ...]:
    """Return the loopback addresses of a URL, in the order in which to try them.

    Names are not resolved: a name other than ``localhost`` has no addresses, even if it would
    resolve to loopback.

    Args:
        url: An absolute URL.

    Returns:
        The addresses; empty if the URL is not on loopback.

    Raises:
        ValueError: The URL is invalid.

    Example:
        >>> loopback_addresses("http://localhost:8000/hook")
        ('127.0.0.1', '::1')
        >>> loopback_addresses("https://hooks.example.com/")
        ()
    """
    host = urlsplit(url).hostname or ""
    if host == "localhost":
        return _LOCALHOST
    try:
        address = ip_address(host)
    except ValueError:
        return ()
    return (host,) if address == _LOOPBACK_6 or address in _LOOPBACK_4 else ()
