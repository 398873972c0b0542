# Generated from openapi/surface/hybrid_deployment_agents.yaml by scripts/regenerate; change that file instead.
"""The agents that run syncs in your own environment."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from ..._core.list_query import list_arguments
from ..._core.operation_call import Call
from ..._core.request_fields import NOT_GIVEN, NotGiven, collect_fields
from ..._core.validation import check_id, check_text
from ..resource import AsyncResource

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ..._core.pagination import Page
    from ...models import (
        CreatedHybridDeploymentAgent,
        CreateHybridDeploymentAgentRequestAuthType,
        CreateHybridDeploymentAgentRequestEnvType,
        HybridDeploymentAgent,
        ReAuthHybridDeploymentAgentRequestAuthType,
    )
    from ..pagination import AsyncStream


class AsyncHybridDeploymentAgents(AsyncResource):
    """The agents that run syncs in your own environment: `client.hybrid_deployment_agents`."""

    async def list(
        self, group_id: str | None = None, *, cursor: str | None = None, limit: int | None = None
    ) -> Page[HybridDeploymentAgent]:
        """List the hybrid deployment agents of the account.

        Pass `group_id` for the agents of one group.

        Args:
            group_id: Only the agents of this group. The default is all groups.
            cursor: The `next_cursor` of the previous page. None returns the first page.
            limit: The maximum number of items on the page, from 1 to 1000. None means the API's
                default, 100.

        Returns:
            One page of hybrid deployment agents.

        Raises:
            FivetrexError: The call failed.
            ValueError: `limit` is out of range or `cursor` is empty or malformed.

        Example:
            ```python
            page = await client.hybrid_deployment_agents.list()
            for hybrid_deployment_agent in page:
                print(hybrid_deployment_agent)
            ```
        """
        from fivetrex_api.api.hybrid_deployment_agent_management import (
            get_hybrid_deployment_agent_list as operation,
        )

        from ...models import HybridDeploymentAgent

        query = list_arguments(cursor, limit, group_id=group_id)
        kwargs = operation._get_kwargs(**query)
        return (
            await self._session.send(Call("hybrid_deployment_agents.list", group_id), kwargs)
        ).page(HybridDeploymentAgent)

    def stream(
        self, group_id: str | None = None, *, cursor: str | None = None, limit: int | None = 1000
    ) -> AsyncStream[HybridDeploymentAgent]:
        """Stream the hybrid deployment agents of the account, with automatic pagination.

        Pass `group_id` for the agents of one group.

        The stream holds one page at a time and requests the next one when it is needed.

        Args:
            group_id: Only the agents of this group. The default is all groups.
            cursor: Where to start, such as the `progress.cursor` of an error that interrupted an
                earlier stream. None starts at the first page.
            limit: The number of items to request at a time, from 1 to 1000.

        Returns:
            An iterator over the hybrid deployment agents. An error that interrupts it has
            `progress`, from which a new stream can continue.

        Raises:
            FivetrexError: A page could not be read.
            ValueError: `limit` is out of range or `cursor` is empty or malformed.

        Example:
            ```python
            async for hybrid_deployment_agent in client.hybrid_deployment_agents.stream():
                print(hybrid_deployment_agent)
            ```
        """
        from fivetrex_api.api.hybrid_deployment_agent_management import (
            get_hybrid_deployment_agent_list as operation,
        )

        from ...models import HybridDeploymentAgent

        query = list_arguments(None, limit, group_id=group_id)
        request = partial(operation._get_kwargs, **query)
        call = Call("hybrid_deployment_agents.stream", group_id)
        return self._stream(call, request, HybridDeploymentAgent, cursor)

    async def get(self, agent_id: str) -> HybridDeploymentAgent:
        """Get a hybrid deployment agent.

        Args:
            agent_id: The agent's ID.

        Returns:
            The agent, with the connections and destinations that use it.

        Raises:
            NotFoundError: The agent does not exist, or the API key has no access to it.
            FivetrexError: The call failed.
            ValueError: `agent_id` is empty.

        Example:
            ```python
            hybrid_deployment_agent = await client.hybrid_deployment_agents.get(
                "sturdy_anvil",
            )
            print(hybrid_deployment_agent)
            ```
        """
        from fivetrex_api.api.hybrid_deployment_agent_management import (
            get_hybrid_deployment_agent as operation,
        )

        from ...models import HybridDeploymentAgent

        kwargs = operation._get_kwargs(check_id("agent_id", agent_id))
        return (
            await self._session.send(Call("hybrid_deployment_agents.get", agent_id), kwargs)
        ).model(HybridDeploymentAgent)

    async def create(
        self,
        *,
        accept_terms: bool,
        display_name: str,
        env_type: CreateHybridDeploymentAgentRequestEnvType,
        auth_type: CreateHybridDeploymentAgentRequestAuthType | NotGiven | None = NOT_GIVEN,
        group_id: str | NotGiven | None = NOT_GIVEN,
        extra: Mapping[str, Any] | None = None,
    ) -> CreatedHybridDeploymentAgent:
        """Create a hybrid deployment agent.

        Install the agent with the files and the token of the response.

        A field that is not passed is not sent. None is sent as null.

        Args:
            accept_terms: Whether the caller accepts the license terms of the agent. The API
                requires true.
            display_name: The agent's name.
            env_type: The environment that the agent runs in, `"DOCKER"`, `"PODMAN"`, `"KUBERNETES"`
                or `"SNOWPARK"`.
            auth_type: How the agent is authenticated, `"AUTO"` or `"MANUAL"`.
            group_id: ID of the group that the agent is for. The default is the whole account.
            extra: Fields of the request that this version of the library does not have.

        Returns:
            The new agent with its token and files, which the API returns only once.

        Raises:
            BadRequestError: The API rejected a field.
            FivetrexError: The call failed.
            ValueError: `display_name` or `env_type` is empty or a value cannot be sent as JSON.

        Example:
            ```python
            created_hybrid_deployment_agent = await client.hybrid_deployment_agents.create(
                accept_terms=True,
                display_name="cellar",
                env_type="PODMAN",
                auth_type="MANUAL",
            )
            print(created_hybrid_deployment_agent)
            ```
        """
        from fivetrex_api.api.hybrid_deployment_agent_management import (
            create_hybrid_deployment_agent as operation,
        )

        from ...models import CreatedHybridDeploymentAgent

        body = collect_fields(
            extra,
            accept_terms=accept_terms,
            display_name=check_text("display_name", display_name),
            env_type=check_text("env_type", env_type),
            auth_type=auth_type,
            group_id=group_id,
        )
        kwargs = operation._get_kwargs(body=body)
        return (await self._session.send(Call("hybrid_deployment_agents.create"), kwargs)).model(
            CreatedHybridDeploymentAgent
        )

    async def delete(self, agent_id: str) -> None:
        """Delete a hybrid deployment agent.

        Args:
            agent_id: The agent's ID.

        Raises:
            NotFoundError: The agent does not exist, or the API key has no access to it.
            FivetrexError: The call failed.
            ValueError: `agent_id` is empty.

        Example:
            ```python
            await client.hybrid_deployment_agents.delete(
                "spare_anvil",
            )
            ```
        """
        from fivetrex_api.api.hybrid_deployment_agent_management import (
            delete_hybrid_deployment_agent as operation,
        )

        kwargs = operation._get_kwargs(check_id("agent_id", agent_id))
        (
            await self._session.send(Call("hybrid_deployment_agents.delete", agent_id), kwargs)
        ).message()

    async def re_auth(
        self,
        agent_id: str,
        *,
        auth_type: ReAuthHybridDeploymentAgentRequestAuthType | NotGiven | None = NOT_GIVEN,
        extra: Mapping[str, Any] | None = None,
    ) -> CreatedHybridDeploymentAgent:
        """Regenerate the authentication keys of a hybrid deployment agent.

        The agent is offline until it is configured with the new files.

        A field that is not passed is not sent. None is sent as null.

        Args:
            agent_id: The agent's ID.
            auth_type: How the agent is authenticated, `"AUTO"` or `"MANUAL"`.
            extra: Fields of the request that this version of the library does not have.

        Returns:
            The agent with its new token and files, which the API returns only once.

        Raises:
            BadRequestError: The API rejected a field.
            NotFoundError: The agent does not exist, or the API key has no access to it.
            FivetrexError: The call failed.
            ValueError: `agent_id` is empty or a value cannot be sent as JSON.

        Example:
            ```python
            created_hybrid_deployment_agent = await client.hybrid_deployment_agents.re_auth(
                "sturdy_anvil",
                auth_type="AUTO",
            )
            print(created_hybrid_deployment_agent)
            ```
        """
        from fivetrex_api.api.hybrid_deployment_agent_management import (
            re_auth_hybrid_deployment_agent as operation,
        )

        from ...models import CreatedHybridDeploymentAgent

        body = collect_fields(extra, auth_type=auth_type)
        kwargs = operation._get_kwargs(check_id("agent_id", agent_id), body=body)
        return (
            await self._session.send(Call("hybrid_deployment_agents.re_auth", agent_id), kwargs)
        ).model(CreatedHybridDeploymentAgent)

    async def reset_credentials(self, agent_id: str) -> None:
        """Reset the credentials of a hybrid deployment agent.

        The agent goes offline. Regenerate its authentication keys to configure it again.

        Args:
            agent_id: The agent's ID.

        Raises:
            NotFoundError: The agent does not exist, or the API key has no access to it.
            FivetrexError: The call failed.
            ValueError: `agent_id` is empty.

        Example:
            ```python
            await client.hybrid_deployment_agents.reset_credentials(
                "sturdy_anvil",
            )
            ```
        """
        from fivetrex_api.api.hybrid_deployment_agent_management import (
            reset_hybrid_deployment_agent_credentials as operation,
        )

        kwargs = operation._get_kwargs(check_id("agent_id", agent_id))
        (
            await self._session.send(
                Call("hybrid_deployment_agents.reset_credentials", agent_id), kwargs
            )
        ).message()
