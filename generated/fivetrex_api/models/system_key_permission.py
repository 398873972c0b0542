from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal, Self

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..masking import unknown as _unknown


@_attrs_define
class SystemKeyPermission:
    """A permission of a system key.

    Attributes:
        access_level: What the permission allows, `"NONE"`, `"READ"` or `"MANAGE"`.
        resource_filter: The resources that the permission is limited to.
        resource_type: The type of resources that the permission is for, such as `"CONNECTOR"` or
            `"DESTINATION"`.
    """

    _is_response = True

    access_level: Literal["NONE", "READ", "MANAGE"] | str | None = None
    resource_filter: SystemKeyPermissionResourceFilterInfo | None = None
    resource_type: (
        Literal[
            "ACCOUNT",
            "USER",
            "WEBHOOK",
            "TEAM",
            "ROLES",
            "DESTINATION",
            "TRANSFORMATION",
            "REMOTE_EXECUTION_AGENT",
            "CONNECTOR",
        ]
        | str
        | None
    ) = None
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict, repr=_unknown)

    def to_dict(self, *, nulls: bool = True) -> dict[str, Any]:
        """Return the JSON object; with `nulls=False`, without fields that are None."""
        data: dict[str, Any] = {
            **self.additional_properties,
        }
        data["access_level"] = self.access_level
        data["resource_filter"] = (
            self.resource_filter.to_dict(nulls=nulls)
            if isinstance(self.resource_filter, SystemKeyPermissionResourceFilterInfo)
            else self.resource_filter
        )
        data["resource_type"] = self.resource_type
        if nulls:
            return data
        sent = self.additional_properties
        return {key: value for key, value in data.items() if value is not None or key in sent}

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Decode a JSON object. Unknown properties go to `additional_properties`."""
        _rest = {**src_dict}
        access_level = _rest.pop("access_level", None)
        resource_filter = _rest.pop("resource_filter", None)
        resource_filter = (
            SystemKeyPermissionResourceFilterInfo.from_dict(resource_filter)
            if isinstance(resource_filter, dict)
            else resource_filter
        )
        resource_type = _rest.pop("resource_type", None)
        _model = cls(
            access_level,
            resource_filter,
            resource_type,
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
from ..models.system_key_permission_resource_filter_info import (
    SystemKeyPermissionResourceFilterInfo,  # noqa: E402
)
