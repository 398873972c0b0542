"""The guide: its blocks run and are typed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import dagster as dg

from tests.docs.code_blocks import run_python, type_errors_of

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

    from tests.integrations.eventful_simulator import EventfulSimulator

PAGE = "docs/dagster.md"


def test_the_blocks_run(
    simulator: EventfulSimulator,
    instance: dg.DagsterInstance,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("FIVETRAN_API_KEY", simulator.api_key)
    monkeypatch.setenv("FIVETRAN_API_SECRET", simulator.api_secret)
    monkeypatch.setenv("FIVETRAN_API_URL", "http://127.0.0.1:4000")
    namespace: dict[str, Any] = {}
    assert list(run_python(PAGE, namespace))
    resources = {"fivetran": namespace["fivetran"]}
    for assets in ("orders", "prefixed", "assets"):
        result = dg.materialize([namespace[assets]], resources=resources, instance=instance)
        assert result.success


def test_the_blocks_are_typed(tmp_path: Path) -> None:
    assert type_errors_of([PAGE], tmp_path) == ""
