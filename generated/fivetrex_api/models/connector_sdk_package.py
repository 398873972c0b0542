from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, Self

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..decoding import read_datetime
from ..masking import unknown as _unknown


@_attrs_define
class ConnectorSdkPackage:
    """A package with the code of a Connector SDK connector.

    Attributes:
        connection_id: ID of the connection that uses the package.
        connection_ids: IDs of the connections that use the package.
        created_at: Time of creation.
        created_by: ID of the user or system key that created it.
        file_sha256_hash: The SHA-256 hash of the ZIP file.
        id: The package's ID.
        last_updated_by: ID of the user who last updated it.
        updated_at: Time of the last update.
    """

    _is_response = True
    _own_key = "id"

    connection_id: str | None = None
    connection_ids: list[str] | None = None
    created_at: datetime.datetime | None = None
    created_by: str | None = None
    file_sha256_hash: str | None = None
    id: str = _attrs_field(default=None)
    last_updated_by: str | None = None
    updated_at: datetime.datetime | None = None
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict, repr=_unknown)

    def to_dict(self, *, nulls: bool = True) -> dict[str, Any]:
        """Return the JSON object; with `nulls=False`, without fields that are None."""
        data: dict[str, Any] = {
            **self.additional_properties,
        }
        data["connection_id"] = self.connection_id
        data["connection_ids"] = self.connection_ids
        data["created_at"] = (
            self.created_at.isoformat()
            if isinstance(self.created_at, datetime.datetime)
            else self.created_at
        )
        data["created_by"] = self.created_by
        data["file_sha256_hash"] = self.file_sha256_hash
        data["id"] = self.id
        data["last_updated_by"] = self.last_updated_by
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
        connection_id = _rest.pop("connection_id", None)
        connection_ids = _rest.pop("connection_ids", None)
        created_at = _rest.pop("created_at", None)
        created_at = read_datetime(created_at)
        created_by = _rest.pop("created_by", None)
        file_sha256_hash = _rest.pop("file_sha256_hash", None)
        id = _rest.pop("id", None)
        last_updated_by = _rest.pop("last_updated_by", None)
        updated_at = _rest.pop("updated_at", None)
        updated_at = read_datetime(updated_at)
        _model = cls(
            connection_id,
            connection_ids,
            created_at,
            created_by,
            file_sha256_hash,
            id,
            last_updated_by,
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
