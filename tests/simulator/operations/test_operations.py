"""Every operation with the generated client: success, refusal and the published format."""

from __future__ import annotations

import asyncio
import json
from typing import TYPE_CHECKING

import pytest

from fivetrex.simulator import Simulator
from scripts.pipeline.openapi_document import operations
from tests.support.published_definition import effective_definition

from .. import unpublished
from .exceptions import unused
from .functions import call, call_async
from .tables import CASES

if TYPE_CHECKING:
    from .case import Case

each_operation = pytest.mark.parametrize("case", CASES, ids=lambda case: case.operation)


def prepared(case: Case) -> Simulator:
    simulator = Simulator(strict=True)
    case.prepare(simulator)
    return simulator


def spoiled(case: Case) -> Simulator:
    simulator = prepared(case)
    case.spoil(simulator)
    return simulator


def test_every_operation_has_a_case() -> None:
    named = [case.operation for case in CASES]
    assert len(named) == len(set(named))
    defined = {each["operationId"] for _, _, each in operations(effective_definition())}
    assert set(named) == defined


@each_operation
def test_the_operation_succeeds(case: Case) -> None:
    simulator = prepared(case)
    answer = call(simulator, case.operation, case.success)
    assert answer.status_code in {200, 201}, answer.content
    assert answer.parsed is not None, "the generated client reads it"
    again = asyncio.run(call_async(prepared(case), case.operation, case.success))
    assert (again.status_code, again.content) == (answer.status_code, answer.content)


@each_operation
def test_the_operation_is_refused(case: Case) -> None:
    simulator = spoiled(case)
    before = len(simulator.writes)
    answer = call(simulator, case.operation, case.failure, case.headers)
    assert (answer.status_code, json.loads(answer.content)["code"]) == case.error
    again = asyncio.run(call_async(spoiled(case), case.operation, case.failure, case.headers))
    assert (again.status_code, again.content) == (answer.status_code, answer.content)
    assert len(simulator.writes) == before


def test_every_known_exception_is_needed() -> None:
    met: set[str] = set()
    for case in CASES:
        with unpublished() as deviations:
            call(prepared(case), case.operation, case.success)
            met |= deviations
    assert unused(met) == set()
