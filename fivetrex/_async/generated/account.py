# Generated from openapi/surface/account.yaml by scripts/regenerate; change that file instead.
"""The account that the API key belongs to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..._core.operation_call import Call
from ..resource import AsyncResource

if TYPE_CHECKING:
    from ...models import AccountInfo


class AsyncAccount(AsyncResource):
    """The account that the API key belongs to: `client.account`."""

    async def get(self) -> AccountInfo:
        """Get the account that the API key belongs to.

        Returns:
            The account.

        Raises:
            FivetrexError: The call failed.

        Example:
            ```python
            account_info = await client.account.get()
            print(account_info)
            ```
        """
        from fivetrex_api.api.account_management import get_account_info as operation

        from ...models import AccountInfo

        kwargs = operation._get_kwargs()
        return (await self._session.send(Call("account.get"), kwargs)).model(AccountInfo)
