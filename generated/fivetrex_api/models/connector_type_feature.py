from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal, Self

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..masking import unknown as _unknown


@_attrs_define
class ConnectorTypeFeature:
    """A feature that a connector type supports.

    Attributes:
        id: The feature's ID.
        notes: Notes about the support of the feature.
    """

    _is_response = True

    id: (
        Literal[
            "CUSTOM_DATA",
            "CAPTURE_DELETES",
            "DATA_BLOCKING",
            "COLUMN_HASHING",
            "RE_SYNC",
            "HISTORY",
            "API_CONFIGURABLE",
            "PRIORITY_FIRST_SYNC",
            "FIVETRAN_DATA_MODELS",
            "PRIVATE_NETWORKING",
            "AUTHORIZATION_VIA_API",
            "ROW_FILTERING",
        ]
        | str
        | None
    ) = None
    notes: str | None = None
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict, repr=_unknown)

    def to_dict(self, *, nulls: bool = True) -> dict[str, Any]:
        """Return the JSON object; with `nulls=False`, without fields that are None."""
        data: dict[str, Any] = {
            **self.additional_properties,
        }
        data["id"] = self.id
        data["notes"] = self.notes
        if nulls:
            return data
        sent = self.additional_properties
        return {key: value for key, value in data.items() if value is not None or key in sent}

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Decode a JSON object. Unknown properties go to `additional_properties`."""
        _rest = {**src_dict}
        id = _rest.pop("id", None)
        notes = _rest.pop("notes", None)
        _model = cls(
            id,
            notes,
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
