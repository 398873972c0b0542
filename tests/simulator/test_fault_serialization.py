"""Faults as JSON objects: parsing and serialization of every kind."""

import json
from typing import Any

import pytest

from fivetrex.simulator import Fault
from fivetrex.simulator.faults.serialization import parse_fault, serialize_fault

ENTRIES: list[tuple[dict[str, Any], Fault]] = [
    ({"kind": "status", "status": 503}, Fault.status(503)),
    ({"kind": "rate_limited"}, Fault.rate_limited()),
    (
        {"kind": "rate_limited", "retry_after": "3", "limit": 500, "share": 0.5},
        Fault.rate_limited(3, limit=500, share=0.5),
    ),
    (
        {"kind": "body", "content": "<h1>", "status": 500, "content_type": "text/plain"},
        Fault.body("<h1>", status=500, content_type="text/plain"),
    ),
    ({"kind": "proxy_page", "retry_after": "5"}, Fault.proxy_page(retry_after=5)),
    ({"kind": "connection_refused"}, Fault.connection_refused()),
    ({"kind": "reset", "after_effect": True}, Fault.reset(after_effect=True)),
    ({"kind": "reset", "before": True}, Fault.reset(before=True)),
    ({"kind": "timeout", "method": "GET", "times": None}, Fault.timeout(method="GET", times=None)),
    (
        {"kind": "latency", "seconds": 0.5, "jitter": 0.1, "every": 2},
        Fault.latency(0.5, 0.1, every=2),
    ),
    ({"kind": "slow_body", "seconds": 2, "pieces": 3}, Fault.slow_body(2, pieces=3)),
    ({"kind": "cut_body", "skip": 1}, Fault.cut_body(skip=1)),
    ({"kind": "repeated_cursor", "path": "/v1/groups"}, Fault.repeated_cursor(path="/v1/groups")),
    (
        {"kind": "stale_read", "seconds": 9, "begins": 1, "ends": 60},
        Fault.stale_read(9, begins=1, ends=60),
    ),
]


@pytest.mark.parametrize(("entry", "fault"), ENTRIES)
def test_a_fault_is_parsed_from_an_object(entry: dict[str, Any], fault: Fault) -> None:
    assert parse_fault(entry) == fault


@pytest.mark.parametrize(("entry", "fault"), ENTRIES)
def test_a_fault_is_serialized_to_an_object(entry: dict[str, Any], fault: Fault) -> None:
    serialized = json.loads(json.dumps(serialize_fault(fault)))
    assert parse_fault(serialized) == fault
    assert serialized.items() >= entry.items()
    assert serialized["times"] == fault.times


def test_every_kind_can_be_serialized() -> None:
    made = {name for name, value in vars(Fault).items() if isinstance(value, classmethod)}
    assert {entry["kind"] for entry, _ in ENTRIES} == made


@pytest.mark.parametrize(
    ("entry", "message"),
    [
        ("timeout", "must be an object"),
        ({}, "kind is missing"),
        ({"kind": "flood"}, "kind must be one of status, rate_limited"),
        ({"kind": 5}, "kind must be one of"),
        ({"kind": "status"}, "status is missing"),
        ({"kind": "latency"}, "seconds is missing"),
        ({"kind": "timeout", "tims": 3}, "tims is unknown; the keys are: .*times"),
        ({"kind": "latency", "seconds": 1, "after_effect": True}, "after_effect is unknown"),
        ({"kind": "timeout", "times": "3"}, "times must be an integer"),
        ({"kind": "status", "status": "503"}, "status must be an integer from 200 to 599"),
        ({"kind": "status", "status": [503]}, "status must be an integer from 200 to 599"),
        ({"kind": "status", "status": 99}, "status must be an integer from 200 to 599"),
        ({"kind": "body", "content": 5}, "content must be a string"),
        ({"kind": "body", "content": "", "content_type": 5}, "content_type must be a string"),
        ({"kind": "rate_limited", "limit": "many"}, "limit must be an integer"),
        ({"kind": "reset", "before": "yes"}, "before must be true or false"),
        ({"kind": "latency", "seconds": None}, "seconds must be a number of seconds"),
    ],
)
def test_an_invalid_object_is_refused(entry: Any, message: str) -> None:
    with pytest.raises(ValueError, match=message):
        parse_fault(entry)
