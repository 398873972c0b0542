"""A local Fivetran for your tests: pytest finds this plugin by itself, as ``fivetrex``.

The simulator comes with ``pip install 'fivetrex[simulator]'``. Without it, the plugin changes
nothing, a test that requests a fixture fails with an `ImportError` that names the extra, and
``pytest.importorskip("fivetrex.simulator")`` skips. With it, a test asks for what it needs by
name:

```python
from fivetrex.simulator import Fault


def test_an_outage_is_survived(fivetran_simulator, fivetran_client):
    fivetran_simulator.inject(Fault.status(503))
    assert fivetran_client.groups.get("amber_harbor").name == "analytics_warehouse"
    assert [request.status for request in fivetran_simulator.requests] == [503, 200]
    assert fivetran_simulator.writes == []
```

| fixture | what it is |
|---|---|
| `fivetran_simulator` | a `fivetrex.simulator.Simulator`, new for each test |
| `fivetran_client` | a `fivetrex.Client` of it, without a socket |
| `async_fivetran_client` | a `fivetrex.AsyncClient` of it, for asyncio and trio |
| `fivetran_simulator_url` | its address, served over TCP: for any other client |
| `fivetran_environment` | that address and the credentials as `FIVETRAN_*` variables |
| `fivetran_simulator_options` | yours to override: the arguments of the `Simulator` |
| `fivetran_client_options` | yours to override: the options of both clients |

All of them are made anew for each test, and all that one test uses belong to one simulator.

Nothing is loaded before a test asks for it, neither httpx nor the simulator; where no test
does, ``-p no:fivetrex`` leaves out the little that remains.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator

    from fivetrex import AsyncClient, Client
    from fivetrex.simulator import Simulator
    from fivetrex.simulator.serving.in_process_clients import ClientOptions

__all__ = [
    "async_fivetran_client",
    "fivetran_client",
    "fivetran_client_options",
    "fivetran_environment",
    "fivetran_simulator",
    "fivetran_simulator_options",
    "fivetran_simulator_url",
]


@pytest.fixture
def fivetran_simulator_options() -> dict[str, Any]:
    """Return the arguments of the `Simulator`; override it for another account.

    In a ``conftest.py``, a module or a class it is overridden for the tests there; for one
    test, by a parameter of its name.

    Returns:
        None of them: the account is the one that the documentation's examples use.

    Example:
        ```python
        import pytest


        @pytest.fixture
        def fivetran_simulator_options():
            return {"groups": 3, "connections": 20}


        def test_all_groups_are_read(fivetran_client):
            assert len(list(fivetran_client.groups.stream(limit=2))) == 3


        @pytest.mark.parametrize("fivetran_simulator_options", [{"strict": True}])
        def test_nothing_outdated_is_sent(fivetran_client):
            fivetran_client.connections.get("silver_brook")
        ```
    """
    return {}


@pytest.fixture
def fivetran_client_options() -> ClientOptions:
    """Return the options of both clients; override it for another `timeout` or `retry`.

    Returns:
        By default a retry policy with as many attempts as ever and no waits of its own between
        them, so that no test is slow. A `Retry-After` is obeyed all the same.

    Example:
        ```python
        import fivetrex
        import pytest
        from fivetrex.simulator import Fault


        @pytest.fixture
        def fivetran_client_options():
            return {"retry": fivetrex.RetryPolicy(max_attempts=1)}


        def test_an_outage_is_reported(fivetran_simulator, fivetran_client):
            fivetran_simulator.inject(Fault.status(503))
            with pytest.raises(fivetrex.ServerError):
                fivetran_client.groups.list()
        ```
    """
    from fivetrex import RetryPolicy

    return {"retry": RetryPolicy(base_delay=0.0)}


@pytest.fixture
def fivetran_simulator(fivetran_simulator_options: dict[str, Any]) -> Simulator:
    """Start a simulator for each test, on a clock that stands still until it is advanced.

    Args:
        fivetran_simulator_options: The arguments to make it with.

    Returns:
        The simulator: its state, its clock, its faults, and what it was asked.

    Raises:
        ImportError: The extra is missing: ``pip install 'fivetrex[simulator]'``.

    Example:
        ```python
        def test_a_sync_is_waited_for(fivetran_simulator, fivetran_client):
            fivetran_client.connections.sync("silver_brook")
            fivetran_simulator.clock.advance(60)
            assert fivetran_client.connections.get("silver_brook").sync_state == "scheduled"
        ```
    """
    from fivetrex.simulator import Simulator

    return Simulator(**fivetran_simulator_options)


@pytest.fixture
def fivetran_client(
    fivetran_simulator: Simulator, fivetran_client_options: ClientOptions
) -> Client:
    """Create a client of the simulator, without a socket.

    Args:
        fivetran_simulator: What it talks to.
        fivetran_client_options: Its options.

    Returns:
        The client. It holds nothing that has to be closed.

    Example:
        ```python
        def test_a_connection_is_paused(fivetran_client):
            assert fivetran_client.connections.pause("silver_brook").is_paused
        ```
    """
    return fivetran_simulator.client(**fivetran_client_options)


@pytest.fixture
def async_fivetran_client(
    fivetran_simulator: Simulator, fivetran_client_options: ClientOptions
) -> AsyncClient:
    """Create an asynchronous client of the simulator, without a socket.

    The fixture itself is synchronous, and so works with whatever runs your asynchronous tests:
    anyio's plugin, pytest-asyncio, pytest-trio, or `asyncio.run` in the test.

    Args:
        fivetran_simulator: What it talks to.
        fivetran_client_options: Its options.

    Returns:
        The client. It holds nothing that has to be closed.

    Example:
        ```python
        import pytest


        @pytest.mark.anyio
        async def test_groups_are_listed(async_fivetran_client):
            names = [group.name async for group in async_fivetran_client.groups.stream()]
            assert "analytics_warehouse" in names
        ```
    """
    return fivetran_simulator.async_client(**fivetran_client_options)


@pytest.fixture
def fivetran_simulator_url(fivetran_simulator: Simulator) -> Iterator[str]:
    """Serve the simulator over TCP until the end of the test, for any client.

    Args:
        fivetran_simulator: What is served.

    Yields:
        The base URL; its root shows the account in a browser.

    Example:
        ```python
        import httpx


        def test_any_client_will_do(fivetran_simulator, fivetran_simulator_url):
            credentials = (fivetran_simulator.api_key, fivetran_simulator.api_secret)
            answer = httpx.get(f"{fivetran_simulator_url}/v1/groups", auth=credentials)
            assert answer.json()["code"] == "Success"
        ```
    """
    with fivetran_simulator.serve() as url:
        yield url


@pytest.fixture
def fivetran_environment(
    fivetran_simulator: Simulator, fivetran_simulator_url: str, monkeypatch: pytest.MonkeyPatch
) -> dict[str, str]:
    """Point every client that takes its settings from the environment at the simulator.

    That is, for the time of the test, any `fivetrex.Client()` that your code makes, in this
    process or in one that it starts.

    Args:
        fivetran_simulator: What it is pointed at.
        fivetran_simulator_url: Where that is served.
        monkeypatch: What sets the variables, and takes them back.

    Returns:
        What was set: `FIVETRAN_API_URL`, `FIVETRAN_API_KEY` and `FIVETRAN_API_SECRET`.

    Example:
        ```python
        import fivetrex
        import pytest


        @pytest.mark.usefixtures("fivetran_environment")
        def test_a_client_is_made_deep_inside(fivetran_simulator):
            with fivetrex.Client() as client:
                client.connections.pause("silver_brook")
            assert [request.method for request in fivetran_simulator.writes] == ["PATCH"]
        ```
    """
    variables = {
        "FIVETRAN_API_URL": fivetran_simulator_url,
        "FIVETRAN_API_KEY": fivetran_simulator.api_key,
        "FIVETRAN_API_SECRET": fivetran_simulator.api_secret,
    }
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    return variables
