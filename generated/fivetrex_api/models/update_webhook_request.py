from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..masking import masked as _masked
from ..masking import unknown as _unknown
from ..types import UNSET, Unset


@_attrs_define
class UpdateWebhookRequest:
    """The changes to a webhook.

    Attributes:
        active: Whether the webhook is active. Events are sent only to active webhooks.
        events: The types of events to send, such as `["sync_start", "sync_end"]`.
        secret: The secret that events are signed with. See `fivetrex.webhooks.verify`.
        url: The `https://` URL that events are sent to.
    """

    active: bool | Unset = UNSET
    events: list[str] | Unset = UNSET
    secret: str | Unset = _attrs_field(default=UNSET, repr=_masked)
    url: str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict, repr=_unknown)

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object, without what is not set."""
        data: dict[str, Any] = {
            **self.additional_properties,
        }
        if not isinstance(self.active, Unset):
            data["active"] = self.active
        if not isinstance(self.events, Unset):
            data["events"] = self.events
        if not isinstance(self.secret, Unset):
            data["secret"] = self.secret
        if not isinstance(self.url, Unset):
            data["url"] = self.url
        return data

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Decode a JSON object. Unknown properties go to `additional_properties`."""
        _rest = {**src_dict}
        active = _rest.pop("active", UNSET)
        events = _rest.pop("events", UNSET)
        secret = _rest.pop("secret", UNSET)
        url = _rest.pop("url", UNSET)
        _model = cls(
            active,
            events,
            secret,
            url,
        )
        if _rest:
            _model.additional_properties = dict(_rest)
        return _model

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __setitem__(self, key: str, value: Any) -> None:
        self.additional_properties[key] = value

    def __delitem__(self, key: str) -> None:
        del self.additional_properties[key]

    def __contains__(self, key: object) -> bool:
        return key in self.additional_properties
