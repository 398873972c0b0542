from collections.abc import Mapping
from http import HTTPStatus
from typing import Any

import httpx

from ... import errors
from ...bodies import as_json
from ...client import AuthenticatedClient, Client
from ...models.approve_certificate_response_200 import ApproveCertificateResponse200
from ...models.trust_certificate_request import TrustCertificateRequest
from ...types import Response


def _get_kwargs(
    *,
    body: TrustCertificateRequest | Mapping[str, Any],
) -> dict[str, Any]:
    headers: dict[str, Any] = {"Accept": "application/json"}

    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/v1/certificates",
    }

    _kwargs["json"] = as_json(body, TrustCertificateRequest)

    headers["Content-Type"] = "application/json"

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> ApproveCertificateResponse200 | None:
    if response.is_success and response.content:
        response_200 = ApproveCertificateResponse200.from_dict(response.json())

        return response_200

    if client.raise_on_unexpected_status:
        raise errors.UnexpectedStatus(response.status_code, response.content)
    else:
        return None


def _build_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Response[ApproveCertificateResponse200]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    *,
    client: AuthenticatedClient | Client,
    body: TrustCertificateRequest | Mapping[str, Any],
) -> Response[ApproveCertificateResponse200]:
    """Approve a certificate of a connection or a destination.

    Pass either `connection_id` or `destination_id`. Fivetran has deprecated this operation. Use
    `connections.certificates.approve` or `destinations.certificates.approve` instead.

    Args:
        body (TrustCertificateRequest): The certificate to approve, and the connection or
            destination that presents it.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and
            Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[ApproveCertificateResponse200]
    """

    kwargs = _get_kwargs(
        body=body,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    *,
    client: AuthenticatedClient | Client,
    body: TrustCertificateRequest | Mapping[str, Any],
) -> ApproveCertificateResponse200 | None:
    """Approve a certificate of a connection or a destination.

    Pass either `connection_id` or `destination_id`. Fivetran has deprecated this operation. Use
    `connections.certificates.approve` or `destinations.certificates.approve` instead.

    Args:
        body (TrustCertificateRequest): The certificate to approve, and the connection or
            destination that presents it.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and
            Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        ApproveCertificateResponse200
    """

    return sync_detailed(
        client=client,
        body=body,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient | Client,
    body: TrustCertificateRequest | Mapping[str, Any],
) -> Response[ApproveCertificateResponse200]:
    """Approve a certificate of a connection or a destination.

    Pass either `connection_id` or `destination_id`. Fivetran has deprecated this operation. Use
    `connections.certificates.approve` or `destinations.certificates.approve` instead.

    Args:
        body (TrustCertificateRequest): The certificate to approve, and the connection or
            destination that presents it.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and
            Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[ApproveCertificateResponse200]
    """

    kwargs = _get_kwargs(
        body=body,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient | Client,
    body: TrustCertificateRequest | Mapping[str, Any],
) -> ApproveCertificateResponse200 | None:
    """Approve a certificate of a connection or a destination.

    Pass either `connection_id` or `destination_id`. Fivetran has deprecated this operation. Use
    `connections.certificates.approve` or `destinations.certificates.approve` instead.

    Args:
        body (TrustCertificateRequest): The certificate to approve, and the connection or
            destination that presents it.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and
            Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        ApproveCertificateResponse200
    """

    return (
        await asyncio_detailed(
            client=client,
            body=body,
        )
    ).parsed
