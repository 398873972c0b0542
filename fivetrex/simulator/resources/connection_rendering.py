"""Rendering of connections."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from fivetrex.simulator.resources.port_rendering import format_ports
from fivetrex.simulator.resources.timestamps import timestamp, timestamp_or_none
from fivetrex.simulator.state.sync_schedule import DAILY

if TYPE_CHECKING:
    from fivetrex.simulator.state.connection import Connection


def render(connection: Connection, version: int) -> dict[str, Any]:
    """Render a connection, for lists and details.

    Args:
        connection: The connection.
        version: The API version: 1 renders ports in ``config`` as strings, 2 as numbers.
    """
    return {
        "id": connection.id,
        "group_id": connection.group_id,
        "service": connection.service,
        "service_version": connection.service_version,
        "schema": connection.schema,
        "connected_by": connection.connected_by,
        "created_at": timestamp(connection.created_at),
        "succeeded_at": timestamp_or_none(connection.succeeded_at),
        "failed_at": timestamp_or_none(connection.failed_at),
        "paused": connection.paused,
        "pause_after_trial": connection.pause_after_trial,
        "sync_frequency": connection.sync_frequency,
        "daily_sync_time": connection.daily_sync_time,
        "schedule_type": connection.schedule_type,
        "schedule": _schedule(connection),
        "data_delay_sensitivity": connection.data_delay_sensitivity,
        "data_delay_threshold": connection.data_delay_threshold,
        "networking_method": connection.networking_method,
        "private_link_id": connection.private_link_id,
        "proxy_agent_id": connection.proxy_agent_id,
        "hybrid_deployment_agent_id": connection.hybrid_deployment_agent_id,
        "status": _status(connection),
        "config": format_ports(connection.config, version),
        **connection.more,
    }


def _status(connection: Connection) -> dict[str, Any]:
    status: dict[str, Any] = {
        "setup_state": connection.setup_state,
        "sync_state": connection.sync_state,
        "update_state": connection.update_state,
        "is_historical_sync": connection.is_historical_sync,
        "tasks": connection.tasks,
        "warnings": connection.warnings,
    }
    if connection.schema_status is not None:
        status["schema_status"] = connection.schema_status
    if connection.rescheduled_for is not None and status["sync_state"] == "rescheduled":
        status["rescheduled_for"] = timestamp(connection.rescheduled_for)
    return status


def _schedule(connection: Connection) -> dict[str, Any]:
    if connection.schedule_type == "manual":
        return {"schedule_type": "MANUAL"}
    if connection.sync_frequency == DAILY and connection.daily_sync_time is not None:
        return {"schedule_type": "TIME_OF_DAY", "time_of_day": connection.daily_sync_time}
    return {"schedule_type": "INTERVAL", "interval": connection.sync_frequency}
