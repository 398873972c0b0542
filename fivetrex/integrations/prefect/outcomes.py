"""The outcomes of a task's syncs: its result, its artifact, and its failure."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from prefect.artifacts import acreate_table_artifact, create_table_artifact

from fivetrex.errors import SyncFailedError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from fivetrex import SyncOutcome

__all__ = ["async_finish", "can_retry", "finish"]

# No later attempt can succeed.
_PERMANENT = ("deleted",)


def finish(
    log: Any,
    outcomes: Sequence[SyncOutcome],
    *,
    artifact_key: str | None = None,
    raise_on_failure: bool = True,
) -> dict[str, dict[str, Any]]:
    """Log the outcomes, create their artifact, and return them as plain JSON.

    Args:
        log: The logger of the run.
        outcomes: The outcomes.
        artifact_key: The key of an artifact with a table of the outcomes. None creates none.
        raise_on_failure: Whether to raise an error if a sync did not succeed.

    Returns:
        The outcomes by the ID of their connection.

    Raises:
        SyncFailedError: A sync did not succeed. The message has all reasons.
    """
    if artifact_key is not None:
        create_table_artifact(**_artifact(outcomes), key=artifact_key)
    return _finish(log, outcomes, raise_on_failure=raise_on_failure)


async def async_finish(
    log: Any,
    outcomes: Sequence[SyncOutcome],
    *,
    artifact_key: str | None = None,
    raise_on_failure: bool = True,
) -> dict[str, dict[str, Any]]:
    """Do the same as `finish`, in an event loop."""
    if artifact_key is not None:
        await acreate_table_artifact(**_artifact(outcomes), key=artifact_key)
    return _finish(log, outcomes, raise_on_failure=raise_on_failure)


def can_retry(_task: object, _run: object, state: Any) -> bool:
    """Return whether a retry of a failed task is useful."""
    data = state.data
    # Prefect wraps the exception in the record of a result.
    error = data if isinstance(data, BaseException) else getattr(data, "result", None)
    return not (isinstance(error, SyncFailedError) and error.outcome.status in _PERMANENT)


def _finish(
    log: Any, outcomes: Sequence[SyncOutcome], *, raise_on_failure: bool
) -> dict[str, dict[str, Any]]:
    for outcome in outcomes:
        log.info("%s", outcome)
    failed = [outcome for outcome in outcomes if not outcome.is_successful]
    if failed and raise_on_failure:
        # First, one for which a retry can be useful.
        failed.sort(key=lambda outcome: outcome.status in _PERMANENT)
        raise SyncFailedError("; ".join(map(str, failed)), outcome=failed[0])
    return {outcome.id: outcome.to_dict() for outcome in outcomes}


def _artifact(outcomes: Sequence[SyncOutcome]) -> dict[str, Any]:
    """Return a table of outcomes, the failed ones first, and its description."""
    rows = [
        {
            "connection": outcome.id,
            "status": outcome.status,
            "reason": outcome.reason or "",
            "finished at": "" if outcome.finished_at is None else str(outcome.finished_at),
        }
        for outcome in sorted(outcomes, key=lambda each: (each.is_successful, each.id))
    ]
    succeeded = sum(outcome.is_successful for outcome in outcomes)
    return {"table": rows, "description": f"{succeeded} of {len(outcomes)} syncs succeeded"}
