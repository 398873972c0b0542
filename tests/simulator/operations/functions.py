"""The generated functions by operation."""

from __future__ import annotations

import importlib
import io
import typing
from functools import cache
from typing import TYPE_CHECKING, Any

from fivetrex_api import AuthenticatedClient
from fivetrex_api.types import File, Response

from scripts.changes.client_method_names import generated_name
from scripts.pipeline.openapi_document import operations
from tests.support.published_definition import effective_definition

from .. import async_client_of, client_of

if TYPE_CHECKING:
    from collections.abc import Mapping
    from types import ModuleType

    import httpx

    from fivetrex.simulator import Simulator


@cache
def modules() -> dict[str, str]:
    """The name of each operation's module."""
    return {
        operation["operationId"]: generated_name(operation)
        for _, _, operation in operations(effective_definition())
    }


def call(
    simulator: Simulator,
    operation: str,
    arguments: Mapping[str, Any],
    headers: Mapping[str, str] | None = None,
) -> Response[Any]:
    """Call the function of an operation synchronously, with the generated client only.

    `headers` replace those of the client.
    """
    module = importlib.import_module(modules()[operation])

    def change(request: httpx.Request) -> None:
        request.headers.update(headers)

    with client_of(simulator) as http:
        http.event_hooks["request"].append(change)
        client = _client(simulator).set_httpx_client(http)
        answer: Response[Any] = module.sync_detailed(client=client, **given(module, arguments))
    return answer


async def call_async(
    simulator: Simulator,
    operation: str,
    arguments: Mapping[str, Any],
    headers: Mapping[str, str] | None = None,
) -> Response[Any]:
    """Call the function of an operation asynchronously; see `call`."""
    module = importlib.import_module(modules()[operation])

    async def change(request: httpx.Request) -> None:
        request.headers.update(headers)

    async with async_client_of(simulator) as http:
        http.event_hooks["request"].append(change)
        client = _client(simulator).set_async_httpx_client(http)
        answer: Response[Any] = await module.asyncio_detailed(
            client=client, **given(module, arguments)
        )
    return answer


def _client(simulator: Simulator) -> AuthenticatedClient:
    return AuthenticatedClient(base_url=simulator.url, token="", raise_on_unexpected_status=False)


def given(module: ModuleType, arguments: Mapping[str, Any]) -> dict[str, Any]:
    """Return the arguments of a generated function, with the body converted to its class."""
    if "body" not in arguments:
        return dict(arguments)
    annotation = typing.get_type_hints(module.sync_detailed)["body"]
    # A model, or a union with a model.
    takes = (*typing.get_args(annotation), annotation)[0]
    body = arguments["body"]
    if hasattr(takes, "to_multipart"):
        files = {
            name: File(payload=io.BytesIO(content), file_name="package.zip")
            for name, content in body.items()
        }
        return {**arguments, "body": takes(**files)}
    return {**arguments, "body": takes.from_dict(body)}
