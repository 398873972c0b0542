from http import HTTPStatus
from typing import Any
from urllib.parse import quote

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.get_private_link_details_response_200 import GetPrivateLinkDetailsResponse200
from ...types import Response


def _get_kwargs(
    private_link_id: str,
) -> dict[str, Any]:

    _kwargs: dict[str, Any] = {
        "headers": {"Accept": "application/json"},
        "method": "get",
        "url": "/v1/private-links/{private_link_id}".format(
            private_link_id=quote(str(private_link_id), safe=""),
        ),
    }

    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> GetPrivateLinkDetailsResponse200 | None:
    if response.is_success and response.content:
        response_200 = GetPrivateLinkDetailsResponse200.from_dict(response.json())

        return response_200

    if client.raise_on_unexpected_status:
        raise errors.UnexpectedStatus(response.status_code, response.content)
    else:
        return None


def _build_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Response[GetPrivateLinkDetailsResponse200]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    private_link_id: str,
    *,
    client: AuthenticatedClient | Client,
) -> Response[GetPrivateLinkDetailsResponse200]:
    """Get a private link.

    Args:
        private_link_id (str): ID of the private link, for the networking method `"PrivateLink"`.

    Raises:
        fivetrex.APIError: If the API returns an error response; `errors.UnexpectedStatus` if
            `client` is not the `api` of a fivetrex client.
        fivetrex.TransportError: If no complete response is received.
        fivetrex.DecodeError: If the response does not have the documented form.

    Returns:
        Response[GetPrivateLinkDetailsResponse200]
    """

    kwargs = _get_kwargs(
        private_link_id=private_link_id,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    private_link_id: str,
    *,
    client: AuthenticatedClient | Client,
) -> GetPrivateLinkDetailsResponse200 | None:
    """Get a private link.

    Args:
        private_link_id (str): ID of the private link, for the networking method `"PrivateLink"`.

    Raises:
        fivetrex.APIError: If the API returns an error response; `errors.UnexpectedStatus` if
            `client` is not the `api` of a fivetrex client.
        fivetrex.TransportError: If no complete response is received.
        fivetrex.DecodeError: If the response does not have the documented form.

    Returns:
        GetPrivateLinkDetailsResponse200
    """

    return sync_detailed(
        private_link_id=private_link_id,
        client=client,
    ).parsed


async def asyncio_detailed(
    private_link_id: str,
    *,
    client: AuthenticatedClient | Client,
) -> Response[GetPrivateLinkDetailsResponse200]:
    """Get a private link.

    Args:
        private_link_id (str): ID of the private link, for the networking method `"PrivateLink"`.

    Raises:
        fivetrex.APIError: If the API returns an error response; `errors.UnexpectedStatus` if
            `client` is not the `api` of a fivetrex client.
        fivetrex.TransportError: If no complete response is received.
        fivetrex.DecodeError: If the response does not have the documented form.

    Returns:
        Response[GetPrivateLinkDetailsResponse200]
    """

    kwargs = _get_kwargs(
        private_link_id=private_link_id,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    private_link_id: str,
    *,
    client: AuthenticatedClient | Client,
) -> GetPrivateLinkDetailsResponse200 | None:
    """Get a private link.

    Args:
        private_link_id (str): ID of the private link, for the networking method `"PrivateLink"`.

    Raises:
        fivetrex.APIError: If the API returns an error response; `errors.UnexpectedStatus` if
            `client` is not the `api` of a fivetrex client.
        fivetrex.TransportError: If no complete response is received.
        fivetrex.DecodeError: If the response does not have the documented form.

    Returns:
        GetPrivateLinkDetailsResponse200
    """

    return (
        await asyncio_detailed(
            private_link_id=private_link_id,
            client=client,
        )
    ).parsed
