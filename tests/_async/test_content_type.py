"""`Content-Type`: the API answers 415 to a POST or PATCH without it, with or without a body."""

from __future__ import annotations

import importlib
import json
from typing import Any

import httpx
import pytest

from fivetrex.simulator import Simulator
from scripts.changes.client_method_names import curated_names
from scripts.pipeline.openapi_document import operations
from tests.simulator.operations.functions import given, modules
from tests.simulator.operations.tables import CASES
from tests.support.canned_responses import success
from tests.support.published_definition import effective_definition

from .clients import connect, connect_over_tcp, connect_to_handler
from .operation_cases import OPERATIONS

pytestmark = pytest.mark.anyio

WRITING = {
    operation["operationId"]: operation
    for _, method, operation in operations(effective_definition())
    if method in {"post", "patch", "put"}
}
WITHOUT_BODY = [name for name, operation in WRITING.items() if "requestBody" not in operation]
JSON = "application/json"
MULTIPART = "multipart/form-data"
# Generated functions cannot confirm these, so they never send them.
REFUSED = {
    "delete_multiple_columns_connection_config",
    "move_connection",  # with BACKFILL, as in its case
    "resync_connection",
    "resync_tables",
    "run_transformation",  # with a full refresh, as in its case
}


def expected(operation: str) -> str:
    content = WRITING[operation].get("requestBody", {}).get("content", {})
    return MULTIPART if MULTIPART in content else JSON


async def test_some_operations_have_no_body_and_some_upload_files() -> None:
    assert len(WITHOUT_BODY) >= 7
    assert sum(expected(operation) == MULTIPART for operation in WRITING) >= 2


@pytest.mark.parametrize("operation", sorted(WRITING.keys() - REFUSED))
async def test_every_generated_function_declares_its_content(operation: str) -> None:
    simulator = Simulator()
    [case] = [case for case in CASES if case.operation == operation]
    module = importlib.import_module(modules()[operation])
    case.prepare(simulator)
    before = len(simulator.requests)
    async with connect(simulator) as client:
        answer = await module.asyncio_detailed(client=client.api, **given(module, case.success))
    assert answer.status_code in {200, 201}
    [request] = simulator.requests[before:]
    assert request.headers["content-type"].partition(";")[0] == expected(operation)


@pytest.mark.parametrize("operation", sorted(WRITING.keys() & curated_names().keys()))
async def test_every_method_of_a_resource_declares_its_content(operation: str) -> None:
    simulator = Simulator()
    tried = OPERATIONS[curated_names()[operation]]
    tried.prepare(simulator)
    before = len(simulator.requests)
    async with connect(simulator) as client:
        await tried.success(client)
    [request] = simulator.requests[before:]
    assert request.headers["content-type"].partition(";")[0] == expected(operation)


@pytest.mark.parametrize("operation", WITHOUT_BODY)
async def test_without_a_body_it_is_declared_over_tcp(operation: str) -> None:
    simulator = Simulator()
    [case] = [case for case in CASES if case.operation == operation]
    module = importlib.import_module(modules()[operation])
    case.prepare(simulator)
    with simulator.serve() as url:
        async with connect_over_tcp(simulator, url) as client:
            await module.asyncio_detailed(client=client.api, **case.success)
    assert simulator.requests[-1].headers["content-type"] == JSON
    assert simulator.requests[-1].headers["content-length"] == "0"


async def sent(method: str, **options: Any) -> httpx.Request:
    """Return what `client.request` sends."""
    requests: list[httpx.Request] = []

    def answer(request: httpx.Request) -> httpx.Response:
        requests.append(request)
        return success({})

    async with connect_to_handler(answer) as client:
        await client.request(method, "/v1/anything", **options)
    [request] = requests
    return request


@pytest.mark.parametrize("method", ["POST", "PATCH", "PUT", "post"])
@pytest.mark.parametrize("body", [None, {}, {"a": 1}])
async def test_a_request_to_any_path_declares_its_content(method: str, body: Any) -> None:
    request = await sent(method, json=body)
    assert request.headers["content-type"] == JSON
    assert (json.loads(request.content) if request.content else None) == body


@pytest.mark.parametrize("method", ["GET", "DELETE"])
async def test_a_request_that_cannot_have_a_body_declares_nothing(method: str) -> None:
    assert "content-type" not in (await sent(method)).headers


@pytest.mark.parametrize("name", ["Content-Type", "content-type"])
async def test_the_callers_own_content_type_stays(name: str) -> None:
    request = await sent("POST", headers={name: "application/vnd.api+json"})
    assert request.headers.get_list("content-type") == ["application/vnd.api+json"]


async def test_an_upload_keeps_the_boundary_of_its_parts() -> None:
    requests: list[httpx.Request] = []

    def answer(request: httpx.Request) -> httpx.Response:
        requests.append(request)
        return success({})

    async with connect_to_handler(answer) as client:
        http = client.api.get_async_httpx_client()
        await http.post("/v1/connector-sdk/packages", files={"file": b"PK"})
        await http.post("/v1/anything", content=b"a,b", headers={"Content-Type": "text/csv"})
        await http.post("/v1/anything", content=b"{}")
    kinds = [request.headers["content-type"] for request in requests]
    assert kinds[0].startswith("multipart/form-data; boundary=")
    assert kinds[1:] == ["text/csv", JSON]


async def test_a_repeated_request_declares_it_each_time() -> None:
    kinds: list[list[str]] = []

    def answer(request: httpx.Request) -> httpx.Response:
        kinds.append(request.headers.get_list("content-type"))
        status = 429 if len(kinds) < 3 else 200
        return httpx.Response(status, json={"code": "Success", "data": {}})

    async with connect_to_handler(answer) as client:
        await client.request("POST", "/v1/anything")
    assert kinds == [[JSON]] * 3
