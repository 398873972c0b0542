from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, Self

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..decoding import read_datetime
from ..masking import unknown as _unknown


@_attrs_define
class Group:
    """A group, which has one destination and the connections that load into it.

    Attributes:
        created_at: Time of creation.
        id: The group's ID.
        name: The group's name.
    """

    _is_response = True
    _own_key = "id"

    created_at: datetime.datetime | None = None
    id: str = _attrs_field(default=None)
    name: str = _attrs_field(default=None)
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict, repr=_unknown)

    def to_dict(self, *, nulls: bool = True) -> dict[str, Any]:
        """Return the JSON object; with `nulls=False`, without fields that are None."""
        data: dict[str, Any] = {
            **self.additional_properties,
        }
        data["created_at"] = (
            self.created_at.isoformat()
            if isinstance(self.created_at, datetime.datetime)
            else self.created_at
        )
        data["id"] = self.id
        data["name"] = self.name
        if nulls:
            return data
        sent = self.additional_properties
        return {key: value for key, value in data.items() if value is not None or key in sent}

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Decode a JSON object. Unknown properties go to `additional_properties`."""
        _rest = {**src_dict}
        created_at = _rest.pop("created_at", None)
        created_at = read_datetime(created_at)
        id = _rest.pop("id", None)
        name = _rest.pop("name", None)
        _model = cls(
            created_at,
            id,
            name,
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
