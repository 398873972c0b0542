from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..masking import unknown as _unknown
from ..types import UNSET, Unset


@_attrs_define
class CreateTeamRequest:
    """The fields of a new team.

    Attributes:
        name: The team's name, which is unique in the account.
        description: The team's description.
        role: Role of the team in the account, such as `"Account Reviewer"`.
    """

    name: str
    description: str | Unset = UNSET
    role: str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict, repr=_unknown)

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object, without what is not set."""
        data: dict[str, Any] = {
            **self.additional_properties,
        }
        data["name"] = self.name
        if not isinstance(self.description, Unset):
            data["description"] = self.description
        if not isinstance(self.role, Unset):
            data["role"] = self.role
        return data

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Decode a JSON object. Unknown properties go to `additional_properties`."""
        _rest = {**src_dict}
        name = _rest.pop("name")
        description = _rest.pop("description", UNSET)
        role = _rest.pop("role", UNSET)
        _model = cls(
            name,
            description,
            role,
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
