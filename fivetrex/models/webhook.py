"""A webhook: a URL to which Fivetran posts events."""

from __future__ import annotations

import warnings
from typing import TYPE_CHECKING, Any, Self

from fivetrex_api.models.webhook import Webhook as _Webhook

from .inherited_fields import document_fields
from .own_key import require_own_key

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["Webhook"]


@document_fields
class Webhook(_Webhook):
    """A webhook: a URL to which Fivetran posts the events of a group or of the account.

    Example:
        ```python
        webhook = client.webhooks.list().items[0]
        print(webhook.url, webhook.events, webhook.is_account_level)
        ```
    """

    __slots__ = ()

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Create a webhook from a JSON object of the API.

        Args:
            src_dict: The JSON object.

        Returns:
            The webhook. Fields that it has no attribute for are in `additional_properties`.

        Raises:
            ValueError: The object has no ID.

        Example:
            ```python
            from fivetrex.models import Webhook

            webhook = Webhook.from_dict({"id": "amber_harbor"})
            ```
        """
        require_own_key(cls, src_dict)
        return super().from_dict(src_dict)

    @property
    def is_account_level(self) -> bool:
        """Whether the webhook receives the events of the whole account."""
        return self.type == "account"

    @property
    def is_group_level(self) -> bool:
        """Whether the webhook receives the events of one group."""
        return self.type == "group"

    @property
    def type_(self) -> str:
        """Deprecated; use `type`."""
        warnings.warn(
            "`Webhook.type_` is deprecated and will be removed in fivetrex 0.3; use `Webhook.type`",
            DeprecationWarning,
            stacklevel=2,
        )
        return self.type
