from http import HTTPStatus
from typing import Any
from urllib.parse import quote

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.delete_private_link_response_200 import DeletePrivateLinkResponse200
from ...types import Response


def _get_kwargs(
    private_link_id: str,
) -> dict[str, Any]:

    _kwargs: dict[str, Any] = {
        "headers": {"Accept": "application/json"},
        "method": "delete",
        "url": "/v1/private-links/{private_link_id}".format(
            private_link_id=quote(str(private_link_id), safe=""),
        ),
    }

    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> DeletePrivateLinkResponse200 | None:
    if response.is_success and response.content:
        response_200 = DeletePrivateLinkResponse200.from_dict(response.json())

        return response_200

    if client.raise_on_unexpected_status:
        raise errors.UnexpectedStatus(response.status_code, response.content)
    else:
        return None


def _build_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Response[DeletePrivateLinkResponse200]:
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
) -> Response[DeletePrivateLinkResponse200]:
    """Delete a private link.

    A private link that a connection or a destination uses cannot be deleted.

    Args:
        private_link_id (str): ID of the private link, for the networking method `"PrivateLink"`.

    Raises:
        fivetrex.APIError: If the API returns an error response; `errors.UnexpectedStatus` if
            `client` is not the `api` of a fivetrex client.
        fivetrex.TransportError: If no complete response is received.
        fivetrex.DecodeError: If the response does not have the documented form.
        fivetrex.ConfirmationRequiredError: If the request deletes data or history, which needs
            `confirm=True`. Nothing is sent.

    Returns:
        Response[DeletePrivateLinkResponse200]
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
) -> DeletePrivateLinkResponse200 | None:
    """Delete a private link.

    A private link that a connection or a destination uses cannot be deleted.

    Args:
        private_link_id (str): ID of the private link, for the networking method `"PrivateLink"`.

    Raises:
        fivetrex.APIError: If the API returns an error response; `errors.UnexpectedStatus` if
            `client` is not the `api` of a fivetrex client.
        fivetrex.TransportError: If no complete response is received.
        fivetrex.DecodeError: If the response does not have the documented form.
        fivetrex.ConfirmationRequiredError: If the request deletes data or history, which needs
            `confirm=True`. Nothing is sent.

    Returns:
        DeletePrivateLinkResponse200
    """

    return sync_detailed(
        private_link_id=private_link_id,
        client=client,
    ).parsed


async def asyncio_detailed(
    private_link_id: str,
    *,
    client: AuthenticatedClient | Client,
) -> Response[DeletePrivateLinkResponse200]:
    """Delete a private link.

    A private link that a connection or a destination uses cannot be deleted.

    Args:
        private_link_id (str): ID of the private link, for the networking method `"PrivateLink"`.

    Raises:
        fivetrex.APIError: If the API returns an error response; `errors.UnexpectedStatus` if
            `client` is not the `api` of a fivetrex client.
        fivetrex.TransportError: If no complete response is received.
        fivetrex.DecodeError: If the response does not have the documented form.
        fivetrex.ConfirmationRequiredError: If the request deletes data or history, which needs
            `confirm=True`. Nothing is sent.

    Returns:
        Response[DeletePrivateLinkResponse200]
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
) -> DeletePrivateLinkResponse200 | None:
    """Delete a private link.

    A private link that a connection or a destination uses cannot be deleted.

    Args:
        private_link_id (str): ID of the private link, for the networking method `"PrivateLink"`.

    Raises:
        fivetrex.APIError: If the API returns an error response; `errors.UnexpectedStatus` if
            `client` is not the `api` of a fivetrex client.
        fivetrex.TransportError: If no complete response is received.
        fivetrex.DecodeError: If the response does not have the documented form.
        fivetrex.ConfirmationRequiredError: If the request deletes data or history, which needs
            `confirm=True`. Nothing is sent.

    Returns:
        DeletePrivateLinkResponse200
    """

    return (
        await asyncio_detailed(
            private_link_id=private_link_id,
            client=client,
        )
    ).parsed
