from __future__ import annotations

from typing import TYPE_CHECKING

from .scripts.rotate_system_keys import job

if TYPE_CHECKING:
    from fivetrex import Client
    from fivetrex.simulator import Simulator

DAY = 24 * 60 * 60.0


def test_keys_are_rotated_before_they_expire(client: Client, simulator: Simulator) -> None:
    vault: dict[str, str] = {}
    assert job(client, simulator.clock.now(), vault.__setitem__) == []
    simulator.advance(50 * DAY)  # The key of the contractor expires after 62 days.
    rotated = job(client, simulator.clock.now(), vault.__setitem__)
    assert rotated == ["contractor: valid until 2026-11-29"]
    key = client.system_keys.get("passing_visitor").key
    assert list(vault) == [key]
    assert vault[key or ""] not in ("", None)
    assert job(client, simulator.clock.now(), vault.__setitem__) == []
