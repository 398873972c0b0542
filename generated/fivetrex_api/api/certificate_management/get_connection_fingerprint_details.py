from http import HTTPStatus
from typing import Any
from urllib.parse import quote

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.get_connection_fingerprint_details_response_200 import (
    GetConnectionFingerprintDetailsResponse200,
)
from ...types import Response


def _get_kwargs(
    connection_id: str,
    hash_: str,
) -> dict[str, Any]:

    _kwargs: dict[str, Any] = {
        "headers": {"Accept": "application/json"},
        "method": "get",
        "url": "/v1/connections/{connection_id}/fingerprints/{hash_}".format(
            connection_id=quote(str(connection_id), safe=""),
            hash_=quote(str(hash_), safe=""),
        ),
    }

    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> GetConnectionFingerprintDetailsResponse200 | None:
    if response.is_success and response.content:
        response_200 = GetConnectionFingerprintDetailsResponse200.from_dict(response.json())

        return response_200

    if client.raise_on_unexpected_status:
        raise errors.UnexpectedStatus(response.status_code, response.content)
    else:
        return None


def _build_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Response[GetConnectionFingerprintDetailsResponse200]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    connection_id: str,
    hash_: str,
    *,
    client: AuthenticatedClient | Client,
) -> Response[GetConnectionFingerprintDetailsResponse200]:
    """Get an approved SSH fingerprint of a connection.

    Args:
        connection_id (str): The connection's ID.
        hash_ (str): The hash of the fingerprint.

    Raises:
        fivetrex.APIError: If the API returns an error response; `errors.UnexpectedStatus` if
            `client` is not the `api` of a fivetrex client.
        fivetrex.TransportError: If no complete response is received.
        fivetrex.DecodeError: If the response does not have the documented form.

    Returns:
        Response[GetConnectionFingerprintDetailsResponse200]
    """

    kwargs = _get_kwargs(
        connection_id=connection_id,
        hash_=hash_,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    connection_id: str,
    hash_: str,
    *,
    client: AuthenticatedClient | Client,
) -> GetConnectionFingerprintDetailsResponse200 | None:
    """Get an approved SSH fingerprint of a connection.

    Args:
        connection_id (str): The connection's ID.
        hash_ (str): The hash of the fingerprint.

    Raises:
        fivetrex.APIError: If the API returns an error response; `errors.UnexpectedStatus` if
            `client` is not the `api` of a fivetrex client.
        fivetrex.TransportError: If no complete response is received.
        fivetrex.DecodeError: If the response does not have the documented form.

    Returns:
        GetConnectionFingerprintDetailsResponse200
    """

    return sync_detailed(
        connection_id=connection_id,
        hash_=hash_,
        client=client,
    ).parsed


async def asyncio_detailed(
    connection_id: str,
    hash_: str,
    *,
    client: AuthenticatedClient | Client,
) -> Response[GetConnectionFingerprintDetailsResponse200]:
    """Get an approved SSH fingerprint of a connection.

    Args:
        connection_id (str): The connection's ID.
        hash_ (str): The hash of the fingerprint.

    Raises:
        fivetrex.APIError: If the API returns an error response; `errors.UnexpectedStatus` if
            `client` is not the `api` of a fivetrex client.
        fivetrex.TransportError: If no complete response is received.
        fivetrex.DecodeError: If the response does not have the documented form.

    Returns:
        Response[GetConnectionFingerprintDetailsResponse200]
    """

    kwargs = _get_kwargs(
        connection_id=connection_id,
        hash_=hash_,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    connection_id: str,
    hash_: str,
    *,
    client: AuthenticatedClient | Client,
) -> GetConnectionFingerprintDetailsResponse200 | None:
    """Get an approved SSH fingerprint of a connection.

    Args:
        connection_id (str): The connection's ID.
        hash_ (str): The hash of the fingerprint.

    Raises:
        fivetrex.APIError: If the API returns an error response; `errors.UnexpectedStatus` if
            `client` is not the `api` of a fivetrex client.
        fivetrex.TransportError: If no complete response is received.
        fivetrex.DecodeError: If the response does not have the documented form.

    Returns:
        GetConnectionFingerprintDetailsResponse200
    """

    return (
        await asyncio_detailed(
            connection_id=connection_id,
            hash_=hash_,
            client=client,
        )
    ).parsed
