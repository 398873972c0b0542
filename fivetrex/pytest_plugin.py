"""The pytest plugin: fixtures for a local Fivetran API simulator (mock server) and its clients.

pytest loads the plugin automatically, under the name ``fivetrex``. The fixtures need the extra
``simulator``: ``pip install 'fivetrex[simulator]'``. Without the extra, a test that requests a
fixture fails with an `ImportError` that names it, other tests are unaffected, and
``pytest.importorskip("fivetrex.simulator")`` skips.

```python
from fivetrex.simulator import Fault


def test_client_retries_during_an_outage(fivetran_simulator, fivetran_client):
    fivetran_simulator.inject(Fault.status(503))
    assert fivetran_client.groups.get("amber_harbor").name == "analytics_warehouse"
    assert [request.status for request in fivetran_simulator.requests] == [503, 200]
    assert fivetran_simulator.writes == []
```

| fixture | value |
|---|---|
| `fivetran_simulator` | a `fivetrex.simulator.Simulator` |
| `fivetran_client` | a `fivetrex.Client` connected to the simulator, without a socket |
| `async_fivetran_client` | a `fivetrex.AsyncClient`, likewise, for asyncio and trio |
| `fivetran_simulator_url` | the base URL of the simulator, served over TCP for any other client |
| `fivetran_environment` | the base URL and the credentials as `FIVETRAN_*` environment variables |
| `fivetran_simulator_options` | the arguments of `Simulator`; override to change them |
| `fivetran_client_options` | the options of both clients; override to change them |

All fixtures have function scope, and the fixtures of one test share one simulator.

The plugin imports httpx and the simulator only when a test requests a fixture. To disable the
plugin, use ``-p no:fivetrex``.
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
    """Return the arguments of the `Simulator`; override this fixture to change them.

    Override it in a ``conftest.py``, a module or a class for all tests in that scope. For a
    single test, parametrize it.

    Returns:
        No arguments, so the simulator has the default small account.

    Example:
        ```python
        import pytest


        @pytest.fixture
        def fivetran_simulator_options():
            return {"groups": 3, "connections": 20}


        def test_all_groups_are_listed(fivetran_client):
            assert len(list(fivetran_client.groups.stream(limit=2))) == 3


        @pytest.mark.parametrize("fivetran_simulator_options", [{"strict": True}])
        def test_no_legacy_path_is_used(fivetran_client):
            fivetran_client.connections.get("silver_brook")
        ```
    """
    return {}


@pytest.fixture
def fivetran_client_options() -> ClientOptions:
    """Return the options of both clients; override this fixture to change `timeout` or `retry`.

    Returns:
        The default retry policy without delays between attempts, so that tests are fast.
        `Retry-After` headers are still respected.

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
    """Create a simulator for each test, with a virtual clock that only advances on request.

    Args:
        fivetran_simulator_options: The arguments of `Simulator`.

    Returns:
        The simulator. Use it to control state, time and faults, and to inspect requests.

    Raises:
        ImportError: The extra is not installed: ``pip install 'fivetrex[simulator]'``.

    Example:
        ```python
        def test_sync_ends_after_a_minute(fivetran_simulator, fivetran_client):
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
    """Create a client that is connected to the simulator, without a socket.

    Args:
        fivetran_simulator: The simulator.
        fivetran_client_options: The client's options.

    Returns:
        The client. It has no resources to close.

    Example:
        ```python
        def test_connection_is_paused(fivetran_client):
            assert fivetran_client.connections.pause("silver_brook").is_paused
        ```
    """
    return fivetran_simulator.client(**fivetran_client_options)


@pytest.fixture
def async_fivetran_client(
    fivetran_simulator: Simulator, fivetran_client_options: ClientOptions
) -> AsyncClient:
    """Create an asynchronous client that is connected to the simulator, without a socket.

    The fixture is synchronous, so it works with every runner of asynchronous tests: anyio's
    plugin, pytest-asyncio, pytest-trio, or `asyncio.run` in the test.

    Args:
        fivetran_simulator: The simulator.
        fivetran_client_options: The client's options.

    Returns:
        The client. It has no resources to close.

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
    """Serve the simulator over TCP for the duration of the test, for any HTTP client.

    Args:
        fivetran_simulator: The simulator to serve.

    Yields:
        The base URL. Open it in a browser to see the account.

    Example:
        ```python
        import httpx


        def test_any_http_client_works(fivetran_simulator, fivetran_simulator_url):
            credentials = (fivetran_simulator.api_key, fivetran_simulator.api_secret)
            response = httpx.get(f"{fivetran_simulator_url}/v1/groups", auth=credentials)
            assert response.json()["code"] == "Success"
        ```
    """
    with fivetran_simulator.serve() as url:
        yield url


@pytest.fixture
def fivetran_environment(
    fivetran_simulator: Simulator, fivetran_simulator_url: str, monkeypatch: pytest.MonkeyPatch
) -> dict[str, str]:
    """Set the `FIVETRAN_*` environment variables to the simulator's URL and credentials.

    During the test, every `fivetrex.Client()` without arguments uses the simulator, in this
    process and in its child processes.

    Args:
        fivetran_simulator: The simulator.
        fivetran_simulator_url: The base URL of the simulator.
        monkeypatch: Sets the variables and restores them after the test.

    Returns:
        The variables: `FIVETRAN_API_URL`, `FIVETRAN_API_KEY` and `FIVETRAN_API_SECRET`.

    Example:
        ```python
        import fivetrex
        import pytest


        @pytest.mark.usefixtures("fivetran_environment")
        def test_client_uses_the_environment(fivetran_simulator):
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
