from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..masking import unknown as _unknown
from ..models.create_system_key_request_expiration_period import (
    CreateSystemKeyRequestExpirationPeriod,
)
from ..types import UNSET, Unset


@_attrs_define
class CreateSystemKeyRequest:
    """The fields of a new system key.

    Attributes:
        name: The key's name, which is unique in the account.
        permissions: The permissions of the key.
        expiration_period: How long the secret is valid, `"ONE_WEEK"`, `"ONE_MONTH"`,
            `"THREE_MONTHS"`, `"SIX_MONTHS"` or `"INFINITE"`. The API documents no default.
    """

    name: str
    permissions: list[SystemKeyPermissionRequest]
    expiration_period: CreateSystemKeyRequestExpirationPeriod | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict, repr=_unknown)

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object, without what is not set."""
        data: dict[str, Any] = {
            **self.additional_properties,
        }
        data["name"] = self.name
        data["permissions"] = (
            [
                item.to_dict() if isinstance(item, SystemKeyPermissionRequest) else item
                for item in self.permissions
            ]
            if isinstance(self.permissions, list)
            else self.permissions
        )
        if not isinstance(self.expiration_period, Unset):
            data["expiration_period"] = self.expiration_period
        return data

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Decode a JSON object. Unknown properties go to `additional_properties`."""
        _rest = {**src_dict}
        name = _rest.pop("name")
        permissions = _rest.pop("permissions")
        permissions = (
            [
                SystemKeyPermissionRequest.from_dict(item) if isinstance(item, dict) else item
                for item in permissions
            ]
            if isinstance(permissions, list)
            else permissions
        )
        expiration_period = _rest.pop("expiration_period", UNSET)
        _model = cls(
            name,
            permissions,
            expiration_period,
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


# Below the class, because models import each other.
from ..models.system_key_permission_request import SystemKeyPermissionRequest  # noqa: E402
