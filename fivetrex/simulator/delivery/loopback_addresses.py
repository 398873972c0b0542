"""Where a webhook's URL leads: to this machine's loopback, or to where nothing is sent."""

from __future__ import annotations

from ipaddress import IPv6Address, ip_address, ip_network
from urllib.parse import urlsplit

_LOOPBACK_4 = ip_network("127.0.0.0/8")
_LOOPBACK_6 = IPv6Address("::1")

# What `localhost` means. It is not looked up: a name service may say what it likes.
_LOCALHOST = ("127.0.0.1", "::1")


def addresses(url: str) -> tuple[str, ...]:
    """The loopback addresses that a URL leads to, to be tried in this order.

    Every other name leads nowhere, even one that would resolve to loopback: nobody is
    asked what it means.

    Args:
        url: An absolute URL.

    Returns:
        The addresses; none if it leads anywhere else.

    Raises:
        ValueError: It is no URL.

    Example:
        >>> addresses("http://localhost:8000/hook")
        ('127.0.0.1', '::1')
        >>> addresses("https://hooks.example.com/")
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
