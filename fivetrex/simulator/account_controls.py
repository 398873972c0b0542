"""The methods of `Simulator` that control time, syncs and connections."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from fivetrex.simulator.serving.tcp_serving import TcpServing
from fivetrex.simulator.state.destination import Destination
from fivetrex.simulator.state.fake_credentials import pseudo_random_bytes, ssh_public_key
from fivetrex.simulator.state.source_schema import SourceDescription, parse_source
from fivetrex.simulator.state.sync import PlannedFailure
from fivetrex.simulator.state.trust import Trust

if TYPE_CHECKING:
    from datetime import datetime

    from fivetrex.simulator.clock import Clock
    from fivetrex.simulator.state.account import Account
    from fivetrex.simulator.state.connection import Connection

_LONGEST = timedelta(days=36_500)


class AccountControls(TcpServing):
    """The methods of `Simulator` that control time, syncs and connections."""

    #: The clock; `advance` advances it and runs the events that are due.
    clock: Clock
    _account: Account

    def advance(self, seconds: float) -> None:
        """Advance the clock, and run every event that becomes due, in order of time.

        You can also advance the `clock` directly: due events then run before the next request
        is handled.

        Args:
            seconds: The number of seconds, not negative.

        Raises:
            ValueError: The number is negative.
            OSError: Another process listens on a port on which connections were refused.

        Example:
            >>> from fivetrex.simulator import Simulator
            >>> simulator = Simulator()
            >>> simulator.advance(90)
            >>> simulator
            <Simulator 2026-07-10 12:01:30>
        """
        with self._lock:
            self.clock.advance(seconds)
            self._run_due_events()
        self._update_listeners()

    def set_source(
        self, connection_id: str, source: SourceDescription, *, keep_config: bool = False
    ) -> None:
        """Replace a connection's source: its schemas, tables and columns.

        Args:
            connection_id: The id of the connection.
            source: The columns, by schema and table. The options of a column are the fields
                of `SourceColumn`. For more options of a table, use a `SourceTable`.
            keep_config: Whether to keep the schema config, as if the source had changed while
                the connection was in use. The schema config then shows the change after a
                reload or a sync. By default the schema config is discarded.

        Raises:
            KeyError: No connection has this id.
            TypeError: A column has an unknown option.

        Example:
            >>> from fivetrex.simulator import Simulator
            >>> simulator = Simulator()
            >>> columns = {"id": {"is_primary_key": True}, "e-mail": {}}
            >>> simulator.set_source("silver_brook", {"public": {"users": columns}})
        """
        with self._lock:
            connection = self._connection(connection_id)
            new_source = parse_source(source)
            if keep_config:
                # Create the config from the old source if the connection has synced.
                connection.schema_config = connection.known_schemas
            else:
                connection.schema_config = None
            connection.own_source = new_source

    def set_sync_seconds(self, connection_id: str, seconds: float) -> None:
        """Set how long the syncs of a connection take.

        Args:
            connection_id: The id of the connection.
            seconds: The duration of syncs that start from now on. A running sync is not
                affected.

        Raises:
            KeyError: No connection has this id.
            ValueError: The number is negative, or more than a century.

        Example:
            >>> from fivetrex.simulator import Simulator
            >>> Simulator().set_sync_seconds("silver_brook", 7200)
        """
        with self._lock:
            self._connection(connection_id).own_sync_duration = _duration(seconds)

    def fail_next_sync(
        self, connection_id: str, reason: str = "The source did not respond."
    ) -> None:
        """Make the running sync fail at its end, or else the next sync.

        Args:
            connection_id: The id of the connection.
            reason: The reason in the sync history.

        Raises:
            KeyError: No connection has this id.

        Example:
            >>> from fivetrex.simulator import Simulator
            >>> Simulator().fail_next_sync("silver_brook")
        """
        with self._lock:
            self._connection(connection_id).planned_failure = PlannedFailure(reason)

    def reschedule_next_sync(
        self,
        connection_id: str,
        seconds: float = 3600.0,
        reason: str = "The source requested a later sync.",
    ) -> None:
        """Make the running sync, or else the next sync, end as rescheduled.

        The sync state is then ``rescheduled``, and the next sync starts at
        ``rescheduled_for``. A connection with a manual schedule syncs only on request.

        Args:
            connection_id: The id of the connection.
            seconds: The time from the sync's end to the next attempt.
            reason: The reason in the sync history.

        Raises:
            KeyError: No connection has this id.
            ValueError: The number is negative, or more than a century.

        Example:
            >>> from fivetrex.simulator import Simulator
            >>> simulator = Simulator()
            >>> simulator.reschedule_next_sync("silver_brook", seconds=600)
        """
        with self._lock:
            self._connection(connection_id).planned_failure = PlannedFailure(
                reason, _duration(seconds)
            )

    def break_connection(
        self,
        connection_id: str,
        message: str = "The source refuses the credentials.",
        *,
        recovers: bool = False,
    ) -> None:
        """Break a connection: it gets a task, and syncs on request only.

        A running sync fails immediately, and so does every sync at its end, until the connection
        is repaired: call `repair_connection`, or update its ``config`` or ``auth`` and run the
        setup tests.

        Args:
            connection_id: The id of the connection.
            message: The message of the task, and the reason in the sync history.
            recovers: Whether the next sync succeeds, which repairs the connection, as if the
                source had been repaired.

        Raises:
            KeyError: No connection has this id.

        Example:
            >>> from fivetrex.simulator import Simulator
            >>> Simulator().break_connection("silver_brook", "The password has expired.")
        """
        with self._lock:
            task = {"code": "reconnect", "message": message, "details": message}
            connection = self._connection(connection_id)
            connection.break_down(self._account.scheduler.now, task, recovers=recovers)

    def pause_connection(self, connection_id: str, *, stop_sync: bool = True) -> None:
        """Pause a connection, as another user does.

        Args:
            connection_id: The id of the connection.
            stop_sync: Whether its running sync is canceled. Otherwise it continues, and the sync
                state stays ``syncing`` until its end.

        Raises:
            KeyError: No connection has this id.

        Example:
            >>> from fivetrex.simulator import Simulator
            >>> Simulator().pause_connection("brisk_canyon", stop_sync=False)
        """
        with self._lock:
            connection = self._connection(connection_id)
            connection.pause(self._account.scheduler.now, stop_sync=stop_sync)

    def repair_connection(self, connection_id: str) -> None:
        """Repair a broken connection, or complete the setup of an incomplete one.

        Args:
            connection_id: The id of the connection. A connected one is not changed.

        Raises:
            KeyError: No connection has this id.

        Example:
            >>> from fivetrex.simulator import Simulator
            >>> Simulator().repair_connection("stormy_ridge")
        """
        with self._lock:
            connection = self._connection(connection_id)
            connection.has_credentials = True
            connection.set_up()

    def replace_certificate(self, identifier: str) -> None:
        """Replace the certificate of a connection's source, or of a destination.

        With an SSH tunnel, the key of the SSH server is replaced as well. The connection or
        destination becomes incomplete, and its setup tests fail until the certificate and the
        key are approved, or the test request trusts them.

        Args:
            identifier: The id of the connection or destination.

        Raises:
            KeyError: No connection or destination has this id.

        Example:
            >>> from fivetrex.simulator import Simulator
            >>> simulator = Simulator()
            >>> simulator.replace_certificate("silver_brook")
            >>> tested = simulator.client().connections.run_setup_tests("silver_brook")
            >>> len(tested.unapproved_certificates)
            1
        """
        with self._lock:
            self._run_due_events()
            destination = self._account.destinations.get(identifier)
            owner = destination or self._connection(identifier)
            seed = f"presented/{identifier}/{self._account.next_serial()}"
            trust = owner.trust = owner.trust or Trust()
            trust.presented_certificate = pseudo_random_bytes(seed, 800)
            if owner.networking_method == "SshTunnel":
                trust.presented_key = ssh_public_key(seed, identifier)
            if isinstance(owner, Destination):
                owner.setup_status = "incomplete"
            elif owner.setup_state == "connected":
                owner.setup_state = "incomplete"

    def fail_next_run(
        self, transformation_id: str, reason: str = "A model could not be built."
    ) -> None:
        """Make a transformation's current run fail at its end, or else the next run.

        Args:
            transformation_id: The id of the transformation.
            reason: The reason in webhook events.

        Raises:
            KeyError: No transformation has this id.

        Example:
            >>> from fivetrex.simulator import Simulator
            >>> Simulator().fail_next_run("sunlit_quarry")
        """
        with self._lock:
            self._run_due_events()
            transformation = self._account.transformations.get(transformation_id)
            if transformation is None:
                raise KeyError(f"no transformation has the id {transformation_id!r}")
            transformation.failure = reason

    def fail_private_link(
        self, private_link_id: str, summary: str = "The endpoint service refuses the connection."
    ) -> None:
        """Make a private link fail until its config is updated.

        Args:
            private_link_id: The id of the private link.
            summary: The reason, which the private link returns as `state_summary`.

        Raises:
            KeyError: No private link has this id.

        Example:
            >>> from fivetrex.simulator import Simulator
            >>> Simulator().fail_private_link("hidden_passage")
        """
        with self._lock:
            self._run_due_events()
            link = self._account.private_links.get(private_link_id)
            if link is None:
                raise KeyError(f"no private link has the id {private_link_id!r}")
            link.failure = summary

    def _run_due_events(self) -> datetime:
        """Run the events that are due, and return the current time."""
        now = self.clock.now()
        self._account.run_until(now)
        return now

    def _connection(self, identifier: str) -> Connection:
        self._run_due_events()
        connection = self._account.connections.get(identifier)
        if connection is None:
            raise KeyError(f"no connection has the id {identifier!r}")
        return connection


def _duration(seconds: float) -> timedelta:
    if not 0 <= seconds <= _LONGEST.total_seconds():
        raise ValueError(f"seconds must be a number from 0 to a century: {seconds!r}")
    return timedelta(seconds=seconds)
