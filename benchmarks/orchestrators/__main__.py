"""Compare the integrations with the orchestrators' existing libraries in the same scenarios."""

from __future__ import annotations

import argparse
import json
import os
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from scripts.environment import ROOT, prepare
from scripts.orchestrator_environments import variables

from .measurement import measure
from .report import as_markdown
from .scenarios import SCENARIOS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .evaluation import Measurement

# The module that runs each library, its engine, and the package that is compared.
_PACKAGES = {
    "airflow": "airflow-provider-fivetran-async>=2.4,<2.5",
    "dagster": "dagster-fivetran>=0.29,<0.30",
}
_LIBRARIES = {
    "fivetrex, client": ("fivetrex_client", "dagster"),
    "fivetrex, Airflow": ("fivetrex_airflow", "airflow"),
    "airflow-provider-fivetran-async": ("airflow_provider", "airflow"),
    "fivetrex, Dagster": ("fivetrex_dagster", "dagster"),
    "dagster-fivetran": ("dagster_fivetran", "dagster"),
}


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the scenarios, and print a Markdown table.

    Args:
        arguments: The command-line arguments; by default those of the process.

    Returns:
        The exit code: 0 if each library has run.
    """
    parser = argparse.ArgumentParser(prog="python -m benchmarks.orchestrators", description=__doc__)
    parser.add_argument(
        "scenario",
        nargs="*",
        choices=[[], *SCENARIOS],
        metavar="scenario",
        help=f"one or more of {', '.join(SCENARIOS)} (default: all)",
    )
    parser.add_argument(
        "--library",
        action="append",
        choices=list(_LIBRARIES),
        help="run only this library; can be repeated",
    )
    parser.add_argument("--json", type=Path, metavar="FILE", help="write the results to a file")
    parser.add_argument("--logs", type=Path, metavar="FOLDER", help="keep what the libraries print")
    options = parser.parse_args(arguments)
    libraries: list[str] = options.library or list(_LIBRARIES)
    engines = {_LIBRARIES[name][1] for name in libraries}
    pythons = {
        engine: prepare(f".venv-benchmark-{engine}", engine, _PACKAGES[engine])
        for engine in sorted(engines)
    }
    results: dict[str, dict[str, Measurement]] = {}
    with tempfile.TemporaryDirectory() as temporary:
        logs = options.logs or Path(temporary)
        logs.mkdir(parents=True, exist_ok=True)
        for scenario in options.scenario or SCENARIOS:
            for library in libraries:
                module, engine = _LIBRARIES[library]
                home = Path(temporary, f"{scenario}-{module}")
                home.mkdir()
                print(f"{scenario}: {library} ...", file=sys.stderr, flush=True)
                results.setdefault(scenario, {})[library] = measure(
                    SCENARIOS[scenario],
                    [pythons[engine], "-m", f"{__package__}.{module}"],
                    {**variables(engine, str(home), os.environ), "PYTHONPATH": ROOT},
                    logs / f"{scenario}-{module}.log",
                )
    if options.json:
        plain = {
            scenario: {library: each.to_dict() for library, each in by_library.items()}
            for scenario, by_library in results.items()
        }
        options.json.write_text(json.dumps(plain, indent=2) + "\n", encoding="utf-8")
    print(as_markdown(results))
    return 0


if __name__ == "__main__":
    sys.exit(main())
