"""Probes: the effect of each patch on callers, such as a decoded body or a built request.

A probe is given the name of a generated package. It passes with its patch, and fails without.
`paths` says which part of the definition it looks at, so that only that part is generated.
A probe of known values is given the patched definition instead.
"""

import importlib
import inspect
import typing
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import httpx

from scripts.pipeline.openapi_document import Document

Check = Callable[[str], None]
ValueCheck = Callable[[Document], None]


@dataclass(frozen=True)
class Probe:
    check: Check
    paths: tuple[str, ...]


PROBES: dict[str, Probe] = {}
VALUE_PROBES: dict[str, ValueCheck] = {}


def probes(patch: str, *paths: str) -> Callable[[Check], Check]:
    """Register the probe of a patch, and the prefixes of the paths that it uses."""

    def register(check: Check) -> Check:
        PROBES[patch] = Probe(check, paths)
        return check

    return register


def value_probes(patch: str) -> Callable[[ValueCheck], ValueCheck]:
    """Register the probe of a patch that enumerates the known values of answers."""

    def register(check: ValueCheck) -> ValueCheck:
        VALUE_PROBES[patch] = check
        return check

    return register


def models(package: str) -> Any:
    return importlib.import_module(f"{package}.models")


def operation(package: str, name: str) -> Any:
    return importlib.import_module(f"{package}.api.{name}")


def body_model(build: Callable[..., Any]) -> type:
    """The model that is the body of an operation; post-processing adds a mapping to the type."""
    annotation = inspect.signature(build).parameters["body"].annotation
    model: type = (*typing.get_args(annotation), annotation)[0]
    return model


def client(package: str, handler: Callable[[httpx.Request], httpx.Response]) -> Any:
    """A generated client whose requests go to `handler`."""
    return importlib.import_module(f"{package}.client").Client(
        base_url="https://api.example.com",
        httpx_args={"transport": httpx.MockTransport(handler)},
    )


def answer(package: str, name: str, body: Any, status: int = 200) -> Any:
    """Return the result of an operation's generated function for a response."""
    response = httpx.Response(status, json=body)
    parse = operation(package, name)._parse_response
    return parse(client=client(package, lambda request: response), response=response)


def page(item: Any) -> dict[str, Any]:
    return {"code": "Success", "data": {"items": [item], "next_cursor": "next"}}


def envelope(data: Any) -> dict[str, Any]:
    return {"code": "Success", "message": "Done", "data": data}
