"""Where a server listens: a door, shut while connections are to be refused."""

from __future__ import annotations

import asyncio
import ipaddress
import logging
import os
import socket
from contextlib import suppress
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import threading
    from collections.abc import Callable

_logger = logging.getLogger("fivetrex.simulator")

_BACKLOG = 2048

# How many seconds pass between two looks: a clock does not say when somebody advances it.
_PAUSE = 0.03

#: After how many attempts to listen again, all in vain, somebody is told of it.
ATTEMPTS = 50


class Door:
    """A port of this machine's loopback, at which a server listens while the door is open.

    While it is shut nothing listens there, so that connections are refused. A socket that
    does not listen keeps the port meanwhile: it is not given to somebody by chance.

    Args:
        host: The address.
        port: The port; 0 takes a free one.
        is_to_be_shut: Whether connections are to be refused; asked under the lock.
        moved: Tells of each look; its lock is the simulator's.

    Raises:
        ValueError: The address is not of the loopback.
        OSError: The port is taken.
    """

    def __init__(
        self, host: str, port: int, is_to_be_shut: Callable[[], bool], moved: threading.Condition
    ) -> None:
        self._is_to_be_shut = is_to_be_shut
        self._moved = moved
        # It listens, or keeps the port; none if somebody else was quicker to take the port.
        self._socket: socket.socket | None = _bound(_on_loopback(host), port)
        self._host, self._port = self._socket.getsockname()[:2]
        self._being_made: set[asyncio.Task[object]] = set()
        self._is_shut = True
        self._is_left = False
        self._wake: Callable[[], object] | None = None
        self._failures = 0
        self._failure: OSError | None = None

    @property
    def url(self) -> str:
        """The base URL of who listens here."""
        host = f"[{self._host}]" if ":" in self._host else self._host
        return f"http://{host}:{self._port}"

    def follow(self) -> None:
        """Wait until the door is as it is to be.

        Whoever holds the simulator's lock puts it down meanwhile.

        Raises:
            OSError: Somebody else listens at the port by now.
        """
        with self._moved:
            if self._is_as_it_is_to_be():
                return
            self._look()
            enough = self._failures + ATTEMPTS
            self._moved.wait_for(
                lambda: self._is_as_it_is_to_be() or self._is_left or self._failures >= enough
            )
            if self._failure is not None and not self._is_as_it_is_to_be():
                raise OSError(self._failure.errno, self._complaint())

    def leave(self) -> None:
        """Let `keep` come to its end."""
        with self._moved:
            self._is_left = True
            self._look()
            self._moved.notify_all()

    async def keep(
        self, make_protocol: Callable[[], asyncio.Protocol], hang_up: Callable[[], None]
    ) -> None:
        """Open and shut the door as it is to be, until `leave`; then it is closed for good.

        Args:
            make_protocol: What speaks with whoever connects.
            hang_up: Ends the connections that there are.
        """
        loop = asyncio.get_running_loop()
        looking = asyncio.Event()
        with self._moved:
            self._wake = lambda: loop.call_soon_threadsafe(looking.set)
        try:
            while not self._is_left:
                looking.clear()
                with self._moved:
                    is_to_be_shut = self._is_to_be_shut()
                is_shut = await self._shut(hang_up) if is_to_be_shut else self._open(make_protocol)
                with self._moved:
                    self._is_shut = is_shut
                    self._moved.notify_all()
                with suppress(TimeoutError):
                    await asyncio.wait_for(looking.wait(), _PAUSE)
        finally:
            with self._moved:
                self._wake = None
            if self._socket is not None:
                loop.remove_reader(self._socket)
            self.close()
            await self._everybody_let_in()

    def close(self) -> None:
        """Give the port away."""
        if self._socket is not None:
            self._socket.close()
            self._socket = None

    def _open(self, make_protocol: Callable[[], asyncio.Protocol]) -> bool:
        """Listen; whether it is shut nevertheless."""
        if self._is_shut:
            try:
                if self._socket is None:
                    self._socket = _bound(self._host, self._port)
                self._socket.listen(_BACKLOG)
            except OSError as error:
                self._fail(error)
                return True
            self._failures = 0
            self._failure = None
        if self._socket is not None:
            # Each time, since `_accept` lets go where the machine has no connection to spare.
            asyncio.get_running_loop().add_reader(self._socket, self._accept, make_protocol)
        return False

    def _accept(self, make_protocol: Callable[[], asyncio.Protocol]) -> None:
        """Let somebody in.

        asyncio's own servers would lose those who are let in when they are closed.
        """
        assert self._socket is not None  # noqa: S101 - this is called when it has something
        loop = asyncio.get_running_loop()
        try:
            connection, _ = self._socket.accept()
        except (BlockingIOError, ConnectionAbortedError):
            return
        except OSError:
            loop.remove_reader(self._socket)
            return
        connection.settimeout(0)
        making = loop.create_task(loop.connect_accepted_socket(make_protocol, connection))
        self._being_made.add(making)
        making.add_done_callback(self._being_made.discard)

    async def _shut(self, hang_up: Callable[[], None]) -> bool:
        """Stop listening, and end the connections; whether it is shut then."""
        if not self._is_shut and self._socket is not None:
            asyncio.get_running_loop().remove_reader(self._socket)
            self.close()
            # Somebody may be quicker; then it is tried again when it is to be opened.
            with suppress(OSError):
                self._socket = _bound(self._host, self._port)
        await self._everybody_let_in()
        hang_up()
        # In the loop's next turn those have ended that are ended at once.
        await asyncio.sleep(0)
        return True

    async def _everybody_let_in(self) -> None:
        if self._being_made:
            await asyncio.wait(self._being_made)

    def _fail(self, error: OSError) -> None:
        self._failure = error
        self._failures += 1
        if self._failures == ATTEMPTS:
            _logger.warning("%s", self._complaint())

    def _complaint(self) -> str:
        return (
            f"somebody else listens at port {self._port} of {self._host}, where connections were "
            "refused; the simulator tries again until the port is free"
        )

    def _is_as_it_is_to_be(self) -> bool:
        return self._is_to_be_shut() == self._is_shut

    def _look(self) -> None:
        if self._wake is not None:
            self._wake()


def _on_loopback(host: str) -> str:
    address = "127.0.0.1" if host == "localhost" else host
    try:
        loopback = ipaddress.ip_address(address).is_loopback
    except ValueError:
        loopback = False
    if not loopback:
        raise ValueError(f"the simulator is served on loopback only, not on {host!r}")
    return address


def _bound(host: str, port: int) -> socket.socket:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    bound = socket.socket(family, socket.SOCK_STREAM)
    try:
        # What is left of broken connections must not keep the port from us. On Windows it
        # does not anyway, and there this option would give the port to anybody.
        if os.name == "posix":
            bound.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        bound.settimeout(0)
        bound.bind((host, port))
    except BaseException:
        bound.close()
        raise
    return bound
