# Generated from openapi/surface/connector_types.yaml by scripts/regenerate; change that file instead.
"""The types of connectors that Fivetran offers, with their configuration fields."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from ..._core.list_query import list_arguments
from ..._core.operation_call import Call
from ..._core.validation import check_id
from ..resource import AsyncResource

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ..._core.pagination import Page
    from ...models import ConnectorType
    from ..pagination import AsyncStream


class AsyncConnectorTypes(AsyncResource):
    """The types of connectors that Fivetran offers, with their configuration fields: `client.connector_types`."""

    async def list(
        self, *, cursor: str | None = None, limit: int | None = None
    ) -> Page[ConnectorType]:
        """List the connector types that the account can use.

        Args:
            cursor: The `next_cursor` of the previous page. None returns the first page.
            limit: The maximum number of items on the page, from 1 to 1000. None means the API's
                default, 100.

        Returns:
            One page of connector types.

        Raises:
            FivetrexError: The call failed.
            ValueError: `limit` is out of range or `cursor` is empty or malformed.

        Example:
            ```python
            page = await client.connector_types.list()
            for connector_type in page:
                print(connector_type)
            ```
        """
        from fivetrex_api.api.connector_metadata import metadata_connectors as operation

        from ...models import ConnectorType

        query = list_arguments(cursor, limit)
        kwargs = operation._get_kwargs(**query)
        return (await self._session.send(Call("connector_types.list"), kwargs)).page(ConnectorType)

    def stream(
        self, *, cursor: str | None = None, limit: int | None = 1000
    ) -> AsyncStream[ConnectorType]:
        """Stream the connector types that the account can use, with automatic pagination.

        The stream holds one page at a time and requests the next one when it is needed.

        Args:
            cursor: Where to start, such as the `progress.cursor` of an error that interrupted an
                earlier stream. None starts at the first page.
            limit: The number of items to request at a time, from 1 to 1000.

        Returns:
            An iterator over the connector types. An error that interrupts it has `progress`, from
            which a new stream can continue.

        Raises:
            FivetrexError: A page could not be read.
            ValueError: `limit` is out of range or `cursor` is empty or malformed.

        Example:
            ```python
            async for connector_type in client.connector_types.stream():
                print(connector_type)
            ```
        """
        from fivetrex_api.api.connector_metadata import metadata_connectors as operation

        from ...models import ConnectorType

        query = list_arguments(None, limit)
        request = partial(operation._get_kwargs, **query)
        call = Call("connector_types.stream")
        return self._stream(call, request, ConnectorType, cursor)

    async def get(self, service: str) -> ConnectorType:
        """Get a connector type with the fields of its config.

        Args:
            service: The connector type's ID, such as `"postgres"`.

        Returns:
            The connector type, with `config` and `auth`.

        Raises:
            NotFoundError: The service does not exist, or the API key has no access to it.
            FivetrexError: The call failed.
            ValueError: `service` is empty.

        Example:
            ```python
            connector_type = await client.connector_types.get("google_ads")
            print(connector_type)
            ```
        """
        from fivetrex_api.api.connector_metadata import metadata_connector_config as operation

        from ...models import ConnectorType

        kwargs = operation._get_kwargs(check_id("service", service))
        return (await self._session.send(Call("connector_types.get", service), kwargs)).model(
            ConnectorType
        )

    async def get_public(self) -> Sequence[ConnectorType]:
        """Get all public connector types.

        The API returns all of them at once, without pagination, and needs no credentials.

        Returns:
            The connector types.

        Raises:
            FivetrexError: The call failed.

        Example:
            ```python
            connector_types = await client.connector_types.get_public()
            print(len(connector_types))
            ```
        """
        from fivetrex_api.api.public_endpoints import metadata_public_connectors as operation

        from ...models import ConnectorType

        kwargs = operation._get_kwargs()
        return (await self._session.send(Call("connector_types.get_public"), kwargs)).models(
            ConnectorType
        )
