from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, Self

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..decoding import read_datetime
from ..masking import unknown as _unknown


@_attrs_define
class ConnectionProblem:
    """An error that stops a connection.

    Attributes:
        created_at: Time of creation.
        message: The message of the error.
        reason: The cause of the error.
        title: The title of the error.
        type: The type of the error.
    """

    _is_response = True

    created_at: datetime.datetime | None = None
    message: str | None = None
    reason: str | None = None
    title: str | None = None
    type: str | None = None
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
        data["message"] = self.message
        data["reason"] = self.reason
        data["title"] = self.title
        data["type"] = self.type
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
        message = _rest.pop("message", None)
        reason = _rest.pop("reason", None)
        title = _rest.pop("title", None)
        type = _rest.pop("type", None)
        _model = cls(
            created_at,
            message,
            reason,
            title,
            type,
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
