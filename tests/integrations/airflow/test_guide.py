"""The guide: its blocks run and are typed, and its tables have all arguments."""

from __future__ import annotations

import inspect
from typing import TYPE_CHECKING, Any

from fivetrex.integrations.airflow import FivetranResyncOperator, FivetranSyncOperator
from tests.docs.code_blocks import ROOT, run_python, type_errors_of

if TYPE_CHECKING:
    from pathlib import Path

    from tests.integrations.eventful_simulator import EventfulSimulator

PAGE = "docs/airflow.md"


def test_the_blocks_run(simulator: EventfulSimulator) -> None:
    namespace: dict[str, Any] = {}
    assert list(run_python(PAGE, namespace))
    assert sorted(namespace["load_sales"].task_ids) == ["loaded", "sync"]
    namespace["pause"]("silver_brook")
    assert simulator.client().connections.get("silver_brook").is_paused


def test_the_blocks_are_typed(tmp_path: Path) -> None:
    assert type_errors_of([PAGE], tmp_path) == ""


def test_all_arguments_are_described() -> None:
    page = (ROOT / PAGE).read_text("utf-8")
    operators = [FivetranSyncOperator, FivetranSyncOperator.__mro__[1], FivetranResyncOperator]
    names = {name for each in operators for name in inspect.signature(each).parameters}
    for name in names - {"kwargs", "args"}:
        assert f"`{name}`" in page or f"`{name}=" in page, name
