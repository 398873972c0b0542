from __future__ import annotations

from collections.abc import Iterator, Mapping, MutableMapping
from typing import Any, Self

from attrs import define as _attrs_define
from attrs import field as _attrs_field


@_attrs_define
class CreateSchemaConfigRequestSchemas(MutableMapping[str, "UpdateSchemaRequest"]):
    """The schemas by name."""

    additional_properties: dict[str, UpdateSchemaRequest] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object, without what is not set."""
        data: dict[str, Any] = {
            key: value.to_dict() if isinstance(value, UpdateSchemaRequest) else value
            for key, value in self.additional_properties.items()
        }
        return data

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Decode a JSON object. Unknown properties go to `additional_properties`."""
        _rest = {**src_dict}
        _model = cls()
        _model.additional_properties = {
            key: UpdateSchemaRequest.from_dict(value) if isinstance(value, dict) else value
            for key, value in _rest.items()
        }
        return _model

    def __getitem__(self, key: str) -> UpdateSchemaRequest:
        return self.additional_properties[key]

    def __setitem__(self, key: str, value: UpdateSchemaRequest) -> None:
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
from ..models.update_schema_request import UpdateSchemaRequest  # noqa: E402
