# Generated from openapi/surface/roles.yaml by scripts/regenerate; change that file instead.
"""The roles that users and teams can have."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from ..._core.list_query import list_arguments
from ..._core.operation_call import Call
from ..resource import AsyncResource

if TYPE_CHECKING:
    from ..._core.pagination import Page
    from ...models import Role
    from ..pagination import AsyncStream


class AsyncRoles(AsyncResource):
    """The roles that users and teams can have: `client.roles`."""

    async def list(self, *, cursor: str | None = None, limit: int | None = None) -> Page[Role]:
        """List the roles of the account.

        The list has both the standard and the custom roles.

        Args:
            cursor: The `next_cursor` of the previous page. None returns the first page.
            limit: The maximum number of items on the page, from 1 to 1000. None means the API's
                default, 100.

        Returns:
            One page of roles.

        Raises:
            FivetrexError: The call failed.
            ValueError: `limit` is out of range or `cursor` is empty or malformed.

        Example:
            ```python
            page = await client.roles.list()
            for role in page:
                print(role)
            ```
        """
        from fivetrex_api.api.role_management import list_all_roles as operation

        from ...models import Role

        query = list_arguments(cursor, limit)
        kwargs = operation._get_kwargs(**query)
        return (await self._session.send(Call("roles.list"), kwargs)).page(Role)

    def stream(self, *, cursor: str | None = None, limit: int | None = 1000) -> AsyncStream[Role]:
        """Stream the roles of the account, with automatic pagination.

        The list has both the standard and the custom roles.

        The stream holds one page at a time and requests the next one when it is needed.

        Args:
            cursor: Where to start, such as the `progress.cursor` of an error that interrupted an
                earlier stream. None starts at the first page.
            limit: The number of items to request at a time, from 1 to 1000.

        Returns:
            An iterator over the roles. An error that interrupts it has `progress`, from which a new
            stream can continue.

        Raises:
            FivetrexError: A page could not be read.
            ValueError: `limit` is out of range or `cursor` is empty or malformed.

        Example:
            ```python
            async for role in client.roles.stream():
                print(role)
            ```
        """
        from fivetrex_api.api.role_management import list_all_roles as operation

        from ...models import Role

        query = list_arguments(None, limit)
        request = partial(operation._get_kwargs, **query)
        call = Call("roles.stream")
        return self._stream(call, request, Role, cursor)
