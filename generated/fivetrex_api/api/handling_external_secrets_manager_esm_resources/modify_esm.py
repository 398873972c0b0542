from collections.abc import Mapping
from http import HTTPStatus
from typing import Any
from urllib.parse import quote

import httpx

from ... import errors
from ...bodies import as_json
from ...client import AuthenticatedClient, Client
from ...models.modify_esm_response_200 import ModifyEsmResponse200
from ...models.update_secrets_manager_request import UpdateSecretsManagerRequest
from ...types import Response


def _get_kwargs(
    esm_id: str,
    *,
    body: UpdateSecretsManagerRequest | Mapping[str, Any],
) -> dict[str, Any]:
    headers: dict[str, Any] = {"Accept": "application/json"}

    _kwargs: dict[str, Any] = {
        "method": "patch",
        "url": "/v1/external-secrets-managers/{esm_id}".format(
            esm_id=quote(str(esm_id), safe=""),
        ),
    }

    _kwargs["json"] = as_json(body, UpdateSecretsManagerRequest)

    headers["Content-Type"] = "application/json"

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> ModifyEsmResponse200 | None:
    if response.is_success and response.content:
        response_200 = ModifyEsmResponse200.from_dict(response.json())

        return response_200

    if client.raise_on_unexpected_status:
        raise errors.UnexpectedStatus(response.status_code, response.content)
    else:
        return None


def _build_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Response[ModifyEsmResponse200]:
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
    body: UpdateSecretsManagerRequest | Mapping[str, Any],
) -> Response[ModifyEsmResponse200]:
    """Update the config of an external secrets manager.

    Args:
        esm_id (str): The secrets manager's ID.
        body (UpdateSecretsManagerRequest): The changes to an external secrets manager.

    Raises:
        fivetrex.APIError: If the API returns an error response; `errors.UnexpectedStatus` if
            `client` is not the `api` of a fivetrex client.
        fivetrex.TransportError: If no complete response is received.
        fivetrex.DecodeError: If the response does not have the documented form.
        fivetrex.ConfirmationRequiredError: If the request deletes data or history, which needs
            `confirm=True`. Nothing is sent.

    Returns:
        Response[ModifyEsmResponse200]
    """

    kwargs = _get_kwargs(
        esm_id=esm_id,
        body=body,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    esm_id: str,
    *,
    client: AuthenticatedClient | Client,
    body: UpdateSecretsManagerRequest | Mapping[str, Any],
) -> ModifyEsmResponse200 | None:
    """Update the config of an external secrets manager.

    Args:
        esm_id (str): The secrets manager's ID.
        body (UpdateSecretsManagerRequest): The changes to an external secrets manager.

    Raises:
        fivetrex.APIError: If the API returns an error response; `errors.UnexpectedStatus` if
            `client` is not the `api` of a fivetrex client.
        fivetrex.TransportError: If no complete response is received.
        fivetrex.DecodeError: If the response does not have the documented form.
        fivetrex.ConfirmationRequiredError: If the request deletes data or history, which needs
            `confirm=True`. Nothing is sent.

    Returns:
        ModifyEsmResponse200
    """

    return sync_detailed(
        esm_id=esm_id,
        client=client,
        body=body,
    ).parsed


async def asyncio_detailed(
    esm_id: str,
    *,
    client: AuthenticatedClient | Client,
    body: UpdateSecretsManagerRequest | Mapping[str, Any],
) -> Response[ModifyEsmResponse200]:
    """Update the config of an external secrets manager.

    Args:
        esm_id (str): The secrets manager's ID.
        body (UpdateSecretsManagerRequest): The changes to an external secrets manager.

    Raises:
        fivetrex.APIError: If the API returns an error response; `errors.UnexpectedStatus` if
            `client` is not the `api` of a fivetrex client.
        fivetrex.TransportError: If no complete response is received.
        fivetrex.DecodeError: If the response does not have the documented form.
        fivetrex.ConfirmationRequiredError: If the request deletes data or history, which needs
            `confirm=True`. Nothing is sent.

    Returns:
        Response[ModifyEsmResponse200]
    """

    kwargs = _get_kwargs(
        esm_id=esm_id,
        body=body,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    esm_id: str,
    *,
    client: AuthenticatedClient | Client,
    body: UpdateSecretsManagerRequest | Mapping[str, Any],
) -> ModifyEsmResponse200 | None:
    """Update the config of an external secrets manager.

    Args:
        esm_id (str): The secrets manager's ID.
        body (UpdateSecretsManagerRequest): The changes to an external secrets manager.

    Raises:
        fivetrex.APIError: If the API returns an error response; `errors.UnexpectedStatus` if
            `client` is not the `api` of a fivetrex client.
        fivetrex.TransportError: If no complete response is received.
        fivetrex.DecodeError: If the response does not have the documented form.
        fivetrex.ConfirmationRequiredError: If the request deletes data or history, which needs
            `confirm=True`. Nothing is sent.

    Returns:
        ModifyEsmResponse200
    """

    return (
        await asyncio_detailed(
            esm_id=esm_id,
            client=client,
            body=body,
        )
    ).parsed
