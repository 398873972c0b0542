"""Faults: injection, matching, and effects on requests and responses."""
