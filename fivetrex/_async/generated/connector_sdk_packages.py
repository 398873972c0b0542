# Generated from openapi/surface/connector_sdk_packages.yaml by scripts/regenerate; change that file instead.
"""Packages of code for Connector SDK connections."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from ..._core.list_query import list_arguments
from ..._core.operation_call import Call
from ..._core.validation import check_id
from ..resource import AsyncResource

if TYPE_CHECKING:
    from ..._core.pagination import Page
    from ...models import ConnectorSdkPackage
    from ..pagination import AsyncStream


class AsyncConnectorSDKPackagesBase(AsyncResource):
    """The generated methods of `client.connector_sdk_packages`."""

    async def list(
        self, *, cursor: str | None = None, limit: int | None = None
    ) -> Page[ConnectorSdkPackage]:
        """List the Connector SDK packages of the account.

        Args:
            cursor: The `next_cursor` of the previous page. None returns the first page.
            limit: The maximum number of items on the page, from 1 to 1000. None means the API's
                default, 100.

        Returns:
            One page of connector sdk packages.

        Raises:
            FivetrexError: The call failed.
            ValueError: `limit` is out of range or `cursor` is empty or malformed.

        Example:
            ```python
            page = await client.connector_sdk_packages.list()
            for connector_sdk_package in page:
                print(connector_sdk_package)
            ```
        """
        from fivetrex_api.api.connector_sdk_package_resource import (
            list_connector_sdk_packages as operation,
        )

        from ...models import ConnectorSdkPackage

        query = list_arguments(cursor, limit)
        kwargs = operation._get_kwargs(**query)
        return (await self._session.send(Call("connector_sdk_packages.list"), kwargs)).page(
            ConnectorSdkPackage
        )

    def stream(
        self, *, cursor: str | None = None, limit: int | None = 1000
    ) -> AsyncStream[ConnectorSdkPackage]:
        """Stream the Connector SDK packages of the account, with automatic pagination.

        The stream holds one page at a time and requests the next one when it is needed.

        Args:
            cursor: Where to start, such as the `progress.cursor` of an error that interrupted an
                earlier stream. None starts at the first page.
            limit: The number of items to request at a time, from 1 to 1000.

        Returns:
            An iterator over the connector sdk packages. An error that interrupts it has `progress`,
            from which a new stream can continue.

        Raises:
            FivetrexError: A page could not be read.
            ValueError: `limit` is out of range or `cursor` is empty or malformed.

        Example:
            ```python
            async for connector_sdk_package in client.connector_sdk_packages.stream():
                print(connector_sdk_package)
            ```
        """
        from fivetrex_api.api.connector_sdk_package_resource import (
            list_connector_sdk_packages as operation,
        )

        from ...models import ConnectorSdkPackage

        query = list_arguments(None, limit)
        request = partial(operation._get_kwargs, **query)
        call = Call("connector_sdk_packages.stream")
        return self._stream(call, request, ConnectorSdkPackage, cursor)

    async def get(self, package_id: str) -> ConnectorSdkPackage:
        """Get a Connector SDK package.

        Args:
            package_id: The package's ID.

        Returns:
            The package, without its code.

        Raises:
            NotFoundError: The package does not exist, or the API key has no access to it.
            FivetrexError: The call failed.
            ValueError: `package_id` is empty.

        Example:
            ```python
            connector_sdk_package = await client.connector_sdk_packages.get("spotted_otter")
            print(connector_sdk_package)
            ```
        """
        from fivetrex_api.api.connector_sdk_package_resource import (
            get_connector_sdk_package as operation,
        )

        from ...models import ConnectorSdkPackage

        kwargs = operation._get_kwargs(check_id("package_id", package_id))
        return (
            await self._session.send(Call("connector_sdk_packages.get", package_id), kwargs)
        ).model(ConnectorSdkPackage)

    async def delete(self, package_id: str) -> None:
        """Delete a Connector SDK package.

        A package that a connection uses cannot be deleted. Delete the connection first.

        Args:
            package_id: The package's ID.

        Raises:
            NotFoundError: The package does not exist, or the API key has no access to it.
            FivetrexError: The call failed.
            ValueError: `package_id` is empty.

        Example:
            ```python
            await client.connector_sdk_packages.delete(
                "some_package_id",
            )
            ```
        """
        from fivetrex_api.api.connector_sdk_package_resource import (
            delete_connector_sdk_package as operation,
        )

        kwargs = operation._get_kwargs(check_id("package_id", package_id))
        (
            await self._session.send(Call("connector_sdk_packages.delete", package_id), kwargs)
        ).message()
