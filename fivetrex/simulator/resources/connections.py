"""Connections: list, create, get, update, delete."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from fivetrex.simulator.api import field_checks
from fivetrex.simulator.api.pagination import page
from fivetrex.simulator.api.routing import Call, Reply, Routes
from fivetrex.simulator.api_errors import conflict, invalid
from fivetrex.simulator.resources import (
    config_checks,
    connector_sdk_packages,
    networking_checks,
    secrets_managers,
    setup_tests,
)
from fivetrex.simulator.resources.config_naming_fields import (
    check_schema_fields,
    has_only_schema_fields,
    schema_name,
    without_secrets,
)
from fivetrex.simulator.resources.connect_card import check_settings, connect_card
from fivetrex.simulator.resources.connection_rendering import render
from fivetrex.simulator.resources.syncs import not_set_up
from fivetrex.simulator.state.service_facts import connector_services
from fivetrex.simulator.state.sync_schedule import DAILY

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from fivetrex.simulator.state.connection import Connection

# Fields that a null resets.
_RESETTABLE = (
    "daily_sync_time",
    "private_link_id",
    "proxy_agent_id",
    "hybrid_deployment_agent_id",
)

# Fields in which a null is ignored.
_PLAIN = (
    "pause_after_trial",
    "sync_frequency",
    "schedule_type",
    "data_delay_sensitivity",
    "data_delay_threshold",
    "networking_method",
)

# Fields that are returned only if they were set.
_OCCASIONAL = ("destination_configuration", "external_secrets_manager_id")

_NOT_KEPT = frozenset({*setup_tests.TRUST, "run_setup_tests"})

_COMMON: dict[str, field_checks.Check | None] = {
    **dict.fromkeys((*_RESETTABLE, *_PLAIN, *_OCCASIONAL, *_NOT_KEPT, "paused")),
    "daily_sync_time": field_checks.full_hour,
    "config": field_checks.mapping,
    "auth": field_checks.mapping,
    "external_secrets_keys_config": field_checks.mapping,
}

_CREATE: dict[str, field_checks.Check | None] = {
    **_COMMON,
    "group_id": None,
    "service": None,
    "destination_schema_names": None,
    "connect_card_config": check_settings,
}

_UPDATE: dict[str, field_checks.Check | None] = {
    **_COMMON,
    "is_historical_sync": None,
    "schema_status": None,
}


def list_all(call: Call) -> Reply:
    """List connections: all, or those of a group or with a schema."""
    group_id = call.query.get("group_id")
    return _listed(call, group_id)


def list_in_group(call: Call) -> Reply:
    """List the connections of the group in the path."""
    return _listed(call, call.ids["groupId"])


def create(call: Call) -> Reply:
    """Create a connection, and run its setup tests unless the request disables them."""
    fields = field_checks.check_fields(call.body, _CREATE)
    group = call.account.group(fields["group_id"])
    service = fields["service"]
    if service not in connector_services():
        raise invalid(f"'service' must be a connector type; '{service}' is unknown.")
    config = fields.get("config") or {}
    if fields.get("config") is not None:
        check_schema_fields(service, config)
    config_checks.check(call, "create_connection", service, fields)
    connector_sdk_packages.check_known(call.account, service, config)
    networking_checks.check_known(call.account, group.id, fields)
    networking_checks.check_method(fields, "Directly")
    secrets_managers.check_known(call.account, fields)
    schema = schema_name(service, config)
    if call.account.connections_with_schema(schema, group.id):
        raise conflict(
            f"The group '{group.id}' already has a connection with the schema '{schema}'."
        )

    connection = call.account.add_connection(
        group,
        service,
        schema,
        without_secrets(config),
        call.now,
        connected_by=call.account.user_id,
        has_credentials=_has_credentials(fields),
        setup_state="incomplete",
    )
    connection.publish_event("create_connector", connection, call.now, {})
    _set(connection, fields)
    call.account.usage_index.update(connection)
    if fields.get("paused"):
        connection.pause(call.now)
    for name in ("destination_schema_names", "connect_card_config"):
        if fields.get(name) is not None:
            connection.more[name] = fields[name]

    results = [] if fields.get("run_setup_tests") is False else setup_tests.run(connection, call)
    data = render(connection, call.version)
    if results:
        data["setup_tests"] = results
    if "connect_card_config" in connection.more:
        settings = connection.more["connect_card_config"]
        data["connect_card"] = connect_card(connection, settings, call.now)
    return Reply(data, status=201)


def get(call: Call) -> Reply:
    """Get a connection."""
    connection = call.account.connection(call.ids["connectionId"])
    return Reply(render(connection, call.version))


def update(call: Call) -> Reply:
    """Update a connection."""
    connection = call.account.connection(call.ids["connectionId"])
    fields = field_checks.check_fields(call.body, _UPDATE)
    if fields and _NOT_KEPT.issuperset(fields):
        raise invalid(
            f"{', '.join(sorted(fields))}: allowed only together with a field of the connection."
        )
    config_checks.check(call, "create_connection", connection.service, fields)
    connector_sdk_packages.check_known(call.account, connection.service, fields.get("config") or {})
    networking_checks.check_known(call.account, connection.group_id, fields)
    networking_checks.check_method(fields, connection.networking_method)
    secrets_managers.check_known(call.account, fields)

    requested = fields.get("run_setup_tests")
    tested = requested is True or (
        bool(fields.get("config") or fields.get("auth")) and requested is None
    )
    repaired = tested and _has_credentials(fields)
    is_incomplete = connection.setup_state == "incomplete" and not repaired
    if fields.get("is_historical_sync") and is_incomplete:
        raise not_set_up(connection)

    # All checks are done: a request is executed completely or not at all.
    _publish_update(connection, fields, call.now)
    _set(connection, fields)
    if fields.get("config") is not None:
        connection.config = {**connection.config, **without_secrets(fields["config"])}
    call.account.usage_index.update(connection)
    if _has_credentials(fields):
        connection.has_credentials = True
        if connection.setup_state == "broken":
            connection.setup_state = "incomplete"
    results = setup_tests.run(connection, call) if tested else []
    if fields.get("schema_status") is not None:
        connection.schema_status = fields["schema_status"]
    if fields.get("paused") is True:
        connection.pause(call.now)
    elif fields.get("paused") is False and connection.paused:
        connection.resume(call.now)
    if fields.get("is_historical_sync"):
        connection.start_historical_sync(call.now)

    data = render(connection, call.version)
    if results:
        data["setup_tests"] = results
    return Reply(data)


def delete(call: Call) -> Reply:
    """Delete a connection."""
    connection = call.account.connection(call.ids["connectionId"])
    call.account.remove_connection(connection)
    connection.publish_event("delete_connector", connection, call.now, {})
    return Reply()


def _listed(call: Call, group_id: str | None) -> Reply:
    account = call.account
    connections = account.connections if group_id is None else account.group(group_id).connections
    if "schema" in call.query:
        connections = account.connections_with_schema(call.query["schema"], group_id)

    def show(connection: Connection) -> dict[str, Any]:
        return render(connection, call.version)

    return Reply(page(connections, call.query, show, kind="connections"))


def _publish_update(connection: Connection, fields: Mapping[str, Any], now: datetime) -> None:
    """Publish the events of an update, before those of its effects."""
    given = {name for name, value in fields.items() if value is not None or name in _RESETTABLE}
    if given - _NOT_KEPT - {"paused", "is_historical_sync"}:
        connection.publish_event("edit_connector", connection, now, {})
    if fields.get("paused") is True and not connection.paused:
        connection.publish_event("pause_connector", connection, now, {})
    elif fields.get("paused") is False and connection.paused:
        connection.publish_event("resume_connector", connection, now, {})
    if fields.get("is_historical_sync"):
        connection.publish_event("resync_connector", connection, now, {})


def _has_credentials(fields: Mapping[str, Any]) -> bool:
    """Whether a request contains credentials."""
    return bool(fields.get("auth")) or not has_only_schema_fields(fields.get("config") or {})


def _set(connection: Connection, fields: Mapping[str, Any]) -> None:
    for name in _RESETTABLE:
        if name in fields:
            setattr(connection, name, fields[name])
    for name in _PLAIN:
        if fields.get(name) is not None:
            setattr(connection, name, fields[name])
    for name in _OCCASIONAL:
        if fields.get(name) is not None:
            connection.more[name] = fields[name]
    if connection.sync_frequency != DAILY:
        connection.daily_sync_time = None
    connection.scheduler.schedule(connection)


ROUTES: Routes = {
    ("GET", "/v1/connections"): list_all,
    ("POST", "/v1/connections"): create,
    ("GET", "/v1/connections/{connectionId}"): get,
    ("PATCH", "/v1/connections/{connectionId}"): update,
    ("DELETE", "/v1/connections/{connectionId}"): delete,
    ("GET", "/v1/groups/{groupId}/connections"): list_in_group,
}
