import datetime
from http import HTTPStatus
from typing import Any
from urllib.parse import quote

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.connection_sync_history_response_200 import ConnectionSyncHistoryResponse200
from ...types import UNSET, Response, Unset


def _get_kwargs(
    connection_id: str,
    *,
    start_time: datetime.datetime | Unset = UNSET,
    end_time: datetime.datetime | Unset = UNSET,
    cursor: str | Unset = UNSET,
    limit: int | Unset = UNSET,
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    json_start_time: str | Unset = UNSET
    if not isinstance(start_time, Unset):
        json_start_time = start_time.isoformat()
    params["start_time"] = json_start_time

    json_end_time: str | Unset = UNSET
    if not isinstance(end_time, Unset):
        json_end_time = end_time.isoformat()
    params["end_time"] = json_end_time

    params["cursor"] = cursor

    params["limit"] = limit

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "headers": {"Accept": "application/json;version=2"},
        "method": "get",
        "url": "/v1/connections/{connection_id}/sync-history".format(
            connection_id=quote(str(connection_id), safe=""),
        ),
        "params": params,
    }

    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> ConnectionSyncHistoryResponse200 | None:
    if response.is_success and response.content:
        response_200 = ConnectionSyncHistoryResponse200.from_dict(response.json())

        return response_200

    if client.raise_on_unexpected_status:
        raise errors.UnexpectedStatus(response.status_code, response.content)
    else:
        return None


def _build_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Response[ConnectionSyncHistoryResponse200]:
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
    start_time: datetime.datetime | Unset = UNSET,
    end_time: datetime.datetime | Unset = UNSET,
    cursor: str | Unset = UNSET,
    limit: int | Unset = UNSET,
) -> Response[ConnectionSyncHistoryResponse200]:
    """List the past syncs of a connection.

    The time range is at most 7 days long. If only one of its ends is passed, it is one hour long.

    Args:
        connection_id (str): The connection's ID.
        start_time (datetime.datetime | Unset): Only syncs from this time on, at most 7 days before
            `end_time`. The default is one hour before `end_time`.
        end_time (datetime.datetime | Unset): Only syncs until this time, at most 7 days after
            `start_time`. The default is one hour after `start_time`.
        cursor (str | Unset): The `next_cursor` of the previous page. The default is the first page.
        limit (int | Unset): Maximum number of items in the page, from 1 to 1000. The default is
            100.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and
            Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[ConnectionSyncHistoryResponse200]
    """

    kwargs = _get_kwargs(
        connection_id=connection_id,
        start_time=start_time,
        end_time=end_time,
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
    start_time: datetime.datetime | Unset = UNSET,
    end_time: datetime.datetime | Unset = UNSET,
    cursor: str | Unset = UNSET,
    limit: int | Unset = UNSET,
) -> ConnectionSyncHistoryResponse200 | None:
    """List the past syncs of a connection.

    The time range is at most 7 days long. If only one of its ends is passed, it is one hour long.

    Args:
        connection_id (str): The connection's ID.
        start_time (datetime.datetime | Unset): Only syncs from this time on, at most 7 days before
            `end_time`. The default is one hour before `end_time`.
        end_time (datetime.datetime | Unset): Only syncs until this time, at most 7 days after
            `start_time`. The default is one hour after `start_time`.
        cursor (str | Unset): The `next_cursor` of the previous page. The default is the first page.
        limit (int | Unset): Maximum number of items in the page, from 1 to 1000. The default is
            100.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and
            Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        ConnectionSyncHistoryResponse200
    """

    return sync_detailed(
        connection_id=connection_id,
        client=client,
        start_time=start_time,
        end_time=end_time,
        cursor=cursor,
        limit=limit,
    ).parsed


async def asyncio_detailed(
    connection_id: str,
    *,
    client: AuthenticatedClient | Client,
    start_time: datetime.datetime | Unset = UNSET,
    end_time: datetime.datetime | Unset = UNSET,
    cursor: str | Unset = UNSET,
    limit: int | Unset = UNSET,
) -> Response[ConnectionSyncHistoryResponse200]:
    """List the past syncs of a connection.

    The time range is at most 7 days long. If only one of its ends is passed, it is one hour long.

    Args:
        connection_id (str): The connection's ID.
        start_time (datetime.datetime | Unset): Only syncs from this time on, at most 7 days before
            `end_time`. The default is one hour before `end_time`.
        end_time (datetime.datetime | Unset): Only syncs until this time, at most 7 days after
            `start_time`. The default is one hour after `start_time`.
        cursor (str | Unset): The `next_cursor` of the previous page. The default is the first page.
        limit (int | Unset): Maximum number of items in the page, from 1 to 1000. The default is
            100.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and
            Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[ConnectionSyncHistoryResponse200]
    """

    kwargs = _get_kwargs(
        connection_id=connection_id,
        start_time=start_time,
        end_time=end_time,
        cursor=cursor,
        limit=limit,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    connection_id: str,
    *,
    client: AuthenticatedClient | Client,
    start_time: datetime.datetime | Unset = UNSET,
    end_time: datetime.datetime | Unset = UNSET,
    cursor: str | Unset = UNSET,
    limit: int | Unset = UNSET,
) -> ConnectionSyncHistoryResponse200 | None:
    """List the past syncs of a connection.

    The time range is at most 7 days long. If only one of its ends is passed, it is one hour long.

    Args:
        connection_id (str): The connection's ID.
        start_time (datetime.datetime | Unset): Only syncs from this time on, at most 7 days before
            `end_time`. The default is one hour before `end_time`.
        end_time (datetime.datetime | Unset): Only syncs until this time, at most 7 days after
            `start_time`. The default is one hour after `start_time`.
        cursor (str | Unset): The `next_cursor` of the previous page. The default is the first page.
        limit (int | Unset): Maximum number of items in the page, from 1 to 1000. The default is
            100.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and
            Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        ConnectionSyncHistoryResponse200
    """

    return (
        await asyncio_detailed(
            connection_id=connection_id,
            client=client,
            start_time=start_time,
            end_time=end_time,
            cursor=cursor,
            limit=limit,
        )
    ).parsed
