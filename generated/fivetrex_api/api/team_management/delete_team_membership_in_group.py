from http import HTTPStatus
from typing import Any
from urllib.parse import quote

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.delete_team_membership_in_group_response_200 import (
    DeleteTeamMembershipInGroupResponse200,
)
from ...types import Response


def _get_kwargs(
    team_id: str,
    group_id: str,
) -> dict[str, Any]:

    _kwargs: dict[str, Any] = {
        "headers": {"Accept": "application/json"},
        "method": "delete",
        "url": "/v1/teams/{team_id}/groups/{group_id}".format(
            team_id=quote(str(team_id), safe=""),
            group_id=quote(str(group_id), safe=""),
        ),
    }

    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> DeleteTeamMembershipInGroupResponse200 | None:
    if response.is_success and response.content:
        response_200 = DeleteTeamMembershipInGroupResponse200.from_dict(response.json())

        return response_200

    if client.raise_on_unexpected_status:
        raise errors.UnexpectedStatus(response.status_code, response.content)
    else:
        return None


def _build_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Response[DeleteTeamMembershipInGroupResponse200]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    team_id: str,
    group_id: str,
    *,
    client: AuthenticatedClient | Client,
) -> Response[DeleteTeamMembershipInGroupResponse200]:
    """Remove a team from a group.

    Args:
        team_id (str): The team's ID.
        group_id (str): The group's ID.

    Raises:
        fivetrex.APIError: If the API returns an error response; `errors.UnexpectedStatus` if
            `client` is not the `api` of a fivetrex client.
        fivetrex.TransportError: If no complete response is received.
        fivetrex.DecodeError: If the response does not have the documented form.
        fivetrex.ConfirmationRequiredError: If the request deletes data or history, which needs
            `confirm=True`. Nothing is sent.

    Returns:
        Response[DeleteTeamMembershipInGroupResponse200]
    """

    kwargs = _get_kwargs(
        team_id=team_id,
        group_id=group_id,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    team_id: str,
    group_id: str,
    *,
    client: AuthenticatedClient | Client,
) -> DeleteTeamMembershipInGroupResponse200 | None:
    """Remove a team from a group.

    Args:
        team_id (str): The team's ID.
        group_id (str): The group's ID.

    Raises:
        fivetrex.APIError: If the API returns an error response; `errors.UnexpectedStatus` if
            `client` is not the `api` of a fivetrex client.
        fivetrex.TransportError: If no complete response is received.
        fivetrex.DecodeError: If the response does not have the documented form.
        fivetrex.ConfirmationRequiredError: If the request deletes data or history, which needs
            `confirm=True`. Nothing is sent.

    Returns:
        DeleteTeamMembershipInGroupResponse200
    """

    return sync_detailed(
        team_id=team_id,
        group_id=group_id,
        client=client,
    ).parsed


async def asyncio_detailed(
    team_id: str,
    group_id: str,
    *,
    client: AuthenticatedClient | Client,
) -> Response[DeleteTeamMembershipInGroupResponse200]:
    """Remove a team from a group.

    Args:
        team_id (str): The team's ID.
        group_id (str): The group's ID.

    Raises:
        fivetrex.APIError: If the API returns an error response; `errors.UnexpectedStatus` if
            `client` is not the `api` of a fivetrex client.
        fivetrex.TransportError: If no complete response is received.
        fivetrex.DecodeError: If the response does not have the documented form.
        fivetrex.ConfirmationRequiredError: If the request deletes data or history, which needs
            `confirm=True`. Nothing is sent.

    Returns:
        Response[DeleteTeamMembershipInGroupResponse200]
    """

    kwargs = _get_kwargs(
        team_id=team_id,
        group_id=group_id,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    team_id: str,
    group_id: str,
    *,
    client: AuthenticatedClient | Client,
) -> DeleteTeamMembershipInGroupResponse200 | None:
    """Remove a team from a group.

    Args:
        team_id (str): The team's ID.
        group_id (str): The group's ID.

    Raises:
        fivetrex.APIError: If the API returns an error response; `errors.UnexpectedStatus` if
            `client` is not the `api` of a fivetrex client.
        fivetrex.TransportError: If no complete response is received.
        fivetrex.DecodeError: If the response does not have the documented form.
        fivetrex.ConfirmationRequiredError: If the request deletes data or history, which needs
            `confirm=True`. Nothing is sent.

    Returns:
        DeleteTeamMembershipInGroupResponse200
    """

    return (
        await asyncio_detailed(
            team_id=team_id,
            group_id=group_id,
            client=client,
        )
    ).parsed
