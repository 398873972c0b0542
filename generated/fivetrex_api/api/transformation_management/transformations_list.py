from http import HTTPStatus
from typing import Any

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.transformations_list_response_200 import TransformationsListResponse200
from ...models.transformations_list_type import (
    TransformationsListType,
)
from ...types import UNSET, Response, Unset


def _get_kwargs(
    *,
    cursor: str | Unset = UNSET,
    limit: int | Unset = UNSET,
    group_id: str | Unset = UNSET,
    project_id: str | Unset = UNSET,
    type_: TransformationsListType | Unset = UNSET,
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    params["cursor"] = cursor

    params["limit"] = limit

    params["group_id"] = group_id

    params["project_id"] = project_id

    json_type_: str | Unset = UNSET
    if not isinstance(type_, Unset):
        json_type_ = type_

    params["type"] = json_type_

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "headers": {"Accept": "application/json"},
        "method": "get",
        "url": "/v1/transformations",
        "params": params,
    }

    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> TransformationsListResponse200 | None:
    if response.is_success and response.content:
        response_200 = TransformationsListResponse200.from_dict(response.json())

        return response_200

    if client.raise_on_unexpected_status:
        raise errors.UnexpectedStatus(response.status_code, response.content)
    else:
        return None


def _build_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Response[TransformationsListResponse200]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    *,
    client: AuthenticatedClient | Client,
    cursor: str | Unset = UNSET,
    limit: int | Unset = UNSET,
    group_id: str | Unset = UNSET,
    project_id: str | Unset = UNSET,
    type_: TransformationsListType | Unset = UNSET,
) -> Response[TransformationsListResponse200]:
    """List the transformations of the account.

    Args:
        cursor (str | Unset): The `next_cursor` of the previous page. The default is the first page.
        limit (int | Unset): Maximum number of items in the page, from 1 to 1000. The default is
            100.
        group_id (str | Unset): Only the transformations of this group.
        project_id (str | Unset): Only the transformations of this project.
        type_ (TransformationsListType | Unset): Only the transformations of this type, `"DBT_CORE"`
            or `"QUICKSTART"`.

    Raises:
        fivetrex.APIError: If the API returns an error response; `errors.UnexpectedStatus` if
            `client` is not the `api` of a fivetrex client.
        fivetrex.TransportError: If no complete response is received.
        fivetrex.DecodeError: If the response does not have the documented form.

    Returns:
        Response[TransformationsListResponse200]
    """

    kwargs = _get_kwargs(
        cursor=cursor,
        limit=limit,
        group_id=group_id,
        project_id=project_id,
        type_=type_,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    *,
    client: AuthenticatedClient | Client,
    cursor: str | Unset = UNSET,
    limit: int | Unset = UNSET,
    group_id: str | Unset = UNSET,
    project_id: str | Unset = UNSET,
    type_: TransformationsListType | Unset = UNSET,
) -> TransformationsListResponse200 | None:
    """List the transformations of the account.

    Args:
        cursor (str | Unset): The `next_cursor` of the previous page. The default is the first page.
        limit (int | Unset): Maximum number of items in the page, from 1 to 1000. The default is
            100.
        group_id (str | Unset): Only the transformations of this group.
        project_id (str | Unset): Only the transformations of this project.
        type_ (TransformationsListType | Unset): Only the transformations of this type, `"DBT_CORE"`
            or `"QUICKSTART"`.

    Raises:
        fivetrex.APIError: If the API returns an error response; `errors.UnexpectedStatus` if
            `client` is not the `api` of a fivetrex client.
        fivetrex.TransportError: If no complete response is received.
        fivetrex.DecodeError: If the response does not have the documented form.

    Returns:
        TransformationsListResponse200
    """

    return sync_detailed(
        client=client,
        cursor=cursor,
        limit=limit,
        group_id=group_id,
        project_id=project_id,
        type_=type_,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient | Client,
    cursor: str | Unset = UNSET,
    limit: int | Unset = UNSET,
    group_id: str | Unset = UNSET,
    project_id: str | Unset = UNSET,
    type_: TransformationsListType | Unset = UNSET,
) -> Response[TransformationsListResponse200]:
    """List the transformations of the account.

    Args:
        cursor (str | Unset): The `next_cursor` of the previous page. The default is the first page.
        limit (int | Unset): Maximum number of items in the page, from 1 to 1000. The default is
            100.
        group_id (str | Unset): Only the transformations of this group.
        project_id (str | Unset): Only the transformations of this project.
        type_ (TransformationsListType | Unset): Only the transformations of this type, `"DBT_CORE"`
            or `"QUICKSTART"`.

    Raises:
        fivetrex.APIError: If the API returns an error response; `errors.UnexpectedStatus` if
            `client` is not the `api` of a fivetrex client.
        fivetrex.TransportError: If no complete response is received.
        fivetrex.DecodeError: If the response does not have the documented form.

    Returns:
        Response[TransformationsListResponse200]
    """

    kwargs = _get_kwargs(
        cursor=cursor,
        limit=limit,
        group_id=group_id,
        project_id=project_id,
        type_=type_,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient | Client,
    cursor: str | Unset = UNSET,
    limit: int | Unset = UNSET,
    group_id: str | Unset = UNSET,
    project_id: str | Unset = UNSET,
    type_: TransformationsListType | Unset = UNSET,
) -> TransformationsListResponse200 | None:
    """List the transformations of the account.

    Args:
        cursor (str | Unset): The `next_cursor` of the previous page. The default is the first page.
        limit (int | Unset): Maximum number of items in the page, from 1 to 1000. The default is
            100.
        group_id (str | Unset): Only the transformations of this group.
        project_id (str | Unset): Only the transformations of this project.
        type_ (TransformationsListType | Unset): Only the transformations of this type, `"DBT_CORE"`
            or `"QUICKSTART"`.

    Raises:
        fivetrex.APIError: If the API returns an error response; `errors.UnexpectedStatus` if
            `client` is not the `api` of a fivetrex client.
        fivetrex.TransportError: If no complete response is received.
        fivetrex.DecodeError: If the response does not have the documented form.

    Returns:
        TransformationsListResponse200
    """

    return (
        await asyncio_detailed(
            client=client,
            cursor=cursor,
            limit=limit,
            group_id=group_id,
            project_id=project_id,
            type_=type_,
        )
    ).parsed
