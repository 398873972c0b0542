from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..masking import unknown as _unknown
from ..models.create_proxy_agent_request_group_region import CreateProxyAgentRequestGroupRegion
from ..types import UNSET, Unset


@_attrs_define
class CreateProxyAgentRequest:
    """The fields of a new proxy agent.

    Attributes:
        display_name: The agent's name.
        group_region: Region where Fivetran processes the data, such as `"AWS_US_EAST_1"`.
    """

    display_name: str
    group_region: CreateProxyAgentRequestGroupRegion | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict, repr=_unknown)

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object, without what is not set."""
        data: dict[str, Any] = {
            **self.additional_properties,
        }
        data["display_name"] = self.display_name
        if not isinstance(self.group_region, Unset):
            data["group_region"] = self.group_region
        return data

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Decode a JSON object. Unknown properties go to `additional_properties`."""
        _rest = {**src_dict}
        display_name = _rest.pop("display_name")
        group_region = _rest.pop("group_region", UNSET)
        _model = cls(
            display_name,
            group_region,
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
