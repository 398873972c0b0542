# Made by scripts/twin.py from _async/connections.py. Do not edit.
"""Connections: what moves data from a source into a group's destination."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .._core.connection_field_checks import check_create, check_update
from .._core.operation_call import Call
from .._core.request_fields import NOT_GIVEN, NotGiven, collect_fields
from .._core.validation import check_id, check_text
from .connection_schema_settings import ConnectionSchemaSettings
from .connection_schemas import ConnectionSchemas
from .connection_setup import ConnectionSetup
from .connection_syncs import ConnectionSyncs
from .generated.connections import ConnectionsBase

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


class Connections(
    ConnectionsBase,
    ConnectionSyncs,
    ConnectionSchemas,
    ConnectionSchemaSettings,
    ConnectionSetup,
):
    """The connections of the account: `client.connections`, also `client.connectors`."""

    def create(
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
        """Make a connection.

        A field that is not passed is not sent; None is sent as null.

        By default the API runs setup tests, which can take minutes. Unless `timeout` is set on the
        client, or `run_setup_tests` is False, the client waits up to 15 minutes for the response.

        Args:
            group_id: The group that it belongs to.
            service: The kind of source, such as `"postgres"`.
            config: The source's settings, as its service has them; with the name of the schema
                to load into.
            auth: The source's credentials, where its service has them apart from `config`.
            connect_card_config: Asks for a connect card, a page where a person authorizes the
                source: `redirect_uri`, and optionally `hide_setup_guide` and `all_fields`. Pass
                `run_setup_tests=False` with it. The answer's `connect_card.uri` is valid for a
                day.
            paused: Whether it begins paused.
            pause_after_trial: Whether it pauses when the free trial ends.
            run_setup_tests: Whether the setup tests run at once. Must be False with
                `connect_card_config`.
            trust_certificates: Whether to trust the certificates that the source shows.
            trust_fingerprints: Whether to trust the SSH fingerprints that the source shows.
            sync_frequency: Minutes from one sync to the next.
            schedule_type: `"auto"`, or `"manual"` where only calls start syncs.
            daily_sync_time: When a daily sync starts, such as `"14:00"`; for 1440 minutes only.
            data_delay_sensitivity: Sensitivity of delayed-data alerts.
            data_delay_threshold: Minutes of delay after which an alert is sent, for the
                sensitivity `"CUSTOM"`.
            networking_method: The way to the source.
            private_link_id: The private link to the source.
            proxy_agent_id: The proxy agent to the source.
            hybrid_deployment_agent_id: The agent that runs the syncs.
            destination_configuration: Settings of the destination for this connection.
            destination_schema_names: Who names schemas and tables in the destination.
            external_secrets_manager_id: The secrets manager that holds the source's secrets.
            external_secrets_keys_config: Which secrets to take from it.
            extra: Fields that the definition does not know yet.
            allow_masked: Whether to send values made only of asterisks. The API shows secrets as
                `"******"`; by default, sending that back is a `ValueError`. See
                `fivetrex.without_masked`.

        Returns:
            The new connection, with `setup_tests` where they ran.

        Raises:
            BadRequestError: The API does not take a field.
            NotFoundError: There is no such group.
            TransportError: There was no response. If `may_have_acted` is true, check with
                `list` whether the connection exists before you repeat the call.
            FivetrexError: The call failed otherwise.
            ValueError: `group_id` or `service` is empty, a value cannot be sent as JSON, or
                `connect_card_config` is passed without `run_setup_tests=False`.

        Example:
            ```python
            connection = client.connections.create(
                group_id="amber_harbor",
                service="postgres",
                config={"schema_prefix": "shop", "host": "db.example.com", "port": 5432},
                paused=True,
            )
            print(connection.id)

            to_authorize = client.connections.create(
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
        return (self._session.send(call, kwargs)).model(Connection)

    def update(
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
        """Change a connection.

        A field that is not passed stays as it is; None is sent as null.

        The API can take up to a minute while a sync runs, and minutes with setup tests. Unless
        `timeout` is set on the client, or `run_setup_tests` is False, the client waits up to 15
        minutes for the response.

        Args:
            connection_id: The connection's id.
            config: Settings of the source to change.
            auth: Credentials of the source to change.
            paused: Whether it is paused.
            pause_after_trial: Whether it pauses when the free trial ends.
            is_historical_sync: True loads everything again, like `resync`; needs `confirm`.
            confirm: Must be True for what loads everything again.
            run_setup_tests: Whether the setup tests run; cannot be sent alone.
            trust_certificates: Whether to trust the source's certificates; cannot be sent alone.
            trust_fingerprints: Whether to trust its SSH fingerprints; cannot be sent alone.
            sync_frequency: Minutes from one sync to the next.
            schedule_type: `"auto"`, or `"manual"` where only calls start syncs.
            daily_sync_time: When a daily sync starts, such as `"14:00"`; for 1440 minutes only.
            schema_status: Whether the schema is ready to sync.
            data_delay_sensitivity: Sensitivity of delayed-data alerts.
            data_delay_threshold: Minutes of delay after which an alert is sent, for the
                sensitivity `"CUSTOM"`.
            networking_method: The way to the source.
            private_link_id: The private link to the source.
            proxy_agent_id: The proxy agent to the source.
            hybrid_deployment_agent_id: The agent that runs the syncs.
            destination_configuration: Settings of the destination for this connection.
            external_secrets_manager_id: The secrets manager that holds the source's secrets.
            external_secrets_keys_config: Which secrets to take from it.
            extra: Fields that the definition does not know yet.
            allow_masked: Whether to send values made only of asterisks. The API shows secrets as
                `"******"`; by default, sending that back is a `ValueError`. See
                `fivetrex.without_masked`.

        Returns:
            The connection as it is now.

        Raises:
            ConfirmationRequiredError: `is_historical_sync` without `confirm=True`.
            NotFoundError: There is no such connection.
            TransportError: There was no response. If `may_have_acted` is true, read the
                connection with `get` before you repeat the call.
            FivetrexError: The call failed otherwise.
            ValueError: `connection_id` is empty, there is nothing to change, or what is sent
                cannot be sent alone.

        Example:
            ```python
            connection = client.connections.update("silver_brook", sync_frequency=60)
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
        return (self._session.send(call, kwargs)).model(Connection)

    def pause(self, connection_id: str) -> Connection:
        """Pause a connection: no sync starts until it is resumed.

        The API can take up to a minute while a sync runs.

        Args:
            connection_id: The connection's id.

        Returns:
            The connection as it is now.

        Raises:
            NotFoundError: There is no such connection.
            TransportError: There was no response. The client retries the call; if it fails
                in the end and `may_have_acted` is true, read `is_paused` with `get`.
            FivetrexError: The call failed otherwise.
            ValueError: `connection_id` is empty.

        Example:
            ```python
            connection = client.connections.pause("silver_brook")
            assert connection.is_paused
            ```
        """
        return self._set_paused("connections.pause", connection_id, paused=True)

    def resume(self, connection_id: str) -> Connection:
        """Resume a paused connection: it syncs again as scheduled.

        The API can take up to a minute while a sync runs.

        Args:
            connection_id: The connection's id.

        Returns:
            The connection as it is now.

        Raises:
            NotFoundError: There is no such connection.
            TransportError: There was no response. The client retries the call; if it fails
                in the end and `may_have_acted` is true, read `is_paused` with `get`.
            FivetrexError: The call failed otherwise.
            ValueError: `connection_id` is empty.

        Example:
            ```python
            connection = client.connections.resume("mellow_dune")
            assert not connection.is_paused
            ```
        """
        return self._set_paused("connections.resume", connection_id, paused=False)

    def _set_paused(self, operation_name: str, connection_id: str, *, paused: bool) -> Connection:
        from fivetrex_api.api.connection_management import modify_connection as operation
        from fivetrex_api.models import UpdateConnectionRequest

        from ..models import Connection

        kwargs = operation._get_kwargs(
            check_id("connection_id", connection_id), body=UpdateConnectionRequest(paused=paused)
        )
        call = Call(operation_name, connection_id, repeatable=True, slow=False)
        return (self._session.send(call, kwargs)).model(Connection)


def _filters(group_id: str | None, schema: str | None) -> dict[str, Any]:
    """Return the filters of a list that were given; an empty one would silently list all."""
    given = {"group_id": group_id, "schema": schema}
    return {name: check_text(name, value) for name, value in given.items() if value is not None}
