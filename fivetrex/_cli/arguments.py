"""The options of the command line."""

from __future__ import annotations

import argparse
import re

from .._core.waiting.run import IF_RUNNING
from ..retry import LONGEST_WAIT

__all__ = ["parse_arguments"]

_DURATION = re.compile(r"([0-9]+(?:\.[0-9]+)?)([smh]?)")
_UNITS = {"": 1.0, "s": 1.0, "m": 60.0, "h": 3600.0}

_EPILOG = """\
The credentials are FIVETRAN_API_KEY and FIVETRAN_API_SECRET; FIVETRAN_API_URL is optional.

exit status: 0 all syncs have succeeded; 1 some have not, or the command failed; 2 wrong usage;
3 the time limit was reached; 130 interrupted (the state file is up to date)
"""


def parse_arguments(arguments: list[str] | None) -> argparse.Namespace:
    """Parse the command line; an error ends the program with status 2.

    Args:
        arguments: The command line without the program's name. None means that of the process.
    """
    parser = argparse.ArgumentParser(
        prog="python -m fivetrex",
        description="Trigger Fivetran syncs, wait for them, and show the status of connections.",
        epilog=_EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")

    sync = commands.add_parser("sync", help="trigger syncs, and wait for them")
    _add_selection(sync)
    sync.add_argument(
        "--if-running",
        choices=IF_RUNNING,
        default="join",
        help="what to do about a running sync: wait for it (join), wait for it and then trigger "
        "one (wait), restart it, or fail (default: join)",
    )
    sync.add_argument("--no-wait", action="store_true", help="only trigger the syncs")
    sync.add_argument(
        "--max-running", type=_positive, metavar="N", help="sync at most N connections at a time"
    )
    _add_waiting(sync)
    sync.add_argument(
        "--state",
        metavar="FILE",
        help="store the state here; if the file has syncs that have not ended, continue with them",
    )

    wait = commands.add_parser("wait", help="wait for syncs that were triggered elsewhere")
    wait.add_argument("ids", nargs="*", metavar="ID", help="the ID of a connection")
    _add_waiting(wait)
    wait.add_argument("--state", metavar="FILE", help="the syncs of an earlier sync --state FILE")

    status = commands.add_parser("status", help="show the status of connections")
    _add_selection(status)
    status.add_argument(
        "--unhealthy",
        action="store_true",
        help="only connections that are broken, incomplete or delayed, or whose last sync failed; "
        "exit with status 1 if there are any",
    )
    status.add_argument("--json", action="store_true", help="one JSON object per line")

    parsed = parser.parse_args(arguments)
    _check(parsed, {"sync": sync, "wait": wait, "status": status}[parsed.command])
    return parsed


def _add_selection(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("ids", nargs="*", metavar="ID", help="the ID of a connection")
    parser.add_argument("--group", metavar="GROUP", help="all connections of this group")


def _add_waiting(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--timeout", type=_seconds, metavar="TIME", help="a time limit, such as 90, 30m or 2h"
    )
    parser.add_argument("--json", action="store_true", help="one JSON object per line")
    parser.add_argument("--quiet", action="store_true", help="no progress on standard error")


def _check(parsed: argparse.Namespace, parser: argparse.ArgumentParser) -> None:
    """Reject combinations of options that argparse does not know."""
    group = getattr(parsed, "group", None)
    state = getattr(parsed, "state", None)
    if "" in (group, state):
        parser.error("--group or --state is empty")
    if group and parsed.ids:
        parser.error("pass either IDs or --group")
    if parsed.command == "sync" and not (parsed.ids or group or state):
        parser.error("pass IDs, --group or --state")
    if parsed.command == "wait" and bool(parsed.ids) == bool(state):
        parser.error("pass either IDs or --state")
    if parsed.command == "sync" and parsed.no_wait and parsed.timeout is not None:
        parser.error("--timeout has no effect with --no-wait")
    is_queued = parsed.command == "sync" and (parsed.if_running == "wait" or parsed.max_running)
    if is_queued and parsed.no_wait and not state:
        # Without a state, nothing would trigger the syncs that have to wait.
        parser.error("--no-wait needs --state with --if-running wait and with --max-running")
    if len(set(parsed.ids)) != len(parsed.ids):
        parser.error("an ID was passed twice")
    if "" in parsed.ids:
        parser.error("an ID is empty")


def _seconds(text: str) -> float:
    match = _DURATION.fullmatch(text)
    seconds = float(match[1]) * _UNITS[match[2]] if match else 0.0
    if not 0 < seconds <= LONGEST_WAIT:
        raise argparse.ArgumentTypeError(f"must be a time such as 90, 30m or 2h, not {text!r}")
    return seconds


def _positive(text: str) -> int:
    if not text.isascii() or not text.isdigit() or int(text) < 1:
        raise argparse.ArgumentTypeError(f"must be a number of at least 1, not {text!r}")
    return int(text)
