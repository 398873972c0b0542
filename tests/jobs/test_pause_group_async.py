from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from .scripts.pause_group_async import job

if TYPE_CHECKING:
    import fivetrex

# The script uses asyncio.
pytestmark = [pytest.mark.anyio, pytest.mark.parametrize("anyio_backend", ["asyncio"])]


async def test_all_connections_of_the_group_are_paused_at_once(
    async_client: fivetrex.AsyncClient,
) -> None:
    assert set(await job(async_client, "amber_harbor")) == {"silver_brook", "brisk_canyon"}
    paused = [each.is_paused async for each in async_client.connections.stream("amber_harbor")]
    assert paused == [True, True, True]
