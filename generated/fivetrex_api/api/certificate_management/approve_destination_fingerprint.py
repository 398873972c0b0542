from http import HTTPStatus
from typing import Any, cast
from urllib.parse import quote

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.approve_fingerprint_request_approve_destination_fingerprint import (
    ApproveFingerprintRequestApproveDestinationFingerprint,
)
from ...models.fingerprint import Fingerprint
from ...types import UNSET, Response, Unset


def _get_kwargs(
    destination_id: str,
    *,
    body: ApproveFingerprintRequestApproveDestinationFingerprint | Unset = UNSET,
) -> dict[str, Any]:
    headers: dict[str, Any] = {"Accept": "application/json"}

    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/v1/destinations/{destination_id}/fingerprints".format(
            destination_id=quote(str(destination_id), safe=""),
        ),
    }

    if not isinstance(body, Unset):
        _kwargs["json"] = body.to_dict()

    headers["Content-Type"] = "application/json"

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Any | Fingerprint | None:
    if response.status_code == 200:
        response_200 = cast(Any, None)
        return response_200

    if response.status_code == 201:
        response_201 = Fingerprint.from_dict(response.json())

        return response_201

    if client.raise_on_unexpected_status:
        raise errors.UnexpectedStatus(response.status_code, response.content)
    else:
        return None


def _build_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Response[Any | Fingerprint]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    destination_id: str,
    *,
    client: AuthenticatedClient | Client,
    body: ApproveFingerprintRequestApproveDestinationFingerprint | Unset = UNSET,
) -> Response[Any | Fingerprint]:
    """
    Args:
        destination_id (str):
        body (ApproveFingerprintRequestApproveDestinationFingerprint | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Any | Fingerprint]
    """

    kwargs = _get_kwargs(
        destination_id=destination_id,
        body=body,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    destination_id: str,
    *,
    client: AuthenticatedClient | Client,
    body: ApproveFingerprintRequestApproveDestinationFingerprint | Unset = UNSET,
) -> Any | Fingerprint | None:
    """
    Args:
        destination_id (str):
        body (ApproveFingerprintRequestApproveDestinationFingerprint | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Any | Fingerprint
    """

    return sync_detailed(
        destination_id=destination_id,
        client=client,
        body=body,
    ).parsed


async def asyncio_detailed(
    destination_id: str,
    *,
    client: AuthenticatedClient | Client,
    body: ApproveFingerprintRequestApproveDestinationFingerprint | Unset = UNSET,
) -> Response[Any | Fingerprint]:
    """
    Args:
        destination_id (str):
        body (ApproveFingerprintRequestApproveDestinationFingerprint | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Any | Fingerprint]
    """

    kwargs = _get_kwargs(
        destination_id=destination_id,
        body=body,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    destination_id: str,
    *,
    client: AuthenticatedClient | Client,
    body: ApproveFingerprintRequestApproveDestinationFingerprint | Unset = UNSET,
) -> Any | Fingerprint | None:
    """
    Args:
        destination_id (str):
        body (ApproveFingerprintRequestApproveDestinationFingerprint | Unset):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Any | Fingerprint
    """

    return (
        await asyncio_detailed(
            destination_id=destination_id,
            client=client,
            body=body,
        )
    ).parsed
