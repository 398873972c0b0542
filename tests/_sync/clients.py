# Made by scripts/twin.py from _async/clients.py. Do not edit.
"""Clients to test with: on a simulator in process or over TCP, or on canned answers."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import httpx

from fivetrex import Client
from tests.support.retry_policies import NO_DELAY

if TYPE_CHECKING:
    from collections.abc import Callable

    from fivetrex.simulator import Simulator


def connect(simulator: Simulator, **options: Any) -> Client:
    """A client of a simulator in the same process, that waits for nothing between attempts."""
    return Client(
        **{
            "api_key": simulator.api_key,
            "api_secret": simulator.api_secret,
            "base_url": simulator.url,
            "http_client": httpx.Client(transport=simulator.transport()),
            "retry": NO_DELAY,
            **options,
        }
    )


def connect_over_tcp(simulator: Simulator, url: str, **options: Any) -> Client:
    """A client of a simulator that is served over TCP."""
    return connect(simulator, **{"base_url": url, "http_client": None, **options})


def connect_to_handler(answer: Callable[[httpx.Request], httpx.Response], **options: Any) -> Client:
    """A client of whatever a function answers."""
    return Client(
        **{
            "api_key": "example_key",
            "api_secret": "example_secret",
            "base_url": "http://127.0.0.1",
            "http_client": httpx.Client(transport=httpx.MockTransport(answer)),
            "retry": NO_DELAY,
            **options,
        }
    )


def connect_to_server(url: str, **options: Any) -> Client:
    """A client of a server on a raw socket."""
    return Client(
        **{
            "api_key": "example_key",
            "api_secret": "example_secret",
            "base_url": url,
            "retry": NO_DELAY,
            "timeout": 20.0,
            **options,
        }
    )
