"""A retried task continues what an earlier attempt has started."""

from __future__ import annotations

import json
from collections import Counter
from datetime import timedelta
from typing import TYPE_CHECKING, Any

import pytest

import fivetrex
from fivetrex.integrations.common.attempts import resync_or_continue, sync_or_continue
from fivetrex.integrations.common.state import open_syncs, outcomes

if TYPE_CHECKING:
    from fivetrex.simulator import Simulator

IDS = ["silver_brook", "vivid_orchard", "humble_beacon"]


def triggers(simulator: Simulator) -> Counter[str]:
    """How often a sync or resync of each connection was triggered."""
    return Counter(request.path.split("/")[-2] for request in simulator.writes)


def statuses(syncs: Any) -> dict[str, str]:
    return {outcome.id: outcome.status for outcome in syncs}


def test_the_first_attempt_syncs_all(simulator: Simulator) -> None:
    found = statuses(sync_or_continue(simulator.client(), [*IDS, IDS[0]]))
    assert found == dict.fromkeys(IDS, "succeeded")
    assert triggers(simulator) == dict.fromkeys(IDS, 1)


def test_a_retry_with_the_stored_state_triggers_nothing_twice(simulator: Simulator) -> None:
    simulator.set_sync_seconds("silver_brook", 900)
    stored: list[str] = []
    first = sync_or_continue(
        simulator.client(), IDS, on_change=lambda state: stored.append(json.dumps(state))
    )
    assert next(first).id != "silver_brook"  # and then the worker is killed
    state = json.loads(stored[-1])
    assert open_syncs(state)
    assert statuses(sync_or_continue(simulator.client(), IDS, state=state)) == dict.fromkeys(
        IDS, "succeeded"
    )
    assert triggers(simulator) == dict.fromkeys(IDS, 1)


def test_a_retry_starts_failed_syncs_again(simulator: Simulator) -> None:
    simulator.fail_next_sync("silver_brook")
    first = sync_or_continue(simulator.client(), IDS)
    assert statuses(first)["silver_brook"] == "failed"
    assert len(outcomes(first.state)) == 3
    again = sync_or_continue(simulator.client(), IDS, state=first.state)
    assert statuses(again) == dict.fromkeys(IDS, "succeeded")
    assert triggers(simulator) == {**dict.fromkeys(IDS, 1), "silver_brook": 2}


def test_a_retry_without_a_state(simulator: Simulator) -> None:
    """One sync has succeeded since the start of the run, one runs, and one was not triggered."""
    begin = simulator.clock.now()
    client = simulator.client()
    client.connections.sync_and_wait("silver_brook")
    simulator.set_sync_seconds("vivid_orchard", 900)
    client.connections.sync("vivid_orchard")
    retry = sync_or_continue(client, [*IDS, "no_such_connection"], since=begin)
    expected = {**dict.fromkeys(IDS, "succeeded"), "no_such_connection": "deleted"}
    assert statuses(retry) == expected
    assert triggers(simulator) == dict.fromkeys(IDS, 1)


def test_a_success_before_the_run_does_not_count(simulator: Simulator) -> None:
    client = simulator.client()
    client.connections.sync_and_wait("silver_brook")
    begin = simulator.clock.now() + timedelta(seconds=1)
    assert statuses(sync_or_continue(client, IDS[:1], since=begin))
    assert triggers(simulator) == {"silver_brook": 2}


def test_a_resync_is_performed_once(simulator: Simulator) -> None:
    simulator.set_sync_seconds("silver_brook", 900)
    client = simulator.client()
    stored: list[dict[str, Any]] = []
    begin = simulator.clock.now()
    first = resync_or_continue(client, "silver_brook", confirm=True, on_change=stored.append)
    first.start()
    for arguments in ({"state": stored[-1]}, {"since": begin}, {"since": begin}):
        retry = resync_or_continue(client, "silver_brook", confirm=True, **arguments)
        assert statuses(retry) == {"silver_brook": "succeeded"}
    assert [request.path.split("/")[-1] for request in simulator.writes] == ["resync"]


def test_a_resync_joins_no_incremental_sync(simulator: Simulator) -> None:
    simulator.set_sync_seconds("silver_brook", 900)
    client = simulator.client()
    begin = simulator.clock.now()
    client.connections.sync("silver_brook")
    retry = resync_or_continue(client, "silver_brook", confirm=True, since=begin)
    assert statuses(retry) == {"silver_brook": "succeeded"}
    assert [request.path.split("/")[-1] for request in simulator.writes] == ["sync", "resync"]


def test_a_resync_of_tables(simulator: Simulator) -> None:
    scope = {"public": ["users"]}
    client = simulator.client()
    client.connections.reload_schema_config("silver_brook")
    syncs = resync_or_continue(client, "silver_brook", confirm=True, scope=scope)
    assert statuses(syncs) == {"silver_brook": "succeeded"}
    assert simulator.writes[-1].json == {"scope": scope}


def test_a_resync_needs_to_be_confirmed(simulator: Simulator) -> None:
    with pytest.raises(fivetrex.ConfirmationRequiredError, match="confirm=True"):
        resync_or_continue(simulator.client(), "silver_brook", confirm=False)
    assert simulator.requests == []
