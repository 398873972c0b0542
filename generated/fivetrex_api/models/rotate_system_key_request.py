from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..masking import unknown as _unknown
from ..models.rotate_system_key_request_expiration_period import (
    RotateSystemKeyRequestExpirationPeriod,
)
from ..types import UNSET, Unset


@_attrs_define
class RotateSystemKeyRequest:
    """How long the new secret of a system key is valid.

    Attributes:
        expiration_period: How long the secret is valid, `"ONE_WEEK"`, `"ONE_MONTH"`,
            `"THREE_MONTHS"`, `"SIX_MONTHS"` or `"INFINITE"`. The API documents no default.
    """

    expiration_period: RotateSystemKeyRequestExpirationPeriod | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict, repr=_unknown)

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object, without what is not set."""
        data: dict[str, Any] = {
            **self.additional_properties,
        }
        if not isinstance(self.expiration_period, Unset):
            data["expiration_period"] = self.expiration_period
        return data

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Decode a JSON object. Unknown properties go to `additional_properties`."""
        _rest = {**src_dict}
        expiration_period = _rest.pop("expiration_period", UNSET)
        _model = cls(
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
