"""The trigger of a sync: its effect on a run, and what its rejection means."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Literal

from ...errors import (
    APIError,
    DecodeError,
    FivetrexError,
    NotFoundError,
    RateLimitedError,
    ServerError,
    TransportError,
)
from .outcome import SyncOutcome

if TYPE_CHECKING:
    from datetime import datetime

    from ...models import Connection
    from .run import SyncRun

ALREADY_RUNNING = "another sync is running"


def mark_triggered(run: SyncRun, sent: Literal["unclear", "yes"], at: datetime) -> SyncRun:
    """Return the run after its trigger was sent.

    Args:
        run: The run.
        sent: Whether the API is known to have accepted the trigger.
        at: The time of the response, or of the request if there was no response, by the server's
            clock.
    """
    # The run of a restart: see the decision about rescheduled syncs.
    restarts = run.restarts + (run.rescheduled_for is not None)
    return replace(
        run,
        sent=sent,
        sent_at=at,
        joined=False,
        was_syncing=False,
        rescheduled_for=None,
        restarts=restarts,
        suspected=None,
        suspected_at=None,
    )


def is_unclear(error: FivetrexError) -> bool:
    """Return whether the request of a failed trigger may have been processed."""
    if isinstance(error, TransportError):
        return error.may_have_acted
    return isinstance(error, ServerError | DecodeError)


def can_trigger_later(error: FivetrexError) -> bool:
    """Return whether a trigger that had no effect can succeed later, after an outage."""
    if isinstance(error, TransportError):
        return error.is_transient
    return isinstance(error, RateLimitedError)


def outcome_of_rejection(
    run: SyncRun, error: FivetrexError, connection: Connection | None
) -> SyncOutcome:
    """Return the outcome of a sync whose trigger the API rejected.

    Args:
        run: The run.
        error: The rejection.
        connection: The connection as last read.
    """
    code = message = None
    if isinstance(error, APIError):
        code, message = error.code, error.message
    outcome = SyncOutcome(
        run=run,
        status="not_started",
        reason=message or str(error),
        code=code,
        connection=connection,
        error=error,
    )
    if isinstance(error, NotFoundError):
        return replace(outcome, status="deleted")
    if connection is not None and connection.is_paused:
        return replace(outcome, status="paused")
    if connection is not None and connection.setup_state == "incomplete":
        return replace(outcome, status="incomplete")
    return outcome


def unconfirmed_resync(run: SyncRun, connection: Connection | None) -> SyncOutcome:
    """Return the outcome of a resync that is not triggered again, because it is not confirmed.

    Args:
        run: The run.
        connection: The connection as last read.
    """
    return SyncOutcome(
        run=run,
        status="not_started",
        reason="the API did not receive the resync; to trigger it, call resync_and_wait",
        connection=connection,
    )
