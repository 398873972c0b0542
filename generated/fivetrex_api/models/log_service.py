from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..masking import masked as _masked
from ..masking import unknown as _unknown


@_attrs_define
class LogService:
    """A log service, which receives the logs of a group or of the account.

    Attributes:
        config: Settings and credentials of the log service. The API masks secrets as `"******"`.
        enabled: Whether logs are sent.
        id: The log service's ID, which is its group's ID.
        service: The type of the log service, such as `"cloudwatch"`.
        setup_tests: The results of the setup tests, if they ran.
        status: The state of the setup.
    """

    _is_response = True
    _own_key = "id"

    config: Any = _attrs_field(default=None, repr=_masked)
    enabled: bool | None = None
    id: str = _attrs_field(default=None)
    service: str = _attrs_field(default=None)
    setup_tests: list[SetupTestResult] | None = None
    status: LogServiceStatus | None = None
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict, repr=_unknown)

    def to_dict(self, *, nulls: bool = True) -> dict[str, Any]:
        """Return the JSON object; with `nulls=False`, without fields that are None."""
        data: dict[str, Any] = {
            **self.additional_properties,
        }
        data["config"] = self.config
        data["enabled"] = self.enabled
        data["id"] = self.id
        data["service"] = self.service
        data["setup_tests"] = (
            [
                item.to_dict(nulls=nulls) if isinstance(item, SetupTestResult) else item
                for item in self.setup_tests
            ]
            if isinstance(self.setup_tests, list)
            else self.setup_tests
        )
        data["status"] = (
            self.status.to_dict(nulls=nulls)
            if isinstance(self.status, LogServiceStatus)
            else self.status
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
        enabled = _rest.pop("enabled", None)
        id = _rest.pop("id", None)
        service = _rest.pop("service", None)
        setup_tests = _rest.pop("setup_tests", None)
        setup_tests = (
            [
                SetupTestResult.from_dict(item) if isinstance(item, dict) else item
                for item in setup_tests
            ]
            if isinstance(setup_tests, list)
            else setup_tests
        )
        status = _rest.pop("status", None)
        status = LogServiceStatus.from_dict(status) if isinstance(status, dict) else status
        _model = cls(
            config,
            enabled,
            id,
            service,
            setup_tests,
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


# Below the class, because models import each other.
from ..models.log_service_status import LogServiceStatus  # noqa: E402
from ..models.setup_test_result import SetupTestResult  # noqa: E402
