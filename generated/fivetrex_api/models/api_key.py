from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, Literal, Self

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..decoding import read_datetime
from ..masking import masked as _masked
from ..masking import unknown as _unknown


@_attrs_define
class ApiKey:
    """An API key of a user.

    Attributes:
        created_at: Time of creation.
        expires_at: Time of expiry.
        key_status: The key's status, `"ACTIVE"`, `"ACTIVE_GRACE"` or `"EXPIRED"`.
        key_value: The key's value. The API masks it.
        last_rotated_at: When the key was last rotated.
        overlap_expires_at: When the previous value of the key expires.
    """

    _is_response = True

    created_at: datetime.datetime | None = None
    expires_at: datetime.datetime | None = None
    key_status: Literal["ACTIVE", "ACTIVE_GRACE", "EXPIRED"] | str | None = None
    key_value: str | None = _attrs_field(default=None, repr=_masked)
    last_rotated_at: datetime.datetime | None = None
    overlap_expires_at: datetime.datetime | None = None
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
        data["expires_at"] = (
            self.expires_at.isoformat()
            if isinstance(self.expires_at, datetime.datetime)
            else self.expires_at
        )
        data["key_status"] = self.key_status
        data["key_value"] = self.key_value
        data["last_rotated_at"] = (
            self.last_rotated_at.isoformat()
            if isinstance(self.last_rotated_at, datetime.datetime)
            else self.last_rotated_at
        )
        data["overlap_expires_at"] = (
            self.overlap_expires_at.isoformat()
            if isinstance(self.overlap_expires_at, datetime.datetime)
            else self.overlap_expires_at
        )
        if nulls:
            return data
        sent = self.additional_properties
        return {key: value for key, value in data.items() if value is not None or key in sent}

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Decode a JSON object. Unknown properties go to `additional_properties`."""
        _rest = {**src_dict}
        created_at = _rest.pop("created_at", None)
        created_at = read_datetime(created_at)
        expires_at = _rest.pop("expires_at", None)
        expires_at = read_datetime(expires_at)
        key_status = _rest.pop("key_status", None)
        key_value = _rest.pop("key_value", None)
        last_rotated_at = _rest.pop("last_rotated_at", None)
        last_rotated_at = read_datetime(last_rotated_at)
        overlap_expires_at = _rest.pop("overlap_expires_at", None)
        overlap_expires_at = read_datetime(overlap_expires_at)
        _model = cls(
            created_at,
            expires_at,
            key_status,
            key_value,
            last_rotated_at,
            overlap_expires_at,
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
