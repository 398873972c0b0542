from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Self

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..masking import masked as _masked
from ..masking import unknown as _unknown
from ..models.update_connection_request_data_delay_sensitivity import (
    UpdateConnectionRequestDataDelaySensitivity,
)
from ..models.update_connection_request_networking_method import (
    UpdateConnectionRequestNetworkingMethod,
)
from ..models.update_connection_request_schedule_type import UpdateConnectionRequestScheduleType
from ..models.update_connection_request_schema_status import UpdateConnectionRequestSchemaStatus
from ..models.update_connection_request_sync_frequency import UpdateConnectionRequestSyncFrequency
from ..types import UNSET, Unset


@_attrs_define
class UpdateConnectionRequest:
    """The changes to a connection.

    Attributes:
        auth: Changes to the credentials of the source.
        config: Changes to the settings and credentials of the source.
        daily_sync_time: Full hour when a daily sync starts, in UTC, such as `"14:00"`. Applies to a
            `sync_frequency` of 1440 only.
        data_delay_sensitivity: Sensitivity of delayed-data alerts, `"LOW"`, `"NORMAL"`, `"HIGH"`,
            `"CUSTOM"` or `"SYNC_FREQUENCY"`. The default is `"NORMAL"`.
        data_delay_threshold: Minutes of delay after which an alert is sent. Applies to the
            sensitivity `"CUSTOM"` only.
        destination_configuration: Settings of the destination that apply to this connection only.
        external_secrets_keys_config: The keys of the source's secrets in the secrets manager, by
            field.
        external_secrets_manager_id: ID of the external secrets manager that holds the source's
            secrets.
        hybrid_deployment_agent_id: ID of the hybrid deployment agent that runs the syncs.
        is_historical_sync: Whether to trigger a historical (full) resync.
        networking_method: How Fivetran connects to the source, `"Directly"`, `"PrivateLink"`,
            `"SshTunnel"` or `"ProxyAgent"`.
        pause_after_trial: Whether the connection is paused when the free trial ends.
        paused: Whether the connection is paused.
        private_link_id: ID of the private link, for the networking method `"PrivateLink"`.
        proxy_agent_id: ID of the proxy agent, for the networking method `"ProxyAgent"`.
        run_setup_tests: Whether to run the setup tests. The default is True. Another field must be
            passed with it.
        schedule_type: `"auto"` for syncs on schedule, or `"manual"` for syncs that are triggered
            through the API only.
        schema_status: Whether the schema is ready to sync, `"ready"` or `"blocked_on_capture"`.
        sync_frequency: Minutes between two syncs, which is 1, 5, 15, 30, 60, 120, 180, 360, 480,
            720 or 1440.
        trust_certificates: Whether the setup tests approve the certificates that they find. The
            default is False.
        trust_fingerprints: Whether the setup tests approve the SSH fingerprints that they find. The
            default is False.
    """

    auth: Any | Unset = _attrs_field(default=UNSET, repr=_masked)
    config: Any | Unset = _attrs_field(default=UNSET, repr=_masked)
    daily_sync_time: str | Unset = UNSET
    data_delay_sensitivity: UpdateConnectionRequestDataDelaySensitivity | Unset = UNSET
    data_delay_threshold: int | Unset = UNSET
    destination_configuration: DestinationConfiguration | Unset = _attrs_field(
        default=UNSET, repr=_masked
    )
    external_secrets_keys_config: Any | Unset = _attrs_field(default=UNSET, repr=_masked)
    external_secrets_manager_id: str | Unset = UNSET
    hybrid_deployment_agent_id: str | Unset = UNSET
    is_historical_sync: bool | Unset = UNSET
    networking_method: UpdateConnectionRequestNetworkingMethod | Unset = UNSET
    pause_after_trial: bool | Unset = UNSET
    paused: bool | Unset = UNSET
    private_link_id: str | Unset = UNSET
    proxy_agent_id: str | Unset = UNSET
    run_setup_tests: bool | Unset = UNSET
    schedule_type: UpdateConnectionRequestScheduleType | Unset = UNSET
    schema_status: UpdateConnectionRequestSchemaStatus | Unset = UNSET
    sync_frequency: UpdateConnectionRequestSyncFrequency | Unset = UNSET
    trust_certificates: bool | Unset = UNSET
    trust_fingerprints: bool | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict, repr=_unknown)

    def to_dict(self) -> dict[str, Any]:
        """Return the JSON object, without what is not set."""
        data: dict[str, Any] = {
            **self.additional_properties,
        }
        if not isinstance(self.auth, Unset):
            data["auth"] = self.auth
        if not isinstance(self.config, Unset):
            data["config"] = self.config
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
        if not isinstance(self.external_secrets_keys_config, Unset):
            data["external_secrets_keys_config"] = self.external_secrets_keys_config
        if not isinstance(self.external_secrets_manager_id, Unset):
            data["external_secrets_manager_id"] = self.external_secrets_manager_id
        if not isinstance(self.hybrid_deployment_agent_id, Unset):
            data["hybrid_deployment_agent_id"] = self.hybrid_deployment_agent_id
        if not isinstance(self.is_historical_sync, Unset):
            data["is_historical_sync"] = self.is_historical_sync
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
        if not isinstance(self.schema_status, Unset):
            data["schema_status"] = self.schema_status
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
        auth = _rest.pop("auth", UNSET)
        config = _rest.pop("config", UNSET)
        daily_sync_time = _rest.pop("daily_sync_time", UNSET)
        data_delay_sensitivity = _rest.pop("data_delay_sensitivity", UNSET)
        data_delay_threshold = _rest.pop("data_delay_threshold", UNSET)
        destination_configuration = _rest.pop("destination_configuration", UNSET)
        destination_configuration = (
            DestinationConfiguration.from_dict(destination_configuration)
            if isinstance(destination_configuration, dict)
            else destination_configuration
        )
        external_secrets_keys_config = _rest.pop("external_secrets_keys_config", UNSET)
        external_secrets_manager_id = _rest.pop("external_secrets_manager_id", UNSET)
        hybrid_deployment_agent_id = _rest.pop("hybrid_deployment_agent_id", UNSET)
        is_historical_sync = _rest.pop("is_historical_sync", UNSET)
        networking_method = _rest.pop("networking_method", UNSET)
        pause_after_trial = _rest.pop("pause_after_trial", UNSET)
        paused = _rest.pop("paused", UNSET)
        private_link_id = _rest.pop("private_link_id", UNSET)
        proxy_agent_id = _rest.pop("proxy_agent_id", UNSET)
        run_setup_tests = _rest.pop("run_setup_tests", UNSET)
        schedule_type = _rest.pop("schedule_type", UNSET)
        schema_status = _rest.pop("schema_status", UNSET)
        sync_frequency = _rest.pop("sync_frequency", UNSET)
        trust_certificates = _rest.pop("trust_certificates", UNSET)
        trust_fingerprints = _rest.pop("trust_fingerprints", UNSET)
        _model = cls(
            auth,
            config,
            daily_sync_time,
            data_delay_sensitivity,
            data_delay_threshold,
            destination_configuration,
            external_secrets_keys_config,
            external_secrets_manager_id,
            hybrid_deployment_agent_id,
            is_historical_sync,
            networking_method,
            pause_after_trial,
            paused,
            private_link_id,
            proxy_agent_id,
            run_setup_tests,
            schedule_type,
            schema_status,
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
from ..models.destination_configuration import DestinationConfiguration  # noqa: E402
