from collections.abc import Mapping
from http import HTTPStatus
from typing import Any
from urllib.parse import quote

import httpx

from ... import errors
from ...bodies import as_json
from ...client import AuthenticatedClient, Client
from ...models.sync_connection_request import SyncConnectionRequest
from ...models.sync_connection_response_200 import SyncConnectionResponse200
from ...types import Response


def _get_kwargs(
    connection_id: str,
    *,
    body: SyncConnectionRequest | Mapping[str, Any],
) -> dict[str, Any]:
    headers: dict[str, Any] = {"Accept": "application/json;version=2"}

    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/v1/connections/{connection_id}/sync".format(
            connection_id=quote(str(connection_id), safe=""),
        ),
    }

    _kwargs["json"] = as_json(body, SyncConnectionRequest)

    headers["Content-Type"] = "application/json"

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> SyncConnectionResponse200 | None:
    if response.is_success and response.content:
        response_200 = SyncConnectionResponse200.from_dict(response.json())

        return response_200

    if client.raise_on_unexpected_status:
        raise errors.UnexpectedStatus(response.status_code, response.content)
    else:
        return None


def _build_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Response[SyncConnectionResponse200]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    connection_id: str,
    *,
    client: AuthenticatedClient | Client,
    body: SyncConnectionRequest | Mapping[str, Any],
) -> Response[SyncConnectionResponse200]:
    """Trigger an incremental sync of a connection.

    The call does not wait for the sync to end. If a sync is running, nothing happens unless `force`
    is True. An incomplete or paused connection cannot sync.

    Args:
        connection_id (str): The connection's ID.
        body (SyncConnectionRequest): The options of a sync.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and
            Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[SyncConnectionResponse200]
    """

    kwargs = _get_kwargs(
        connection_id=connection_id,
        body=body,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    connection_id: str,
    *,
    client: AuthenticatedClient | Client,
    body: SyncConnectionRequest | Mapping[str, Any],
) -> SyncConnectionResponse200 | None:
    """Trigger an incremental sync of a connection.

    The call does not wait for the sync to end. If a sync is running, nothing happens unless `force`
    is True. An incomplete or paused connection cannot sync.

    Args:
        connection_id (str): The connection's ID.
        body (SyncConnectionRequest): The options of a sync.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and
            Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        SyncConnectionResponse200
    """

    return sync_detailed(
        connection_id=connection_id,
        client=client,
        body=body,
    ).parsed


async def asyncio_detailed(
    connection_id: str,
    *,
    client: AuthenticatedClient | Client,
    body: SyncConnectionRequest | Mapping[str, Any],
) -> Response[SyncConnectionResponse200]:
    """Trigger an incremental sync of a connection.

    The call does not wait for the sync to end. If a sync is running, nothing happens unless `force`
    is True. An incomplete or paused connection cannot sync.

    Args:
        connection_id (str): The connection's ID.
        body (SyncConnectionRequest): The options of a sync.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and
            Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[SyncConnectionResponse200]
    """

    kwargs = _get_kwargs(
        connection_id=connection_id,
        body=body,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    connection_id: str,
    *,
    client: AuthenticatedClient | Client,
    body: SyncConnectionRequest | Mapping[str, Any],
) -> SyncConnectionResponse200 | None:
    """Trigger an incremental sync of a connection.

    The call does not wait for the sync to end. If a sync is running, nothing happens unless `force`
    is True. An incomplete or paused connection cannot sync.

    Args:
        connection_id (str): The connection's ID.
        body (SyncConnectionRequest): The options of a sync.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and
            Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        SyncConnectionResponse200
    """

    return (
        await asyncio_detailed(
            connection_id=connection_id,
            client=client,
            body=body,
        )
    ).parsed
