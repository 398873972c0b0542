from collections.abc import Mapping
from http import HTTPStatus
from typing import Any

import httpx

from ... import errors
from ...bodies import as_json
from ...client import AuthenticatedClient, Client
from ...models.create_transformation_project_request import CreateTransformationProjectRequest
from ...models.create_transformation_project_response_201 import (
    CreateTransformationProjectResponse201,
)
from ...types import Response


def _get_kwargs(
    *,
    body: CreateTransformationProjectRequest | Mapping[str, Any],
) -> dict[str, Any]:
    headers: dict[str, Any] = {"Accept": "application/json"}

    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/v1/transformation-projects",
    }

    _kwargs["json"] = as_json(body, CreateTransformationProjectRequest)

    headers["Content-Type"] = "application/json"

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> CreateTransformationProjectResponse201 | None:
    if response.is_success and response.content:
        response_201 = CreateTransformationProjectResponse201.from_dict(response.json())

        return response_201

    if client.raise_on_unexpected_status:
        raise errors.UnexpectedStatus(response.status_code, response.content)
    else:
        return None


def _build_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Response[CreateTransformationProjectResponse201]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    *,
    client: AuthenticatedClient | Client,
    body: CreateTransformationProjectRequest | Mapping[str, Any],
) -> Response[CreateTransformationProjectResponse201]:
    """Create a transformation project.

    By default the API runs the tests of the project, which can take minutes.

    Args:
        body (CreateTransformationProjectRequest): The fields of a new transformation project.

    Raises:
        fivetrex.APIError: If the API returns an error response; `errors.UnexpectedStatus` if
            `client` is not the `api` of a fivetrex client.
        fivetrex.TransportError: If no complete response is received.
        fivetrex.DecodeError: If the response does not have the documented form.
        fivetrex.ConfirmationRequiredError: If the request deletes data or history, which needs
            `confirm=True`. Nothing is sent.

    Returns:
        Response[CreateTransformationProjectResponse201]
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
    body: CreateTransformationProjectRequest | Mapping[str, Any],
) -> CreateTransformationProjectResponse201 | None:
    """Create a transformation project.

    By default the API runs the tests of the project, which can take minutes.

    Args:
        body (CreateTransformationProjectRequest): The fields of a new transformation project.

    Raises:
        fivetrex.APIError: If the API returns an error response; `errors.UnexpectedStatus` if
            `client` is not the `api` of a fivetrex client.
        fivetrex.TransportError: If no complete response is received.
        fivetrex.DecodeError: If the response does not have the documented form.
        fivetrex.ConfirmationRequiredError: If the request deletes data or history, which needs
            `confirm=True`. Nothing is sent.

    Returns:
        CreateTransformationProjectResponse201
    """

    return sync_detailed(
        client=client,
        body=body,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient | Client,
    body: CreateTransformationProjectRequest | Mapping[str, Any],
) -> Response[CreateTransformationProjectResponse201]:
    """Create a transformation project.

    By default the API runs the tests of the project, which can take minutes.

    Args:
        body (CreateTransformationProjectRequest): The fields of a new transformation project.

    Raises:
        fivetrex.APIError: If the API returns an error response; `errors.UnexpectedStatus` if
            `client` is not the `api` of a fivetrex client.
        fivetrex.TransportError: If no complete response is received.
        fivetrex.DecodeError: If the response does not have the documented form.
        fivetrex.ConfirmationRequiredError: If the request deletes data or history, which needs
            `confirm=True`. Nothing is sent.

    Returns:
        Response[CreateTransformationProjectResponse201]
    """

    kwargs = _get_kwargs(
        body=body,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient | Client,
    body: CreateTransformationProjectRequest | Mapping[str, Any],
) -> CreateTransformationProjectResponse201 | None:
    """Create a transformation project.

    By default the API runs the tests of the project, which can take minutes.

    Args:
        body (CreateTransformationProjectRequest): The fields of a new transformation project.

    Raises:
        fivetrex.APIError: If the API returns an error response; `errors.UnexpectedStatus` if
            `client` is not the `api` of a fivetrex client.
        fivetrex.TransportError: If no complete response is received.
        fivetrex.DecodeError: If the response does not have the documented form.
        fivetrex.ConfirmationRequiredError: If the request deletes data or history, which needs
            `confirm=True`. Nothing is sent.

    Returns:
        CreateTransformationProjectResponse201
    """

    return (
        await asyncio_detailed(
            client=client,
            body=body,
        )
    ).parsed
