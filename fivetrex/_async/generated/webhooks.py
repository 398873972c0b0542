# Generated from openapi/surface/webhooks.yaml by scripts/regenerate; change that file instead.
"""The webhooks of the account and of its groups."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from ..._core.list_query import list_arguments
from ..._core.operation_call import Call
from ..._core.request_fields import collect_fields
from ..._core.validation import check_id, check_text
from ..resource import AsyncResource

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ..._core.pagination import Page
    from ...models import Webhook, WebhookTestResult
    from ..pagination import AsyncStream


class AsyncWebhooksBase(AsyncResource):
    """The generated methods of `client.webhooks`."""

    async def list(self, *, cursor: str | None = None, limit: int | None = None) -> Page[Webhook]:
        """List the webhooks of the account and of its groups.

        Args:
            cursor: The `next_cursor` of the previous page. None returns the first page.
            limit: The maximum number of items on the page, from 1 to 1000. None means the API's
                default, 100.

        Returns:
            One page of webhooks.

        Raises:
            FivetrexError: The call failed.
            ValueError: `limit` is out of range or `cursor` is empty or malformed.

        Example:
            ```python
            page = await client.webhooks.list()
            for webhook in page:
                print(webhook)
            ```
        """
        from fivetrex_api.api.webhook_management import list_all_webhooks as operation

        from ...models import Webhook

        query = list_arguments(cursor, limit)
        kwargs = operation._get_kwargs(**query)
        return (await self._session.send(Call("webhooks.list"), kwargs)).page(Webhook)

    def stream(
        self, *, cursor: str | None = None, limit: int | None = 1000
    ) -> AsyncStream[Webhook]:
        """Stream the webhooks of the account and of its groups, with automatic pagination.

        The stream holds one page at a time and requests the next one when it is needed.

        Args:
            cursor: Where to start, such as the `progress.cursor` of an error that interrupted an
                earlier stream. None starts at the first page.
            limit: The number of items to request at a time, from 1 to 1000.

        Returns:
            An iterator over the webhooks. An error that interrupts it has `progress`, from which a
            new stream can continue.

        Raises:
            FivetrexError: A page could not be read.
            ValueError: `limit` is out of range or `cursor` is empty or malformed.

        Example:
            ```python
            async for webhook in client.webhooks.stream():
                print(webhook)
            ```
        """
        from fivetrex_api.api.webhook_management import list_all_webhooks as operation

        from ...models import Webhook

        query = list_arguments(None, limit)
        request = partial(operation._get_kwargs, **query)
        call = Call("webhooks.stream")
        return self._stream(call, request, Webhook, cursor)

    async def get(self, webhook_id: str) -> Webhook:
        """Get a webhook.

        Args:
            webhook_id: The webhook's ID.

        Returns:
            The webhook; the API masks its secret.

        Raises:
            NotFoundError: The webhook does not exist, or the API key has no access to it.
            FivetrexError: The call failed.
            ValueError: `webhook_id` is empty.

        Example:
            ```python
            webhook = await client.webhooks.get("polished_beacon")
            print(webhook)
            ```
        """
        from fivetrex_api.api.webhook_management import webhook_details as operation

        from ...models import Webhook

        kwargs = operation._get_kwargs(check_id("webhook_id", webhook_id))
        return (await self._session.send(Call("webhooks.get", webhook_id), kwargs)).model(Webhook)

    async def delete(self, webhook_id: str) -> None:
        """Delete a webhook.

        Args:
            webhook_id: The webhook's ID.

        Raises:
            NotFoundError: The webhook does not exist, or the API key has no access to it.
            FivetrexError: The call failed.
            ValueError: `webhook_id` is empty.

        Example:
            ```python
            await client.webhooks.delete("polished_beacon")
            ```
        """
        from fivetrex_api.api.webhook_management import delete_webhook as operation

        kwargs = operation._get_kwargs(check_id("webhook_id", webhook_id))
        (await self._session.send(Call("webhooks.delete", webhook_id), kwargs)).message()

    async def test(
        self, webhook_id: str, *, event: str, extra: Mapping[str, Any] | None = None
    ) -> WebhookTestResult:
        """Send a test event to a webhook.

        The event is about the connection `_connection_1` and the destination `_destination_1`.

        Args:
            webhook_id: The webhook's ID.
            event: The type of the test event, such as `"sync_end"`.
            extra: Fields of the request that this version of the library does not have.

        Returns:
            The result of the test.

        Raises:
            BadRequestError: The API rejected a field.
            NotFoundError: The webhook does not exist, or the API key has no access to it.
            FivetrexError: The call failed.
            ValueError: `webhook_id` or `event` is empty or a value cannot be sent as JSON.

        Example:
            ```python
            webhook_test_result = await client.webhooks.test(
                "polished_beacon",
                event="sync_end",
            )
            print(webhook_test_result)
            ```
        """
        from fivetrex_api.api.webhook_management import test_webhook as operation

        from ...models import WebhookTestResult

        body = collect_fields(extra, event=check_text("event", event))
        kwargs = operation._get_kwargs(check_id("webhook_id", webhook_id), body=body)
        return (await self._session.send(Call("webhooks.test", webhook_id), kwargs)).model(
            WebhookTestResult
        )
