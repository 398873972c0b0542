"""Posting an event to an endpoint on loopback, and nowhere else."""

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

#: How many seconds an endpoint has to answer.
TIMEOUT = 10.0


@dataclass(frozen=True, slots=True)
class EndpointResponse:
    """An endpoint's response to an event: a status, or why there is none."""

    status: int | None
    error: str | None = None

    @property
    def accepted(self) -> bool:
        """Whether the event need not be sent again."""
        return self.status is not None and 200 <= self.status < 300


def simulate_post(url: str) -> EndpointResponse:
    """Return the assumed response of an endpoint beyond loopback, to which nothing is sent.

    It is 200, unless the host name ends with ``.invalid``, the ending that is reserved for
    names that never exist.
    """
    host = urlsplit(url).hostname or ""
    if f".{host}".endswith(".invalid"):
        return EndpointResponse(None, "no such host")
    return EndpointResponse(200)


def post(url: str, body: bytes, secret: str | None) -> EndpointResponse:
    """Post an event, and return the response.

    Only the endpoint itself is contacted: no proxy, no redirect's target, no name server.

    Args:
        url: The endpoint, on loopback.
        body: The event's payload.
        secret: What to sign it with, if with anything.

    Returns:
        The response, or why there is none.
    """
    # Only here: a simulator that sends nothing does without an HTTP client.
    import httpx

    headers = {"content-type": "application/json", "user-agent": "fivetrex-simulator"}
    if secret:
        headers[HEADER] = sign(body, secret)
    result = EndpointResponse(None, "not on loopback")
    # Many certificates of this machine's servers are of their own making: none is looked at.
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

    # To the address itself, so that the name is not resolved.
    target = url.copy_with(host=address)
    headers = {**headers, "host": url.netloc.decode("ascii")}
    deadline = time.monotonic() + TIMEOUT
    with client.stream("POST", target, content=body, headers=headers) as response:
        # The rest of the answer says nothing, but some servers complain where it is not read.
        with suppress(httpx.HTTPError):
            for _ in response.iter_raw():
                if time.monotonic() > deadline:
                    break
        return EndpointResponse(response.status_code)


def _describe(error: Exception) -> str:
    return f"{type(error).__name__}: {error}".removesuffix(": ")
