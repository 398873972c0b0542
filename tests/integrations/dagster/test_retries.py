"""A retried step, a resumed run, and a terminated one: one sync only."""

from __future__ import annotations

from collections import Counter
from datetime import UTC, datetime
from typing import Any

import dagster as dg
import pytest

from fivetrex.integrations.common.account import AccountSettings
from fivetrex.integrations.dagster import FivetrexResource, build_assets
from fivetrex.simulator import VirtualClock
from tests.integrations.eventful_simulator import EventfulSimulator

IDS = ["silver_brook", "vivid_orchard"]


@pytest.fixture
def simulator(monkeypatch: pytest.MonkeyPatch) -> EventfulSimulator:
    """The small account, whose clock begins now: runs of Dagster have real times."""
    simulator = EventfulSimulator(clock=VirtualClock(datetime.now(UTC)))
    for each in IDS:
        simulator.client().connections.reload_schema_config(each)
    monkeypatch.setattr(AccountSettings, "client", lambda _: simulator.client())
    return simulator


def triggers(simulator: EventfulSimulator) -> Counter[str]:
    paths = (request.path for request in simulator.writes if request.path.endswith("/sync"))
    return Counter(path.split("/")[-2] for path in paths)


def run(
    fivetran: FivetrexResource,
    instance: dg.DagsterInstance,
    *,
    tags: dict[str, str] | None = None,
    **options: Any,
) -> dg.ExecuteInProcessResult:
    assets = build_assets(fivetran, connection_ids=IDS, **options)
    definitions = dg.Definitions([assets], resources={"fivetran": fivetran})
    job = definitions.resolve_implicit_global_asset_job_def()
    return job.execute_in_process(instance=instance, tags=tags, raise_on_error=False)


def resume(first: dg.ExecuteInProcessResult) -> dict[str, str]:
    """The tags that Dagster gives to a run that resumes a failed one."""
    return {
        "dagster/is_resume_retry": "true",
        "dagster/root_run_id": first.run_id,
        "dagster/parent_run_id": first.run_id,
    }


def test_a_resumed_run_repeats_no_success(
    simulator: EventfulSimulator, fivetran: FivetrexResource, instance: dg.DagsterInstance
) -> None:
    simulator.fail_next_sync("vivid_orchard")
    first = run(fivetran, instance)
    assert not first.success
    again = run(fivetran, instance, tags=resume(first))
    assert again.success
    assert triggers(simulator) == {"silver_brook": 1, "vivid_orchard": 2}


def test_a_resumed_run_joins_a_running_sync(
    simulator: EventfulSimulator, fivetran: FivetrexResource, instance: dg.DagsterInstance
) -> None:
    """Even if the run starts new syncs otherwise."""
    simulator.set_sync_seconds("vivid_orchard", 3600)
    first = run(fivetran, instance, timeout=300.0)
    assert not first.success
    again = run(fivetran, instance, tags=resume(first), if_running="restart")
    assert again.success
    assert triggers(simulator) == dict.fromkeys(IDS, 1)


def test_a_new_run_syncs_again(
    simulator: EventfulSimulator, fivetran: FivetrexResource, instance: dg.DagsterInstance
) -> None:
    """Also one that repeats a run that has succeeded."""
    first = run(fivetran, instance)
    tags = {"dagster/root_run_id": first.run_id, "dagster/parent_run_id": first.run_id}
    assert run(fivetran, instance, tags=tags).success
    assert triggers(simulator) == dict.fromkeys(IDS, 2)


def test_a_retried_step(
    simulator: EventfulSimulator, fivetran: FivetrexResource, instance: dg.DagsterInstance
) -> None:
    simulator.fail_next_sync("vivid_orchard")
    assets = build_assets(fivetran, connection_ids=IDS)
    job = dg.define_asset_job("syncs", op_retry_policy=dg.RetryPolicy(max_retries=1))
    resolved = dg.Definitions(
        [assets], jobs=[job], resources={"fivetran": fivetran}
    ).resolve_job_def("syncs")
    result = resolved.execute_in_process(instance=instance, raise_on_error=False)
    assert result.success
    assert triggers(simulator) == {"silver_brook": 1, "vivid_orchard": 2}


def test_a_deleted_connection_is_not_retried(
    simulator: EventfulSimulator, fivetran: FivetrexResource, instance: dg.DagsterInstance
) -> None:
    assets = build_assets(fivetran, connection_ids=IDS)
    for each in IDS:
        simulator.client().connections.delete(each)
    job = dg.define_asset_job("syncs", op_retry_policy=dg.RetryPolicy(max_retries=3))
    resolved = dg.Definitions(
        [assets], jobs=[job], resources={"fivetran": fivetran}
    ).resolve_job_def("syncs")
    result = resolved.execute_in_process(instance=instance, raise_on_error=False)
    assert not result.success
    assert result.retry_attempts_for_node("fivetran") == 0


def test_termination_leaves_the_sync_alone(
    simulator: EventfulSimulator, fivetran: FivetrexResource, instance: dg.DagsterInstance
) -> None:
    """Dagster raises an exception in the step, wherever it waits."""

    def terminate() -> None:
        raise KeyboardInterrupt

    simulator.after(20, terminate)
    assert not run(fivetran, instance).success
    assert simulator.client().connections.get("silver_brook").is_syncing
    assert triggers(simulator) == dict.fromkeys(IDS, 1)
    assert not any(request.path.endswith("/pause") for request in simulator.writes)
    assert not any(request.method == "PATCH" for request in simulator.writes)


def test_fifty_connections_under_the_trial_plan(
    fivetran: FivetrexResource, instance: dg.DagsterInstance, monkeypatch: pytest.MonkeyPatch
) -> None:
    """At most a twentieth of the polls of fifty waits, and nothing rejected: 500 an hour."""
    simulator = EventfulSimulator(groups=1, connections=70, rate_limits="trial")
    monkeypatch.setattr(AccountSettings, "client", lambda _: simulator.client())
    ids = [
        connection.id
        for connection in simulator.client().connections.list(limit=1000).items
        if connection.setup_state == "connected" and connection.sync_state == "scheduled"
    ][:50]
    assert len(ids) == 50
    assets = build_assets(fivetran, connection_ids=ids)
    simulator.advance(3600)
    for each in ids:
        simulator.set_sync_seconds(each, 1800)
    begin = len(simulator.requests)
    result = dg.materialize([assets], resources={"fivetran": fivetran}, instance=instance)
    assert result.success
    requests = simulator.requests[begin:]
    assert not any(request.status == 429 for request in requests)
    polls = [
        request
        for request in requests
        if request.path == "/v1/connections" or request.path.count("/") == 3
    ]
    begin = len(simulator.requests)
    simulator.client().connections.sync_and_wait(ids[0])
    alone = len(simulator.requests) - begin - 2
    assert len(polls) <= 50 * alone / 20
