from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, Literal, Self

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..decoding import read_datetime
from ..masking import masked as _masked
from ..masking import unknown as _unknown


@_attrs_define
class Webhook:
    """A webhook, which sends events to a URL.

    Attributes:
        active: Whether the webhook is active. Events are sent only to active webhooks.
        created_at: Time of creation.
        created_by: ID of the user who created the webhook.
        events: The types of events to send, such as `["sync_start", "sync_end"]`.
        group_id: ID of the group whose events are sent. None for a webhook of the account.
        id: The webhook's ID.
        secret: The secret that events are signed with, masked as `"******"`.
        type: Whether the webhook is for the events of the account or of a group, `"account"` or
            `"group"`.
        url: The `https://` URL that events are sent to.
    """

    _is_response = True
    _own_key = "id"

    active: bool | None = None
    created_at: datetime.datetime | None = None
    created_by: str | None = None
    events: (
        list[
            Literal[
                "sync_start",
                "sync_end",
                "status",
                "connection_successful",
                "connection_failure",
                "create_connector",
                "pause_connector",
                "resume_connector",
                "edit_connector",
                "delete_connector",
                "force_update_connector",
                "resync_connector",
                "resync_table",
                "dbt_run_start",
                "dbt_run_succeeded",
                "dbt_run_failed",
                "transformation_start",
                "transformation_succeeded",
                "transformation_failed",
                "transformation_run_start",
                "transformation_run_succeeded",
                "transformation_run_failed",
            ]
            | str
        ]
        | None
    ) = None
    group_id: str | None = None
    id: str = _attrs_field(default=None)
    secret: str | None = _attrs_field(default=None, repr=_masked)
    type: Literal["group", "account"] | str = _attrs_field(default=None)
    url: str = _attrs_field(default=None)
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict, repr=_unknown)

    def to_dict(self, *, nulls: bool = True) -> dict[str, Any]:
        """Return the JSON object; with `nulls=False`, without fields that are None."""
        data: dict[str, Any] = {
            **self.additional_properties,
        }
        data["active"] = self.active
        data["created_at"] = (
            self.created_at.isoformat()
            if isinstance(self.created_at, datetime.datetime)
            else self.created_at
        )
        data["created_by"] = self.created_by
        data["events"] = self.events
        data["group_id"] = self.group_id
        data["id"] = self.id
        data["secret"] = self.secret
        data["type"] = self.type
        data["url"] = self.url
        if nulls:
            return data
        sent = self.additional_properties
        return {key: value for key, value in data.items() if value is not None or key in sent}

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Decode a JSON object. Unknown properties go to `additional_properties`."""
        _rest = {**src_dict}
        active = _rest.pop("active", None)
        created_at = _rest.pop("created_at", None)
        created_at = read_datetime(created_at)
        created_by = _rest.pop("created_by", None)
        events = _rest.pop("events", None)
        group_id = _rest.pop("group_id", None)
        id = _rest.pop("id", None)
        secret = _rest.pop("secret", None)
        type = _rest.pop("type", None)
        url = _rest.pop("url", None)
        _model = cls(
            active,
            created_at,
            created_by,
            events,
            group_id,
            id,
            secret,
            type,
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
