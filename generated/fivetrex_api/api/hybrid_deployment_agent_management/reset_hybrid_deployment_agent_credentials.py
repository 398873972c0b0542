from http import HTTPStatus
from typing import Any
from urllib.parse import quote

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.reset_hybrid_deployment_agent_credentials_response_200 import (
    ResetHybridDeploymentAgentCredentialsResponse200,
)
from ...types import Response


def _get_kwargs(
    agent_id: str,
) -> dict[str, Any]:

    _kwargs: dict[str, Any] = {
        "headers": {"Accept": "application/json", "Content-Type": "application/json"},
        "method": "post",
        "url": "/v1/hybrid-deployment-agents/{agent_id}/reset-credentials".format(
            agent_id=quote(str(agent_id), safe=""),
        ),
    }

    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> ResetHybridDeploymentAgentCredentialsResponse200 | None:
    if response.is_success and response.content:
        response_200 = ResetHybridDeploymentAgentCredentialsResponse200.from_dict(response.json())

        return response_200

    if client.raise_on_unexpected_status:
        raise errors.UnexpectedStatus(response.status_code, response.content)
    else:
        return None


def _build_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Response[ResetHybridDeploymentAgentCredentialsResponse200]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    agent_id: str,
    *,
    client: AuthenticatedClient | Client,
) -> Response[ResetHybridDeploymentAgentCredentialsResponse200]:
    """Reset the credentials of a hybrid deployment agent.

    The agent goes offline. Regenerate its authentication keys to configure it again.

    Args:
        agent_id (str): The agent's ID.

    Raises:
        fivetrex.APIError: If the API returns an error response; `errors.UnexpectedStatus` if
            `client` is not the `api` of a fivetrex client.
        fivetrex.TransportError: If no complete response is received.
        fivetrex.DecodeError: If the response does not have the documented form.
        fivetrex.ConfirmationRequiredError: If the request deletes data or history, which needs
            `confirm=True`. Nothing is sent.

    Returns:
        Response[ResetHybridDeploymentAgentCredentialsResponse200]
    """

    kwargs = _get_kwargs(
        agent_id=agent_id,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    agent_id: str,
    *,
    client: AuthenticatedClient | Client,
) -> ResetHybridDeploymentAgentCredentialsResponse200 | None:
    """Reset the credentials of a hybrid deployment agent.

    The agent goes offline. Regenerate its authentication keys to configure it again.

    Args:
        agent_id (str): The agent's ID.

    Raises:
        fivetrex.APIError: If the API returns an error response; `errors.UnexpectedStatus` if
            `client` is not the `api` of a fivetrex client.
        fivetrex.TransportError: If no complete response is received.
        fivetrex.DecodeError: If the response does not have the documented form.
        fivetrex.ConfirmationRequiredError: If the request deletes data or history, which needs
            `confirm=True`. Nothing is sent.

    Returns:
        ResetHybridDeploymentAgentCredentialsResponse200
    """

    return sync_detailed(
        agent_id=agent_id,
        client=client,
    ).parsed


async def asyncio_detailed(
    agent_id: str,
    *,
    client: AuthenticatedClient | Client,
) -> Response[ResetHybridDeploymentAgentCredentialsResponse200]:
    """Reset the credentials of a hybrid deployment agent.

    The agent goes offline. Regenerate its authentication keys to configure it again.

    Args:
        agent_id (str): The agent's ID.

    Raises:
        fivetrex.APIError: If the API returns an error response; `errors.UnexpectedStatus` if
            `client` is not the `api` of a fivetrex client.
        fivetrex.TransportError: If no complete response is received.
        fivetrex.DecodeError: If the response does not have the documented form.
        fivetrex.ConfirmationRequiredError: If the request deletes data or history, which needs
            `confirm=True`. Nothing is sent.

    Returns:
        Response[ResetHybridDeploymentAgentCredentialsResponse200]
    """

    kwargs = _get_kwargs(
        agent_id=agent_id,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    agent_id: str,
    *,
    client: AuthenticatedClient | Client,
) -> ResetHybridDeploymentAgentCredentialsResponse200 | None:
    """Reset the credentials of a hybrid deployment agent.

    The agent goes offline. Regenerate its authentication keys to configure it again.

    Args:
        agent_id (str): The agent's ID.

    Raises:
        fivetrex.APIError: If the API returns an error response; `errors.UnexpectedStatus` if
            `client` is not the `api` of a fivetrex client.
        fivetrex.TransportError: If no complete response is received.
        fivetrex.DecodeError: If the response does not have the documented form.
        fivetrex.ConfirmationRequiredError: If the request deletes data or history, which needs
            `confirm=True`. Nothing is sent.

    Returns:
        ResetHybridDeploymentAgentCredentialsResponse200
    """

    return (
        await asyncio_detailed(
            agent_id=agent_id,
            client=client,
        )
    ).parsed
