"""Runs of syncs: what holds for any reads, and their plain JSON."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import fivetrex
from fivetrex import SyncBaseline, SyncRun
from tests.support.sync_observations import (
    HTML_404,
    NO_CONNECTION,
    at,
    connection,
    outcome_of,
    run,
)

if TYPE_CHECKING:
    from fivetrex.models import Connection

IDLE = connection()

moments = st.none() | st.integers(-7200, 7200)
reads = st.builds(
    connection,
    st.sampled_from(["scheduled", "syncing", "paused", "rescheduled", "new_state"]),
    setup=st.sampled_from(["connected", "incomplete", "broken"]),
    succeeded=moments,
    failed=moments,
    paused=st.booleans(),
    manual=st.booleans(),
    historical=st.booleans(),
    rescheduled_for=moments,
) | st.sampled_from([HTML_404, NO_CONNECTION, fivetrex.TransportError("no answer")])
runs = st.builds(
    run,
    kind=st.sampled_from(["sync", "resync", "table_resync"]),
    sent=st.sampled_from(["unclear", "yes"]),
    was_syncing=st.booleans(),
    baseline=st.builds(
        SyncBaseline,
        succeeded_at=st.none() | st.just(at(-3600)),
        failed_at=st.none() | st.just(at(-1800)),
        is_broken=st.booleans(),
        is_historical_sync=st.booleans(),
    ),
)


@given(runs, st.lists(reads, min_size=1, max_size=6), st.booleans())
def test_what_holds_for_any_reads(
    this: SyncRun, observations: list[Connection | fivetrex.FivetrexError], is_list: bool
) -> None:
    for number, read in enumerate(observations, 1):
        verdict = this.observe(read, now=at(60 * number), history=[], is_list_item=is_list)
        assert (verdict.outcome is not None or verdict.error is not None) == (
            verdict.state == "ended"
        )
        if verdict.outcome is not None:
            status, end = verdict.outcome.status, verdict.outcome.finished_at
            if status == "succeeded":
                assert end is not None
                assert end >= at(-2), "no end before the trigger is that of this sync"
            elif status != "failed" or end is None:
                assert number > 1, "no negative verdict on a single read"
            break
        assert SyncRun.from_dict(verdict.run.to_dict()) == verdict.run
        this = verdict.run


@given(runs, st.lists(reads, max_size=4))
def test_an_end_at_or_after_the_trigger_is_always_found(
    this: SyncRun, observations: list[Connection | fivetrex.FivetrexError]
) -> None:
    """Whatever was read before, as long as nothing has ended the wait."""
    for number, read in enumerate(observations, 1):
        verdict = this.observe(read, now=at(60 * number))
        if verdict.state == "ended":
            return
        this = verdict.run
    verdict = this.observe(connection(succeeded=7300), now=at(7400), history=[])
    assert outcome_of(verdict) == "succeeded"


# Plain JSON


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"version": 2}, "another version"),
        ({"version": None}, "version"),
        ({"id": ""}, "id"),
        ({"kind": "quick"}, "kind"),
        ({"sent": "maybe"}, "sent"),
        ({"created_at": "yesterday"}, "created_at"),
        ({"created_at": None}, "created_at"),
        ({"baseline": []}, "baseline"),
        ({"joined": 1}, "joined"),
        ({"restarts": "no"}, "restarts"),
    ],
)
def test_a_malformed_run(change: dict[str, Any], message: str) -> None:
    with pytest.raises(ValueError, match=message):
        SyncRun.from_dict({**run().to_dict(), **change})


def test_a_run_is_a_dict() -> None:
    with pytest.raises(TypeError):
        SyncRun.from_dict("silver_brook")  # type: ignore[arg-type]


def test_a_time_without_a_time_zone() -> None:
    with pytest.raises(ValueError, match="now must have a time zone"):
        run().observe(IDLE, now=datetime(2026, 6, 1))
