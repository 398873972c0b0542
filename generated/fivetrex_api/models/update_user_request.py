from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..masking import unknown as _unknown
from ..types import UNSET, Unset


@_attrs_define
class UpdateUserRequest:
    """The changes to a user.

    Attributes:
        family_name: The user's last name.
        given_name: The user's first name.
        phone: The user's phone number.
        picture: The user's picture, as a URL or a base64 data URI.
        role: The user's role in the account. Users cannot change their own role.
    """

    family_name: str | Unset = UNSET
    given_name: str | Unset = UNSET
    phone: str | Unset = UNSET
    picture: str | Unset = UNSET
    role: str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict, repr=_unknown)

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object, without what is not set."""
        data: dict[str, Any] = {
            **self.additional_properties,
        }
        if not isinstance(self.family_name, Unset):
            data["family_name"] = self.family_name
        if not isinstance(self.given_name, Unset):
            data["given_name"] = self.given_name
        if not isinstance(self.phone, Unset):
            data["phone"] = self.phone
        if not isinstance(self.picture, Unset):
            data["picture"] = self.picture
        if not isinstance(self.role, Unset):
            data["role"] = self.role
        return data

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Decode a JSON object. Unknown properties go to `additional_properties`."""
        _rest = {**src_dict}
        family_name = _rest.pop("family_name", UNSET)
        given_name = _rest.pop("given_name", UNSET)
        phone = _rest.pop("phone", UNSET)
        picture = _rest.pop("picture", UNSET)
        role = _rest.pop("role", UNSET)
        _model = cls(
            family_name,
            given_name,
            phone,
            picture,
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
