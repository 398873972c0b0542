"""The account of a simulator's user: objects of one's choice."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

from fivetrex.simulator.argument_checks import check_keys
from fivetrex.simulator.resources.config_naming_fields import without_secrets
from fivetrex.simulator.resources.secret_masking import mask_secrets
from fivetrex.simulator.seeds.users_and_teams import seed_owner
from fivetrex.simulator.state.membership import Membership
from fivetrex.simulator.state.role import ADMINISTRATOR, TEAM_MEMBER
from fivetrex.simulator.state.service_facts import connector_services
from fivetrex.simulator.state.source_schema import parse_source
from fivetrex.simulator.state.users_and_teams import add_team, add_user
from fivetrex.simulator.state.webhook import EVENTS

if TYPE_CHECKING:
    from fivetrex.simulator.state.account import Account
    from fivetrex.simulator.state.group import Group

# Fields of the state that the contents have under the same name.
DESTINATION_FIELDS = (
    "service",
    "setup_status",
    "region",
    "time_zone_offset",
    "daylight_saving_time_enabled",
)
USER_FIELDS = ("phone", "user_type", "invited", "verified", "active")
CONNECTION_FIELDS = (
    "setup_state",
    "paused",
    "is_historical_sync",
    "succeeded_at",
    "failed_at",
    "sync_frequency",
    "schedule_type",
    "daily_sync_time",
    "pause_after_trial",
    "data_delay_sensitivity",
    "data_delay_threshold",
)
_MOMENTS = frozenset({"succeeded_at", "failed_at"})
_AGE = timedelta(days=30)


def seed_contents(account: Account, contents: Mapping[str, Any], now: datetime) -> None:
    """Add the objects to an empty account.

    Args:
        account: The account.
        contents: The result of `read_contents`.
        now: The simulator's time.

    Raises:
        ValueError: An object refers to another one that does not exist; the message names it.
    """
    opened = now - _AGE
    for item in contents.get("groups", []):
        _add_group(account, item, opened)
    users = contents.get("users", [])
    if users:
        account.user_id = users[0].get("id", account.user_id)
        for number, item in enumerate(users):
            _add_user(account, item, number, opened)
    else:
        seed_owner(account, opened, now)
    for item in contents.get("teams", []):
        team = add_team(
            account, item["name"], item.get("role"), item.get("description"), item.get("id")
        )
        for entry in item.get("users", []):
            is_object = isinstance(entry, Mapping)
            if is_object:
                check_keys(dict(entry), needed=("id",), known=("role",))
            user = entry["id"] if is_object else entry
            role = entry.get("role", TEAM_MEMBER) if is_object else TEAM_MEMBER
            _require(user in account.users, "teams", f"the user {user!r} does not exist")
            known = account.roles.get(role)
            is_team_role = known is not None and "TEAM" in known.scope
            _require(is_team_role, "teams", f"{role!r} is no role in a team")
            team.users.add(Membership(account.next_serial(), user, role, opened))
    for item in contents.get("connections", []):
        _add_connection(account, item, opened)
    for item in contents.get("webhooks", []):
        group = _group(account, item, "webhooks") if "group" in item else None
        options = {name: item[name] for name in ("active", "secret") if name in item}
        events = tuple(item.get("events", ("sync_end",)))
        for event in events:
            _require(event in EVENTS, "webhooks", f"the event {event!r} does not exist")
        account.add_webhook(
            item["url"], events, opened, group, identifier=item.get("id"), **options
        )


def _add_group(account: Account, item: Mapping[str, Any], opened: datetime) -> None:
    number = len(account.groups) + 1
    group = account.add_group(item.get("name", f"group_{number}"), opened, item.get("id"))
    destination = item.get("destination", {})
    if destination is False or destination is None:
        return
    check_keys(dict(destination), known=(*DESTINATION_FIELDS, "config"))
    optional = ("region", "daylight_saving_time_enabled")
    fields = {name: destination[name] for name in optional if name in destination}
    account.add_destination(
        group,
        destination.get("service", "snowflake"),
        destination.get("time_zone_offset", "0"),
        mask_secrets(destination.get("config", {"host": f"{group.name}.example.com"})),
        setup_status=destination.get("setup_status", "connected"),
        **fields,
    )


def _add_user(account: Account, item: Mapping[str, Any], number: int, opened: datetime) -> None:
    add_user(
        account,
        item.get("email", f"user{number + 1}@example.com"),
        item.get("given_name", "Alex"),
        item.get("family_name", f"User{number + 1}"),
        opened,
        item.get("role", ADMINISTRATOR if number == 0 else None),
        identifier=item.get("id"),
        **{name: item[name] for name in USER_FIELDS if name in item},
    )


def _add_connection(account: Account, item: Mapping[str, Any], opened: datetime) -> None:
    service = item["service"]
    _require(service in connector_services(), "connections", f"{service!r} is no connector type")
    group = _group(account, item, "connections")
    schema = item.get("schema", service)
    _require(
        len(account.connections_with_schema(schema, group.id)) == 0,
        "connections",
        f"the group {group.id!r} has two connections with the schema {schema!r}",
    )
    fields = {
        name: _moment(item[name]) if name in _MOMENTS else item[name]
        for name in CONNECTION_FIELDS
        if name in item
    }
    is_ready = fields.get("setup_state", "connected") != "incomplete"
    defaults = {"connected_by": account.user_id, "has_credentials": is_ready}
    if fields.get("succeeded_at") is not None:
        defaults["is_historical_sync"] = False
    config = without_secrets(item.get("config", {}))
    connection = account.add_connection(
        group,
        service,
        schema,
        config,
        opened,
        identifier=item.get("id"),
        **{**defaults, **fields},
    )
    if "schemas" in item:
        connection.own_source = parse_source(item["schemas"])
        connection.capture_schemas()


def _group(account: Account, item: Mapping[str, Any], kind: str) -> Group:
    identifier = item.get("group")
    group = (
        next(iter(account.groups), None) if identifier is None else account.groups.get(identifier)
    )
    if group is None:
        missing = (
            "there is no group" if identifier is None else f"no group has the id {identifier!r}"
        )
        raise ValueError(f"{kind}: {missing}")
    return group


def _require(condition: bool, kind: str, problem: str) -> None:
    if not condition:
        raise ValueError(f"{kind}: {problem}")


def _moment(value: Any) -> datetime | None:
    if value is None:
        return None
    moment = value if isinstance(value, datetime) else datetime.fromisoformat(str(value))
    return moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)
