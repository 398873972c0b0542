from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..masking import unknown as _unknown
from ..types import UNSET, Unset


@_attrs_define
class ReloadSchemaConfigRequest:
    """The options of a schema reload.

    Attributes:
        exclude_mode: What happens to schemas and tables: `"PRESERVE"` keeps their settings,
            `"INCLUDE"` enables all of them, `"EXCLUDE"` disables all of them. The default is
            `"PRESERVE"`.
    """

    exclude_mode: str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict, repr=_unknown)

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object, without what is not set."""
        data: dict[str, Any] = {
            **self.additional_properties,
        }
        if not isinstance(self.exclude_mode, Unset):
            data["exclude_mode"] = self.exclude_mode
        return data

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read a JSON object; what this class does not know goes to `additional_properties`."""
        _rest = {**src_dict}
        exclude_mode = _rest.pop("exclude_mode", UNSET)
        _model = cls(
            exclude_mode,
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
