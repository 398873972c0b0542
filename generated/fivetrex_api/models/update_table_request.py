from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..masking import unknown as _unknown
from ..models.update_table_request_sync_mode import UpdateTableRequestSyncMode
from ..types import UNSET, Unset


@_attrs_define
class UpdateTableRequest:
    """The changes to the config of a table.

    Attributes:
        columns: The columns by name.
        enabled: Whether the table is synced.
        sync_mode: How the table is synced, `"SOFT_DELETE"`, `"HISTORY"` or `"LIVE"`.
    """

    columns: UpdateTableRequestColumns | Unset = UNSET
    enabled: bool | Unset = UNSET
    sync_mode: UpdateTableRequestSyncMode | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict, repr=_unknown)

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object, without what is not set."""
        data: dict[str, Any] = {
            **self.additional_properties,
        }
        if not isinstance(self.columns, Unset):
            data["columns"] = (
                self.columns.to_dict()
                if isinstance(self.columns, UpdateTableRequestColumns)
                else self.columns
            )
        if not isinstance(self.enabled, Unset):
            data["enabled"] = self.enabled
        if not isinstance(self.sync_mode, Unset):
            data["sync_mode"] = self.sync_mode
        return data

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Decode a JSON object. Unknown properties go to `additional_properties`."""
        _rest = {**src_dict}
        columns = _rest.pop("columns", UNSET)
        columns = (
            UpdateTableRequestColumns.from_dict(columns) if isinstance(columns, dict) else columns
        )
        enabled = _rest.pop("enabled", UNSET)
        sync_mode = _rest.pop("sync_mode", UNSET)
        _model = cls(
            columns,
            enabled,
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
from ..models.update_table_request_columns import UpdateTableRequestColumns  # noqa: E402
