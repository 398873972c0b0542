from collections.abc import Mapping
from http import HTTPStatus
from typing import Any
from urllib.parse import quote

import httpx

from ... import errors
from ...bodies import as_json
from ...client import AuthenticatedClient, Client
from ...models.create_group_webhook_request import CreateGroupWebhookRequest
from ...models.create_group_webhook_response_200 import CreateGroupWebhookResponse200
from ...types import Response


def _get_kwargs(
    group_id: str,
    *,
    body: CreateGroupWebhookRequest | Mapping[str, Any],
) -> dict[str, Any]:
    headers: dict[str, Any] = {"Accept": "application/json"}

    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/v1/webhooks/group/{group_id}".format(
            group_id=quote(str(group_id), safe=""),
        ),
    }

    _kwargs["json"] = as_json(body, CreateGroupWebhookRequest)

    headers["Content-Type"] = "application/json"

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> CreateGroupWebhookResponse200 | None:
    if response.is_success and response.content:
        response_200 = CreateGroupWebhookResponse200.from_dict(response.json())

        return response_200

    if client.raise_on_unexpected_status:
        raise errors.UnexpectedStatus(response.status_code, response.content)
    else:
        return None


def _build_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Response[CreateGroupWebhookResponse200]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    group_id: str,
    *,
    client: AuthenticatedClient | Client,
    body: CreateGroupWebhookRequest | Mapping[str, Any],
) -> Response[CreateGroupWebhookResponse200]:
    """Create a webhook for the events of one group.

    If the webhook is active, the API sends a test event first and creates it only if the endpoint
    accepts the event.

    Args:
        group_id (str): The group's ID.
        body (CreateGroupWebhookRequest): The fields of a new webhook of a group.

    Raises:
        fivetrex.APIError: If the API returns an error response; `errors.UnexpectedStatus` if
            `client` is not the `api` of a fivetrex client.
        fivetrex.TransportError: If no complete response is received.
        fivetrex.DecodeError: If the response does not have the documented form.
        fivetrex.ConfirmationRequiredError: If the request deletes data or history, which needs
            `confirm=True`. Nothing is sent.

    Returns:
        Response[CreateGroupWebhookResponse200]
    """

    kwargs = _get_kwargs(
        group_id=group_id,
        body=body,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    group_id: str,
    *,
    client: AuthenticatedClient | Client,
    body: CreateGroupWebhookRequest | Mapping[str, Any],
) -> CreateGroupWebhookResponse200 | None:
    """Create a webhook for the events of one group.

    If the webhook is active, the API sends a test event first and creates it only if the endpoint
    accepts the event.

    Args:
        group_id (str): The group's ID.
        body (CreateGroupWebhookRequest): The fields of a new webhook of a group.

    Raises:
        fivetrex.APIError: If the API returns an error response; `errors.UnexpectedStatus` if
            `client` is not the `api` of a fivetrex client.
        fivetrex.TransportError: If no complete response is received.
        fivetrex.DecodeError: If the response does not have the documented form.
        fivetrex.ConfirmationRequiredError: If the request deletes data or history, which needs
            `confirm=True`. Nothing is sent.

    Returns:
        CreateGroupWebhookResponse200
    """

    return sync_detailed(
        group_id=group_id,
        client=client,
        body=body,
    ).parsed


async def asyncio_detailed(
    group_id: str,
    *,
    client: AuthenticatedClient | Client,
    body: CreateGroupWebhookRequest | Mapping[str, Any],
) -> Response[CreateGroupWebhookResponse200]:
    """Create a webhook for the events of one group.

    If the webhook is active, the API sends a test event first and creates it only if the endpoint
    accepts the event.

    Args:
        group_id (str): The group's ID.
        body (CreateGroupWebhookRequest): The fields of a new webhook of a group.

    Raises:
        fivetrex.APIError: If the API returns an error response; `errors.UnexpectedStatus` if
            `client` is not the `api` of a fivetrex client.
        fivetrex.TransportError: If no complete response is received.
        fivetrex.DecodeError: If the response does not have the documented form.
        fivetrex.ConfirmationRequiredError: If the request deletes data or history, which needs
            `confirm=True`. Nothing is sent.

    Returns:
        Response[CreateGroupWebhookResponse200]
    """

    kwargs = _get_kwargs(
        group_id=group_id,
        body=body,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    group_id: str,
    *,
    client: AuthenticatedClient | Client,
    body: CreateGroupWebhookRequest | Mapping[str, Any],
) -> CreateGroupWebhookResponse200 | None:
    """Create a webhook for the events of one group.

    If the webhook is active, the API sends a test event first and creates it only if the endpoint
    accepts the event.

    Args:
        group_id (str): The group's ID.
        body (CreateGroupWebhookRequest): The fields of a new webhook of a group.

    Raises:
        fivetrex.APIError: If the API returns an error response; `errors.UnexpectedStatus` if
            `client` is not the `api` of a fivetrex client.
        fivetrex.TransportError: If no complete response is received.
        fivetrex.DecodeError: If the response does not have the documented form.
        fivetrex.ConfirmationRequiredError: If the request deletes data or history, which needs
            `confirm=True`. Nothing is sent.

    Returns:
        CreateGroupWebhookResponse200
    """

    return (
        await asyncio_detailed(
            group_id=group_id,
            client=client,
            body=body,
        )
    ).parsed
