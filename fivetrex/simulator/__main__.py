"""``python -m fivetrex.simulator``: a local Fivetran on a port of this machine."""

from __future__ import annotations

import argparse
import signal
import sys
import threading
from typing import TYPE_CHECKING

from fivetrex.simulator import RealClock, Scenario, Simulator
from fivetrex.simulator.api.rate_limits import PLANS
from fivetrex.simulator.faults.connection_refused_checks import check_liftable_over_http

if TYPE_CHECKING:
    from collections.abc import Sequence

# Enough to look back at, and no leak in a server that is left running.
_HISTORY = 1_000

# In seconds. On Windows, Ctrl-C does not interrupt a wait, so that a long one is cut into pieces.
_WAIT = 0.5


def main(arguments: Sequence[str] | None = None) -> int:
    """Serve until Ctrl-C or SIGTERM.

    Args:
        arguments: The command's arguments; those of the process by default.

    Returns:
        The exit status: 0 when it was stopped, 1 when it could not start.

    Example:
        >>> main(["--host", "192.0.2.1"])
        1
    """
    options = _parser().parse_args(arguments)
    stopped = threading.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda *_: stopped.set())
    try:
        simulator = Simulator(
            groups=options.groups,
            connections=options.connections,
            sync_seconds=options.sync_seconds,
            clock=RealClock(speed=options.speed),
            follow_schedules=options.follow_schedules,
            api_key=options.api_key,
            api_secret=options.api_secret,
            history=_HISTORY,
            strict=options.strict,
            rate_limits=options.rate_limits,
            seed=options.seed,
        )
        if options.scenario is not None:
            _load(simulator, options.scenario)
    except (OSError, OverflowError, ValueError) as error:
        print(f"The simulator cannot be started: {error}", file=sys.stderr)
        return 1
    try:
        with simulator.serve(host=options.host, port=options.port) as url:
            print(_greeting(simulator, url), flush=True)
            while not stopped.wait(_WAIT):
                pass
    except (ImportError, OSError, OverflowError, RuntimeError, ValueError) as error:
        where = f"{options.host} port {options.port}"
        print(f"The simulator cannot be served on {where}: {error}", file=sys.stderr)
        return 1
    return 0


def _load(simulator: Simulator, file: str) -> None:
    scenario = Scenario.from_file(file)
    try:
        for number, fault in enumerate(scenario.faults):
            check_liftable_over_http(fault, f"faults[{number}]: ")
        simulator.load_scenario(scenario)
    except ValueError as error:
        raise ValueError(f"{file}: {error}") from error


def _greeting(simulator: Simulator, url: str) -> str:
    return "\n".join(
        [
            f"A local Fivetran is listening on {url}. Stop it with Ctrl-C.",
            f"  key:    {simulator.api_key}",
            f"  secret: {simulator.api_secret}",
            f"  page:   {url}/ shows the account in a browser",
            "To use it:",
            f"  export FIVETRAN_API_URL={url}",
            f"  export FIVETRAN_API_KEY={simulator.api_key}",
            f"  export FIVETRAN_API_SECRET={simulator.api_secret}",
        ]
    )


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m fivetrex.simulator",
        description="Serve a local Fivetran to develop and test against. It is stateful, "
        "keeps nothing when it stops, and never talks to the real one.",
        epilog="What a scenario is made of: python -m pydoc fivetrex.simulator.scenario_file",
        formatter_class=argparse.ArgumentDefaultsHelpFormatter,
    )
    add = parser.add_argument
    add("--host", default="127.0.0.1", help="an address of this machine's loopback")
    add("--port", type=int, default=4000, help="the port; 0 picks a free one")
    add("--groups", type=int, help="seed so many groups instead of the small account")
    add("--connections", type=int, help="seed so many connections in each group")
    add("--sync-seconds", type=float, default=60.0, help="how long every sync takes")
    add("--speed", type=float, default=1.0, help="let so many seconds pass in one")
    add(
        "--follow-schedules",
        action="store_true",
        help="let syncs start by their schedules too, not only when they are asked for",
    )
    add("--scenario", metavar="FILE", help="let this happen: a file in TOML or JSON")
    add("--seed", type=int, default=0, help="decides which requests meet a fault by lot")
    add("--rate-limits", choices=sorted(PLANS), help="answer as many requests as on this plan")
    add("--strict", action="store_true", help="refuse what only older clients send")
    add("--api-key", default="simulated_key", help="the key to accept")
    add("--api-secret", default="simulated_secret", help="the secret to accept")
    return parser


if __name__ == "__main__":
    sys.exit(main())
