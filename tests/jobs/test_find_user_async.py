from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from .scripts.find_user_async import job

if TYPE_CHECKING:
    import fivetrex

pytestmark = [pytest.mark.anyio, pytest.mark.each_event_loop]


async def test_a_stream_can_be_left_when_the_user_is_found(
    async_client: fivetrex.AsyncClient,
) -> None:
    user = await job(async_client, "Sasha.Quill@example.com")
    assert user is not None
    assert user.id == "tidal_sketch"
    assert await job(async_client, "nobody@example.com") is None
