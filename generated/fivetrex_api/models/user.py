from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, Literal, Self

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..decoding import read_datetime
from ..masking import unknown as _unknown


@_attrs_define
class User:
    """A person or a service account with access to the account.

    Attributes:
        active: Whether the user is active. False if the user is suspended.
        created_at: Time of creation.
        email: The user's email address.
        family_name: The user's last name.
        given_name: The user's first name.
        has_api_key: Whether the user has an API key.
        id: The user's ID.
        invited: Whether the user was invited to the account.
        logged_in_at: Time of the last login.
        phone: The user's phone number.
        picture: The user's picture, as a URL or a base64 data URI.
        role: The user's role in the account, such as `"Account Reviewer"`. If the users of a group
            are listed, it is the role in the group, such as `"View Destination"`.
        user_type: The type of the user, `"REGULAR_USER"` or `"SERVICE_ACCOUNT"`.
        verified: Whether the user has verified the email address.
    """

    _is_response = True
    _own_key = "id"

    active: bool | None = None
    created_at: datetime.datetime | None = None
    email: str | None = None
    family_name: str | None = None
    given_name: str | None = None
    has_api_key: bool | None = None
    id: str = _attrs_field(default=None)
    invited: bool | None = None
    logged_in_at: datetime.datetime | None = None
    phone: str | None = None
    picture: str | None = None
    role: str | None = None
    user_type: Literal["REGULAR_USER", "SERVICE_ACCOUNT"] | str | None = None
    verified: bool | None = None
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict, repr=_unknown)

    def to_dict(self, *, nulls: bool = True) -> dict[str, Any]:
        """Return the JSON object; with `nulls=False`, without fields that are None."""
        data: dict[str, Any] = {
            **self.additional_properties,
        }
        data["active"] = self.active
        data["created_at"] = (
            self.created_at.isoformat()
            if isinstance(self.created_at, datetime.datetime)
            else self.created_at
        )
        data["email"] = self.email
        data["family_name"] = self.family_name
        data["given_name"] = self.given_name
        data["has_api_key"] = self.has_api_key
        data["id"] = self.id
        data["invited"] = self.invited
        data["logged_in_at"] = (
            self.logged_in_at.isoformat()
            if isinstance(self.logged_in_at, datetime.datetime)
            else self.logged_in_at
        )
        data["phone"] = self.phone
        data["picture"] = self.picture
        data["role"] = self.role
        data["user_type"] = self.user_type
        data["verified"] = self.verified
        if nulls:
            return data
        sent = self.additional_properties
        return {key: value for key, value in data.items() if value is not None or key in sent}

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read a JSON object; what this class does not know goes to `additional_properties`."""
        _rest = {**src_dict}
        active = _rest.pop("active", None)
        created_at = _rest.pop("created_at", None)
        created_at = read_datetime(created_at)
        email = _rest.pop("email", None)
        family_name = _rest.pop("family_name", None)
        given_name = _rest.pop("given_name", None)
        has_api_key = _rest.pop("has_api_key", None)
        id = _rest.pop("id", None)
        invited = _rest.pop("invited", None)
        logged_in_at = _rest.pop("logged_in_at", None)
        logged_in_at = read_datetime(logged_in_at)
        phone = _rest.pop("phone", None)
        picture = _rest.pop("picture", None)
        role = _rest.pop("role", None)
        user_type = _rest.pop("user_type", None)
        verified = _rest.pop("verified", None)
        _model = cls(
            active,
            created_at,
            email,
            family_name,
            given_name,
            has_api_key,
            id,
            invited,
            logged_in_at,
            phone,
            picture,
            role,
            user_type,
            verified,
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
