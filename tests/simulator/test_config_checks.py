"""`config` and `auth` are compared with the fields of the service in strict mode."""

from __future__ import annotations

from typing import Any

import pytest

import fivetrex
from fivetrex.simulator import Simulator

CASES: list[tuple[dict[str, Any], str]] = [
    ({"config": {"api_key": "x"}}, "'config.api_key' is not a field of 'postgres'"),
    ({"config": {"port": "many"}}, "'config.port' must be an integer"),
    ({"config": {"always_encrypted": "yes"}}, "'config.always_encrypted' must be a boolean"),
    ({"config": {"host": 7}}, "'config.host' must be a string"),
    ({"config": {"update_method": "XMIN"}}, "'config.update_method' must be one of QUERY_BASED"),
]


@pytest.mark.parametrize(("fields", "reason"), CASES)
def test_strict_refuses_what_a_service_does_not_have(fields: dict[str, Any], reason: str) -> None:
    simulator = Simulator(strict=True)
    with simulator.client() as client:
        before = client.connections.get("silver_brook").config
        with pytest.raises(fivetrex.BadRequestError, match=reason):
            client.connections.update("silver_brook", **fields)
        assert client.connections.get("silver_brook").config == before


@pytest.mark.parametrize(("fields", "reason"), CASES)
def test_lenient_accepts_it(fields: dict[str, Any], reason: str) -> None:
    with Simulator().client() as client:
        client.connections.update("silver_brook", **fields)


def test_nested_fields_are_checked() -> None:
    simulator = Simulator(strict=True)
    with simulator.client() as client:
        config = {"schema": "ads", "reports": [{"table": "a", "report_kind": "X"}]}
        with pytest.raises(fivetrex.BadRequestError, match=r"config\.reports\[0\]\.report_kind"):
            client.connections.create(group_id="early_lantern", service="google_ads", config=config)


def test_a_number_may_be_a_string_and_a_field_may_be_null() -> None:
    with Simulator(strict=True).client() as client:
        client.connections.update("silver_brook", config={"port": "5433", "host": None})


def test_the_fields_of_a_destination_are_checked() -> None:
    with (
        Simulator(strict=True).client() as client,
        pytest.raises(fivetrex.BadRequestError, match=r"'config\.colour' is not a field of"),
    ):
        client.destinations.update("amber_harbor", config={"colour": "red"})


@pytest.mark.parametrize("strict", [False, True])
def test_a_new_connection_has_the_first_version_of_its_service(strict: bool) -> None:
    with Simulator(strict=strict).client() as client:
        made = client.connections.create(
            group_id="early_lantern", service="github", config={"schema": "code"}
        )
        assert made.service_version == 1
