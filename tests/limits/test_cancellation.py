"""A call that is canceled while it waits for a budget frees its start time."""

from __future__ import annotations

import anyio
import httpx
import pytest

import fivetrex
from fivetrex._clock import SYSTEM_CLOCK
from fivetrex.limits import Window
from tests.support.canned_responses import page

pytestmark = [pytest.mark.anyio, pytest.mark.each_event_loop]

WINDOW = Window(1, 1000.0)


async def test_a_canceled_call() -> None:
    limit = fivetrex.RateLimit([WINDOW])
    requests: list[httpx.Request] = []

    def answer(request: httpx.Request) -> httpx.Response:
        requests.append(request)
        return page([])

    async with httpx.AsyncClient(transport=httpx.MockTransport(answer)) as http_client:
        client = fivetrex.AsyncClient(
            api_key="key",
            api_secret="secret",
            http_client=http_client,
            timeout=None,
            rate_limit=limit,
        )
        await client.groups.list()
        async with anyio.create_task_group() as tasks:
            tasks.start_soon(client.groups.list)
            await anyio.wait_all_tasks_blocked()
            tasks.cancel_scope.cancel()
    assert len(requests) == 1
    reservation = limit.store.reserve([WINDOW], SYSTEM_CLOCK, None)
    assert reservation is not None
    assert reservation.delay < 1.5 * WINDOW.seconds
