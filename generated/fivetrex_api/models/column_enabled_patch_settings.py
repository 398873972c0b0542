from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal, Self

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..masking import unknown as _unknown


@_attrs_define
class ColumnEnabledPatchSettings:
    """Whether `enabled` of a column can be changed.

    Attributes:
        allowed: Whether `enabled` can be changed.
        reason: The reason why `enabled` cannot be changed, if `reason_code` is `"OTHER"`.
        reason_code: The code of the reason, such as `"SYSTEM_TABLE"`, `"SYSTEM_COLUMN"`,
            `"DELETED"` or `"OTHER"`.
    """

    _is_response = True

    allowed: bool | None = None
    reason: str | None = None
    reason_code: Literal["SYSTEM_COLUMN", "DELETED", "OTHER"] | str | None = None
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict, repr=_unknown)

    def to_dict(self, *, nulls: bool = True) -> dict[str, Any]:
        """Return the JSON object; with `nulls=False`, without fields that are None."""
        data: dict[str, Any] = {
            **self.additional_properties,
        }
        data["allowed"] = self.allowed
        data["reason"] = self.reason
        data["reason_code"] = self.reason_code
        if nulls:
            return data
        sent = self.additional_properties
        return {key: value for key, value in data.items() if value is not None or key in sent}

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read a JSON object; what this class does not know goes to `additional_properties`."""
        _rest = {**src_dict}
        allowed = _rest.pop("allowed", None)
        reason = _rest.pop("reason", None)
        reason_code = _rest.pop("reason_code", None)
        _model = cls(
            allowed,
            reason,
            reason_code,
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
