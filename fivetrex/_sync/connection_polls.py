# Made by scripts/twin.py from _async/connection_polls.py. Do not edit.
"""Read many connections with as few requests as possible: from lists, or one by one."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from .._run_all import run_all
from ..errors import DecodeError, FivetrexError, ForbiddenError, UnauthorizedError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ..models import Connection
    from .sync_reader import SyncReader

CONCURRENCY = 8
# After so many lists that cannot be decoded, the connections are read one by one.
_MAX_LIST_FAILURES = 2


class PolledConnection(NamedTuple):
    """A connection as it was read, or the error of reading it."""

    observation: Connection | FivetrexError
    is_list_item: bool


class ConnectionPolls:
    """Reads the connections of open syncs.

    A list of 1000 connections is one request. It is read if it has fewer pages than connections
    are to be read, with the filter of their group if all are in one. Absence from a list proves
    nothing, because pages change while they are read: such connections are read one by one.

    Args:
        reader: Sends the requests.
    """

    def __init__(self, reader: SyncReader) -> None:
        self.count = 0
        self._reader = reader
        self._groups: dict[str, str | None] = {}
        # The number of pages that were necessary, by the group of the filter.
        self._pages: dict[str | None, int] = {}
        self._list_failures = 0

    def read_first(self, ids: Sequence[str]) -> dict[str, Connection | FivetrexError]:
        """Read connections for the first time, with the client's retry policy.

        Raises:
            FivetrexError: A list could not be read.
        """
        found: dict[str, Connection] = {}
        if len(ids) > 1:
            # With more pages than connections, reading the others one by one is quicker.
            found = self._read_list(ids, None, None, is_first=True)
        missing = [each for each in ids if each not in found]
        single = self._read_each(missing, None, is_first=True)
        return {**found, **{each: read.observation for each, read in single.items()}}

    def read(
        self, ids: Sequence[str], to_confirm: Sequence[str], time_left: float | None
    ) -> dict[str, PolledConnection]:
        """Read connections once, without retries.

        Args:
            ids: The connections.
            to_confirm: Those to read one by one, because a list does not confirm an end.
            time_left: The time limit of each request in seconds.

        Returns:
            The connections that were read, or the error of reading them.
        """
        single = list(to_confirm)
        reads: dict[str, PolledConnection] = {}
        group_id = self._common_group(ids)
        pages = self._pages.get(group_id, self._pages.get(None, 1))
        if pages < len(ids) and self._list_failures < _MAX_LIST_FAILURES:
            try:
                found = self._read_list(ids, group_id, time_left)
            except FivetrexError as error:
                self._list_failures += isinstance(error, DecodeError)
                # Rejected credentials are confirmed by reading one connection, not all.
                is_rejection = isinstance(error, UnauthorizedError | ForbiddenError)
                for each in ids[:1] if is_rejection else ids:
                    reads[each] = PolledConnection(error, is_list_item=True)
            else:
                self._list_failures = 0
                for each, connection in found.items():
                    reads[each] = PolledConnection(connection, is_list_item=True)
                single += [each for each in ids if each not in found]
        else:
            single += ids
        reads.update(self._read_each(single, time_left))
        return reads

    def _read_list(
        self,
        ids: Sequence[str],
        group_id: str | None,
        time_left: float | None,
        *,
        is_first: bool = False,
    ) -> dict[str, Connection]:
        """Read pages until all connections are found, or reading them one by one is quicker."""
        missing = set(ids)
        found: dict[str, Connection] = {}
        cursors: set[str] = set()
        cursor: str | None = None
        pages = 0
        while missing:
            items, cursor = self._reader.list_page(
                cursor, time_left, group_id=group_id, is_first=is_first
            )
            pages += 1
            for connection in items:
                self._groups[connection.id] = connection.group_id
                if connection.id in missing:
                    missing.discard(connection.id)
                    found[connection.id] = connection
            if cursor is None or pages >= len(ids):
                break
            if cursor in cursors:
                raise DecodeError("connections.list: the API returned the same cursor twice")
            cursors.add(cursor)
        self._pages[group_id] = pages
        return found

    def _read_each(
        self, ids: Sequence[str], time_left: float | None, *, is_first: bool = False
    ) -> dict[str, PolledConnection]:
        reads: dict[str, PolledConnection] = {}

        def read(connection_id: str) -> None:
            observation = self._reader.get(connection_id, time_left, is_first=is_first)
            if not isinstance(observation, FivetrexError):
                self._groups[connection_id] = observation.group_id
            reads[connection_id] = PolledConnection(observation, is_list_item=False)

        run_all([partial(read, each) for each in ids], CONCURRENCY)
        return reads

    def _common_group(self, ids: Sequence[str]) -> str | None:
        """Return the group that all connections are in; None if there are several."""
        groups = {self._groups.get(each) for each in ids}
        return groups.pop() if len(groups) == 1 else None
