"""Faults: injecting them, and their effects on requests and responses."""
