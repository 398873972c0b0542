"""The loopback addresses of a webhook's URL; nothing is sent anywhere else."""

from __future__ import annotations

from ipaddress import IPv6Address, ip_address, ip_network
from urllib.parse import urlsplit

_LOOPBACK_4 = ip_network("127.0.0.0/8")
_LOOPBACK_6 = IPv6Address("::1")

# What `localhost` means. It is not looked up: a name service may say what it likes.
_LOCALHOST = ("127.0.0.1", "::1")


def loopback_addresses(url: str) -> tuple[str, ...]:
    """Return the loopback addresses that a URL leads to, to be tried in this order.

    Names are not resolved: every name but ``localhost`` has no addresses, even one that
    would resolve to loopback.

    Args:
        url: An absolute URL.

    Returns:
        The addresses; none if the URL leads anywhere else.

    Raises:
        ValueError: It is no URL.

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
