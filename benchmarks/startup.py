"""What it costs to import the library and make a client."""

from __future__ import annotations

from .measure import Comparison, Cost, run_fresh, take_turns

_PLAIN = "import httpx"
_FIVETREX = "import fivetrex; client = fivetrex.Client(api_key='key', api_secret='secret')"


def compare(rounds: int) -> list[Comparison]:
    """Compare with `import httpx`, in fresh processes."""
    costs: tuple[list[Cost], list[Cost]] = ([], [])

    def measure(code: str, into: list[Cost]) -> float:
        into.append(run_fresh(code))
        return into[-1].seconds

    seconds = take_turns(
        lambda: measure(_PLAIN, costs[0]), lambda: measure(_FIVETREX, costs[1]), rounds
    )
    plain, with_fivetrex = ([cost.peak for cost in of_one] for of_one in costs)
    return [
        Comparison("import and Client(): time", "s", *seconds, target=1.25),
        Comparison("import and Client(): peak memory", "B", plain, with_fivetrex, target=1.25),
    ]
