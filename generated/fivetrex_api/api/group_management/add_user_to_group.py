from collections.abc import Mapping
from http import HTTPStatus
from typing import Any
from urllib.parse import quote

import httpx

from ... import errors
from ...bodies import as_json
from ...client import AuthenticatedClient, Client
from ...models.add_user_to_group_request import AddUserToGroupRequest
from ...models.add_user_to_group_response_200 import AddUserToGroupResponse200
from ...types import Response


def _get_kwargs(
    group_id: str,
    *,
    body: AddUserToGroupRequest | Mapping[str, Any],
) -> dict[str, Any]:
    headers: dict[str, Any] = {"Accept": "application/json"}

    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/v1/groups/{group_id}/users".format(
            group_id=quote(str(group_id), safe=""),
        ),
    }

    _kwargs["json"] = as_json(body, AddUserToGroupRequest)

    headers["Content-Type"] = "application/json"

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> AddUserToGroupResponse200 | None:
    if response.is_success and response.content:
        response_200 = AddUserToGroupResponse200.from_dict(response.json())

        return response_200

    if client.raise_on_unexpected_status:
        raise errors.UnexpectedStatus(response.status_code, response.content)
    else:
        return None


def _build_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Response[AddUserToGroupResponse200]:
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
    body: AddUserToGroupRequest | Mapping[str, Any],
) -> Response[AddUserToGroupResponse200]:
    """Add a user to a group.

    The user must exist in the account.

    Args:
        group_id (str): The group's ID.
        body (AddUserToGroupRequest): The user to add to a group, and the role.

    Raises:
        fivetrex.APIError: If the API returns an error response; `errors.UnexpectedStatus` if
            `client` is not the `api` of a fivetrex client.
        fivetrex.TransportError: If no complete response is received.
        fivetrex.DecodeError: If the response does not have the documented form.
        fivetrex.ConfirmationRequiredError: If the request deletes data or history, which needs
            `confirm=True`. Nothing is sent.

    Returns:
        Response[AddUserToGroupResponse200]
    """

    kwargs = _get_kwargs(
        group_id=group_id,
        body=body,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    group_id: str,
    *,
    client: AuthenticatedClient | Client,
    body: AddUserToGroupRequest | Mapping[str, Any],
) -> AddUserToGroupResponse200 | None:
    """Add a user to a group.

    The user must exist in the account.

    Args:
        group_id (str): The group's ID.
        body (AddUserToGroupRequest): The user to add to a group, and the role.

    Raises:
        fivetrex.APIError: If the API returns an error response; `errors.UnexpectedStatus` if
            `client` is not the `api` of a fivetrex client.
        fivetrex.TransportError: If no complete response is received.
        fivetrex.DecodeError: If the response does not have the documented form.
        fivetrex.ConfirmationRequiredError: If the request deletes data or history, which needs
            `confirm=True`. Nothing is sent.

    Returns:
        AddUserToGroupResponse200
    """

    return sync_detailed(
        group_id=group_id,
        client=client,
        body=body,
    ).parsed


async def asyncio_detailed(
    group_id: str,
    *,
    client: AuthenticatedClient | Client,
    body: AddUserToGroupRequest | Mapping[str, Any],
) -> Response[AddUserToGroupResponse200]:
    """Add a user to a group.

    The user must exist in the account.

    Args:
        group_id (str): The group's ID.
        body (AddUserToGroupRequest): The user to add to a group, and the role.

    Raises:
        fivetrex.APIError: If the API returns an error response; `errors.UnexpectedStatus` if
            `client` is not the `api` of a fivetrex client.
        fivetrex.TransportError: If no complete response is received.
        fivetrex.DecodeError: If the response does not have the documented form.
        fivetrex.ConfirmationRequiredError: If the request deletes data or history, which needs
            `confirm=True`. Nothing is sent.

    Returns:
        Response[AddUserToGroupResponse200]
    """

    kwargs = _get_kwargs(
        group_id=group_id,
        body=body,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    group_id: str,
    *,
    client: AuthenticatedClient | Client,
    body: AddUserToGroupRequest | Mapping[str, Any],
) -> AddUserToGroupResponse200 | None:
    """Add a user to a group.

    The user must exist in the account.

    Args:
        group_id (str): The group's ID.
        body (AddUserToGroupRequest): The user to add to a group, and the role.

    Raises:
        fivetrex.APIError: If the API returns an error response; `errors.UnexpectedStatus` if
            `client` is not the `api` of a fivetrex client.
        fivetrex.TransportError: If no complete response is received.
        fivetrex.DecodeError: If the response does not have the documented form.
        fivetrex.ConfirmationRequiredError: If the request deletes data or history, which needs
            `confirm=True`. Nothing is sent.

    Returns:
        AddUserToGroupResponse200
    """

    return (
        await asyncio_detailed(
            group_id=group_id,
            client=client,
            body=body,
        )
    ).parsed
