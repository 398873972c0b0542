from http import HTTPStatus
from typing import Any
from urllib.parse import quote

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.upgrade_transformation_package_response_200 import (
    UpgradeTransformationPackageResponse200,
)
from ...types import Response


def _get_kwargs(
    transformation_id: str,
) -> dict[str, Any]:

    _kwargs: dict[str, Any] = {
        "headers": {"Accept": "application/json", "Content-Type": "application/json"},
        "method": "post",
        "url": "/v1/transformations/{transformation_id}/upgrade".format(
            transformation_id=quote(str(transformation_id), safe=""),
        ),
    }

    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> UpgradeTransformationPackageResponse200 | None:
    if response.is_success and response.content:
        response_200 = UpgradeTransformationPackageResponse200.from_dict(response.json())

        return response_200

    if client.raise_on_unexpected_status:
        raise errors.UnexpectedStatus(response.status_code, response.content)
    else:
        return None


def _build_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Response[UpgradeTransformationPackageResponse200]:
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
) -> Response[UpgradeTransformationPackageResponse200]:
    """Upgrade the package of a Quickstart transformation to its latest version.

    Args:
        transformation_id (str): The transformation's ID.

    Raises:
        fivetrex.APIError: If the API returns an error response; `errors.UnexpectedStatus` if
            `client` is not the `api` of a fivetrex client.
        fivetrex.TransportError: If no complete response is received.
        fivetrex.DecodeError: If the response does not have the documented form.
        fivetrex.ConfirmationRequiredError: If the request deletes data or history, which needs
            `confirm=True`. Nothing is sent.

    Returns:
        Response[UpgradeTransformationPackageResponse200]
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
) -> UpgradeTransformationPackageResponse200 | None:
    """Upgrade the package of a Quickstart transformation to its latest version.

    Args:
        transformation_id (str): The transformation's ID.

    Raises:
        fivetrex.APIError: If the API returns an error response; `errors.UnexpectedStatus` if
            `client` is not the `api` of a fivetrex client.
        fivetrex.TransportError: If no complete response is received.
        fivetrex.DecodeError: If the response does not have the documented form.
        fivetrex.ConfirmationRequiredError: If the request deletes data or history, which needs
            `confirm=True`. Nothing is sent.

    Returns:
        UpgradeTransformationPackageResponse200
    """

    return sync_detailed(
        transformation_id=transformation_id,
        client=client,
    ).parsed


async def asyncio_detailed(
    transformation_id: str,
    *,
    client: AuthenticatedClient | Client,
) -> Response[UpgradeTransformationPackageResponse200]:
    """Upgrade the package of a Quickstart transformation to its latest version.

    Args:
        transformation_id (str): The transformation's ID.

    Raises:
        fivetrex.APIError: If the API returns an error response; `errors.UnexpectedStatus` if
            `client` is not the `api` of a fivetrex client.
        fivetrex.TransportError: If no complete response is received.
        fivetrex.DecodeError: If the response does not have the documented form.
        fivetrex.ConfirmationRequiredError: If the request deletes data or history, which needs
            `confirm=True`. Nothing is sent.

    Returns:
        Response[UpgradeTransformationPackageResponse200]
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
) -> UpgradeTransformationPackageResponse200 | None:
    """Upgrade the package of a Quickstart transformation to its latest version.

    Args:
        transformation_id (str): The transformation's ID.

    Raises:
        fivetrex.APIError: If the API returns an error response; `errors.UnexpectedStatus` if
            `client` is not the `api` of a fivetrex client.
        fivetrex.TransportError: If no complete response is received.
        fivetrex.DecodeError: If the response does not have the documented form.
        fivetrex.ConfirmationRequiredError: If the request deletes data or history, which needs
            `confirm=True`. Nothing is sent.

    Returns:
        UpgradeTransformationPackageResponse200
    """

    return (
        await asyncio_detailed(
            transformation_id=transformation_id,
            client=client,
        )
    ).parsed
