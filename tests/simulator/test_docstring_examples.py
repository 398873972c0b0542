"""The examples in the docstrings run, and the package imports no unrelated modules."""

import doctest
import importlib
import pkgutil
import subprocess
import sys

import pytest

from fivetrex import simulator

MODULES = sorted(
    module.name
    for module in pkgutil.walk_packages(simulator.__path__, f"{simulator.__name__}.")
    if not module.name.endswith("__main__")
)


@pytest.mark.parametrize("name", MODULES)
def test_examples_run(name: str) -> None:
    failed, _ = doctest.testmod(importlib.import_module(name))
    assert failed == 0


def test_every_public_name_has_an_example() -> None:
    for name in ("Simulator", "Fault", "RateLimit", "Scenario", "VirtualClock", "RealClock"):
        public = getattr(simulator, name)
        own = {key: member for each in public.__mro__[:-1] for key, member in vars(each).items()}
        members = [member for key, member in own.items() if not key.startswith("_")]
        for member in [public, *members]:
            function = getattr(member, "__func__", getattr(member, "__wrapped__", member))
            if callable(function):
                assert ">>>" in (function.__doc__ or ""), f"{name}: {function}"


def test_in_process_use_does_not_import_the_server() -> None:
    program = (
        "import sys\n"
        "from fivetrex.simulator import Simulator\n"
        "Simulator().transport()\n"
        "assert 'uvicorn' not in sys.modules\n"
    )
    subprocess.run([sys.executable, "-c", program], check=True)


def test_the_simulator_does_not_import_the_client() -> None:
    program = (
        "import sys, httpx\n"
        "import fivetrex\n"
        "before = set(sys.modules)\n"
        "from fivetrex.simulator import Fault, Simulator\n"
        "simulator = Simulator()\n"
        "client = httpx.Client(transport=simulator.transport(), base_url=simulator.url)\n"
        "client.auth = (simulator.api_key, simulator.api_secret)\n"
        "simulator.inject(Fault.status(503))\n"
        "statuses = [client.get('/v1/connections').status_code for _ in range(2)]\n"
        "assert statuses == [503, 200]\n"
        "body = {'url': 'http://127.0.0.1:9/', 'events': ['sync_end'], 'secret': 'secret'}\n"
        "assert client.post('/v1/webhooks/account', json=body).status_code == 400\n"
        "loaded = {name for name in sys.modules.keys() - before if name.startswith('fivetrex')}\n"
        "others = {name for name in loaded if not name.startswith('fivetrex.simulator')}\n"
        # The table of the requests that count for a rate limit is data.
        "table = {'fivetrex.limits', 'fivetrex.limits.categories', 'fivetrex.limits.windows'}\n"
        "assert others <= {'fivetrex_api', *table}, others\n"
    )
    subprocess.run([sys.executable, "-c", program], check=True)
