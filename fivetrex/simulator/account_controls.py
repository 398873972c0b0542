"""The part of a simulator by which a test controls time, syncs and connections."""

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
    """The part of a `Simulator` by which a test controls time, syncs and connections."""

    #: What time it is; `advance` lets time pass, and everything happen meanwhile.
    clock: Clock
    _account: Account

    def advance(self, seconds: float) -> None:
        """Advance the clock, and run every event that is due meanwhile, at its time.

        To advance the `clock` itself is as good: what has happened meanwhile is made up
        for before the next request is answered.

        Args:
            seconds: How many seconds; not negative.

        Raises:
            ValueError: The clock was asked to go back.
            OSError: Another process has taken a port at which connections were refused.

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
            connection_id: The connection.
            source: Columns by schema and table. A column's options are those of
                `SourceColumn`; a table can also be a `SourceTable`, which says more.
            keep_config: Whether the source has changed while the connection has been
                running: its schema config knows of that after a reload or a sync.
                By default it has always been so.

        Raises:
            KeyError: No connection has this id.
            TypeError: A column has options that there are not.

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
                # A connection that has synced had a config, whether or not anybody looked.
                connection.schema_config = connection.known_schemas
            else:
                connection.schema_config = None
            connection.own_source = new_source

    def set_sync_seconds(self, connection_id: str, seconds: float) -> None:
        """Set how long the syncs of a connection take.

        Args:
            connection_id: The connection.
            seconds: How long each takes that starts from now on; one that runs already
                ends when it was going to.

        Raises:
            KeyError: No connection has this id.
            ValueError: The number is negative, or beyond a century.

        Example:
            >>> from fivetrex.simulator import Simulator
            >>> Simulator().set_sync_seconds("silver_brook", 7200)
        """
        with self._lock:
            self._connection(connection_id).own_sync_duration = _duration(seconds)

    def fail_next_sync(
        self, connection_id: str, reason: str = "The source did not answer."
    ) -> None:
        """Let a sync fail at its end: the running one, or else the next.

        Args:
            connection_id: The connection.
            reason: The reason that the sync history shows.

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
        reason: str = "The source asked to come later.",
    ) -> None:
        """Let a sync be rescheduled at its end: the running one, or else the next.

        The connection is ``rescheduled`` then. It syncs again by itself when
        ``rescheduled_for`` has come; under a manual schedule it waits for a
        request to sync.

        Args:
            connection_id: The connection.
            seconds: How long after the sync's end the next attempt is made.
            reason: The reason that the sync history shows.

        Raises:
            KeyError: No connection has this id.
            ValueError: The number is negative, or beyond a century.

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
        self, connection_id: str, message: str = "The source refuses the credentials."
    ) -> None:
        """Break a connection: it has a task, and cannot sync until that is resolved.

        A sync that runs fails at once. `repair_connection` repairs it, and so does an
        update with a new ``config`` or ``auth``, if its setup tests are run.

        Args:
            connection_id: The connection.
            message: What is wrong, as the task and the sync history show it.

        Raises:
            KeyError: No connection has this id.

        Example:
            >>> from fivetrex.simulator import Simulator
            >>> Simulator().break_connection("silver_brook", "The password has expired.")
        """
        with self._lock:
            task = {"code": "reconnect", "message": message, "details": message}
            connection = self._connection(connection_id)
            connection.break_down(self._account.scheduler.now, task)

    def repair_connection(self, connection_id: str) -> None:
        """Repair a connection, or complete its setup.

        Args:
            connection_id: The connection; broken, incomplete, or in order already.

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
        """Replace the certificate that a connection's source or a destination presents.

        Where it is reached through an SSH tunnel, the server's key is replaced too. Until they are
        approved, or trusted by the request, the setup tests fail, and the connection or the
        destination is incomplete.

        Args:
            identifier: The connection or the destination.

        Raises:
            KeyError: No connection and no destination has this id.

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
        """Let a transformation's run fail at its end: the running one, or else the next.

        Args:
            transformation_id: The transformation.
            reason: The reason that webhooks receive.

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
        """Let a private link fail, until its config is updated.

        Args:
            private_link_id: The private link.
            summary: The reason, as `state_summary` of the private link shows it.

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
        """Run the events that are due, and return the time."""
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
        raise ValueError(f"seconds must be from 0 to those of a century, not {seconds!r}")
    return timedelta(seconds=seconds)
