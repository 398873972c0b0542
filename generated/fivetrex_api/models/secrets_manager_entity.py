from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, Literal, Self

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..decoding import read_datetime
from ..masking import unknown as _unknown


@_attrs_define
class SecretsManagerEntity:
    """A connection or a destination whose secrets an external manager holds.

    Attributes:
        created_at: Time of creation.
        enabled: Whether the connection or destination is active and connected.
        id: The ID of the connection or destination.
        name: The name of the connection's schema or of the destination's group.
        secret_manager_id: The secrets manager's ID.
        type: The type of the entity, `"SOURCE"` or `"DESTINATION"`.
    """

    _is_response = True
    _own_key = "id"

    created_at: datetime.datetime | None = None
    enabled: bool | None = None
    id: str = _attrs_field(default=None)
    name: str | None = None
    secret_manager_id: str | None = None
    type: Literal["SOURCE", "DESTINATION"] | str | None = None
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
        data["enabled"] = self.enabled
        data["id"] = self.id
        data["name"] = self.name
        data["secret_manager_id"] = self.secret_manager_id
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
        enabled = _rest.pop("enabled", None)
        id = _rest.pop("id", None)
        name = _rest.pop("name", None)
        secret_manager_id = _rest.pop("secret_manager_id", None)
        type = _rest.pop("type", None)
        _model = cls(
            created_at,
            enabled,
            id,
            name,
            secret_manager_id,
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
