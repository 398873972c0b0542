"""Being served over TCP, and refusing connections there."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from fivetrex.simulator.faults.tcp_validation import check_served
from fivetrex.simulator.serving.listener import Door

if TYPE_CHECKING:
    import threading
    from collections.abc import Iterator

    from fivetrex.simulator.clock import Clock
    from fivetrex.simulator.faults.active_faults import Faults
    from fivetrex.simulator.serving.asgi import Application


class Listening:
    """The part of a `Simulator` that listens on ports."""

    asgi: Application
    clock: Clock
    _lock: threading.RLock
    _faults: Faults
    _doors: set[Door]
    _door_moved: threading.Condition

    @contextmanager
    def serve(self, *, host: str = "127.0.0.1", port: int = 0) -> Iterator[str]:
        """Serve over TCP, in a thread of its own, for as long as the context lasts.

        Args:
            host: An address of this machine's loopback; no other is accepted.
            port: The port; 0 takes a free one.

        Yields:
            The base URL.

        Raises:
            ValueError: The host is not loopback, or a fault is in force that cannot be
                had over TCP: see `Fault.connection_refused`.
            OSError: The port is taken.
            ImportError: The server is missing: ``pip install 'fivetrex[simulator]'``.

        Example:
            >>> from fivetrex.simulator import Simulator
            >>> with Simulator().serve() as url:
            ...     url.startswith("http://127.0.0.1:")
            True
        """
        from fivetrex.simulator.serving.uvicorn_server import serving

        door = Door(host, port, self._refuses_connections, self._door_moved)
        try:
            with self._lock:
                for each in self._faults.in_force(self.clock.now()):
                    check_served(each.fault)
                self._doors.add(door)
            with serving(self.asgi, door):
                yield door.url
        finally:
            with self._lock:
                self._doors.discard(door)
            door.close()

    @property
    def is_served(self) -> bool:
        """Whether `serve` listens on some port, or refuses connections there.

        Example:
            >>> from fivetrex.simulator import Simulator
            >>> Simulator().is_served
            False
        """
        with self._lock:
            return bool(self._doors)

    def _refuses_connections(self) -> bool:
        return self._faults.refuses_connections(self.clock.now())

    def _move_doors(self) -> None:
        """Have every server listen, or refuse connections, before anything else is done.

        Raises:
            OSError: A port was taken by somebody else while connections were refused.
        """
        with self._lock:
            doors = list(self._doors)
        for door in doors:
            door.follow()
