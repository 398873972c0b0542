from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..masking import unknown as _unknown


@_attrs_define
class DismissWarningsRequest:
    """The types of the warnings to dismiss.

    Attributes:
        warning_types: The `code` of each type of warning.
    """

    warning_types: list[str]
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict, repr=_unknown)

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object, without what is not set."""
        data: dict[str, Any] = {
            **self.additional_properties,
        }
        data["warning_types"] = self.warning_types
        return data

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Decode a JSON object. Unknown properties go to `additional_properties`."""
        _rest = {**src_dict}
        warning_types = _rest.pop("warning_types")
        _model = cls(
            warning_types,
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
