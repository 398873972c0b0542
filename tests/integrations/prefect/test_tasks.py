"""The tasks in flows, synchronous and asynchronous, on an ephemeral server."""

from __future__ import annotations

import asyncio
from collections import Counter
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

import pytest
from prefect import flow, unmapped
from prefect.client.orchestration import get_client
from prefect.client.schemas.filters import ArtifactFilter, ArtifactFilterKey
from prefect.task_runners import ThreadPoolTaskRunner

from fivetrex._core.waiting.run import CLOCK_TOLERANCE
from fivetrex.errors import ConfirmationRequiredError, SyncFailedError
from fivetrex.integrations.common.account import AccountSettings
from fivetrex.integrations.prefect import (
    FivetrexCredentials,
    async_resync,
    async_sync,
    async_sync_connections,
    async_sync_many,
    async_wait_for_sync,
    resync,
    sync,
    sync_connections,
    sync_many,
    wait_for_sync,
)
from fivetrex.simulator import Simulator
from tests.integrations.scenarios import ID, SCENARIOS, check_that_it_happened
from tests.integrations.waiting import wait_until

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.integrations.eventful_simulator import EventfulSimulator

IDS = [ID, "vivid_orchard", "humble_beacon"]


def triggers(simulator: Simulator) -> Counter[str]:
    return Counter(request.path.split("/")[-2] for request in simulator.writes)


class Tasks:
    """The tasks of one kind, each called in a flow of that kind."""

    def __init__(self, *, is_async: bool) -> None:
        self.is_async = is_async

    def run(self, name: str, *arguments: Any, options: Any = None, **parameters: Any) -> Any:
        tasks = ASYNC if self.is_async else SYNC
        called = tasks[name].with_options(**(options or {}))
        if self.is_async:

            @flow
            async def asynchronous() -> Any:
                return await called(*arguments, **parameters)

            return asyncio.run(asynchronous())

        @flow
        def synchronous() -> Any:
            return called(*arguments, **parameters)

        return synchronous()


SYNC: dict[str, Any] = {
    "sync": sync,
    "sync_many": sync_many,
    "resync": resync,
    "wait_for_sync": wait_for_sync,
}
ASYNC: dict[str, Any] = {
    "sync": async_sync,
    "sync_many": async_sync_many,
    "resync": async_resync,
    "wait_for_sync": async_wait_for_sync,
}


@pytest.fixture(params=[False, True], ids=["sync", "async"])
def tasks(request: pytest.FixtureRequest) -> Tasks:
    return Tasks(is_async=request.param)


@pytest.mark.parametrize("name", SCENARIOS)
def test_scenario(
    simulator: EventfulSimulator, credentials: FivetrexCredentials, tasks: Tasks, name: str
) -> None:
    prepare, expected = SCENARIOS[name]
    prepare(simulator)
    if expected == "succeeded":
        assert tasks.run("sync", ID, credentials=credentials)["status"] == "succeeded"
    else:
        with pytest.raises(SyncFailedError, match=expected):
            tasks.run("sync", ID, credentials=credentials)
    check_that_it_happened(simulator, name)


def test_many(simulator: EventfulSimulator, credentials: FivetrexCredentials, tasks: Tasks) -> None:
    found = tasks.run("sync_many", IDS, credentials=credentials, max_running=2)
    assert {each: outcome["status"] for each, outcome in found.items()} == dict.fromkeys(
        IDS, "succeeded"
    )
    assert triggers(simulator) == dict.fromkeys(IDS, 1)


def test_every_failure_is_named(
    simulator: EventfulSimulator, credentials: FivetrexCredentials, tasks: Tasks
) -> None:
    for each in IDS[:2]:
        simulator.fail_next_sync(each, reason=f"No access to {each}.")
    with pytest.raises(SyncFailedError) as caught:
        tasks.run("sync_many", IDS, credentials=credentials)
    assert all(f"{each}: failed: No access to {each}." in str(caught.value) for each in IDS[:2])
    simulator.fail_next_sync(ID)
    found = tasks.run("sync_many", IDS, credentials=credentials, raise_on_failure=False)
    assert found[ID]["status"] == "failed"


def test_the_artifact(
    simulator: EventfulSimulator, credentials: FivetrexCredentials, tasks: Tasks
) -> None:
    key = f"outcomes-{'async' if tasks.is_async else 'sync'}"
    simulator.fail_next_sync("vivid_orchard", reason="No access.")
    with pytest.raises(SyncFailedError):
        tasks.run("sync_many", IDS, credentials=credentials, artifact_key=key)
    with get_client(sync_client=True) as client:
        key_filter = ArtifactFilterKey(any_=[key])
        (artifact,) = client.read_artifacts(artifact_filter=ArtifactFilter(key=key_filter))
    assert artifact.description == "2 of 3 syncs succeeded"
    assert str(artifact.data).index("vivid_orchard") < str(artifact.data).index("humble_beacon")
    assert "No access." in str(artifact.data)


def test_a_retried_task_repeats_no_success(
    simulator: EventfulSimulator, credentials: FivetrexCredentials, tasks: Tasks
) -> None:
    simulator.fail_next_sync("vivid_orchard")
    found = tasks.run(
        "sync_many", IDS, credentials=credentials, options={"retries": 1, "retry_delay_seconds": 0}
    )
    assert {outcome["status"] for outcome in found.values()} == {"succeeded"}
    assert triggers(simulator) == {**dict.fromkeys(IDS, 1), "vivid_orchard": 2}


def test_a_killed_task_that_is_retried_joins_its_sync(
    simulator: EventfulSimulator, credentials: FivetrexCredentials, tasks: Tasks
) -> None:
    def crash() -> None:
        raise RuntimeError("The worker is killed.")

    simulator.set_sync_seconds(ID, 600)
    simulator.after(60, crash)
    found = tasks.run(
        "sync", ID, credentials=credentials, options={"retries": 1, "retry_delay_seconds": 0}
    )
    assert found["status"] == "succeeded"
    assert triggers(simulator) == {ID: 1}


def test_a_retried_flow_joins_its_sync(
    simulator: EventfulSimulator, credentials: FivetrexCredentials
) -> None:
    attempts: list[str] = []

    @flow(retries=1)
    def load() -> Any:
        attempts.append("attempt")
        if len(attempts) == 1:
            credentials.get_client().connections.sync(ID)
            raise RuntimeError("The process is killed.")
        return sync(ID, credentials=credentials, if_running="restart")

    found: Any = load()
    assert found["status"] == "succeeded"
    assert triggers(simulator) == {ID: 1}


def test_the_second_sync_of_a_run_is_not_a_stored_result(
    simulator: EventfulSimulator, credentials: FivetrexCredentials
) -> None:
    @flow(persist_result=True)
    def load() -> None:
        sync(ID, credentials=credentials)
        sync(ID, credentials=credentials)

    load()
    assert triggers(simulator) == {ID: 2}


def test_a_retried_flow_repeats_no_sync_of_its_subflow(
    simulator: EventfulSimulator, credentials: FivetrexCredentials, tasks: Tasks
) -> None:
    attempts: list[str] = []

    def fail_once() -> None:
        attempts.append("attempt")
        if len(attempts) == 1:
            raise RuntimeError("The process is killed.")

    if tasks.is_async:

        @flow(retries=1)
        async def asynchronous() -> Any:
            found = await async_sync_connections([ID], credentials=credentials)
            fail_once()
            return found

        found = asyncio.run(asynchronous())
    else:

        @flow(retries=1)
        def synchronous() -> Any:
            found = sync_connections([ID], credentials=credentials)
            fail_once()
            return found

        found = synchronous()
    assert found[ID]["status"] == "succeeded"
    assert triggers(simulator) == {ID: 1}


def test_a_retried_flow_has_not_to_wait_again_in_its_subflow(
    simulator: EventfulSimulator, credentials: FivetrexCredentials
) -> None:
    """The sync has ended after the start of the flow run, and before that of the subflow's run."""
    attempts: list[str] = []
    ends: list[datetime | None] = []

    @flow
    def wait() -> Any:
        return wait_for_sync(ID, credentials=credentials, start_timeout=600.0)

    @flow(retries=1)
    def load() -> Any:
        attempts.append("attempt")
        if len(attempts) == 1:
            simulator.set_sync_seconds(ID, 1)
            simulator.advance((datetime.now(UTC) - simulator.clock.now()).total_seconds())
            simulator.client().connections.sync(ID)
            simulator.advance(1)
            ends.append(simulator.client().connections.get(ID).succeeded_at)
            # More than the difference of clocks that waiting tolerates.
            later = simulator.clock.now() + CLOCK_TOLERANCE + timedelta(seconds=1)
            wait_until(lambda: datetime.now(UTC) > later, "the tolerance has passed")
            raise RuntimeError("The process is killed.")
        return wait()

    found: Any = load()
    assert found["status"] == "succeeded"
    assert datetime.fromisoformat(found["finished_at"]) == ends[0]


def test_a_deleted_connection_is_not_retried(
    simulator: EventfulSimulator, credentials: FivetrexCredentials, tasks: Tasks
) -> None:
    simulator.client().connections.delete(ID)
    begin = len(simulator.requests)
    with pytest.raises(SyncFailedError, match="deleted"):
        tasks.run("sync", ID, credentials=credentials, options={"retries": 3})
    assert len(simulator.requests) - begin == 1


def test_a_resync(
    simulator: EventfulSimulator, credentials: FivetrexCredentials, tasks: Tasks
) -> None:
    with pytest.raises(ConfirmationRequiredError, match="confirm=True"):
        tasks.run("resync", ID, credentials=credentials)
    assert simulator.requests == []
    assert tasks.run("resync", ID, credentials=credentials, confirm=True)["status"] == "succeeded"
    assert simulator.writes[-1].path == f"/v1/connections/{ID}/resync"


def test_a_sync_of_something_else(
    simulator: EventfulSimulator, credentials: FivetrexCredentials, tasks: Tasks
) -> None:
    # The run begins later than the simulator's clock.
    simulator.advance(30)
    simulator.after(300, lambda: simulator.client().connections.sync(ID))
    found = tasks.run("wait_for_sync", ID, credentials=credentials)
    assert found["status"] == "succeeded"
    assert len(simulator.writes) == 1
    since = simulator.clock.now() - timedelta(hours=1)
    again = tasks.run("wait_for_sync", ID, credentials=credentials, since=since)
    assert again["finished_at"] == found["finished_at"]


@pytest.mark.parametrize(
    ("parameters", "error", "message"),
    [
        ({"connection_ids": []}, ValueError, "at least one ID"),
        ({"connection_ids": [""]}, ValueError, "connection_ids"),
        ({"connection_ids": IDS, "poll_interval": 0}, ValueError, "poll_interval"),
        ({"connection_ids": IDS, "if_running": "stop"}, ValueError, "if_running"),
    ],
)
def test_unsuitable_arguments(
    simulator: EventfulSimulator,
    credentials: FivetrexCredentials,
    tasks: Tasks,
    parameters: dict[str, Any],
    error: type[Exception],
    message: str,
) -> None:
    with pytest.raises(error, match=message):
        tasks.run("sync_many", credentials=credentials, **parameters)
    assert simulator.requests == []


def account_of_fifty(monkeypatch: pytest.MonkeyPatch) -> tuple[Simulator, list[str]]:
    """An account with the limits of the trial plan: 500 requests an hour."""
    simulator = Simulator(groups=1, connections=70, rate_limits="trial")
    monkeypatch.setattr(AccountSettings, "client", lambda _: simulator.client())
    monkeypatch.setattr(AccountSettings, "async_client", lambda _: simulator.async_client())
    ids = [
        connection.id
        for connection in simulator.client().connections.list(limit=1000).items
        if connection.setup_state == "connected" and connection.sync_state == "scheduled"
    ][:50]
    assert len(ids) == 50
    for each in ids:
        simulator.set_sync_seconds(each, 1800)
    return simulator, ids


def run_mapped(ids: list[str], credentials: FivetrexCredentials) -> Any:
    runner: ThreadPoolTaskRunner[Any] = ThreadPoolTaskRunner(max_workers=50)

    @flow(task_runner=runner)  # type: ignore[arg-type]  # the runner's futures are of a subclass
    def load() -> Any:
        return sync.map(ids, credentials=unmapped(credentials)).result()

    return load()


def run_gathered(ids: list[str], credentials: FivetrexCredentials) -> Any:
    @flow
    async def load() -> Any:
        return await asyncio.gather(*(async_sync(each, credentials=credentials) for each in ids))

    return asyncio.run(load())


def run_many(ids: list[str], credentials: FivetrexCredentials) -> Any:
    return list(sync_connections(ids, credentials).values())


def run_many_async(ids: list[str], credentials: FivetrexCredentials) -> Any:
    return list(asyncio.run(async_sync_connections(ids, credentials)).values())


@pytest.mark.parametrize("run", [run_mapped, run_gathered, run_many, run_many_async])
def test_fifty_connections_under_the_trial_plan(
    credentials: FivetrexCredentials,
    monkeypatch: pytest.MonkeyPatch,
    run: Callable[[list[str], FivetrexCredentials], Any],
) -> None:
    """At most a twentieth of the polls of fifty waits, and nothing rejected."""
    simulator, ids = account_of_fifty(monkeypatch)
    begin = len(simulator.requests)
    found = run(ids, credentials)
    assert [outcome["status"] for outcome in found] == ["succeeded"] * 50
    requests = simulator.requests[begin:]
    assert not any(request.status == 429 for request in requests)
    # Each of the fifty tasks reads its connection once before the trigger.
    baselines = 50 if run in {run_mapped, run_gathered} else 1
    polls = sum(request.method == "GET" for request in requests) - baselines
    begin = len(simulator.requests)
    simulator.client().connections.sync_and_wait(ids[0])
    alone = len(simulator.requests) - begin - 2
    assert polls <= 50 * alone / 20
