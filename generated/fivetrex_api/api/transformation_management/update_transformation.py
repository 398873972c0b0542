from collections.abc import Mapping
from http import HTTPStatus
from typing import Any
from urllib.parse import quote

import httpx

from ... import errors
from ...bodies import as_json
from ...client import AuthenticatedClient, Client
from ...models.update_transformation_request import UpdateTransformationRequest
from ...models.update_transformation_response_200 import UpdateTransformationResponse200
from ...types import Response


def _get_kwargs(
    transformation_id: str,
    *,
    body: UpdateTransformationRequest | Mapping[str, Any],
) -> dict[str, Any]:
    headers: dict[str, Any] = {"Accept": "application/json"}

    _kwargs: dict[str, Any] = {
        "method": "patch",
        "url": "/v1/transformations/{transformation_id}".format(
            transformation_id=quote(str(transformation_id), safe=""),
        ),
    }

    _kwargs["json"] = as_json(body, UpdateTransformationRequest)

    headers["Content-Type"] = "application/json"

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> UpdateTransformationResponse200 | None:
    if response.is_success and response.content:
        response_200 = UpdateTransformationResponse200.from_dict(response.json())

        return response_200

    if client.raise_on_unexpected_status:
        raise errors.UnexpectedStatus(response.status_code, response.content)
    else:
        return None


def _build_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Response[UpdateTransformationResponse200]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    transformation_id: str,
    *,
    client: AuthenticatedClient | Client,
    body: UpdateTransformationRequest | Mapping[str, Any],
) -> Response[UpdateTransformationResponse200]:
    """Update a transformation.

    Args:
        transformation_id (str): The transformation's ID.
        body (UpdateTransformationRequest): The changes to a transformation.

    Raises:
        fivetrex.APIError: If the API returns an error response; `errors.UnexpectedStatus` if
            `client` is not the `api` of a fivetrex client.
        fivetrex.TransportError: If no complete response is received.
        fivetrex.DecodeError: If the response does not have the documented form.
        fivetrex.ConfirmationRequiredError: If the request deletes data or history, which needs
            `confirm=True`. Nothing is sent.

    Returns:
        Response[UpdateTransformationResponse200]
    """

    kwargs = _get_kwargs(
        transformation_id=transformation_id,
        body=body,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    transformation_id: str,
    *,
    client: AuthenticatedClient | Client,
    body: UpdateTransformationRequest | Mapping[str, Any],
) -> UpdateTransformationResponse200 | None:
    """Update a transformation.

    Args:
        transformation_id (str): The transformation's ID.
        body (UpdateTransformationRequest): The changes to a transformation.

    Raises:
        fivetrex.APIError: If the API returns an error response; `errors.UnexpectedStatus` if
            `client` is not the `api` of a fivetrex client.
        fivetrex.TransportError: If no complete response is received.
        fivetrex.DecodeError: If the response does not have the documented form.
        fivetrex.ConfirmationRequiredError: If the request deletes data or history, which needs
            `confirm=True`. Nothing is sent.

    Returns:
        UpdateTransformationResponse200
    """

    return sync_detailed(
        transformation_id=transformation_id,
        client=client,
        body=body,
    ).parsed


async def asyncio_detailed(
    transformation_id: str,
    *,
    client: AuthenticatedClient | Client,
    body: UpdateTransformationRequest | Mapping[str, Any],
) -> Response[UpdateTransformationResponse200]:
    """Update a transformation.

    Args:
        transformation_id (str): The transformation's ID.
        body (UpdateTransformationRequest): The changes to a transformation.

    Raises:
        fivetrex.APIError: If the API returns an error response; `errors.UnexpectedStatus` if
            `client` is not the `api` of a fivetrex client.
        fivetrex.TransportError: If no complete response is received.
        fivetrex.DecodeError: If the response does not have the documented form.
        fivetrex.ConfirmationRequiredError: If the request deletes data or history, which needs
            `confirm=True`. Nothing is sent.

    Returns:
        Response[UpdateTransformationResponse200]
    """

    kwargs = _get_kwargs(
        transformation_id=transformation_id,
        body=body,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    transformation_id: str,
    *,
    client: AuthenticatedClient | Client,
    body: UpdateTransformationRequest | Mapping[str, Any],
) -> UpdateTransformationResponse200 | None:
    """Update a transformation.

    Args:
        transformation_id (str): The transformation's ID.
        body (UpdateTransformationRequest): The changes to a transformation.

    Raises:
        fivetrex.APIError: If the API returns an error response; `errors.UnexpectedStatus` if
            `client` is not the `api` of a fivetrex client.
        fivetrex.TransportError: If no complete response is received.
        fivetrex.DecodeError: If the response does not have the documented form.
        fivetrex.ConfirmationRequiredError: If the request deletes data or history, which needs
            `confirm=True`. Nothing is sent.

    Returns:
        UpdateTransformationResponse200
    """

    return (
        await asyncio_detailed(
            transformation_id=transformation_id,
            client=client,
            body=body,
        )
    ).parsed
