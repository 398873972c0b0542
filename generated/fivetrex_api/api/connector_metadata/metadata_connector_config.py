from http import HTTPStatus
from typing import Any
from urllib.parse import quote

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.metadata_connector_config_response_200 import MetadataConnectorConfigResponse200
from ...types import Response


def _get_kwargs(
    service: str,
) -> dict[str, Any]:

    _kwargs: dict[str, Any] = {
        "headers": {"Accept": "application/json"},
        "method": "get",
        "url": "/v1/metadata/connector-types/{service}".format(
            service=quote(str(service), safe=""),
        ),
    }

    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> MetadataConnectorConfigResponse200 | None:
    if response.is_success and response.content:
        response_200 = MetadataConnectorConfigResponse200.from_dict(response.json())

        return response_200

    if client.raise_on_unexpected_status:
        raise errors.UnexpectedStatus(response.status_code, response.content)
    else:
        return None


def _build_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Response[MetadataConnectorConfigResponse200]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    service: str,
    *,
    client: AuthenticatedClient | Client,
) -> Response[MetadataConnectorConfigResponse200]:
    """Get a connector type with the fields of its config.

    Args:
        service (str): The connector type's ID, such as `"postgres"`.

    Raises:
        fivetrex.APIError: If the API returns an error response; `errors.UnexpectedStatus` if
            `client` is not the `api` of a fivetrex client.
        fivetrex.TransportError: If no complete response is received.
        fivetrex.DecodeError: If the response does not have the documented form.

    Returns:
        Response[MetadataConnectorConfigResponse200]
    """

    kwargs = _get_kwargs(
        service=service,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    service: str,
    *,
    client: AuthenticatedClient | Client,
) -> MetadataConnectorConfigResponse200 | None:
    """Get a connector type with the fields of its config.

    Args:
        service (str): The connector type's ID, such as `"postgres"`.

    Raises:
        fivetrex.APIError: If the API returns an error response; `errors.UnexpectedStatus` if
            `client` is not the `api` of a fivetrex client.
        fivetrex.TransportError: If no complete response is received.
        fivetrex.DecodeError: If the response does not have the documented form.

    Returns:
        MetadataConnectorConfigResponse200
    """

    return sync_detailed(
        service=service,
        client=client,
    ).parsed


async def asyncio_detailed(
    service: str,
    *,
    client: AuthenticatedClient | Client,
) -> Response[MetadataConnectorConfigResponse200]:
    """Get a connector type with the fields of its config.

    Args:
        service (str): The connector type's ID, such as `"postgres"`.

    Raises:
        fivetrex.APIError: If the API returns an error response; `errors.UnexpectedStatus` if
            `client` is not the `api` of a fivetrex client.
        fivetrex.TransportError: If no complete response is received.
        fivetrex.DecodeError: If the response does not have the documented form.

    Returns:
        Response[MetadataConnectorConfigResponse200]
    """

    kwargs = _get_kwargs(
        service=service,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    service: str,
    *,
    client: AuthenticatedClient | Client,
) -> MetadataConnectorConfigResponse200 | None:
    """Get a connector type with the fields of its config.

    Args:
        service (str): The connector type's ID, such as `"postgres"`.

    Raises:
        fivetrex.APIError: If the API returns an error response; `errors.UnexpectedStatus` if
            `client` is not the `api` of a fivetrex client.
        fivetrex.TransportError: If no complete response is received.
        fivetrex.DecodeError: If the response does not have the documented form.

    Returns:
        MetadataConnectorConfigResponse200
    """

    return (
        await asyncio_detailed(
            service=service,
            client=client,
        )
    ).parsed
