from http import HTTPStatus
from typing import Any
from urllib.parse import quote

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.list_users_in_team_response_200 import ListUsersInTeamResponse200
from ...types import UNSET, Response, Unset


def _get_kwargs(
    team_id: str,
    *,
    cursor: str | Unset = UNSET,
    limit: int | Unset = UNSET,
    active: bool | Unset = UNSET,
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    params["cursor"] = cursor

    params["limit"] = limit

    params["active"] = active

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "headers": {"Accept": "application/json"},
        "method": "get",
        "url": "/v1/teams/{team_id}/users".format(
            team_id=quote(str(team_id), safe=""),
        ),
        "params": params,
    }

    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> ListUsersInTeamResponse200 | None:
    if response.is_success and response.content:
        response_200 = ListUsersInTeamResponse200.from_dict(response.json())

        return response_200

    if client.raise_on_unexpected_status:
        raise errors.UnexpectedStatus(response.status_code, response.content)
    else:
        return None


def _build_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Response[ListUsersInTeamResponse200]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    team_id: str,
    *,
    client: AuthenticatedClient | Client,
    cursor: str | Unset = UNSET,
    limit: int | Unset = UNSET,
    active: bool | Unset = UNSET,
) -> Response[ListUsersInTeamResponse200]:
    """List the users of a team.

    Args:
        team_id (str): The team's ID.
        cursor (str | Unset): The `next_cursor` of the previous page. The default is the first page.
        limit (int | Unset): Maximum number of items in the page, from 1 to 1000. The default is
            100.
        active (bool | Unset): True for the active users only, False for the suspended users only.
            The default is both.

    Raises:
        fivetrex.APIError: If the API returns an error response; `errors.UnexpectedStatus` if
            `client` is not the `api` of a fivetrex client.
        fivetrex.TransportError: If no complete response is received.
        fivetrex.DecodeError: If the response does not have the documented form.

    Returns:
        Response[ListUsersInTeamResponse200]
    """

    kwargs = _get_kwargs(
        team_id=team_id,
        cursor=cursor,
        limit=limit,
        active=active,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    team_id: str,
    *,
    client: AuthenticatedClient | Client,
    cursor: str | Unset = UNSET,
    limit: int | Unset = UNSET,
    active: bool | Unset = UNSET,
) -> ListUsersInTeamResponse200 | None:
    """List the users of a team.

    Args:
        team_id (str): The team's ID.
        cursor (str | Unset): The `next_cursor` of the previous page. The default is the first page.
        limit (int | Unset): Maximum number of items in the page, from 1 to 1000. The default is
            100.
        active (bool | Unset): True for the active users only, False for the suspended users only.
            The default is both.

    Raises:
        fivetrex.APIError: If the API returns an error response; `errors.UnexpectedStatus` if
            `client` is not the `api` of a fivetrex client.
        fivetrex.TransportError: If no complete response is received.
        fivetrex.DecodeError: If the response does not have the documented form.

    Returns:
        ListUsersInTeamResponse200
    """

    return sync_detailed(
        team_id=team_id,
        client=client,
        cursor=cursor,
        limit=limit,
        active=active,
    ).parsed


async def asyncio_detailed(
    team_id: str,
    *,
    client: AuthenticatedClient | Client,
    cursor: str | Unset = UNSET,
    limit: int | Unset = UNSET,
    active: bool | Unset = UNSET,
) -> Response[ListUsersInTeamResponse200]:
    """List the users of a team.

    Args:
        team_id (str): The team's ID.
        cursor (str | Unset): The `next_cursor` of the previous page. The default is the first page.
        limit (int | Unset): Maximum number of items in the page, from 1 to 1000. The default is
            100.
        active (bool | Unset): True for the active users only, False for the suspended users only.
            The default is both.

    Raises:
        fivetrex.APIError: If the API returns an error response; `errors.UnexpectedStatus` if
            `client` is not the `api` of a fivetrex client.
        fivetrex.TransportError: If no complete response is received.
        fivetrex.DecodeError: If the response does not have the documented form.

    Returns:
        Response[ListUsersInTeamResponse200]
    """

    kwargs = _get_kwargs(
        team_id=team_id,
        cursor=cursor,
        limit=limit,
        active=active,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    team_id: str,
    *,
    client: AuthenticatedClient | Client,
    cursor: str | Unset = UNSET,
    limit: int | Unset = UNSET,
    active: bool | Unset = UNSET,
) -> ListUsersInTeamResponse200 | None:
    """List the users of a team.

    Args:
        team_id (str): The team's ID.
        cursor (str | Unset): The `next_cursor` of the previous page. The default is the first page.
        limit (int | Unset): Maximum number of items in the page, from 1 to 1000. The default is
            100.
        active (bool | Unset): True for the active users only, False for the suspended users only.
            The default is both.

    Raises:
        fivetrex.APIError: If the API returns an error response; `errors.UnexpectedStatus` if
            `client` is not the `api` of a fivetrex client.
        fivetrex.TransportError: If no complete response is received.
        fivetrex.DecodeError: If the response does not have the documented form.

    Returns:
        ListUsersInTeamResponse200
    """

    return (
        await asyncio_detailed(
            team_id=team_id,
            client=client,
            cursor=cursor,
            limit=limit,
            active=active,
        )
    ).parsed
