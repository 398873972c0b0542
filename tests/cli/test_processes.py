"""The command line as a process: interruption, a terminal, and a pipe that is closed."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

    from fivetrex.simulator import Simulator

COMMAND = [sys.executable, "-m", "fivetrex"]
# In seconds, for a busy machine.
PATIENCE = 60.0

pytestmark = pytest.mark.skipif(os.name == "nt", reason="signals and terminals are those of POSIX")


def test_ctrl_c(served: Simulator, tmp_path: Path) -> None:
    state = tmp_path / "state.json"
    served.set_sync_seconds("silver_brook", 3600)
    arguments = ["sync", "silver_brook", "--state", str(state)]
    process = subprocess.Popen([*COMMAND, *arguments], stderr=subprocess.PIPE, text=True)
    deadline = time.monotonic() + PATIENCE
    while not (state.exists() and '"sent": "yes"' in state.read_text()):
        assert time.monotonic() < deadline
        assert process.poll() is None
        time.sleep(0.01)  # another process writes the file
    process.send_signal(signal.SIGINT)
    _, errors = process.communicate(timeout=PATIENCE)
    assert process.returncode == 130
    assert "Traceback" not in errors
    assert "interrupted" in errors


def test_a_terminal_shows_a_live_table(served: Simulator) -> None:
    import pty

    served.set_sync_seconds("silver_brook", 3600)
    ours, theirs = pty.openpty()
    process = subprocess.Popen(
        [*COMMAND, "sync", "silver_brook"], stdout=subprocess.PIPE, stderr=theirs
    )
    os.close(theirs)
    seen = b""
    while b"silver_brook" not in seen:
        seen += os.read(ours, 4096)
    process.send_signal(signal.SIGINT)
    while True:
        try:
            if not (more := os.read(ours, 4096)):
                break
        except OSError:  # how Linux reports that the other end is closed
            break
        seen += more
    output, _ = process.communicate(timeout=PATIENCE)
    os.close(ours)
    assert process.returncode == 130
    assert output == b""
    assert b"\x1b[" in seen
    assert b"silver_brook" in seen


def test_a_closed_pipe(served: Simulator) -> None:
    process = subprocess.Popen(
        [*COMMAND, "status"], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )
    assert process.stdout is not None
    process.stdout.close()
    assert process.stderr is not None
    errors = process.stderr.read()
    process.stderr.close()
    assert process.wait(timeout=PATIENCE) == 1
    assert "Traceback" not in errors
    assert "Exception ignored" not in errors
