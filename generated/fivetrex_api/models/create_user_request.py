from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..masking import unknown as _unknown
from ..models.create_user_request_user_type import CreateUserRequestUserType
from ..types import UNSET, Unset


@_attrs_define
class CreateUserRequest:
    """The fields of a new user.

    Attributes:
        family_name: The user's last name.
        given_name: The user's first name.
        email: The user's email address.
        phone: The user's phone number.
        picture: The user's picture, as a URL or a base64 data URI.
        role: The user's role in the account, such as `"Account Reviewer"`.
        user_type: The type of the user, `"REGULAR_USER"` or `"SERVICE_ACCOUNT"`.
    """

    family_name: str
    given_name: str
    email: str | Unset = UNSET
    phone: str | Unset = UNSET
    picture: str | Unset = UNSET
    role: str | Unset = UNSET
    user_type: CreateUserRequestUserType | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict, repr=_unknown)

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object, without what is not set."""
        data: dict[str, Any] = {
            **self.additional_properties,
        }
        data["family_name"] = self.family_name
        data["given_name"] = self.given_name
        if not isinstance(self.email, Unset):
            data["email"] = self.email
        if not isinstance(self.phone, Unset):
            data["phone"] = self.phone
        if not isinstance(self.picture, Unset):
            data["picture"] = self.picture
        if not isinstance(self.role, Unset):
            data["role"] = self.role
        if not isinstance(self.user_type, Unset):
            data["user_type"] = self.user_type
        return data

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Decode a JSON object. Unknown properties go to `additional_properties`."""
        _rest = {**src_dict}
        family_name = _rest.pop("family_name")
        given_name = _rest.pop("given_name")
        email = _rest.pop("email", UNSET)
        phone = _rest.pop("phone", UNSET)
        picture = _rest.pop("picture", UNSET)
        role = _rest.pop("role", UNSET)
        user_type = _rest.pop("user_type", UNSET)
        _model = cls(
            family_name,
            given_name,
            email,
            phone,
            picture,
            role,
            user_type,
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
