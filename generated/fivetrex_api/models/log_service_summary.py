from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define as _attrs_define
from attrs import field as _attrs_field


@_attrs_define
class LogServiceSummary:
    enabled: bool | None = None
    id: str | None = None
    service: str | None = None
    status: LogServiceStatus | None = None
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object, without what is not set."""
        data: dict[str, Any] = {
            **self.additional_properties,
        }
        data["enabled"] = self.enabled
        data["id"] = self.id
        data["service"] = self.service
        data["status"] = (
            self.status.to_dict() if isinstance(self.status, LogServiceStatus) else self.status
        )
        return data

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read a JSON object; what this class does not know goes to `additional_properties`."""
        _rest = {**src_dict}
        enabled = _rest.pop("enabled", None)
        id = _rest.pop("id", None)
        service = _rest.pop("service", None)
        status = _rest.pop("status", None)
        status = LogServiceStatus.from_dict(status) if isinstance(status, dict) else status
        _model = cls(
            enabled,
            id,
            service,
            status,
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


# Below the class, because models refer to each other in circles.
from ..models.log_service_status import LogServiceStatus  # noqa: E402
