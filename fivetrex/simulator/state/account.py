"""The state of the simulated account."""

from __future__ import annotations

from itertools import count
from typing import TYPE_CHECKING, Any

from fivetrex.simulator.api_errors import ErrorResponse
from fivetrex.simulator.delivery.outbox import Outbox
from fivetrex.simulator.delivery.publisher import publish
from fivetrex.simulator.state.collection import Collection
from fivetrex.simulator.state.connection import Connection
from fivetrex.simulator.state.connector_sdk_package import Package
from fivetrex.simulator.state.destination import Destination
from fivetrex.simulator.state.group import Group
from fivetrex.simulator.state.id_generator import generate_ids
from fivetrex.simulator.state.log_service import LogService
from fivetrex.simulator.state.lookup import find
from fivetrex.simulator.state.membership import end_memberships
from fivetrex.simulator.state.quickstart_package import quickstart_packages
from fivetrex.simulator.state.role import Role, standard_roles
from fivetrex.simulator.state.scheduler import Scheduler
from fivetrex.simulator.state.secrets_manager import SecretsManager
from fivetrex.simulator.state.usage_index import UsageIndex
from fivetrex.simulator.state.webhook import Webhook

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime, timedelta

    from fivetrex.simulator.state.hub import Hub
    from fivetrex.simulator.state.hybrid_agent import HybridAgent
    from fivetrex.simulator.state.membership import Member
    from fivetrex.simulator.state.private_link import PrivateLink
    from fivetrex.simulator.state.proxy_agent import ProxyAgent
    from fivetrex.simulator.state.quickstart_package import QuickstartPackage
    from fivetrex.simulator.state.system_key import SystemKey
    from fivetrex.simulator.state.team import Team
    from fivetrex.simulator.state.transformation import Transformation
    from fivetrex.simulator.state.transformation_project import TransformationProject
    from fivetrex.simulator.state.user import User


class Account:
    """The account and all its objects.

    Args:
        sync_duration: The duration of every sync.
        follow_schedules: Whether syncs also start according to their schedules.
    """

    id = "steadfast_pilot"
    name = "Simulated Company"
    user_id = "recited_lyrics"

    def __init__(self, sync_duration: timedelta, *, follow_schedules: bool = False) -> None:
        #: Runs the events that are due.
        self.scheduler = Scheduler(sync_duration, follow_schedules=follow_schedules)
        self.groups: Collection[Group] = Collection()
        self.connections: Collection[Connection] = Collection()
        self.destinations: Collection[Destination] = Collection()
        self.webhooks: Collection[Webhook] = Collection()
        self.system_keys: Collection[SystemKey] = Collection()
        self.private_links: Collection[PrivateLink] = Collection()
        self.proxy_agents: Collection[ProxyAgent] = Collection()
        self.hybrid_agents: Collection[HybridAgent] = Collection()
        self.hubs: Collection[Hub] = Collection()
        self.projects: Collection[TransformationProject] = Collection()
        self.transformations: Collection[Transformation] = Collection()
        self.quickstart_packages = quickstart_packages()
        self.log_services: Collection[LogService] = Collection()
        self.secrets_managers: Collection[SecretsManager] = Collection()
        self.packages: Collection[Package] = Collection()
        self.users: Collection[User] = Collection()
        self.teams: Collection[Team] = Collection()
        self.roles: Collection[Role] = Collection()
        #: The objects that connections and destinations use.
        self.usage_index = UsageIndex()
        # Connections by schema and group; within a group a schema is unique.
        self._by_schema: dict[str, dict[str, Connection]] = {}
        #: The events to send to webhooks.
        self.outbox = Outbox()
        self._serials = count()
        for role in standard_roles(self._serials):
            self.roles.add(role)
        self._identifiers = generate_ids()
        self._taken: set[str] = set()

    def group(self, identifier: str) -> Group:
        """Return the group with this id.

        Raises:
            ErrorResponse: No group has this id.
        """
        return find(self.groups, "Group", identifier)

    def connection(self, identifier: str) -> Connection:
        """Return the connection with this id.

        Raises:
            ErrorResponse: No connection has this id.
        """
        return find(self.connections, "Connection", identifier)

    def destination(self, identifier: str) -> Destination:
        """Return the destination with this id.

        Raises:
            ErrorResponse: No destination has this id.
        """
        return find(self.destinations, "Destination", identifier)

    def webhook(self, identifier: str) -> Webhook:
        """Return the webhook with this id.

        Raises:
            ErrorResponse: No webhook has this id.
        """
        webhook = self.webhooks.get(identifier)
        if webhook is None:
            # The observed code has no kind, unlike those of other objects.
            raise ErrorResponse(404, "NotFound", f"No webhook has the id '{identifier}'.")
        return webhook

    def package(self, identifier: str) -> Package:
        """Return the Connector SDK package with this id.

        Raises:
            ErrorResponse: No package has this id.
        """
        return find(self.packages, "ConnectorSdkPackage", identifier)

    def user(self, identifier: str) -> User:
        """Return the user with this id.

        Raises:
            ErrorResponse: No user has this id.
        """
        return find(self.users, "User", identifier)

    def team(self, identifier: str) -> Team:
        """Return the team with this id.

        Raises:
            ErrorResponse: No team has this id.
        """
        return find(self.teams, "Team", identifier)

    def project(self, identifier: str) -> TransformationProject:
        """Return the transformation project with this id.

        Raises:
            ErrorResponse: No project has this id.
        """
        return find(self.projects, "TransformationProject", identifier)

    def transformation(self, identifier: str) -> Transformation:
        """Return the transformation with this id.

        Raises:
            ErrorResponse: No transformation has this id.
        """
        return find(self.transformations, "Transformation", identifier)

    def quickstart_package(self, identifier: str) -> QuickstartPackage:
        """Return the package of Quickstart transformations with this id.

        Raises:
            ErrorResponse: No package has this id.
        """
        return find(self.quickstart_packages, "TransformationPackage", identifier)

    def log_service(self, identifier: str) -> LogService:
        """Return the log service with the id of its group, or of the account.

        Raises:
            ErrorResponse: No log service has this id.
        """
        return find(self.log_services, "LogService", identifier)

    def secrets_manager(self, identifier: str) -> SecretsManager:
        """Return the external secrets manager with this id.

        Raises:
            ErrorResponse: No secrets manager has this id.
        """
        manager = self.secrets_managers.get(identifier)
        if manager is None:
            # The documented code has no kind.
            raise ErrorResponse(404, "NotFound", f"No secrets manager has the id '{identifier}'.")
        return manager

    @property
    def members(self) -> tuple[Member, ...]:
        """The users and teams, which can be members of groups and connections."""
        return (*self.users, *self.teams)

    def add_group(self, name: str, created_at: datetime, identifier: str | None = None) -> Group:
        """Create a group."""
        group = Group(self.next_serial(), self.new_id(identifier), name, created_at)
        self.groups.add(group)
        return group

    def add_connection(
        self,
        group: Group,
        service: str,
        schema: str,
        config: Mapping[str, Any],
        created_at: datetime,
        *,
        identifier: str | None = None,
        **fields: Any,
    ) -> Connection:
        """Create a connection in a group; ``fields`` are those of `Connection`."""
        connection = Connection(
            serial=self.next_serial(),
            id=self.new_id(identifier),
            group_id=group.id,
            service=service,
            schema=schema,
            created_at=created_at,
            config=config,
            scheduler=self.scheduler,
            publish_event=self.publish_event,
            **fields,
        )
        self.connections.add(connection)
        group.connections.add(connection)
        self._by_schema.setdefault(schema, {})[group.id] = connection
        self.usage_index.update(connection)
        self.scheduler.schedule(connection)
        return connection

    def connections_with_schema(
        self, schema: str, group_id: str | None = None
    ) -> Collection[Connection]:
        """Return the connections with this schema, of every group or of one."""
        by_group = self._by_schema.get(schema, {})
        connections: Collection[Connection] = Collection()
        for connection in by_group.values():
            if group_id in {None, connection.group_id}:
                connections.add(connection)
        return connections

    def remove_connection(self, connection: Connection) -> None:
        """Delete a connection, and the memberships in it."""
        self.group(connection.group_id).connections.remove(connection)
        self.connections.remove(connection)
        by_group = self._by_schema[connection.schema]
        del by_group[connection.group_id]
        if not by_group:
            del self._by_schema[connection.schema]
        self.usage_index.remove(connection)
        self.scheduler.cancel(connection)
        end_memberships(self.members, "connection", connection.id)

    def move_connection(self, connection: Connection, group: Group) -> None:
        """Move a connection to another group."""
        self.group(connection.group_id).connections.remove(connection)
        by_group = self._by_schema[connection.schema]
        del by_group[connection.group_id]
        connection.group_id = group.id
        by_group[group.id] = connection
        group.connections.add(connection)

    def add_destination(
        self,
        group: Group,
        service: str,
        time_zone_offset: str,
        config: Mapping[str, Any],
        **fields: Any,
    ) -> Destination:
        """Create the destination of a group; ``fields`` are those of `Destination`."""
        destination = Destination(
            self.next_serial(), group.id, service, time_zone_offset, config, **fields
        )
        self.destinations.add(destination)
        self.usage_index.update(destination)
        return destination

    def remove_destination(self, destination: Destination) -> None:
        """Delete a destination."""
        self.destinations.remove(destination)
        self.usage_index.remove(destination)

    def add_webhook(
        self,
        url: str,
        events: tuple[str, ...],
        created_at: datetime,
        group: Group | None = None,
        *,
        identifier: str | None = None,
        **fields: Any,
    ) -> Webhook:
        """Create a webhook, of a group or of the account; ``fields`` are those of `Webhook`."""
        webhook = Webhook(
            serial=self.next_serial(),
            id=self.new_id(identifier),
            url=url,
            events=events,
            created_at=created_at,
            created_by=self.user_id,
            group_id=None if group is None else group.id,
            **fields,
        )
        self.webhooks.add(webhook)
        return webhook

    def remove_webhook(self, webhook: Webhook) -> None:
        """Delete a webhook, and the queued events for it."""
        self.webhooks.remove(webhook)
        self.outbox.discard(webhook)

    def add_log_service(
        self, identifier: str, service: str, config: Mapping[str, Any]
    ) -> LogService:
        """Create the log service of a group or of the account, with the id of either."""
        log_service = LogService(self.next_serial(), identifier, service, config)
        self.log_services.add(log_service)
        return log_service

    def add_secrets_manager(
        self,
        kind: str,
        name: str,
        config: Mapping[str, Any],
        created_at: datetime,
        *,
        identifier: str | None = None,
        is_hybrid_deployment: bool = False,
    ) -> SecretsManager:
        """Create an external secrets manager."""
        manager = SecretsManager(
            serial=self.next_serial(),
            id=self.new_id(identifier),
            type=kind,
            name=name,
            config=config,
            created_at=created_at,
            updated_at=created_at,
            is_hybrid_deployment=is_hybrid_deployment,
        )
        self.secrets_managers.add(manager)
        return manager

    def run_until(self, now: datetime) -> None:
        """Run every event that is due, in order of time."""
        self.scheduler.run_until(now)

    def publish_event(
        self,
        event: str,
        connection: Connection | None,
        at: datetime,
        data: Mapping[str, Any],
        group_id: str | None = None,
    ) -> None:
        """Publish an event of a connection or of the account to its webhooks.

        Args:
            event: The name of the event, such as ``sync_end``.
            connection: The connection of the event, if any.
            at: The time of the event.
            data: The payload's ``data``, and the ``sync_id`` of a sync.
            group_id: The group of the event, if there is no connection.
        """
        publish(self.outbox, self.webhooks, event, connection, at, data, group_id)

    def add_package(
        self, content: bytes, created_at: datetime, identifier: str | None = None
    ) -> Package:
        """Create a Connector SDK package from the bytes of an archive."""
        package = Package(
            serial=self.next_serial(),
            id=self.new_id(identifier),
            content=content,
            created_at=created_at,
            created_by=self.user_id,
            updated_at=created_at,
            last_updated_by=self.user_id,
        )
        self.packages.add(package)
        return package

    def next_serial(self) -> int:
        """Return a new serial number, larger than all earlier ones."""
        return next(self._serials)

    def new_id(self, fixed: str | None = None) -> str:
        """Return a new id, or reserve and return the fixed id of a seeded object."""
        if fixed is None:
            return next(each for each in self._identifiers if each not in self._taken)
        self._taken.add(fixed)
        return fixed
