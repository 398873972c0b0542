"""The example against a simulator over TCP, and the block as Prefect finds it."""

from __future__ import annotations

import importlib.util
import logging
from importlib.metadata import entry_points
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from prefect import flow
from pydantic import SecretStr

from fivetrex.errors import ConfigurationError
from fivetrex.integrations.prefect import FivetrexCredentials, sync
from fivetrex.simulator import RealClock, Simulator

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.integrations.eventful_simulator import EventfulSimulator

EXAMPLE = Path(__file__).parents[3] / "examples" / "prefect_syncs.py"


@pytest.fixture
def served(monkeypatch: pytest.MonkeyPatch) -> Iterator[Simulator]:
    served = Simulator(clock=RealClock(speed=20.0))
    with served.serve() as url:
        monkeypatch.setenv("FIVETRAN_API_KEY", served.api_key)
        monkeypatch.setenv("FIVETRAN_API_SECRET", served.api_secret)
        monkeypatch.setenv("FIVETRAN_API_URL", url)
        yield served


def test_the_example(served: Simulator) -> None:
    spec = importlib.util.spec_from_file_location("prefect_syncs", EXAMPLE)
    assert spec is not None
    assert spec.loader is not None
    module: Any = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    assert module.load_sales() == "loaded: succeeded, succeeded, succeeded"
    assert len(served.writes) == 3


def test_the_collection_registers_the_block() -> None:
    (entry,) = [
        each
        for each in entry_points(group="prefect.collections")
        if each.value.startswith("fivetrex.")
    ]
    assert entry.load().FivetrexCredentials is FivetrexCredentials
    assert FivetrexCredentials.get_block_type_slug() == "fivetrex-credentials"


def test_a_stored_block_keeps_its_secrets(credentials: FivetrexCredentials) -> None:
    credentials.save("stored", overwrite=True)
    loaded = FivetrexCredentials.load("stored")
    assert isinstance(loaded, FivetrexCredentials)
    assert loaded.account() == credentials.account()
    for shown in (repr(loaded), str(loaded), loaded.model_dump_json(), repr(loaded.account())):
        assert "the key of the account" not in shown
        assert "the secret of the key" not in shown


def test_unusable_credentials() -> None:
    empty = FivetrexCredentials(api_key=SecretStr("key"), api_secret=SecretStr(""))
    with pytest.raises(ConfigurationError, match="api_secret"):
        empty.get_client()
    with pytest.raises(ValueError, match="plan"):
        FivetrexCredentials.model_validate(
            {"api_key": "key", "api_secret": "secret", "plan": "gold"}
        )


def test_no_secret_is_logged_or_returned(
    simulator: EventfulSimulator, credentials: FivetrexCredentials, caplog: pytest.LogCaptureFixture
) -> None:
    @flow
    def load() -> Any:
        return sync("silver_brook", credentials=credentials)

    with caplog.at_level(logging.DEBUG):
        found = load()
    for shown in (repr(found), caplog.text):
        assert "the key of the account" not in shown
        assert "the secret of the key" not in shown
