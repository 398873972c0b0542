"""What a new account holds: a small one to read, or a large one to measure."""

from fivetrex.simulator.seeds.large import seed_large
from fivetrex.simulator.seeds.small import seed_small

__all__ = ["seed_large", "seed_small"]
