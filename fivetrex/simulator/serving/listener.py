"""A listening socket that can temporarily refuse connections on its port."""

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

# The interval between two checks, in seconds. A clock does not report that it was advanced.
_POLL_INTERVAL = 0.03

#: The number of failed attempts to listen again after which a warning is logged.
ATTEMPTS = 50


class Listener:
    """Listens on a loopback port, and refuses connections on request.

    While connections are refused, a socket is bound to the port but does not listen. The socket
    reserves the port, so that another process does not get it by chance.

    Args:
        host: The loopback address.
        port: The port; 0 selects a free port.
        must_refuse: Returns whether to refuse connections; called with the lock held.
        changed: Notified after each check; its lock is the simulator's.

    Raises:
        ValueError: The address is not a loopback address.
        OSError: The port is in use.
    """

    def __init__(
        self, host: str, port: int, must_refuse: Callable[[], bool], changed: threading.Condition
    ) -> None:
        self._must_refuse = must_refuse
        self._changed = changed
        # It listens, or reserves the port; `None` if another process got the port first.
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
        """Wait until connections are accepted or refused, as required.

        The simulator's lock is released until then.

        Raises:
            OSError: Another process listens on the port.
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
        """Make `run` return."""
        with self._changed:
            self._is_stopped = True
            self._wake_up()
            self._changed.notify_all()

    async def run(
        self, make_protocol: Callable[[], asyncio.Protocol], close_connections: Callable[[], None]
    ) -> None:
        """Accept or refuse connections, as required, until `stop`; then close the port.

        Args:
            make_protocol: Creates the protocol of a new connection.
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
        """Listen, and return true if that is impossible, so that connections are still refused."""
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
            # Every time, because `_accept` removes it when the system is out of file descriptors.
            asyncio.get_running_loop().add_reader(self._socket, self._accept, make_protocol)
        return False

    def _accept(self, make_protocol: Callable[[], asyncio.Protocol]) -> None:
        """Accept a connection.

        asyncio's own servers lose accepted connections when they are closed.
        """
        assert self._socket is not None  # noqa: S101 - called only while listening
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
        """Stop listening, close the connections, and return true: connections are refused."""
        if not self._refuses and self._socket is not None:
            asyncio.get_running_loop().remove_reader(self._socket)
            self.close()
            # If another process gets the port first, `_listen` tries again.
            with suppress(OSError):
                self._socket = _bound(self._host, self._port)
        await self._wait_for_accepted_connections()
        close_connections()
        # Idle connections are closed in the next iteration of the loop.
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
            f"another process listens on port {self._port} of {self._host}, on which connections "
            "were refused; the simulator retries until the port is free"
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
        raise ValueError(f"host must be a loopback address, such as 127.0.0.1: {host!r}")
    return address


def _bound(host: str, port: int) -> socket.socket:
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    bound = socket.socket(family, socket.SOCK_STREAM)
    try:
        # Connections in TIME_WAIT must not block the port. On Windows they do not, and this option
        # would allow other processes to bind the port.
        if os.name == "posix":
            bound.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        bound.settimeout(0)
        bound.bind((host, port))
    except BaseException:
        bound.close()
        raise
    return bound
