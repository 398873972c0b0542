"""Posting an event to an endpoint on loopback, and nowhere else."""

from __future__ import annotations

import time
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from fivetrex.simulator.delivery.loopback_addresses import addresses
from fivetrex.simulator.delivery.signature import HEADER, signature_of

if TYPE_CHECKING:
    import httpx

#: How many seconds an endpoint has to answer.
TIMEOUT = 10.0


@dataclass(frozen=True, slots=True)
class Answer:
    """What an endpoint makes of an event: a status, or why there is none."""

    status: int | None
    error: str | None = None

    @property
    def taken(self) -> bool:
        """Whether the event need not be sent again."""
        return self.status is not None and 200 <= self.status < 300


def assumed(url: str) -> Answer:
    """What an endpoint beyond loopback is taken to answer: nothing is sent to it.

    All is well, but for a host name that ends with ``.invalid``, the ending that is
    reserved for names that never exist.
    """
    host = urlsplit(url).hostname or ""
    if f".{host}".endswith(".invalid"):
        return Answer(None, "no such host")
    return Answer(200)


def post(url: str, body: bytes, secret: str | None) -> Answer:
    """Post an event, and wait for the answer.

    Only what the event is sent to is asked: no proxy, no redirect's target, no name server.

    Args:
        url: The endpoint, on loopback.
        body: The event's payload.
        secret: What to sign it with, if with anything.

    Returns:
        The answer, or why there is none.
    """
    # Only here: a simulator that sends nothing does without an HTTP client.
    import httpx

    headers = {"content-type": "application/json", "user-agent": "fivetrex-simulator"}
    if secret:
        headers[HEADER] = signature_of(body, secret)
    answer = Answer(None, "not on loopback")
    # Many certificates of this machine's servers are of their own making: none is looked at.
    with httpx.Client(
        trust_env=False,
        verify=False,  # noqa: S501 - nothing leaves the machine
        follow_redirects=False,
        timeout=TIMEOUT,
    ) as client:
        for address in addresses(url):
            try:
                return _post(client, httpx.URL(url), address, body, headers)
            except httpx.ConnectError as error:
                answer = Answer(None, _words(error))
            except (httpx.HTTPError, httpx.InvalidURL) as error:
                return Answer(None, _words(error))
    return answer


def _post(
    client: httpx.Client, url: httpx.URL, address: str, body: bytes, headers: dict[str, str]
) -> Answer:
    import httpx

    # To the address itself, so that nobody else decides where the name leads.
    target = url.copy_with(host=address)
    headers = {**headers, "host": url.netloc.decode("ascii")}
    patience = time.monotonic() + TIMEOUT
    with client.stream("POST", target, content=body, headers=headers) as response:
        # The rest of the answer says nothing, but some servers complain where it is not read.
        with suppress(httpx.HTTPError):
            for _ in response.iter_raw():
                if time.monotonic() > patience:
                    break
        return Answer(response.status_code)


def _words(error: Exception) -> str:
    return f"{type(error).__name__}: {error}".removesuffix(": ")
