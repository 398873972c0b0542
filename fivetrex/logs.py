"""Sync logs: parse rows of the LOG table that the Fivetran Platform Connector writes.

The REST API has no logs. The Platform Connector writes them to the schema `fivetran_metadata`
(formerly `fivetran_log`) in a destination. Query them with any database client:

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
# Some warehouses store the JSON itself, others a JSON string that contains it.
_LAYERS = 2


class Row(Protocol):
    """A row with named columns: a dictionary, or a row object of a database driver.

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
    """A row of the LOG table: a log entry of a connection or a transformation.

    An attribute is None if its column was not selected, is NULL or is of the wrong type.

    Attributes:
        id: The entry's ID.
        time_stamp: When the event occurred, with a time zone: UTC if the row has none. A string is
            parsed as ISO 8601 or as another format with a full date and a time of day, such as
            BigQuery's `2024-01-02 03:04:05 UTC` and Snowflake's `2024-01-02 03:04:05.678 +0000`.
            Ambiguous dates (`01/02/2024`), and time zone names other than `UTC`, `GMT` and `Z`,
            become None.
        connection_id: ID of the connection; older tables call it `connector_id`.
        transformation_id: ID of the transformation, if the entry does not belong to a connection.
        sync_id: ID of the sync that the entry belongs to.
        event: The log level: `INFO`, `WARNING`, `SEVERE` or `ERROR`. Other values are possible.
        message_event: The type of the event, such as `sync_end` or `create_table`. Other values
            are possible.
        message_data: The details of the event, unparsed: usually JSON as a string, sometimes plain
            text, or a mapping if the driver parses JSON. Use `data` for the parsed object.
        additional_properties: The other columns, such as `_fivetran_synced`, with names in lower
            case.

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
    # Hidden from `repr`, because the log of an edited connection has its config.
    message_data: Any = field(default=None, repr=False)
    additional_properties: dict[str, Any] = field(default_factory=dict, repr=False)

    @classmethod
    def from_row(cls, row: Row) -> Self:
        """Create an entry from a row of a query result.

        Args:
            row: The row with named columns, in any letter case: a dictionary, a `sqlite3.Row`,
                SQLAlchemy's `row._mapping`, or a row of a driver's dictionary cursor.

        Returns:
            The entry. Unexpected values do not raise an error.

        Raises:
            TypeError: The row has no column names.

        Example:
            ```python
            from fivetrex.logs import LogEntry

            entry = LogEntry.from_row({"id": "some_entry", "message_event": "sync_start"})
            assert entry.is_sync_start
            ```
        """
        if not hasattr(row, "keys"):
            raise TypeError(
                f"row must be a mapping from column names to values, not {type(row)}; configure "
                "your database client to return rows as dictionaries"
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
        """Create entries from the rows of a query result.

        Args:
            rows: The rows, as `from_row` accepts them.

        Returns:
            The entries, in the same order.

        Raises:
            TypeError: A row has no column names.

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
        """The parsed `message_data`; empty if it is not a JSON object."""
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
        """The result of a sync: `SUCCESSFUL`, `FAILURE`, `FAILURE_WITH_TASK` or another value."""
        return first_text(self.data, "status")

    @property
    def reason(self) -> str | None:
        """Fivetran's message about why the sync failed or was rescheduled."""
        return first_text(self.data, "reason")

    @property
    def is_error(self) -> bool:
        """Whether the entry is an error: its level is `SEVERE` or `ERROR`."""
        return self._has_level("SEVERE", "ERROR")

    @property
    def is_warning(self) -> bool:
        """Whether the entry is a warning."""
        return self._has_level("WARNING")

    @property
    def is_sync_start(self) -> bool:
        """Whether a sync has started."""
        return self._has_type("sync_start")

    @property
    def is_sync_end(self) -> bool:
        """Whether a sync has ended, successfully or not."""
        return self._has_type("sync_end")

    @property
    def is_schema_change(self) -> bool:
        """Whether a schema or a table of the destination was created, altered or dropped."""
        return self._has_type(*_SCHEMA_CHANGES)

    @property
    def is_successful(self) -> bool:
        """Whether the status of the entry is a success."""
        return is_successful(self.status)

    @property
    def is_failed(self) -> bool:
        """Whether the status of the entry is a failure."""
        return is_failed(self.status)

    def _has_type(self, *types: str) -> bool:
        # Some views of the table, and logs of other services, have the event type in `event`.
        return self.message_event in types or self.event in types

    def _has_level(self, *levels: str) -> bool:
        return self.event is not None and self.event.upper() in levels
