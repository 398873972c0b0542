from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..masking import unknown as _unknown


@_attrs_define
class Column:
    """The config of a column in the schema config of a connection.

    Attributes:
        enabled: Whether the column is synced.
        enabled_patch_settings: Whether `enabled` can be changed, and why not.
        hashed: Whether the values of the column are hashed before they are loaded.
        is_primary_key: Whether the column is part of the primary key.
        name_in_destination: The column's name in the destination.
    """

    _is_response = True

    enabled: bool | None = None
    enabled_patch_settings: ColumnEnabledPatchSettings | None = None
    hashed: bool | None = None
    is_primary_key: bool | None = None
    name_in_destination: str | None = None
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict, repr=_unknown)

    def to_dict(self, *, nulls: bool = True) -> dict[str, Any]:
        """Return the JSON object; with `nulls=False`, without fields that are None."""
        data: dict[str, Any] = {
            **self.additional_properties,
        }
        data["enabled"] = self.enabled
        data["enabled_patch_settings"] = (
            self.enabled_patch_settings.to_dict(nulls=nulls)
            if isinstance(self.enabled_patch_settings, ColumnEnabledPatchSettings)
            else self.enabled_patch_settings
        )
        data["hashed"] = self.hashed
        data["is_primary_key"] = self.is_primary_key
        data["name_in_destination"] = self.name_in_destination
        if nulls:
            return data
        sent = self.additional_properties
        return {key: value for key, value in data.items() if value is not None or key in sent}

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Decode a JSON object. Unknown properties go to `additional_properties`."""
        _rest = {**src_dict}
        enabled = _rest.pop("enabled", None)
        enabled_patch_settings = _rest.pop("enabled_patch_settings", None)
        enabled_patch_settings = (
            ColumnEnabledPatchSettings.from_dict(enabled_patch_settings)
            if isinstance(enabled_patch_settings, dict)
            else enabled_patch_settings
        )
        hashed = _rest.pop("hashed", None)
        is_primary_key = _rest.pop("is_primary_key", None)
        name_in_destination = _rest.pop("name_in_destination", None)
        _model = cls(
            enabled,
            enabled_patch_settings,
            hashed,
            is_primary_key,
            name_in_destination,
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


# Below the class, because models import each other.
from ..models.column_enabled_patch_settings import ColumnEnabledPatchSettings  # noqa: E402
