from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from .scripts.networking_health_async import job

if TYPE_CHECKING:
    from fivetrex import AsyncClient

pytestmark = [pytest.mark.anyio, pytest.mark.each_event_loop]


async def test_agents_that_are_not_connected_are_reported(async_client: AsyncClient) -> None:
    assert await job(async_client) == ["office network", "any group's"]
