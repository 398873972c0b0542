"""A webhook: an address that Fivetran posts its events to."""

from __future__ import annotations

import warnings
from typing import TYPE_CHECKING, Any, Self

from fivetrex_api.models.webhook import Webhook as _Webhook

from .own_key import require_own_key

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["Webhook"]


class Webhook(_Webhook):
    """A webhook, as lists and details give it.

    Example:
        ```python
        webhook = client.webhooks.list().items[0]
        print(webhook.url, webhook.events, webhook.is_account_level)
        ```
    """

    __slots__ = ()

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read a webhook from the API's object.

        Args:
            src_dict: The JSON object.

        Returns:
            The webhook; what its class does not know is in `additional_properties`.

        Raises:
            ValueError: It has no id.

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
        """Whether it gets the events of the whole account."""
        return self.type == "account"

    @property
    def is_group_level(self) -> bool:
        """Whether it gets the events of one group."""
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
