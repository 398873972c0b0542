"""What the processes that run a library have in common: their settings, and their reports."""

from __future__ import annotations

import json
import os
import sys
import threading
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from .fast_time import FastTime

if TYPE_CHECKING:
    from collections.abc import Sequence

API_KEY, API_SECRET = "simulated_key", "simulated_secret"


@dataclass(frozen=True)
class Settings:
    """The settings of one run of a library, as a process receives them.

    Attributes:
        url: The base URL of the simulator.
        ids: The connections to sync.
        restart: Whether a rescheduled sync is started again.
        start: The simulator's time when it was read, as a timestamp.
        read_at: When it was read, in seconds of the system's clock.
        speed: The clock speed multiplier.
    """

    url: str
    ids: Sequence[str]
    restart: bool
    start: float
    read_at: float
    speed: float


class Worker:
    """This process: the fast clock is installed when it is created, before a library is imported.

    Its reports are lines of JSON on standard output. What the libraries print goes to standard
    error.
    """

    def __init__(self) -> None:
        self._output = os.fdopen(os.dup(1), "w", encoding="utf-8")
        os.dup2(2, 1)
        self._lock = threading.Lock()
        self.settings = Settings(**json.loads(sys.argv[1]))
        self.time = FastTime(self.settings.start, self.settings.read_at, self.settings.speed)
        self.time.install()

    def wait_for_start(self) -> None:
        """Report that everything is imported, and wait until the scenario begins."""
        self._print(ready=True)
        sys.stdin.readline()

    def report_end(self, connection_id: str, status: str, message: str = "") -> None:
        """Report the outcome of a connection: `"succeeded"` or `"failed"`."""
        self._print(id=connection_id, status=status, message=message, at=self.time.timestamp())

    def report_stall(self, seconds: float) -> None:
        """Report a stall of the event loop that is longer than all before."""
        self._print(stall=seconds)

    def _print(self, **fields: Any) -> None:
        with self._lock:
            print(json.dumps(fields), file=self._output, flush=True)
