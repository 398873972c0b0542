from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..masking import unknown as _unknown
from ..models.move_connection_request_sync_behavior import MoveConnectionRequestSyncBehavior


@_attrs_define
class MoveConnectionRequest:
    """The destination of a connection, and how its syncs continue.

    Attributes:
        destination_group_id: The ID of the group whose destination the connection moves to.
        sync_behavior: How syncs continue, `"CONTINUE"` or `"BACKFILL"`, which loads all data again.
    """

    destination_group_id: str
    sync_behavior: MoveConnectionRequestSyncBehavior
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict, repr=_unknown)

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object, without what is not set."""
        data: dict[str, Any] = {
            **self.additional_properties,
        }
        data["destination_group_id"] = self.destination_group_id
        data["sync_behavior"] = self.sync_behavior
        return data

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Decode a JSON object. Unknown properties go to `additional_properties`."""
        _rest = {**src_dict}
        destination_group_id = _rest.pop("destination_group_id")
        sync_behavior = _rest.pop("sync_behavior")
        _model = cls(
            destination_group_id,
            sync_behavior,
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
