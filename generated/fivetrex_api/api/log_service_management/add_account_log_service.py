from collections.abc import Mapping
from http import HTTPStatus
from typing import Any

import httpx

from ... import errors
from ...bodies import as_json
from ...client import AuthenticatedClient, Client
from ...models.add_account_log_service_response_201 import AddAccountLogServiceResponse201
from ...models.create_account_log_service_request import CreateAccountLogServiceRequest
from ...types import Response


def _get_kwargs(
    *,
    body: CreateAccountLogServiceRequest | Mapping[str, Any],
) -> dict[str, Any]:
    headers: dict[str, Any] = {"Accept": "application/json"}

    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/v1/external-logging/account",
    }

    _kwargs["json"] = as_json(body, CreateAccountLogServiceRequest)

    headers["Content-Type"] = "application/json"

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> AddAccountLogServiceResponse201 | None:
    if response.is_success and response.content:
        response_201 = AddAccountLogServiceResponse201.from_dict(response.json())

        return response_201

    if client.raise_on_unexpected_status:
        raise errors.UnexpectedStatus(response.status_code, response.content)
    else:
        return None


def _build_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Response[AddAccountLogServiceResponse201]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    *,
    client: AuthenticatedClient | Client,
    body: CreateAccountLogServiceRequest | Mapping[str, Any],
) -> Response[AddAccountLogServiceResponse201]:
    """Create the log service of the account.

    An account has one log service, apart from those of its groups.

    Args:
        body (CreateAccountLogServiceRequest): The fields of a new log service of the account.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and
            Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[AddAccountLogServiceResponse201]
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
    body: CreateAccountLogServiceRequest | Mapping[str, Any],
) -> AddAccountLogServiceResponse201 | None:
    """Create the log service of the account.

    An account has one log service, apart from those of its groups.

    Args:
        body (CreateAccountLogServiceRequest): The fields of a new log service of the account.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and
            Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        AddAccountLogServiceResponse201
    """

    return sync_detailed(
        client=client,
        body=body,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient | Client,
    body: CreateAccountLogServiceRequest | Mapping[str, Any],
) -> Response[AddAccountLogServiceResponse201]:
    """Create the log service of the account.

    An account has one log service, apart from those of its groups.

    Args:
        body (CreateAccountLogServiceRequest): The fields of a new log service of the account.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and
            Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[AddAccountLogServiceResponse201]
    """

    kwargs = _get_kwargs(
        body=body,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient | Client,
    body: CreateAccountLogServiceRequest | Mapping[str, Any],
) -> AddAccountLogServiceResponse201 | None:
    """Create the log service of the account.

    An account has one log service, apart from those of its groups.

    Args:
        body (CreateAccountLogServiceRequest): The fields of a new log service of the account.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and
            Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        AddAccountLogServiceResponse201
    """

    return (
        await asyncio_detailed(
            client=client,
            body=body,
        )
    ).parsed
