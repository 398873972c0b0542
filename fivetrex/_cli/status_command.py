"""`status` shows the status of connections."""

from __future__ import annotations

import json
import re
import sys
from typing import TYPE_CHECKING, Any

from .._core.waiting.plain_json import write_time
from ..errors import NotFoundError
from ..models import SyncStatus

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterable

    from .._sync.client import Client
    from ..errors import FivetrexError
    from ..models import Connection

__all__ = ["run_status"]

_FRACTION = re.compile(r"(?<=:[0-9]{2})(\.[0-9]+)?\+00:00$")
_COLUMNS = ("id", "service", "sync_state", "setup_state", "succeeded_at", "failed_at", "problem")


def run_status(client: Client, options: argparse.Namespace) -> int:
    """Run `status`.

    Returns:
        The exit status: 1 if a connection does not exist, and with `--unhealthy`, if there are such
        connections.

    Raises:
        FivetrexError: A call failed.
    """
    rows = []
    errors: list[FivetrexError] = []
    for connection in _read(client, options, errors):
        problem = _problem_of(connection)
        if options.unhealthy and problem is None:
            continue
        row = _row(connection, problem)
        if options.json:
            print(json.dumps(row))
        rows.append(row)
    if not options.json:
        _print_table(rows)
    for error in errors:
        print(f"fivetrex: {error}", file=sys.stderr)
    return 1 if errors or (options.unhealthy and rows) else 0


def _read(
    client: Client, options: argparse.Namespace, errors: list[FivetrexError]
) -> Iterable[Connection]:
    """Read the connections. One that does not exist is an error, and the others are read."""
    if not options.ids:
        yield from client.connections.stream(options.group)
        return
    with client.map(client.connections.get, options.ids, ordered=True) as results:
        for result in results:
            if isinstance(result.error, NotFoundError):
                errors.append(result.error)
            else:
                yield result.value


def _problem_of(connection: Connection) -> str | None:
    """Describe what is wrong with a connection. None if it is healthy."""
    tasks = [task.message for task in connection.tasks if isinstance(task.message, str)]
    if connection.setup_state in {"broken", "incomplete"}:
        return "; ".join([f"the setup is {connection.setup_state}", *tasks])
    status = SyncStatus.of(connection)
    has_failed = status.failed_at is not None and (
        status.succeeded_at is None or status.failed_at > status.succeeded_at
    )
    if has_failed:
        return "; ".join(["the last sync failed", *tasks])
    if status.update_state == "delayed":
        return "; ".join(["the data is delayed", *tasks])
    return "; ".join(tasks) or None


def _row(connection: Connection, problem: str | None) -> dict[str, Any]:
    status = SyncStatus.of(connection)
    return {
        "id": connection.id,
        "group_id": connection.group_id,
        "service": connection.service,
        "schema": connection.schema,
        "sync_state": status.sync_state,
        "setup_state": status.setup_state,
        "update_state": status.update_state,
        "is_paused": status.is_paused,
        "succeeded_at": write_time(status.succeeded_at),
        "failed_at": write_time(status.failed_at),
        "rescheduled_for": write_time(status.rescheduled_for),
        "problem": problem,
    }


def _cell(value: object) -> str:
    """Return a value for the table: times in seconds, and nothing for None."""
    return _FRACTION.sub("Z", str(value or ""))


def _print_table(rows: list[dict[str, Any]]) -> None:
    lines = [_COLUMNS, *(tuple(_cell(row[name]) for name in _COLUMNS) for row in rows)]
    widths = [max(len(line[index]) for line in lines) for index in range(len(_COLUMNS))]
    for line in lines:
        cells = (text.ljust(width) for text, width in zip(line, widths, strict=True))
        print("  ".join(cells).rstrip())
