"""Sending an event to an endpoint on loopback."""

from __future__ import annotations

import time
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from fivetrex.simulator.delivery.loopback_addresses import loopback_addresses
from fivetrex.simulator.delivery.signature import HEADER, sign

if TYPE_CHECKING:
    import httpx

#: The timeout for an endpoint's response, in seconds.
TIMEOUT = 10.0


@dataclass(frozen=True, slots=True)
class EndpointResponse:
    """An endpoint's response to an event: a status, or an error if there was no response."""

    status: int | None
    error: str | None = None

    @property
    def accepted(self) -> bool:
        """Whether the delivery succeeded."""
        return self.status is not None and 200 <= self.status < 300


def simulate_post(url: str) -> EndpointResponse:
    """Return the assumed response of an endpoint that is not on loopback; nothing is sent.

    The response is 200, unless the host name ends with ``.invalid``, a top-level domain that
    is reserved for names that do not exist.
    """
    host = urlsplit(url).hostname or ""
    if f".{host}".endswith(".invalid"):
        return EndpointResponse(None, "no such host")
    return EndpointResponse(200)


def post(url: str, body: bytes, secret: str | None) -> EndpointResponse:
    """Send an event with POST, and return the response.

    Only the endpoint is contacted: proxies, redirects and name servers are not used.

    Args:
        url: The URL of the endpoint, on loopback.
        body: The encoded payload.
        secret: The secret of the signature; ``None`` for an unsigned event.

    Returns:
        The response, or an error if there was none.
    """
    # Imported here, because only a simulator that sends events needs an HTTP client.
    import httpx

    headers = {"content-type": "application/json", "user-agent": "fivetrex-simulator"}
    if secret:
        headers[HEADER] = sign(body, secret)
    result = EndpointResponse(None, "not on loopback")
    # Local servers often have self-signed certificates.
    with httpx.Client(
        trust_env=False,
        verify=False,  # noqa: S501 - nothing leaves the machine
        follow_redirects=False,
        timeout=TIMEOUT,
    ) as client:
        for address in loopback_addresses(url):
            try:
                return _post(client, httpx.URL(url), address, body, headers)
            except httpx.ConnectError as error:
                result = EndpointResponse(None, _describe(error))
            except (httpx.HTTPError, httpx.InvalidURL) as error:
                return EndpointResponse(None, _describe(error))
    return result


def _post(
    client: httpx.Client, url: httpx.URL, address: str, body: bytes, headers: dict[str, str]
) -> EndpointResponse:
    import httpx

    # Use the address, so that the name is not resolved.
    target = url.copy_with(host=address)
    headers = {**headers, "host": url.netloc.decode("ascii")}
    deadline = time.monotonic() + TIMEOUT
    with client.stream("POST", target, content=body, headers=headers) as response:
        # The body is not used, but some servers log an error if it is not read.
        with suppress(httpx.HTTPError):
            for _ in response.iter_raw():
                if time.monotonic() > deadline:
                    break
        return EndpointResponse(response.status_code)


def _describe(error: Exception) -> str:
    return f"{type(error).__name__}: {error}".removesuffix(": ")
