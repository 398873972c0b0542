"""`sync` triggers syncs and waits for them; `wait` waits for those that are already triggered."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from .._clock import SYSTEM_CLOCK
from .._core.waiting.batch import SyncBatch
from .._core.waiting.polling import ServerTime
from .._core.waiting.run import SyncBaseline, SyncRun
from ..errors import SyncTimeoutError
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
    runs = None if previous is None else previous.to_dict()
    return _run(client, options, ids, runs, path)


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
        return _run(client, options, (), batch.to_dict(), path)
    batch = SyncBatch(options.ids)
    # The time by the server's clock, from the dates of its responses.
    server_time = ServerTime(SYSTEM_CLOCK)
    reader = client.with_options(on_response=server_time.read)
    with reader.map(reader.connections.get, options.ids) as results:
        for result in results:
            connection = result.value
            batch.set_run(
                SyncRun(
                    id=result.item,
                    baseline=SyncBaseline.of(connection),
                    created_at=server_time.now(),
                    joined=True,
                    was_syncing=connection.is_syncing,
                )
            )
    return _run(client, options, (), batch.to_dict(), None)


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


def _run(
    client: Client,
    options: argparse.Namespace,
    ids: Iterable[str],
    runs: dict[str, Any] | None,
    path: Path | None,
) -> int:
    """Trigger syncs, and wait for them unless `--no-wait` was passed."""
    status = None
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
            if getattr(options, "no_wait", False):
                syncs.start()
                _print_started(syncs.state, is_json=options.json)
            else:
                for outcome in syncs:
                    _print_outcome(outcome, is_json=options.json)
        except SyncTimeoutError as error:
            print(f"fivetrex: {error}", file=sys.stderr)
            status = TIME_UP
        except KeyboardInterrupt:
            status = INTERRUPTED
        finally:
            _save(path, syncs)
    if status == INTERRUPTED:
        _explain_interruption(path)
    return _status_of(syncs.state) if status is None else status


def _status_of(state: dict[str, Any]) -> int:
    """Return the exit status for all syncs, also for those that an earlier command reported."""
    outcomes = [each["outcome"] for each in state["syncs"] if each["outcome"] is not None]
    has_failed = any(outcome["status"] != "succeeded" for outcome in outcomes)
    return FAILURE if has_failed else SUCCESS


def _save(path: Path | None, syncs: SyncMany) -> None:
    if path is not None:
        write_state(path, syncs.state)


def _explain_interruption(path: Path | None) -> None:
    text = "interrupted; syncs that were triggered continue"
    if path is not None:
        text += f". To wait for them: python -m fivetrex wait --state {path}"
    print(f"fivetrex: {text}", file=sys.stderr)


def _print_outcome(outcome: SyncOutcome, *, is_json: bool) -> None:
    if is_json:
        print(json.dumps(outcome.to_dict()), flush=True)
        return
    finished = f"{outcome.finished_at:%Y-%m-%dT%H:%M:%SZ}" if outcome.finished_at else ""
    cells = [outcome.id, outcome.status, finished, _one_line(outcome.reason)]
    print("\t".join(cells).rstrip(), flush=True)


def _print_started(state: dict[str, Any], *, is_json: bool) -> None:
    """Print what `--no-wait` has triggered."""
    for entry in state["syncs"]:
        if is_json:
            print(json.dumps(entry["outcome"] or entry["run"]), flush=True)
            continue
        run, outcome = entry["run"], entry["outcome"]
        if outcome is not None:
            cells = [entry["id"], outcome["status"], "", _one_line(outcome["reason"])]
        else:
            sent = {"yes": "triggered", "no": "queued"}.get(run["sent"], "unclear")
            cells = [entry["id"], "joined" if run["joined"] else sent]
        print("\t".join(cells).rstrip(), flush=True)


def _one_line(text: str | None) -> str:
    return " ".join((text or "").split())
