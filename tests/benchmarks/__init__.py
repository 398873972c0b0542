"""Tests of the output of the benchmarks, not of their results."""
