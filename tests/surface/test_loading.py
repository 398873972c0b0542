"""A resource is loaded when it is first used, and nothing else is loaded with it."""

from __future__ import annotations

import json
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from .public_names import RESOURCES
from .resources import find_resources, modules_of

if TYPE_CHECKING:
    import fivetrex

TOP_LEVEL = [name for name in RESOURCES if "." not in name]
# Sub-resources follow their parents, whose modules are loaded with them.
ORDERS = {"sorted": RESOURCES, "reversed": [*reversed(TOP_LEVEL)]}

PROGRAM = """
import json, sys
from operator import attrgetter
import fivetrex
client = fivetrex.{client}(api_key="some_key", api_secret="some_secret")
loaded = [("", sorted(sys.modules))]
for name in json.loads(sys.argv[1]):
    attrgetter(name)(client)
    loaded.append((name, sorted(sys.modules)))
print(json.dumps(loaded))
"""


def load(client: fivetrex.Client | fivetrex.AsyncClient, names: list[str]) -> dict[str, set[str]]:
    """Return the modules of a fresh process after a client is made, and after each resource."""
    program = PROGRAM.format(client=type(client).__name__)
    command = [sys.executable, "-W", "error", "-c", program, json.dumps(names)]
    output = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    return {name: set(modules) for name, modules in json.loads(output)}


@pytest.mark.parametrize("order", ORDERS)
def test_a_resource_is_loaded_alone(
    client: fivetrex.Client | fivetrex.AsyncClient, order: str
) -> None:
    modules = {name: modules_of(each) for name, each in find_resources(client).items()}
    assert modules.keys() == set(RESOURCES)
    of_resources = set[str]().union(*modules.values())
    before: set[str] = set()
    for name, loaded in load(client, ORDERS[order]).items():
        new = (loaded - before) & of_resources
        assert new <= modules.get(name, set()), f"client.{name} loads {sorted(new)}"
        assert not {each for each in loaded if each.startswith("fivetrex_api")}, name
        assert not {each for each in loaded if each.startswith("fivetrex.models.")}, name
        assert "attrs" not in loaded, name
        before = loaded
    assert set[str]().union(*(modules[name] for name in ORDERS[order])) <= before
