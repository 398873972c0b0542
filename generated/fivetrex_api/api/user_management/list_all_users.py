from http import HTTPStatus
from typing import Any

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.list_all_users_response_200 import ListAllUsersResponse200
from ...models.list_all_users_user_type import ListAllUsersUserType
from ...types import UNSET, Response, Unset


def _get_kwargs(
    *,
    cursor: str | Unset = UNSET,
    limit: int | Unset = UNSET,
    active: bool | Unset = UNSET,
    user_type: ListAllUsersUserType | Unset = UNSET,
    has_api_key: bool | Unset = UNSET,
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    params["cursor"] = cursor

    params["limit"] = limit

    params["active"] = active

    json_user_type: str | Unset = UNSET
    if not isinstance(user_type, Unset):
        json_user_type = user_type

    params["user_type"] = json_user_type

    params["has_api_key"] = has_api_key

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "headers": {"Accept": "application/json"},
        "method": "get",
        "url": "/v1/users",
        "params": params,
    }

    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> ListAllUsersResponse200 | None:
    if response.is_success and response.content:
        response_200 = ListAllUsersResponse200.from_dict(response.json())

        return response_200

    if client.raise_on_unexpected_status:
        raise errors.UnexpectedStatus(response.status_code, response.content)
    else:
        return None


def _build_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Response[ListAllUsersResponse200]:
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
    active: bool | Unset = UNSET,
    user_type: ListAllUsersUserType | Unset = UNSET,
    has_api_key: bool | Unset = UNSET,
) -> Response[ListAllUsersResponse200]:
    """List the users of the account.

    Args:
        cursor (str | Unset): The `next_cursor` of the previous page. The default is the first page.
        limit (int | Unset): Maximum number of items in the page, from 1 to 1000. The default is
            100.
        active (bool | Unset): True for the active users only, False for the suspended users only.
            The default is both.
        user_type (ListAllUsersUserType | Unset): The type of the user, `"REGULAR_USER"` or
            `"SERVICE_ACCOUNT"`.
        has_api_key (bool | Unset): Whether the user has an API key.

    Raises:
        fivetrex.APIError: If the API returns an error response; `errors.UnexpectedStatus` if
            `client` is not the `api` of a fivetrex client.
        fivetrex.TransportError: If no complete response is received.
        fivetrex.DecodeError: If the response does not have the documented form.

    Returns:
        Response[ListAllUsersResponse200]
    """

    kwargs = _get_kwargs(
        cursor=cursor,
        limit=limit,
        active=active,
        user_type=user_type,
        has_api_key=has_api_key,
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
    active: bool | Unset = UNSET,
    user_type: ListAllUsersUserType | Unset = UNSET,
    has_api_key: bool | Unset = UNSET,
) -> ListAllUsersResponse200 | None:
    """List the users of the account.

    Args:
        cursor (str | Unset): The `next_cursor` of the previous page. The default is the first page.
        limit (int | Unset): Maximum number of items in the page, from 1 to 1000. The default is
            100.
        active (bool | Unset): True for the active users only, False for the suspended users only.
            The default is both.
        user_type (ListAllUsersUserType | Unset): The type of the user, `"REGULAR_USER"` or
            `"SERVICE_ACCOUNT"`.
        has_api_key (bool | Unset): Whether the user has an API key.

    Raises:
        fivetrex.APIError: If the API returns an error response; `errors.UnexpectedStatus` if
            `client` is not the `api` of a fivetrex client.
        fivetrex.TransportError: If no complete response is received.
        fivetrex.DecodeError: If the response does not have the documented form.

    Returns:
        ListAllUsersResponse200
    """

    return sync_detailed(
        client=client,
        cursor=cursor,
        limit=limit,
        active=active,
        user_type=user_type,
        has_api_key=has_api_key,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient | Client,
    cursor: str | Unset = UNSET,
    limit: int | Unset = UNSET,
    active: bool | Unset = UNSET,
    user_type: ListAllUsersUserType | Unset = UNSET,
    has_api_key: bool | Unset = UNSET,
) -> Response[ListAllUsersResponse200]:
    """List the users of the account.

    Args:
        cursor (str | Unset): The `next_cursor` of the previous page. The default is the first page.
        limit (int | Unset): Maximum number of items in the page, from 1 to 1000. The default is
            100.
        active (bool | Unset): True for the active users only, False for the suspended users only.
            The default is both.
        user_type (ListAllUsersUserType | Unset): The type of the user, `"REGULAR_USER"` or
            `"SERVICE_ACCOUNT"`.
        has_api_key (bool | Unset): Whether the user has an API key.

    Raises:
        fivetrex.APIError: If the API returns an error response; `errors.UnexpectedStatus` if
            `client` is not the `api` of a fivetrex client.
        fivetrex.TransportError: If no complete response is received.
        fivetrex.DecodeError: If the response does not have the documented form.

    Returns:
        Response[ListAllUsersResponse200]
    """

    kwargs = _get_kwargs(
        cursor=cursor,
        limit=limit,
        active=active,
        user_type=user_type,
        has_api_key=has_api_key,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient | Client,
    cursor: str | Unset = UNSET,
    limit: int | Unset = UNSET,
    active: bool | Unset = UNSET,
    user_type: ListAllUsersUserType | Unset = UNSET,
    has_api_key: bool | Unset = UNSET,
) -> ListAllUsersResponse200 | None:
    """List the users of the account.

    Args:
        cursor (str | Unset): The `next_cursor` of the previous page. The default is the first page.
        limit (int | Unset): Maximum number of items in the page, from 1 to 1000. The default is
            100.
        active (bool | Unset): True for the active users only, False for the suspended users only.
            The default is both.
        user_type (ListAllUsersUserType | Unset): The type of the user, `"REGULAR_USER"` or
            `"SERVICE_ACCOUNT"`.
        has_api_key (bool | Unset): Whether the user has an API key.

    Raises:
        fivetrex.APIError: If the API returns an error response; `errors.UnexpectedStatus` if
            `client` is not the `api` of a fivetrex client.
        fivetrex.TransportError: If no complete response is received.
        fivetrex.DecodeError: If the response does not have the documented form.

    Returns:
        ListAllUsersResponse200
    """

    return (
        await asyncio_detailed(
            client=client,
            cursor=cursor,
            limit=limit,
            active=active,
            user_type=user_type,
            has_api_key=has_api_key,
        )
    ).parsed
