from collections.abc import Mapping
from http import HTTPStatus
from typing import Any
from urllib.parse import quote

import httpx

from ... import errors
from ...bodies import as_json
from ...client import AuthenticatedClient, Client
from ...models.resync_tables_body import ResyncTablesBody
from ...models.resync_tables_response_200 import ResyncTablesResponse200
from ...types import Response


def _get_kwargs(
    connection_id: str,
    *,
    body: ResyncTablesBody | Mapping[str, Any],
) -> dict[str, Any]:
    headers: dict[str, Any] = {"Accept": "application/json"}

    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/v1/connections/{connection_id}/schemas/tables/resync".format(
            connection_id=quote(str(connection_id), safe=""),
        ),
    }

    _kwargs["json"] = as_json(body, ResyncTablesBody)

    headers["Content-Type"] = "application/json"

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> ResyncTablesResponse200 | None:
    if response.is_success and response.content:
        response_200 = ResyncTablesResponse200.from_dict(response.json())

        return response_200

    if client.raise_on_unexpected_status:
        raise errors.UnexpectedStatus(response.status_code, response.content)
    else:
        return None


def _build_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Response[ResyncTablesResponse200]:
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
    body: ResyncTablesBody | Mapping[str, Any],
) -> Response[ResyncTablesResponse200]:
    """Trigger a historical (full) resync of some tables of a connection.

    The API reloads all data of these tables from the source. The schedule of the connection stays
    the same.

    Args:
        connection_id (str): The connection's ID.
        body (ResyncTablesBody): The body of the request.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and
            Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[ResyncTablesResponse200]
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
    body: ResyncTablesBody | Mapping[str, Any],
) -> ResyncTablesResponse200 | None:
    """Trigger a historical (full) resync of some tables of a connection.

    The API reloads all data of these tables from the source. The schedule of the connection stays
    the same.

    Args:
        connection_id (str): The connection's ID.
        body (ResyncTablesBody): The body of the request.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and
            Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        ResyncTablesResponse200
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
    body: ResyncTablesBody | Mapping[str, Any],
) -> Response[ResyncTablesResponse200]:
    """Trigger a historical (full) resync of some tables of a connection.

    The API reloads all data of these tables from the source. The schedule of the connection stays
    the same.

    Args:
        connection_id (str): The connection's ID.
        body (ResyncTablesBody): The body of the request.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and
            Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[ResyncTablesResponse200]
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
    body: ResyncTablesBody | Mapping[str, Any],
) -> ResyncTablesResponse200 | None:
    """Trigger a historical (full) resync of some tables of a connection.

    The API reloads all data of these tables from the source. The schedule of the connection stays
    the same.

    Args:
        connection_id (str): The connection's ID.
        body (ResyncTablesBody): The body of the request.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and
            Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        ResyncTablesResponse200
    """

    return (
        await asyncio_detailed(
            connection_id=connection_id,
            client=client,
            body=body,
        )
    ).parsed
