from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal, Self

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..masking import masked as _masked
from ..masking import unknown as _unknown


@_attrs_define
class Destination:
    """A destination, the warehouse or data lake of a group.

    Attributes:
        config: Settings and credentials of the destination. The API masks secrets as `"******"`.
        daylight_saving_time_enabled: Whether `time_zone_offset` follows daylight saving time (US
            only).
        external_secrets_keys_config: The keys of the secrets in the external secrets manager, by
            field.
        external_secrets_manager_id: ID of the external secrets manager that holds the secrets.
        group_id: ID of the group that the destination belongs to.
        hybrid_deployment_agent_id: ID of the hybrid deployment agent that processes the data.
        id: The destination's ID, which is its group's ID.
        local_processing_agent_id: ID of the hybrid deployment agent (deprecated).
        networking_method: How Fivetran connects, `"Directly"`, `"PrivateLink"`, `"SshTunnel"` or
            `"ProxyAgent"`.
        private_link_id: ID of the private link, for the networking method `"PrivateLink"`.
        proxy_agent_id: ID of the proxy agent, for the networking method `"ProxyAgent"`.
        region: Region where Fivetran processes the data, such as `"AWS_US_EAST_1"`.
        service: The type of the destination, such as `"snowflake"`.
        setup_status: The state of the setup, such as `"incomplete"`, `"connected"` or `"broken"`.
        setup_tests: The results of the setup tests, if they ran.
        time_zone_offset: Hours from UTC, such as `"-5"`, `"0"` or `"+1"`.
    """

    _is_response = True
    _own_key = "id"

    config: Any = _attrs_field(default=None, repr=_masked)
    daylight_saving_time_enabled: bool | None = None
    external_secrets_keys_config: Any = _attrs_field(default=None, repr=_masked)
    external_secrets_manager_id: str | None = None
    group_id: str = _attrs_field(default=None)
    hybrid_deployment_agent_id: str | None = None
    id: str = _attrs_field(default=None)
    local_processing_agent_id: str | None = None
    networking_method: (
        Literal["Directly", "PrivateLink", "SshTunnel", "ProxyAgent"] | str | None
    ) = None
    private_link_id: str | None = None
    proxy_agent_id: str | None = None
    region: (
        Literal[
            "GCP_US_EAST4",
            "GCP_US_WEST1",
            "GCP_US_CENTRAL1",
            "GCP_EUROPE_WEST3",
            "GCP_AUSTRALIA_SOUTHEAST1",
            "GCP_NORTHAMERICA_NORTHEAST1",
            "GCP_EUROPE_WEST2",
            "GCP_ASIA_SOUTHEAST1",
            "GCP_ASIA_SOUTHEAST2",
            "GCP_ASIA_SOUTH1",
            "GCP_ASIA_NORTHEAST1",
            "AWS_US_EAST_1",
            "AWS_US_EAST_2",
            "AWS_US_WEST_2",
            "AWS_AP_NORTHEAST_1",
            "AWS_AP_SOUTHEAST_1",
            "AWS_AP_SOUTHEAST_2",
            "AWS_EU_CENTRAL_1",
            "AWS_EU_WEST_1",
            "AWS_EU_WEST_2",
            "AWS_AP_SOUTH_1",
            "AWS_CA_CENTRAL_1",
            "AWS_US_GOV_WEST_1",
            "AZURE_EASTUS2",
            "AZURE_AUSTRALIAEAST",
            "AZURE_UKSOUTH",
            "AZURE_WESTEUROPE",
            "AZURE_CENTRALUS",
            "AZURE_CANADACENTRAL",
            "AZURE_UAENORTH",
            "AZURE_SOUTHEASTASIA",
            "AZURE_EASTUS",
            "AZURE_JAPANEAST",
            "AZURE_CENTRALINDIA",
        ]
        | str
        | None
    ) = None
    service: str = _attrs_field(default=None)
    setup_status: Literal["incomplete", "connected", "broken"] | str | None = None
    setup_tests: list[SetupTestResult] | None = None
    time_zone_offset: (
        Literal[
            "-11",
            "-10",
            "-9",
            "-8",
            "-7",
            "-6",
            "-5",
            "-4",
            "-3",
            "-2",
            "-1",
            "0",
            "+1",
            "+2",
            "+3",
            "+4",
            "+5",
            "+6",
            "+7",
            "+8",
            "+9",
            "+10",
            "+11",
            "+12",
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
        data["config"] = self.config
        data["daylight_saving_time_enabled"] = self.daylight_saving_time_enabled
        data["external_secrets_keys_config"] = self.external_secrets_keys_config
        data["external_secrets_manager_id"] = self.external_secrets_manager_id
        data["group_id"] = self.group_id
        data["hybrid_deployment_agent_id"] = self.hybrid_deployment_agent_id
        data["id"] = self.id
        data["local_processing_agent_id"] = self.local_processing_agent_id
        data["networking_method"] = self.networking_method
        data["private_link_id"] = self.private_link_id
        data["proxy_agent_id"] = self.proxy_agent_id
        data["region"] = self.region
        data["service"] = self.service
        data["setup_status"] = self.setup_status
        data["setup_tests"] = (
            [
                item.to_dict(nulls=nulls) if isinstance(item, SetupTestResult) else item
                for item in self.setup_tests
            ]
            if isinstance(self.setup_tests, list)
            else self.setup_tests
        )
        data["time_zone_offset"] = self.time_zone_offset
        if nulls:
            return data
        sent = self.additional_properties
        return {key: value for key, value in data.items() if value is not None or key in sent}

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Decode a JSON object. Unknown properties go to `additional_properties`."""
        _rest = {**src_dict}
        config = _rest.pop("config", None)
        daylight_saving_time_enabled = _rest.pop("daylight_saving_time_enabled", None)
        external_secrets_keys_config = _rest.pop("external_secrets_keys_config", None)
        external_secrets_manager_id = _rest.pop("external_secrets_manager_id", None)
        group_id = _rest.pop("group_id", None)
        hybrid_deployment_agent_id = _rest.pop("hybrid_deployment_agent_id", None)
        id = _rest.pop("id", None)
        local_processing_agent_id = _rest.pop("local_processing_agent_id", None)
        networking_method = _rest.pop("networking_method", None)
        private_link_id = _rest.pop("private_link_id", None)
        proxy_agent_id = _rest.pop("proxy_agent_id", None)
        region = _rest.pop("region", None)
        service = _rest.pop("service", None)
        setup_status = _rest.pop("setup_status", None)
        setup_tests = _rest.pop("setup_tests", None)
        setup_tests = (
            [
                SetupTestResult.from_dict(item) if isinstance(item, dict) else item
                for item in setup_tests
            ]
            if isinstance(setup_tests, list)
            else setup_tests
        )
        time_zone_offset = _rest.pop("time_zone_offset", None)
        _model = cls(
            config,
            daylight_saving_time_enabled,
            external_secrets_keys_config,
            external_secrets_manager_id,
            group_id,
            hybrid_deployment_agent_id,
            id,
            local_processing_agent_id,
            networking_method,
            private_link_id,
            proxy_agent_id,
            region,
            service,
            setup_status,
            setup_tests,
            time_zone_offset,
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
from ..models.setup_test_result import SetupTestResult  # noqa: E402
