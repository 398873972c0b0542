from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..masking import unknown as _unknown
from ..types import UNSET, Unset


@_attrs_define
class UpdateSchemaRequest:
    """The changes to the config of a schema.

    Attributes:
        enabled: Whether the schema is synced.
        tables: The tables by name.
    """

    enabled: bool | Unset = UNSET
    tables: UpdateSchemaRequestTables | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict, repr=_unknown)

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object, without what is not set."""
        data: dict[str, Any] = {
            **self.additional_properties,
        }
        if not isinstance(self.enabled, Unset):
            data["enabled"] = self.enabled
        if not isinstance(self.tables, Unset):
            data["tables"] = (
                self.tables.to_dict()
                if isinstance(self.tables, UpdateSchemaRequestTables)
                else self.tables
            )
        return data

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Decode a JSON object. Unknown properties go to `additional_properties`."""
        _rest = {**src_dict}
        enabled = _rest.pop("enabled", UNSET)
        tables = _rest.pop("tables", UNSET)
        tables = UpdateSchemaRequestTables.from_dict(tables) if isinstance(tables, dict) else tables
        _model = cls(
            enabled,
            tables,
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
from ..models.update_schema_request_tables import UpdateSchemaRequestTables  # noqa: E402
