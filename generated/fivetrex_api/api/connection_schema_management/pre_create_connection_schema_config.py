from collections.abc import Mapping
from http import HTTPStatus
from typing import Any
from urllib.parse import quote

import httpx

from ... import errors
from ...bodies import as_json
from ...client import AuthenticatedClient, Client
from ...models.create_schema_config_request import CreateSchemaConfigRequest
from ...models.pre_create_connection_schema_config_response_200 import (
    PreCreateConnectionSchemaConfigResponse200,
)
from ...types import Response


def _get_kwargs(
    connection_id: str,
    *,
    body: CreateSchemaConfigRequest | Mapping[str, Any],
) -> dict[str, Any]:
    headers: dict[str, Any] = {"Accept": "application/json"}

    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/v1/connections/{connection_id}/schemas".format(
            connection_id=quote(str(connection_id), safe=""),
        ),
    }

    _kwargs["json"] = as_json(body, CreateSchemaConfigRequest)

    headers["Content-Type"] = "application/json"

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> PreCreateConnectionSchemaConfigResponse200 | None:
    if response.is_success and response.content:
        response_200 = PreCreateConnectionSchemaConfigResponse200.from_dict(response.json())

        return response_200

    if client.raise_on_unexpected_status:
        raise errors.UnexpectedStatus(response.status_code, response.content)
    else:
        return None


def _build_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Response[PreCreateConnectionSchemaConfigResponse200]:
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
    body: CreateSchemaConfigRequest | Mapping[str, Any],
) -> Response[PreCreateConnectionSchemaConfigResponse200]:
    """Create the schema config of a connection that has none.

    It applies from the first sync on, which captures the schema of the source.

    Args:
        connection_id (str): The connection's ID.
        body (CreateSchemaConfigRequest): The schema config of a connection that has none.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and
            Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[PreCreateConnectionSchemaConfigResponse200]
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
    body: CreateSchemaConfigRequest | Mapping[str, Any],
) -> PreCreateConnectionSchemaConfigResponse200 | None:
    """Create the schema config of a connection that has none.

    It applies from the first sync on, which captures the schema of the source.

    Args:
        connection_id (str): The connection's ID.
        body (CreateSchemaConfigRequest): The schema config of a connection that has none.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and
            Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        PreCreateConnectionSchemaConfigResponse200
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
    body: CreateSchemaConfigRequest | Mapping[str, Any],
) -> Response[PreCreateConnectionSchemaConfigResponse200]:
    """Create the schema config of a connection that has none.

    It applies from the first sync on, which captures the schema of the source.

    Args:
        connection_id (str): The connection's ID.
        body (CreateSchemaConfigRequest): The schema config of a connection that has none.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and
            Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[PreCreateConnectionSchemaConfigResponse200]
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
    body: CreateSchemaConfigRequest | Mapping[str, Any],
) -> PreCreateConnectionSchemaConfigResponse200 | None:
    """Create the schema config of a connection that has none.

    It applies from the first sync on, which captures the schema of the source.

    Args:
        connection_id (str): The connection's ID.
        body (CreateSchemaConfigRequest): The schema config of a connection that has none.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and
            Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        PreCreateConnectionSchemaConfigResponse200
    """

    return (
        await asyncio_detailed(
            connection_id=connection_id,
            client=client,
            body=body,
        )
    ).parsed
