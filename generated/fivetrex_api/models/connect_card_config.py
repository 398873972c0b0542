from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..masking import unknown as _unknown
from ..types import UNSET, Unset


@_attrs_define
class ConnectCardConfig:
    """The settings of a connect card.

    Attributes:
        redirect_uri: The `https://` or `http://` URI that the connect card leads to after the
            setup.
        all_fields: Whether the connect card shows all fields, including those that are hidden by
            default.
        hide_setup_guide: Whether the connect card hides the setup guide.
    """

    redirect_uri: str
    all_fields: bool | Unset = UNSET
    hide_setup_guide: bool | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict, repr=_unknown)

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object, without what is not set."""
        data: dict[str, Any] = {
            **self.additional_properties,
        }
        data["redirect_uri"] = self.redirect_uri
        if not isinstance(self.all_fields, Unset):
            data["all_fields"] = self.all_fields
        if not isinstance(self.hide_setup_guide, Unset):
            data["hide_setup_guide"] = self.hide_setup_guide
        return data

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Decode a JSON object. Unknown properties go to `additional_properties`."""
        _rest = {**src_dict}
        redirect_uri = _rest.pop("redirect_uri")
        all_fields = _rest.pop("all_fields", UNSET)
        hide_setup_guide = _rest.pop("hide_setup_guide", UNSET)
        _model = cls(
            redirect_uri,
            all_fields,
            hide_setup_guide,
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
