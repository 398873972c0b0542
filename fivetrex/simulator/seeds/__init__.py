"""The seeded accounts: a small one for tests, and a large one for performance tests."""

from fivetrex.simulator.seeds.large_account import seed_large
from fivetrex.simulator.seeds.small_account import seed_small

__all__ = ["seed_large", "seed_small"]
