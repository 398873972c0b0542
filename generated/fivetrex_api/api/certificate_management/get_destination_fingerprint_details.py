from http import HTTPStatus
from typing import Any
from urllib.parse import quote

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.get_destination_fingerprint_details_response_200 import (
    GetDestinationFingerprintDetailsResponse200,
)
from ...types import Response


def _get_kwargs(
    destination_id: str,
    hash_: str,
) -> dict[str, Any]:

    _kwargs: dict[str, Any] = {
        "headers": {"Accept": "application/json"},
        "method": "get",
        "url": "/v1/destinations/{destination_id}/fingerprints/{hash_}".format(
            destination_id=quote(str(destination_id), safe=""),
            hash_=quote(str(hash_), safe=""),
        ),
    }

    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> GetDestinationFingerprintDetailsResponse200 | None:
    if response.is_success and response.content:
        response_200 = GetDestinationFingerprintDetailsResponse200.from_dict(response.json())

        return response_200

    if client.raise_on_unexpected_status:
        raise errors.UnexpectedStatus(response.status_code, response.content)
    else:
        return None


def _build_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Response[GetDestinationFingerprintDetailsResponse200]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    destination_id: str,
    hash_: str,
    *,
    client: AuthenticatedClient | Client,
) -> Response[GetDestinationFingerprintDetailsResponse200]:
    """Get an approved SSH fingerprint of a destination.

    Args:
        destination_id (str): The destination's ID, which is its group's ID.
        hash_ (str): The hash of the fingerprint.

    Raises:
        fivetrex.APIError: If the API returns an error response; `errors.UnexpectedStatus` if
            `client` is not the `api` of a fivetrex client.
        fivetrex.TransportError: If no complete response is received.
        fivetrex.DecodeError: If the response does not have the documented form.

    Returns:
        Response[GetDestinationFingerprintDetailsResponse200]
    """

    kwargs = _get_kwargs(
        destination_id=destination_id,
        hash_=hash_,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    destination_id: str,
    hash_: str,
    *,
    client: AuthenticatedClient | Client,
) -> GetDestinationFingerprintDetailsResponse200 | None:
    """Get an approved SSH fingerprint of a destination.

    Args:
        destination_id (str): The destination's ID, which is its group's ID.
        hash_ (str): The hash of the fingerprint.

    Raises:
        fivetrex.APIError: If the API returns an error response; `errors.UnexpectedStatus` if
            `client` is not the `api` of a fivetrex client.
        fivetrex.TransportError: If no complete response is received.
        fivetrex.DecodeError: If the response does not have the documented form.

    Returns:
        GetDestinationFingerprintDetailsResponse200
    """

    return sync_detailed(
        destination_id=destination_id,
        hash_=hash_,
        client=client,
    ).parsed


async def asyncio_detailed(
    destination_id: str,
    hash_: str,
    *,
    client: AuthenticatedClient | Client,
) -> Response[GetDestinationFingerprintDetailsResponse200]:
    """Get an approved SSH fingerprint of a destination.

    Args:
        destination_id (str): The destination's ID, which is its group's ID.
        hash_ (str): The hash of the fingerprint.

    Raises:
        fivetrex.APIError: If the API returns an error response; `errors.UnexpectedStatus` if
            `client` is not the `api` of a fivetrex client.
        fivetrex.TransportError: If no complete response is received.
        fivetrex.DecodeError: If the response does not have the documented form.

    Returns:
        Response[GetDestinationFingerprintDetailsResponse200]
    """

    kwargs = _get_kwargs(
        destination_id=destination_id,
        hash_=hash_,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    destination_id: str,
    hash_: str,
    *,
    client: AuthenticatedClient | Client,
) -> GetDestinationFingerprintDetailsResponse200 | None:
    """Get an approved SSH fingerprint of a destination.

    Args:
        destination_id (str): The destination's ID, which is its group's ID.
        hash_ (str): The hash of the fingerprint.

    Raises:
        fivetrex.APIError: If the API returns an error response; `errors.UnexpectedStatus` if
            `client` is not the `api` of a fivetrex client.
        fivetrex.TransportError: If no complete response is received.
        fivetrex.DecodeError: If the response does not have the documented form.

    Returns:
        GetDestinationFingerprintDetailsResponse200
    """

    return (
        await asyncio_detailed(
            destination_id=destination_id,
            hash_=hash_,
            client=client,
        )
    ).parsed
