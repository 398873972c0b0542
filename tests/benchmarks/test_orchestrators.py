"""`python -m benchmarks.orchestrators` compares what a library reports with what happened."""

from __future__ import annotations

import os
import sys
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from benchmarks.orchestrators.measurement import measure
from benchmarks.orchestrators.report import as_markdown
from benchmarks.orchestrators.scenarios import SCENARIOS, sync_seconds

if TYPE_CHECKING:
    from collections.abc import Callable

    from benchmarks.orchestrators.evaluation import Measurement

ROOT = Path(__file__).resolve().parents[2]
PATIENT = ["-m", "benchmarks.orchestrators.fivetrex_client"]
# A library that changes the schedule, resumes and triggers too much, and waits for nothing.
CARELESS = """
import httpx
from benchmarks.orchestrators.worker import API_KEY, API_SECRET, Worker

worker = Worker()
worker.wait_for_start()
with httpx.Client(base_url=worker.settings.url, auth=(API_KEY, API_SECRET)) as client:
    for each in worker.settings.ids:
        path = f"/v1/connections/{each}"
        client.patch(path, json={"schedule_type": "manual"})
        client.patch(path, json={"paused": False})
        client.post(f"{path}/sync", json={"force": True})
        client.post(f"{path}/sync", json={"force": True})
        worker.report_end(each, "succeeded")
"""


@pytest.fixture
def run(tmp_path: Path) -> Callable[[str, list[str]], Measurement]:
    """Run a library in a scenario, on a clock that is faster than that of the benchmark."""

    def measure_quickly(scenario: str, arguments: list[str]) -> Measurement:
        return measure(
            replace(SCENARIOS[scenario], speed=100.0),
            [sys.executable, *arguments],
            {**os.environ, "PYTHONPATH": str(ROOT)},
            tmp_path / "log",
        )

    return measure_quickly


@pytest.mark.parametrize("scenario", ["failure", "paused", "paused_before"])
def test_a_failure_is_right_if_no_data_was_loaded(
    run: Callable[[str, list[str]], Measurement], scenario: str
) -> None:
    result = run(scenario, PATIENT)
    assert (result.right, result.without_reason, result.wrong) == (1, 0, [])
    assert len(result.noticed) == 1
    assert result.side_effects == []


def test_a_rescheduled_sync_is_waited_for_until_the_source_accepts_it(
    run: Callable[[str, list[str]], Measurement],
) -> None:
    result = run("rescheduled_restart", PATIENT)
    assert (result.right, result.wrong) == (1, [])
    assert result.side_effects == ["1 more sync triggered"]


def test_a_success_without_data_and_what_was_changed_are_reported(
    run: Callable[[str, list[str]], Measurement],
) -> None:
    result = run("paused_before", ["-c", CARELESS])
    assert (result.right, result.noticed, result.requests) == (0, [], 4)
    assert result.wrong == ["success without data"]
    assert result.side_effects == [
        "1 more sync triggered",
        "schedule changed to manual",
        "connection resumed",
    ]
    assert as_markdown({"paused_before": {"careless": result}}).splitlines()[-1] == (
        "| paused by a user before | careless | **wrong**: success without data | 4 |  | "
        "no event loop | 1 more sync triggered, schedule changed to manual, connection resumed |"
    )


def test_a_library_that_ends_without_a_report_is_wrong(
    run: Callable[[str, list[str]], Measurement],
) -> None:
    silent = "from benchmarks.orchestrators.worker import Worker; Worker().wait_for_start()"
    result = run("success", ["-c", silent])
    assert result.wrong == ["the process ended without a report"]


def test_a_library_that_still_waits_at_the_time_limit_is_stopped(
    run: Callable[[str, list[str]], Measurement],
) -> None:
    waiting = (
        "import sys; from benchmarks.orchestrators.worker import Worker; "
        "worker = Worker(); worker.wait_for_start(); sys.stdin.read()"
    )
    assert run("success", ["-c", waiting]).wrong == ["no end within 600 s"]


def test_a_library_that_cannot_be_imported_is_an_error(
    run: Callable[[str, list[str]], Measurement],
) -> None:
    with pytest.raises(RuntimeError, match="did not start"):
        run("success", ["-c", "import no_such_library"])


def test_no_sync_takes_a_multiple_of_a_poll_interval() -> None:
    durations = [sync_seconds(number) for number in range(1, 51)]
    assert durations[0] % 10 != 0
    assert durations[0] % 15 != 0
    assert len(set(durations)) == 30
