from http import HTTPStatus
from typing import Any
from urllib.parse import quote

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.connection_column_config_response_200 import ConnectionColumnConfigResponse200
from ...types import Response


def _get_kwargs(
    connection_id: str,
    schema_name: str,
    table_name: str,
) -> dict[str, Any]:

    _kwargs: dict[str, Any] = {
        "headers": {"Accept": "application/json"},
        "method": "get",
        "url": "/v1/connections/{connection_id}/schemas/{schema_name}/tables/{table_name}/columns".format(
            connection_id=quote(str(connection_id), safe=""),
            schema_name=quote(str(schema_name), safe=""),
            table_name=quote(str(table_name), safe=""),
        ),
    }

    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> ConnectionColumnConfigResponse200 | None:
    if response.is_success and response.content:
        response_200 = ConnectionColumnConfigResponse200.from_dict(response.json())

        return response_200

    if client.raise_on_unexpected_status:
        raise errors.UnexpectedStatus(response.status_code, response.content)
    else:
        return None


def _build_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Response[ConnectionColumnConfigResponse200]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    connection_id: str,
    schema_name: str,
    table_name: str,
    *,
    client: AuthenticatedClient | Client,
) -> Response[ConnectionColumnConfigResponse200]:
    """Get all columns of a table of a connection.

    The API reads them from the source, so the setup of the connection must be complete.

    Args:
        connection_id (str): The connection's ID.
        schema_name (str): The schema's name in the source. It is case-sensitive.
        table_name (str): The table's name in the source. It is case-sensitive.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and
            Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[ConnectionColumnConfigResponse200]
    """

    kwargs = _get_kwargs(
        connection_id=connection_id,
        schema_name=schema_name,
        table_name=table_name,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    connection_id: str,
    schema_name: str,
    table_name: str,
    *,
    client: AuthenticatedClient | Client,
) -> ConnectionColumnConfigResponse200 | None:
    """Get all columns of a table of a connection.

    The API reads them from the source, so the setup of the connection must be complete.

    Args:
        connection_id (str): The connection's ID.
        schema_name (str): The schema's name in the source. It is case-sensitive.
        table_name (str): The table's name in the source. It is case-sensitive.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and
            Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        ConnectionColumnConfigResponse200
    """

    return sync_detailed(
        connection_id=connection_id,
        schema_name=schema_name,
        table_name=table_name,
        client=client,
    ).parsed


async def asyncio_detailed(
    connection_id: str,
    schema_name: str,
    table_name: str,
    *,
    client: AuthenticatedClient | Client,
) -> Response[ConnectionColumnConfigResponse200]:
    """Get all columns of a table of a connection.

    The API reads them from the source, so the setup of the connection must be complete.

    Args:
        connection_id (str): The connection's ID.
        schema_name (str): The schema's name in the source. It is case-sensitive.
        table_name (str): The table's name in the source. It is case-sensitive.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and
            Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[ConnectionColumnConfigResponse200]
    """

    kwargs = _get_kwargs(
        connection_id=connection_id,
        schema_name=schema_name,
        table_name=table_name,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    connection_id: str,
    schema_name: str,
    table_name: str,
    *,
    client: AuthenticatedClient | Client,
) -> ConnectionColumnConfigResponse200 | None:
    """Get all columns of a table of a connection.

    The API reads them from the source, so the setup of the connection must be complete.

    Args:
        connection_id (str): The connection's ID.
        schema_name (str): The schema's name in the source. It is case-sensitive.
        table_name (str): The table's name in the source. It is case-sensitive.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and
            Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        ConnectionColumnConfigResponse200
    """

    return (
        await asyncio_detailed(
            connection_id=connection_id,
            schema_name=schema_name,
            table_name=table_name,
            client=client,
        )
    ).parsed
