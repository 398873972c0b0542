"""`sync` triggers syncs and waits for them; `wait` waits for those that are already triggered."""

from __future__ import annotations

import json
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from .._core.waiting.batch import SyncBatch
from .._core.waiting.run import SyncBaseline, SyncRun
from ..errors import FivetrexError, SyncTimeoutError
from .reporting import choose_reporter
from .state_file import StateFileError, read_state, write_state

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterable

    from .._core.waiting.outcome import SyncOutcome
    from .._sync.client import Client
    from .._sync.sync_many import SyncMany

__all__ = ["run_sync", "run_wait"]

SUCCESS, FAILURE, TIME_UP, INTERRUPTED = 0, 1, 3, 130


def run_sync(client: Client, options: argparse.Namespace) -> int:
    """Run `sync`.

    Returns:
        The exit status.

    Raises:
        StateFileError: The state cannot be read or written.
        FivetrexError: A call failed.
    """
    path = None if options.state is None else Path(options.state)
    previous = None if path is None else read_state(path)
    if previous is not None and not (previous.open() or previous.unreturned()):
        previous = None  # all of them have ended, so that this is a new run
    if previous is None and not (options.ids or options.group):
        raise StateFileError(f"{path} has no syncs to continue with; pass IDs or --group")
    ids = [each for each in _select(client, options) if previous is None or not previous.get(each)]
    if options.no_wait:
        return _trigger_only(client, options, ids, path, previous)
    runs = None if previous is None else previous.to_dict()
    return _wait_for(client, options, ids, runs, path)


def run_wait(client: Client, options: argparse.Namespace) -> int:
    """Run `wait`.

    Returns:
        The exit status.

    Raises:
        StateFileError: The state cannot be read or written.
        FivetrexError: A call failed.
    """
    if options.state is not None:
        path = Path(options.state)
        batch = read_state(path)
        if batch is None:
            raise StateFileError(f"cannot read the state in {path}: there is no such file")
        return _wait_for(client, options, (), batch.to_dict(), path)
    batch = SyncBatch(options.ids)
    with client.map(client.connections.get, options.ids) as results:
        for result in results:
            connection = result.value
            entry = batch.get(result.item)
            assert entry is not None  # noqa: S101 - it was created above
            entry.run = SyncRun(
                id=result.item,
                baseline=SyncBaseline.of(connection),
                created_at=datetime.now(UTC),
                joined=True,
                was_syncing=connection.is_syncing,
            )
    return _wait_for(client, options, (), batch.to_dict(), None)


def _select(client: Client, options: argparse.Namespace) -> list[str]:
    """Return the IDs to sync: those of a group without the connections that cannot sync."""
    if options.group is None:
        return list(options.ids)
    ids = []
    for connection in client.connections.stream(options.group):
        if connection.is_paused or connection.setup_state == "incomplete":
            reason = "paused" if connection.is_paused else "its setup is incomplete"
            print(f"skipped {connection.id}: {reason}", file=sys.stderr)
        else:
            ids.append(connection.id)
    return ids


def _wait_for(
    client: Client,
    options: argparse.Namespace,
    ids: Iterable[str],
    runs: dict[str, Any] | None,
    path: Path | None,
) -> int:
    """Wait for syncs, and print each outcome as it comes."""
    status = SUCCESS
    with choose_reporter(is_quiet=options.quiet) as reporter:
        syncs = client.connections.sync_many(
            ids,
            if_running=getattr(options, "if_running", "join"),
            max_running=getattr(options, "max_running", None),
            timeout=options.timeout,
            runs=runs,
            on_change=None if path is None else lambda state: write_state(path, state),
            on_progress=reporter,
        )
        try:
            for outcome in syncs:
                _print_outcome(outcome, is_json=options.json)
                if not outcome.is_successful:
                    status = FAILURE
        except SyncTimeoutError as error:
            print(f"fivetrex: {error}", file=sys.stderr)
            status = TIME_UP
        except KeyboardInterrupt:
            status = INTERRUPTED
        finally:
            _save(path, syncs)
    if status == INTERRUPTED:
        _explain_interruption(path)
    return status


def _save(path: Path | None, syncs: SyncMany) -> None:
    if path is not None:
        write_state(path, syncs.state)


def _explain_interruption(path: Path | None) -> None:
    text = "interrupted; syncs that were triggered continue"
    if path is not None:
        text += f". To wait for them: python -m fivetrex wait --state {path}"
    print(f"fivetrex: {text}", file=sys.stderr)


def _trigger_only(
    client: Client,
    options: argparse.Namespace,
    ids: list[str],
    path: Path | None,
    previous: SyncBatch | None,
) -> int:
    """Trigger syncs without waiting for them."""
    status = SUCCESS
    batch = SyncBatch(ids) if previous is None else previous
    for each in ids:
        batch.add(each)

    def start(connection_id: str) -> SyncRun:
        return client.connections.start_sync(connection_id, if_running=options.if_running)

    with client.map(start, ids) as results:
        for result in results:
            if result.error is not None:
                if not isinstance(result.error, FivetrexError):
                    raise result.error
                print(f"fivetrex: {result.error}", file=sys.stderr)
                batch.remove(result.item)
                status = FAILURE
            else:
                entry = batch.get(result.item)
                assert entry is not None  # noqa: S101 - it was added above
                entry.run = result.value
                _print_run(result.value, is_json=options.json)
            if path is not None:
                write_state(path, batch.to_dict())
    return status


def _print_outcome(outcome: SyncOutcome, *, is_json: bool) -> None:
    if is_json:
        print(json.dumps(outcome.to_dict()), flush=True)
        return
    finished = f"{outcome.finished_at:%Y-%m-%dT%H:%M:%SZ}" if outcome.finished_at else ""
    cells = [outcome.id, outcome.status, finished, _one_line(outcome.reason)]
    print("\t".join(cells).rstrip(), flush=True)


def _print_run(run: SyncRun, *, is_json: bool) -> None:
    if is_json:
        print(json.dumps(run.to_dict()), flush=True)
        return
    state = {"yes": "triggered", "no": "queued"}.get(run.sent, "unclear")
    print(f"{run.id}\t{'joined' if run.joined else state}", flush=True)


def _one_line(text: str | None) -> str:
    return " ".join((text or "").split())
