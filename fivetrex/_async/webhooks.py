"""The webhooks of the account, which send events to a URL. `fivetrex.webhooks` receives them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .._core.operation_call import Call
from .._core.request_fields import (
    NOT_GIVEN,
    NotGiven,
    collect_fields,
    require_change,
)
from .._core.validation import check_id, check_names, check_text
from .generated.webhooks import AsyncWebhooksBase

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from ..models import Webhook


class AsyncWebhooks(AsyncWebhooksBase):
    """The webhooks of the account and of its groups.

    Available as `client.webhooks`.
    """

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
        """Create a webhook for the events of the whole account.

        If the webhook is active, the API sends a test event first, and creates the webhook only if
        the endpoint accepts the event.

        Args:
            url: The `https://` URL that events are sent to.
            events: The types of events to send, such as `["sync_start", "sync_end"]`.
            active: Whether the webhook is active. Events are sent only to active webhooks.
            secret: The secret that events are signed with. See `fivetrex.webhooks.verify`.
            extra: Fields of the request that this version of the library does not have.
            allow_masked: Whether to send values made only of asterisks. The API returns secrets as
                `"******"`. By default, sending such a value raises a `ValueError`. See
                `fivetrex.without_masked`.

        Returns:
            The new webhook; the API masks its secret.

        Raises:
            BadRequestError: The API rejected a field, or the endpoint did not accept the test
                event.
            FivetrexError: The call failed.
            ValueError: `url` or `events` is empty, or a value is a masked secret.

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
        """Create a webhook for the events of one group.

        If the webhook is active, the API sends a test event first, and creates the webhook only if
        the endpoint accepts the event.

        Args:
            group_id: The group's ID.
            url: The `https://` URL that events are sent to.
            events: The types of events to send, such as `["sync_start", "sync_end"]`.
            active: Whether the webhook is active. Events are sent only to active webhooks.
            secret: The secret that events are signed with. See `fivetrex.webhooks.verify`.
            extra: Fields of the request that this version of the library does not have.
            allow_masked: Whether to send values made only of asterisks. The API returns secrets as
                `"******"`. By default, sending such a value raises a `ValueError`. See
                `fivetrex.without_masked`.

        Returns:
            The new webhook; the API masks its secret.

        Raises:
            BadRequestError: The API rejected a field, or the endpoint did not accept the test
                event.
            NotFoundError: The group does not exist, or the API key has no access to it.
            FivetrexError: The call failed.
            ValueError: `group_id`, `url` or `events` is empty, or a value is a masked secret.

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
        """Update a webhook.

        A field that is not passed stays as it is. None is sent as null. If the update activates the
        webhook, the API sends a test event first.

        Args:
            webhook_id: The webhook's ID.
            url: The `https://` URL that events are sent to.
            events: The types of events to send, such as `["sync_start", "sync_end"]`.
            active: Whether the webhook is active. Events are sent only to active webhooks.
            secret: The secret that events are signed with. See `fivetrex.webhooks.verify`.
            extra: Fields of the request that this version of the library does not have.
            allow_masked: Whether to send values made only of asterisks. The API returns secrets as
                `"******"`. By default, sending such a value raises a `ValueError`. See
                `fivetrex.without_masked`.

        Returns:
            The updated webhook; the API masks its secret.

        Raises:
            BadRequestError: The API rejected a field, or the endpoint did not accept the test
                event.
            NotFoundError: The webhook does not exist, or the API key has no access to it.
            FivetrexError: The call failed.
            ValueError: `webhook_id`, `url` or `events` is empty, no field is passed, or a value is
                a masked secret.

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
