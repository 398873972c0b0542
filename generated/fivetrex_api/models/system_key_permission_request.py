from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..masking import unknown as _unknown
from ..models.system_key_permission_request_access_level import (
    SystemKeyPermissionRequestAccessLevel,
)
from ..models.system_key_permission_request_resource_type import (
    SystemKeyPermissionRequestResourceType,
)
from ..types import UNSET, Unset


@_attrs_define
class SystemKeyPermissionRequest:
    """A permission to grant to a system key.

    Attributes:
        access_level: What the permission allows, `"NONE"`, `"READ"` or `"MANAGE"`.
        resource_type: The type of resources that the permission is for, such as `"CONNECTOR"` or
            `"DESTINATION"`.
        resource_filter: The resources that the permission is limited to.
    """

    access_level: SystemKeyPermissionRequestAccessLevel
    resource_type: SystemKeyPermissionRequestResourceType
    resource_filter: SystemKeyPermissionResourceFilter | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict, repr=_unknown)

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object, without what is not set."""
        data: dict[str, Any] = {
            **self.additional_properties,
        }
        data["access_level"] = self.access_level
        data["resource_type"] = self.resource_type
        if not isinstance(self.resource_filter, Unset):
            data["resource_filter"] = (
                self.resource_filter.to_dict()
                if isinstance(self.resource_filter, SystemKeyPermissionResourceFilter)
                else self.resource_filter
            )
        return data

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Read a JSON object; what this class does not know goes to `additional_properties`."""
        _rest = {**src_dict}
        access_level = _rest.pop("access_level")
        resource_type = _rest.pop("resource_type")
        resource_filter = _rest.pop("resource_filter", UNSET)
        resource_filter = (
            SystemKeyPermissionResourceFilter.from_dict(resource_filter)
            if isinstance(resource_filter, dict)
            else resource_filter
        )
        _model = cls(
            access_level,
            resource_type,
            resource_filter,
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
from ..models.system_key_permission_resource_filter import SystemKeyPermissionResourceFilter  # noqa: E402
