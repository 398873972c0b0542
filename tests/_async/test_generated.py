"""`client.api`: every generated function, with this client's credentials, retry and errors."""

from __future__ import annotations

from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

import fivetrex_api
import httpx
import pytest
from fivetrex_api.api.account_management import get_account_info
from fivetrex_api.api.connection_management import (
    delete_connection,
    list_connections,
    modify_connection,
    resync_connection,
)
from fivetrex_api.api.connector_sdk_package_resource import create_connector_sdk_package
from fivetrex_api.api.group_management import create_group, group_details
from fivetrex_api.models import (
    CreateGroupRequest,
    ResyncConnectionRequest,
    UpdateConnectionRequest,
)

import fivetrex
from fivetrex.simulator import Fault
from tests.support.sync_async_mismatch import call_mismatched_function

from .clients import connect, connect_to_handler

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


@pytest.mark.parametrize("kind", ["application/xml", "application/zip", "application/octet-stream"])
@pytest.mark.parametrize("body", [b"<h1>It works</h1>", b"PK\x03\x04\xff"])
async def test_a_file_from_another_operation_than_a_download_is_a_decode_error(
    client: AsyncClient, simulator: Simulator, kind: str, body: bytes
) -> None:
    simulator.inject(Fault.body(body, content_type=kind))
    message = "POST /v1/groups: the 200 response cannot be decoded"
    with pytest.raises(fivetrex.DecodeError, match=message):
        await create_group.asyncio(client=client.api, body=CreateGroupRequest(name="finance"))


def test_every_operation_that_returns_a_file_is_a_download() -> None:
    root = Path(fivetrex_api.__file__).parent / "api"
    sources = [path.read_text("utf-8") for path in sorted(root.rglob("*.py"))]
    files = [source for source in sources if "BytesIO(response.content)" in source]
    assert files
    assert all('/download"' in source for source in files)


GROUP = {"code": "Success", "data": {"id": "amber_harbor", "name": "finance"}}


@pytest.mark.parametrize("status", [200, 201, 202, 203, 204, 206, 208, 226, 299])
async def test_every_success_is_a_result(status: int) -> None:
    async with connect_to_handler(lambda request: httpx.Response(status, json=GROUP)) as client:
        body = CreateGroupRequest(name="finance")
        created = await create_group.asyncio_detailed(client=client.api, body=body)
        assert created.status_code == (200 if status == 299 else status)
        assert created.parsed is not None
        assert created.parsed.data is not None
        assert created.parsed.data.id == "amber_harbor"
        read = await group_details.asyncio(client=client.api, group_id="amber_harbor")
        assert read is not None
        assert read.data is not None
        assert read.data.name == "finance"


@pytest.mark.parametrize("status", [202, 204, 205])
async def test_an_empty_success_is_none(status: int) -> None:
    async with connect_to_handler(lambda request: httpx.Response(status)) as client:
        body = CreateGroupRequest(name="finance")
        created = await create_group.asyncio_detailed(client=client.api, body=body)
        assert created.status_code == status
        assert created.parsed is None
        assert await delete_connection.asyncio("silver_brook", client=client.api) is None


@pytest.mark.parametrize("status", [200, 201])
async def test_a_success_that_lacks_its_body_is_a_decode_error(status: int) -> None:
    async with connect_to_handler(lambda request: httpx.Response(status)) as client:
        with pytest.raises(fivetrex.DecodeError, match="an empty body"):
            await create_group.asyncio(client=client.api, body=CreateGroupRequest(name="finance"))


@pytest.mark.parametrize("status", [300, 302, 304, 400, 404, 418, 429, 451, 500, 599, 999])
async def test_every_other_status_is_an_error_of_the_client(status: int) -> None:
    async with connect_to_handler(lambda request: httpx.Response(status, json=GROUP)) as client:
        with pytest.raises(fivetrex.APIError) as caught:
            await create_group.asyncio(client=client.api, body=CreateGroupRequest(name="finance"))
    assert caught.value.status == status


async def test_a_dict_is_accepted_as_a_body(client: AsyncClient, simulator: Simulator) -> None:
    created = await create_group.asyncio(client=client.api, body={"name": "finance"})
    assert simulator.requests[-1].json == {"name": "finance"}
    assert created is not None
    await modify_connection.asyncio(
        "silver_brook", client=client.api, body=MappingProxyType({"paused": True})
    )
    assert simulator.requests[-1].json == {"paused": True}
    with pytest.raises(fivetrex.ConfirmationRequiredError):
        await modify_connection.asyncio(
            "silver_brook", client=client.api, body={"is_historical_sync": True}
        )


@pytest.mark.parametrize("body", [None, "name=finance", ["name"], 5, CreateGroupRequest])
async def test_another_body_is_a_type_error(
    client: AsyncClient, simulator: Simulator, body: Any
) -> None:
    with pytest.raises(TypeError, match="body must be a CreateGroupRequest or a dict, not"):
        await create_group.asyncio(client=client.api, body=body)
    with pytest.raises(TypeError, match="body must be a CreateConnectorSdkPackageBody, not"):
        await create_connector_sdk_package.asyncio(client=client.api, body=body)
    assert simulator.requests == []


async def test_an_upload_does_not_accept_a_dict(client: AsyncClient) -> None:
    body: Any = {"file": b"PK"}
    with pytest.raises(TypeError, match="must be a CreateConnectorSdkPackageBody, not dict"):
        await create_connector_sdk_package.asyncio(client=client.api, body=body)


async def test_a_file_comes_as_it_is(client: AsyncClient, simulator: Simulator) -> None:
    simulator.inject(Fault.body(b"PK\x03\x04", content_type="application/zip"))
    answer = await client.api.get_async_httpx_client().get(
        "/v1/connector-sdk/packages/some_package/download"
    )
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
    with pytest.raises(ValueError, match="empty, '.' or '..' segment"):
        await group_details.asyncio(client=client.api, group_id=bad)
    with pytest.raises(ValueError, match="empty, '.' or '..' segment"):
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
    with pytest.raises(fivetrex.ConfigurationError, match="wrong kind of client for this function"):
        call_mismatched_function(function, client)
    assert simulator.requests == []


async def test_a_copy_s_options_apply(client: AsyncClient, simulator: Simulator) -> None:
    copy = client.with_options(retry=fivetrex.RetryPolicy(max_attempts=1))
    simulator.inject(Fault.status(503))
    with pytest.raises(fivetrex.ServerError):
        await get_account_info.asyncio(client=copy.api)
    simulator.inject(Fault.status(503))
    assert await get_account_info.asyncio(client=client.api) is not None


async def test_a_closed_client_raises(simulator: Simulator) -> None:
    client = connect(simulator)
    api = client.api
    await client.close()
    with pytest.raises(fivetrex.ConfigurationError, match="closed"):
        await get_account_info.asyncio(client=api)
