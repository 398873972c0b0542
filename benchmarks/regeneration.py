"""The time to regenerate the low-level client, compared with running the generator alone."""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path
from time import perf_counter

from .measure import ROOT, Comparison, measure_alternately

_DEFINITION = ROOT / "generated" / "fivetrex_api" / "openapi.json"


def compare(rounds: int) -> list[Comparison]:
    """Compare `scripts/regenerate --check` with one run of the generator, in new processes."""
    costs = measure_alternately(
        _generate, lambda: _seconds([sys.executable, "-m", "scripts.pipeline", "--check"]), rounds
    )
    return [Comparison("regenerate --check vs. the generator", "s", *costs)]


def _generate() -> float:
    with tempfile.TemporaryDirectory() as folder:
        command = [sys.executable, "-m", "openapi_python_client", "generate", "--meta=none"]
        target = Path(folder) / "client"
        return _seconds([*command, f"--path={_DEFINITION}", f"--output-path={target}"])


def _seconds(command: list[str]) -> float:
    start = perf_counter()
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    return perf_counter() - start
