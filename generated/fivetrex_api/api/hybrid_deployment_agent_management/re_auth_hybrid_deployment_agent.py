from collections.abc import Mapping
from http import HTTPStatus
from typing import Any
from urllib.parse import quote

import httpx

from ... import errors
from ...bodies import as_json
from ...client import AuthenticatedClient, Client
from ...models.re_auth_hybrid_deployment_agent_request import ReAuthHybridDeploymentAgentRequest
from ...models.re_auth_hybrid_deployment_agent_response_200 import (
    ReAuthHybridDeploymentAgentResponse200,
)
from ...types import Response


def _get_kwargs(
    agent_id: str,
    *,
    body: ReAuthHybridDeploymentAgentRequest | Mapping[str, Any],
) -> dict[str, Any]:
    headers: dict[str, Any] = {"Accept": "application/json"}

    _kwargs: dict[str, Any] = {
        "method": "patch",
        "url": "/v1/hybrid-deployment-agents/{agent_id}/re-auth".format(
            agent_id=quote(str(agent_id), safe=""),
        ),
    }

    _kwargs["json"] = as_json(body, ReAuthHybridDeploymentAgentRequest)

    headers["Content-Type"] = "application/json"

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> ReAuthHybridDeploymentAgentResponse200 | None:
    if response.is_success and response.content:
        response_200 = ReAuthHybridDeploymentAgentResponse200.from_dict(response.json())

        return response_200

    if client.raise_on_unexpected_status:
        raise errors.UnexpectedStatus(response.status_code, response.content)
    else:
        return None


def _build_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Response[ReAuthHybridDeploymentAgentResponse200]:
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
    body: ReAuthHybridDeploymentAgentRequest | Mapping[str, Any],
) -> Response[ReAuthHybridDeploymentAgentResponse200]:
    """Regenerate the authentication keys of a hybrid deployment agent.

    The agent is offline until it is configured with the new files.

    Args:
        agent_id (str): The agent's ID.
        body (ReAuthHybridDeploymentAgentRequest): The options for new authentication keys of a
            hybrid deployment agent.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and
            Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[ReAuthHybridDeploymentAgentResponse200]
    """

    kwargs = _get_kwargs(
        agent_id=agent_id,
        body=body,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    agent_id: str,
    *,
    client: AuthenticatedClient | Client,
    body: ReAuthHybridDeploymentAgentRequest | Mapping[str, Any],
) -> ReAuthHybridDeploymentAgentResponse200 | None:
    """Regenerate the authentication keys of a hybrid deployment agent.

    The agent is offline until it is configured with the new files.

    Args:
        agent_id (str): The agent's ID.
        body (ReAuthHybridDeploymentAgentRequest): The options for new authentication keys of a
            hybrid deployment agent.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and
            Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        ReAuthHybridDeploymentAgentResponse200
    """

    return sync_detailed(
        agent_id=agent_id,
        client=client,
        body=body,
    ).parsed


async def asyncio_detailed(
    agent_id: str,
    *,
    client: AuthenticatedClient | Client,
    body: ReAuthHybridDeploymentAgentRequest | Mapping[str, Any],
) -> Response[ReAuthHybridDeploymentAgentResponse200]:
    """Regenerate the authentication keys of a hybrid deployment agent.

    The agent is offline until it is configured with the new files.

    Args:
        agent_id (str): The agent's ID.
        body (ReAuthHybridDeploymentAgentRequest): The options for new authentication keys of a
            hybrid deployment agent.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and
            Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[ReAuthHybridDeploymentAgentResponse200]
    """

    kwargs = _get_kwargs(
        agent_id=agent_id,
        body=body,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    agent_id: str,
    *,
    client: AuthenticatedClient | Client,
    body: ReAuthHybridDeploymentAgentRequest | Mapping[str, Any],
) -> ReAuthHybridDeploymentAgentResponse200 | None:
    """Regenerate the authentication keys of a hybrid deployment agent.

    The agent is offline until it is configured with the new files.

    Args:
        agent_id (str): The agent's ID.
        body (ReAuthHybridDeploymentAgentRequest): The options for new authentication keys of a
            hybrid deployment agent.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and
            Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        ReAuthHybridDeploymentAgentResponse200
    """

    return (
        await asyncio_detailed(
            agent_id=agent_id,
            client=client,
            body=body,
        )
    ).parsed
