"""Call a synchronous generated function with an asynchronous client, and vice versa."""

from __future__ import annotations

import asyncio
from typing import Any

import fivetrex


def call_mismatched_function(function: Any, client: fivetrex.Client | fivetrex.AsyncClient) -> Any:
    """Call the synchronous form with an asynchronous client, or vice versa."""
    if isinstance(client, fivetrex.AsyncClient):
        return function.sync(client=client.api)
    return asyncio.run(function.asyncio(client=client.api))
