from http import HTTPStatus
from typing import Any
from urllib.parse import quote

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.get_esm_details_response_200 import GetEsmDetailsResponse200
from ...types import Response


def _get_kwargs(
    esm_id: str,
) -> dict[str, Any]:

    _kwargs: dict[str, Any] = {
        "headers": {"Accept": "application/json"},
        "method": "get",
        "url": "/v1/external-secrets-managers/{esm_id}".format(
            esm_id=quote(str(esm_id), safe=""),
        ),
    }

    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> GetEsmDetailsResponse200 | None:
    if response.is_success and response.content:
        response_200 = GetEsmDetailsResponse200.from_dict(response.json())

        return response_200

    if client.raise_on_unexpected_status:
        raise errors.UnexpectedStatus(response.status_code, response.content)
    else:
        return None


def _build_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Response[GetEsmDetailsResponse200]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    esm_id: str,
    *,
    client: AuthenticatedClient | Client,
) -> Response[GetEsmDetailsResponse200]:
    """Get an external secrets manager.

    Args:
        esm_id (str): The secrets manager's ID.

    Raises:
        fivetrex.APIError: If the API returns an error response; `errors.UnexpectedStatus` if
            `client` is not the `api` of a fivetrex client.
        fivetrex.TransportError: If no complete response is received.
        fivetrex.DecodeError: If the response does not have the documented form.

    Returns:
        Response[GetEsmDetailsResponse200]
    """

    kwargs = _get_kwargs(
        esm_id=esm_id,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    esm_id: str,
    *,
    client: AuthenticatedClient | Client,
) -> GetEsmDetailsResponse200 | None:
    """Get an external secrets manager.

    Args:
        esm_id (str): The secrets manager's ID.

    Raises:
        fivetrex.APIError: If the API returns an error response; `errors.UnexpectedStatus` if
            `client` is not the `api` of a fivetrex client.
        fivetrex.TransportError: If no complete response is received.
        fivetrex.DecodeError: If the response does not have the documented form.

    Returns:
        GetEsmDetailsResponse200
    """

    return sync_detailed(
        esm_id=esm_id,
        client=client,
    ).parsed


async def asyncio_detailed(
    esm_id: str,
    *,
    client: AuthenticatedClient | Client,
) -> Response[GetEsmDetailsResponse200]:
    """Get an external secrets manager.

    Args:
        esm_id (str): The secrets manager's ID.

    Raises:
        fivetrex.APIError: If the API returns an error response; `errors.UnexpectedStatus` if
            `client` is not the `api` of a fivetrex client.
        fivetrex.TransportError: If no complete response is received.
        fivetrex.DecodeError: If the response does not have the documented form.

    Returns:
        Response[GetEsmDetailsResponse200]
    """

    kwargs = _get_kwargs(
        esm_id=esm_id,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    esm_id: str,
    *,
    client: AuthenticatedClient | Client,
) -> GetEsmDetailsResponse200 | None:
    """Get an external secrets manager.

    Args:
        esm_id (str): The secrets manager's ID.

    Raises:
        fivetrex.APIError: If the API returns an error response; `errors.UnexpectedStatus` if
            `client` is not the `api` of a fivetrex client.
        fivetrex.TransportError: If no complete response is received.
        fivetrex.DecodeError: If the response does not have the documented form.

    Returns:
        GetEsmDetailsResponse200
    """

    return (
        await asyncio_detailed(
            esm_id=esm_id,
            client=client,
        )
    ).parsed
