"""Wait for 200 syncs of a minute, compared with the polling of other libraries.

Each library is installed in a temporary environment. One that cannot be installed is left out, and
the reason is printed.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
import venv
from pathlib import Path
from typing import TYPE_CHECKING, Any

from . import polling
from .measure import Comparison

if TYPE_CHECKING:
    from collections.abc import Iterator

_PACKAGES = {"dagster": "dagster-fivetran", "airflow": "airflow-provider-fivetran-async"}
_SCRIPT = Path(__file__).parent / "incumbent_polling.py"
# In seconds. The packages have hundreds of dependencies.
_INSTALLATION, _RUN = 900.0, 300.0


def compare(rounds: int) -> Iterator[Comparison]:
    """Compare the number of polls and the processor time with each library's own polling."""
    for library, package in _PACKAGES.items():
        with tempfile.TemporaryDirectory() as folder:
            try:
                python = _install(Path(folder), package)
                theirs = [_run(python, library) for _ in range(rounds)]
            except subprocess.SubprocessError as error:
                print(f"incumbents: {package} is left out: {error}", file=sys.stderr)
                continue
        ours = [polling.measure_sync_many() for _ in range(rounds)]
        yield Comparison(
            f"polls of 200 syncs vs. {package}",
            "requests",
            [float(each["requests"]) for each in theirs],
            [float(each.requests) for each in ours],
        )
        yield Comparison(
            f"processor time of waiting vs. {package}",
            "s",
            [each["processor_seconds"] for each in theirs],
            [each.processor_seconds for each in ours],
        )


def _install(folder: Path, package: str) -> Path:
    venv.create(folder, with_pip=True)
    python = folder / "bin" / "python"
    command = [str(python), "-m", "pip", "install", "--quiet", package]
    subprocess.run(command, check=True, capture_output=True, timeout=_INSTALLATION)
    return python


def _run(python: Path, library: str) -> dict[str, Any]:
    with polling.serve_simulator() as (url, ids, _):
        command = [str(python), str(_SCRIPT), library, url, str(polling.SPEED), *ids]
        done = subprocess.run(
            command, check=True, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, timeout=_RUN
        )
    # The libraries print to standard output, too.
    result: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return result
