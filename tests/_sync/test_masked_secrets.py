# Made by scripts/twin.py from _async/test_masked_secrets.py. Do not edit.
"""Secrets that the API has masked are not sent back in their place."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

import fivetrex
from fivetrex import models
from tests.support.empty_group import EMPTY_GROUP, add_empty_group

if TYPE_CHECKING:
    from collections.abc import Callable

    from fivetrex import Client
    from fivetrex.simulator import Simulator

MASK = "******"
WEBHOOK = "polished_beacon"
URL = "https://example.com/fivetran"

# Every create and update, with some fields of its body.
CALLS: dict[str, Callable[..., Any]] = {
    "connections.create": lambda client, **more: client.connections.create(
        **{"group_id": "amber_harbor", "service": "postgres", **more}
    ),
    "connections.update": lambda client, **more: client.connections.update("silver_brook", **more),
    "destinations.create": lambda client, **more: client.destinations.create(
        **{"group_id": EMPTY_GROUP, "service": "snowflake", "time_zone_offset": "0", **more}
    ),
    "destinations.update": lambda client, **more: client.destinations.update(
        "amber_harbor", **more
    ),
    "groups.create": lambda client, **more: client.groups.create(**{"name": "finance", **more}),
    "groups.update": lambda client, **more: client.groups.update("amber_harbor", **more),
    "webhooks.create_account": lambda client, **more: client.webhooks.create_account(
        **{"url": URL, "events": ["sync_end"], **more}
    ),
    "webhooks.create_group": lambda client, **more: client.webhooks.create_group(
        "amber_harbor", **{"url": URL, "events": ["sync_end"], **more}
    ),
    "webhooks.update": lambda client, **more: client.webhooks.update(WEBHOOK, **more),
}
WITH_CONFIG = [name for name in CALLS if name.startswith(("connections", "destinations"))]
WITH_SECRET = [name for name in CALLS if name.startswith("webhooks")]


def test_a_config_is_not_written_back_with_its_masks(client: Client, simulator: Simulator) -> None:
    connection = client.connections.get("silver_brook")
    assert connection.config is not None
    assert connection.config["password"] == MASK
    before = len(simulator.requests)
    with pytest.raises(ValueError, match=r"^config\.password: masked secret; .*without_masked\(\)"):
        client.connections.update("silver_brook", config={**connection.config, "port": 5433})
    assert len(simulator.requests) == before
    config = {**fivetrex.without_masked(connection.config), "port": 5433}
    updated = client.connections.update("silver_brook", config=config)
    assert updated.config == {**connection.config, "port": 5433}
    assert "password" not in simulator.requests[-1].json["config"]


def test_a_webhook_s_secret_is_not_written_back(client: Client, simulator: Simulator) -> None:
    webhook = client.webhooks.get(WEBHOOK)
    assert webhook.secret == MASK
    with pytest.raises(ValueError, match=r"^secret: masked secret; .*pass allow_masked=True$"):
        client.webhooks.update(WEBHOOK, secret=webhook.secret)
    with pytest.raises(ValueError, match=r"^extra\['new_secret'\]: masked secret"):
        client.webhooks.update(WEBHOOK, extra={"new_secret": webhook.secret})
    assert len(simulator.requests) == 1


@pytest.mark.parametrize(
    ("config", "path"),
    [
        ({"password": MASK}, r"config\.password"),
        ({"password": "*"}, r"config\.password"),
        ({"password": "*" * 40}, r"config\.password"),
        ({"ssh": {"key": MASK}}, r"config\.ssh\.key"),
        ({"list": [{"token": "one"}, {"token": MASK}]}, r"config\.list\[1\]\.token"),
        ({"pats": ("one", MASK)}, r"config\.pats\[1\]"),
        ({"deep": [[[{"a b": MASK}]]]}, r"config\.deep\[0\]\[0\]\[0\]\['a b'\]"),
        ({"one": MASK, "two": {"three": MASK}}, r"config\.one, config\.two\.three"),
        ({str(i): MASK for i in range(8)}, r"config\['0'\], .*config\['4'\] and 3 more"),
    ],
)
@pytest.mark.parametrize("name", WITH_CONFIG)
def test_a_masked_value_is_found_at_any_depth(
    client: Client, simulator: Simulator, name: str, config: dict[str, Any], path: str
) -> None:
    with pytest.raises(ValueError, match=f"^{path}: masked secret"):
        CALLS[name](client, config=config)
    assert simulator.requests == []


@pytest.mark.parametrize("name", CALLS)
def test_a_masked_value_in_extra_is_refused(
    client: Client, simulator: Simulator, name: str
) -> None:
    with pytest.raises(ValueError, match=r"^extra\['brand_new'\]\.token: masked secret"):
        CALLS[name](client, extra={"brand_new": {"token": MASK}})
    assert simulator.requests == []


@pytest.mark.parametrize("name", WITH_SECRET)
def test_a_secret_of_asterisks_is_refused(client: Client, simulator: Simulator, name: str) -> None:
    with pytest.raises(ValueError, match=r"^secret: masked secret"):
        CALLS[name](client, secret=MASK)
    assert simulator.requests == []


def test_a_masked_value_in_a_model_is_refused(client: Client, simulator: Simulator) -> None:
    settings = models.DestinationConfiguration(virtual_warehouse="small")
    settings.additional_properties["token"] = MASK
    with pytest.raises(ValueError, match=r"^destination_configuration\.token: masked secret"):
        client.connections.update("silver_brook", destination_configuration=settings)
    with pytest.raises(ValueError, match=r"^auth\.client_access\.client_secret: masked secret"):
        client.connections.update("silver_brook", auth={"client_access": {"client_secret": MASK}})
    with pytest.raises(ValueError, match=r"^external_secrets_keys_config\.password: masked secret"):
        client.destinations.update("amber_harbor", external_secrets_keys_config={"password": MASK})
    with pytest.raises(ValueError, match=r"^state\.token: masked secret.*pass allow_masked=True$"):
        client.connections.update_state("humble_beacon", state={"token": MASK})
    assert simulator.requests == []


def test_a_method_without_the_argument_does_not_advise_it(
    client: Client, simulator: Simulator
) -> None:
    with pytest.raises(
        ValueError, match=r"^extra\['token'\]: masked secret.*use client\.request\(\)$"
    ):
        client.destinations.test("amber_harbor", extra={"token": MASK})
    assert simulator.requests == []


@pytest.mark.parametrize("name", CALLS)
def test_allow_masked_sends_asterisks(client: Client, simulator: Simulator, name: str) -> None:
    add_empty_group(simulator)
    extra = {"brand_new": {"pattern": "*"}}
    CALLS[name](client, extra=extra, allow_masked=True)
    assert simulator.requests[-1].json["brand_new"] == {"pattern": "*"}


@pytest.mark.parametrize("value", ["", " ", "* *", "**a", "a*", "0 * * * *", None, 0, [], {}])
def test_other_values_with_asterisks_are_sent(
    client: Client, simulator: Simulator, value: Any
) -> None:
    client.connections.update("silver_brook", config={"pattern": value})
    assert simulator.requests[-1].json == {"config": {"pattern": value}}


def test_client_request_sends_asterisks(client: Client, simulator: Simulator) -> None:
    body = {"config": {"pattern": "*"}}
    client.request("PATCH", "/v1/connections/silver_brook", json=body)
    assert simulator.requests[-1].json == body
