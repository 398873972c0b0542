from http import HTTPStatus
from typing import Any
from urllib.parse import quote

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.dismiss_connection_warnings_of_type_response_200 import (
    DismissConnectionWarningsOfTypeResponse200,
)
from ...types import Response


def _get_kwargs(
    connection_id: str,
    warning_type: str,
) -> dict[str, Any]:

    _kwargs: dict[str, Any] = {
        "headers": {"Accept": "application/json"},
        "method": "delete",
        "url": "/v1/connections/{connection_id}/warnings/{warning_type}".format(
            connection_id=quote(str(connection_id), safe=""),
            warning_type=quote(str(warning_type), safe=""),
        ),
    }

    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> DismissConnectionWarningsOfTypeResponse200 | None:
    if response.is_success and response.content:
        response_200 = DismissConnectionWarningsOfTypeResponse200.from_dict(response.json())

        return response_200

    if client.raise_on_unexpected_status:
        raise errors.UnexpectedStatus(response.status_code, response.content)
    else:
        return None


def _build_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Response[DismissConnectionWarningsOfTypeResponse200]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    connection_id: str,
    warning_type: str,
    *,
    client: AuthenticatedClient | Client,
) -> Response[DismissConnectionWarningsOfTypeResponse200]:
    """Dismiss the warnings of one type of a connection.

    Args:
        connection_id (str): The connection's ID.
        warning_type (str): The `code` of the warnings.

    Raises:
        fivetrex.APIError: If the API returns an error response; `errors.UnexpectedStatus` if
            `client` is not the `api` of a fivetrex client.
        fivetrex.TransportError: If no complete response is received.
        fivetrex.DecodeError: If the response does not have the documented form.
        fivetrex.ConfirmationRequiredError: If the request deletes data or history, which needs
            `confirm=True`. Nothing is sent.

    Returns:
        Response[DismissConnectionWarningsOfTypeResponse200]
    """

    kwargs = _get_kwargs(
        connection_id=connection_id,
        warning_type=warning_type,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    connection_id: str,
    warning_type: str,
    *,
    client: AuthenticatedClient | Client,
) -> DismissConnectionWarningsOfTypeResponse200 | None:
    """Dismiss the warnings of one type of a connection.

    Args:
        connection_id (str): The connection's ID.
        warning_type (str): The `code` of the warnings.

    Raises:
        fivetrex.APIError: If the API returns an error response; `errors.UnexpectedStatus` if
            `client` is not the `api` of a fivetrex client.
        fivetrex.TransportError: If no complete response is received.
        fivetrex.DecodeError: If the response does not have the documented form.
        fivetrex.ConfirmationRequiredError: If the request deletes data or history, which needs
            `confirm=True`. Nothing is sent.

    Returns:
        DismissConnectionWarningsOfTypeResponse200
    """

    return sync_detailed(
        connection_id=connection_id,
        warning_type=warning_type,
        client=client,
    ).parsed


async def asyncio_detailed(
    connection_id: str,
    warning_type: str,
    *,
    client: AuthenticatedClient | Client,
) -> Response[DismissConnectionWarningsOfTypeResponse200]:
    """Dismiss the warnings of one type of a connection.

    Args:
        connection_id (str): The connection's ID.
        warning_type (str): The `code` of the warnings.

    Raises:
        fivetrex.APIError: If the API returns an error response; `errors.UnexpectedStatus` if
            `client` is not the `api` of a fivetrex client.
        fivetrex.TransportError: If no complete response is received.
        fivetrex.DecodeError: If the response does not have the documented form.
        fivetrex.ConfirmationRequiredError: If the request deletes data or history, which needs
            `confirm=True`. Nothing is sent.

    Returns:
        Response[DismissConnectionWarningsOfTypeResponse200]
    """

    kwargs = _get_kwargs(
        connection_id=connection_id,
        warning_type=warning_type,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    connection_id: str,
    warning_type: str,
    *,
    client: AuthenticatedClient | Client,
) -> DismissConnectionWarningsOfTypeResponse200 | None:
    """Dismiss the warnings of one type of a connection.

    Args:
        connection_id (str): The connection's ID.
        warning_type (str): The `code` of the warnings.

    Raises:
        fivetrex.APIError: If the API returns an error response; `errors.UnexpectedStatus` if
            `client` is not the `api` of a fivetrex client.
        fivetrex.TransportError: If no complete response is received.
        fivetrex.DecodeError: If the response does not have the documented form.
        fivetrex.ConfirmationRequiredError: If the request deletes data or history, which needs
            `confirm=True`. Nothing is sent.

    Returns:
        DismissConnectionWarningsOfTypeResponse200
    """

    return (
        await asyncio_detailed(
            connection_id=connection_id,
            warning_type=warning_type,
            client=client,
        )
    ).parsed
