from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..masking import unknown as _unknown


@_attrs_define
class ConnectCardConfigInfo:
    """The settings of a connect card.

    Attributes:
        all_fields: Whether the connect card shows all fields, including those that are hidden by
            default.
        hide_setup_guide: Whether the connect card hides the setup guide.
        redirect_uri: The `https://` or `http://` URI that the connect card leads to after the
            setup.
    """

    _is_response = True

    all_fields: bool | None = None
    hide_setup_guide: bool | None = None
    redirect_uri: str | None = None
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict, repr=_unknown)

    def to_dict(self, *, nulls: bool = True) -> dict[str, Any]:
        """Return the JSON object; with `nulls=False`, without fields that are None."""
        data: dict[str, Any] = {
            **self.additional_properties,
        }
        data["all_fields"] = self.all_fields
        data["hide_setup_guide"] = self.hide_setup_guide
        data["redirect_uri"] = self.redirect_uri
        if nulls:
            return data
        sent = self.additional_properties
        return {key: value for key, value in data.items() if value is not None or key in sent}

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Decode a JSON object. Unknown properties go to `additional_properties`."""
        _rest = {**src_dict}
        all_fields = _rest.pop("all_fields", None)
        hide_setup_guide = _rest.pop("hide_setup_guide", None)
        redirect_uri = _rest.pop("redirect_uri", None)
        _model = cls(
            all_fields,
            hide_setup_guide,
            redirect_uri,
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
