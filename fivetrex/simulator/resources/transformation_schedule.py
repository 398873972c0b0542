"""The schedule of a transformation: what each type of it needs, and what it refers to."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from fivetrex.simulator.api_errors import invalid

if TYPE_CHECKING:
    from collections.abc import Mapping

    from fivetrex.simulator.state.account import Account

_FIELDS = (
    "schedule_type",
    "cron",
    "interval",
    "time_of_day",
    "days_of_week",
    "smart_syncing",
    "connection_ids",
    "transformation_ids",
)
_HALF_HOUR = r"([01][0-9]|2[0-3]):[03]0"
_CRON = r"\S+(\s+\S+){4}"


def check_schedule(schedule: Mapping[str, Any]) -> dict[str, Any]:
    """Return the known fields of a schedule, checked and without nulls.

    Args:
        schedule: As the request has it, its types checked.

    Raises:
        ErrorResponse: 400, it lacks what its type needs, or holds what is none.
    """
    fields = {name: schedule[name] for name in _FIELDS if schedule.get(name) is not None}
    kind = fields["schedule_type"]
    needed = {"TIME_OF_DAY": "time_of_day", "INTERVAL": "interval", "CRON": "cron"}.get(kind)
    if needed is not None and needed not in fields:
        raise invalid(f"'schedule.{needed}' is required for {kind}.")
    if "time_of_day" in fields and not re.fullmatch(_HALF_HOUR, fields["time_of_day"]):
        raise invalid("'schedule.time_of_day' must be a half hour from '00:00' to '23:30'.")
    if "interval" in fields and fields["interval"] < 1:
        raise invalid("'schedule.interval' must be at least one minute.")
    if "cron" in fields and not (
        fields["cron"] and all(re.fullmatch(_CRON, each) for each in fields["cron"])
    ):
        raise invalid("'schedule.cron' must hold expressions of five fields, at least one.")
    return fields


def check_references(
    account: Account,
    schedule: Mapping[str, Any],
    *,
    kind: str,
    group_id: str,
    itself: str | None = None,
) -> None:
    """Refuse a schedule that waits for what it cannot wait for.

    Args:
        account: Where to look.
        schedule: The schedule, checked.
        kind: The type of the transformation: one of dbt Core waits for what its schedule
            names, a Quickstart one for the connections of its config.
        group_id: The transformation's group, whose connections they have to be.
        itself: The transformation's own id, if it has one already.

    Raises:
        ErrorResponse: 404, there is no such connection or transformation; 400, it is of another
            group, or the transformation itself, or nothing is named where something must be.
    """
    connection_ids = schedule.get("connection_ids", [])
    transformation_ids = schedule.get("transformation_ids", [])
    if kind == "QUICKSTART" and connection_ids:
        raise invalid("'schedule.connection_ids' is not for QUICKSTART; its config has them.")
    check_connections(account, "schedule.connection_ids", connection_ids, group_id)
    for identifier in transformation_ids:
        if account.transformation(identifier).group_id != group_id:
            raise invalid(f"'schedule.transformation_ids': '{identifier}' is of another group.")
        if identifier == itself:
            raise invalid("'schedule.transformation_ids' must not name the transformation itself.")
    integrated = schedule["schedule_type"] == "INTEGRATED"
    if kind == "DBT_CORE" and integrated and not (connection_ids or transformation_ids):
        raise invalid("'schedule.connection_ids' is required for INTEGRATED.")


def check_connections(
    account: Account, field: str, connection_ids: list[str], group_id: str
) -> None:
    """Refuse connections that do not exist, or are of another group.

    Raises:
        ErrorResponse: 404 the former, 400 the latter.
    """
    for identifier in connection_ids:
        if account.connection(identifier).group_id != group_id:
            raise invalid(f"'{field}': '{identifier}' is of another group.")
