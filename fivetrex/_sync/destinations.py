# Made by scripts/twin.py from _async/destinations.py. Do not edit.
"""The destinations of the account, each of which is the warehouse or data lake of a group."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .._core.operation_call import Call
from .._core.request_fields import (
    NOT_GIVEN,
    NotGiven,
    collect_fields,
    require_change,
)
from .._core.validation import check_id, check_text
from .generated.destinations import DestinationsBase

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ..models import (
        Destination,
        DestinationNetworkingMethod,
        DestinationRegion,
        TimeZoneOffset,
    )


class Destinations(DestinationsBase):
    """The destinations of the account.

    Available as `client.destinations`.
    """

    def create(
        self,
        *,
        group_id: str,
        service: str,
        time_zone_offset: TimeZoneOffset,
        config: Mapping[str, Any] | NotGiven | None = NOT_GIVEN,
        region: DestinationRegion | NotGiven | None = NOT_GIVEN,
        run_setup_tests: bool | NotGiven | None = NOT_GIVEN,
        trust_certificates: bool | NotGiven | None = NOT_GIVEN,
        trust_fingerprints: bool | NotGiven | None = NOT_GIVEN,
        daylight_saving_time_enabled: bool | NotGiven | None = NOT_GIVEN,
        networking_method: DestinationNetworkingMethod | NotGiven | None = NOT_GIVEN,
        private_link_id: str | NotGiven | None = NOT_GIVEN,
        proxy_agent_id: str | NotGiven | None = NOT_GIVEN,
        hybrid_deployment_agent_id: str | NotGiven | None = NOT_GIVEN,
        external_secrets_manager_id: str | NotGiven | None = NOT_GIVEN,
        external_secrets_keys_config: Mapping[str, Any] | NotGiven | None = NOT_GIVEN,
        extra: Mapping[str, Any] | None = None,
        allow_masked: bool = False,
    ) -> Destination:
        """Create the destination of a group.

        A group has one destination, and the destination gets the ID of the group. A field that is
        not passed is not sent. None is sent as null.

        Setup tests can take minutes. Unless `timeout` is set on the client, or `run_setup_tests` is
        False, the client waits up to 15 minutes for the response.

        Args:
            group_id: ID of the group to create the destination for. It becomes the destination's
                ID.
            service: The type of the destination, such as `"snowflake"`.
            time_zone_offset: Hours from UTC, such as `"-5"`, `"0"` or `"+1"`.
            config: Settings and credentials of the destination. The fields depend on `service`.
            region: Region where Fivetran processes the data, such as `"AWS_US_EAST_1"`.
            run_setup_tests: Whether to run the setup tests. The default is True.
            trust_certificates: Whether the setup tests approve the certificates that they find. The
                default is false.
            trust_fingerprints: Whether the setup tests approve the SSH fingerprints that they find.
                The default is False.
            daylight_saving_time_enabled: Whether `time_zone_offset` follows daylight saving time
                (US only).
            networking_method: How Fivetran connects to the destination, `"Directly"`,
                `"PrivateLink"`, `"SshTunnel"` or `"ProxyAgent"`.
            private_link_id: ID of the private link, for the networking method `"PrivateLink"`.
            proxy_agent_id: ID of the proxy agent, for the networking method `"ProxyAgent"`.
            hybrid_deployment_agent_id: ID of the hybrid deployment agent that processes the data.
            external_secrets_manager_id: ID of the external secrets manager that holds the secrets.
            external_secrets_keys_config: The keys of the secrets in the external secrets manager,
                by field.
            extra: Fields of the request that this version of the library does not have.
            allow_masked: Whether to send values made only of asterisks. The API returns secrets as
                `"******"`. By default, sending such a value raises a `ValueError`. See
                `fivetrex.without_masked`.

        Returns:
            The new destination, with `setup_tests` if setup tests ran.

        Raises:
            BadRequestError: The API rejected a field.
            NotFoundError: The group does not exist, or the API key has no access to it.
            ConflictError: The group already has a destination.
            TransportError: There was no response. If `may_have_acted` is True, use `get` with the
                group's ID to check whether the destination exists before you repeat the call.
            FivetrexError: The call failed.
            ValueError: A required argument is empty, or a value is a masked secret or cannot be
                sent as JSON.

        Example:
            ```python
            group = client.groups.create(name="finance_warehouse")
            destination = client.destinations.create(
                group_id=group.id,
                service="snowflake",
                region="AWS_EU_WEST_1",
                time_zone_offset="+1",
                config={"host": "acme.example.com", "port": 443, "database": "FINANCE"},
            )
            print(destination.setup_status)
            ```
        """
        from fivetrex_api.api.destination_management import create_destination as operation
        from fivetrex_api.models import CreateDestinationRequest

        from ..models import Destination

        check_text("time_zone_offset", time_zone_offset)
        body = CreateDestinationRequest(
            group_id=check_text("group_id", group_id),
            service=check_text("service", service),
            time_zone_offset=time_zone_offset,
        )
        body.additional_properties = collect_fields(
            extra,
            allow_masked=allow_masked,
            group_id=group_id,
            service=service,
            time_zone_offset=time_zone_offset,
            config=config,
            region=region,
            run_setup_tests=run_setup_tests,
            trust_certificates=trust_certificates,
            trust_fingerprints=trust_fingerprints,
            daylight_saving_time_enabled=daylight_saving_time_enabled,
            networking_method=networking_method,
            private_link_id=private_link_id,
            proxy_agent_id=proxy_agent_id,
            hybrid_deployment_agent_id=hybrid_deployment_agent_id,
            external_secrets_manager_id=external_secrets_manager_id,
            external_secrets_keys_config=external_secrets_keys_config,
        )
        kwargs = operation._get_kwargs(body=body)
        call = Call("destinations.create", slow=run_setup_tests is not False)
        return (self._session.send(call, kwargs)).model(Destination)

    def update(
        self,
        destination_id: str,
        *,
        config: Mapping[str, Any] | NotGiven | None = NOT_GIVEN,
        region: DestinationRegion | NotGiven | None = NOT_GIVEN,
        time_zone_offset: TimeZoneOffset | NotGiven | None = NOT_GIVEN,
        run_setup_tests: bool | NotGiven | None = NOT_GIVEN,
        trust_certificates: bool | NotGiven | None = NOT_GIVEN,
        trust_fingerprints: bool | NotGiven | None = NOT_GIVEN,
        daylight_saving_time_enabled: bool | NotGiven | None = NOT_GIVEN,
        networking_method: DestinationNetworkingMethod | NotGiven | None = NOT_GIVEN,
        private_link_id: str | NotGiven | None = NOT_GIVEN,
        proxy_agent_id: str | NotGiven | None = NOT_GIVEN,
        hybrid_deployment_agent_id: str | NotGiven | None = NOT_GIVEN,
        external_secrets_manager_id: str | NotGiven | None = NOT_GIVEN,
        external_secrets_keys_config: Mapping[str, Any] | NotGiven | None = NOT_GIVEN,
        extra: Mapping[str, Any] | None = None,
        allow_masked: bool = False,
    ) -> Destination:
        """Update a destination.

        A field that is not passed stays as it is. None is sent as null.

        Setup tests can take minutes. Unless `timeout` is set on the client, or `run_setup_tests` is
        False, the client waits up to 15 minutes for the response.

        Args:
            destination_id: The destination's ID, which is its group's ID.
            config: Settings and credentials of the destination to change.
            region: Region where Fivetran processes the data, such as `"AWS_US_EAST_1"`.
            time_zone_offset: Hours from UTC, such as `"-5"`, `"0"` or `"+1"`.
            run_setup_tests: Whether to run the setup tests. The default is True.
            trust_certificates: Whether the setup tests approve the certificates that they find. The
                default is false.
            trust_fingerprints: Whether the setup tests approve the SSH fingerprints that they find.
                The default is False.
            daylight_saving_time_enabled: Whether `time_zone_offset` follows daylight saving time
                (US only).
            networking_method: How Fivetran connects to the destination, `"Directly"`,
                `"PrivateLink"`, `"SshTunnel"` or `"ProxyAgent"`.
            private_link_id: ID of the private link, for the networking method `"PrivateLink"`.
            proxy_agent_id: ID of the proxy agent, for the networking method `"ProxyAgent"`.
            hybrid_deployment_agent_id: ID of the hybrid deployment agent that processes the data.
            external_secrets_manager_id: ID of the external secrets manager that holds the secrets.
            external_secrets_keys_config: The keys of the secrets in the external secrets manager,
                by field.
            extra: Fields of the request that this version of the library does not have.
            allow_masked: Whether to send values made only of asterisks. The API returns secrets as
                `"******"`. By default, sending such a value raises a `ValueError`. See
                `fivetrex.without_masked`.

        Returns:
            The updated destination.

        Raises:
            BadRequestError: The API rejected a field.
            NotFoundError: The destination does not exist, or the API key has no access to it.
            TransportError: There was no response. If `may_have_acted` is True, read the destination
                with `get` before you repeat the call.
            FivetrexError: The call failed.
            ValueError: `destination_id` is empty, no field is passed, or a value is a masked secret
                or cannot be sent as JSON.

        Example:
            ```python
            destination = client.destinations.update("amber_harbor", time_zone_offset="+2")
            ```
        """
        from fivetrex_api.api.destination_management import modify_destination as operation
        from fivetrex_api.models import UpdateDestinationRequest

        from ..models import Destination

        body = UpdateDestinationRequest()
        body.additional_properties = require_change(
            collect_fields(
                extra,
                allow_masked=allow_masked,
                config=config,
                region=region,
                time_zone_offset=time_zone_offset,
                run_setup_tests=run_setup_tests,
                trust_certificates=trust_certificates,
                trust_fingerprints=trust_fingerprints,
                daylight_saving_time_enabled=daylight_saving_time_enabled,
                networking_method=networking_method,
                private_link_id=private_link_id,
                proxy_agent_id=proxy_agent_id,
                hybrid_deployment_agent_id=hybrid_deployment_agent_id,
                external_secrets_manager_id=external_secrets_manager_id,
                external_secrets_keys_config=external_secrets_keys_config,
            )
        )
        kwargs = operation._get_kwargs(check_id("destination_id", destination_id), body=body)
        call = Call("destinations.update", destination_id, slow=run_setup_tests is not False)
        return (self._session.send(call, kwargs)).model(Destination)
