"""The mistake of calling a generated function of the other kind than the client's."""

from __future__ import annotations

import asyncio
from typing import Any

import fivetrex


def call_mismatched_function(function: Any, client: fivetrex.Client | fivetrex.AsyncClient) -> Any:
    """Call the synchronous form on an asynchronous client, and the other way round."""
    if isinstance(client, fivetrex.AsyncClient):
        return function.sync(client=client.api)
    return asyncio.run(function.asyncio(client=client.api))
