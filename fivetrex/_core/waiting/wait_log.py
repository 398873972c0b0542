"""Log the progress of waiting at level INFO, one line for each change."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .decision import SyncVerdict
    from .outcome import SyncOutcome
    from .transformation_runs import TransformationOutcome

_logger = logging.getLogger("fivetrex")


def log_state(connection_id: str, before: str | None, verdict: SyncVerdict) -> None:
    """Log the state of a sync, if it has changed."""
    if verdict.state in {before, "ended"}:
        return
    until = f" until {verdict.read_at:%Y-%m-%d %H:%M:%S %Z}" if verdict.read_at else ""
    _logger.info("sync of %r: %s%s", connection_id, verdict.state, until)


def log_outcome(outcome: SyncOutcome) -> None:
    """Log how a sync ended."""
    _logger.info(
        "sync of %r: %s%s",
        outcome.id,
        outcome.status,
        f" ({outcome.reason})" if outcome.reason else "",
    )


def log_run_state(transformation_id: str, before: str | None, state: str) -> None:
    """Log the state of a transformation's run, if it has changed."""
    if state not in {before, "ended"}:
        _logger.info("run of %r: %s", transformation_id, state)


def log_run_outcome(outcome: TransformationOutcome) -> None:
    """Log how the run of a transformation ended."""
    _logger.info("run of %r: %s", outcome.id, outcome.status)
