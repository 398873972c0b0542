from collections.abc import Mapping
from http import HTTPStatus
from typing import Any
from urllib.parse import quote

import httpx

from ... import errors
from ...bodies import as_json
from ...client import AuthenticatedClient, Client
from ...models.approve_fingerprint_request import ApproveFingerprintRequest
from ...models.approve_fingerprint_response import ApproveFingerprintResponse
from ...types import Response


def _get_kwargs(
    destination_id: str,
    *,
    body: ApproveFingerprintRequest | Mapping[str, Any],
) -> dict[str, Any]:
    headers: dict[str, Any] = {"Accept": "application/json"}

    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/v1/destinations/{destination_id}/fingerprints".format(
            destination_id=quote(str(destination_id), safe=""),
        ),
    }

    _kwargs["json"] = as_json(body, ApproveFingerprintRequest)

    headers["Content-Type"] = "application/json"

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> ApproveFingerprintResponse | None:
    if response.status_code == 200:
        response_200 = ApproveFingerprintResponse.from_dict(response.json())

        return response_200

    if response.is_success and response.content:
        response_201 = ApproveFingerprintResponse.from_dict(response.json())

        return response_201

    if client.raise_on_unexpected_status:
        raise errors.UnexpectedStatus(response.status_code, response.content)
    else:
        return None


def _build_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Response[ApproveFingerprintResponse]:
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
    body: ApproveFingerprintRequest | Mapping[str, Any],
) -> Response[ApproveFingerprintResponse]:
    """Approve an SSH fingerprint of a destination.

    Fivetran then trusts an SSH server of the destination that presents the fingerprint. Until then,
    setup tests fail. `destinations.test` returns unapproved fingerprints in
    `unapproved_fingerprints`.

    Args:
        destination_id (str): The destination's ID, which is its group's ID.
        body (ApproveFingerprintRequest): The SSH fingerprint to approve.

    Raises:
        fivetrex.APIError: If the API returns an error response; `errors.UnexpectedStatus` if
            `client` is not the `api` of a fivetrex client.
        fivetrex.TransportError: If no complete response is received.
        fivetrex.DecodeError: If the response does not have the documented form.
        fivetrex.ConfirmationRequiredError: If the request deletes data or history, which needs
            `confirm=True`. Nothing is sent.

    Returns:
        Response[ApproveFingerprintResponse]
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
    body: ApproveFingerprintRequest | Mapping[str, Any],
) -> ApproveFingerprintResponse | None:
    """Approve an SSH fingerprint of a destination.

    Fivetran then trusts an SSH server of the destination that presents the fingerprint. Until then,
    setup tests fail. `destinations.test` returns unapproved fingerprints in
    `unapproved_fingerprints`.

    Args:
        destination_id (str): The destination's ID, which is its group's ID.
        body (ApproveFingerprintRequest): The SSH fingerprint to approve.

    Raises:
        fivetrex.APIError: If the API returns an error response; `errors.UnexpectedStatus` if
            `client` is not the `api` of a fivetrex client.
        fivetrex.TransportError: If no complete response is received.
        fivetrex.DecodeError: If the response does not have the documented form.
        fivetrex.ConfirmationRequiredError: If the request deletes data or history, which needs
            `confirm=True`. Nothing is sent.

    Returns:
        ApproveFingerprintResponse
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
    body: ApproveFingerprintRequest | Mapping[str, Any],
) -> Response[ApproveFingerprintResponse]:
    """Approve an SSH fingerprint of a destination.

    Fivetran then trusts an SSH server of the destination that presents the fingerprint. Until then,
    setup tests fail. `destinations.test` returns unapproved fingerprints in
    `unapproved_fingerprints`.

    Args:
        destination_id (str): The destination's ID, which is its group's ID.
        body (ApproveFingerprintRequest): The SSH fingerprint to approve.

    Raises:
        fivetrex.APIError: If the API returns an error response; `errors.UnexpectedStatus` if
            `client` is not the `api` of a fivetrex client.
        fivetrex.TransportError: If no complete response is received.
        fivetrex.DecodeError: If the response does not have the documented form.
        fivetrex.ConfirmationRequiredError: If the request deletes data or history, which needs
            `confirm=True`. Nothing is sent.

    Returns:
        Response[ApproveFingerprintResponse]
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
    body: ApproveFingerprintRequest | Mapping[str, Any],
) -> ApproveFingerprintResponse | None:
    """Approve an SSH fingerprint of a destination.

    Fivetran then trusts an SSH server of the destination that presents the fingerprint. Until then,
    setup tests fail. `destinations.test` returns unapproved fingerprints in
    `unapproved_fingerprints`.

    Args:
        destination_id (str): The destination's ID, which is its group's ID.
        body (ApproveFingerprintRequest): The SSH fingerprint to approve.

    Raises:
        fivetrex.APIError: If the API returns an error response; `errors.UnexpectedStatus` if
            `client` is not the `api` of a fivetrex client.
        fivetrex.TransportError: If no complete response is received.
        fivetrex.DecodeError: If the response does not have the documented form.
        fivetrex.ConfirmationRequiredError: If the request deletes data or history, which needs
            `confirm=True`. Nothing is sent.

    Returns:
        ApproveFingerprintResponse
    """

    return (
        await asyncio_detailed(
            destination_id=destination_id,
            client=client,
            body=body,
        )
    ).parsed
