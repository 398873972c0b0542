from http import HTTPStatus
from typing import Any
from urllib.parse import quote

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.delete_user_membership_in_connection_response_200 import (
    DeleteUserMembershipInConnectionResponse200,
)
from ...types import Response


def _get_kwargs(
    user_id: str,
    connection_id: str,
) -> dict[str, Any]:

    _kwargs: dict[str, Any] = {
        "headers": {"Accept": "application/json"},
        "method": "delete",
        "url": "/v1/users/{user_id}/connections/{connection_id}".format(
            user_id=quote(str(user_id), safe=""),
            connection_id=quote(str(connection_id), safe=""),
        ),
    }

    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> DeleteUserMembershipInConnectionResponse200 | None:
    if response.is_success and response.content:
        response_200 = DeleteUserMembershipInConnectionResponse200.from_dict(response.json())

        return response_200

    if client.raise_on_unexpected_status:
        raise errors.UnexpectedStatus(response.status_code, response.content)
    else:
        return None


def _build_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Response[DeleteUserMembershipInConnectionResponse200]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    user_id: str,
    connection_id: str,
    *,
    client: AuthenticatedClient | Client,
) -> Response[DeleteUserMembershipInConnectionResponse200]:
    """Remove a user from a connection.

    Args:
        user_id (str): The user's ID.
        connection_id (str): The connection's ID.

    Raises:
        fivetrex.APIError: If the API returns an error response; `errors.UnexpectedStatus` if
            `client` is not the `api` of a fivetrex client.
        fivetrex.TransportError: If no complete response is received.
        fivetrex.DecodeError: If the response does not have the documented form.
        fivetrex.ConfirmationRequiredError: If the request deletes data or history, which needs
            `confirm=True`. Nothing is sent.

    Returns:
        Response[DeleteUserMembershipInConnectionResponse200]
    """

    kwargs = _get_kwargs(
        user_id=user_id,
        connection_id=connection_id,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    user_id: str,
    connection_id: str,
    *,
    client: AuthenticatedClient | Client,
) -> DeleteUserMembershipInConnectionResponse200 | None:
    """Remove a user from a connection.

    Args:
        user_id (str): The user's ID.
        connection_id (str): The connection's ID.

    Raises:
        fivetrex.APIError: If the API returns an error response; `errors.UnexpectedStatus` if
            `client` is not the `api` of a fivetrex client.
        fivetrex.TransportError: If no complete response is received.
        fivetrex.DecodeError: If the response does not have the documented form.
        fivetrex.ConfirmationRequiredError: If the request deletes data or history, which needs
            `confirm=True`. Nothing is sent.

    Returns:
        DeleteUserMembershipInConnectionResponse200
    """

    return sync_detailed(
        user_id=user_id,
        connection_id=connection_id,
        client=client,
    ).parsed


async def asyncio_detailed(
    user_id: str,
    connection_id: str,
    *,
    client: AuthenticatedClient | Client,
) -> Response[DeleteUserMembershipInConnectionResponse200]:
    """Remove a user from a connection.

    Args:
        user_id (str): The user's ID.
        connection_id (str): The connection's ID.

    Raises:
        fivetrex.APIError: If the API returns an error response; `errors.UnexpectedStatus` if
            `client` is not the `api` of a fivetrex client.
        fivetrex.TransportError: If no complete response is received.
        fivetrex.DecodeError: If the response does not have the documented form.
        fivetrex.ConfirmationRequiredError: If the request deletes data or history, which needs
            `confirm=True`. Nothing is sent.

    Returns:
        Response[DeleteUserMembershipInConnectionResponse200]
    """

    kwargs = _get_kwargs(
        user_id=user_id,
        connection_id=connection_id,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    user_id: str,
    connection_id: str,
    *,
    client: AuthenticatedClient | Client,
) -> DeleteUserMembershipInConnectionResponse200 | None:
    """Remove a user from a connection.

    Args:
        user_id (str): The user's ID.
        connection_id (str): The connection's ID.

    Raises:
        fivetrex.APIError: If the API returns an error response; `errors.UnexpectedStatus` if
            `client` is not the `api` of a fivetrex client.
        fivetrex.TransportError: If no complete response is received.
        fivetrex.DecodeError: If the response does not have the documented form.
        fivetrex.ConfirmationRequiredError: If the request deletes data or history, which needs
            `confirm=True`. Nothing is sent.

    Returns:
        DeleteUserMembershipInConnectionResponse200
    """

    return (
        await asyncio_detailed(
            user_id=user_id,
            connection_id=connection_id,
            client=client,
        )
    ).parsed
