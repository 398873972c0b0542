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
class SecretsManager:
    """An external secrets manager, which holds secrets for Fivetran.

    Attributes:
        config: Settings and credentials of the secrets manager. The API masks secrets as
            `"******"`.
        created_at: Time of creation.
        id: The secrets manager's ID.
        is_hybrid_deployment: Whether hybrid deployment agents can use the secrets manager.
        name: The secrets manager's name.
        type: The type of the secrets manager, such as `"AWS_SECRET_MANAGER"`.
        updated_at: Time of the last update.
    """

    _is_response = True
    _own_key = "id"

    config: Any = _attrs_field(default=None, repr=_masked)
    created_at: datetime.datetime | None = None
    id: str = _attrs_field(default=None)
    is_hybrid_deployment: bool | None = None
    name: str | None = None
    type: Literal["AWS_SECRET_MANAGER", "AZURE_KEY_VAULT", "HASHICORP_VAULT"] | str | None = None
    updated_at: datetime.datetime | None = None
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict, repr=_unknown)

    def to_dict(self, *, nulls: bool = True) -> dict[str, Any]:
        """Return the JSON object; with `nulls=False`, without fields that are None."""
        data: dict[str, Any] = {
            **self.additional_properties,
        }
        data["config"] = self.config
        data["created_at"] = (
            self.created_at.isoformat()
            if isinstance(self.created_at, datetime.datetime)
            else self.created_at
        )
        data["id"] = self.id
        data["is_hybrid_deployment"] = self.is_hybrid_deployment
        data["name"] = self.name
        data["type"] = self.type
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
        """Decode a JSON object. Unknown properties go to `additional_properties`."""
        _rest = {**src_dict}
        config = _rest.pop("config", None)
        created_at = _rest.pop("created_at", None)
        created_at = read_datetime(created_at)
        id = _rest.pop("id", None)
        is_hybrid_deployment = _rest.pop("is_hybrid_deployment", None)
        name = _rest.pop("name", None)
        type = _rest.pop("type", None)
        updated_at = _rest.pop("updated_at", None)
        updated_at = read_datetime(updated_at)
        _model = cls(
            config,
            created_at,
            id,
            is_hybrid_deployment,
            name,
            type,
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
