from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, Self

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..decoding import read_datetime
from ..masking import unknown as _unknown


@_attrs_define
class Fingerprint:
    """An approved SSH fingerprint of a connection or a destination.

    Attributes:
        hash: The hash of the fingerprint.
        id: The fingerprint's ID, its hash encoded in base64url.
        public_key: The public SSH key.
        validated_by: ID of the user who approved it.
        validated_date: Time of approval.
    """

    _is_response = True
    _own_key = "hash"

    hash: str = _attrs_field(default=None)
    id: str | None = None
    public_key: str | None = None
    validated_by: str | None = None
    validated_date: datetime.datetime | None = None
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict, repr=_unknown)

    def to_dict(self, *, nulls: bool = True) -> dict[str, Any]:
        """Return the JSON object; with `nulls=False`, without fields that are None."""
        data: dict[str, Any] = {
            **self.additional_properties,
        }
        data["hash"] = self.hash
        data["id"] = self.id
        data["public_key"] = self.public_key
        data["validated_by"] = self.validated_by
        data["validated_date"] = (
            self.validated_date.isoformat()
            if isinstance(self.validated_date, datetime.datetime)
            else self.validated_date
        )
        if nulls:
            return data
        sent = self.additional_properties
        return {key: value for key, value in data.items() if value is not None or key in sent}

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Decode a JSON object. Unknown properties go to `additional_properties`."""
        _rest = {**src_dict}
        hash = _rest.pop("hash", None)
        id = _rest.pop("id", None)
        public_key = _rest.pop("public_key", None)
        validated_by = _rest.pop("validated_by", None)
        validated_date = _rest.pop("validated_date", None)
        validated_date = read_datetime(validated_date)
        _model = cls(
            hash,
            id,
            public_key,
            validated_by,
            validated_date,
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
