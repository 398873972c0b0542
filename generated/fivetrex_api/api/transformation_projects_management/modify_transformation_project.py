from collections.abc import Mapping
from http import HTTPStatus
from typing import Any
from urllib.parse import quote

import httpx

from ... import errors
from ...bodies import as_json
from ...client import AuthenticatedClient, Client
from ...models.modify_transformation_project_response_200 import (
    ModifyTransformationProjectResponse200,
)
from ...models.update_transformation_project_request import UpdateTransformationProjectRequest
from ...types import Response


def _get_kwargs(
    project_id: str,
    *,
    body: UpdateTransformationProjectRequest | Mapping[str, Any],
) -> dict[str, Any]:
    headers: dict[str, Any] = {"Accept": "application/json"}

    _kwargs: dict[str, Any] = {
        "method": "patch",
        "url": "/v1/transformation-projects/{project_id}".format(
            project_id=quote(str(project_id), safe=""),
        ),
    }

    _kwargs["json"] = as_json(body, UpdateTransformationProjectRequest)

    headers["Content-Type"] = "application/json"

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> ModifyTransformationProjectResponse200 | None:
    if response.is_success and response.content:
        response_200 = ModifyTransformationProjectResponse200.from_dict(response.json())

        return response_200

    if client.raise_on_unexpected_status:
        raise errors.UnexpectedStatus(response.status_code, response.content)
    else:
        return None


def _build_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Response[ModifyTransformationProjectResponse200]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    project_id: str,
    *,
    client: AuthenticatedClient | Client,
    body: UpdateTransformationProjectRequest | Mapping[str, Any],
) -> Response[ModifyTransformationProjectResponse200]:
    """Update a transformation project.

    The tests of the project can take minutes.

    Args:
        project_id (str): The transformation project's ID.
        body (UpdateTransformationProjectRequest): The changes to a transformation project.

    Raises:
        fivetrex.APIError: If the API returns an error response; `errors.UnexpectedStatus` if
            `client` is not the `api` of a fivetrex client.
        fivetrex.TransportError: If no complete response is received.
        fivetrex.DecodeError: If the response does not have the documented form.
        fivetrex.ConfirmationRequiredError: If the request deletes data or history, which needs
            `confirm=True`. Nothing is sent.

    Returns:
        Response[ModifyTransformationProjectResponse200]
    """

    kwargs = _get_kwargs(
        project_id=project_id,
        body=body,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    project_id: str,
    *,
    client: AuthenticatedClient | Client,
    body: UpdateTransformationProjectRequest | Mapping[str, Any],
) -> ModifyTransformationProjectResponse200 | None:
    """Update a transformation project.

    The tests of the project can take minutes.

    Args:
        project_id (str): The transformation project's ID.
        body (UpdateTransformationProjectRequest): The changes to a transformation project.

    Raises:
        fivetrex.APIError: If the API returns an error response; `errors.UnexpectedStatus` if
            `client` is not the `api` of a fivetrex client.
        fivetrex.TransportError: If no complete response is received.
        fivetrex.DecodeError: If the response does not have the documented form.
        fivetrex.ConfirmationRequiredError: If the request deletes data or history, which needs
            `confirm=True`. Nothing is sent.

    Returns:
        ModifyTransformationProjectResponse200
    """

    return sync_detailed(
        project_id=project_id,
        client=client,
        body=body,
    ).parsed


async def asyncio_detailed(
    project_id: str,
    *,
    client: AuthenticatedClient | Client,
    body: UpdateTransformationProjectRequest | Mapping[str, Any],
) -> Response[ModifyTransformationProjectResponse200]:
    """Update a transformation project.

    The tests of the project can take minutes.

    Args:
        project_id (str): The transformation project's ID.
        body (UpdateTransformationProjectRequest): The changes to a transformation project.

    Raises:
        fivetrex.APIError: If the API returns an error response; `errors.UnexpectedStatus` if
            `client` is not the `api` of a fivetrex client.
        fivetrex.TransportError: If no complete response is received.
        fivetrex.DecodeError: If the response does not have the documented form.
        fivetrex.ConfirmationRequiredError: If the request deletes data or history, which needs
            `confirm=True`. Nothing is sent.

    Returns:
        Response[ModifyTransformationProjectResponse200]
    """

    kwargs = _get_kwargs(
        project_id=project_id,
        body=body,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    project_id: str,
    *,
    client: AuthenticatedClient | Client,
    body: UpdateTransformationProjectRequest | Mapping[str, Any],
) -> ModifyTransformationProjectResponse200 | None:
    """Update a transformation project.

    The tests of the project can take minutes.

    Args:
        project_id (str): The transformation project's ID.
        body (UpdateTransformationProjectRequest): The changes to a transformation project.

    Raises:
        fivetrex.APIError: If the API returns an error response; `errors.UnexpectedStatus` if
            `client` is not the `api` of a fivetrex client.
        fivetrex.TransportError: If no complete response is received.
        fivetrex.DecodeError: If the response does not have the documented form.
        fivetrex.ConfirmationRequiredError: If the request deletes data or history, which needs
            `confirm=True`. Nothing is sent.

    Returns:
        ModifyTransformationProjectResponse200
    """

    return (
        await asyncio_detailed(
            project_id=project_id,
            client=client,
            body=body,
        )
    ).parsed
