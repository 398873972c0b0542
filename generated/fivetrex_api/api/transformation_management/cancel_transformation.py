from http import HTTPStatus
from typing import Any
from urllib.parse import quote

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.cancel_transformation_response_200 import CancelTransformationResponse200
from ...types import Response


def _get_kwargs(
    transformation_id: str,
) -> dict[str, Any]:

    _kwargs: dict[str, Any] = {
        "headers": {"Accept": "application/json"},
        "method": "post",
        "url": "/v1/transformations/{transformation_id}/cancel".format(
            transformation_id=quote(str(transformation_id), safe=""),
        ),
    }

    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> CancelTransformationResponse200 | None:
    if response.is_success and response.content:
        response_200 = CancelTransformationResponse200.from_dict(response.json())

        return response_200

    if client.raise_on_unexpected_status:
        raise errors.UnexpectedStatus(response.status_code, response.content)
    else:
        return None


def _build_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Response[CancelTransformationResponse200]:
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
) -> Response[CancelTransformationResponse200]:
    """Cancel the run of a transformation.

    The API rejects the call if the transformation is not running.

    Args:
        transformation_id (str): The transformation's ID.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and
            Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[CancelTransformationResponse200]
    """

    kwargs = _get_kwargs(
        transformation_id=transformation_id,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    transformation_id: str,
    *,
    client: AuthenticatedClient | Client,
) -> CancelTransformationResponse200 | None:
    """Cancel the run of a transformation.

    The API rejects the call if the transformation is not running.

    Args:
        transformation_id (str): The transformation's ID.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and
            Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        CancelTransformationResponse200
    """

    return sync_detailed(
        transformation_id=transformation_id,
        client=client,
    ).parsed


async def asyncio_detailed(
    transformation_id: str,
    *,
    client: AuthenticatedClient | Client,
) -> Response[CancelTransformationResponse200]:
    """Cancel the run of a transformation.

    The API rejects the call if the transformation is not running.

    Args:
        transformation_id (str): The transformation's ID.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and
            Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[CancelTransformationResponse200]
    """

    kwargs = _get_kwargs(
        transformation_id=transformation_id,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    transformation_id: str,
    *,
    client: AuthenticatedClient | Client,
) -> CancelTransformationResponse200 | None:
    """Cancel the run of a transformation.

    The API rejects the call if the transformation is not running.

    Args:
        transformation_id (str): The transformation's ID.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and
            Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        CancelTransformationResponse200
    """

    return (
        await asyncio_detailed(
            transformation_id=transformation_id,
            client=client,
        )
    ).parsed
