from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..masking import unknown as _unknown
from ..models.update_schema_config_request_schema_change_handling import (
    UpdateSchemaConfigRequestSchemaChangeHandling,
)
from ..types import UNSET, Unset


@_attrs_define
class UpdateSchemaConfigRequest:
    """The changes to a schema config.

    Attributes:
        is_type_locked: Whether the data types in the destination are locked to the types in the
            source.
        schema_change_handling: How new schemas, tables and columns in the source are handled:
            `"ALLOW_ALL"` syncs all of them, `"ALLOW_COLUMNS"` syncs new columns only, `"BLOCK_ALL"`
            syncs none.
        schemas: The schemas by name.
    """

    is_type_locked: bool | Unset = UNSET
    schema_change_handling: UpdateSchemaConfigRequestSchemaChangeHandling | Unset = UNSET
    schemas: UpdateSchemaConfigRequestSchemas | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict, repr=_unknown)

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object, without what is not set."""
        data: dict[str, Any] = {
            **self.additional_properties,
        }
        if not isinstance(self.is_type_locked, Unset):
            data["is_type_locked"] = self.is_type_locked
        if not isinstance(self.schema_change_handling, Unset):
            data["schema_change_handling"] = self.schema_change_handling
        if not isinstance(self.schemas, Unset):
            data["schemas"] = (
                self.schemas.to_dict()
                if isinstance(self.schemas, UpdateSchemaConfigRequestSchemas)
                else self.schemas
            )
        return data

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Decode a JSON object. Unknown properties go to `additional_properties`."""
        _rest = {**src_dict}
        is_type_locked = _rest.pop("is_type_locked", UNSET)
        schema_change_handling = _rest.pop("schema_change_handling", UNSET)
        schemas = _rest.pop("schemas", UNSET)
        schemas = (
            UpdateSchemaConfigRequestSchemas.from_dict(schemas)
            if isinstance(schemas, dict)
            else schemas
        )
        _model = cls(
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


# Below the class, because models import each other.
from ..models.update_schema_config_request_schemas import UpdateSchemaConfigRequestSchemas  # noqa: E402
