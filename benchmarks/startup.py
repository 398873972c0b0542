"""The time and memory to import the library and create a client."""

from __future__ import annotations

from .measure import Comparison, Cost, measure_alternately, run_fresh

_PLAIN = "import httpx"
_FIVETREX = "import fivetrex; client = fivetrex.Client(api_key='key', api_secret='secret')"


def compare(rounds: int) -> list[Comparison]:
    """Compare with `import httpx`, in new processes."""
    costs: tuple[list[Cost], list[Cost]] = ([], [])

    def measure(code: str, into: list[Cost]) -> float:
        into.append(run_fresh(code))
        return into[-1].seconds

    seconds = measure_alternately(
        lambda: measure(_PLAIN, costs[0]), lambda: measure(_FIVETREX, costs[1]), rounds
    )
    plain, with_fivetrex = ([cost.peak for cost in of_one] for of_one in costs)
    return [
        Comparison("import and Client(): time", "s", *seconds, target=1.25),
        Comparison("import and Client(): peak memory", "B", plain, with_fivetrex, target=1.25),
    ]
