"""The schedule of a transformation: required fields and references."""

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
        schedule: The schedule in the request, with valid types.

    Raises:
        ErrorResponse: 400, a field is missing or invalid.
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
        raise invalid("'schedule.cron' must contain at least one expression with five fields.")
    return fields


def check_references(
    account: Account,
    schedule: Mapping[str, Any],
    *,
    kind: str,
    group_id: str,
    itself: str | None = None,
) -> None:
    """Refuse a schedule with invalid references.

    Args:
        account: The account.
        schedule: The validated schedule.
        kind: The type of the transformation. A dbt Core transformation waits for the objects in
            its schedule, a Quickstart transformation for the connections in its config.
        group_id: The group of the transformation, to which the objects must belong.
        itself: The id of the transformation, if it exists already.

    Raises:
        ErrorResponse: 404, a connection or transformation does not exist; 400, it belongs to
            another group or is the transformation itself, or a required reference is missing.
    """
    connection_ids = schedule.get("connection_ids", [])
    transformation_ids = schedule.get("transformation_ids", [])
    if kind == "QUICKSTART" and connection_ids:
        raise invalid(
            "'schedule.connection_ids' is not allowed for QUICKSTART; set them in the config."
        )
    check_connections(account, "schedule.connection_ids", connection_ids, group_id)
    for identifier in transformation_ids:
        if account.transformation(identifier).group_id != group_id:
            raise invalid(
                f"'schedule.transformation_ids': '{identifier}' belongs to another group."
            )
        if identifier == itself:
            raise invalid("'schedule.transformation_ids' must not name the transformation itself.")
    integrated = schedule["schedule_type"] == "INTEGRATED"
    if kind == "DBT_CORE" and integrated and not (connection_ids or transformation_ids):
        raise invalid("'schedule.connection_ids' is required for INTEGRATED.")


def check_connections(
    account: Account, field: str, connection_ids: list[str], group_id: str
) -> None:
    """Refuse connections that do not exist, or belong to another group.

    Raises:
        ErrorResponse: 404, a connection does not exist; 400, it belongs to another group.
    """
    for identifier in connection_ids:
        if account.connection(identifier).group_id != group_id:
            raise invalid(f"'{field}': '{identifier}' belongs to another group.")
