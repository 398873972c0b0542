"""A process that waits for a sync, and is killed."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from .waiting import wait_until

if TYPE_CHECKING:
    from fivetrex.simulator import Simulator

ROOT = Path(__file__).parents[2]


class Worker:
    """Runs a module of the tests in processes of their own, which sync `silver_brook`.

    Args:
        module: The module. Its argument is the ID of the run to repeat, if it is not the first.
        simulator: The account.
        url: The address of the simulator.
    """

    def __init__(self, module: str, simulator: Simulator, url: str) -> None:
        self._command = [sys.executable, "-m", module]
        self._simulator = simulator
        self._environment = {
            **os.environ,
            "FIVETRAN_API_KEY": simulator.api_key,
            "FIVETRAN_API_SECRET": simulator.api_secret,
            "FIVETRAN_API_URL": url,
        }

    def run_until_killed(self) -> None:
        """Start the process, and kill it when it has triggered the sync."""
        with subprocess.Popen(
            self._command,
            cwd=ROOT,
            env=self._environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        ) as process:
            try:
                wait_until(lambda: self.triggers > 0 or process.poll() is not None, "a sync")
                assert process.poll() is None, process.communicate()[0]
            finally:
                process.kill()

    def run_again(self, run_id: str) -> None:
        """Let the process repeat the run of the one that was killed."""
        done = subprocess.run(
            [*self._command, run_id],
            cwd=ROOT,
            env=self._environment,
            capture_output=True,
            text=True,
            check=False,
            timeout=120,
        )
        assert done.returncode == 0, f"{done.stdout}\n{done.stderr}"

    @property
    def triggers(self) -> int:
        """How often the connection was synced."""
        path = "/v1/connections/silver_brook/sync"
        return sum(request.path == path for request in self._simulator.writes)
