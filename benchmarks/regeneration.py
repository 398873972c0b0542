"""What it takes to make the low-level client anew, beside running the generator alone."""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path
from time import perf_counter

from .measure import ROOT, Comparison, take_turns

_DEFINITION = ROOT / "generated" / "fivetrex_api" / "openapi.json"


def compare(rounds: int) -> list[Comparison]:
    """Compare `scripts/regenerate --check` with one run of the generator, each a process."""
    costs = take_turns(
        _generate, lambda: _seconds([sys.executable, "-m", "scripts.pipeline", "--check"]), rounds
    )
    return [Comparison("regenerate --check beside the generator", "s", *costs)]


def _generate() -> float:
    with tempfile.TemporaryDirectory() as folder:
        command = [sys.executable, "-m", "openapi_python_client", "generate", "--meta=none"]
        target = Path(folder) / "client"
        return _seconds([*command, f"--path={_DEFINITION}", f"--output-path={target}"])


def _seconds(command: list[str]) -> float:
    start = perf_counter()
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    return perf_counter() - start
