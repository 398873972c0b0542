"""The connections of the account, which load data from a source into a destination."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .._core.connection_field_checks import check_create, check_update
from .._core.operation_call import Call
from .._core.request_fields import NOT_GIVEN, NotGiven, collect_fields
from .._core.validation import check_id, check_text
from .connection_schedule import AsyncConnectionSchedule
from .connection_schema_settings import AsyncConnectionSchemaSettings
from .connection_schemas import AsyncConnectionSchemas
from .connection_setup import AsyncConnectionSetup
from .connection_syncs import AsyncConnectionSyncs
from .connection_waits import AsyncConnectionWaits
from .generated.connections import AsyncConnectionsBase

if TYPE_CHECKING:
    from collections.abc import Mapping

    from fivetrex_api.models import ConnectCardConfigInfo, DestinationConfigurationInfo

    from ..models import (
        ConnectCardConfig,
        Connection,
        DataDelaySensitivity,
        DestinationConfiguration,
        DestinationSchemaNames,
        NetworkingMethod,
        ScheduleType,
        SchemaStatus,
        SyncFrequency,
    )


class AsyncConnections(
    AsyncConnectionsBase,
    AsyncConnectionSyncs,
    AsyncConnectionWaits,
    AsyncConnectionSchedule,
    AsyncConnectionSchemas,
    AsyncConnectionSchemaSettings,
    AsyncConnectionSetup,
):
    """The connections of the account.

    Available as `client.connections`, and as `client.connectors`.
    """

    async def create(
        self,
        *,
        group_id: str,
        service: str,
        config: Mapping[str, Any] | NotGiven | None = NOT_GIVEN,
        auth: Mapping[str, Any] | NotGiven | None = NOT_GIVEN,
        connect_card_config: (
            ConnectCardConfig | ConnectCardConfigInfo | Mapping[str, Any] | NotGiven | None
        ) = NOT_GIVEN,
        paused: bool | NotGiven | None = NOT_GIVEN,
        pause_after_trial: bool | NotGiven | None = NOT_GIVEN,
        run_setup_tests: bool | NotGiven | None = NOT_GIVEN,
        trust_certificates: bool | NotGiven | None = NOT_GIVEN,
        trust_fingerprints: bool | NotGiven | None = NOT_GIVEN,
        sync_frequency: SyncFrequency | NotGiven | None = NOT_GIVEN,
        schedule_type: ScheduleType | NotGiven | None = NOT_GIVEN,
        daily_sync_time: str | NotGiven | None = NOT_GIVEN,
        data_delay_sensitivity: DataDelaySensitivity | NotGiven | None = NOT_GIVEN,
        data_delay_threshold: int | NotGiven | None = NOT_GIVEN,
        networking_method: NetworkingMethod | NotGiven | None = NOT_GIVEN,
        private_link_id: str | NotGiven | None = NOT_GIVEN,
        proxy_agent_id: str | NotGiven | None = NOT_GIVEN,
        hybrid_deployment_agent_id: str | NotGiven | None = NOT_GIVEN,
        destination_configuration: (
            DestinationConfiguration
            | DestinationConfigurationInfo
            | Mapping[str, Any]
            | NotGiven
            | None
        ) = NOT_GIVEN,
        destination_schema_names: DestinationSchemaNames | NotGiven | None = NOT_GIVEN,
        external_secrets_manager_id: str | NotGiven | None = NOT_GIVEN,
        external_secrets_keys_config: Mapping[str, Any] | NotGiven | None = NOT_GIVEN,
        extra: Mapping[str, Any] | None = None,
        allow_masked: bool = False,
    ) -> Connection:
        """Create a connection.

        A field that is not passed is not sent. None is sent as null.

        By default the API runs setup tests, which can take minutes. Unless `timeout` is set on the
        client, or `run_setup_tests` is False, the client waits up to 15 minutes for the response.

        Args:
            group_id: ID of the group to create the connection in.
            service: The connector type, such as `"postgres"`.
            config: Settings and credentials of the source, including the name of the schema to load
                into. The fields depend on `service`.
            auth: Credentials of the source, if the connector type has them apart from `config`.
            connect_card_config: Settings of a connect card, a page where a person authorizes the
                source: `redirect_uri`, and optionally `hide_setup_guide` and `all_fields`. Requires
                `run_setup_tests=False`. The `connect_card.uri` of the new connection is valid for
                one day.
            paused: Whether the connection starts paused.
            pause_after_trial: Whether the connection is paused when the free trial ends.
            run_setup_tests: Whether to run the setup tests. The default is True. Must be False with
                `connect_card_config`.
            trust_certificates: Whether the setup tests approve the certificates that they find. The
                default is false.
            trust_fingerprints: Whether the setup tests approve the SSH fingerprints that they find.
                The default is False.
            sync_frequency: Minutes between two syncs, which is 1, 5, 15, 30, 60, 120, 180, 360,
                480, 720 or 1440.
            schedule_type: `"auto"` for syncs on schedule, or `"manual"` for syncs that are
                triggered through the API only.
            daily_sync_time: Full hour when a daily sync starts, in UTC, such as `"14:00"`. Applies
                to a `sync_frequency` of 1440 only.
            data_delay_sensitivity: Sensitivity of delayed-data alerts, `"LOW"`, `"NORMAL"`,
                `"HIGH"`, `"CUSTOM"` or `"SYNC_FREQUENCY"`. The default is `"NORMAL"`.
            data_delay_threshold: Minutes of delay after which an alert is sent. Applies to the
                sensitivity `"CUSTOM"` only.
            networking_method: How Fivetran connects to the source, `"Directly"`, `"PrivateLink"`,
                `"SshTunnel"` or `"ProxyAgent"`.
            private_link_id: ID of the private link, for the networking method `"PrivateLink"`.
            proxy_agent_id: ID of the proxy agent, for the networking method `"ProxyAgent"`.
            hybrid_deployment_agent_id: ID of the hybrid deployment agent that runs the syncs. The
                default is the destination's agent.
            destination_configuration: Settings of the destination that apply to this connection
                only.
            destination_schema_names: How schemas, tables and columns are named in the destination,
                `"FIVETRAN_NAMING"` or `"SOURCE_NAMING"`.
            external_secrets_manager_id: ID of the external secrets manager that holds the source's
                secrets.
            external_secrets_keys_config: The keys of the source's secrets in the secrets manager,
                by field.
            extra: Fields of the request that this version of the library does not have.
            allow_masked: Whether to send values made only of asterisks. The API returns secrets as
                `"******"`. By default, sending such a value raises a `ValueError`. See
                `fivetrex.without_masked`.

        Returns:
            The new connection, with `setup_tests` if setup tests ran.

        Raises:
            BadRequestError: The API rejected a field.
            NotFoundError: The group does not exist, or the API key has no access to it.
            TransportError: There was no response. If `may_have_acted` is True, use `list` to check
                whether the connection exists before you repeat the call.
            FivetrexError: The call failed.
            ValueError: `group_id` or `service` is empty, a value is a masked secret or cannot be
                sent as JSON, or `connect_card_config` is passed without `run_setup_tests=False`.

        Example:
            ```python
            connection = await client.connections.create(
                group_id="amber_harbor",
                service="postgres",
                config={"schema_prefix": "shop", "host": "db.example.com", "port": 5432},
                paused=True,
            )
            print(connection.id)

            to_authorize = await client.connections.create(
                group_id="amber_harbor",
                service="github",
                connect_card_config={"redirect_uri": "https://example.com/done"},
                run_setup_tests=False,
            )
            if to_authorize.connect_card:
                print(to_authorize.connect_card.uri)
            ```
        """
        from fivetrex_api.api.connection_management import create_connection as operation
        from fivetrex_api.models import CreateConnectionRequest

        from ..models import Connection

        body = CreateConnectionRequest(
            group_id=check_text("group_id", group_id), service=check_text("service", service)
        )
        body.additional_properties = check_create(
            collect_fields(
                extra,
                allow_masked=allow_masked,
                group_id=group_id,
                service=service,
                config=config,
                auth=auth,
                connect_card_config=connect_card_config,
                paused=paused,
                pause_after_trial=pause_after_trial,
                run_setup_tests=run_setup_tests,
                trust_certificates=trust_certificates,
                trust_fingerprints=trust_fingerprints,
                sync_frequency=sync_frequency,
                schedule_type=schedule_type,
                daily_sync_time=daily_sync_time,
                data_delay_sensitivity=data_delay_sensitivity,
                data_delay_threshold=data_delay_threshold,
                networking_method=networking_method,
                private_link_id=private_link_id,
                proxy_agent_id=proxy_agent_id,
                hybrid_deployment_agent_id=hybrid_deployment_agent_id,
                destination_configuration=destination_configuration,
                destination_schema_names=destination_schema_names,
                external_secrets_manager_id=external_secrets_manager_id,
                external_secrets_keys_config=external_secrets_keys_config,
            )
        )
        kwargs = operation._get_kwargs(body=body)
        call = Call("connections.create", slow=run_setup_tests is not False)
        return (await self._session.send(call, kwargs)).model(Connection)

    async def update(
        self,
        connection_id: str,
        *,
        config: Mapping[str, Any] | NotGiven | None = NOT_GIVEN,
        auth: Mapping[str, Any] | NotGiven | None = NOT_GIVEN,
        paused: bool | NotGiven | None = NOT_GIVEN,
        pause_after_trial: bool | NotGiven | None = NOT_GIVEN,
        is_historical_sync: bool | NotGiven | None = NOT_GIVEN,
        confirm: bool = False,
        run_setup_tests: bool | NotGiven | None = NOT_GIVEN,
        trust_certificates: bool | NotGiven | None = NOT_GIVEN,
        trust_fingerprints: bool | NotGiven | None = NOT_GIVEN,
        sync_frequency: SyncFrequency | NotGiven | None = NOT_GIVEN,
        schedule_type: ScheduleType | NotGiven | None = NOT_GIVEN,
        daily_sync_time: str | NotGiven | None = NOT_GIVEN,
        schema_status: SchemaStatus | NotGiven | None = NOT_GIVEN,
        data_delay_sensitivity: DataDelaySensitivity | NotGiven | None = NOT_GIVEN,
        data_delay_threshold: int | NotGiven | None = NOT_GIVEN,
        networking_method: NetworkingMethod | NotGiven | None = NOT_GIVEN,
        private_link_id: str | NotGiven | None = NOT_GIVEN,
        proxy_agent_id: str | NotGiven | None = NOT_GIVEN,
        hybrid_deployment_agent_id: str | NotGiven | None = NOT_GIVEN,
        destination_configuration: (
            DestinationConfiguration
            | DestinationConfigurationInfo
            | Mapping[str, Any]
            | NotGiven
            | None
        ) = NOT_GIVEN,
        external_secrets_manager_id: str | NotGiven | None = NOT_GIVEN,
        external_secrets_keys_config: Mapping[str, Any] | NotGiven | None = NOT_GIVEN,
        extra: Mapping[str, Any] | None = None,
        allow_masked: bool = False,
    ) -> Connection:
        """Update a connection.

        A field that is not passed stays as it is. None is sent as null.

        The API can take up to a minute while a sync runs, and minutes if it runs setup tests.
        Unless `timeout` is set on the client, or `run_setup_tests` is False, the client waits up to
        15 minutes for the response.

        Args:
            connection_id: The connection's ID.
            config: Settings and credentials of the source to change.
            auth: Credentials of the source to change.
            paused: Whether the connection is paused.
            pause_after_trial: Whether the connection is paused when the free trial ends.
            is_historical_sync: Whether to trigger a historical (full) resync, as `resync` does.
                True requires `confirm=True`.
            confirm: Must be True to trigger a historical (full) resync.
            run_setup_tests: Whether to run the setup tests. The default is True. Another field must
                be passed with it.
            trust_certificates: Whether the setup tests approve the certificates that they find. The
                default is false. Another field must be passed with it.
            trust_fingerprints: Whether the setup tests approve the SSH fingerprints that they find.
                The default is False. Another field must be passed with it.
            sync_frequency: Minutes between two syncs, which is 1, 5, 15, 30, 60, 120, 180, 360,
                480, 720 or 1440.
            schedule_type: `"auto"` for syncs on schedule, or `"manual"` for syncs that are
                triggered through the API only.
            daily_sync_time: Full hour when a daily sync starts, in UTC, such as `"14:00"`. Applies
                to a `sync_frequency` of 1440 only.
            schema_status: Whether the schema is ready to sync, `"ready"` or `"blocked_on_capture"`.
            data_delay_sensitivity: Sensitivity of delayed-data alerts, `"LOW"`, `"NORMAL"`,
                `"HIGH"`, `"CUSTOM"` or `"SYNC_FREQUENCY"`. The default is `"NORMAL"`.
            data_delay_threshold: Minutes of delay after which an alert is sent. Applies to the
                sensitivity `"CUSTOM"` only.
            networking_method: How Fivetran connects to the source, `"Directly"`, `"PrivateLink"`,
                `"SshTunnel"` or `"ProxyAgent"`.
            private_link_id: ID of the private link, for the networking method `"PrivateLink"`.
            proxy_agent_id: ID of the proxy agent, for the networking method `"ProxyAgent"`.
            hybrid_deployment_agent_id: ID of the hybrid deployment agent that runs the syncs.
            destination_configuration: Settings of the destination that apply to this connection
                only.
            external_secrets_manager_id: ID of the external secrets manager that holds the source's
                secrets.
            external_secrets_keys_config: The keys of the source's secrets in the secrets manager,
                by field.
            extra: Fields of the request that this version of the library does not have.
            allow_masked: Whether to send values made only of asterisks. The API returns secrets as
                `"******"`. By default, sending such a value raises a `ValueError`. See
                `fivetrex.without_masked`.

        Returns:
            The updated connection.

        Raises:
            BadRequestError: The API rejected a field.
            ConfirmationRequiredError: `is_historical_sync` is passed without `confirm=True`;
                nothing was sent.
            NotFoundError: The connection does not exist, or the API key has no access to it.
            TransportError: There was no response. If `may_have_acted` is True, read the connection
                with `get` before you repeat the call.
            FivetrexError: The call failed.
            ValueError: `connection_id` is empty, no field is passed, a value is a masked secret or
                cannot be sent as JSON, or only fields are passed that require another field.

        Example:
            ```python
            connection = await client.connections.update("silver_brook", sync_frequency=60)
            ```
        """
        from fivetrex_api.api.connection_management import modify_connection as operation
        from fivetrex_api.models import UpdateConnectionRequest

        from ..models import Connection

        body = UpdateConnectionRequest()
        body.additional_properties = check_update(
            collect_fields(
                extra,
                allow_masked=allow_masked,
                config=config,
                auth=auth,
                paused=paused,
                pause_after_trial=pause_after_trial,
                is_historical_sync=is_historical_sync,
                run_setup_tests=run_setup_tests,
                trust_certificates=trust_certificates,
                trust_fingerprints=trust_fingerprints,
                sync_frequency=sync_frequency,
                schedule_type=schedule_type,
                daily_sync_time=daily_sync_time,
                schema_status=schema_status,
                data_delay_sensitivity=data_delay_sensitivity,
                data_delay_threshold=data_delay_threshold,
                networking_method=networking_method,
                private_link_id=private_link_id,
                proxy_agent_id=proxy_agent_id,
                hybrid_deployment_agent_id=hybrid_deployment_agent_id,
                destination_configuration=destination_configuration,
                external_secrets_manager_id=external_secrets_manager_id,
                external_secrets_keys_config=external_secrets_keys_config,
            )
        )
        kwargs = operation._get_kwargs(check_id("connection_id", connection_id), body=body)
        call = Call(
            "connections.update",
            connection_id,
            confirmed=confirm is True,
            slow=run_setup_tests is not False,
        )
        return (await self._session.send(call, kwargs)).model(Connection)
