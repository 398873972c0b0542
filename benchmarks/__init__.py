"""Benchmarks of fivetrex, compared with plain httpx and json: `python -m benchmarks`."""
