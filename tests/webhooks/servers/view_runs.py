"""Counts how often each view of a served application ran, with or without an answer."""

from __future__ import annotations

from collections import Counter

#: What the routes of guarded views allow, so that only the guard can refuse a method.
METHODS = ["GET", "HEAD", "OPTIONS", "POST", "PUT", "PATCH", "DELETE"]
RUNS: Counter[str] = Counter()
EVENTS: Counter[str] = Counter()


def record(view: str, event: object = None) -> dict[str, int]:
    """Count a run, and whether the view received an event. Return the text of the response."""
    RUNS[view] += 1
    EVENTS[view] += event is not None
    return {"runs": RUNS[view]}


def report() -> dict[str, dict[str, int]]:
    """Return the counts, for the page that the tests read."""
    return {"runs": dict(RUNS), "events": dict(EVENTS)}
