from http import HTTPStatus
from typing import Any
from urllib.parse import quote

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.list_all_connections_in_group_response_200 import (
    ListAllConnectionsInGroupResponse200,
)
from ...types import UNSET, Response, Unset


def _get_kwargs(
    group_id: str,
    *,
    schema: str | Unset = UNSET,
    cursor: str | Unset = UNSET,
    limit: int | Unset = UNSET,
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    params["schema"] = schema

    params["cursor"] = cursor

    params["limit"] = limit

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "headers": {"Accept": "application/json"},
        "method": "get",
        "url": "/v1/groups/{group_id}/connections".format(
            group_id=quote(str(group_id), safe=""),
        ),
        "params": params,
    }

    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> ListAllConnectionsInGroupResponse200 | None:
    if response.is_success and response.content:
        response_200 = ListAllConnectionsInGroupResponse200.from_dict(response.json())

        return response_200

    if client.raise_on_unexpected_status:
        raise errors.UnexpectedStatus(response.status_code, response.content)
    else:
        return None


def _build_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Response[ListAllConnectionsInGroupResponse200]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    group_id: str,
    *,
    client: AuthenticatedClient | Client,
    schema: str | Unset = UNSET,
    cursor: str | Unset = UNSET,
    limit: int | Unset = UNSET,
) -> Response[ListAllConnectionsInGroupResponse200]:
    """List the connections of a group, in an older format.

    Some fields have other types than in the details of a connection. Prefer the list of connections
    with a `group_id`.

    Args:
        group_id (str): The group's ID.
        schema (str | Unset): Only the connections whose schema in the destination has exactly this
            name.
        cursor (str | Unset): The `next_cursor` of the previous page. The default is the first page.
        limit (int | Unset): Maximum number of items in the page, from 1 to 1000. The default is
            100.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and
            Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[ListAllConnectionsInGroupResponse200]
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
    group_id: str,
    *,
    client: AuthenticatedClient | Client,
    schema: str | Unset = UNSET,
    cursor: str | Unset = UNSET,
    limit: int | Unset = UNSET,
) -> ListAllConnectionsInGroupResponse200 | None:
    """List the connections of a group, in an older format.

    Some fields have other types than in the details of a connection. Prefer the list of connections
    with a `group_id`.

    Args:
        group_id (str): The group's ID.
        schema (str | Unset): Only the connections whose schema in the destination has exactly this
            name.
        cursor (str | Unset): The `next_cursor` of the previous page. The default is the first page.
        limit (int | Unset): Maximum number of items in the page, from 1 to 1000. The default is
            100.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and
            Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        ListAllConnectionsInGroupResponse200
    """

    return sync_detailed(
        group_id=group_id,
        client=client,
        schema=schema,
        cursor=cursor,
        limit=limit,
    ).parsed


async def asyncio_detailed(
    group_id: str,
    *,
    client: AuthenticatedClient | Client,
    schema: str | Unset = UNSET,
    cursor: str | Unset = UNSET,
    limit: int | Unset = UNSET,
) -> Response[ListAllConnectionsInGroupResponse200]:
    """List the connections of a group, in an older format.

    Some fields have other types than in the details of a connection. Prefer the list of connections
    with a `group_id`.

    Args:
        group_id (str): The group's ID.
        schema (str | Unset): Only the connections whose schema in the destination has exactly this
            name.
        cursor (str | Unset): The `next_cursor` of the previous page. The default is the first page.
        limit (int | Unset): Maximum number of items in the page, from 1 to 1000. The default is
            100.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and
            Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[ListAllConnectionsInGroupResponse200]
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
    group_id: str,
    *,
    client: AuthenticatedClient | Client,
    schema: str | Unset = UNSET,
    cursor: str | Unset = UNSET,
    limit: int | Unset = UNSET,
) -> ListAllConnectionsInGroupResponse200 | None:
    """List the connections of a group, in an older format.

    Some fields have other types than in the details of a connection. Prefer the list of connections
    with a `group_id`.

    Args:
        group_id (str): The group's ID.
        schema (str | Unset): Only the connections whose schema in the destination has exactly this
            name.
        cursor (str | Unset): The `next_cursor` of the previous page. The default is the first page.
        limit (int | Unset): Maximum number of items in the page, from 1 to 1000. The default is
            100.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and
            Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        ListAllConnectionsInGroupResponse200
    """

    return (
        await asyncio_detailed(
            group_id=group_id,
            client=client,
            schema=schema,
            cursor=cursor,
            limit=limit,
        )
    ).parsed
