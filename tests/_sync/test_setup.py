# Made by scripts/twin.py from _async/test_setup.py. Do not edit.
"""Setting connections up: setup tests, connect cards, and the state of sources that keep one."""

from __future__ import annotations

import inspect
from typing import TYPE_CHECKING, Any

import pytest
from fivetrex_api.models import ConnectCardConfig, RunSetupTestsRequest

import fivetrex
from fivetrex.models import ConnectCard, SetupTestResult
from tests.support.canned_responses import success
from tests.support.model_fields import fields_of

from .clients import connect_to_handler

if TYPE_CHECKING:
    from fivetrex import Client
    from fivetrex.simulator import Simulator

DONE = "https://example.com/done"


def test_the_setup_tests_run(client: Client, simulator: Simulator) -> None:
    connection = client.connections.run_setup_tests("silver_brook")
    assert simulator.requests[-1].json == {}
    assert connection.id == "silver_brook"
    assert connection.setup_tests
    assert all(isinstance(test, SetupTestResult) for test in connection.setup_tests)
    assert {test.status for test in connection.setup_tests} == {"PASSED"}
    broken = client.connections.run_setup_tests("stormy_ridge")
    assert broken.setup_tests is not None
    assert [test.status for test in broken.setup_tests] == ["PASSED", "FAILED"]


def test_what_setup_tests_trust(client: Client, simulator: Simulator) -> None:
    client.connections.run_setup_tests(
        "silver_brook", trust_certificates=True, trust_fingerprints=None, extra={"brand_new": 1}
    )
    assert simulator.requests[-1].json == {
        "trust_certificates": True,
        "trust_fingerprints": None,
        "brand_new": 1,
    }
    with pytest.raises(ValueError, match="extra: 'trust_certificates' is an argument"):
        client.connections.run_setup_tests("silver_brook", extra={"trust_certificates": 1})


def test_every_field_of_the_definition_has_an_argument(client: Client) -> None:
    for method, model in (
        (client.connections.run_setup_tests, RunSetupTestsRequest),
        (client.destinations.test, RunSetupTestsRequest),
        (client.connections.create_connect_card, ConnectCardConfig),
    ):
        subject, *arguments = inspect.signature(method).parameters.values()
        assert subject.name.endswith("_id")
        assert fields_of(model) | {"extra"} == {argument.name for argument in arguments}
        assert {argument.kind for argument in arguments} == {inspect.Parameter.KEYWORD_ONLY}


def test_a_connect_card(client: Client, simulator: Simulator) -> None:
    card = client.connections.create_connect_card("vivid_orchard", redirect_uri=DONE)
    assert simulator.requests[-1].json == {"connect_card_config": {"redirect_uri": DONE}}
    assert isinstance(card, ConnectCard)
    assert card.token
    assert card.uri is not None
    assert card.uri.startswith("https://")
    client.connections.create_connect_card(
        "vivid_orchard",
        redirect_uri=DONE,
        hide_setup_guide=True,
        all_fields=None,
        extra={"brand_new": [1]},
    )
    assert simulator.requests[-1].json == {
        "connect_card_config": {
            "redirect_uri": DONE,
            "hide_setup_guide": True,
            "all_fields": None,
            "brand_new": [1],
        }
    }


@pytest.mark.parametrize(("bad", "raised"), [("", ValueError), (None, TypeError), (7, TypeError)])
def test_a_card_leads_somewhere(
    client: Client, simulator: Simulator, bad: Any, raised: type[Exception]
) -> None:
    with pytest.raises(raised, match="redirect_uri must"):
        client.connections.create_connect_card("vivid_orchard", redirect_uri=bad)
    assert simulator.requests == []


def test_the_api_rejects_a_card(client: Client) -> None:
    with pytest.raises(fivetrex.BadRequestError, match=r"connections\.create_connect_card"):
        client.connections.create_connect_card("vivid_orchard", redirect_uri="ftp://x")


@pytest.mark.parametrize("data", [{}, {"connect_card": None}, {"connect_card": "https://x"}])
def test_an_answer_without_a_card_is_a_decode_error(data: Any) -> None:
    client = connect_to_handler(lambda request: success(data))
    with pytest.raises(fivetrex.DecodeError, match=r"create_connect_card\('a'\)"):
        client.connections.create_connect_card("a", redirect_uri=DONE)


def test_a_state_is_read_and_changed(client: Client, simulator: Simulator) -> None:
    state = client.connections.get_state("humble_beacon")
    assert state == {
        "cursor": "2026-07-10T09:00:00Z",
        "tables": {"movements": {"last_id": 4711}},
    }
    new = {**state, "ünïcødé": [1, None, {"deep": 1.5}]}
    assert client.connections.update_state("humble_beacon", state=new) == new
    assert simulator.requests[-1].json == {"state": new}
    assert client.connections.get_state("humble_beacon") == new
    assert client.connections.update_state("humble_beacon", state={}) == {}


def test_the_api_rejects_a_state(client: Client) -> None:
    with pytest.raises(fivetrex.BadRequestError, match=r"connections\.get_state\('silver_brook'\)"):
        client.connections.get_state("silver_brook")
    with pytest.raises(fivetrex.BadRequestError, match=r"connections\.update_state"):
        client.connections.update_state("silver_brook", state={})
    client.connections.sync("humble_beacon")
    with pytest.raises(fivetrex.ConflictError, match="syncing"):
        client.connections.update_state("humble_beacon", state={})


@pytest.mark.parametrize("bad", [None, [], "cursor", 7, {"a": {1}}, {"a": b"bytes"}])
def test_a_state_is_an_object(client: Client, simulator: Simulator, bad: Any) -> None:
    with pytest.raises(TypeError, match=r"^state "):
        client.connections.update_state("humble_beacon", state=bad)
    assert simulator.requests == []


@pytest.mark.parametrize("data", [{}, {"state": None}, {"state": []}, {"state": "text"}])
def test_an_answer_without_a_state_is_a_decode_error(data: Any) -> None:
    client = connect_to_handler(lambda request: success(data))
    with pytest.raises(fivetrex.DecodeError, match=r"get_state\('a'\)"):
        client.connections.get_state("a")


@pytest.mark.parametrize("state", [{}, {"to_dict": 1}, {"state": {"state": {}}}, {"a": None}])
def test_any_object_is_a_state(state: dict[str, Any]) -> None:
    client = connect_to_handler(lambda request: success({"state": state}))
    assert client.connections.get_state("a") == state
