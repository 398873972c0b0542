from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..masking import masked as _masked
from ..masking import unknown as _unknown
from ..models.create_private_link_request_region import CreatePrivateLinkRequestRegion
from ..models.create_private_link_request_service import CreatePrivateLinkRequestService


@_attrs_define
class CreatePrivateLinkRequest:
    """The fields of a new private link.

    Attributes:
        config: Settings of the private link. The fields depend on `service`.
        name: The private link's name, which is unique in the account.
        region: Region where Fivetran processes the data, such as `"AWS_US_EAST_1"`.
        service: The service that the private link leads to, such as `"REDSHIFT_AWS"`.
    """

    config: Any = _attrs_field(repr=_masked)
    name: str
    region: CreatePrivateLinkRequestRegion
    service: CreatePrivateLinkRequestService
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict, repr=_unknown)

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object, without what is not set."""
        data: dict[str, Any] = {
            **self.additional_properties,
        }
        data["config"] = self.config
        data["name"] = self.name
        data["region"] = self.region
        data["service"] = self.service
        return data

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Decode a JSON object. Unknown properties go to `additional_properties`."""
        _rest = {**src_dict}
        config = _rest.pop("config")
        name = _rest.pop("name")
        region = _rest.pop("region")
        service = _rest.pop("service")
        _model = cls(
            config,
            name,
            region,
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
