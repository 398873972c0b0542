"""Blocked columns are dropped from the destination: confirmed, and never by an empty choice."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

import fivetrex

if TYPE_CHECKING:
    from fivetrex import AsyncClient
    from fivetrex.simulator import Simulator

pytestmark = [pytest.mark.anyio, pytest.mark.each_event_loop]

BROOK = "/v1/connections/silver_brook/schemas"
PHONE = {"public": {"users": ["phone"]}}


@pytest.mark.parametrize("confirm", [False, None, 1, "yes", "True", [True], object()])
async def test_only_true_confirms_a_drop(
    client: AsyncClient, simulator: Simulator, confirm: Any
) -> None:
    column = ("public", "users", "phone")
    with pytest.raises(fivetrex.ConfirmationRequiredError, match="drops blocked columns") as caught:
        await client.connections.drop_blocked_column("silver_brook", *column, confirm=confirm)
    assert "confirm=True" in str(caught.value)
    with pytest.raises(fivetrex.ConfirmationRequiredError, match="drops blocked columns"):
        await client.connections.drop_blocked_columns(
            "silver_brook", columns=PHONE, confirm=confirm
        )
    assert simulator.requests == []


async def test_drops_need_confirmation_by_default(
    client: AsyncClient, simulator: Simulator
) -> None:
    with pytest.raises(fivetrex.ConfirmationRequiredError):
        await client.connections.drop_blocked_column("silver_brook", "public", "users", "phone")
    with pytest.raises(fivetrex.ConfirmationRequiredError):
        await client.connections.drop_blocked_columns("silver_brook", columns=PHONE)
    assert simulator.requests == []


async def test_blocked_columns_are_dropped(client: AsyncClient, simulator: Simulator) -> None:
    users = ("silver_brook", "public", "users")
    await client.connections.update_column(*users, "phone", enabled=False)
    await client.connections.update_column(*users, "full_name", enabled=False)
    await client.connections.drop_blocked_column(*users, "phone", confirm=True)
    request = simulator.requests[-1]
    assert request.method == "DELETE"
    assert request.path == f"{BROOK}/public/tables/users/columns/phone"

    await client.connections.drop_blocked_columns(
        "silver_brook", columns={"public": {"users": {"phone", "full_name"}}}, confirm=True
    )
    request = simulator.requests[-1]
    assert (request.method, request.path) == ("POST", f"{BROOK}/drop-columns")
    assert request.json == {
        "schemas": {"public": {"tables": {"users": {"columns": ["full_name", "phone"]}}}}
    }


async def test_only_blocked_columns_are_dropped(client: AsyncClient) -> None:
    with pytest.raises(fivetrex.ConflictError, match=r"drop_blocked_column\(.*IllegalState"):
        await client.connections.drop_blocked_column(
            "silver_brook", "public", "users", "phone", confirm=True
        )
    with pytest.raises(fivetrex.ConflictError, match=r"drop_blocked_columns\(.*IllegalState"):
        await client.connections.drop_blocked_columns("silver_brook", columns=PHONE, confirm=True)
    with pytest.raises(fivetrex.NotFoundError):
        await client.connections.drop_blocked_column(
            "silver_brook", "public", "users", "nothing", confirm=True
        )
    with pytest.raises(fivetrex.NotFoundError):
        await client.connections.drop_blocked_columns(
            "silver_brook", columns={"public": {"nothing": ["id"]}}, confirm=True
        )


@pytest.mark.parametrize(
    ("columns", "kind", "message"),
    [
        ({}, ValueError, r"^columns must name at least one schema"),
        ({"s": {}}, ValueError, r"^columns\['s'\] must name at least one table"),
        ({"s": {"t": []}}, ValueError, r"^columns\['s'\]\['t'\] must name at least one column"),
        ({"s": {"t": ["c"]}, "r": {}}, ValueError, r"^columns\['r'\] must name at least one table"),
        ({"": {"t": ["c"]}}, ValueError, r"^columns must not have empty names"),
        ({"s": {"": ["c"]}}, ValueError, r"^columns\['s'\] must not have empty names"),
        ({"s": {"t": ["c", ""]}}, ValueError, r"^columns\['s'\] must not have empty names"),
        (None, TypeError, r"^columns must map schema names to tables"),
        ("s.t.c", TypeError, r"^columns must map schema names to tables"),
        (["s"], TypeError, r"^columns must map schema names to tables"),
        ({1: {"t": ["c"]}}, TypeError, r"^columns: a schema name must be a string"),
        ({"s": ["t"]}, TypeError, r"^columns\['s'\] must map table names to lists of column names"),
        ({"s": {1: ["c"]}}, TypeError, r"^columns\['s'\]: a table name must be a string"),
        ({"s": {"t": "c"}}, TypeError, r"^columns\['s'\]\['t'\] must be a list of column names"),
        ({"s": {"t": None}}, TypeError, r"^columns\['s'\]\['t'\] must be a list of column names"),
        ({"s": {"t": [1]}}, TypeError, r"^columns\['s'\]\['t'\] must contain only strings"),
    ],
)
async def test_a_choice_of_columns_is_checked(
    client: AsyncClient,
    simulator: Simulator,
    columns: Any,
    kind: type[Exception],
    message: str,
) -> None:
    with pytest.raises(kind, match=message):
        await client.connections.drop_blocked_columns("silver_brook", columns=columns, confirm=True)
    assert simulator.requests == []
