# Made by scripts/twin.py from _async/test_destructive.py. Do not edit.
"""Nothing destructive by accident: what starts a historical sync is confirmed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

import fivetrex
from fivetrex.simulator import Simulator

from .clients import connect

if TYPE_CHECKING:
    from fivetrex import Client

NOT_TRUE: list[Any] = [False, None, 1, "yes", "True", [True], object()]


@pytest.mark.parametrize("confirm", NOT_TRUE)
def test_only_true_confirms(client: Client, simulator: Simulator, confirm: Any) -> None:
    with pytest.raises(fivetrex.ConfirmationRequiredError, match="confirm=True"):
        client.connections.resync("silver_brook", confirm=confirm)
    with pytest.raises(fivetrex.ConfirmationRequiredError, match="confirm=True"):
        client.connections.resync_tables(
            "silver_brook", tables={"public": ["users"]}, confirm=confirm
        )
    with pytest.raises(fivetrex.ConfirmationRequiredError, match="confirm=True"):
        client.connections.update("silver_brook", is_historical_sync=True, confirm=confirm)
    with pytest.raises(fivetrex.ConfirmationRequiredError, match="confirm=True"):
        client.request("POST", "/v1/connections/silver_brook/resync", confirm=confirm)
    with pytest.raises(fivetrex.ConfirmationRequiredError, match="confirm=True"):
        client.transformations.run("any_id", full_refresh=True, confirm=confirm)
    with pytest.raises(fivetrex.ConfirmationRequiredError, match="confirm=True"):
        client.connections.drop_blocked_column(
            "silver_brook", "public", "users", "email", confirm=confirm
        )
    assert simulator.requests == []


def test_the_error_describes_the_effect(client: Client) -> None:
    with pytest.raises(fivetrex.ConfirmationRequiredError) as caught:
        client.connections.resync("silver_brook", scope={"public": ["users"]})
    assert isinstance(caught.value, ValueError)
    assert str(caught.value).startswith("connections.resync('silver_brook') performs a historical")


def test_what_is_confirmed_is_sent(client: Client, simulator: Simulator) -> None:
    client.connections.resync("silver_brook", confirm=True)
    client.connections.update("silver_brook", is_historical_sync=True, confirm=True)
    client.request("POST", "/v1/connections/silver_brook/resync", json={}, confirm=True)
    assert len(simulator.writes) == 3


@pytest.mark.parametrize("value", [False, None])
def test_no_historical_sync_needs_no_confirmation(
    client: Client, simulator: Simulator, value: bool | None
) -> None:
    client.connections.update("silver_brook", is_historical_sync=value)
    assert simulator.requests[-1].json == {"is_historical_sync": value}


@pytest.mark.parametrize("value", [True, 1, "true", "false", [], {}])
@pytest.mark.parametrize("method", ["PATCH", "patch", "POST", "PUT"])
def test_a_change_by_request_is_looked_into(
    client: Client, simulator: Simulator, method: str, value: Any
) -> None:
    for root in ("connections", "connectors"):
        with pytest.raises(fivetrex.ConfirmationRequiredError):
            client.request(method, f"/v1/{root}/silver_brook", json={"is_historical_sync": value})
    assert simulator.requests == []


@pytest.mark.parametrize(
    "path",
    [
        "/v1/connections/silver_brook/resync",
        "/v1/connections/silver_brook/resync?force=true",
        "/v1/connections/silver_brook/%72esync",
        "/v1/connections/silver%5Fbrook/resync",
        "/v1/connectors/silver_brook/resync",
        "/v1/connections/silver_brook/schemas/tables/resync",
        "/v1/connections/silver_brook/schemas/public/tables/users/resync",
    ],
)
def test_every_way_to_a_resync_is_guarded(client: Client, simulator: Simulator, path: str) -> None:
    with pytest.raises(fivetrex.ConfirmationRequiredError):
        client.request("POST", path, json={"public": ["users"]})
    with pytest.raises(fivetrex.ConfirmationRequiredError):
        client.request("post", path)
    assert simulator.requests == []


def test_extra_is_no_way_around(client: Client, simulator: Simulator) -> None:
    extra = {"is_historical_sync": True}
    with pytest.raises(ValueError, match="is_historical_sync"):
        client.connections.update("silver_brook", extra=extra)
    with pytest.raises(ValueError, match="is_historical_sync"):
        client.connections.update("silver_brook", paused=False, extra=extra)
    assert simulator.requests == []


@given(identifier=st.text(max_size=12))
@example(identifier="a&group_id=b")
def test_a_group_s_id_is_one_parameter_or_refused(identifier: str) -> None:
    simulator = Simulator()
    client = connect(simulator)
    try:
        client.connections.list(identifier)
    except ValueError:
        assert simulator.requests == []
    except fivetrex.NotFoundError:
        assert simulator.requests[-1].path == "/v1/connections"
        assert simulator.requests[-1].query == {"group_id": identifier}
