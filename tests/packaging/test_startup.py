"""Importing the library and making a client loads nothing before it is needed."""

from __future__ import annotations

import json
import sys
from functools import cache

import pytest

import fivetrex
from tests.surface.public_names import RESOURCES
from tests.surface.resources import find_resources, modules_of

from .distributions import run

TOP_LEVEL = [name for name in RESOURCES if "." not in name]

MAKE_CLIENTS = """
import json, ssl, sys
contexts = []
make_context = ssl.create_default_context
ssl.create_default_context = lambda *args, **kwargs: contexts.append(1) or make_context(
    *args, **kwargs
)
import fivetrex
client = fivetrex.Client(api_key="a key", api_secret="a secret")
loaded = sorted(sys.modules)
contexts_of_fivetrex = len(contexts)
import httpx
httpx.Client()
print(json.dumps([loaded, contexts_of_fivetrex, len(contexts)]))
"""


@cache
def make_clients() -> tuple[list[str], int, int]:
    """Give the modules that are loaded then, and the counts of TLS contexts before and after."""
    loaded, before, after = json.loads(run([sys.executable, "-I", "-c", MAKE_CLIENTS]))
    return loaded, before, after


def loaded_packages() -> set[str]:
    loaded, _, _ = make_clients()
    return {name.partition(".")[0] for name in loaded}


def test_it_loads_no_model_and_no_operation() -> None:
    loaded, _, _ = make_clients()
    assert "fivetrex._sync.client" in loaded
    assert [name for name in loaded if name.startswith("fivetrex.models")] == []
    assert "fivetrex_api" not in loaded_packages()


def test_it_loads_no_resource() -> None:
    loaded, _, _ = make_clients()
    client = fivetrex.Client(api_key="a key", api_secret="a secret")
    modules = set[str]().union(*map(modules_of, find_resources(client).values()))
    assert len(modules) >= len(TOP_LEVEL)
    assert sorted(modules & set(loaded)) == []


@pytest.mark.parametrize("package", ["attr", "attrs", "asyncio", "dateutil", "trio", "uvicorn"])
def test_it_loads_no_package_that_only_some_calls_need(package: str) -> None:
    assert package not in loaded_packages()


def test_it_loads_no_webhooks_and_no_simulator() -> None:
    loaded, _, _ = make_clients()
    assert not any(name.startswith(("fivetrex.simulator", "fivetrex.webhooks")) for name in loaded)


def test_it_makes_no_tls_context() -> None:
    _, before, after = make_clients()
    assert (before, after) == (0, 1)
