from collections.abc import Mapping
from http import HTTPStatus
from typing import Any
from urllib.parse import quote

import httpx

from ... import errors
from ...bodies import as_json
from ...client import AuthenticatedClient, Client
from ...models.modify_private_link_response_200 import ModifyPrivateLinkResponse200
from ...models.update_private_link_request import UpdatePrivateLinkRequest
from ...types import Response


def _get_kwargs(
    private_link_id: str,
    *,
    body: UpdatePrivateLinkRequest | Mapping[str, Any],
) -> dict[str, Any]:
    headers: dict[str, Any] = {"Accept": "application/json"}

    _kwargs: dict[str, Any] = {
        "method": "patch",
        "url": "/v1/private-links/{private_link_id}".format(
            private_link_id=quote(str(private_link_id), safe=""),
        ),
    }

    _kwargs["json"] = as_json(body, UpdatePrivateLinkRequest)

    headers["Content-Type"] = "application/json"

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> ModifyPrivateLinkResponse200 | None:
    if response.is_success and response.content:
        response_200 = ModifyPrivateLinkResponse200.from_dict(response.json())

        return response_200

    if client.raise_on_unexpected_status:
        raise errors.UnexpectedStatus(response.status_code, response.content)
    else:
        return None


def _build_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Response[ModifyPrivateLinkResponse200]:
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
    body: UpdatePrivateLinkRequest | Mapping[str, Any],
) -> Response[ModifyPrivateLinkResponse200]:
    """Update the config of a private link.

    The link is re-established in the background.

    Args:
        private_link_id (str): ID of the private link, for the networking method `"PrivateLink"`.
        body (UpdatePrivateLinkRequest): The changes to a private link.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and
            Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[ModifyPrivateLinkResponse200]
    """

    kwargs = _get_kwargs(
        private_link_id=private_link_id,
        body=body,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    private_link_id: str,
    *,
    client: AuthenticatedClient | Client,
    body: UpdatePrivateLinkRequest | Mapping[str, Any],
) -> ModifyPrivateLinkResponse200 | None:
    """Update the config of a private link.

    The link is re-established in the background.

    Args:
        private_link_id (str): ID of the private link, for the networking method `"PrivateLink"`.
        body (UpdatePrivateLinkRequest): The changes to a private link.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and
            Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        ModifyPrivateLinkResponse200
    """

    return sync_detailed(
        private_link_id=private_link_id,
        client=client,
        body=body,
    ).parsed


async def asyncio_detailed(
    private_link_id: str,
    *,
    client: AuthenticatedClient | Client,
    body: UpdatePrivateLinkRequest | Mapping[str, Any],
) -> Response[ModifyPrivateLinkResponse200]:
    """Update the config of a private link.

    The link is re-established in the background.

    Args:
        private_link_id (str): ID of the private link, for the networking method `"PrivateLink"`.
        body (UpdatePrivateLinkRequest): The changes to a private link.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and
            Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[ModifyPrivateLinkResponse200]
    """

    kwargs = _get_kwargs(
        private_link_id=private_link_id,
        body=body,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    private_link_id: str,
    *,
    client: AuthenticatedClient | Client,
    body: UpdatePrivateLinkRequest | Mapping[str, Any],
) -> ModifyPrivateLinkResponse200 | None:
    """Update the config of a private link.

    The link is re-established in the background.

    Args:
        private_link_id (str): ID of the private link, for the networking method `"PrivateLink"`.
        body (UpdatePrivateLinkRequest): The changes to a private link.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and
            Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        ModifyPrivateLinkResponse200
    """

    return (
        await asyncio_detailed(
            private_link_id=private_link_id,
            client=client,
            body=body,
        )
    ).parsed
