from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, Self

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..decoding import read_datetime
from ..masking import masked as _masked
from ..masking import unknown as _unknown


@_attrs_define
class SystemKey:
    """A system key, which is an API key that does not belong to a user.

    Attributes:
        created_at: Time of creation.
        expired_at: Time when the secret expires.
        id: The key's ID.
        key: The key, which is used with the secret as API credentials.
        last_used_at: Time of the last use.
        name: The key's name.
        permissions: The permissions of the key.
        secret: The secret. The API returns it only when the key is created or rotated.
        updated_at: Time of the last update.
    """

    _is_response = True
    _own_key = "id"

    created_at: datetime.datetime | None = None
    expired_at: datetime.datetime | None = None
    id: str = _attrs_field(default=None)
    key: str | None = None
    last_used_at: datetime.datetime | None = None
    name: str | None = None
    permissions: list[SystemKeyPermission] | None = None
    secret: str | None = _attrs_field(default=None, repr=_masked)
    updated_at: datetime.datetime | None = None
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict, repr=_unknown)

    def to_dict(self, *, nulls: bool = True) -> dict[str, Any]:
        """Return the JSON object; with `nulls=False`, without fields that are None."""
        data: dict[str, Any] = {
            **self.additional_properties,
        }
        data["created_at"] = (
            self.created_at.isoformat()
            if isinstance(self.created_at, datetime.datetime)
            else self.created_at
        )
        data["expired_at"] = (
            self.expired_at.isoformat()
            if isinstance(self.expired_at, datetime.datetime)
            else self.expired_at
        )
        data["id"] = self.id
        data["key"] = self.key
        data["last_used_at"] = (
            self.last_used_at.isoformat()
            if isinstance(self.last_used_at, datetime.datetime)
            else self.last_used_at
        )
        data["name"] = self.name
        data["permissions"] = (
            [
                item.to_dict(nulls=nulls) if isinstance(item, SystemKeyPermission) else item
                for item in self.permissions
            ]
            if isinstance(self.permissions, list)
            else self.permissions
        )
        data["secret"] = self.secret
        data["updated_at"] = (
            self.updated_at.isoformat()
            if isinstance(self.updated_at, datetime.datetime)
            else self.updated_at
        )
        if nulls:
            return data
        sent = self.additional_properties
        return {key: value for key, value in data.items() if value is not None or key in sent}

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read a JSON object; what this class does not know goes to `additional_properties`."""
        _rest = {**src_dict}
        created_at = _rest.pop("created_at", None)
        created_at = read_datetime(created_at)
        expired_at = _rest.pop("expired_at", None)
        expired_at = read_datetime(expired_at)
        id = _rest.pop("id", None)
        key = _rest.pop("key", None)
        last_used_at = _rest.pop("last_used_at", None)
        last_used_at = read_datetime(last_used_at)
        name = _rest.pop("name", None)
        permissions = _rest.pop("permissions", None)
        permissions = (
            [
                SystemKeyPermission.from_dict(item) if isinstance(item, dict) else item
                for item in permissions
            ]
            if isinstance(permissions, list)
            else permissions
        )
        secret = _rest.pop("secret", None)
        updated_at = _rest.pop("updated_at", None)
        updated_at = read_datetime(updated_at)
        _model = cls(
            created_at,
            expired_at,
            id,
            key,
            last_used_at,
            name,
            permissions,
            secret,
            updated_at,
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


# Below the class, because models refer to each other in circles.
from ..models.system_key_permission import SystemKeyPermission  # noqa: E402
