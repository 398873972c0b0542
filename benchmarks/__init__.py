"""What fivetrex costs beside plain httpx and json: `python -m benchmarks`."""
