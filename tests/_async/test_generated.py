"""`client.api`: every generated function, with this client's credentials, retry and errors."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from fivetrex_api.api.account_management import get_account_info
from fivetrex_api.api.connection_management import (
    delete_connection,
    list_connections,
    modify_connection,
    resync_connection,
)
from fivetrex_api.api.group_management import create_group, group_details
from fivetrex_api.models import (
    CreateGroupRequest,
    ResyncConnectionRequest,
    UpdateConnectionRequest,
)

import fivetrex
from fivetrex.simulator import Fault
from tests.support.other_kind import wrong_kind_of_call

from .clients import connect

if TYPE_CHECKING:
    from fivetrex import AsyncClient
    from fivetrex.simulator import Simulator

pytestmark = pytest.mark.anyio


async def test_both_forms_of_a_function(client: AsyncClient) -> None:
    plain = await get_account_info.asyncio(client=client.api)
    assert plain is not None
    detailed = await get_account_info.asyncio_detailed(client=client.api)
    assert detailed.status_code == 200
    assert detailed.parsed == plain


async def test_the_definition_s_version_is_asked_for(
    client: AsyncClient, simulator: Simulator
) -> None:
    await list_connections.asyncio(client=client.api, limit=1)
    assert simulator.requests[-1].headers["accept"] == "application/json;version=2"
    assert simulator.requests[-1].query == {"limit": "1"}


async def test_it_is_made_once(client: AsyncClient) -> None:
    assert client.api is client.api


async def test_errors_are_the_client_s(client: AsyncClient) -> None:
    with pytest.raises(fivetrex.NotFoundError, match="GET /v1/groups/nowhere") as caught:
        await group_details.asyncio(client=client.api, group_id="nowhere")
    assert caught.value.code == "NotFound_Group"


@pytest.mark.parametrize(
    ("body", "kind", "error"),
    [
        ("<h1>It works</h1>", "text/html", fivetrex.DecodeError),
        ("", "application/json", fivetrex.DecodeError),
        ("", "text/plain", fivetrex.DecodeError),
        ("[]", "application/json", fivetrex.DecodeError),
        ('{"code": "Success", "da', "application/json; charset=utf-8", fivetrex.DecodeError),
        ('{"data": {}}', "application/json", fivetrex.DecodeError),
        ('{"code": "NotFound", "message": "No."}', "application/json", fivetrex.APIError),
    ],
)
async def test_a_success_that_is_none(
    client: AsyncClient,
    simulator: Simulator,
    body: str,
    kind: str,
    error: type[fivetrex.FivetrexError],
) -> None:
    simulator.inject(Fault.body(body, content_type=kind))
    with pytest.raises(error, match="GET /v1/groups/amber_harbor"):
        await group_details.asyncio(client=client.api, group_id="amber_harbor")


async def test_a_file_comes_as_it_is(client: AsyncClient, simulator: Simulator) -> None:
    simulator.inject(Fault.body(b"PK\x03\x04", content_type="application/zip"))
    answer = await client.api.get_async_httpx_client().get("/v1/some/file")
    assert answer.content == b"PK\x03\x04"


async def test_wrong_credentials(simulator: Simulator) -> None:
    async with connect(simulator, api_secret="wrong_secret") as client:
        with pytest.raises(fivetrex.UnauthorizedError):
            await get_account_info.asyncio(client=client.api)


async def test_a_get_is_repeated(client: AsyncClient, simulator: Simulator) -> None:
    simulator.inject(Fault.status(503))
    simulator.inject(Fault.cut_body())
    simulator.inject(Fault.rate_limited(0))
    assert await get_account_info.asyncio(client=client.api) is not None
    assert len(simulator.requests) == 4


async def test_a_post_is_not(client: AsyncClient, simulator: Simulator) -> None:
    simulator.inject(Fault.reset(after_effect=True))
    with pytest.raises(fivetrex.TransportError) as caught:
        await create_group.asyncio(client=client.api, body=CreateGroupRequest(name="finance"))
    assert caught.value.may_have_acted
    assert len(simulator.writes) == 1


async def test_a_repeated_delete_that_finds_nothing_has_succeeded(
    client: AsyncClient, simulator: Simulator
) -> None:
    simulator.inject(Fault.reset(after_effect=True))
    await delete_connection.asyncio(client=client.api, connection_id="silver_brook")
    assert len(simulator.writes) == 1


@pytest.mark.parametrize("bad", ["", ".", ".."])
async def test_an_id_cannot_change_the_path(
    client: AsyncClient, simulator: Simulator, bad: str
) -> None:
    with pytest.raises(ValueError, match="empty or dotted segment"):
        await group_details.asyncio(client=client.api, group_id=bad)
    with pytest.raises(ValueError, match="empty or dotted segment"):
        await delete_connection.asyncio(client=client.api, connection_id=bad)
    assert simulator.requests == []


async def test_an_id_is_escaped(client: AsyncClient, simulator: Simulator) -> None:
    with pytest.raises(fivetrex.NotFoundError):
        await group_details.asyncio(client=client.api, group_id="a/b?c#d")
    assert simulator.requests[-1].path == "/v1/groups/a%2Fb%3Fc%23d"


async def test_nothing_destructive_by_accident(client: AsyncClient, simulator: Simulator) -> None:
    with pytest.raises(fivetrex.ConfirmationRequiredError):
        await resync_connection.asyncio(
            client=client.api, connection_id="silver_brook", body=ResyncConnectionRequest()
        )
    with pytest.raises(fivetrex.ConfirmationRequiredError):
        await modify_connection.asyncio(
            client=client.api,
            connection_id="silver_brook",
            body=UpdateConnectionRequest(is_historical_sync=True),
        )
    assert simulator.requests == []


@pytest.mark.parametrize("function", [get_account_info, list_connections])
async def test_the_other_kind_of_function_is_refused(
    client: AsyncClient, simulator: Simulator, function: Any
) -> None:
    with pytest.raises(fivetrex.ConfigurationError, match="wrong kind of client"):
        wrong_kind_of_call(function, client)
    assert simulator.requests == []


async def test_a_copy_s_options_apply(client: AsyncClient, simulator: Simulator) -> None:
    copy = client.with_options(retry=fivetrex.RetryPolicy(max_attempts=1))
    simulator.inject(Fault.status(503))
    with pytest.raises(fivetrex.ServerError):
        await get_account_info.asyncio(client=copy.api)
    simulator.inject(Fault.status(503))
    assert await get_account_info.asyncio(client=client.api) is not None


async def test_a_closed_client_says_so(simulator: Simulator) -> None:
    client = connect(simulator)
    api = client.api
    await client.close()
    with pytest.raises(fivetrex.ConfigurationError, match="closed"):
        await get_account_info.asyncio(client=api)
