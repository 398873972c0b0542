"""What a new account holds: a small one to read, or a large one to measure."""

from fivetrex.simulator.seeds.large_account import seed_large
from fivetrex.simulator.seeds.small_account import seed_small

__all__ = ["seed_large", "seed_small"]
