from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal, Self

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..masking import unknown as _unknown


@_attrs_define
class Table:
    """The config of a table in the schema config of a connection.

    Attributes:
        columns: The columns that were edited, by name.
        enabled: Whether the table is synced.
        enabled_patch_settings: Whether `enabled` can be changed, and why not.
        name_in_destination: The table's name in the destination.
        supports_columns_config: Whether columns of the table can be configured.
        supports_history_mode: Whether the table supports history mode.
        sync_mode: How the table is synced, `"SOFT_DELETE"`, `"HISTORY"` or `"LIVE"`, if the mode
            can be changed.
    """

    _is_response = True

    columns: ColumnMap | None = None
    enabled: bool | None = None
    enabled_patch_settings: TableEnabledPatchSettings | None = None
    name_in_destination: str | None = None
    supports_columns_config: bool | None = None
    supports_history_mode: bool | None = None
    sync_mode: Literal["SOFT_DELETE", "HISTORY", "LIVE"] | str | None = None
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict, repr=_unknown)

    def to_dict(self, *, nulls: bool = True) -> dict[str, Any]:
        """Return the JSON object; with `nulls=False`, without fields that are None."""
        data: dict[str, Any] = {
            **self.additional_properties,
        }
        data["columns"] = (
            self.columns.to_dict(nulls=nulls)
            if isinstance(self.columns, ColumnMap)
            else self.columns
        )
        data["enabled"] = self.enabled
        data["enabled_patch_settings"] = (
            self.enabled_patch_settings.to_dict(nulls=nulls)
            if isinstance(self.enabled_patch_settings, TableEnabledPatchSettings)
            else self.enabled_patch_settings
        )
        data["name_in_destination"] = self.name_in_destination
        data["supports_columns_config"] = self.supports_columns_config
        data["supports_history_mode"] = self.supports_history_mode
        data["sync_mode"] = self.sync_mode
        if nulls:
            return data
        sent = self.additional_properties
        return {key: value for key, value in data.items() if value is not None or key in sent}

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Decode a JSON object. Unknown properties go to `additional_properties`."""
        _rest = {**src_dict}
        columns = _rest.pop("columns", None)
        columns = ColumnMap.from_dict(columns) if isinstance(columns, dict) else columns
        enabled = _rest.pop("enabled", None)
        enabled_patch_settings = _rest.pop("enabled_patch_settings", None)
        enabled_patch_settings = (
            TableEnabledPatchSettings.from_dict(enabled_patch_settings)
            if isinstance(enabled_patch_settings, dict)
            else enabled_patch_settings
        )
        name_in_destination = _rest.pop("name_in_destination", None)
        supports_columns_config = _rest.pop("supports_columns_config", None)
        supports_history_mode = _rest.pop("supports_history_mode", None)
        sync_mode = _rest.pop("sync_mode", None)
        _model = cls(
            columns,
            enabled,
            enabled_patch_settings,
            name_in_destination,
            supports_columns_config,
            supports_history_mode,
            sync_mode,
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
from ..models.column_map import ColumnMap  # noqa: E402
from ..models.table_enabled_patch_settings import TableEnabledPatchSettings  # noqa: E402
