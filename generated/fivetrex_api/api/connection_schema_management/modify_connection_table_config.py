from collections.abc import Mapping
from http import HTTPStatus
from typing import Any
from urllib.parse import quote

import httpx

from ... import errors
from ...bodies import as_json
from ...client import AuthenticatedClient, Client
from ...models.modify_connection_table_config_response_200 import (
    ModifyConnectionTableConfigResponse200,
)
from ...models.update_table_request import UpdateTableRequest
from ...types import Response


def _get_kwargs(
    connection_id: str,
    schema_name: str,
    table_name: str,
    *,
    body: UpdateTableRequest | Mapping[str, Any],
) -> dict[str, Any]:
    headers: dict[str, Any] = {"Accept": "application/json"}

    _kwargs: dict[str, Any] = {
        "method": "patch",
        "url": "/v1/connections/{connection_id}/schemas/{schema_name}/tables/{table_name}".format(
            connection_id=quote(str(connection_id), safe=""),
            schema_name=quote(str(schema_name), safe=""),
            table_name=quote(str(table_name), safe=""),
        ),
    }

    _kwargs["json"] = as_json(body, UpdateTableRequest)

    headers["Content-Type"] = "application/json"

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> ModifyConnectionTableConfigResponse200 | None:
    if response.is_success and response.content:
        response_200 = ModifyConnectionTableConfigResponse200.from_dict(response.json())

        return response_200

    if client.raise_on_unexpected_status:
        raise errors.UnexpectedStatus(response.status_code, response.content)
    else:
        return None


def _build_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Response[ModifyConnectionTableConfigResponse200]:
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
    body: UpdateTableRequest | Mapping[str, Any],
) -> Response[ModifyConnectionTableConfigResponse200]:
    """Update the config of one table of a connection.

    The API can take up to a minute while a sync runs.

    Args:
        connection_id (str): The connection's ID.
        schema_name (str): The schema's name in the source. It is case-sensitive.
        table_name (str): The table's name in the source. It is case-sensitive.
        body (UpdateTableRequest): The changes to the config of a table.

    Raises:
        fivetrex.APIError: If the API returns an error response; `errors.UnexpectedStatus` if
            `client` is not the `api` of a fivetrex client.
        fivetrex.TransportError: If no complete response is received.
        fivetrex.DecodeError: If the response does not have the documented form.
        fivetrex.ConfirmationRequiredError: If the request deletes data or history, which needs
            `confirm=True`. Nothing is sent.

    Returns:
        Response[ModifyConnectionTableConfigResponse200]
    """

    kwargs = _get_kwargs(
        connection_id=connection_id,
        schema_name=schema_name,
        table_name=table_name,
        body=body,
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
    body: UpdateTableRequest | Mapping[str, Any],
) -> ModifyConnectionTableConfigResponse200 | None:
    """Update the config of one table of a connection.

    The API can take up to a minute while a sync runs.

    Args:
        connection_id (str): The connection's ID.
        schema_name (str): The schema's name in the source. It is case-sensitive.
        table_name (str): The table's name in the source. It is case-sensitive.
        body (UpdateTableRequest): The changes to the config of a table.

    Raises:
        fivetrex.APIError: If the API returns an error response; `errors.UnexpectedStatus` if
            `client` is not the `api` of a fivetrex client.
        fivetrex.TransportError: If no complete response is received.
        fivetrex.DecodeError: If the response does not have the documented form.
        fivetrex.ConfirmationRequiredError: If the request deletes data or history, which needs
            `confirm=True`. Nothing is sent.

    Returns:
        ModifyConnectionTableConfigResponse200
    """

    return sync_detailed(
        connection_id=connection_id,
        schema_name=schema_name,
        table_name=table_name,
        client=client,
        body=body,
    ).parsed


async def asyncio_detailed(
    connection_id: str,
    schema_name: str,
    table_name: str,
    *,
    client: AuthenticatedClient | Client,
    body: UpdateTableRequest | Mapping[str, Any],
) -> Response[ModifyConnectionTableConfigResponse200]:
    """Update the config of one table of a connection.

    The API can take up to a minute while a sync runs.

    Args:
        connection_id (str): The connection's ID.
        schema_name (str): The schema's name in the source. It is case-sensitive.
        table_name (str): The table's name in the source. It is case-sensitive.
        body (UpdateTableRequest): The changes to the config of a table.

    Raises:
        fivetrex.APIError: If the API returns an error response; `errors.UnexpectedStatus` if
            `client` is not the `api` of a fivetrex client.
        fivetrex.TransportError: If no complete response is received.
        fivetrex.DecodeError: If the response does not have the documented form.
        fivetrex.ConfirmationRequiredError: If the request deletes data or history, which needs
            `confirm=True`. Nothing is sent.

    Returns:
        Response[ModifyConnectionTableConfigResponse200]
    """

    kwargs = _get_kwargs(
        connection_id=connection_id,
        schema_name=schema_name,
        table_name=table_name,
        body=body,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    connection_id: str,
    schema_name: str,
    table_name: str,
    *,
    client: AuthenticatedClient | Client,
    body: UpdateTableRequest | Mapping[str, Any],
) -> ModifyConnectionTableConfigResponse200 | None:
    """Update the config of one table of a connection.

    The API can take up to a minute while a sync runs.

    Args:
        connection_id (str): The connection's ID.
        schema_name (str): The schema's name in the source. It is case-sensitive.
        table_name (str): The table's name in the source. It is case-sensitive.
        body (UpdateTableRequest): The changes to the config of a table.

    Raises:
        fivetrex.APIError: If the API returns an error response; `errors.UnexpectedStatus` if
            `client` is not the `api` of a fivetrex client.
        fivetrex.TransportError: If no complete response is received.
        fivetrex.DecodeError: If the response does not have the documented form.
        fivetrex.ConfirmationRequiredError: If the request deletes data or history, which needs
            `confirm=True`. Nothing is sent.

    Returns:
        ModifyConnectionTableConfigResponse200
    """

    return (
        await asyncio_detailed(
            connection_id=connection_id,
            schema_name=schema_name,
            table_name=table_name,
            client=client,
            body=body,
        )
    ).parsed
