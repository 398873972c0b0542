from http import HTTPStatus
from typing import Any
from urllib.parse import quote

import httpx

from ... import errors
from ...bodies import as_model
from ...client import AuthenticatedClient, Client
from ...models.update_connector_sdk_package_body import UpdateConnectorSdkPackageBody
from ...models.update_connector_sdk_package_response_200 import UpdateConnectorSdkPackageResponse200
from ...types import Response


def _get_kwargs(
    package_id: str,
    *,
    body: UpdateConnectorSdkPackageBody,
) -> dict[str, Any]:
    headers: dict[str, Any] = {"Accept": "application/json"}

    _kwargs: dict[str, Any] = {
        "method": "patch",
        "url": "/v1/connector-sdk/packages/{package_id}".format(
            package_id=quote(str(package_id), safe=""),
        ),
    }

    _kwargs["files"] = as_model(body, UpdateConnectorSdkPackageBody).to_multipart()

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> UpdateConnectorSdkPackageResponse200 | None:
    if response.is_success and response.content:
        response_200 = UpdateConnectorSdkPackageResponse200.from_dict(response.json())

        return response_200

    if client.raise_on_unexpected_status:
        raise errors.UnexpectedStatus(response.status_code, response.content)
    else:
        return None


def _build_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Response[UpdateConnectorSdkPackageResponse200]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    package_id: str,
    *,
    client: AuthenticatedClient | Client,
    body: UpdateConnectorSdkPackageBody,
) -> Response[UpdateConnectorSdkPackageResponse200]:
    """Replace the code of a Connector SDK package.

    All connections that use the package run the new code from their next sync on.

    Args:
        package_id (str): The package's ID.
        body (UpdateConnectorSdkPackageBody): The body of the request.

    Raises:
        fivetrex.APIError: If the API returns an error response; `errors.UnexpectedStatus` if
            `client` is not the `api` of a fivetrex client.
        fivetrex.TransportError: If no complete response is received.
        fivetrex.DecodeError: If the response does not have the documented form.
        fivetrex.ConfirmationRequiredError: If the request deletes data or history, which needs
            `confirm=True`. Nothing is sent.

    Returns:
        Response[UpdateConnectorSdkPackageResponse200]
    """

    kwargs = _get_kwargs(
        package_id=package_id,
        body=body,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    package_id: str,
    *,
    client: AuthenticatedClient | Client,
    body: UpdateConnectorSdkPackageBody,
) -> UpdateConnectorSdkPackageResponse200 | None:
    """Replace the code of a Connector SDK package.

    All connections that use the package run the new code from their next sync on.

    Args:
        package_id (str): The package's ID.
        body (UpdateConnectorSdkPackageBody): The body of the request.

    Raises:
        fivetrex.APIError: If the API returns an error response; `errors.UnexpectedStatus` if
            `client` is not the `api` of a fivetrex client.
        fivetrex.TransportError: If no complete response is received.
        fivetrex.DecodeError: If the response does not have the documented form.
        fivetrex.ConfirmationRequiredError: If the request deletes data or history, which needs
            `confirm=True`. Nothing is sent.

    Returns:
        UpdateConnectorSdkPackageResponse200
    """

    return sync_detailed(
        package_id=package_id,
        client=client,
        body=body,
    ).parsed


async def asyncio_detailed(
    package_id: str,
    *,
    client: AuthenticatedClient | Client,
    body: UpdateConnectorSdkPackageBody,
) -> Response[UpdateConnectorSdkPackageResponse200]:
    """Replace the code of a Connector SDK package.

    All connections that use the package run the new code from their next sync on.

    Args:
        package_id (str): The package's ID.
        body (UpdateConnectorSdkPackageBody): The body of the request.

    Raises:
        fivetrex.APIError: If the API returns an error response; `errors.UnexpectedStatus` if
            `client` is not the `api` of a fivetrex client.
        fivetrex.TransportError: If no complete response is received.
        fivetrex.DecodeError: If the response does not have the documented form.
        fivetrex.ConfirmationRequiredError: If the request deletes data or history, which needs
            `confirm=True`. Nothing is sent.

    Returns:
        Response[UpdateConnectorSdkPackageResponse200]
    """

    kwargs = _get_kwargs(
        package_id=package_id,
        body=body,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    package_id: str,
    *,
    client: AuthenticatedClient | Client,
    body: UpdateConnectorSdkPackageBody,
) -> UpdateConnectorSdkPackageResponse200 | None:
    """Replace the code of a Connector SDK package.

    All connections that use the package run the new code from their next sync on.

    Args:
        package_id (str): The package's ID.
        body (UpdateConnectorSdkPackageBody): The body of the request.

    Raises:
        fivetrex.APIError: If the API returns an error response; `errors.UnexpectedStatus` if
            `client` is not the `api` of a fivetrex client.
        fivetrex.TransportError: If no complete response is received.
        fivetrex.DecodeError: If the response does not have the documented form.
        fivetrex.ConfirmationRequiredError: If the request deletes data or history, which needs
            `confirm=True`. Nothing is sent.

    Returns:
        UpdateConnectorSdkPackageResponse200
    """

    return (
        await asyncio_detailed(
            package_id=package_id,
            client=client,
            body=body,
        )
    ).parsed
