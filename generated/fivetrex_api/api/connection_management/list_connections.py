from http import HTTPStatus
from typing import Any

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.list_connections_response_200 import ListConnectionsResponse200
from ...types import UNSET, Response, Unset


def _get_kwargs(
    *,
    group_id: str | Unset = UNSET,
    schema: str | Unset = UNSET,
    cursor: str | Unset = UNSET,
    limit: int | Unset = UNSET,
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    params["group_id"] = group_id

    params["schema"] = schema

    params["cursor"] = cursor

    params["limit"] = limit

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "headers": {"Accept": "application/json;version=2"},
        "method": "get",
        "url": "/v1/connections",
        "params": params,
    }

    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> ListConnectionsResponse200 | None:
    if response.is_success and response.content:
        response_200 = ListConnectionsResponse200.from_dict(response.json())

        return response_200

    if client.raise_on_unexpected_status:
        raise errors.UnexpectedStatus(response.status_code, response.content)
    else:
        return None


def _build_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Response[ListConnectionsResponse200]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    *,
    client: AuthenticatedClient | Client,
    group_id: str | Unset = UNSET,
    schema: str | Unset = UNSET,
    cursor: str | Unset = UNSET,
    limit: int | Unset = UNSET,
) -> Response[ListConnectionsResponse200]:
    """List the connections of the account.

    Pass `group_id` for the connections of one group.

    Args:
        group_id (str | Unset): Only the connections of this group. The default is all groups.
        schema (str | Unset): Only the connections whose schema in the destination has exactly this
            name.
        cursor (str | Unset): The `next_cursor` of the previous page. The default is the first page.
        limit (int | Unset): Maximum number of items in the page, from 1 to 1000. The default is
            100.

    Raises:
        fivetrex.APIError: If the API returns an error response; `errors.UnexpectedStatus` if
            `client` is not the `api` of a fivetrex client.
        fivetrex.TransportError: If no complete response is received.
        fivetrex.DecodeError: If the response does not have the documented form.

    Returns:
        Response[ListConnectionsResponse200]
    """

    kwargs = _get_kwargs(
        group_id=group_id,
        schema=schema,
        cursor=cursor,
        limit=limit,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    *,
    client: AuthenticatedClient | Client,
    group_id: str | Unset = UNSET,
    schema: str | Unset = UNSET,
    cursor: str | Unset = UNSET,
    limit: int | Unset = UNSET,
) -> ListConnectionsResponse200 | None:
    """List the connections of the account.

    Pass `group_id` for the connections of one group.

    Args:
        group_id (str | Unset): Only the connections of this group. The default is all groups.
        schema (str | Unset): Only the connections whose schema in the destination has exactly this
            name.
        cursor (str | Unset): The `next_cursor` of the previous page. The default is the first page.
        limit (int | Unset): Maximum number of items in the page, from 1 to 1000. The default is
            100.

    Raises:
        fivetrex.APIError: If the API returns an error response; `errors.UnexpectedStatus` if
            `client` is not the `api` of a fivetrex client.
        fivetrex.TransportError: If no complete response is received.
        fivetrex.DecodeError: If the response does not have the documented form.

    Returns:
        ListConnectionsResponse200
    """

    return sync_detailed(
        client=client,
        group_id=group_id,
        schema=schema,
        cursor=cursor,
        limit=limit,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient | Client,
    group_id: str | Unset = UNSET,
    schema: str | Unset = UNSET,
    cursor: str | Unset = UNSET,
    limit: int | Unset = UNSET,
) -> Response[ListConnectionsResponse200]:
    """List the connections of the account.

    Pass `group_id` for the connections of one group.

    Args:
        group_id (str | Unset): Only the connections of this group. The default is all groups.
        schema (str | Unset): Only the connections whose schema in the destination has exactly this
            name.
        cursor (str | Unset): The `next_cursor` of the previous page. The default is the first page.
        limit (int | Unset): Maximum number of items in the page, from 1 to 1000. The default is
            100.

    Raises:
        fivetrex.APIError: If the API returns an error response; `errors.UnexpectedStatus` if
            `client` is not the `api` of a fivetrex client.
        fivetrex.TransportError: If no complete response is received.
        fivetrex.DecodeError: If the response does not have the documented form.

    Returns:
        Response[ListConnectionsResponse200]
    """

    kwargs = _get_kwargs(
        group_id=group_id,
        schema=schema,
        cursor=cursor,
        limit=limit,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient | Client,
    group_id: str | Unset = UNSET,
    schema: str | Unset = UNSET,
    cursor: str | Unset = UNSET,
    limit: int | Unset = UNSET,
) -> ListConnectionsResponse200 | None:
    """List the connections of the account.

    Pass `group_id` for the connections of one group.

    Args:
        group_id (str | Unset): Only the connections of this group. The default is all groups.
        schema (str | Unset): Only the connections whose schema in the destination has exactly this
            name.
        cursor (str | Unset): The `next_cursor` of the previous page. The default is the first page.
        limit (int | Unset): Maximum number of items in the page, from 1 to 1000. The default is
            100.

    Raises:
        fivetrex.APIError: If the API returns an error response; `errors.UnexpectedStatus` if
            `client` is not the `api` of a fivetrex client.
        fivetrex.TransportError: If no complete response is received.
        fivetrex.DecodeError: If the response does not have the documented form.

    Returns:
        ListConnectionsResponse200
    """

    return (
        await asyncio_detailed(
            client=client,
            group_id=group_id,
            schema=schema,
            cursor=cursor,
            limit=limit,
        )
    ).parsed
