"""Which attempt of a task this is, and when its run started."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from prefect.client.orchestration import get_client
from prefect.context import FlowRunContext, TaskRunContext

if TYPE_CHECKING:
    from collections.abc import Iterator

    from prefect.client.schemas.objects import FlowRun

__all__ = ["earlier_start", "run_start"]


def earlier_start() -> datetime | None:
    """Return when the run started, if this is a retry of the task or of a flow it is in.

    A retry continues what an earlier attempt may have started. A retried flow starts new runs of
    its subflows, so that the start of the outermost retried flow counts.

    Returns:
        The time; None if nothing is a retry.
    """
    task = TaskRunContext.get()
    starts: list[datetime] = [
        run.start_time for run in _flow_runs() if run.run_count > 1 and run.start_time is not None
    ]
    if task is not None and task.task_run.run_count > 1:
        starts.append(run_start())
    return min(starts, default=None)


def run_start() -> datetime:
    """Return the start of the flow run; outside a flow, that of the task run."""
    task, flow = TaskRunContext.get(), FlowRunContext.get()
    if flow is not None and flow.flow_run is not None and flow.flow_run.start_time is not None:
        return flow.flow_run.start_time
    if task is not None and task.task_run.start_time is not None:
        return task.task_run.start_time
    return datetime.now(UTC)


def _flow_runs() -> Iterator[FlowRun]:
    """Return the run of the flow, and those of the flows it is a subflow of."""
    context = FlowRunContext.get()
    run = None if context is None else context.flow_run
    while run is not None:
        yield run
        if run.parent_task_run_id is None:
            return
        with get_client(sync_client=True) as client:
            parent_id = client.read_task_run(run.parent_task_run_id).flow_run_id
            run = None if parent_id is None else client.read_flow_run(parent_id)
