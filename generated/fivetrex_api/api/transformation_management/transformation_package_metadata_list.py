from http import HTTPStatus
from typing import Any

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.transformation_package_metadata_list_response_200 import (
    TransformationPackageMetadataListResponse200,
)
from ...types import UNSET, Response, Unset


def _get_kwargs(
    *,
    service: str | Unset = UNSET,
    name: str | Unset = UNSET,
    cursor: str | Unset = UNSET,
    limit: int | Unset = UNSET,
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    params["service"] = service

    params["name"] = name

    params["cursor"] = cursor

    params["limit"] = limit

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "headers": {"Accept": "application/json"},
        "method": "get",
        "url": "/v1/transformations/package-metadata",
        "params": params,
    }

    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> TransformationPackageMetadataListResponse200 | None:
    if response.is_success and response.content:
        response_200 = TransformationPackageMetadataListResponse200.from_dict(response.json())

        return response_200

    if client.raise_on_unexpected_status:
        raise errors.UnexpectedStatus(response.status_code, response.content)
    else:
        return None


def _build_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Response[TransformationPackageMetadataListResponse200]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    *,
    client: AuthenticatedClient | Client,
    service: str | Unset = UNSET,
    name: str | Unset = UNSET,
    cursor: str | Unset = UNSET,
    limit: int | Unset = UNSET,
) -> Response[TransformationPackageMetadataListResponse200]:
    """List the available Quickstart packages.

    Args:
        service (str | Unset): Only the packages for this connector type, such as `"stripe"`.
        name (str | Unset): Only the packages with this name.
        cursor (str | Unset): The `next_cursor` of the previous page. The default is the first page.
        limit (int | Unset): Maximum number of items in the page, from 1 to 1000. The default is
            100.

    Raises:
        fivetrex.APIError: If the API returns an error response; `errors.UnexpectedStatus` if
            `client` is not the `api` of a fivetrex client.
        fivetrex.TransportError: If no complete response is received.
        fivetrex.DecodeError: If the response does not have the documented form.

    Returns:
        Response[TransformationPackageMetadataListResponse200]
    """

    kwargs = _get_kwargs(
        service=service,
        name=name,
        cursor=cursor,
        limit=limit,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    *,
    client: AuthenticatedClient | Client,
    service: str | Unset = UNSET,
    name: str | Unset = UNSET,
    cursor: str | Unset = UNSET,
    limit: int | Unset = UNSET,
) -> TransformationPackageMetadataListResponse200 | None:
    """List the available Quickstart packages.

    Args:
        service (str | Unset): Only the packages for this connector type, such as `"stripe"`.
        name (str | Unset): Only the packages with this name.
        cursor (str | Unset): The `next_cursor` of the previous page. The default is the first page.
        limit (int | Unset): Maximum number of items in the page, from 1 to 1000. The default is
            100.

    Raises:
        fivetrex.APIError: If the API returns an error response; `errors.UnexpectedStatus` if
            `client` is not the `api` of a fivetrex client.
        fivetrex.TransportError: If no complete response is received.
        fivetrex.DecodeError: If the response does not have the documented form.

    Returns:
        TransformationPackageMetadataListResponse200
    """

    return sync_detailed(
        client=client,
        service=service,
        name=name,
        cursor=cursor,
        limit=limit,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient | Client,
    service: str | Unset = UNSET,
    name: str | Unset = UNSET,
    cursor: str | Unset = UNSET,
    limit: int | Unset = UNSET,
) -> Response[TransformationPackageMetadataListResponse200]:
    """List the available Quickstart packages.

    Args:
        service (str | Unset): Only the packages for this connector type, such as `"stripe"`.
        name (str | Unset): Only the packages with this name.
        cursor (str | Unset): The `next_cursor` of the previous page. The default is the first page.
        limit (int | Unset): Maximum number of items in the page, from 1 to 1000. The default is
            100.

    Raises:
        fivetrex.APIError: If the API returns an error response; `errors.UnexpectedStatus` if
            `client` is not the `api` of a fivetrex client.
        fivetrex.TransportError: If no complete response is received.
        fivetrex.DecodeError: If the response does not have the documented form.

    Returns:
        Response[TransformationPackageMetadataListResponse200]
    """

    kwargs = _get_kwargs(
        service=service,
        name=name,
        cursor=cursor,
        limit=limit,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient | Client,
    service: str | Unset = UNSET,
    name: str | Unset = UNSET,
    cursor: str | Unset = UNSET,
    limit: int | Unset = UNSET,
) -> TransformationPackageMetadataListResponse200 | None:
    """List the available Quickstart packages.

    Args:
        service (str | Unset): Only the packages for this connector type, such as `"stripe"`.
        name (str | Unset): Only the packages with this name.
        cursor (str | Unset): The `next_cursor` of the previous page. The default is the first page.
        limit (int | Unset): Maximum number of items in the page, from 1 to 1000. The default is
            100.

    Raises:
        fivetrex.APIError: If the API returns an error response; `errors.UnexpectedStatus` if
            `client` is not the `api` of a fivetrex client.
        fivetrex.TransportError: If no complete response is received.
        fivetrex.DecodeError: If the response does not have the documented form.

    Returns:
        TransformationPackageMetadataListResponse200
    """

    return (
        await asyncio_detailed(
            client=client,
            service=service,
            name=name,
            cursor=cursor,
            limit=limit,
        )
    ).parsed
