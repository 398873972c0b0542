"""Webhooks: addresses that Fivetran posts its events to. `fivetrex.webhooks` receives them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .._core.operation_call import Call
from .._core.request_fields import (
    NOT_GIVEN,
    NotGiven,
    collect_fields,
    page_arguments,
    require_change,
)
from .._core.validation import check_cursor, check_id, check_limit, check_names, check_text
from .pagination import AsyncStream
from .resource import AsyncResource

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from .._core.pagination import Page
    from ..models import Webhook, WebhookTestResult


class AsyncWebhooks(AsyncResource):
    """The webhooks of the account and of its groups: `client.webhooks`."""

    async def list(self, *, cursor: str | None = None, limit: int | None = None) -> Page[Webhook]:
        """Read one page of the webhooks.

        Args:
            cursor: The `next_cursor` of the page before; None reads the first page.
            limit: How many webhooks at most, from 1 to 1000; None leaves it to the API (100).

        Returns:
            The page.

        Raises:
            FivetrexError: The call failed.
            ValueError: `limit` is out of its range, or `cursor` is empty.

        Example:
            ```python
            page = await client.webhooks.list()
            print([webhook.url for webhook in page if webhook.is_account_level])
            ```
        """
        return await self._page("webhooks.list", check_cursor(cursor), check_limit(limit))

    def stream(
        self, *, cursor: str | None = None, limit: int | None = 1000
    ) -> AsyncStream[Webhook]:
        """Go through all webhooks, reading pages as they are needed.

        Args:
            cursor: Where to begin, such as the `progress.cursor` of an error that ended an
                earlier stream; None begins at the beginning.
            limit: How many webhooks to read at a time, from 1 to 1000.

        Returns:
            An iterator over the webhooks. An error in the middle carries `progress`.

        Raises:
            FivetrexError: A page could not be read.
            ValueError: `limit` is out of its range, or `cursor` is empty.

        Example:
            ```python
            async for webhook in client.webhooks.stream():
                print(webhook.id, webhook.url, webhook.events)
            ```
        """
        page_limit = check_limit(limit)

        async def fetch(page_cursor: str | None) -> Page[Webhook]:
            return await self._page("webhooks.stream", page_cursor, page_limit)

        return AsyncStream(fetch, "webhooks.stream", check_cursor(cursor))

    async def get(self, webhook_id: str) -> Webhook:
        """Read one webhook.

        Args:
            webhook_id: The webhook's id.

        Returns:
            The webhook. Its secret is masked by the API.

        Raises:
            NotFoundError: There is no such webhook.
            FivetrexError: The call failed otherwise.
            ValueError: `webhook_id` is empty.

        Example:
            ```python
            webhook = (await client.webhooks.list()).items[0]
            print((await client.webhooks.get(webhook.id)).active)
            ```
        """
        from fivetrex_api.api.webhook_management import webhook_details as operation

        from ..models import Webhook

        kwargs = operation._get_kwargs(check_id("webhook_id", webhook_id))
        return (await self._session.send(Call("webhooks.get", webhook_id), kwargs)).model(Webhook)

    async def create_account(
        self,
        *,
        url: str,
        events: Collection[str],
        active: bool | NotGiven | None = NOT_GIVEN,
        secret: str | NotGiven | None = NOT_GIVEN,
        extra: Mapping[str, Any] | None = None,
        allow_masked: bool = False,
    ) -> Webhook:
        """Make a webhook for the events of the whole account.

        An active webhook is tried at once: where its address does not answer, it is not made.

        Args:
            url: Where to post the events to; `https://` only.
            events: Which events to post, such as `["sync_start", "sync_end"]`.
            active: Whether it posts.
            secret: What the posts are signed with; see `fivetrex.webhooks.verify`.
            extra: Fields that the definition does not know yet.
            allow_masked: Whether to send values made only of asterisks. The API shows secrets as
                `"******"`; by default, sending that back is a `ValueError`. See
                `fivetrex.without_masked`.

        Returns:
            The new webhook.

        Raises:
            BadRequestError: The API does not take a field, or the address does not answer.
            FivetrexError: The call failed otherwise.
            ValueError: `url` is empty, or `events` names none.

        Example:
            ```python
            webhook = await client.webhooks.create_account(
                url="https://example.com/fivetran", events=["sync_end"], secret="a long secret"
            )
            print(webhook.id)
            ```
        """
        from fivetrex_api.api.webhook_management import create_account_webhook as operation
        from fivetrex_api.models import CreateAccountWebhookRequest

        from ..models import Webhook

        names = check_names("events", events)
        body = CreateAccountWebhookRequest(url=check_text("url", url), events=names)
        body.additional_properties = collect_fields(
            extra, allow_masked=allow_masked, url=url, events=names, active=active, secret=secret
        )
        kwargs = operation._get_kwargs(body=body)
        return (await self._session.send(Call("webhooks.create_account"), kwargs)).model(Webhook)

    async def create_group(
        self,
        group_id: str,
        *,
        url: str,
        events: Collection[str],
        active: bool | NotGiven | None = NOT_GIVEN,
        secret: str | NotGiven | None = NOT_GIVEN,
        extra: Mapping[str, Any] | None = None,
        allow_masked: bool = False,
    ) -> Webhook:
        """Make a webhook for the events of one group.

        An active webhook is tried at once: where its address does not answer, it is not made.

        Args:
            group_id: The group's id.
            url: Where to post the events to; `https://` only.
            events: Which events to post, such as `["sync_start", "sync_end"]`.
            active: Whether it posts.
            secret: What the posts are signed with; see `fivetrex.webhooks.verify`.
            extra: Fields that the definition does not know yet.
            allow_masked: Whether to send values made only of asterisks. The API shows secrets as
                `"******"`; by default, sending that back is a `ValueError`. See
                `fivetrex.without_masked`.

        Returns:
            The new webhook.

        Raises:
            BadRequestError: The API does not take a field, or the address does not answer.
            NotFoundError: There is no such group.
            FivetrexError: The call failed otherwise.
            ValueError: `group_id` or `url` is empty, or `events` names none.

        Example:
            ```python
            webhook = await client.webhooks.create_group(
                "amber_harbor", url="https://example.com/fivetran", events=["sync_end"]
            )
            print(webhook.group_id)
            ```
        """
        from fivetrex_api.api.webhook_management import create_group_webhook as operation
        from fivetrex_api.models import CreateGroupWebhookRequest

        from ..models import Webhook

        names = check_names("events", events)
        body = CreateGroupWebhookRequest(url=check_text("url", url), events=names)
        body.additional_properties = collect_fields(
            extra, allow_masked=allow_masked, url=url, events=names, active=active, secret=secret
        )
        kwargs = operation._get_kwargs(check_id("group_id", group_id), body=body)
        call = Call("webhooks.create_group", group_id)
        return (await self._session.send(call, kwargs)).model(Webhook)

    async def update(
        self,
        webhook_id: str,
        *,
        url: str | NotGiven = NOT_GIVEN,
        events: Collection[str] | NotGiven = NOT_GIVEN,
        active: bool | NotGiven | None = NOT_GIVEN,
        secret: str | NotGiven | None = NOT_GIVEN,
        extra: Mapping[str, Any] | None = None,
        allow_masked: bool = False,
    ) -> Webhook:
        """Change a webhook.

        A webhook that is activated is tried at once.

        Args:
            webhook_id: The webhook's id.
            url: Where to post the events to; `https://` only.
            events: Which events to post.
            active: Whether it posts.
            secret: What the posts are signed with.
            extra: Fields that the definition does not know yet.
            allow_masked: Whether to send values made only of asterisks. The API shows secrets as
                `"******"`; by default, sending that back is a `ValueError`. See
                `fivetrex.without_masked`.

        Returns:
            The webhook as it is now.

        Raises:
            BadRequestError: The API does not take a field, or the address does not answer.
            NotFoundError: There is no such webhook.
            FivetrexError: The call failed otherwise.
            ValueError: An argument is empty, or there is nothing to change.

        Example:
            ```python
            webhook = (await client.webhooks.list()).items[0]
            webhook = await client.webhooks.update(webhook.id, active=False)
            ```
        """
        from fivetrex_api.api.webhook_management import modify_webhook as operation
        from fivetrex_api.models import UpdateWebhookRequest

        from ..models import Webhook

        fields = collect_fields(
            extra,
            allow_masked=allow_masked,
            url=url if url is NOT_GIVEN else check_text("url", url),
            events=events if events is NOT_GIVEN else check_names("events", events),
            active=active,
            secret=secret,
        )
        body = UpdateWebhookRequest()
        body.additional_properties = require_change(fields)
        kwargs = operation._get_kwargs(check_id("webhook_id", webhook_id), body=body)
        response = await self._session.send(Call("webhooks.update", webhook_id), kwargs)
        return response.model(Webhook)

    async def delete(self, webhook_id: str) -> None:
        """Delete a webhook.

        Args:
            webhook_id: The webhook's id.

        Raises:
            NotFoundError: There is no such webhook.
            FivetrexError: The call failed otherwise.
            ValueError: `webhook_id` is empty.

        Example:
            ```python
            webhook = (await client.webhooks.list()).items[0]
            await client.webhooks.delete(webhook.id)
            ```
        """
        from fivetrex_api.api.webhook_management import delete_webhook as operation

        kwargs = operation._get_kwargs(check_id("webhook_id", webhook_id))
        (await self._session.send(Call("webhooks.delete", webhook_id), kwargs)).message()

    async def test(
        self, webhook_id: str, *, event: str, extra: Mapping[str, Any] | None = None
    ) -> WebhookTestResult:
        """Have a test event posted.

        The event names a connection `_connection_1` and a destination `_destination_1`.

        Args:
            webhook_id: The webhook's id.
            event: Which event to post, such as `"sync_end"`.
            extra: Fields that the definition does not know yet.

        Returns:
            Whether the address took it, and its status.

        Raises:
            NotFoundError: There is no such webhook.
            FivetrexError: The call failed otherwise.
            ValueError: `webhook_id` or `event` is empty.

        Example:
            ```python
            webhook = (await client.webhooks.list()).items[0]
            result = await client.webhooks.test(webhook.id, event="sync_end")
            print(result.succeed, result.status)
            ```
        """
        from fivetrex_api.api.webhook_management import test_webhook as operation
        from fivetrex_api.models import TestWebhookRequest

        from ..models import WebhookTestResult

        body = TestWebhookRequest(event=check_text("event", event))
        body.additional_properties = collect_fields(extra, event=event)
        kwargs = operation._get_kwargs(check_id("webhook_id", webhook_id), body=body)
        response = await self._session.send(Call("webhooks.test", webhook_id), kwargs)
        return response.model(WebhookTestResult)

    async def _page(
        self, operation_name: str, cursor: str | None, limit: int | None
    ) -> Page[Webhook]:
        from fivetrex_api.api.webhook_management import list_all_webhooks as operation

        from ..models import Webhook

        kwargs = operation._get_kwargs(**page_arguments(cursor, limit))
        return (await self._session.send(Call(operation_name), kwargs)).page(Webhook)
