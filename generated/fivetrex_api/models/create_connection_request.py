from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..masking import masked as _masked
from ..masking import unknown as _unknown
from ..models.create_connection_request_data_delay_sensitivity import (
    CreateConnectionRequestDataDelaySensitivity,
)
from ..models.create_connection_request_destination_schema_names import (
    CreateConnectionRequestDestinationSchemaNames,
)
from ..models.create_connection_request_networking_method import (
    CreateConnectionRequestNetworkingMethod,
)
from ..models.create_connection_request_schedule_type import CreateConnectionRequestScheduleType
from ..models.create_connection_request_sync_frequency import CreateConnectionRequestSyncFrequency
from ..types import UNSET, Unset


@_attrs_define
class CreateConnectionRequest:
    """The fields of a new connection.

    Attributes:
        group_id: ID of the group to create the connection in.
        service: The connector type, such as `"postgres"`.
        auth: Credentials of the source, if the connector type has them apart from `config`.
        config: Settings and credentials of the source, including the name of the schema to load
            into. The fields depend on `service`.
        connect_card_config: Settings of a connect card, a page where a person authorizes the
            source. Requires `run_setup_tests` to be False.
        daily_sync_time: Full hour when a daily sync starts, in UTC, such as `"14:00"`. Applies to a
            `sync_frequency` of 1440 only.
        data_delay_sensitivity: Sensitivity of delayed-data alerts, `"LOW"`, `"NORMAL"`, `"HIGH"`,
            `"CUSTOM"` or `"SYNC_FREQUENCY"`. The default is `"NORMAL"`.
        data_delay_threshold: Minutes of delay after which an alert is sent. Applies to the
            sensitivity `"CUSTOM"` only.
        destination_configuration: Settings of the destination that apply to this connection only.
        destination_schema_names: How schemas, tables and columns are named in the destination,
            `"FIVETRAN_NAMING"` or `"SOURCE_NAMING"`.
        external_secrets_keys_config: The keys of the source's secrets in the secrets manager, by
            field.
        external_secrets_manager_id: ID of the external secrets manager that holds the source's
            secrets.
        hybrid_deployment_agent_id: ID of the hybrid deployment agent that runs the syncs. The
            default is the destination's agent.
        networking_method: How Fivetran connects to the source, `"Directly"`, `"PrivateLink"`,
            `"SshTunnel"` or `"ProxyAgent"`.
        pause_after_trial: Whether the connection is paused when the free trial ends.
        paused: Whether the connection starts paused.
        private_link_id: ID of the private link, for the networking method `"PrivateLink"`.
        proxy_agent_id: ID of the proxy agent, for the networking method `"ProxyAgent"`.
        run_setup_tests: Whether to run the setup tests. The default is True.
        schedule_type: `"auto"` for syncs on schedule, or `"manual"` for syncs that are triggered
            through the API only.
        sync_frequency: Minutes between two syncs, which is 1, 5, 15, 30, 60, 120, 180, 360, 480,
            720 or 1440.
        trust_certificates: Whether the setup tests approve the certificates that they find. The
            default is False.
        trust_fingerprints: Whether the setup tests approve the SSH fingerprints that they find. The
            default is False.
    """

    group_id: str
    service: str
    auth: Any | Unset = _attrs_field(default=UNSET, repr=_masked)
    config: Any | Unset = _attrs_field(default=UNSET, repr=_masked)
    connect_card_config: ConnectCardConfig | Unset = _attrs_field(default=UNSET, repr=_masked)
    daily_sync_time: str | Unset = UNSET
    data_delay_sensitivity: CreateConnectionRequestDataDelaySensitivity | Unset = UNSET
    data_delay_threshold: int | Unset = UNSET
    destination_configuration: DestinationConfiguration | Unset = _attrs_field(
        default=UNSET, repr=_masked
    )
    destination_schema_names: CreateConnectionRequestDestinationSchemaNames | Unset = UNSET
    external_secrets_keys_config: Any | Unset = _attrs_field(default=UNSET, repr=_masked)
    external_secrets_manager_id: str | Unset = UNSET
    hybrid_deployment_agent_id: str | Unset = UNSET
    networking_method: CreateConnectionRequestNetworkingMethod | Unset = UNSET
    pause_after_trial: bool | Unset = UNSET
    paused: bool | Unset = UNSET
    private_link_id: str | Unset = UNSET
    proxy_agent_id: str | Unset = UNSET
    run_setup_tests: bool | Unset = UNSET
    schedule_type: CreateConnectionRequestScheduleType | Unset = UNSET
    sync_frequency: CreateConnectionRequestSyncFrequency | Unset = UNSET
    trust_certificates: bool | Unset = UNSET
    trust_fingerprints: bool | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict, repr=_unknown)

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object, without what is not set."""
        data: dict[str, Any] = {
            **self.additional_properties,
        }
        data["group_id"] = self.group_id
        data["service"] = self.service
        if not isinstance(self.auth, Unset):
            data["auth"] = self.auth
        if not isinstance(self.config, Unset):
            data["config"] = self.config
        if not isinstance(self.connect_card_config, Unset):
            data["connect_card_config"] = (
                self.connect_card_config.to_dict()
                if isinstance(self.connect_card_config, ConnectCardConfig)
                else self.connect_card_config
            )
        if not isinstance(self.daily_sync_time, Unset):
            data["daily_sync_time"] = self.daily_sync_time
        if not isinstance(self.data_delay_sensitivity, Unset):
            data["data_delay_sensitivity"] = self.data_delay_sensitivity
        if not isinstance(self.data_delay_threshold, Unset):
            data["data_delay_threshold"] = self.data_delay_threshold
        if not isinstance(self.destination_configuration, Unset):
            data["destination_configuration"] = (
                self.destination_configuration.to_dict()
                if isinstance(self.destination_configuration, DestinationConfiguration)
                else self.destination_configuration
            )
        if not isinstance(self.destination_schema_names, Unset):
            data["destination_schema_names"] = self.destination_schema_names
        if not isinstance(self.external_secrets_keys_config, Unset):
            data["external_secrets_keys_config"] = self.external_secrets_keys_config
        if not isinstance(self.external_secrets_manager_id, Unset):
            data["external_secrets_manager_id"] = self.external_secrets_manager_id
        if not isinstance(self.hybrid_deployment_agent_id, Unset):
            data["hybrid_deployment_agent_id"] = self.hybrid_deployment_agent_id
        if not isinstance(self.networking_method, Unset):
            data["networking_method"] = self.networking_method
        if not isinstance(self.pause_after_trial, Unset):
            data["pause_after_trial"] = self.pause_after_trial
        if not isinstance(self.paused, Unset):
            data["paused"] = self.paused
        if not isinstance(self.private_link_id, Unset):
            data["private_link_id"] = self.private_link_id
        if not isinstance(self.proxy_agent_id, Unset):
            data["proxy_agent_id"] = self.proxy_agent_id
        if not isinstance(self.run_setup_tests, Unset):
            data["run_setup_tests"] = self.run_setup_tests
        if not isinstance(self.schedule_type, Unset):
            data["schedule_type"] = self.schedule_type
        if not isinstance(self.sync_frequency, Unset):
            data["sync_frequency"] = self.sync_frequency
        if not isinstance(self.trust_certificates, Unset):
            data["trust_certificates"] = self.trust_certificates
        if not isinstance(self.trust_fingerprints, Unset):
            data["trust_fingerprints"] = self.trust_fingerprints
        return data

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Decode a JSON object. Unknown properties go to `additional_properties`."""
        _rest = {**src_dict}
        group_id = _rest.pop("group_id")
        service = _rest.pop("service")
        auth = _rest.pop("auth", UNSET)
        config = _rest.pop("config", UNSET)
        connect_card_config = _rest.pop("connect_card_config", UNSET)
        connect_card_config = (
            ConnectCardConfig.from_dict(connect_card_config)
            if isinstance(connect_card_config, dict)
            else connect_card_config
        )
        daily_sync_time = _rest.pop("daily_sync_time", UNSET)
        data_delay_sensitivity = _rest.pop("data_delay_sensitivity", UNSET)
        data_delay_threshold = _rest.pop("data_delay_threshold", UNSET)
        destination_configuration = _rest.pop("destination_configuration", UNSET)
        destination_configuration = (
            DestinationConfiguration.from_dict(destination_configuration)
            if isinstance(destination_configuration, dict)
            else destination_configuration
        )
        destination_schema_names = _rest.pop("destination_schema_names", UNSET)
        external_secrets_keys_config = _rest.pop("external_secrets_keys_config", UNSET)
        external_secrets_manager_id = _rest.pop("external_secrets_manager_id", UNSET)
        hybrid_deployment_agent_id = _rest.pop("hybrid_deployment_agent_id", UNSET)
        networking_method = _rest.pop("networking_method", UNSET)
        pause_after_trial = _rest.pop("pause_after_trial", UNSET)
        paused = _rest.pop("paused", UNSET)
        private_link_id = _rest.pop("private_link_id", UNSET)
        proxy_agent_id = _rest.pop("proxy_agent_id", UNSET)
        run_setup_tests = _rest.pop("run_setup_tests", UNSET)
        schedule_type = _rest.pop("schedule_type", UNSET)
        sync_frequency = _rest.pop("sync_frequency", UNSET)
        trust_certificates = _rest.pop("trust_certificates", UNSET)
        trust_fingerprints = _rest.pop("trust_fingerprints", UNSET)
        _model = cls(
            group_id,
            service,
            auth,
            config,
            connect_card_config,
            daily_sync_time,
            data_delay_sensitivity,
            data_delay_threshold,
            destination_configuration,
            destination_schema_names,
            external_secrets_keys_config,
            external_secrets_manager_id,
            hybrid_deployment_agent_id,
            networking_method,
            pause_after_trial,
            paused,
            private_link_id,
            proxy_agent_id,
            run_setup_tests,
            schedule_type,
            sync_frequency,
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


# Below the class, because models import each other.
from ..models.connect_card_config import ConnectCardConfig  # noqa: E402
from ..models.destination_configuration import DestinationConfiguration  # noqa: E402
