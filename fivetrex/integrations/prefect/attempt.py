"""Which attempt of a task this is, and when its run started."""

from __future__ import annotations

from datetime import UTC, datetime

from prefect.context import FlowRunContext, TaskRunContext

__all__ = ["earlier_start", "run_start"]


def earlier_start() -> datetime | None:
    """Return the start of the run, if this is a retry of the task or of its flow; None otherwise.

    A retry continues what an earlier attempt may have started.
    """
    task, flow = TaskRunContext.get(), FlowRunContext.get()
    counts = [] if task is None else [task.task_run.run_count]
    if flow is not None and flow.flow_run is not None:
        counts.append(flow.flow_run.run_count)
    return run_start() if any(count > 1 for count in counts) else None


def run_start() -> datetime:
    """Return the start of the flow run; outside a flow, that of the task run."""
    task, flow = TaskRunContext.get(), FlowRunContext.get()
    if flow is not None and flow.flow_run is not None and flow.flow_run.start_time is not None:
        return flow.flow_run.start_time
    if task is not None and task.task_run.start_time is not None:
        return task.task_run.start_time
    return datetime.now(UTC)
