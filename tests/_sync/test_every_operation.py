# Made by scripts/twin.py from tests/_async/test_every_operation.py. Do not edit.
"""Every operation that the client has a method for: carried out, refused, and as published."""

from __future__ import annotations

import pytest

import fivetrex
from scripts.changes.client_method_names import CURATED_NAMES
from tests.support.validating_simulator import ValidatingSimulator, last_operation

from .clients import connect
from .operation_cases import OPERATIONS

each_operation = pytest.mark.parametrize(("operation", "name"), CURATED_NAMES.items())

WRITING = frozenset({"POST", "PATCH", "DELETE"})


def prepared(name: str) -> ValidatingSimulator:
    simulator = ValidatingSimulator()
    OPERATIONS[name].prepare(simulator)
    return simulator


def test_no_operation_is_missing() -> None:
    assert OPERATIONS.keys() == set(CURATED_NAMES.values())


@each_operation
def test_it_is_carried_out(operation: str, name: str) -> None:
    simulator = prepared(name)
    before = len(simulator.requests)
    with connect(simulator) as client:
        OPERATIONS[name].success(client)
    [request] = simulator.requests[before:]
    assert last_operation(simulator) == operation
    assert request.status in {200, 201}
    assert request.effect == (request.method in WRITING)


@each_operation
def test_it_is_refused(operation: str, name: str) -> None:
    simulator = prepared(name)
    before = len(simulator.writes)
    tried = OPERATIONS[name]
    with connect(simulator) as client:
        with pytest.raises(fivetrex.APIError) as caught:
            tried.refusal(client)
    assert (type(caught.value), caught.value.code) == (tried.error, tried.code)
    assert caught.value.operation == name
    assert last_operation(simulator) == operation
    assert len(simulator.writes) == before


@each_operation
def test_it_rejects_unknown_clients(operation: str, name: str) -> None:
    simulator = ValidatingSimulator()
    with connect(simulator, api_secret="guessed") as client:
        with pytest.raises(fivetrex.UnauthorizedError):
            OPERATIONS[name].success(client)
    assert last_operation(simulator) == operation
    assert simulator.writes == []
