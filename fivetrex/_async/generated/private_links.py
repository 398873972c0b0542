# Generated from openapi/surface/private_links.yaml by scripts/regenerate; change that file instead.
"""Private links to sources and destinations."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from ..._core.list_query import list_arguments
from ..._core.operation_call import Call
from ..._core.request_fields import NOT_GIVEN, NotGiven, collect_fields, require_change
from ..._core.validation import check_id, check_text
from ..resource import AsyncResource

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ..._core.pagination import Page
    from ...models import (
        CreatePrivateLinkRequestRegion,
        CreatePrivateLinkRequestService,
        PrivateLink,
    )
    from ..pagination import AsyncStream


class AsyncPrivateLinks(AsyncResource):
    """Private links to sources and destinations: `client.private_links`."""

    async def list(
        self, *, cursor: str | None = None, limit: int | None = None
    ) -> Page[PrivateLink]:
        """List the private links of the account.

        Args:
            cursor: The `next_cursor` of the previous page. None returns the first page.
            limit: The maximum number of items on the page, from 1 to 1000. None means the API's
                default, 100.

        Returns:
            One page of private links.

        Raises:
            FivetrexError: The call failed.
            ValueError: `limit` is out of range or `cursor` is empty or malformed.

        Example:
            ```python
            page = await client.private_links.list()
            for private_link in page:
                print(private_link)
            ```
        """
        from fivetrex_api.api.private_link_management import get_private_links as operation

        from ...models import PrivateLink

        query = list_arguments(cursor, limit)
        kwargs = operation._get_kwargs(**query)
        return (await self._session.send(Call("private_links.list"), kwargs)).page(PrivateLink)

    def stream(
        self, *, cursor: str | None = None, limit: int | None = 1000
    ) -> AsyncStream[PrivateLink]:
        """Stream the private links of the account, with automatic pagination.

        The stream holds one page at a time and requests the next one when it is needed.

        Args:
            cursor: Where to start, such as the `progress.cursor` of an error that interrupted an
                earlier stream. None starts at the first page.
            limit: The number of items to request at a time, from 1 to 1000.

        Returns:
            An iterator over the private links. An error that interrupts it has `progress`, from
            which a new stream can continue.

        Raises:
            FivetrexError: A page could not be read.
            ValueError: `limit` is out of range or `cursor` is empty or malformed.

        Example:
            ```python
            async for private_link in client.private_links.stream():
                print(private_link)
            ```
        """
        from fivetrex_api.api.private_link_management import get_private_links as operation

        from ...models import PrivateLink

        query = list_arguments(None, limit)
        request = partial(operation._get_kwargs, **query)
        call = Call("private_links.stream")
        return self._stream(call, request, PrivateLink, cursor)

    async def get(self, private_link_id: str) -> PrivateLink:
        """Get a private link.

        Args:
            private_link_id: ID of the private link, for the networking method `"PrivateLink"`.

        Returns:
            The private link.

        Raises:
            NotFoundError: The private link does not exist, or the API key has no access to it.
            FivetrexError: The call failed.
            ValueError: `private_link_id` is empty.

        Example:
            ```python
            private_link = await client.private_links.get("hidden_passage")
            print(private_link)
            ```
        """
        from fivetrex_api.api.private_link_management import get_private_link_details as operation

        from ...models import PrivateLink

        kwargs = operation._get_kwargs(check_id("private_link_id", private_link_id))
        return (await self._session.send(Call("private_links.get", private_link_id), kwargs)).model(
            PrivateLink
        )

    async def create(
        self,
        *,
        config: Mapping[str, Any],
        name: str,
        region: CreatePrivateLinkRequestRegion,
        service: CreatePrivateLinkRequestService,
        extra: Mapping[str, Any] | None = None,
        allow_masked: bool = False,
    ) -> PrivateLink:
        """Create a private link.

        The link is established in the background. Its `state` shows when it is ready.

        Args:
            config: Settings of the private link. The fields depend on `service`.
            name: The private link's name, which is unique in the account.
            region: Region where Fivetran processes the data, such as `"AWS_US_EAST_1"`.
            service: The service that the private link leads to, such as `"REDSHIFT_AWS"`.
            extra: Fields of the request that this version of the library does not have.
            allow_masked: Whether to send values made only of asterisks. The API returns secrets as
                `"******"`. By default, sending such a value raises a `ValueError`. See
                `fivetrex.without_masked`.

        Returns:
            The new private link.

        Raises:
            BadRequestError: The API rejected a field.
            FivetrexError: The call failed.
            ValueError: `name`, `region`, or `service` is empty or a value is masked.

        Example:
            ```python
            private_link = await client.private_links.create(
                config={"aws_account_id": "123456789012", "cluster_identifier": "main"},
                name="warehouse_link",
                region="AWS_US_EAST_1",
                service="REDSHIFT_AWS",
            )
            print(private_link)
            ```
        """
        from fivetrex_api.api.private_link_management import create_private_link as operation

        from ...models import PrivateLink

        body = collect_fields(
            extra,
            allow_masked=allow_masked,
            config=config,
            name=check_text("name", name),
            region=check_text("region", region),
            service=check_text("service", service),
        )
        kwargs = operation._get_kwargs(body=body)
        return (await self._session.send(Call("private_links.create"), kwargs)).model(PrivateLink)

    async def update(
        self,
        private_link_id: str,
        *,
        config: Mapping[str, Any] | NotGiven | None = NOT_GIVEN,
        extra: Mapping[str, Any] | None = None,
        allow_masked: bool = False,
    ) -> PrivateLink:
        """Update the config of a private link.

        The link is established again in the background.

        A field that is not passed stays as it is. None is sent as null.

        Args:
            private_link_id: ID of the private link, for the networking method `"PrivateLink"`.
            config: Settings of the private link to change.
            extra: Fields of the request that this version of the library does not have.
            allow_masked: Whether to send values made only of asterisks. The API returns secrets as
                `"******"`. By default, sending such a value raises a `ValueError`. See
                `fivetrex.without_masked`.

        Returns:
            The updated private link.

        Raises:
            BadRequestError: The API rejected a field.
            NotFoundError: The private link does not exist, or the API key has no access to it.
            FivetrexError: The call failed.
            ValueError: `private_link_id` is empty, no field is passed, or a value is masked.

        Example:
            ```python
            private_link = await client.private_links.update(
                "spare_passage",
                config={"connection_service_name": "another"},
            )
            print(private_link)
            ```
        """
        from fivetrex_api.api.private_link_management import modify_private_link as operation

        from ...models import PrivateLink

        body = require_change(collect_fields(extra, allow_masked=allow_masked, config=config))
        kwargs = operation._get_kwargs(check_id("private_link_id", private_link_id), body=body)
        return (
            await self._session.send(Call("private_links.update", private_link_id), kwargs)
        ).model(PrivateLink)

    async def delete(self, private_link_id: str) -> None:
        """Delete a private link.

        A private link that a connection or a destination uses cannot be deleted.

        Args:
            private_link_id: ID of the private link, for the networking method `"PrivateLink"`.

        Raises:
            NotFoundError: The private link does not exist, or the API key has no access to it.
            FivetrexError: The call failed.
            ValueError: `private_link_id` is empty.

        Example:
            ```python
            await client.private_links.delete("spare_passage")
            ```
        """
        from fivetrex_api.api.private_link_management import delete_private_link as operation

        kwargs = operation._get_kwargs(check_id("private_link_id", private_link_id))
        (await self._session.send(Call("private_links.delete", private_link_id), kwargs)).message()
