from http import HTTPStatus
from typing import Any
from urllib.parse import quote

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.list_connection_errors_response_200 import ListConnectionErrorsResponse200
from ...types import UNSET, Response, Unset


def _get_kwargs(
    connection_id: str,
    *,
    cursor: str | Unset = UNSET,
    limit: int | Unset = UNSET,
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    params["cursor"] = cursor

    params["limit"] = limit

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "headers": {"Accept": "application/json"},
        "method": "get",
        "url": "/v1/connections/{connection_id}/errors".format(
            connection_id=quote(str(connection_id), safe=""),
        ),
        "params": params,
    }

    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> ListConnectionErrorsResponse200 | None:
    if response.is_success and response.content:
        response_200 = ListConnectionErrorsResponse200.from_dict(response.json())

        return response_200

    if client.raise_on_unexpected_status:
        raise errors.UnexpectedStatus(response.status_code, response.content)
    else:
        return None


def _build_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Response[ListConnectionErrorsResponse200]:
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
    cursor: str | Unset = UNSET,
    limit: int | Unset = UNSET,
) -> Response[ListConnectionErrorsResponse200]:
    """List the errors that stop a connection.

    Args:
        connection_id (str): The connection's ID.
        cursor (str | Unset): The `next_cursor` of the previous page. The default is the first page.
        limit (int | Unset): Maximum number of items in the page, from 1 to 1000. The default is
            100.

    Raises:
        fivetrex.APIError: If the API returns an error response; `errors.UnexpectedStatus` if
            `client` is not the `api` of a fivetrex client.
        fivetrex.TransportError: If no complete response is received.
        fivetrex.DecodeError: If the response does not have the documented form.

    Returns:
        Response[ListConnectionErrorsResponse200]
    """

    kwargs = _get_kwargs(
        connection_id=connection_id,
        cursor=cursor,
        limit=limit,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    connection_id: str,
    *,
    client: AuthenticatedClient | Client,
    cursor: str | Unset = UNSET,
    limit: int | Unset = UNSET,
) -> ListConnectionErrorsResponse200 | None:
    """List the errors that stop a connection.

    Args:
        connection_id (str): The connection's ID.
        cursor (str | Unset): The `next_cursor` of the previous page. The default is the first page.
        limit (int | Unset): Maximum number of items in the page, from 1 to 1000. The default is
            100.

    Raises:
        fivetrex.APIError: If the API returns an error response; `errors.UnexpectedStatus` if
            `client` is not the `api` of a fivetrex client.
        fivetrex.TransportError: If no complete response is received.
        fivetrex.DecodeError: If the response does not have the documented form.

    Returns:
        ListConnectionErrorsResponse200
    """

    return sync_detailed(
        connection_id=connection_id,
        client=client,
        cursor=cursor,
        limit=limit,
    ).parsed


async def asyncio_detailed(
    connection_id: str,
    *,
    client: AuthenticatedClient | Client,
    cursor: str | Unset = UNSET,
    limit: int | Unset = UNSET,
) -> Response[ListConnectionErrorsResponse200]:
    """List the errors that stop a connection.

    Args:
        connection_id (str): The connection's ID.
        cursor (str | Unset): The `next_cursor` of the previous page. The default is the first page.
        limit (int | Unset): Maximum number of items in the page, from 1 to 1000. The default is
            100.

    Raises:
        fivetrex.APIError: If the API returns an error response; `errors.UnexpectedStatus` if
            `client` is not the `api` of a fivetrex client.
        fivetrex.TransportError: If no complete response is received.
        fivetrex.DecodeError: If the response does not have the documented form.

    Returns:
        Response[ListConnectionErrorsResponse200]
    """

    kwargs = _get_kwargs(
        connection_id=connection_id,
        cursor=cursor,
        limit=limit,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    connection_id: str,
    *,
    client: AuthenticatedClient | Client,
    cursor: str | Unset = UNSET,
    limit: int | Unset = UNSET,
) -> ListConnectionErrorsResponse200 | None:
    """List the errors that stop a connection.

    Args:
        connection_id (str): The connection's ID.
        cursor (str | Unset): The `next_cursor` of the previous page. The default is the first page.
        limit (int | Unset): Maximum number of items in the page, from 1 to 1000. The default is
            100.

    Raises:
        fivetrex.APIError: If the API returns an error response; `errors.UnexpectedStatus` if
            `client` is not the `api` of a fivetrex client.
        fivetrex.TransportError: If no complete response is received.
        fivetrex.DecodeError: If the response does not have the documented form.

    Returns:
        ListConnectionErrorsResponse200
    """

    return (
        await asyncio_detailed(
            connection_id=connection_id,
            client=client,
            cursor=cursor,
            limit=limit,
        )
    ).parsed
