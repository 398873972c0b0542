"""Every method of the client: the request that it sends, a success, and a rejection."""

from __future__ import annotations

from typing import TYPE_CHECKING

import httpx
import pytest

import fivetrex
from scripts.pipeline.openapi_document import operations
from tests.support.canned_responses import ScriptedResponses
from tests.support.published_definition import effective_definition
from tests.support.validating_simulator import ValidatingSimulator, last_operation
from tests.surface.public_names import BY_NAME, PUBLIC_NAMES, RESOURCES

from .clients import connect, connect_to_handler
from .operation_cases import OPERATIONS

if TYPE_CHECKING:
    from tests.surface.public_names import PublicName

pytestmark = pytest.mark.anyio

each_method = pytest.mark.parametrize("public", PUBLIC_NAMES, ids=lambda public: public.name)

# What each operation accepts, as the generated function has it.
ACCEPTED = {
    operation["operationId"]: operation["x-accept"]
    for _, _, operation in operations(effective_definition())
}
WRITING = frozenset({"POST", "PATCH", "DELETE"})
DELETIONS = [public for public in PUBLIC_NAMES if public.method == "DELETE"]
# The one operation that needs no credentials.
PUBLIC = "connector_types.get_public"


def prepared(public: PublicName) -> ValidatingSimulator:
    simulator = ValidatingSimulator()
    OPERATIONS[public.name].prepare(simulator)
    return simulator


def test_every_method_has_a_case() -> None:
    assert sorted(BY_NAME.keys() - OPERATIONS.keys()) == [], "methods without a case"
    assert sorted(OPERATIONS.keys() - BY_NAME.keys()) == [], "cases without a method"


@each_method
async def test_it_sends_one_request_that_succeeds(public: PublicName) -> None:
    simulator = prepared(public)
    before = len(simulator.requests)
    async with connect(simulator) as client:
        await OPERATIONS[public.name].success(client)
    [request] = simulator.requests[before:]
    assert public.matches(request.method, request.path), f"{request.method} {request.path}"
    assert last_operation(simulator) == public.operation
    assert request.headers["accept"] == ACCEPTED[public.operation]
    assert request.status in {200, 201}
    assert request.effect == (public.method in WRITING)


@each_method
async def test_a_rejection_raises_an_error_that_names_the_method(public: PublicName) -> None:
    simulator = prepared(public)
    case = OPERATIONS[public.name]
    case.spoil(simulator)
    before = len(simulator.writes)
    async with connect(simulator) as client:
        with pytest.raises(fivetrex.APIError) as caught:
            await case.refusal(client)
    assert (type(caught.value), caught.value.code) == (case.error, case.code)
    assert caught.value.operation == public.name
    assert last_operation(simulator) == public.operation
    assert len(simulator.writes) == before


@pytest.mark.each_event_loop
@pytest.mark.parametrize("resource", RESOURCES)
async def test_a_resource_rejects_unknown_credentials(resource: str) -> None:
    public = next(each for each in PUBLIC_NAMES if each.resource == resource)
    simulator = ValidatingSimulator()
    async with connect(simulator, api_secret="guessed") as client:
        with pytest.raises(fivetrex.UnauthorizedError) as caught:
            await OPERATIONS[public.name].success(client)
    assert caught.value.operation == public.name
    assert last_operation(simulator) == public.operation
    assert simulator.writes == []


@pytest.mark.parametrize("public", DELETIONS, ids=lambda public: public.name)
async def test_a_deletion_whose_response_was_lost_succeeds(public: PublicName) -> None:
    responses = ScriptedResponses(
        httpx.Response(503), httpx.Response(404, json={"code": "NotFound", "message": "Not found."})
    )
    async with connect_to_handler(responses) as client:
        await OPERATIONS[public.name].success(client)
    assert len(responses.requests) == 2


async def test_the_public_connector_types_need_no_credentials() -> None:
    simulator = ValidatingSimulator()
    async with connect(simulator, api_secret="guessed") as client:
        assert await OPERATIONS[PUBLIC].success(client)
