from __future__ import annotations

from typing import TYPE_CHECKING

from .scripts.report_broken_connections import BrokenConnection, job

if TYPE_CHECKING:
    import fivetrex


def test_broken_connections_are_reported_with_their_group_and_tasks(
    client: fivetrex.Client,
) -> None:
    assert job(client) == [
        BrokenConnection("marketing_warehouse", "shop_db", ["reconnect: Reconnect"])
    ]
