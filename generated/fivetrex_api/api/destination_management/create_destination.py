from collections.abc import Mapping
from http import HTTPStatus
from typing import Any

import httpx

from ... import errors
from ...bodies import as_json
from ...client import AuthenticatedClient, Client
from ...models.create_destination_request import CreateDestinationRequest
from ...models.create_destination_response_201 import CreateDestinationResponse201
from ...types import Response


def _get_kwargs(
    *,
    body: CreateDestinationRequest | Mapping[str, Any],
) -> dict[str, Any]:
    headers: dict[str, Any] = {"Accept": "application/json;version=2"}

    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/v1/destinations",
    }

    _kwargs["json"] = as_json(body, CreateDestinationRequest)

    headers["Content-Type"] = "application/json"

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> CreateDestinationResponse201 | None:
    if response.is_success and response.content:
        response_201 = CreateDestinationResponse201.from_dict(response.json())

        return response_201

    if client.raise_on_unexpected_status:
        raise errors.UnexpectedStatus(response.status_code, response.content)
    else:
        return None


def _build_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Response[CreateDestinationResponse201]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    *,
    client: AuthenticatedClient | Client,
    body: CreateDestinationRequest | Mapping[str, Any],
) -> Response[CreateDestinationResponse201]:
    """Create the destination of a group.

    A group has one destination, and the destination gets the ID of the group. Setup tests can take
    minutes.

    Args:
        body (CreateDestinationRequest): The fields of a new destination.

    Raises:
        fivetrex.APIError: If the API returns an error response; `errors.UnexpectedStatus` if
            `client` is not the `api` of a fivetrex client.
        fivetrex.TransportError: If no complete response is received.
        fivetrex.DecodeError: If the response does not have the documented form.
        fivetrex.ConfirmationRequiredError: If the request deletes data or history, which needs
            `confirm=True`. Nothing is sent.

    Returns:
        Response[CreateDestinationResponse201]
    """

    kwargs = _get_kwargs(
        body=body,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    *,
    client: AuthenticatedClient | Client,
    body: CreateDestinationRequest | Mapping[str, Any],
) -> CreateDestinationResponse201 | None:
    """Create the destination of a group.

    A group has one destination, and the destination gets the ID of the group. Setup tests can take
    minutes.

    Args:
        body (CreateDestinationRequest): The fields of a new destination.

    Raises:
        fivetrex.APIError: If the API returns an error response; `errors.UnexpectedStatus` if
            `client` is not the `api` of a fivetrex client.
        fivetrex.TransportError: If no complete response is received.
        fivetrex.DecodeError: If the response does not have the documented form.
        fivetrex.ConfirmationRequiredError: If the request deletes data or history, which needs
            `confirm=True`. Nothing is sent.

    Returns:
        CreateDestinationResponse201
    """

    return sync_detailed(
        client=client,
        body=body,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient | Client,
    body: CreateDestinationRequest | Mapping[str, Any],
) -> Response[CreateDestinationResponse201]:
    """Create the destination of a group.

    A group has one destination, and the destination gets the ID of the group. Setup tests can take
    minutes.

    Args:
        body (CreateDestinationRequest): The fields of a new destination.

    Raises:
        fivetrex.APIError: If the API returns an error response; `errors.UnexpectedStatus` if
            `client` is not the `api` of a fivetrex client.
        fivetrex.TransportError: If no complete response is received.
        fivetrex.DecodeError: If the response does not have the documented form.
        fivetrex.ConfirmationRequiredError: If the request deletes data or history, which needs
            `confirm=True`. Nothing is sent.

    Returns:
        Response[CreateDestinationResponse201]
    """

    kwargs = _get_kwargs(
        body=body,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient | Client,
    body: CreateDestinationRequest | Mapping[str, Any],
) -> CreateDestinationResponse201 | None:
    """Create the destination of a group.

    A group has one destination, and the destination gets the ID of the group. Setup tests can take
    minutes.

    Args:
        body (CreateDestinationRequest): The fields of a new destination.

    Raises:
        fivetrex.APIError: If the API returns an error response; `errors.UnexpectedStatus` if
            `client` is not the `api` of a fivetrex client.
        fivetrex.TransportError: If no complete response is received.
        fivetrex.DecodeError: If the response does not have the documented form.
        fivetrex.ConfirmationRequiredError: If the request deletes data or history, which needs
            `confirm=True`. Nothing is sent.

    Returns:
        CreateDestinationResponse201
    """

    return (
        await asyncio_detailed(
            client=client,
            body=body,
        )
    ).parsed
