"""Reserve start times in a SQLite database, for the processes of one machine."""

from __future__ import annotations

import os
import sqlite3
import weakref
from functools import partial
from typing import TYPE_CHECKING

from .._fork_safe_lock import ForkSafeLock
from .reservations import find_start
from .store import Reservation

if TYPE_CHECKING:
    from collections.abc import Sequence
    from os import PathLike

    from .._clock import Clock
    from .windows import Window

__all__ = ["SQLiteStore"]

_SCHEMA = """
CREATE TABLE IF NOT EXISTS starts (window TEXT NOT NULL, time REAL NOT NULL);
CREATE INDEX IF NOT EXISTS starts_by_time ON starts (window, time);
CREATE TABLE IF NOT EXISTS pause (id INTEGER PRIMARY KEY CHECK (id = 1), until REAL NOT NULL);
"""
_NTH_BEFORE = (
    "SELECT time FROM starts WHERE window = ? AND time <= ? ORDER BY time DESC LIMIT 1 OFFSET ?"
)
_DELETE = (
    "DELETE FROM starts WHERE rowid = "
    "(SELECT rowid FROM starts WHERE window = ? AND time = ? LIMIT 1)"
)
_BETWEEN = "SELECT time FROM starts WHERE window = ? AND time > ? AND time < ? ORDER BY time"
# Seconds to wait for the lock, which other processes hold for less than a millisecond.
_LOCK_TIMEOUT = 30.0


class SQLiteStore:
    """Reserves start times in a SQLite database, for the processes of one machine.

    All processes must use the same file, on a local disk, with the same windows. It can be deleted
    when no process uses it. The store works after a fork.

    Args:
        path: The path of the database, which is created if it does not exist.

    Raises:
        TypeError: `path` is not a path.

    Example:
        ```python
        from fivetrex.limits import SQLiteStore

        store = SQLiteStore("fivetran-budget.sqlite")
        client = fivetrex.Client(rate_limit=fivetrex.RateLimit.plan("paid", store=store))
        ```
    """

    def __init__(self, path: str | PathLike[str]) -> None:
        self._path = os.fspath(path)
        if not isinstance(self._path, str):
            raise TypeError(f"path must be a path, not {path!r}")
        # SQLite does not support connections of another process, so that a child opens its own.
        self._connections: dict[int, sqlite3.Connection] = {}
        self._lock = ForkSafeLock()
        weakref.finalize(self, _close, self._connections)

    def reserve(
        self, windows: Sequence[Window], clock: Clock, longest: float | None
    ) -> Reservation | None:
        """Reserve a start time; see `Store`.

        Raises:
            sqlite3.Error: The database cannot be used.
        """
        with self._lock:
            return self._reserve(windows, clock, longest)

    def _reserve(
        self, windows: Sequence[Window], clock: Clock, longest: float | None
    ) -> Reservation | None:
        connection = self._connection()
        connection.execute("BEGIN IMMEDIATE")
        try:
            # Read after the lock was obtained, so that reservations are in order of time.
            now = clock.now().timestamp()
            reserved = [(window, _StoredStarts(connection, window.key)) for window in windows]
            paused = connection.execute("SELECT until FROM pause").fetchone()
            earliest = max(now, paused[0]) if paused else now
            start = find_start(earliest, reserved)
            is_acceptable = longest is None or start - now <= longest
            if is_acceptable:
                for window, starts in reserved:
                    starts.drop_until(now - window.length)
                    starts.add(start)
            connection.execute("COMMIT")
        except BaseException:
            connection.execute("ROLLBACK")
            raise
        if not is_acceptable:
            return None
        return Reservation(start - now, partial(self._cancel, windows, start))

    def pause(self, seconds: float, clock: Clock) -> None:
        """Let no reservation start before a time; see `Store`.

        Raises:
            sqlite3.Error: The database cannot be used.
        """
        with self._lock:
            self._connection().execute(
                "INSERT INTO pause VALUES (1, ?) "
                "ON CONFLICT (id) DO UPDATE SET until = max(until, excluded.until)",
                (clock.now().timestamp() + seconds,),
            )

    def _cancel(self, windows: Sequence[Window], start: float) -> None:
        with self._lock:
            for window in windows:
                self._connection().execute(_DELETE, (window.key, start))

    def _connection(self) -> sqlite3.Connection:
        """Return the connection of this process."""
        connection = self._connections.get(os.getpid())
        if connection is None:
            connection = sqlite3.connect(
                self._path, timeout=_LOCK_TIMEOUT, isolation_level=None, check_same_thread=False
            )
            connection.execute("PRAGMA journal_mode = WAL")
            connection.execute("PRAGMA synchronous = OFF")
            connection.executescript(_SCHEMA)
            self._connections[os.getpid()] = connection
        return connection

    def close(self) -> None:
        """Close the database. The store opens it again when it is used.

        Example:
            ```python
            from fivetrex.limits import SQLiteStore

            SQLiteStore("fivetran-budget.sqlite").close()
            ```
        """
        with self._lock:
            _close(self._connections)

    def __repr__(self) -> str:
        return f"SQLiteStore({self._path!r})"

    def __reduce__(self) -> tuple[type[SQLiteStore], tuple[str]]:
        return type(self), (self._path,)


def _close(connections: dict[int, sqlite3.Connection]) -> None:
    """Close the connection of this process; those of a parent process are not its own."""
    connection = connections.pop(os.getpid(), None)
    if connection is not None:
        connection.close()


class _StoredStarts:
    """The start times of one window."""

    __slots__ = ("_connection", "_key")

    def __init__(self, connection: sqlite3.Connection, key: str) -> None:
        self._connection = connection
        self._key = key

    def nth_before(self, time: float, number: int) -> float | None:
        row = self._connection.execute(_NTH_BEFORE, (self._key, time, number - 1)).fetchone()
        return None if row is None else row[0]

    def between(self, after: float, before: float) -> list[float]:
        return [row[0] for row in self._connection.execute(_BETWEEN, (self._key, after, before))]

    def add(self, time: float) -> None:
        self._connection.execute("INSERT INTO starts VALUES (?, ?)", (self._key, time))

    def drop_until(self, time: float) -> None:
        self._connection.execute(
            "DELETE FROM starts WHERE window = ? AND time <= ?", (self._key, time)
        )
