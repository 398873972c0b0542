from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..masking import unknown as _unknown


@_attrs_define
class Schema:
    """The config of a schema in the schema config of a connection.

    Attributes:
        enabled: Whether the schema is synced.
        name_in_destination: The schema's name in the destination.
        tables: The tables by name.
    """

    _is_response = True

    enabled: bool | None = None
    name_in_destination: str | None = None
    tables: TableMap | None = None
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict, repr=_unknown)

    def to_dict(self, *, nulls: bool = True) -> dict[str, Any]:
        """Return the JSON object; with `nulls=False`, without fields that are None."""
        data: dict[str, Any] = {
            **self.additional_properties,
        }
        data["enabled"] = self.enabled
        data["name_in_destination"] = self.name_in_destination
        data["tables"] = (
            self.tables.to_dict(nulls=nulls) if isinstance(self.tables, TableMap) else self.tables
        )
        if nulls:
            return data
        sent = self.additional_properties
        return {key: value for key, value in data.items() if value is not None or key in sent}

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Decode a JSON object. Unknown properties go to `additional_properties`."""
        _rest = {**src_dict}
        enabled = _rest.pop("enabled", None)
        name_in_destination = _rest.pop("name_in_destination", None)
        tables = _rest.pop("tables", None)
        tables = TableMap.from_dict(tables) if isinstance(tables, dict) else tables
        _model = cls(
            enabled,
            name_in_destination,
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
from ..models.table_map import TableMap  # noqa: E402
