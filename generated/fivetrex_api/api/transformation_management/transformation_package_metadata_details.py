from http import HTTPStatus
from typing import Any
from urllib.parse import quote

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.transformation_package_metadata_details_response_200 import (
    TransformationPackageMetadataDetailsResponse200,
)
from ...types import Response


def _get_kwargs(
    package_definition_id: str,
) -> dict[str, Any]:

    _kwargs: dict[str, Any] = {
        "headers": {"Accept": "application/json"},
        "method": "get",
        "url": "/v1/transformations/package-metadata/{package_definition_id}".format(
            package_definition_id=quote(str(package_definition_id), safe=""),
        ),
    }

    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> TransformationPackageMetadataDetailsResponse200 | None:
    if response.is_success and response.content:
        response_200 = TransformationPackageMetadataDetailsResponse200.from_dict(response.json())

        return response_200

    if client.raise_on_unexpected_status:
        raise errors.UnexpectedStatus(response.status_code, response.content)
    else:
        return None


def _build_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Response[TransformationPackageMetadataDetailsResponse200]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    package_definition_id: str,
    *,
    client: AuthenticatedClient | Client,
) -> Response[TransformationPackageMetadataDetailsResponse200]:
    """Get a Quickstart package.

    Args:
        package_definition_id (str): The package's ID.

    Raises:
        fivetrex.APIError: If the API returns an error response; `errors.UnexpectedStatus` if
            `client` is not the `api` of a fivetrex client.
        fivetrex.TransportError: If no complete response is received.
        fivetrex.DecodeError: If the response does not have the documented form.

    Returns:
        Response[TransformationPackageMetadataDetailsResponse200]
    """

    kwargs = _get_kwargs(
        package_definition_id=package_definition_id,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    package_definition_id: str,
    *,
    client: AuthenticatedClient | Client,
) -> TransformationPackageMetadataDetailsResponse200 | None:
    """Get a Quickstart package.

    Args:
        package_definition_id (str): The package's ID.

    Raises:
        fivetrex.APIError: If the API returns an error response; `errors.UnexpectedStatus` if
            `client` is not the `api` of a fivetrex client.
        fivetrex.TransportError: If no complete response is received.
        fivetrex.DecodeError: If the response does not have the documented form.

    Returns:
        TransformationPackageMetadataDetailsResponse200
    """

    return sync_detailed(
        package_definition_id=package_definition_id,
        client=client,
    ).parsed


async def asyncio_detailed(
    package_definition_id: str,
    *,
    client: AuthenticatedClient | Client,
) -> Response[TransformationPackageMetadataDetailsResponse200]:
    """Get a Quickstart package.

    Args:
        package_definition_id (str): The package's ID.

    Raises:
        fivetrex.APIError: If the API returns an error response; `errors.UnexpectedStatus` if
            `client` is not the `api` of a fivetrex client.
        fivetrex.TransportError: If no complete response is received.
        fivetrex.DecodeError: If the response does not have the documented form.

    Returns:
        Response[TransformationPackageMetadataDetailsResponse200]
    """

    kwargs = _get_kwargs(
        package_definition_id=package_definition_id,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    package_definition_id: str,
    *,
    client: AuthenticatedClient | Client,
) -> TransformationPackageMetadataDetailsResponse200 | None:
    """Get a Quickstart package.

    Args:
        package_definition_id (str): The package's ID.

    Raises:
        fivetrex.APIError: If the API returns an error response; `errors.UnexpectedStatus` if
            `client` is not the `api` of a fivetrex client.
        fivetrex.TransportError: If no complete response is received.
        fivetrex.DecodeError: If the response does not have the documented form.

    Returns:
        TransformationPackageMetadataDetailsResponse200
    """

    return (
        await asyncio_detailed(
            package_definition_id=package_definition_id,
            client=client,
        )
    ).parsed
