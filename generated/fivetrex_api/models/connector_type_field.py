from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..masking import unknown as _unknown


@_attrs_define
class ConnectorTypeField:
    """A field of the config or the auth of a connector type.

    Attributes:
        description: What the field means.
        enum: The possible values.
        format: The format of a string, such as `"password"` or `"date"`.
        immutable: Whether the field cannot be changed after the connection is created.
        items: The items of a list.
        nullable: Whether the field can be null.
        properties: The fields of an object.
        readonly: Whether only the API sets the field.
        required: The names of the required fields of an object.
        title: The name of the field in the dashboard.
        type: The JSON type of the field, such as `"string"`.
    """

    _is_response = True

    description: str | None = None
    enum: list[Any] | None = None
    format: str | None = None
    immutable: bool | None = None
    items: ConnectorTypeField | None = None
    nullable: bool | None = None
    properties: ConnectorTypeFieldProperties | None = None
    readonly: bool | None = None
    required: list[str] | None = None
    title: str | None = None
    type: str | None = None
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict, repr=_unknown)

    def to_dict(self, *, nulls: bool = True) -> dict[str, Any]:
        """Return the JSON object; with `nulls=False`, without fields that are None."""
        data: dict[str, Any] = {
            **self.additional_properties,
        }
        data["description"] = self.description
        data["enum"] = self.enum
        data["format"] = self.format
        data["immutable"] = self.immutable
        data["items"] = (
            self.items.to_dict(nulls=nulls)
            if isinstance(self.items, ConnectorTypeField)
            else self.items
        )
        data["nullable"] = self.nullable
        data["properties"] = (
            self.properties.to_dict(nulls=nulls)
            if isinstance(self.properties, ConnectorTypeFieldProperties)
            else self.properties
        )
        data["readonly"] = self.readonly
        data["required"] = self.required
        data["title"] = self.title
        data["type"] = self.type
        if nulls:
            return data
        sent = self.additional_properties
        return {key: value for key, value in data.items() if value is not None or key in sent}

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Decode a JSON object. Unknown properties go to `additional_properties`."""
        _rest = {**src_dict}
        description = _rest.pop("description", None)
        enum = _rest.pop("enum", None)
        format = _rest.pop("format", None)
        immutable = _rest.pop("immutable", None)
        items = _rest.pop("items", None)
        items = ConnectorTypeField.from_dict(items) if isinstance(items, dict) else items
        nullable = _rest.pop("nullable", None)
        properties = _rest.pop("properties", None)
        properties = (
            ConnectorTypeFieldProperties.from_dict(properties)
            if isinstance(properties, dict)
            else properties
        )
        readonly = _rest.pop("readonly", None)
        required = _rest.pop("required", None)
        title = _rest.pop("title", None)
        type = _rest.pop("type", None)
        _model = cls(
            description,
            enum,
            format,
            immutable,
            items,
            nullable,
            properties,
            readonly,
            required,
            title,
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
from ..models.connector_type_field_properties import ConnectorTypeFieldProperties  # noqa: E402
