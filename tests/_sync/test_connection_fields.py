# Made by scripts/twin.py from _async/test_connection_fields.py. Do not edit.
"""The fields of a connection that is created or changed: what is passed is what is sent."""

from __future__ import annotations

import inspect
from typing import TYPE_CHECKING, Any

import pytest
from fivetrex_api.models import CreateConnectionRequest, UpdateConnectionRequest

from fivetrex import Client, models
from tests.support.model_fields import fields_of

if TYPE_CHECKING:
    from fivetrex.simulator import Simulator

# One value for each field, such as the API would take.
VALUES: dict[str, Any] = {
    "config": {"schema_prefix": "shop", "port": 5432, "tables": ["a", "b"], "deep": {"x": [1.5]}},
    "auth": {"client_access": {"client_id": "one", "client_secret": "two"}},
    "connect_card_config": {"redirect_uri": "https://example.com/done", "hide_setup_guide": True},
    "paused": True,
    "pause_after_trial": True,
    "run_setup_tests": False,
    "trust_certificates": True,
    "trust_fingerprints": True,
    "sync_frequency": 60,
    "schedule_type": "manual",
    "daily_sync_time": "14:00",
    "schema_status": "ready",
    "data_delay_sensitivity": "CUSTOM",
    "data_delay_threshold": 30,
    "networking_method": "PrivateLink",
    "private_link_id": "spare_passage",
    "proxy_agent_id": "spare_courier",
    "hybrid_deployment_agent_id": "spare_anvil",
    "destination_configuration": {"virtual_warehouse": "small"},
    "destination_schema_names": "SOURCE_NAMING",
    "external_secrets_manager_id": "guarded_cavern",
    "external_secrets_keys_config": {"password": "path/to/it"},
    "is_historical_sync": False,
}
# What a field cannot do without.
BESIDE: dict[str, dict[str, Any]] = {
    "private_link_id": {"networking_method": "PrivateLink"},
    "connect_card_config": {"run_setup_tests": False},
}
REQUIRED: dict[str, Any] = {"group_id": "amber_harbor", "service": "postgres"}


CREATE_FIELDS = sorted(fields_of(CreateConnectionRequest) - REQUIRED.keys())
UPDATE_FIELDS = sorted(fields_of(UpdateConnectionRequest))


def test_every_field_of_the_definition_has_an_argument() -> None:
    connections = Client(api_key="some_key", api_secret="some_secret").connections
    create = inspect.signature(connections.create).parameters
    update = inspect.signature(connections.update).parameters
    assert fields_of(CreateConnectionRequest) == create.keys() - {"allow_masked", "extra"}
    own = {"allow_masked", "connection_id", "confirm", "extra"}
    assert fields_of(UpdateConnectionRequest) == update.keys() - own
    for name in [*create, *update.keys() - {"connection_id"}]:
        assert (create.get(name) or update[name]).kind is inspect.Parameter.KEYWORD_ONLY


@pytest.mark.parametrize("name", CREATE_FIELDS)
def test_create_sends_just_what_it_is_passed(
    client: Client, simulator: Simulator, name: str
) -> None:
    sent = {**BESIDE.get(name, {}), name: VALUES[name]}
    connection = client.connections.create(**REQUIRED, **sent)
    assert connection.group_id == "amber_harbor"
    assert simulator.requests[-1].json == {**REQUIRED, **sent}


@pytest.mark.parametrize("name", sorted({*UPDATE_FIELDS} - {"run_setup_tests"}))
def test_update_sends_just_what_it_is_passed(
    client: Client, simulator: Simulator, name: str
) -> None:
    beside = {"paused": False} if name.startswith("trust_") else BESIDE.get(name, {})
    sent = {**beside, name: VALUES[name]}
    client.connections.update("silver_brook", **sent)
    assert simulator.requests[-1].json == sent


@pytest.mark.parametrize("name", CREATE_FIELDS)
def test_create_sends_none_as_null(client: Client, simulator: Simulator, name: str) -> None:
    client.connections.create(**{**REQUIRED, name: None})
    assert simulator.requests[-1].json == {**REQUIRED, name: None}


def test_update_sends_none_as_null(client: Client, simulator: Simulator) -> None:
    client.connections.update("mellow_dune", daily_sync_time=None, private_link_id=None)
    assert simulator.requests[-1].json == {"daily_sync_time": None, "private_link_id": None}


def test_all_fields_at_once(client: Client, simulator: Simulator) -> None:
    values = {name: VALUES[name] for name in CREATE_FIELDS}
    client.connections.create(**REQUIRED, **values)
    assert simulator.requests[-1].json == {**REQUIRED, **values}


def test_models_are_sent_as_the_objects_that_they_stand_for(
    client: Client, simulator: Simulator
) -> None:
    card = models.ConnectCardConfig(redirect_uri="https://example.com/done")
    settings = models.DestinationConfiguration(virtual_warehouse="small")
    connection = client.connections.create(
        **REQUIRED,
        connect_card_config=card,
        run_setup_tests=False,
        destination_configuration=settings,
    )
    assert simulator.requests[-1].json == {
        **REQUIRED,
        "connect_card_config": {"redirect_uri": "https://example.com/done"},
        "run_setup_tests": False,
        "destination_configuration": {"virtual_warehouse": "small"},
    }
    assert connection.connect_card is not None
    assert connection.connect_card.token
    assert connection.connect_card.uri is not None
    assert connection.connect_card.uri.startswith("https://")


@pytest.mark.parametrize("tests", [{}, {"run_setup_tests": True}, {"run_setup_tests": None}])
def test_create_refuses_a_connect_card_with_setup_tests(
    client: Client, simulator: Simulator, tests: dict[str, Any]
) -> None:
    card = models.ConnectCardConfig(redirect_uri="https://example.com/done")
    for config in (card, card.to_dict()):
        with pytest.raises(ValueError, match="connect_card_config requires run_setup_tests=False"):
            client.connections.create(**REQUIRED, connect_card_config=config, **tests)
    assert simulator.requests == []


def test_setup_tests_are_reported(client: Client) -> None:
    connection = client.connections.create(
        **REQUIRED, config={"schema_prefix": "shop", "host": "db.example.com", "password": "x"}
    )
    assert connection.setup_tests
    assert isinstance(connection.setup_tests[0], models.SetupTestResult)


def test_extra_carries_what_the_definition_lacks(client: Client, simulator: Simulator) -> None:
    extra = {"brand_new": {"deep": [1, None]}, "empty": None}
    client.connections.create(**REQUIRED, extra=extra)
    assert simulator.requests[-1].json == {**REQUIRED, **extra}
    client.connections.update("silver_brook", extra=extra)
    assert simulator.requests[-1].json == extra


@pytest.mark.parametrize("name", [*CREATE_FIELDS, *REQUIRED])
def test_extra_does_not_carry_what_has_an_argument(
    client: Client, simulator: Simulator, name: str
) -> None:
    with pytest.raises(ValueError, match=f"extra: '{name}' is an argument of the method"):
        client.connections.create(**REQUIRED, extra={name: "anything"})
    assert simulator.requests == []


@pytest.mark.parametrize("extra", [["a"], "text", {1: "number"}])
def test_extra_is_a_mapping_of_names(client: Client, simulator: Simulator, extra: Any) -> None:
    with pytest.raises(TypeError, match="extra must be a mapping"):
        client.connections.update("silver_brook", extra=extra)
    assert simulator.requests == []


@pytest.mark.parametrize(
    ("value", "raised"),
    [
        ({"ratio": float("nan")}, ValueError),
        ({"ratio": float("inf")}, ValueError),
        ({"when": object()}, TypeError),
        ({"names": {"a", "b"}}, TypeError),
        ({"raw": b"bytes"}, TypeError),
        ({("a", "b"): 1}, TypeError),
        ({"half a pair": "\ud83d"}, ValueError),
        ({"\ud83d": 1}, ValueError),
    ],
)
def test_what_is_no_json_is_refused_by_the_argument_s_name(
    client: Client, simulator: Simulator, value: Any, raised: type[Exception]
) -> None:
    with pytest.raises(raised, match=r"^config cannot be sent as JSON"):
        client.connections.create(**REQUIRED, config=value)
    with pytest.raises(raised, match=r"^auth cannot be sent as JSON"):
        client.connections.update("silver_brook", auth=value)
    with pytest.raises(raised, match=r"^extra\['new'\] cannot be sent as JSON"):
        client.connections.update("silver_brook", extra={"new": value})
    assert simulator.requests == []


def test_a_config_that_contains_itself_is_refused(client: Client, simulator: Simulator) -> None:
    config: dict[str, Any] = {}
    config["self"] = config
    with pytest.raises(ValueError, match=r"^config cannot be sent as JSON"):
        client.connections.create(**REQUIRED, config=config)
    assert simulator.requests == []


def test_what_the_api_would_refuse_is_not_sent(client: Client, simulator: Simulator) -> None:
    with pytest.raises(ValueError, match="nothing to change"):
        client.connections.update("silver_brook")
    with pytest.raises(ValueError, match="run_setup_tests and trust_certificates cannot be sent"):
        client.connections.update("silver_brook", run_setup_tests=True, trust_certificates=True)
    with pytest.raises(ValueError, match="service must not be empty"):
        client.connections.create(group_id="amber_harbor", service="")
    with pytest.raises(TypeError, match="group_id must be a string"):
        client.connections.create(group_id=None, service="postgres")  # type: ignore[arg-type]
    assert simulator.requests == []
