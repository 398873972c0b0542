from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..masking import unknown as _unknown


@_attrs_define
class ConnectorTypeSchema:
    """The fields of the config or the auth of a connector type.

    Attributes:
        properties: The fields by name.
        required: The names of the required fields.
        type: The JSON type, `"object"`.
    """

    _is_response = True

    properties: ConnectorTypeSchemaProperties | None = None
    required: list[str] | None = None
    type: str | None = None
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict, repr=_unknown)

    def to_dict(self, *, nulls: bool = True) -> dict[str, Any]:
        """Return the JSON object; with `nulls=False`, without fields that are None."""
        data: dict[str, Any] = {
            **self.additional_properties,
        }
        data["properties"] = (
            self.properties.to_dict(nulls=nulls)
            if isinstance(self.properties, ConnectorTypeSchemaProperties)
            else self.properties
        )
        data["required"] = self.required
        data["type"] = self.type
        if nulls:
            return data
        sent = self.additional_properties
        return {key: value for key, value in data.items() if value is not None or key in sent}

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Decode a JSON object. Unknown properties go to `additional_properties`."""
        _rest = {**src_dict}
        properties = _rest.pop("properties", None)
        properties = (
            ConnectorTypeSchemaProperties.from_dict(properties)
            if isinstance(properties, dict)
            else properties
        )
        required = _rest.pop("required", None)
        type = _rest.pop("type", None)
        _model = cls(
            properties,
            required,
            type,
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
from ..models.connector_type_schema_properties import ConnectorTypeSchemaProperties  # noqa: E402
