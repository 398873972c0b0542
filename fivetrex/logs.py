"""Sync logs: rows of the LOG table that the Fivetran Platform Connector keeps in a destination.

The REST API has no logs. The Platform Connector writes them to the schema `fivetran_metadata`
(older: `fivetran_log`), from where any database client reads them:

```python
import sqlite3
from fivetrex.logs import LogEntry

warehouse = sqlite3.connect(":memory:")
warehouse.row_factory = sqlite3.Row
warehouse.execute("CREATE TABLE log (ID, TIME_STAMP, CONNECTION_ID, MESSAGE_EVENT, MESSAGE_DATA)")

for row in warehouse.execute("SELECT * FROM log ORDER BY time_stamp"):
    entry = LogEntry.from_row(row)
    if entry.is_sync_end and entry.is_failed:
        print(entry.time_stamp, entry.connection_id, entry.reason)
warehouse.close()
```
"""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Any, Protocol, Self

from ._lenient_values import first_text, is_failed, is_successful, read_time

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

__all__ = ["LogEntry", "Row"]

_KNOWN = frozenset(
    {
        "connection_id",
        "connector_id",
        "event",
        "id",
        "message_data",
        "message_event",
        "sync_id",
        "time_stamp",
        "transformation_id",
    }
)
_SCHEMA_CHANGES = frozenset({"create_schema", "create_table", "alter_table", "drop_table"})
# Some warehouses hold the JSON as it is, some as a JSON string that holds the JSON.
_LAYERS = 2


class Row(Protocol):
    """A row by the names of its columns: a dictionary, or what database drivers give instead.

    Example:
        ```python
        from fivetrex.logs import LogEntry, Row

        def is_noise(row: Row) -> bool:
            return not LogEntry.from_row(row).is_error

        assert is_noise({"EVENT": "INFO"})
        ```
    """

    def keys(self) -> Iterable[Any]:
        """Return the names of the columns.

        Returns:
            The names, in any letter case.

        Example:
            ```python
            from fivetrex.logs import Row

            row: Row = {"ID": "some_entry", "EVENT": "INFO"}
            assert list(row.keys()) == ["ID", "EVENT"]
            ```
        """
        ...

    def __getitem__(self, name: Any, /) -> Any: ...


@dataclass(frozen=True, kw_only=True)
class LogEntry:
    """A row of the LOG table: something that a connection or a transformation did.

    A column that was not selected, is NULL or is of another type than it should be reads as None.

    Attributes:
        id: The entry's own id.
        time_stamp: When it happened, with a time zone (UTC where the row names none). Text is
            read as ISO 8601 or as another format with a full date and a time of day, such as
            BigQuery's `2024-01-02 03:04:05 UTC` and Snowflake's `2024-01-02 03:04:05.678 +0000`.
            Ambiguous dates (`01/02/2024`) and time zone names other than `UTC`, `GMT` and `Z`
            read as None.
        connection_id: The connection it tells of; also `connector_id`, as older tables call it.
        transformation_id: The transformation it tells of, instead.
        sync_id: The sync it belongs to.
        event: How grave it is: `INFO`, `WARNING`, `SEVERE` or `ERROR`; an open list.
        message_event: What happened, such as `sync_end` or `create_table`; an open list.
        message_data: What is told of it as the row has it: most often JSON as text, sometimes
            plain text, and a mapping where the driver reads JSON. `data` reads it.
        additional_properties: The other columns, such as `_fivetran_synced`, in lower case.

    Example:
        ```python
        from fivetrex.logs import LogEntry

        entry = LogEntry.from_row(
            {
                "TIME_STAMP": "2026-03-01 09:30:00.123",
                "EVENT": "SEVERE",
                "MESSAGE_EVENT": "sync_end",
                "MESSAGE_DATA": '{"status": "FAILURE", "reason": "No password"}',
            }
        )
        assert entry.is_error and entry.is_sync_end and entry.is_failed
        assert entry.reason == "No password"
        ```
    """

    id: str | None = None
    time_stamp: datetime | None = None
    connection_id: str | None = None
    transformation_id: str | None = None
    sync_id: str | None = None
    event: str | None = None
    message_event: str | None = None
    # Not shown: an edit of a connection is logged with its config.
    message_data: Any = field(default=None, repr=False)
    additional_properties: dict[str, Any] = field(default_factory=dict, repr=False)

    @classmethod
    def from_row(cls, row: Row) -> Self:
        """Read an entry from a row of a query's result.

        Args:
            row: The row by the names of its columns, in any letter case: a dictionary, a
                `sqlite3.Row`, SQLAlchemy's `row._mapping`, what a driver's dictionary cursor
                gives.

        Returns:
            The entry; nothing in the row is an error.

        Raises:
            TypeError: The row does not know the names of its columns.

        Example:
            ```python
            from fivetrex.logs import LogEntry

            entry = LogEntry.from_row({"id": "some_entry", "message_event": "sync_start"})
            assert entry.is_sync_start
            ```
        """
        if not hasattr(row, "keys"):
            raise TypeError(
                f"row must map the names of columns to values, not be {type(row)}; ask your "
                "database client for rows as dictionaries"
            )
        values = {str(name).lower(): row[name] for name in row.keys()}  # noqa: SIM118 - a Row
        return cls(
            id=first_text(values, "id"),
            time_stamp=read_time(values.get("time_stamp")),
            connection_id=first_text(values, "connection_id", "connector_id"),
            transformation_id=first_text(values, "transformation_id"),
            sync_id=first_text(values, "sync_id"),
            event=first_text(values, "event"),
            message_event=first_text(values, "message_event"),
            message_data=values.get("message_data"),
            additional_properties={n: value for n, value in values.items() if n not in _KNOWN},
        )

    @classmethod
    def from_rows(cls, rows: Iterable[Row]) -> list[Self]:
        """Read entries from all rows of a query's result.

        Args:
            rows: The rows, each as `from_row` takes it.

        Returns:
            The entries, in the same order.

        Raises:
            TypeError: A row does not know the names of its columns.

        Example:
            ```python
            from fivetrex.logs import LogEntry

            entries = LogEntry.from_rows([{"id": "a", "event": "INFO"}, {"id": "b"}])
            assert [entry.id for entry in entries] == ["a", "b"]
            ```
        """
        return [cls.from_row(row) for row in rows]

    @property
    def connector_id(self) -> str | None:
        """The older name of `connection_id`."""
        return self.connection_id

    @cached_property
    def data(self) -> dict[str, Any]:
        """What `message_data` tells, read when first asked for; empty where it is no object."""
        value = self.message_data
        for _ in range(_LAYERS):
            if not isinstance(value, str | bytes):
                break
            try:
                value = json.loads(value)
            except (ValueError, RecursionError):
                break
        return dict(value) if isinstance(value, dict) else {}

    @property
    def status(self) -> str | None:
        """How a sync ended: `SUCCESSFUL`, `FAILURE`, `FAILURE_WITH_TASK` and others."""
        return first_text(self.data, "status")

    @property
    def reason(self) -> str | None:
        """Why it failed or was rescheduled, in Fivetran's words."""
        return first_text(self.data, "reason")

    @property
    def is_error(self) -> bool:
        """Whether it is an error, in today's word or an older one."""
        return self._is_graded("SEVERE", "ERROR")

    @property
    def is_warning(self) -> bool:
        """Whether it is a warning."""
        return self._is_graded("WARNING")

    @property
    def is_sync_start(self) -> bool:
        """Whether a sync has started."""
        return self._happened("sync_start")

    @property
    def is_sync_end(self) -> bool:
        """Whether a sync has ended, well or not."""
        return self._happened("sync_end")

    @property
    def is_schema_change(self) -> bool:
        """Whether a schema or a table of the destination was created, altered or dropped."""
        return self._happened(*_SCHEMA_CHANGES)

    @property
    def is_successful(self) -> bool:
        """Whether it tells of something that went well, by its status."""
        return is_successful(self.status)

    @property
    def is_failed(self) -> bool:
        """Whether it tells of something that failed, by its status."""
        return is_failed(self.status)

    def _happened(self, *events: str) -> bool:
        # Some views of the table, and logs from elsewhere, have the name in `event` instead.
        return self.message_event in events or self.event in events

    def _is_graded(self, *grades: str) -> bool:
        return self.event is not None and self.event.upper() in grades
