# Made by scripts/twin.py from _async/test_destinations.py. Do not edit.
"""Destinations: every call, every field, and the requests that the API rejects."""

from __future__ import annotations

import inspect
from typing import TYPE_CHECKING, Any

import pytest
from fivetrex_api.models import CreateDestinationRequest, UpdateDestinationRequest

import fivetrex
from fivetrex.models import SetupTestResult
from fivetrex.simulator import Simulator
from tests.support.empty_group import EMPTY_GROUP, add_empty_group, with_empty_group
from tests.support.model_fields import fields_of

if TYPE_CHECKING:
    from fivetrex import Client

# One value for each field, such as the API would take.
VALUES: dict[str, Any] = {
    "config": {"host": "acme.example.com", "port": 443, "deep": {"x": [1.5, None]}},
    "region": "AWS_EU_WEST_1",
    "time_zone_offset": "+1",
    "run_setup_tests": False,
    "trust_certificates": True,
    "trust_fingerprints": True,
    "daylight_saving_time_enabled": True,
    "networking_method": "PrivateLink",
    "private_link_id": "spare_passage",
    "proxy_agent_id": "spare_courier",
    "hybrid_deployment_agent_id": "spare_anvil",
    "external_secrets_manager_id": "guarded_cavern",
    "external_secrets_keys_config": {"password": "path/to/it"},
}
REQUIRED: dict[str, Any] = {
    "group_id": EMPTY_GROUP,
    "service": "snowflake",
    "time_zone_offset": "-5",
}
SEEDED = ["amber_harbor", "quiet_meadow", "early_lantern"]
CREATE_FIELDS = sorted(fields_of(CreateDestinationRequest) - REQUIRED.keys())
UPDATE_FIELDS = sorted(fields_of(UpdateDestinationRequest))


@pytest.fixture
def simulator() -> Simulator:
    return with_empty_group(Simulator())


def test_a_list_and_its_stream(client: Client) -> None:
    page = client.destinations.list()
    assert [(each.id, each.service) for each in page] == [
        ("amber_harbor", "snowflake"),
        ("quiet_meadow", "big_query"),
        ("early_lantern", "postgres_warehouse"),
    ]
    assert page.next_cursor is None
    assert [each for each in client.destinations.stream()] == page.items


def test_a_list_continues_from_its_cursor(client: Client, simulator: Simulator) -> None:
    first = client.destinations.list(limit=1)
    second = client.destinations.list(limit=2, cursor=first.next_cursor)
    streamed = [each.id for each in client.destinations.stream(limit=1)]
    assert streamed == [each.id for each in [*first, *second]] == SEEDED
    assert len(simulator.requests) == 5
    rest = client.destinations.stream(cursor=first.next_cursor)
    assert [each.id for each in rest] == SEEDED[1:]


def test_get(client: Client) -> None:
    destination = client.destinations.get("amber_harbor")
    assert (destination.id, destination.group_id) == ("amber_harbor", "amber_harbor")
    assert destination.setup_status == "connected"
    assert destination.time_zone_offset == "-8"
    assert destination.config is not None
    assert destination.config["port"] == 443


def test_the_life_of_a_destination(client: Client, simulator: Simulator) -> None:
    made = client.destinations.create(**REQUIRED, region="AWS_EU_WEST_1", config={"a": 1})
    assert (made.id, made.group_id, made.region) == (
        EMPTY_GROUP,
        EMPTY_GROUP,
        "AWS_EU_WEST_1",
    )
    assert made.setup_tests
    assert all(isinstance(test, SetupTestResult) for test in made.setup_tests)
    changed = client.destinations.update(made.id, config={"b": 2}, region=None)
    assert changed.config == {"a": 1, "b": 2}
    assert simulator.requests[-1].json == {"config": {"b": 2}, "region": None}
    for connection in client.connections.stream(made.id):
        client.connections.delete(connection.id)
    client.destinations.delete(made.id)
    with pytest.raises(fivetrex.NotFoundError):
        client.destinations.get(made.id)


def test_the_setup_tests(client: Client, simulator: Simulator) -> None:
    tested = client.destinations.test("amber_harbor", trust_certificates=True)
    assert simulator.requests[-1].json == {"trust_certificates": True}
    assert tested.setup_tests is not None
    assert {test.status for test in tested.setup_tests} == {"PASSED"}
    assert [type(test.details) for test in tested.setup_tests] == [dict, str, list]
    failing = client.destinations.create(**REQUIRED)
    assert failing.setup_tests is not None
    assert [test.status for test in failing.setup_tests] == ["PASSED", "FAILED", "SKIPPED"]
    assert failing.setup_status == "incomplete"


def test_the_api_returns_an_error(client: Client) -> None:
    with pytest.raises(fivetrex.NotFoundError) as caught:
        client.destinations.create(**{**REQUIRED, "group_id": "nowhere"})
    assert caught.value.code == "NotFound_Group"
    with pytest.raises(fivetrex.ConflictError, match=r"destinations\.create"):
        client.destinations.create(**{**REQUIRED, "group_id": "amber_harbor"})
    with pytest.raises(fivetrex.ConflictError, match=r"destinations\.delete\('amber_harbor'\)"):
        client.destinations.delete("amber_harbor")
    with pytest.raises(fivetrex.BadRequestError, match=r"destinations\.create"):
        client.destinations.create(**{**REQUIRED, "service": "no_such_service"})


@pytest.mark.parametrize("name", ["group_id", "service", "time_zone_offset"])
@pytest.mark.parametrize(("bad", "raised"), [("", ValueError), (" ", ValueError), (1, TypeError)])
def test_what_is_required_is_given(
    client: Client, simulator: Simulator, name: str, bad: Any, raised: type[Exception]
) -> None:
    with pytest.raises(raised, match=f"^{name} must"):
        client.destinations.create(**{**REQUIRED, name: bad})
    assert simulator.requests == []


def test_an_update_changes_something(client: Client, simulator: Simulator) -> None:
    with pytest.raises(ValueError, match="nothing to change"):
        client.destinations.update("amber_harbor")
    assert simulator.requests == []


def test_every_field_of_the_definition_has_an_argument(client: Client) -> None:
    create = inspect.signature(client.destinations.create).parameters
    update = inspect.signature(client.destinations.update).parameters
    assert fields_of(CreateDestinationRequest) == create.keys() - {"allow_masked", "extra"}
    assert fields_of(UpdateDestinationRequest) == update.keys() - {
        "allow_masked",
        "destination_id",
        "extra",
    }
    for parameter in [*create.values(), *update.values()]:
        if parameter.name != "destination_id":
            assert parameter.kind is inspect.Parameter.KEYWORD_ONLY


@pytest.mark.parametrize("name", CREATE_FIELDS)
def test_create_sends_just_what_it_is_passed(
    client: Client, simulator: Simulator, name: str
) -> None:
    for value in (VALUES[name], None):
        simulator.reset()
        add_empty_group(simulator)
        fields = {**REQUIRED, name: value}
        client.destinations.create(**fields)
        assert simulator.requests[-1].json == fields


@pytest.mark.parametrize("name", UPDATE_FIELDS)
def test_update_sends_just_what_it_is_passed(
    client: Client, simulator: Simulator, name: str
) -> None:
    for value in (VALUES[name], None):
        fields: dict[str, Any] = {name: value}
        client.destinations.update("amber_harbor", **fields)
        assert simulator.requests[-1].json == fields


def test_extra_carries_what_the_definition_lacks(client: Client, simulator: Simulator) -> None:
    extra = {"brand_new": {"deep": [1, None]}, "empty": None}
    client.destinations.create(**REQUIRED, extra=extra)
    assert simulator.requests[-1].json == {**REQUIRED, **extra}
    client.destinations.update("amber_harbor", extra=extra)
    assert simulator.requests[-1].json == extra
    client.destinations.test("amber_harbor", extra=extra)
    assert simulator.requests[-1].json == extra


def test_what_cannot_be_sent_is_refused_by_its_name(client: Client, simulator: Simulator) -> None:
    with pytest.raises(TypeError, match=r"^config cannot be sent as JSON"):
        client.destinations.create(**REQUIRED, config={"raw": b"bytes"})
    with pytest.raises(ValueError, match=r"^external_secrets_keys_config cannot be sent as JSON"):
        client.destinations.update(
            "amber_harbor", external_secrets_keys_config={"ratio": float("nan")}
        )
    with pytest.raises(ValueError, match="extra: 'region' is an argument of the method"):
        client.destinations.update("amber_harbor", extra={"region": "US"})
    with pytest.raises(TypeError, match="extra must be a mapping"):
        client.destinations.test("amber_harbor", extra=["a"])  # type: ignore[arg-type]
    assert simulator.requests == []
