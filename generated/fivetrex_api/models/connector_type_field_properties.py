from __future__ import annotations

from collections.abc import Iterator, Mapping, MutableMapping
from typing import Any, Self

from attrs import define as _attrs_define
from attrs import field as _attrs_field


@_attrs_define
class ConnectorTypeFieldProperties(MutableMapping[str, "ConnectorTypeField"]):
    """The fields of an object."""

    _is_response = True

    additional_properties: dict[str, ConnectorTypeField] = _attrs_field(init=False, factory=dict)

    def to_dict(self, *, nulls: bool = True) -> dict[str, Any]:
        """Return the JSON object; with `nulls=False`, without fields that are None."""
        data: dict[str, Any] = {
            key: value.to_dict(nulls=nulls) if isinstance(value, ConnectorTypeField) else value
            for key, value in self.additional_properties.items()
        }
        if nulls:
            return data
        sent = self.additional_properties
        return {key: value for key, value in data.items() if value is not None or key in sent}

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Decode a JSON object. Unknown properties go to `additional_properties`."""
        _rest = {**src_dict}
        _model = cls()
        _model.additional_properties = {
            key: ConnectorTypeField.from_dict(value) if isinstance(value, dict) else value
            for key, value in _rest.items()
        }
        return _model

    def __getitem__(self, key: str) -> ConnectorTypeField:
        return self.additional_properties[key]

    def __setitem__(self, key: str, value: ConnectorTypeField) -> None:
        self.additional_properties[key] = value

    def __delitem__(self, key: str) -> None:
        del self.additional_properties[key]

    def __contains__(self, key: object) -> bool:
        return key in self.additional_properties

    def __iter__(self) -> Iterator[str]:
        return iter(self.additional_properties)

    def __len__(self) -> int:
        return len(self.additional_properties)


# Below the class, because models import each other.
from ..models.connector_type_field import ConnectorTypeField  # noqa: E402
