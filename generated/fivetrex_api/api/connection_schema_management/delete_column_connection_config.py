from http import HTTPStatus
from typing import Any
from urllib.parse import quote

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.delete_column_connection_config_response_200 import (
    DeleteColumnConnectionConfigResponse200,
)
from ...types import Response


def _get_kwargs(
    connection_id: str,
    schema_name: str,
    table_name: str,
    column_name: str,
) -> dict[str, Any]:

    _kwargs: dict[str, Any] = {
        "headers": {"Accept": "application/json"},
        "method": "delete",
        "url": "/v1/connections/{connection_id}/schemas/{schema_name}/tables/{table_name}/columns/{column_name}".format(
            connection_id=quote(str(connection_id), safe=""),
            schema_name=quote(str(schema_name), safe=""),
            table_name=quote(str(table_name), safe=""),
            column_name=quote(str(column_name), safe=""),
        ),
    }

    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> DeleteColumnConnectionConfigResponse200 | None:
    if response.is_success and response.content:
        response_200 = DeleteColumnConnectionConfigResponse200.from_dict(response.json())

        return response_200

    if client.raise_on_unexpected_status:
        raise errors.UnexpectedStatus(response.status_code, response.content)
    else:
        return None


def _build_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Response[DeleteColumnConnectionConfigResponse200]:
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
    column_name: str,
    *,
    client: AuthenticatedClient | Client,
) -> Response[DeleteColumnConnectionConfigResponse200]:
    """Drop a blocked column from the destination.

    The column and its data are dropped with the next sync. Only blocked columns can be dropped.

    Args:
        connection_id (str): The connection's ID.
        schema_name (str): The schema's name in the source. It is case-sensitive.
        table_name (str): The table's name in the source. It is case-sensitive.
        column_name (str): The column's name in the source. It is case-sensitive.

    Raises:
        fivetrex.APIError: If the API returns an error response; `errors.UnexpectedStatus` if
            `client` is not the `api` of a fivetrex client.
        fivetrex.TransportError: If no complete response is received.
        fivetrex.DecodeError: If the response does not have the documented form.
        fivetrex.ConfirmationRequiredError: If the request deletes data or history, which needs
            `confirm=True`. Nothing is sent.

    Returns:
        Response[DeleteColumnConnectionConfigResponse200]
    """

    kwargs = _get_kwargs(
        connection_id=connection_id,
        schema_name=schema_name,
        table_name=table_name,
        column_name=column_name,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    connection_id: str,
    schema_name: str,
    table_name: str,
    column_name: str,
    *,
    client: AuthenticatedClient | Client,
) -> DeleteColumnConnectionConfigResponse200 | None:
    """Drop a blocked column from the destination.

    The column and its data are dropped with the next sync. Only blocked columns can be dropped.

    Args:
        connection_id (str): The connection's ID.
        schema_name (str): The schema's name in the source. It is case-sensitive.
        table_name (str): The table's name in the source. It is case-sensitive.
        column_name (str): The column's name in the source. It is case-sensitive.

    Raises:
        fivetrex.APIError: If the API returns an error response; `errors.UnexpectedStatus` if
            `client` is not the `api` of a fivetrex client.
        fivetrex.TransportError: If no complete response is received.
        fivetrex.DecodeError: If the response does not have the documented form.
        fivetrex.ConfirmationRequiredError: If the request deletes data or history, which needs
            `confirm=True`. Nothing is sent.

    Returns:
        DeleteColumnConnectionConfigResponse200
    """

    return sync_detailed(
        connection_id=connection_id,
        schema_name=schema_name,
        table_name=table_name,
        column_name=column_name,
        client=client,
    ).parsed


async def asyncio_detailed(
    connection_id: str,
    schema_name: str,
    table_name: str,
    column_name: str,
    *,
    client: AuthenticatedClient | Client,
) -> Response[DeleteColumnConnectionConfigResponse200]:
    """Drop a blocked column from the destination.

    The column and its data are dropped with the next sync. Only blocked columns can be dropped.

    Args:
        connection_id (str): The connection's ID.
        schema_name (str): The schema's name in the source. It is case-sensitive.
        table_name (str): The table's name in the source. It is case-sensitive.
        column_name (str): The column's name in the source. It is case-sensitive.

    Raises:
        fivetrex.APIError: If the API returns an error response; `errors.UnexpectedStatus` if
            `client` is not the `api` of a fivetrex client.
        fivetrex.TransportError: If no complete response is received.
        fivetrex.DecodeError: If the response does not have the documented form.
        fivetrex.ConfirmationRequiredError: If the request deletes data or history, which needs
            `confirm=True`. Nothing is sent.

    Returns:
        Response[DeleteColumnConnectionConfigResponse200]
    """

    kwargs = _get_kwargs(
        connection_id=connection_id,
        schema_name=schema_name,
        table_name=table_name,
        column_name=column_name,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    connection_id: str,
    schema_name: str,
    table_name: str,
    column_name: str,
    *,
    client: AuthenticatedClient | Client,
) -> DeleteColumnConnectionConfigResponse200 | None:
    """Drop a blocked column from the destination.

    The column and its data are dropped with the next sync. Only blocked columns can be dropped.

    Args:
        connection_id (str): The connection's ID.
        schema_name (str): The schema's name in the source. It is case-sensitive.
        table_name (str): The table's name in the source. It is case-sensitive.
        column_name (str): The column's name in the source. It is case-sensitive.

    Raises:
        fivetrex.APIError: If the API returns an error response; `errors.UnexpectedStatus` if
            `client` is not the `api` of a fivetrex client.
        fivetrex.TransportError: If no complete response is received.
        fivetrex.DecodeError: If the response does not have the documented form.
        fivetrex.ConfirmationRequiredError: If the request deletes data or history, which needs
            `confirm=True`. Nothing is sent.

    Returns:
        DeleteColumnConnectionConfigResponse200
    """

    return (
        await asyncio_detailed(
            connection_id=connection_id,
            schema_name=schema_name,
            table_name=table_name,
            column_name=column_name,
            client=client,
        )
    ).parsed
