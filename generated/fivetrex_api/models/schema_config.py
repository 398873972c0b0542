from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal, Self

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..masking import unknown as _unknown


@_attrs_define
class SchemaConfig:
    """The schema config of a connection, with its schemas, tables and columns.

    Attributes:
        enable_new_by_default: Whether new schemas, tables and columns are enabled (legacy setting).
        is_type_locked: Whether the data types in the destination are locked to the types in the
            source.
        schema_change_handling: How new schemas, tables and columns in the source are handled:
            `"ALLOW_ALL"` syncs all of them, `"ALLOW_COLUMNS"` syncs new columns only, `"BLOCK_ALL"`
            syncs none.
        schemas: The schemas by name.
    """

    _is_response = True

    enable_new_by_default: bool | None = None
    is_type_locked: bool | None = None
    schema_change_handling: Literal["ALLOW_ALL", "ALLOW_COLUMNS", "BLOCK_ALL"] | str | None = None
    schemas: SchemaMap | None = None
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict, repr=_unknown)

    def to_dict(self, *, nulls: bool = True) -> dict[str, Any]:
        """Return the JSON object; with `nulls=False`, without fields that are None."""
        data: dict[str, Any] = {
            **self.additional_properties,
        }
        data["enable_new_by_default"] = self.enable_new_by_default
        data["is_type_locked"] = self.is_type_locked
        data["schema_change_handling"] = self.schema_change_handling
        data["schemas"] = (
            self.schemas.to_dict(nulls=nulls)
            if isinstance(self.schemas, SchemaMap)
            else self.schemas
        )
        if nulls:
            return data
        sent = self.additional_properties
        return {key: value for key, value in data.items() if value is not None or key in sent}

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read a JSON object; what this class does not know goes to `additional_properties`."""
        _rest = {**src_dict}
        enable_new_by_default = _rest.pop("enable_new_by_default", None)
        is_type_locked = _rest.pop("is_type_locked", None)
        schema_change_handling = _rest.pop("schema_change_handling", None)
        schemas = _rest.pop("schemas", None)
        schemas = SchemaMap.from_dict(schemas) if isinstance(schemas, dict) else schemas
        _model = cls(
            enable_new_by_default,
            is_type_locked,
            schema_change_handling,
            schemas,
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


# Below the class, because models refer to each other in circles.
from ..models.schema_map import SchemaMap  # noqa: E402
