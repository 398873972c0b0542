from collections.abc import Mapping
from http import HTTPStatus
from typing import Any
from urllib.parse import quote

import httpx

from ... import errors
from ...bodies import as_json
from ...client import AuthenticatedClient, Client
from ...models.modify_connection_state_response_200 import ModifyConnectionStateResponse200
from ...models.update_connection_state_request import UpdateConnectionStateRequest
from ...types import Response


def _get_kwargs(
    connection_id: str,
    *,
    body: UpdateConnectionStateRequest | Mapping[str, Any],
) -> dict[str, Any]:
    headers: dict[str, Any] = {"Accept": "application/json;version=2"}

    _kwargs: dict[str, Any] = {
        "method": "patch",
        "url": "/v1/connections/{connection_id}/state".format(
            connection_id=quote(str(connection_id), safe=""),
        ),
    }

    _kwargs["json"] = as_json(body, UpdateConnectionStateRequest)

    headers["Content-Type"] = "application/json"

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> ModifyConnectionStateResponse200 | None:
    if response.is_success and response.content:
        response_200 = ModifyConnectionStateResponse200.from_dict(response.json())

        return response_200

    if client.raise_on_unexpected_status:
        raise errors.UnexpectedStatus(response.status_code, response.content)
    else:
        return None


def _build_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Response[ModifyConnectionStateResponse200]:
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
    body: UpdateConnectionStateRequest | Mapping[str, Any],
) -> Response[ModifyConnectionStateResponse200]:
    """Replace the state of a Function or Connector SDK connection.

    The next sync continues from this state, so it can reload or skip data. Pause the connection
    first; the API rejects the change while a sync runs.

    Args:
        connection_id (str): The connection's ID.
        body (UpdateConnectionStateRequest): The new state of a Function or Connector SDK connector.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and
            Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[ModifyConnectionStateResponse200]
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
    body: UpdateConnectionStateRequest | Mapping[str, Any],
) -> ModifyConnectionStateResponse200 | None:
    """Replace the state of a Function or Connector SDK connection.

    The next sync continues from this state, so it can reload or skip data. Pause the connection
    first; the API rejects the change while a sync runs.

    Args:
        connection_id (str): The connection's ID.
        body (UpdateConnectionStateRequest): The new state of a Function or Connector SDK connector.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and
            Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        ModifyConnectionStateResponse200
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
    body: UpdateConnectionStateRequest | Mapping[str, Any],
) -> Response[ModifyConnectionStateResponse200]:
    """Replace the state of a Function or Connector SDK connection.

    The next sync continues from this state, so it can reload or skip data. Pause the connection
    first; the API rejects the change while a sync runs.

    Args:
        connection_id (str): The connection's ID.
        body (UpdateConnectionStateRequest): The new state of a Function or Connector SDK connector.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and
            Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[ModifyConnectionStateResponse200]
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
    body: UpdateConnectionStateRequest | Mapping[str, Any],
) -> ModifyConnectionStateResponse200 | None:
    """Replace the state of a Function or Connector SDK connection.

    The next sync continues from this state, so it can reload or skip data. Pause the connection
    first; the API rejects the change while a sync runs.

    Args:
        connection_id (str): The connection's ID.
        body (UpdateConnectionStateRequest): The new state of a Function or Connector SDK connector.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and
            Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        ModifyConnectionStateResponse200
    """

    return (
        await asyncio_detailed(
            connection_id=connection_id,
            client=client,
            body=body,
        )
    ).parsed
