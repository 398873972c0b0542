from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..masking import unknown as _unknown
from ..types import UNSET, Unset


@_attrs_define
class UpdateColumnRequest:
    """The changes to the config of a column.

    Attributes:
        enabled: Whether the column is synced.
        hashed: Whether the values of the column are hashed before they are loaded.
        is_primary_key: Whether the column is part of the primary key.
    """

    enabled: bool | Unset = UNSET
    hashed: bool | Unset = UNSET
    is_primary_key: bool | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict, repr=_unknown)

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object, without what is not set."""
        data: dict[str, Any] = {
            **self.additional_properties,
        }
        if not isinstance(self.enabled, Unset):
            data["enabled"] = self.enabled
        if not isinstance(self.hashed, Unset):
            data["hashed"] = self.hashed
        if not isinstance(self.is_primary_key, Unset):
            data["is_primary_key"] = self.is_primary_key
        return data

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Decode a JSON object. Unknown properties go to `additional_properties`."""
        _rest = {**src_dict}
        enabled = _rest.pop("enabled", UNSET)
        hashed = _rest.pop("hashed", UNSET)
        is_primary_key = _rest.pop("is_primary_key", UNSET)
        _model = cls(
            enabled,
            hashed,
            is_primary_key,
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
