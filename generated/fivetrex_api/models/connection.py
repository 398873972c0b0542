from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, Literal, Self

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..decoding import read_datetime
from ..masking import masked as _masked
from ..masking import shown as _shown
from ..masking import unknown as _unknown


@_attrs_define
class Connection:
    """A connection, which loads data from one source into a destination.

    Attributes:
        config: Settings and credentials of the source. The API masks secrets as `"******"`.
        connect_card: The connect card, if one was requested.
        connect_card_config: Settings of the connect card, if one was requested.
        connected_by: ID of the user who created the connection.
        created_at: Time of creation.
        daily_sync_time: Full hour when a daily sync starts, in UTC, such as `"14:00"`. Applies to a
            `sync_frequency` of 1440 only.
        data_delay_sensitivity: Sensitivity of delayed-data alerts, `"LOW"`, `"NORMAL"`, `"HIGH"`,
            `"CUSTOM"` or `"SYNC_FREQUENCY"`. The default is `"NORMAL"`.
        data_delay_threshold: Minutes of delay after which an alert is sent. Applies to the
            sensitivity `"CUSTOM"` only.
        destination_configuration: Settings of the destination that apply to this connection only.
        destination_schema_names: How schemas, tables and columns are named in the destination,
            `"FIVETRAN_NAMING"` or `"SOURCE_NAMING"`.
        external_secrets_keys_config: The keys of the secrets in the external secrets manager, by
            field.
        external_secrets_manager_id: ID of the external secrets manager that holds the source's
            secrets.
        failed_at: Time when the last failed sync ended.
        group_id: ID of the group that the connection belongs to.
        hybrid_deployment_agent_id: ID of the hybrid deployment agent that runs the syncs.
        id: The connection's ID.
        networking_method: How Fivetran connects, `"Directly"`, `"PrivateLink"`, `"SshTunnel"` or
            `"ProxyAgent"`.
        pause_after_trial: Whether the connection is paused when the free trial ends.
        paused: Whether the connection is paused.
        private_link_id: ID of the private link, for the networking method `"PrivateLink"`.
        proxy_agent_id: ID of the proxy agent, for the networking method `"ProxyAgent"`.
        schedule: When the connection syncs.
        schedule_type: `"auto"` for syncs on schedule, or `"manual"` for syncs through the API only.
        schema: The connection's name, which is the name of its schema in the destination.
        service: The connector type, such as `"postgres"`.
        service_version: The version of the connector type.
        setup_tests: The results of the setup tests, if they ran.
        source_sync_details: Details of the source that depend on the connector type.
        status: The state of the setup and of the syncs.
        succeeded_at: Time when the last successful sync ended.
        sync_frequency: Minutes between two syncs, which is 1, 5, 15, 30, 60, 120, 180, 360, 480,
            720 or 1440.
    """

    _is_response = True
    _own_key = "id"

    config: Any = _attrs_field(default=None, repr=_masked)
    connect_card: ConnectCard | None = _attrs_field(default=None, repr=_masked)
    connect_card_config: ConnectCardConfigInfo | None = _attrs_field(default=None, repr=_masked)
    connected_by: str | None = None
    created_at: datetime.datetime | None = None
    daily_sync_time: str | None = None
    data_delay_sensitivity: (
        Literal["LOW", "NORMAL", "HIGH", "CUSTOM", "SYNC_FREQUENCY"] | str | None
    ) = None
    data_delay_threshold: int | None = None
    destination_configuration: DestinationConfigurationInfo | None = _attrs_field(
        default=None, repr=_masked
    )
    destination_schema_names: Literal["FIVETRAN_NAMING", "SOURCE_NAMING"] | str | None = None
    external_secrets_keys_config: ConnectionExternalSecretsKeysConfig | None = _attrs_field(
        default=None, repr=_masked
    )
    external_secrets_manager_id: str | None = None
    failed_at: datetime.datetime | None = None
    group_id: str = _attrs_field(default=None)
    hybrid_deployment_agent_id: str | None = None
    id: str = _attrs_field(default=None)
    networking_method: (
        Literal[
            "Directly", "SshTunnel", "PrivateLink", "ProxyAgent", "UnmanagedProxyAgent", "Unknown"
        ]
        | str
        | None
    ) = None
    pause_after_trial: bool | None = None
    paused: bool | None = None
    private_link_id: str | None = None
    proxy_agent_id: str | None = None
    schedule: ConnectionSchedule | None = None
    schedule_type: Literal["auto", "manual"] | str | None = None
    schema: str = _attrs_field(default=None)
    service: str = _attrs_field(default=None)
    service_version: int | None = None
    setup_tests: list[SetupTestResult] | None = None
    source_sync_details: Any = _attrs_field(default=None, repr=_shown)
    status: ConnectionStatus | None = None
    succeeded_at: datetime.datetime | None = None
    sync_frequency: int | None = None
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict, repr=_unknown)

    def to_dict(self, *, nulls: bool = True) -> dict[str, Any]:
        """Return the JSON object; with `nulls=False`, without fields that are None."""
        data: dict[str, Any] = {
            **self.additional_properties,
        }
        data["config"] = self.config
        data["connect_card"] = (
            self.connect_card.to_dict(nulls=nulls)
            if isinstance(self.connect_card, ConnectCard)
            else self.connect_card
        )
        data["connect_card_config"] = (
            self.connect_card_config.to_dict(nulls=nulls)
            if isinstance(self.connect_card_config, ConnectCardConfigInfo)
            else self.connect_card_config
        )
        data["connected_by"] = self.connected_by
        data["created_at"] = (
            self.created_at.isoformat()
            if isinstance(self.created_at, datetime.datetime)
            else self.created_at
        )
        data["daily_sync_time"] = self.daily_sync_time
        data["data_delay_sensitivity"] = self.data_delay_sensitivity
        data["data_delay_threshold"] = self.data_delay_threshold
        data["destination_configuration"] = (
            self.destination_configuration.to_dict(nulls=nulls)
            if isinstance(self.destination_configuration, DestinationConfigurationInfo)
            else self.destination_configuration
        )
        data["destination_schema_names"] = self.destination_schema_names
        data["external_secrets_keys_config"] = (
            self.external_secrets_keys_config.to_dict(nulls=nulls)
            if isinstance(self.external_secrets_keys_config, ConnectionExternalSecretsKeysConfig)
            else self.external_secrets_keys_config
        )
        data["external_secrets_manager_id"] = self.external_secrets_manager_id
        data["failed_at"] = (
            self.failed_at.isoformat()
            if isinstance(self.failed_at, datetime.datetime)
            else self.failed_at
        )
        data["group_id"] = self.group_id
        data["hybrid_deployment_agent_id"] = self.hybrid_deployment_agent_id
        data["id"] = self.id
        data["networking_method"] = self.networking_method
        data["pause_after_trial"] = self.pause_after_trial
        data["paused"] = self.paused
        data["private_link_id"] = self.private_link_id
        data["proxy_agent_id"] = self.proxy_agent_id
        data["schedule"] = (
            self.schedule.to_dict(nulls=nulls)
            if isinstance(self.schedule, ConnectionSchedule)
            else self.schedule
        )
        data["schedule_type"] = self.schedule_type
        data["schema"] = self.schema
        data["service"] = self.service
        data["service_version"] = self.service_version
        data["setup_tests"] = (
            [
                item.to_dict(nulls=nulls) if isinstance(item, SetupTestResult) else item
                for item in self.setup_tests
            ]
            if isinstance(self.setup_tests, list)
            else self.setup_tests
        )
        data["source_sync_details"] = self.source_sync_details
        data["status"] = (
            self.status.to_dict(nulls=nulls)
            if isinstance(self.status, ConnectionStatus)
            else self.status
        )
        data["succeeded_at"] = (
            self.succeeded_at.isoformat()
            if isinstance(self.succeeded_at, datetime.datetime)
            else self.succeeded_at
        )
        data["sync_frequency"] = self.sync_frequency
        if nulls:
            return data
        sent = self.additional_properties
        return {key: value for key, value in data.items() if value is not None or key in sent}

    @classmethod
    def from_dict(cls, src_dict: Mapping[str, Any]) -> Self:
        """Decode a JSON object. Unknown properties go to `additional_properties`."""
        _rest = {**src_dict}
        config = _rest.pop("config", None)
        connect_card = _rest.pop("connect_card", None)
        connect_card = (
            ConnectCard.from_dict(connect_card) if isinstance(connect_card, dict) else connect_card
        )
        connect_card_config = _rest.pop("connect_card_config", None)
        connect_card_config = (
            ConnectCardConfigInfo.from_dict(connect_card_config)
            if isinstance(connect_card_config, dict)
            else connect_card_config
        )
        connected_by = _rest.pop("connected_by", None)
        created_at = _rest.pop("created_at", None)
        created_at = read_datetime(created_at)
        daily_sync_time = _rest.pop("daily_sync_time", None)
        data_delay_sensitivity = _rest.pop("data_delay_sensitivity", None)
        data_delay_threshold = _rest.pop("data_delay_threshold", None)
        destination_configuration = _rest.pop("destination_configuration", None)
        destination_configuration = (
            DestinationConfigurationInfo.from_dict(destination_configuration)
            if isinstance(destination_configuration, dict)
            else destination_configuration
        )
        destination_schema_names = _rest.pop("destination_schema_names", None)
        external_secrets_keys_config = _rest.pop("external_secrets_keys_config", None)
        external_secrets_keys_config = (
            ConnectionExternalSecretsKeysConfig.from_dict(external_secrets_keys_config)
            if isinstance(external_secrets_keys_config, dict)
            else external_secrets_keys_config
        )
        external_secrets_manager_id = _rest.pop("external_secrets_manager_id", None)
        failed_at = _rest.pop("failed_at", None)
        failed_at = read_datetime(failed_at)
        group_id = _rest.pop("group_id", None)
        hybrid_deployment_agent_id = _rest.pop("hybrid_deployment_agent_id", None)
        id = _rest.pop("id", None)
        networking_method = _rest.pop("networking_method", None)
        pause_after_trial = _rest.pop("pause_after_trial", None)
        paused = _rest.pop("paused", None)
        private_link_id = _rest.pop("private_link_id", None)
        proxy_agent_id = _rest.pop("proxy_agent_id", None)
        schedule = _rest.pop("schedule", None)
        schedule = (
            ConnectionSchedule.from_dict(schedule) if isinstance(schedule, dict) else schedule
        )
        schedule_type = _rest.pop("schedule_type", None)
        schema = _rest.pop("schema", None)
        service = _rest.pop("service", None)
        service_version = _rest.pop("service_version", None)
        setup_tests = _rest.pop("setup_tests", None)
        setup_tests = (
            [
                SetupTestResult.from_dict(item) if isinstance(item, dict) else item
                for item in setup_tests
            ]
            if isinstance(setup_tests, list)
            else setup_tests
        )
        source_sync_details = _rest.pop("source_sync_details", None)
        status = _rest.pop("status", None)
        status = ConnectionStatus.from_dict(status) if isinstance(status, dict) else status
        succeeded_at = _rest.pop("succeeded_at", None)
        succeeded_at = read_datetime(succeeded_at)
        sync_frequency = _rest.pop("sync_frequency", None)
        _model = cls(
            config,
            connect_card,
            connect_card_config,
            connected_by,
            created_at,
            daily_sync_time,
            data_delay_sensitivity,
            data_delay_threshold,
            destination_configuration,
            destination_schema_names,
            external_secrets_keys_config,
            external_secrets_manager_id,
            failed_at,
            group_id,
            hybrid_deployment_agent_id,
            id,
            networking_method,
            pause_after_trial,
            paused,
            private_link_id,
            proxy_agent_id,
            schedule,
            schedule_type,
            schema,
            service,
            service_version,
            setup_tests,
            source_sync_details,
            status,
            succeeded_at,
            sync_frequency,
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
from ..models.connect_card import ConnectCard  # noqa: E402
from ..models.connect_card_config_info import ConnectCardConfigInfo  # noqa: E402
from ..models.connection_external_secrets_keys_config import ConnectionExternalSecretsKeysConfig  # noqa: E402
from ..models.connection_schedule import ConnectionSchedule  # noqa: E402
from ..models.connection_status import ConnectionStatus  # noqa: E402
from ..models.destination_configuration_info import DestinationConfigurationInfo  # noqa: E402
from ..models.setup_test_result import SetupTestResult  # noqa: E402
