from collections.abc import Mapping
from http import HTTPStatus
from typing import Any

import httpx

from ... import errors
from ...bodies import as_json
from ...client import AuthenticatedClient, Client
from ...models.add_log_service_response_201 import AddLogServiceResponse201
from ...models.create_log_service_request import CreateLogServiceRequest
from ...types import Response


def _get_kwargs(
    *,
    body: CreateLogServiceRequest | Mapping[str, Any],
) -> dict[str, Any]:
    headers: dict[str, Any] = {"Accept": "application/json"}

    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/v1/external-logging",
    }

    _kwargs["json"] = as_json(body, CreateLogServiceRequest)

    headers["Content-Type"] = "application/json"

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> AddLogServiceResponse201 | None:
    if response.is_success and response.content:
        response_201 = AddLogServiceResponse201.from_dict(response.json())

        return response_201

    if client.raise_on_unexpected_status:
        raise errors.UnexpectedStatus(response.status_code, response.content)
    else:
        return None


def _build_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Response[AddLogServiceResponse201]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    *,
    client: AuthenticatedClient | Client,
    body: CreateLogServiceRequest | Mapping[str, Any],
) -> Response[AddLogServiceResponse201]:
    """Create the log service of a group.

    A group has one log service, which gets the ID of the group.

    Args:
        body (CreateLogServiceRequest): The fields of a new log service of a group.

    Raises:
        fivetrex.APIError: If the API returns an error response; `errors.UnexpectedStatus` if
            `client` is not the `api` of a fivetrex client.
        fivetrex.TransportError: If no complete response is received.
        fivetrex.DecodeError: If the response does not have the documented form.
        fivetrex.ConfirmationRequiredError: If the request deletes data or history, which needs
            `confirm=True`. Nothing is sent.

    Returns:
        Response[AddLogServiceResponse201]
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
    body: CreateLogServiceRequest | Mapping[str, Any],
) -> AddLogServiceResponse201 | None:
    """Create the log service of a group.

    A group has one log service, which gets the ID of the group.

    Args:
        body (CreateLogServiceRequest): The fields of a new log service of a group.

    Raises:
        fivetrex.APIError: If the API returns an error response; `errors.UnexpectedStatus` if
            `client` is not the `api` of a fivetrex client.
        fivetrex.TransportError: If no complete response is received.
        fivetrex.DecodeError: If the response does not have the documented form.
        fivetrex.ConfirmationRequiredError: If the request deletes data or history, which needs
            `confirm=True`. Nothing is sent.

    Returns:
        AddLogServiceResponse201
    """

    return sync_detailed(
        client=client,
        body=body,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient | Client,
    body: CreateLogServiceRequest | Mapping[str, Any],
) -> Response[AddLogServiceResponse201]:
    """Create the log service of a group.

    A group has one log service, which gets the ID of the group.

    Args:
        body (CreateLogServiceRequest): The fields of a new log service of a group.

    Raises:
        fivetrex.APIError: If the API returns an error response; `errors.UnexpectedStatus` if
            `client` is not the `api` of a fivetrex client.
        fivetrex.TransportError: If no complete response is received.
        fivetrex.DecodeError: If the response does not have the documented form.
        fivetrex.ConfirmationRequiredError: If the request deletes data or history, which needs
            `confirm=True`. Nothing is sent.

    Returns:
        Response[AddLogServiceResponse201]
    """

    kwargs = _get_kwargs(
        body=body,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient | Client,
    body: CreateLogServiceRequest | Mapping[str, Any],
) -> AddLogServiceResponse201 | None:
    """Create the log service of a group.

    A group has one log service, which gets the ID of the group.

    Args:
        body (CreateLogServiceRequest): The fields of a new log service of a group.

    Raises:
        fivetrex.APIError: If the API returns an error response; `errors.UnexpectedStatus` if
            `client` is not the `api` of a fivetrex client.
        fivetrex.TransportError: If no complete response is received.
        fivetrex.DecodeError: If the response does not have the documented form.
        fivetrex.ConfirmationRequiredError: If the request deletes data or history, which needs
            `confirm=True`. Nothing is sent.

    Returns:
        AddLogServiceResponse201
    """

    return (
        await asyncio_detailed(
            client=client,
            body=body,
        )
    ).parsed
