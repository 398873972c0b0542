"""The benchmarks of the repository, without what the extras install."""

from __future__ import annotations

import subprocess
from typing import TYPE_CHECKING

from .distributions import ROOT

if TYPE_CHECKING:
    from .environments import Environment


def test_subjects_that_need_no_extra_are_measured_without_the_extras(bare: Environment) -> None:
    subjects = ["regenerate", "simulate", "decode"]
    command = [str(bare.python), "-m", "benchmarks", "--rounds", "1", *subjects]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert "decode 1,000 connections" in done.stdout
    regenerate, simulate = done.stderr.splitlines()
    assert regenerate.startswith("regenerate failed: `python -m ")
    assert "No module named" in regenerate
    assert simulate.startswith("simulate failed: ModuleNotFoundError: ")
    assert "pip install 'fivetrex[simulator]'" in simulate
