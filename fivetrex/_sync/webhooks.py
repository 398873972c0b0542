# Made by scripts/twin.py from _async/webhooks.py. Do not edit.
"""Webhooks: addresses that Fivetran posts its events to. `fivetrex.webhooks` receives them."""

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
from .generated.webhooks import WebhooksBase

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from ..models import Webhook


class Webhooks(WebhooksBase):
    """The webhooks of the account and of its groups: `client.webhooks`."""

    def create_account(
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
            webhook = client.webhooks.create_account(
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
        return (self._session.send(Call("webhooks.create_account"), kwargs)).model(Webhook)

    def create_group(
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
            webhook = client.webhooks.create_group(
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
        return (self._session.send(call, kwargs)).model(Webhook)

    def update(
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
            webhook = (client.webhooks.list()).items[0]
            webhook = client.webhooks.update(webhook.id, active=False)
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
        response = self._session.send(Call("webhooks.update", webhook_id), kwargs)
        return response.model(Webhook)
