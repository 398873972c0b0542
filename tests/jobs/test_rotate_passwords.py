from __future__ import annotations

from typing import TYPE_CHECKING

from .scripts.rotate_passwords import job

if TYPE_CHECKING:
    import fivetrex
    from fivetrex.simulator import Simulator


def test_passwords_are_rotated_and_failed_setup_tests_reported(
    client: fivetrex.Client, simulator: Simulator
) -> None:
    simulator.replace_certificate("stormy_ridge")
    assert job(client, {"silver_brook": "first", "stormy_ridge": "second"}) == {
        "orders_db": [],
        "shop_db": ["Validate Certificate: The certificate is not approved."],
    }
    assert [each.json for each in simulator.writes] == [
        {"config": {"password": "first"}, "run_setup_tests": True},
        {"config": {"password": "second"}, "run_setup_tests": True},
    ]
