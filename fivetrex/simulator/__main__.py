"""``python -m fivetrex.simulator``: serve the Fivetran API simulator on a local port."""

from __future__ import annotations

import argparse
import signal
import sys
import threading
from typing import TYPE_CHECKING

from fivetrex.simulator import RealClock, Scenario, Simulator
from fivetrex.simulator.api.rate_limits import PLANS
from fivetrex.simulator.faults.connection_refused_checks import check_removable_over_http

if TYPE_CHECKING:
    from collections.abc import Sequence

# The maximum number of recorded requests; a limit, so that a server does not leak memory.
_HISTORY = 1_000

# In seconds. A short timeout, because Ctrl-C does not interrupt a wait on Windows.
_WAIT = 0.5


def main(arguments: Sequence[str] | None = None) -> int:
    """Serve until Ctrl-C or SIGTERM.

    Args:
        arguments: The command-line arguments; by default those of the process.

    Returns:
        The exit status: 0 after the server was stopped, 1 if it could not start.

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
            account=options.account,
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
            check_removable_over_http(fault, f"faults[{number}]: ")
        simulator.load_scenario(scenario)
    except ValueError as error:
        raise ValueError(f"{file}: {error}") from error


def _greeting(simulator: Simulator, url: str) -> str:
    return "\n".join(
        [
            f"The Fivetran API simulator is listening on {url}. Press Ctrl-C to stop it.",
            f"  key:    {simulator.api_key}",
            f"  secret: {simulator.api_secret}",
            f"  page:   {url}/ (open it in a browser to see the account)",
            "To connect a client, set:",
            f"  export FIVETRAN_API_URL={url}",
            f"  export FIVETRAN_API_KEY={simulator.api_key}",
            f"  export FIVETRAN_API_SECRET={simulator.api_secret}",
        ]
    )


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m fivetrex.simulator",
        description="Serve a local Fivetran API simulator (mock server) for tests and "
        "development. The state is in memory and is lost when the server stops. The simulator "
        "never connects to Fivetran.",
        epilog="Format of a scenario file: python -m pydoc fivetrex.simulator.scenario_file",
        formatter_class=argparse.ArgumentDefaultsHelpFormatter,
    )
    add = parser.add_argument
    add("--host", default="127.0.0.1", help="the loopback address to listen on")
    add("--port", type=int, default=4000, help="the port; 0 selects a free port")
    add("--account", metavar="FILE", help="contents of the account, as JSON, TOML or YAML")
    add("--groups", type=int, help="number of groups; replaces the small account")
    add("--connections", type=int, help="number of connections in each group")
    add(
        "--sync-seconds",
        type=float,
        default=60.0,
        help="duration of every sync, in seconds of the simulator's clock",
    )
    add("--speed", type=float, default=1.0, help="clock speed multiplier")
    add(
        "--follow-schedules",
        action="store_true",
        help="start syncs by their schedules, not only on request",
    )
    add("--scenario", metavar="FILE", help="a scenario file (TOML or JSON)")
    add("--seed", type=int, default=0, help="random seed of faults")
    add("--rate-limits", choices=sorted(PLANS), help="apply the rate limits of this plan")
    add("--strict", action="store_true", help="refuse legacy requests of older clients")
    add("--api-key", default="simulated_key", help="the accepted API key")
    add("--api-secret", default="simulated_secret", help="the accepted API secret")
    return parser


if __name__ == "__main__":
    sys.exit(main())
