# Generated from openapi/surface/proxy_agents.yaml by scripts/regenerate; change that file instead.
"""The agents that connect Fivetran to sources and destinations in a private network."""

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
        CreatedProxyAgent,
        CreateProxyAgentRequestGroupRegion,
        ProxyAgent,
        ProxyAgentConnection,
    )
    from ..pagination import AsyncStream


class AsyncProxyAgents(AsyncResource):
    """The agents that connect Fivetran to sources and destinations in a private network: `client.proxy_agents`."""

    async def list(
        self, *, cursor: str | None = None, limit: int | None = None
    ) -> Page[ProxyAgent]:
        """List the proxy agents of the account.

        Args:
            cursor: The `next_cursor` of the previous page. None returns the first page.
            limit: The maximum number of items on the page, from 1 to 1000. None means the API's
                default, 100.

        Returns:
            One page of proxy agents.

        Raises:
            FivetrexError: The call failed.
            ValueError: `limit` is out of range or `cursor` is empty or malformed.

        Example:
            ```python
            page = await client.proxy_agents.list()
            for proxy_agent in page:
                print(proxy_agent)
            ```
        """
        from fivetrex_api.api.proxy_agent_management import get_proxy_agent as operation

        from ...models import ProxyAgent

        query = list_arguments(cursor, limit)
        kwargs = operation._get_kwargs(**query)
        return (await self._session.send(Call("proxy_agents.list"), kwargs)).page(ProxyAgent)

    def stream(
        self, *, cursor: str | None = None, limit: int | None = 1000
    ) -> AsyncStream[ProxyAgent]:
        """Stream the proxy agents of the account, with automatic pagination.

        The stream holds one page at a time and requests the next one when it is needed.

        Args:
            cursor: Where to start, such as the `progress.cursor` of an error that interrupted an
                earlier stream. None starts at the first page.
            limit: The number of items to request at a time, from 1 to 1000.

        Returns:
            An iterator over the proxy agents. An error that interrupts it has `progress`, from
            which a new stream can continue.

        Raises:
            FivetrexError: A page could not be read.
            ValueError: `limit` is out of range or `cursor` is empty or malformed.

        Example:
            ```python
            async for proxy_agent in client.proxy_agents.stream():
                print(proxy_agent)
            ```
        """
        from fivetrex_api.api.proxy_agent_management import get_proxy_agent as operation

        from ...models import ProxyAgent

        query = list_arguments(None, limit)
        request = partial(operation._get_kwargs, **query)
        call = Call("proxy_agents.stream")
        return self._stream(call, request, ProxyAgent, cursor)

    async def get(self, agent_id: str) -> ProxyAgent:
        """Get a proxy agent.

        Args:
            agent_id: The agent's ID.

        Returns:
            The agent.

        Raises:
            NotFoundError: The agent does not exist, or the API key has no access to it.
            FivetrexError: The call failed.
            ValueError: `agent_id` is empty.

        Example:
            ```python
            proxy_agent = await client.proxy_agents.get("loyal_courier")
            print(proxy_agent)
            ```
        """
        from fivetrex_api.api.proxy_agent_management import get_proxy_agent_details as operation

        from ...models import ProxyAgent

        kwargs = operation._get_kwargs(check_id("agent_id", agent_id))
        return (await self._session.send(Call("proxy_agents.get", agent_id), kwargs)).model(
            ProxyAgent
        )

    async def create(
        self,
        *,
        display_name: str,
        group_region: CreateProxyAgentRequestGroupRegion | NotGiven | None = NOT_GIVEN,
        extra: Mapping[str, Any] | None = None,
    ) -> CreatedProxyAgent:
        """Create a proxy agent.

        Install the agent with the secrets of the response.

        A field that is not passed is not sent. None is sent as null.

        Args:
            display_name: The agent's name.
            group_region: Region where Fivetran processes the data, such as `"AWS_US_EAST_1"`.
            extra: Fields of the request that this version of the library does not have.

        Returns:
            The new agent with its secrets, which the API returns only once.

        Raises:
            BadRequestError: The API rejected a field.
            FivetrexError: The call failed.
            ValueError: `display_name` is empty or a value cannot be sent as JSON.

        Example:
            ```python
            created_proxy_agent = await client.proxy_agents.create(
                display_name="new network",
                group_region="AWS_EU_WEST_1",
            )
            print(created_proxy_agent)
            ```
        """
        from fivetrex_api.api.proxy_agent_management import create_proxy_agent as operation

        from ...models import CreatedProxyAgent

        body = collect_fields(
            extra, display_name=check_text("display_name", display_name), group_region=group_region
        )
        kwargs = operation._get_kwargs(body=body)
        return (await self._session.send(Call("proxy_agents.create"), kwargs)).model(
            CreatedProxyAgent
        )

    async def delete(self, agent_id: str) -> None:
        """Delete a proxy agent.

        A proxy agent that connections use cannot be deleted.

        Args:
            agent_id: The agent's ID.

        Raises:
            NotFoundError: The agent does not exist, or the API key has no access to it.
            FivetrexError: The call failed.
            ValueError: `agent_id` is empty.

        Example:
            ```python
            await client.proxy_agents.delete("spare_courier")
            ```
        """
        from fivetrex_api.api.proxy_agent_management import delete_proxy_agent as operation

        kwargs = operation._get_kwargs(check_id("agent_id", agent_id))
        (await self._session.send(Call("proxy_agents.delete", agent_id), kwargs)).message()

    async def list_connections(
        self, agent_id: str, *, cursor: str | None = None, limit: int | None = None
    ) -> Page[ProxyAgentConnection]:
        """List the connections that use a proxy agent.

        Args:
            agent_id: The agent's ID.
            cursor: The `next_cursor` of the previous page. None returns the first page.
            limit: The maximum number of items on the page, from 1 to 1000. None means the API's
                default, 100.

        Returns:
            One page of proxy agent connections.

        Raises:
            NotFoundError: The agent does not exist, or the API key has no access to it.
            FivetrexError: The call failed.
            ValueError: `agent_id` is empty, `limit` is out of range, or `cursor` is empty or
                malformed.

        Example:
            ```python
            page = await client.proxy_agents.list_connections(
                "loyal_courier",
            )
            for proxy_agent_connection in page:
                print(proxy_agent_connection)
            ```
        """
        from fivetrex_api.api.proxy_agent_management import get_proxy_agent_connections as operation

        from ...models import ProxyAgentConnection

        query = list_arguments(cursor, limit)
        kwargs = operation._get_kwargs(check_id("agent_id", agent_id), **query)
        return (
            await self._session.send(Call("proxy_agents.list_connections", agent_id), kwargs)
        ).page(ProxyAgentConnection)

    def stream_connections(
        self, agent_id: str, *, cursor: str | None = None, limit: int | None = 1000
    ) -> AsyncStream[ProxyAgentConnection]:
        """Stream the connections that use a proxy agent, with automatic pagination.

        The stream holds one page at a time and requests the next one when it is needed.

        Args:
            agent_id: The agent's ID.
            cursor: Where to start, such as the `progress.cursor` of an error that interrupted an
                earlier stream. None starts at the first page.
            limit: The number of items to request at a time, from 1 to 1000.

        Returns:
            An iterator over the proxy agent connections. An error that interrupts it has
            `progress`, from which a new stream can continue.

        Raises:
            NotFoundError: The agent does not exist, or the API key has no access to it.
            FivetrexError: A page could not be read.
            ValueError: `agent_id` is empty, `limit` is out of range, or `cursor` is empty or
                malformed.

        Example:
            ```python
            async for proxy_agent_connection in client.proxy_agents.stream_connections(
                "loyal_courier",
            ):
                print(proxy_agent_connection)
            ```
        """
        from fivetrex_api.api.proxy_agent_management import get_proxy_agent_connections as operation

        from ...models import ProxyAgentConnection

        query = list_arguments(None, limit)
        request = partial(operation._get_kwargs, check_id("agent_id", agent_id), **query)
        call = Call("proxy_agents.stream_connections", agent_id)
        return self._stream(call, request, ProxyAgentConnection, cursor)

    async def regenerate_secrets(self, agent_id: str) -> CreatedProxyAgent:
        """Regenerate the secrets of a proxy agent.

        The agent is offline until it is configured with the new secrets.

        Args:
            agent_id: The agent's ID.

        Returns:
            The agent with its new secrets, which the API returns only once.

        Raises:
            NotFoundError: The agent does not exist, or the API key has no access to it.
            FivetrexError: The call failed.
            ValueError: `agent_id` is empty.

        Example:
            ```python
            created_proxy_agent = await client.proxy_agents.regenerate_secrets(
                "loyal_courier",
            )
            print(created_proxy_agent)
            ```
        """
        from fivetrex_api.api.proxy_agent_management import (
            regenerate_secrets_proxy_agent as operation,
        )

        from ...models import CreatedProxyAgent

        kwargs = operation._get_kwargs(check_id("agent_id", agent_id))
        return (
            await self._session.send(Call("proxy_agents.regenerate_secrets", agent_id), kwargs)
        ).model(CreatedProxyAgent)
