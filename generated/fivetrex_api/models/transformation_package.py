from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..masking import shown as _shown
from ..masking import unknown as _unknown


@_attrs_define
class TransformationPackage:
    """A Quickstart package of ready-made transformations.

    Attributes:
        configurable_variables: The variables that a transformation can set, with their values by
            name.
        connector_types: The connector types that the package is for.
        id: The package's ID.
        name: The package's name.
        output_model_names: The names of the models that are built.
        version: The latest version of the package.
    """

    _is_response = True
    _own_key = "id"

    configurable_variables: Any = _attrs_field(default=None, repr=_shown)
    connector_types: list[str] | None = None
    id: str = _attrs_field(default=None)
    name: str | None = None
    output_model_names: list[str] | None = None
    version: str | None = None
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict, repr=_unknown)

    def to_dict(self, *, nulls: bool = True) -> dict[str, Any]:
        """Return the JSON object; with `nulls=False`, without fields that are None."""
        data: dict[str, Any] = {
            **self.additional_properties,
        }
        data["configurable_variables"] = self.configurable_variables
        data["connector_types"] = self.connector_types
        data["id"] = self.id
        data["name"] = self.name
        data["output_model_names"] = self.output_model_names
        data["version"] = self.version
        if nulls:
            return data
        sent = self.additional_properties
        return {key: value for key, value in data.items() if value is not None or key in sent}

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Decode a JSON object. Unknown properties go to `additional_properties`."""
        _rest = {**src_dict}
        configurable_variables = _rest.pop("configurable_variables", None)
        connector_types = _rest.pop("connector_types", None)
        id = _rest.pop("id", None)
        name = _rest.pop("name", None)
        output_model_names = _rest.pop("output_model_names", None)
        version = _rest.pop("version", None)
        _model = cls(
            configurable_variables,
            connector_types,
            id,
            name,
            output_model_names,
            version,
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
