# Made by scripts/twin.py from _async/connection_setup.py. Do not edit.
"""Setting a connection up: its tests, the page where a person authorizes it, its state."""

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
    """The part of `client.connections` that sets connections up."""

    def run_setup_tests(
        self,
        connection_id: str,
        *,
        trust_certificates: bool | NotGiven | None = NOT_GIVEN,
        trust_fingerprints: bool | NotGiven | None = NOT_GIVEN,
        extra: Mapping[str, Any] | None = None,
    ) -> Connection:
        """Run the setup tests of a connection, and wait for their results.

        The tests can take minutes. Unless `timeout` is set on the client, the client waits up to 15
        minutes for the response.

        Args:
            connection_id: The connection's id.
            trust_certificates: Whether to trust the certificates that the source shows.
            trust_fingerprints: Whether to trust the SSH fingerprints that it shows.
            extra: Fields that the definition does not know yet.

        Returns:
            The connection as it is now; `setup_tests` has the results, `failed_setup_tests` those
            that failed.

        Raises:
            NotFoundError: There is no such connection.
            TransportError: There was no response. If `may_have_acted` is true, the tests
                may still run: read the connection's `setup_state` with `get`, or repeat
                the call.
            FivetrexError: The call failed otherwise.
            ValueError: `connection_id` is empty.

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
        """Make a page where a person authorizes the source of a connection.

        Args:
            connection_id: The connection's id.
            redirect_uri: Where the page leads when the person is done.
            hide_setup_guide: Whether the page is shown without the setup guide.
            all_fields: Whether the page shows all fields.
            extra: Fields of the card that the definition does not know yet.

        Returns:
            The card; send the person to its `uri`, which is valid for a day.

        Raises:
            NotFoundError: There is no such connection.
            FivetrexError: The call failed otherwise.
            ValueError: `connection_id` or `redirect_uri` is empty.

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
            # The traceback may be shown with this frame's variables.
            del card
            raise response.decode_error("its data has no connect_card")
        return card

    def get_state(self, connection_id: str) -> dict[str, Any]:
        """Read how far a Function or Connector SDK source has come, in its own terms.

        Args:
            connection_id: The connection's id.

        Returns:
            The state, as the source keeps it.

        Raises:
            BadRequestError: The source is of another kind, and keeps no such state.
            NotFoundError: There is no such connection.
            FivetrexError: The call failed otherwise.
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
        """Change how far a Function or Connector SDK source has come.

        The next sync goes on from there: what lies between is loaded again, or left out.

        Args:
            connection_id: The connection's id.
            state: The new state, whole.
            allow_masked: Whether to send values made only of asterisks. The API shows secrets as
                `"******"`; by default, sending that back is a `ValueError`. See
                `fivetrex.without_masked`.

        Returns:
            The state as it is now.

        Raises:
            BadRequestError: The source is of another kind, and keeps no such state.
            ConflictError: A sync runs.
            NotFoundError: There is no such connection.
            FivetrexError: The call failed otherwise.
            TypeError: `state` is not a mapping, or cannot be sent as JSON.
            ValueError: `connection_id` is empty.

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
            # The traceback may be shown with this frame's variables.
            del state
            raise response.decode_error("its data has no state")
        return state
