from collections.abc import Mapping
from http import HTTPStatus
from typing import Any
from urllib.parse import quote

import httpx

from ... import errors
from ...bodies import as_json
from ...client import AuthenticatedClient, Client
from ...models.dismiss_connection_warnings_response_200 import DismissConnectionWarningsResponse200
from ...models.dismiss_warnings_request import DismissWarningsRequest
from ...types import Response


def _get_kwargs(
    connection_id: str,
    *,
    body: DismissWarningsRequest | Mapping[str, Any],
) -> dict[str, Any]:
    headers: dict[str, Any] = {"Accept": "application/json"}

    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/v1/connections/{connection_id}/dismiss-warnings".format(
            connection_id=quote(str(connection_id), safe=""),
        ),
    }

    _kwargs["json"] = as_json(body, DismissWarningsRequest)

    headers["Content-Type"] = "application/json"

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> DismissConnectionWarningsResponse200 | None:
    if response.is_success and response.content:
        response_200 = DismissConnectionWarningsResponse200.from_dict(response.json())

        return response_200

    if client.raise_on_unexpected_status:
        raise errors.UnexpectedStatus(response.status_code, response.content)
    else:
        return None


def _build_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Response[DismissConnectionWarningsResponse200]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    connection_id: str,
    *,
    client: AuthenticatedClient | Client,
    body: DismissWarningsRequest | Mapping[str, Any],
) -> Response[DismissConnectionWarningsResponse200]:
    """Dismiss the warnings of some types of a connection.

    Args:
        connection_id (str): The connection's ID.
        body (DismissWarningsRequest): The types of the warnings to dismiss.

    Raises:
        fivetrex.APIError: If the API returns an error response; `errors.UnexpectedStatus` if
            `client` is not the `api` of a fivetrex client.
        fivetrex.TransportError: If no complete response is received.
        fivetrex.DecodeError: If the response does not have the documented form.
        fivetrex.ConfirmationRequiredError: If the request deletes data or history, which needs
            `confirm=True`. Nothing is sent.

    Returns:
        Response[DismissConnectionWarningsResponse200]
    """

    kwargs = _get_kwargs(
        connection_id=connection_id,
        body=body,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    connection_id: str,
    *,
    client: AuthenticatedClient | Client,
    body: DismissWarningsRequest | Mapping[str, Any],
) -> DismissConnectionWarningsResponse200 | None:
    """Dismiss the warnings of some types of a connection.

    Args:
        connection_id (str): The connection's ID.
        body (DismissWarningsRequest): The types of the warnings to dismiss.

    Raises:
        fivetrex.APIError: If the API returns an error response; `errors.UnexpectedStatus` if
            `client` is not the `api` of a fivetrex client.
        fivetrex.TransportError: If no complete response is received.
        fivetrex.DecodeError: If the response does not have the documented form.
        fivetrex.ConfirmationRequiredError: If the request deletes data or history, which needs
            `confirm=True`. Nothing is sent.

    Returns:
        DismissConnectionWarningsResponse200
    """

    return sync_detailed(
        connection_id=connection_id,
        client=client,
        body=body,
    ).parsed


async def asyncio_detailed(
    connection_id: str,
    *,
    client: AuthenticatedClient | Client,
    body: DismissWarningsRequest | Mapping[str, Any],
) -> Response[DismissConnectionWarningsResponse200]:
    """Dismiss the warnings of some types of a connection.

    Args:
        connection_id (str): The connection's ID.
        body (DismissWarningsRequest): The types of the warnings to dismiss.

    Raises:
        fivetrex.APIError: If the API returns an error response; `errors.UnexpectedStatus` if
            `client` is not the `api` of a fivetrex client.
        fivetrex.TransportError: If no complete response is received.
        fivetrex.DecodeError: If the response does not have the documented form.
        fivetrex.ConfirmationRequiredError: If the request deletes data or history, which needs
            `confirm=True`. Nothing is sent.

    Returns:
        Response[DismissConnectionWarningsResponse200]
    """

    kwargs = _get_kwargs(
        connection_id=connection_id,
        body=body,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    connection_id: str,
    *,
    client: AuthenticatedClient | Client,
    body: DismissWarningsRequest | Mapping[str, Any],
) -> DismissConnectionWarningsResponse200 | None:
    """Dismiss the warnings of some types of a connection.

    Args:
        connection_id (str): The connection's ID.
        body (DismissWarningsRequest): The types of the warnings to dismiss.

    Raises:
        fivetrex.APIError: If the API returns an error response; `errors.UnexpectedStatus` if
            `client` is not the `api` of a fivetrex client.
        fivetrex.TransportError: If no complete response is received.
        fivetrex.DecodeError: If the response does not have the documented form.
        fivetrex.ConfirmationRequiredError: If the request deletes data or history, which needs
            `confirm=True`. Nothing is sent.

    Returns:
        DismissConnectionWarningsResponse200
    """

    return (
        await asyncio_detailed(
            connection_id=connection_id,
            client=client,
            body=body,
        )
    ).parsed
