from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..masking import unknown as _unknown


@_attrs_define
class HybridDeploymentAgentUsage:
    """A connection or destination that uses a hybrid deployment agent.

    Attributes:
        connection_id: The connection's ID.
        schema: The connection's name, which is the name of its schema in the destination.
        service: The type of the connector or destination.
    """

    _is_response = True

    connection_id: str | None = None
    schema: str | None = None
    service: str | None = None
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict, repr=_unknown)

    def to_dict(self, *, nulls: bool = True) -> dict[str, Any]:
        """Return the JSON object; with `nulls=False`, without fields that are None."""
        data: dict[str, Any] = {
            **self.additional_properties,
        }
        data["connection_id"] = self.connection_id
        data["schema"] = self.schema
        data["service"] = self.service
        if nulls:
            return data
        sent = self.additional_properties
        return {key: value for key, value in data.items() if value is not None or key in sent}

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Decode a JSON object. Unknown properties go to `additional_properties`."""
        _rest = {**src_dict}
        connection_id = _rest.pop("connection_id", None)
        schema = _rest.pop("schema", None)
        service = _rest.pop("service", None)
        _model = cls(
            connection_id,
            schema,
            service,
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
