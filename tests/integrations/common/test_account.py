"""The settings of an account, as orchestrators store them."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING, Any

import pytest

import fivetrex
from fivetrex.integrations.common.account import AccountSettings
from fivetrex.simulator import Simulator

if TYPE_CHECKING:
    from pathlib import Path


def settings(**options: Any) -> AccountSettings:
    return AccountSettings(api_key="key_of_account", api_secret="hidden", **options)


def test_clients_reach_the_account() -> None:
    simulator = Simulator()
    with simulator.serve() as url:
        account = AccountSettings(
            api_key=simulator.api_key, api_secret=simulator.api_secret, base_url=url
        )
        with account.client() as client:
            assert client.connections.get("silver_brook").id == "silver_brook"


@pytest.mark.parametrize(
    ("options", "message"),
    [
        ({"api_key": ""}, "api_key must be"),
        ({"api_secret": None}, "api_secret must be"),
        ({"plan": "free"}, "plan must be one of trial, paid, not 'free'"),
        ({"plan": "paid", "share": 0}, "share must be more than 0"),
        ({"plan": "paid", "share": "0.8"}, "share must be more than 0 and at most 1"),
        ({"plan": "paid", "budget": "budget.sqlite"}, "budget must be sqlite:///PATH"),
        ({"budget": "sqlite:///budget"}, "budget needs a plan"),
    ],
)
def test_unusable_settings(options: dict[str, Any], message: str) -> None:
    with pytest.raises(fivetrex.ConfigurationError, match=message):
        AccountSettings(**{"api_key": "key", "api_secret": "secret", **options})


def test_options_of_an_orchestrator() -> None:
    options = {"plan": "paid", "share": 0.5, "base_url": "", "budget": None}
    account = AccountSettings.from_options("key", "secret", options)
    assert account == AccountSettings(api_key="key", api_secret="secret", plan="paid", share=0.5)
    with pytest.raises(fivetrex.ConfigurationError, match="'plann' is no setting"):
        AccountSettings.from_options("key", "secret", {"plann": "paid"})


def test_no_secret_is_shown() -> None:
    account = settings(plan="paid", budget="redis://:password@cache.example.com/0")
    for text in (repr(account), account.fingerprint):
        assert not any(secret in text for secret in ("key_of_account", "hidden", "password"))


def test_the_fingerprint_identifies_the_settings() -> None:
    accounts = [
        settings(),
        settings(plan="paid"),
        settings(base_url="https://example.com"),
        AccountSettings(api_key="key_of_account", api_secret="other"),
    ]
    assert len({account.fingerprint for account in accounts}) == len(accounts)
    assert settings().fingerprint == settings().fingerprint


def test_clients_of_a_process_share_the_budget() -> None:
    """Two clients with a budget of one request in an hour: the second waits for the first."""
    simulator = Simulator()
    with simulator.serve() as url:
        account = AccountSettings(
            api_key=simulator.api_key,
            api_secret=simulator.api_secret,
            base_url=url,
            plan="trial",
            share=0.002,
        )
        with account.client() as first, account.client() as second:
            first.account.get()
            with pytest.raises(fivetrex.FivetrexError, match="the budget rate_limit"):
                second.with_options(timeout=0.05).account.get()


def test_a_budget_of_several_processes(tmp_path: Path) -> None:
    path = tmp_path / "budget.sqlite"
    simulator = Simulator()
    with simulator.serve() as url:
        account = AccountSettings(
            api_key=simulator.api_key,
            api_secret=simulator.api_secret,
            base_url=url,
            plan="paid",
            budget=f"sqlite:///{path}",
        )
        with account.client() as client:
            client.account.get()
    assert os.path.getsize(path) > 0


def test_a_process_that_has_used_the_budget_ends_without_an_error(tmp_path: Path) -> None:
    """The store lives until the end of the process, when modules are unloaded."""
    program = """if True:
        import sys
        from fivetrex.integrations.common.account import AccountSettings
        from fivetrex.simulator import Simulator

        simulator = Simulator()
        with simulator.serve() as url:
            account = AccountSettings(
                api_key=simulator.api_key,
                api_secret=simulator.api_secret,
                base_url=url,
                plan="paid",
                budget="sqlite:///" + sys.argv[1],
            )
            account.client().account.get()
    """
    command = [sys.executable, "-c", program, str(tmp_path / "budget.sqlite")]
    ran = subprocess.run(command, capture_output=True, text=True, check=True)
    assert ran.stderr == ""
