from collections.abc import Mapping
from http import HTTPStatus
from typing import Any
from urllib.parse import quote

import httpx

from ... import errors
from ...bodies import as_json
from ...client import AuthenticatedClient, Client
from ...models.approve_certificate_request import ApproveCertificateRequest
from ...models.approve_destination_certificate_response_200 import (
    ApproveDestinationCertificateResponse200,
)
from ...types import Response


def _get_kwargs(
    destination_id: str,
    *,
    body: ApproveCertificateRequest | Mapping[str, Any],
) -> dict[str, Any]:
    headers: dict[str, Any] = {"Accept": "application/json"}

    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/v1/destinations/{destination_id}/certificates".format(
            destination_id=quote(str(destination_id), safe=""),
        ),
    }

    _kwargs["json"] = as_json(body, ApproveCertificateRequest)

    headers["Content-Type"] = "application/json"

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> ApproveDestinationCertificateResponse200 | None:
    if response.is_success and response.content:
        response_200 = ApproveDestinationCertificateResponse200.from_dict(response.json())

        return response_200

    if client.raise_on_unexpected_status:
        raise errors.UnexpectedStatus(response.status_code, response.content)
    else:
        return None


def _build_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Response[ApproveDestinationCertificateResponse200]:
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
    body: ApproveCertificateRequest | Mapping[str, Any],
) -> Response[ApproveDestinationCertificateResponse200]:
    """Approve a certificate of a destination.

    Fivetran then trusts a destination that presents the certificate. Until then, setup tests fail.
    `destinations.test` returns unapproved certificates in `unapproved_certificates`.

    Args:
        destination_id (str): The destination's ID, which is its group's ID.
        body (ApproveCertificateRequest): The certificate to approve.

    Raises:
        fivetrex.APIError: If the API returns an error response; `errors.UnexpectedStatus` if
            `client` is not the `api` of a fivetrex client.
        fivetrex.TransportError: If no complete response is received.
        fivetrex.DecodeError: If the response does not have the documented form.
        fivetrex.ConfirmationRequiredError: If the request deletes data or history, which needs
            `confirm=True`. Nothing is sent.

    Returns:
        Response[ApproveDestinationCertificateResponse200]
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
    body: ApproveCertificateRequest | Mapping[str, Any],
) -> ApproveDestinationCertificateResponse200 | None:
    """Approve a certificate of a destination.

    Fivetran then trusts a destination that presents the certificate. Until then, setup tests fail.
    `destinations.test` returns unapproved certificates in `unapproved_certificates`.

    Args:
        destination_id (str): The destination's ID, which is its group's ID.
        body (ApproveCertificateRequest): The certificate to approve.

    Raises:
        fivetrex.APIError: If the API returns an error response; `errors.UnexpectedStatus` if
            `client` is not the `api` of a fivetrex client.
        fivetrex.TransportError: If no complete response is received.
        fivetrex.DecodeError: If the response does not have the documented form.
        fivetrex.ConfirmationRequiredError: If the request deletes data or history, which needs
            `confirm=True`. Nothing is sent.

    Returns:
        ApproveDestinationCertificateResponse200
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
    body: ApproveCertificateRequest | Mapping[str, Any],
) -> Response[ApproveDestinationCertificateResponse200]:
    """Approve a certificate of a destination.

    Fivetran then trusts a destination that presents the certificate. Until then, setup tests fail.
    `destinations.test` returns unapproved certificates in `unapproved_certificates`.

    Args:
        destination_id (str): The destination's ID, which is its group's ID.
        body (ApproveCertificateRequest): The certificate to approve.

    Raises:
        fivetrex.APIError: If the API returns an error response; `errors.UnexpectedStatus` if
            `client` is not the `api` of a fivetrex client.
        fivetrex.TransportError: If no complete response is received.
        fivetrex.DecodeError: If the response does not have the documented form.
        fivetrex.ConfirmationRequiredError: If the request deletes data or history, which needs
            `confirm=True`. Nothing is sent.

    Returns:
        Response[ApproveDestinationCertificateResponse200]
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
    body: ApproveCertificateRequest | Mapping[str, Any],
) -> ApproveDestinationCertificateResponse200 | None:
    """Approve a certificate of a destination.

    Fivetran then trusts a destination that presents the certificate. Until then, setup tests fail.
    `destinations.test` returns unapproved certificates in `unapproved_certificates`.

    Args:
        destination_id (str): The destination's ID, which is its group's ID.
        body (ApproveCertificateRequest): The certificate to approve.

    Raises:
        fivetrex.APIError: If the API returns an error response; `errors.UnexpectedStatus` if
            `client` is not the `api` of a fivetrex client.
        fivetrex.TransportError: If no complete response is received.
        fivetrex.DecodeError: If the response does not have the documented form.
        fivetrex.ConfirmationRequiredError: If the request deletes data or history, which needs
            `confirm=True`. Nothing is sent.

    Returns:
        ApproveDestinationCertificateResponse200
    """

    return (
        await asyncio_detailed(
            destination_id=destination_id,
            client=client,
            body=body,
        )
    ).parsed
