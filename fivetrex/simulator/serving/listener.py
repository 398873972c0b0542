"""A listening socket that can refuse connections for a while, at the same port."""

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

# How many seconds pass between two checks: a clock does not report that it was advanced.
_POLL_INTERVAL = 0.03

#: After how many failed attempts to listen again a warning is logged.
ATTEMPTS = 50


class Listener:
    """Listens on a port of this machine's loopback, and refuses connections while told to.

    While connections are refused, nothing listens at the port. A socket that is bound but
    does not listen reserves the port meanwhile, so that no other process gets it by chance.

    Args:
        host: The address.
        port: The port; 0 takes a free one.
        must_refuse: Whether connections are to be refused; called under the lock.
        changed: Notified after each check; its lock is the simulator's.

    Raises:
        ValueError: The address is not of the loopback.
        OSError: The port is taken.
    """

    def __init__(
        self, host: str, port: int, must_refuse: Callable[[], bool], changed: threading.Condition
    ) -> None:
        self._must_refuse = must_refuse
        self._changed = changed
        # It listens, or reserves the port; none if another process took the port first.
        self._socket: socket.socket | None = _bound(_on_loopback(host), port)
        self._host, self._port = self._socket.getsockname()[:2]
        self._connecting: set[asyncio.Task[object]] = set()
        self._refuses = True
        self._is_stopped = False
        self._wake: Callable[[], object] | None = None
        self._failures = 0
        self._failure: OSError | None = None

    @property
    def url(self) -> str:
        """The base URL of the server."""
        host = f"[{self._host}]" if ":" in self._host else self._host
        return f"http://{host}:{self._port}"

    def wait_until_applied(self) -> None:
        """Wait until it accepts or refuses connections as it must.

        The simulator's lock is released meanwhile.

        Raises:
            OSError: Another process listens at the port by now.
        """
        with self._changed:
            if self._is_applied():
                return
            self._wake_up()
            enough = self._failures + ATTEMPTS
            self._changed.wait_for(
                lambda: self._is_applied() or self._is_stopped or self._failures >= enough
            )
            if self._failure is not None and not self._is_applied():
                raise OSError(self._failure.errno, self._port_taken_message())

    def stop(self) -> None:
        """Let `run` return."""
        with self._changed:
            self._is_stopped = True
            self._wake_up()
            self._changed.notify_all()

    async def run(
        self, make_protocol: Callable[[], asyncio.Protocol], close_connections: Callable[[], None]
    ) -> None:
        """Accept or refuse connections as it must, until `stop`; then close the port.

        Args:
            make_protocol: Makes the protocol of a new connection.
            close_connections: Closes the open connections.
        """
        loop = asyncio.get_running_loop()
        woken = asyncio.Event()
        with self._changed:
            self._wake = lambda: loop.call_soon_threadsafe(woken.set)
        try:
            while not self._is_stopped:
                woken.clear()
                with self._changed:
                    must_refuse = self._must_refuse()
                if must_refuse:
                    refuses = await self._refuse(close_connections)
                else:
                    refuses = self._listen(make_protocol)
                with self._changed:
                    self._refuses = refuses
                    self._changed.notify_all()
                with suppress(TimeoutError):
                    await asyncio.wait_for(woken.wait(), _POLL_INTERVAL)
        finally:
            with self._changed:
                self._wake = None
            if self._socket is not None:
                loop.remove_reader(self._socket)
            self.close()
            await self._wait_for_accepted_connections()

    def close(self) -> None:
        """Release the port."""
        if self._socket is not None:
            self._socket.close()
            self._socket = None

    def _listen(self, make_protocol: Callable[[], asyncio.Protocol]) -> bool:
        """Listen, and return whether connections are refused nevertheless."""
        if self._refuses:
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
            # Each time, since `_accept` removes it when the machine is out of connections.
            asyncio.get_running_loop().add_reader(self._socket, self._accept, make_protocol)
        return False

    def _accept(self, make_protocol: Callable[[], asyncio.Protocol]) -> None:
        """Accept a connection.

        asyncio's own servers would lose accepted connections when they are closed.
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
        connecting = loop.create_task(loop.connect_accepted_socket(make_protocol, connection))
        self._connecting.add(connecting)
        connecting.add_done_callback(self._connecting.discard)

    async def _refuse(self, close_connections: Callable[[], None]) -> bool:
        """Stop listening, close the connections, and return that connections are refused."""
        if not self._refuses and self._socket is not None:
            asyncio.get_running_loop().remove_reader(self._socket)
            self.close()
            # Another process may take the port first; `_listen` tries again.
            with suppress(OSError):
                self._socket = _bound(self._host, self._port)
        await self._wait_for_accepted_connections()
        close_connections()
        # Idle connections are closed in the next turn of the loop.
        await asyncio.sleep(0)
        return True

    async def _wait_for_accepted_connections(self) -> None:
        if self._connecting:
            await asyncio.wait(self._connecting)

    def _fail(self, error: OSError) -> None:
        self._failure = error
        self._failures += 1
        if self._failures == ATTEMPTS:
            _logger.warning("%s", self._port_taken_message())

    def _port_taken_message(self) -> str:
        return (
            f"another process listens at port {self._port} of {self._host}, where connections were "
            "refused; the simulator tries again until the port is free"
        )

    def _is_applied(self) -> bool:
        return self._must_refuse() == self._refuses

    def _wake_up(self) -> None:
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
