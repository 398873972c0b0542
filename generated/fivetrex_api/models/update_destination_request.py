from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..masking import masked as _masked
from ..masking import unknown as _unknown
from ..models.update_destination_request_networking_method import (
    UpdateDestinationRequestNetworkingMethod,
)
from ..models.update_destination_request_region import UpdateDestinationRequestRegion
from ..models.update_destination_request_time_zone_offset import (
    UpdateDestinationRequestTimeZoneOffset,
)
from ..types import UNSET, Unset


@_attrs_define
class UpdateDestinationRequest:
    """The changes to a destination.

    Attributes:
        config: Changes to the settings and credentials of the destination.
        daylight_saving_time_enabled: Whether `time_zone_offset` follows daylight saving time (US
            only).
        external_secrets_keys_config: The keys of the secrets in the external secrets manager, by
            field.
        external_secrets_manager_id: ID of the external secrets manager that holds the secrets.
        hybrid_deployment_agent_id: ID of the hybrid deployment agent that processes the data.
        networking_method: How Fivetran connects to the destination, `"Directly"`, `"PrivateLink"`,
            `"SshTunnel"` or `"ProxyAgent"`.
        private_link_id: ID of the private link, for the networking method `"PrivateLink"`.
        proxy_agent_id: ID of the proxy agent, for the networking method `"ProxyAgent"`.
        region: Region where Fivetran processes the data, such as `"AWS_US_EAST_1"`.
        run_setup_tests: Whether to run the setup tests. The default is True.
        time_zone_offset: Hours from UTC, such as `"-5"`, `"0"` or `"+1"`.
        trust_certificates: Whether the setup tests approve the certificates that they find. The
            default is False.
        trust_fingerprints: Whether the setup tests approve the SSH fingerprints that they find. The
            default is False.
    """

    config: Any | Unset = _attrs_field(default=UNSET, repr=_masked)
    daylight_saving_time_enabled: bool | Unset = UNSET
    external_secrets_keys_config: Any | Unset = _attrs_field(default=UNSET, repr=_masked)
    external_secrets_manager_id: str | Unset = UNSET
    hybrid_deployment_agent_id: str | Unset = UNSET
    networking_method: UpdateDestinationRequestNetworkingMethod | Unset = UNSET
    private_link_id: str | Unset = UNSET
    proxy_agent_id: str | Unset = UNSET
    region: UpdateDestinationRequestRegion | Unset = UNSET
    run_setup_tests: bool | Unset = UNSET
    time_zone_offset: UpdateDestinationRequestTimeZoneOffset | Unset = UNSET
    trust_certificates: bool | Unset = UNSET
    trust_fingerprints: bool | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict, repr=_unknown)

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object, without what is not set."""
        data: dict[str, Any] = {
            **self.additional_properties,
        }
        if not isinstance(self.config, Unset):
            data["config"] = self.config
        if not isinstance(self.daylight_saving_time_enabled, Unset):
            data["daylight_saving_time_enabled"] = self.daylight_saving_time_enabled
        if not isinstance(self.external_secrets_keys_config, Unset):
            data["external_secrets_keys_config"] = self.external_secrets_keys_config
        if not isinstance(self.external_secrets_manager_id, Unset):
            data["external_secrets_manager_id"] = self.external_secrets_manager_id
        if not isinstance(self.hybrid_deployment_agent_id, Unset):
            data["hybrid_deployment_agent_id"] = self.hybrid_deployment_agent_id
        if not isinstance(self.networking_method, Unset):
            data["networking_method"] = self.networking_method
        if not isinstance(self.private_link_id, Unset):
            data["private_link_id"] = self.private_link_id
        if not isinstance(self.proxy_agent_id, Unset):
            data["proxy_agent_id"] = self.proxy_agent_id
        if not isinstance(self.region, Unset):
            data["region"] = self.region
        if not isinstance(self.run_setup_tests, Unset):
            data["run_setup_tests"] = self.run_setup_tests
        if not isinstance(self.time_zone_offset, Unset):
            data["time_zone_offset"] = self.time_zone_offset
        if not isinstance(self.trust_certificates, Unset):
            data["trust_certificates"] = self.trust_certificates
        if not isinstance(self.trust_fingerprints, Unset):
            data["trust_fingerprints"] = self.trust_fingerprints
        return data

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Decode a JSON object. Unknown properties go to `additional_properties`."""
        _rest = {**src_dict}
        config = _rest.pop("config", UNSET)
        daylight_saving_time_enabled = _rest.pop("daylight_saving_time_enabled", UNSET)
        external_secrets_keys_config = _rest.pop("external_secrets_keys_config", UNSET)
        external_secrets_manager_id = _rest.pop("external_secrets_manager_id", UNSET)
        hybrid_deployment_agent_id = _rest.pop("hybrid_deployment_agent_id", UNSET)
        networking_method = _rest.pop("networking_method", UNSET)
        private_link_id = _rest.pop("private_link_id", UNSET)
        proxy_agent_id = _rest.pop("proxy_agent_id", UNSET)
        region = _rest.pop("region", UNSET)
        run_setup_tests = _rest.pop("run_setup_tests", UNSET)
        time_zone_offset = _rest.pop("time_zone_offset", UNSET)
        trust_certificates = _rest.pop("trust_certificates", UNSET)
        trust_fingerprints = _rest.pop("trust_fingerprints", UNSET)
        _model = cls(
            config,
            daylight_saving_time_enabled,
            external_secrets_keys_config,
            external_secrets_manager_id,
            hybrid_deployment_agent_id,
            networking_method,
            private_link_id,
            proxy_agent_id,
            region,
            run_setup_tests,
            time_zone_offset,
            trust_certificates,
            trust_fingerprints,
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
