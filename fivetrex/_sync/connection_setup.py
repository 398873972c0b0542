# Made by scripts/twin.py from _async/connection_setup.py. Do not edit.
"""The setup of connections: setup tests, connect cards, and the state of a connector."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from .._core.operation_call import Call
from .._core.request_fields import NOT_GIVEN, NotGiven, collect_fields
from .._core.validation import check_id, check_text
from .resource import Resource

if TYPE_CHECKING:
    from ..models import ConnectCard, Connection


class ConnectionSetup(Resource):
    """The methods of `client.connections` for the setup of connections."""

    def run_setup_tests(
        self,
        connection_id: str,
        *,
        trust_certificates: bool | NotGiven | None = NOT_GIVEN,
        trust_fingerprints: bool | NotGiven | None = NOT_GIVEN,
        extra: Mapping[str, Any] | None = None,
    ) -> Connection:
        """Run the setup tests of a connection.

        The call waits for the results, which can take minutes. Unless `timeout` is set on the
        client, the client waits up to 15 minutes.

        Args:
            connection_id: The connection's ID.
            trust_certificates: Whether the setup tests approve the certificates that they find. The
                default is false.
            trust_fingerprints: Whether the setup tests approve the SSH fingerprints that they find.
                The default is False.
            extra: Fields of the request that this version of the library does not have.

        Returns:
            The connection, with the results in `setup_tests`, and those that failed in
            `failed_setup_tests`.

        Raises:
            NotFoundError: The connection does not exist, or the API key has no access to it.
            TransportError: There was no response. If `may_have_acted` is True, the tests may still
                run: read the connection's `setup_state` with `get`, or repeat the call.
            FivetrexError: The call failed.
            ValueError: `connection_id` is empty, or a value cannot be sent as JSON.

        Example:
            ```python
            connection = client.connections.run_setup_tests("silver_brook")
            for test in connection.failed_setup_tests:
                print(test.title, test.message)
            ```
        """
        from fivetrex_api.api.connection_management import run_setup_tests as operation
        from fivetrex_api.models import RunSetupTestsRequest

        from ..models import Connection

        body = RunSetupTestsRequest()
        body.additional_properties = collect_fields(
            extra, trust_certificates=trust_certificates, trust_fingerprints=trust_fingerprints
        )
        kwargs = operation._get_kwargs(check_id("connection_id", connection_id), body=body)
        call = Call("connections.run_setup_tests", connection_id)
        return (self._session.send(call, kwargs)).model(Connection)

    def create_connect_card(
        self,
        connection_id: str,
        *,
        redirect_uri: str,
        hide_setup_guide: bool | NotGiven | None = NOT_GIVEN,
        all_fields: bool | NotGiven | None = NOT_GIVEN,
        extra: Mapping[str, Any] | None = None,
    ) -> ConnectCard:
        """Create a connect card for a connection.

        A connect card is a page where another person authorizes the source.

        Args:
            connection_id: The connection's ID.
            redirect_uri: The `https://` or `http://` URI that the connect card leads to after the
                setup.
            hide_setup_guide: Whether the connect card hides the setup guide.
            all_fields: Whether the connect card shows all fields, including those that are hidden
                by default.
            extra: Fields of the request that this version of the library does not have.

        Returns:
            The connect card. Its `uri`, which you send to the person, is valid for one day.

        Raises:
            BadRequestError: The API rejected a field.
            NotFoundError: The connection does not exist, or the API key has no access to it.
            FivetrexError: The call failed.
            ValueError: `connection_id` or `redirect_uri` is empty, or a value cannot be sent as
                JSON.

        Example:
            ```python
            card = client.connections.create_connect_card(
                "vivid_orchard", redirect_uri="https://example.com/done"
            )
            print(card.uri)
            ```
        """
        from fivetrex_api.api.connection_management import connect_card as operation
        from fivetrex_api.models import ConnectCardConfig, ConnectCardRequest, ConnectionConnectCard

        from ..models import ConnectCard

        config = ConnectCardConfig(redirect_uri=check_text("redirect_uri", redirect_uri))
        config.additional_properties = collect_fields(
            extra,
            redirect_uri=redirect_uri,
            hide_setup_guide=hide_setup_guide,
            all_fields=all_fields,
        )
        kwargs = operation._get_kwargs(
            check_id("connection_id", connection_id),
            body=ConnectCardRequest(connect_card_config=config),
        )
        call = Call("connections.create_connect_card", connection_id)
        response = self._session.send(call, kwargs)
        card = response.model(ConnectionConnectCard).connect_card
        if not isinstance(card, ConnectCard):
            # Some tools show the variables of a traceback, which must not include the token.
            del card
            raise response.decode_error("its data has no connect_card")
        return card

    def get_state(self, connection_id: str) -> dict[str, Any]:
        """Get the state of a Function or Connector SDK connection.

        The state stores the position up to which the connector has synced.

        Args:
            connection_id: The connection's ID.

        Returns:
            The state, in the connector's own format.

        Raises:
            BadRequestError: The connection is of another type, which has no such state.
            NotFoundError: The connection does not exist, or the API key has no access to it.
            FivetrexError: The call failed.
            ValueError: `connection_id` is empty.

        Example:
            ```python
            state = client.connections.get_state("humble_beacon")
            print(state)
            ```
        """
        from fivetrex_api.api.connection_management import connection_state as operation

        kwargs = operation._get_kwargs(check_id("connection_id", connection_id))
        return self._state(Call("connections.get_state", connection_id), kwargs)

    def update_state(
        self, connection_id: str, *, state: Mapping[str, Any], allow_masked: bool = False
    ) -> dict[str, Any]:
        """Replace the state of a Function or Connector SDK connection.

        The next sync continues from this state, so it can reload or skip data. Pause the connection
        first: the API rejects the change while a sync runs.

        Args:
            connection_id: The connection's ID.
            state: The complete new state, in the connector's own format.
            allow_masked: Whether to send values made only of asterisks. The API returns secrets as
                `"******"`. By default, sending such a value raises a `ValueError`. See
                `fivetrex.without_masked`.

        Returns:
            The new state.

        Raises:
            BadRequestError: The connection is of another type, which has no such state.
            ConflictError: A sync is running.
            NotFoundError: The connection does not exist, or the API key has no access to it.
            FivetrexError: The call failed.
            TypeError: `state` is not a mapping, or cannot be sent as JSON.
            ValueError: `connection_id` is empty, or a value is a masked secret.

        Example:
            ```python
            state = client.connections.get_state("humble_beacon")
            state = {**state, "cursor": "2026-07-01"}
            client.connections.update_state("humble_beacon", state=state)
            ```
        """
        from fivetrex_api.api.connection_management import modify_connection_state as operation
        from fivetrex_api.models import UpdateConnectionStateRequest

        if not isinstance(state, Mapping):
            raise TypeError(f"state must be a mapping, not {type(state).__name__}")
        body = UpdateConnectionStateRequest(
            state=collect_fields(state=state, allow_masked=allow_masked)["state"]
        )
        kwargs = operation._get_kwargs(check_id("connection_id", connection_id), body=body)
        return self._state(Call("connections.update_state", connection_id), kwargs)

    def _state(self, call: Call, kwargs: dict[str, Any]) -> dict[str, Any]:
        from fivetrex_api.models import ConnectionState

        response = self._session.send(call, kwargs)
        state = response.model(ConnectionState).state
        if not isinstance(state, dict):
            # Some tools show the variables of a traceback, which must not include the state.
            del state
            raise response.decode_error("its data has no state")
        return state
