"""Docstrings: those of public calls are complete, and their examples run."""

from __future__ import annotations

import ast
import asyncio
import dataclasses
import importlib
import inspect
import re
import textwrap
from contextlib import nullcontext
from functools import cached_property
from types import FunctionType
from typing import TYPE_CHECKING, Any

import pytest

import fivetrex
from fivetrex import models
from fivetrex.models import SchemaDifference, SyncResult, SyncStatus
from fivetrex.simulator import Simulator
from tests._async import clients as async_clients
from tests._sync import clients
from tests.support.simulated_waits import wait_on_clock_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

RESOURCES = [
    "connection_schedule",
    "connection_schema_settings",
    "connection_schemas",
    "connection_setup",
    "connection_syncs",
    "connection_waits",
    "connections",
    "connector_sdk_packages",
    "destinations",
    "groups",
    "transformations",
    "webhooks",
]
MODULES = [
    "fivetrex",
    "fivetrex._async.client",
    *(f"fivetrex._async.{name}" for name in RESOURCES),
    "fivetrex._sync.client",
    *(f"fivetrex._sync.{name}" for name in RESOURCES),
    "fivetrex._concurrent_map",
    "fivetrex._core.masked_secrets",
    "fivetrex._core.pagination",
    "fivetrex._core.waiting.decision",
    "fivetrex._core.waiting.outcome",
    "fivetrex._core.waiting.progress",
    "fivetrex._core.waiting.run",
    "fivetrex._core.waiting.transformation_runs",
    "fivetrex._retry_function",
    "fivetrex.errors",
    "fivetrex.limits.memory",
    "fivetrex.limits.redis",
    "fivetrex.limits.sqlite",
    "fivetrex.limits.store",
    "fivetrex.limits.windows",
    "fivetrex.models.connection",
    "fivetrex.models.destination",
    "fivetrex.models.group",
    "fivetrex.models.literals",
    "fivetrex.models.connector_type",
    "fivetrex.models.log_service",
    "fivetrex.models.membership",
    "fivetrex.models.schema",
    "fivetrex.models.schema_change_builder",
    "fivetrex.models.schema_config",
    "fivetrex.models.schema_difference",
    "fivetrex.models.sync_accepted",
    "fivetrex.models.sync_status",
    "fivetrex.models.system_key",
    "fivetrex.models.unapproved",
    "fivetrex.models.webhook",
    "fivetrex.retry",
]
BLOCK = re.compile(r"^( *)```python\n(.*?)^ *```", re.MULTILINE | re.DOTALL)


def documented() -> Iterator[tuple[str, Any]]:
    """Every module, public class and public method, by name."""
    for module_name in MODULES:
        module = importlib.import_module(module_name)
        yield module_name, module
        for name, value in vars(module).items():
            if inspect.isclass(value) and value.__module__ == module_name and name[0] != "_":
                yield f"{module_name}.{name}", value
                yield from _methods(f"{module_name}.{name}", value)
            elif inspect.isfunction(value) and value.__module__ == module_name and name[0] != "_":
                yield f"{module_name}.{name}", value


def _methods(prefix: str, owner: type) -> Iterator[tuple[str, Any]]:
    for name, value in vars(owner).items():
        method = getattr(value, "__func__", value)
        if name[0] != "_" and isinstance(method, FunctionType | property | cached_property):
            yield f"{prefix}.{name}", method


DOCUMENTED = dict(documented())
# Called by the client, not by its users; the protocol describes them.
STORE_METHOD = re.compile(r"fivetrex\.limits\..*Store\.(reserve|pause)")
CALLS = {
    name: value
    for name, value in DOCUMENTED.items()
    if inspect.isfunction(value) and "_core" not in name and not STORE_METHOD.fullmatch(name)
}
# Small parallel methods: a summary each, and the rest in the docstring of their class.
STEPS = {
    name: value
    for name, value in CALLS.items()
    if name.startswith("fivetrex.models.schema_change_builder.SchemaChange.")
    and inspect.signature(value).return_annotation == "Self"
    and not name.endswith(".copy_from")
}
EXAMPLES = {
    f"{name}-{number}": (name, textwrap.dedent(code))
    for name, value in DOCUMENTED.items()
    for number, (_, code) in enumerate(BLOCK.findall(value.__doc__ or ""))
}


def test_the_examples_were_found() -> None:
    assert len(EXAMPLES) > 120


@pytest.mark.parametrize("name", [name for name in CALLS if name not in STEPS])
def test_the_docstring_of_a_call_is_complete(name: str) -> None:
    call = CALLS[name]
    doc = inspect.getdoc(call) or ""
    arguments = [name for name in inspect.signature(call).parameters if name not in {"self", "cls"}]
    assert ("\nArgs:\n" in doc) == bool(arguments)
    for argument in arguments:
        assert f"\n    {argument}: " in doc
    annotation = inspect.signature(call).return_annotation
    assert ("\nReturns:\n" in doc) == (annotation != "None")
    assert "\nExample:\n" in doc
    if name.split(".")[-3] in RESOURCES:
        assert "\nRaises:\n" in doc
        assert "    FivetrexError: " in doc
        assert "    ValueError: " in doc


@pytest.mark.parametrize("name", STEPS)
def test_a_step_shares_the_docstring_of_its_class(name: str) -> None:
    whole = inspect.getdoc(DOCUMENTED[name.rpartition(".")[0]]) or ""
    assert all(part in whole for part in ("\nRaises:\n", "\nExample:\n"))
    summary = inspect.getdoc(STEPS[name]) or ""
    for argument in inspect.signature(STEPS[name]).parameters:
        is_told = argument in {"self", "mode", "handling"} or f"`{argument}" in whole + summary
        assert is_told, argument


@pytest.mark.parametrize("name", CALLS)
def test_a_call_is_annotated_in_full(name: str) -> None:
    signature = inspect.signature(CALLS[name])
    assert signature.return_annotation is not inspect.Signature.empty
    for parameter in signature.parameters.values():
        if parameter.name not in {"self", "cls"}:
            assert parameter.annotation is not inspect.Parameter.empty


def test_no_public_name_is_left_out() -> None:
    told = {id(value) for value in DOCUMENTED.values()}
    left_out = {
        name
        for module in (fivetrex, models)
        for name in module.__all__
        if isinstance(value := getattr(module, name), type | FunctionType)
        # Generated models are checked by tests/pipeline/test_descriptions.py.
        if not value.__module__.startswith("fivetrex_api.")
        if id(value) not in told
    }
    assert left_out == set()


@pytest.mark.parametrize("name", [*models.__all__])
def test_a_model_has_a_summary(name: str) -> None:
    model = getattr(models, name)
    if inspect.isclass(model):
        assert inspect.getdoc(model)


@pytest.mark.parametrize(
    "name", [name for name, value in DOCUMENTED.items() if not inspect.ismodule(value)]
)
def test_every_public_name_has_a_docstring(name: str) -> None:
    assert inspect.getdoc(DOCUMENTED[name])


@pytest.mark.parametrize(
    "kind",
    [
        fivetrex.Page,
        fivetrex.RetryPolicy,
        fivetrex.StreamProgress,
        SchemaDifference,
        SyncResult,
        SyncStatus,
    ],
)
def test_every_field_is_reported(kind: type) -> None:
    for field in dataclasses.fields(kind):
        assert f"\n    {field.name}: " in (inspect.getdoc(kind) or "")


@pytest.mark.parametrize("example", EXAMPLES)
def test_an_example_runs(example: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)  # Some examples write files.
    name, code = EXAMPLES[example]
    simulator = Simulator()
    wait_on_clock_of(simulator, monkeypatch)
    namespace: dict[str, Any] = {"fivetrex": fivetrex}
    program = compile(code, example, "exec", flags=ast.PyCF_ALLOW_TOP_LEVEL_AWAIT)
    is_async = bool(program.co_flags & inspect.CO_COROUTINE)
    assert is_async or "_async" not in name or "await" not in code
    # Only a client of the example's own needs an address to find.
    with simulator.serve() if "Client(" in code else nullcontext(simulator.url) as url:
        monkeypatch.setenv("FIVETRAN_API_URL", url)
        monkeypatch.setenv("FIVETRAN_API_KEY", simulator.api_key)
        monkeypatch.setenv("FIVETRAN_API_SECRET", simulator.api_secret)
        if is_async:
            asyncio.run(_run_async(program, namespace, simulator))
        else:
            with clients.connect(simulator) as client:
                exec(program, {**namespace, "client": client})


async def _run_async(program: Any, namespace: dict[str, Any], simulator: Simulator) -> None:
    async with async_clients.connect(simulator) as client:
        await eval(program, {**namespace, "client": client})
