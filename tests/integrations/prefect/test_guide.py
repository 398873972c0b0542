"""The guide: its blocks run and are typed."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Any

from tests.docs.code_blocks import run_python, type_errors_of

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

    from fivetrex.integrations.prefect import FivetrexCredentials
    from tests.integrations.eventful_simulator import EventfulSimulator

PAGE = "docs/prefect.md"


def test_the_blocks_run(
    simulator: EventfulSimulator,
    credentials: FivetrexCredentials,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("FIVETRAN_API_KEY", simulator.api_key)
    monkeypatch.setenv("FIVETRAN_API_SECRET", simulator.api_secret)
    namespace: dict[str, Any] = {}
    assert list(run_python(PAGE, namespace))
    before = len(simulator.writes)
    asyncio.run(namespace["load_both"](credentials))
    assert len(simulator.writes) == before + 2


def test_the_blocks_are_typed(tmp_path: Path) -> None:
    assert type_errors_of([PAGE], tmp_path) == ""
