"""Tests of the benchmarks: not of what they measure, but of what they report."""
