"""Helpers for the status fields of connections and log services."""

from __future__ import annotations

from typing import Any

import pytest

from fivetrex.models import Connection, ConnectionTask, ConnectionWarning, LogService, SyncStatus

TASK = {"code": "reconnect", "message": "Reconnect the source."}
STATUS: dict[str, Any] = {
    "setup_state": "broken",
    "sync_state": "rescheduled",
    "update_state": "delayed",
    "is_historical_sync": True,
    "tasks": [TASK],
    "warnings": [{"code": "resync_table_warning"}],
}
NOTHING: list[Any] = [None, {}, [], "connected", 7, dict.fromkeys(STATUS)]


def connection_with(status: Any) -> Connection:
    return Connection.from_dict({"id": "silver_brook", "status": status})


def test_the_state_of_a_connection() -> None:
    connection = connection_with(STATUS)
    assert connection.setup_state == "broken"
    assert connection.sync_state == "rescheduled"
    assert connection.update_state == "delayed"
    assert connection.is_historical_sync is True
    assert connection.tasks == [ConnectionTask.from_dict(TASK)]
    assert connection.warnings == [ConnectionWarning.from_dict({"code": "resync_table_warning"})]
    status = SyncStatus.of(connection)
    assert (status.setup_state, status.update_state) == ("broken", "delayed")


@pytest.mark.parametrize("status", NOTHING)
def test_a_connection_without_a_usable_status(status: Any) -> None:
    connection = connection_with(status)
    assert connection.setup_state is connection.sync_state is connection.update_state is None
    assert connection.is_historical_sync is False
    assert connection.tasks == []
    assert connection.warnings == []


def test_malformed_states_are_none_and_malformed_lists_are_empty() -> None:
    connection = connection_with(
        {"setup_state": 1, "update_state": ["x"], "tasks": "none", "is_historical_sync": "yes"}
    )
    assert connection.setup_state is connection.update_state is None
    assert connection.tasks == []
    assert connection.is_historical_sync is False


def test_unknown_states_are_preserved() -> None:
    connection = connection_with({"setup_state": "half_way", "update_state": "early"})
    assert (connection.setup_state, connection.update_state) == ("half_way", "early")


def test_the_state_of_a_log_service() -> None:
    log_service = LogService.from_dict(
        {"id": "amber_harbor", "status": {"setup_state": "incomplete", "tasks": [TASK]}}
    )
    assert log_service.setup_state == "incomplete"
    assert [task.code for task in log_service.tasks] == ["reconnect"]


@pytest.mark.parametrize("status", NOTHING)
def test_a_log_service_without_a_usable_status(status: Any) -> None:
    log_service = LogService.from_dict({"id": "amber_harbor", "status": status})
    assert log_service.setup_state is None
    assert log_service.tasks == []
