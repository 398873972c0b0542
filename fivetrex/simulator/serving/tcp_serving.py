"""The methods of `Simulator` that serve it over TCP, and refuse connections there."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from fivetrex.simulator.faults.connection_refused_checks import check_possible_over_tcp
from fivetrex.simulator.serving.listener import Listener

if TYPE_CHECKING:
    import threading
    from collections.abc import Iterator

    from fivetrex.simulator.clock import Clock
    from fivetrex.simulator.faults.active_faults import ActiveFaults
    from fivetrex.simulator.serving.asgi import Application


class TcpServing:
    """The methods of `Simulator` that serve it over TCP."""

    asgi: Application
    clock: Clock
    _lock: threading.RLock
    _faults: ActiveFaults
    _listeners: set[Listener]
    _listener_changed: threading.Condition

    @contextmanager
    def serve(self, *, host: str = "127.0.0.1", port: int = 0) -> Iterator[str]:
        """Serve the simulator over TCP in a thread, until the context ends.

        Args:
            host: A loopback address.
            port: The port; 0 selects a free port.

        Yields:
            The base URL.

        Raises:
            ValueError: The host is not a loopback address, or an active fault is impossible
                over TCP: see `Fault.connection_refused`.
            OSError: The port is in use.
            ImportError: The extra is not installed: ``pip install 'fivetrex[simulator]'``.

        Example:
            >>> from fivetrex.simulator import Simulator
            >>> with Simulator().serve() as url:
            ...     url.startswith("http://127.0.0.1:")
            True
        """
        from fivetrex.simulator.serving.uvicorn_server import serve_in_thread

        listener = Listener(host, port, self._refuses_connections, self._listener_changed)
        try:
            with self._lock:
                for each in self._faults.in_force(self.clock.now()):
                    check_possible_over_tcp(each.fault)
                self._listeners.add(listener)
            with serve_in_thread(self.asgi, listener):
                yield listener.url
        finally:
            with self._lock:
                self._listeners.discard(listener)
            listener.close()

    @property
    def is_served(self) -> bool:
        """Whether `serve` is active, even while connections are refused.

        Example:
            >>> from fivetrex.simulator import Simulator
            >>> Simulator().is_served
            False
        """
        with self._lock:
            return bool(self._listeners)

    def _refuses_connections(self) -> bool:
        return self._faults.refuses_connections(self.clock.now())

    def _update_listeners(self) -> None:
        """Wait until all servers accept or refuse connections, as required.

        Raises:
            OSError: Another process listens on a port on which connections were refused.
        """
        with self._lock:
            listeners = list(self._listeners)
        for listener in listeners:
            listener.wait_until_applied()
