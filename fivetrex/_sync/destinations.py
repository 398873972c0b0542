# Made by scripts/twin.py from _async/destinations.py. Do not edit.
"""Destinations: the warehouse of a group, into which its connections load."""

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
    """The destinations of the account: `client.destinations`."""

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
        """Make the destination of a group that has none.

        A field that is not passed is not sent; None is sent as null.

        Setup tests can take minutes. Unless `timeout` is set on the client, or `run_setup_tests` is
        False, the client waits up to 15 minutes for the response.

        Args:
            group_id: The group that it belongs to.
            service: The kind of warehouse, such as `"snowflake"`.
            time_zone_offset: Hours from UTC, such as `"-5"` or `"+1"`.
            config: The warehouse's settings and credentials, as its service has them.
            region: Where Fivetran processes the data.
            run_setup_tests: Whether the setup tests run at once.
            trust_certificates: Whether to trust the certificates that the warehouse shows.
            trust_fingerprints: Whether to trust the SSH fingerprints that it shows.
            daylight_saving_time_enabled: Whether the offset follows daylight saving time.
            networking_method: The way to the warehouse.
            private_link_id: The private link to the warehouse.
            proxy_agent_id: The proxy agent to the warehouse.
            hybrid_deployment_agent_id: The agent that processes the data.
            external_secrets_manager_id: The secrets manager that holds the secrets.
            external_secrets_keys_config: Which secrets to take from it.
            extra: Fields that the definition does not know yet.
            allow_masked: Whether to send values made only of asterisks. The API shows secrets as
                `"******"`; by default, sending that back is a `ValueError`. See
                `fivetrex.without_masked`.

        Returns:
            The new destination, with `setup_tests` where they ran.

        Raises:
            BadRequestError: The API does not take a field.
            NotFoundError: There is no such group.
            ConflictError: The group has a destination.
            TransportError: There was no response. If `may_have_acted` is true, check with
                `get` whether the destination exists before you repeat the call: its id is the
                group's.
            FivetrexError: The call failed otherwise.
            ValueError: A required argument is empty, or a value cannot be sent as JSON.

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
        """Change a destination.

        A field that is not passed stays as it is; None is sent as null.

        Setup tests can take minutes. Unless `timeout` is set on the client, or `run_setup_tests` is
        False, the client waits up to 15 minutes for the response.

        Args:
            destination_id: The destination's id, which is its group's.
            config: Settings and credentials of the warehouse to change.
            region: Where Fivetran processes the data.
            time_zone_offset: Hours from UTC, such as `"-5"` or `"+1"`.
            run_setup_tests: Whether the setup tests run.
            trust_certificates: Whether to trust the certificates that the warehouse shows.
            trust_fingerprints: Whether to trust the SSH fingerprints that it shows.
            daylight_saving_time_enabled: Whether the offset follows daylight saving time.
            networking_method: The way to the warehouse.
            private_link_id: The private link to the warehouse.
            proxy_agent_id: The proxy agent to the warehouse.
            hybrid_deployment_agent_id: The agent that processes the data.
            external_secrets_manager_id: The secrets manager that holds the secrets.
            external_secrets_keys_config: Which secrets to take from it.
            extra: Fields that the definition does not know yet.
            allow_masked: Whether to send values made only of asterisks. The API shows secrets as
                `"******"`; by default, sending that back is a `ValueError`. See
                `fivetrex.without_masked`.

        Returns:
            The destination as it is now.

        Raises:
            NotFoundError: There is no such destination.
            TransportError: There was no response. If `may_have_acted` is true, read the
                destination with `get` before you repeat the call.
            FivetrexError: The call failed otherwise.
            ValueError: `destination_id` is empty, or there is nothing to change.

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
