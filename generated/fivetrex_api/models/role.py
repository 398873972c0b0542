from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal, Self

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..masking import unknown as _unknown


@_attrs_define
class Role:
    """A role that users and teams can have.

    Attributes:
        description: What the role allows.
        is_custom: Whether the role is a custom role.
        is_deprecated: Whether the role is deprecated.
        name: The role's name.
        replacement_role_name: The name of the role that replaces a deprecated role.
        scope: What the role can be used for, such as `["ACCOUNT"]`, `["DESTINATION"]` or
            `["CONNECTOR"]`.
    """

    _is_response = True
    _own_key = "name"

    description: str | None = None
    is_custom: bool | None = None
    is_deprecated: bool | None = None
    name: str = _attrs_field(default=None)
    replacement_role_name: str | None = None
    scope: list[Literal["ACCOUNT", "DESTINATION", "CONNECTOR", "TEAM"] | str] = _attrs_field(
        default=None
    )
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict, repr=_unknown)

    def to_dict(self, *, nulls: bool = True) -> dict[str, Any]:
        """Return the JSON object; with `nulls=False`, without fields that are None."""
        data: dict[str, Any] = {
            **self.additional_properties,
        }
        data["description"] = self.description
        data["is_custom"] = self.is_custom
        data["is_deprecated"] = self.is_deprecated
        data["name"] = self.name
        data["replacement_role_name"] = self.replacement_role_name
        data["scope"] = self.scope
        if nulls:
            return data
        sent = self.additional_properties
        return {key: value for key, value in data.items() if value is not None or key in sent}

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Decode a JSON object. Unknown properties go to `additional_properties`."""
        _rest = {**src_dict}
        description = _rest.pop("description", None)
        is_custom = _rest.pop("is_custom", None)
        is_deprecated = _rest.pop("is_deprecated", None)
        name = _rest.pop("name", None)
        replacement_role_name = _rest.pop("replacement_role_name", None)
        scope = _rest.pop("scope", None)
        _model = cls(
            description,
            is_custom,
            is_deprecated,
            name,
            replacement_role_name,
            scope,
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
