from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, Self

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..decoding import read_datetime
from ..masking import shown as _shown
from ..masking import unknown as _unknown


@_attrs_define
class TableWarning:
    """A warning about a table.

    Attributes:
        code: The type of the warning.
        created_at: Time of creation.
        details: Further details.
        message: The text of the warning.
    """

    _is_response = True

    code: str | None = None
    created_at: datetime.datetime | None = None
    details: Any = _attrs_field(default=None, repr=_shown)
    message: str | None = None
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict, repr=_unknown)

    def to_dict(self, *, nulls: bool = True) -> dict[str, Any]:
        """Return the JSON object; with `nulls=False`, without fields that are None."""
        data: dict[str, Any] = {
            **self.additional_properties,
        }
        data["code"] = self.code
        data["created_at"] = (
            self.created_at.isoformat()
            if isinstance(self.created_at, datetime.datetime)
            else self.created_at
        )
        data["details"] = self.details
        data["message"] = self.message
        if nulls:
            return data
        sent = self.additional_properties
        return {key: value for key, value in data.items() if value is not None or key in sent}

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Decode a JSON object. Unknown properties go to `additional_properties`."""
        _rest = {**src_dict}
        code = _rest.pop("code", None)
        created_at = _rest.pop("created_at", None)
        created_at = read_datetime(created_at)
        details = _rest.pop("details", None)
        message = _rest.pop("message", None)
        _model = cls(
            code,
            created_at,
            details,
            message,
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
