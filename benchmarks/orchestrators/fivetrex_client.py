"""Run the asynchronous client of fivetrex, without an orchestrator."""

from __future__ import annotations

import asyncio

import fivetrex

from .worker import API_KEY, API_SECRET, Worker


async def run(worker: Worker) -> None:
    """Sync the connections, and report the ends."""
    settings = worker.settings
    async with (
        fivetrex.AsyncClient(
            api_key=API_KEY, api_secret=API_SECRET, base_url=settings.url
        ) as client,
        worker.time.heartbeat(worker.report_stall),
    ):
        outcomes = client.connections.sync_many(
            settings.ids, on_reschedule="restart" if settings.restart else "return"
        )
        async for outcome in outcomes:
            status = "succeeded" if outcome.is_successful else "failed"
            worker.report_end(outcome.id, status, f"{outcome.status}: {outcome.reason}")


if __name__ == "__main__":
    this = Worker()
    this.wait_for_start()
    asyncio.run(run(this))
