# Made by scripts/twin.py from _async/test_options.py. Do not edit.
"""Copies with other options, closing, and what a client holds on to."""

from __future__ import annotations

import copy
import pickle
from typing import TYPE_CHECKING, Any

import httpx
import pytest

import fivetrex
from fivetrex.simulator import Fault
from tests.support.canned_responses import success
from tests.support.retry_policies import NO_RETRY

from .clients import connect, connect_over_tcp, connect_to_handler

if TYPE_CHECKING:
    from fivetrex import Client
    from fivetrex.simulator import Simulator

GROUP = {"id": "amber_harbor", "name": "analytics_warehouse"}


def test_a_copy_has_its_own_retry_policy(client: Client, simulator: Simulator) -> None:
    hasty = client.with_options(retry=NO_RETRY)
    simulator.inject(Fault.status(503))
    with pytest.raises(fivetrex.ServerError):
        hasty.groups.list()
    simulator.inject(Fault.status(503))
    assert len(client.groups.list()) == 3


def test_a_copy_has_its_own_timeout() -> None:
    timeouts = []

    def answer(request: httpx.Request) -> httpx.Response:
        timeouts.append(request.extensions["timeout"]["read"])
        return success(GROUP)

    client = connect_to_handler(answer)
    hasty = client.with_options(timeout=2.5)
    patient = hasty.with_options(timeout=None)
    varied = patient.with_options(timeout=httpx.Timeout(7.0, connect=1.0), retry=NO_RETRY)
    for each in (client, hasty, patient, varied, varied.with_options()):
        each.groups.get("amber_harbor")
    assert timeouts == [120.0, 2.5, None, 7.0, 7.0]


def test_a_copy_shares_the_pool(simulator: Simulator) -> None:
    with simulator.serve() as url:
        with connect_over_tcp(simulator, url) as client:
            hasty = client.with_options(timeout=5.0)
            client.groups.list()
            hasty.groups.list()
            hasty.close()
            assert len(client.groups.list()) == 3, "a copy's closing closes nothing"
        for closed in (client, hasty):
            with pytest.raises(fivetrex.ConfigurationError, match="this client is closed"):
                closed.groups.list()


def test_a_closed_client_can_be_closed_again(simulator: Simulator) -> None:
    with simulator.serve() as url:
        client = connect_over_tcp(simulator, url)
        client.groups.list()
        client.close()
        client.close()
    connect(simulator).close()


def test_a_borrowed_http_client_stays_open(simulator: Simulator) -> None:
    http = httpx.Client(transport=simulator.transport())
    with connect(simulator, http_client=http) as client:
        client.groups.list()
    assert not http.is_closed
    http.close()


def test_a_borrowed_http_client_s_credentials_are_not_used(simulator: Simulator) -> None:
    http = httpx.Client(
        transport=simulator.transport(),
        auth=("other_key", "other_secret"),
        follow_redirects=True,
        headers={"Authorization": "Basic b3RoZXI="},
    )
    with connect(simulator, http_client=http) as client:
        assert len(client.groups.list()) == 3
    http.close()


@pytest.mark.parametrize("seconds", [0, -1, float("nan")])
def test_a_timeout_is_positive(simulator: Simulator, seconds: float) -> None:
    with pytest.raises(ValueError, match="timeout must be more than 0"):
        connect(simulator, timeout=seconds)
    with pytest.raises(ValueError, match="timeout must be more than 0"):
        connect(simulator).with_options(timeout=seconds)


@pytest.mark.parametrize("seconds", [1e30, float("inf"), 10**400])
def test_a_timeout_is_no_longer_than_a_system_can_wait(
    simulator: Simulator, seconds: float
) -> None:
    with pytest.raises(
        ValueError, match=r"timeout must be at most \d+ seconds; None means no limit"
    ):
        connect(simulator, timeout=seconds)


@pytest.mark.parametrize("seconds", ["30", True, [30]])
def test_a_timeout_is_a_number(simulator: Simulator, seconds: Any) -> None:
    with pytest.raises(TypeError, match="timeout must be a number"):
        connect(simulator, timeout=seconds)


def test_a_retry_policy_is_one(simulator: Simulator) -> None:
    with pytest.raises(TypeError, match="retry must be a RetryPolicy"):
        connect(simulator, retry=3)
    with pytest.raises(TypeError, match="retry must be a RetryPolicy"):
        connect(simulator).with_options(retry=None)  # type: ignore[arg-type]


def test_a_client_is_not_pickled_or_copied(client: Client) -> None:
    for attempt in (pickle.dumps, copy.copy, copy.deepcopy):
        with pytest.raises(TypeError, match="cannot be pickled or copied"):
            attempt(client)
    with pytest.raises(TypeError, match="cannot be pickled or copied"):
        pickle.dumps(client.with_options())
