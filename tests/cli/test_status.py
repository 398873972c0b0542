"""`status`: the status of connections."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from fivetrex.simulator import Simulator
    from tests.cli.conftest import Result

    Run = Callable[..., Result]


def test_a_table(run: Run) -> None:
    result = run("status")
    assert result.status == 0
    header, *rows = result.output.splitlines()
    assert header.split()[:3] == ["id", "service", "sync_state"]
    assert len(rows) == 8
    assert len({line.index("postgres") for line in rows if "postgres" in line}) == 1


def test_json(run: Run) -> None:
    result = run("status", "silver_brook", "brisk_canyon", "--json")
    first, second = map(json.loads, result.output.splitlines())
    assert (first["id"], first["sync_state"], first["problem"]) == (
        "silver_brook",
        "scheduled",
        None,
    )
    assert second["sync_state"] == "syncing"
    assert first["succeeded_at"].endswith("+00:00")


def test_a_group(run: Run) -> None:
    result = run("status", "--group", "amber_harbor", "--json")
    groups = {json.loads(line)["group_id"] for line in result.output.splitlines()}
    assert groups == {"amber_harbor"}


def test_unhealthy_connections(run: Run, served: Simulator) -> None:
    served.break_connection("silver_brook", "The password has expired.")
    result = run("status", "--unhealthy")
    assert result.status == 1
    assert "silver_brook" in result.output
    assert "the setup is broken; The password has expired." in result.output
    assert "vivid_orchard" not in result.output
    assert run("status", "vivid_orchard", "--unhealthy").status == 0


def test_an_unknown_connection(run: Run) -> None:
    """The others are shown all the same."""
    result = run("status", "nowhere", "silver_brook")
    assert result.status == 1
    assert "nowhere" in result.errors
    assert "silver_brook" in result.output
