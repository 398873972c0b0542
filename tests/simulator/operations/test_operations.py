"""Every operation with the generated client: success, refusal and the published format."""

from __future__ import annotations

import asyncio
import json
import re
from pathlib import Path
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

ROOT = Path(__file__).resolve().parents[3]
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


MESSAGES: dict[str, str] = json.loads((ROOT / "openapi" / "messages.json").read_text("utf-8"))
# The definition has the status 200 as well, without a schema; the official SDK expects 201.
STATUSES = {"approve_connection_fingerprint": 201, "approve_destination_fingerprint": 201}


@pytest.mark.parametrize("case", [each for each in CASES if each.operation in MESSAGES])
def test_a_success_has_the_documented_message(case: Case) -> None:
    answer = call(prepared(case), case.operation, case.success)
    message = json.loads(answer.content)["message"]
    parts = MESSAGES[case.operation].split("{}")
    assert re.fullmatch("[^{}]+".join(map(re.escape, parts)), message), message
    if len(parts) > 1:
        assert any(str(value) in message for value in case.success.values())


def test_most_operations_have_a_documented_message() -> None:
    undocumented = {case.operation for case in CASES} - MESSAGES.keys()
    assert undocumented == {
        # The response is a file, or has no message in the definition.
        "download_connector_sdk_package",
        "approve_connection_fingerprint",
        "approve_destination_fingerprint",
        "get_proxy_agent_details",
        # The definition does not have them yet.
        "connection_sync_history",
        "dismiss_connection_warnings",
        "dismiss_connection_warnings_of_type",
        "list_connection_errors",
        "list_connection_warnings",
        "list_user_api_keys",
        "move_connection",
    }


@each_operation
def test_a_success_has_the_documented_status(case: Case) -> None:
    answer = call(prepared(case), case.operation, case.success)
    documented = {
        int(status)
        for _, _, operation in operations(effective_definition())
        if operation["operationId"] == case.operation
        for status in operation["responses"]
        if status.startswith("2")
    }
    wanted = {STATUSES[case.operation]} if case.operation in STATUSES else documented
    assert answer.status_code in wanted & documented


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
