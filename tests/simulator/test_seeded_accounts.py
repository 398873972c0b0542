"""The seeded accounts."""

from datetime import timedelta

import httpx
import pytest

from fivetrex.simulator import Simulator
from fivetrex.simulator.clock import START
from fivetrex.simulator.state.account import Account
from fivetrex.simulator.state.id_generator import generate_ids

from . import client_of, data


def test_the_small_account_is_the_same_every_time() -> None:
    answers = []
    for _ in range(2):
        with client_of(Simulator()) as client:
            answers.append(client.get("/v1/connections").content + client.get("/v1/groups").content)
    assert answers[0] == answers[1]


def test_new_ids_differ_from_fixed_ids() -> None:
    account = Account(sync_duration=timedelta())
    fixed = account.add_group("first", START, next(generate_ids()))
    assert account.add_group("second", START).id != fixed.id


def test_the_small_accounts_groups_have_fixed_ids(client: httpx.Client) -> None:
    groups = data(client.get("/v1/groups"))["items"]
    assert {group["id"]: group["name"] for group in groups} == {
        "amber_harbor": "analytics_warehouse",
        "quiet_meadow": "marketing_warehouse",
        "early_lantern": "sandbox",
    }


def test_every_group_of_the_small_account_has_a_destination(client: httpx.Client) -> None:
    for group in data(client.get("/v1/groups"))["items"]:
        assert data(client.get(f"/v1/destinations/{group['id']}"))["group_id"] == group["id"]


@pytest.mark.parametrize("owner", ["connections/tender_lagoon", "destinations/early_lantern"])
def test_certificates_and_fingerprints_wait_for_approval(client: httpx.Client, owner: str) -> None:
    tests = data(client.post(f"/v1/{owner}/test", json={}))["setup_tests"]
    failed = {test["title"] for test in tests if test["status"] == "FAILED"}
    assert failed >= {"SSH Tunnel Connection", "Validate Certificate"}
    for kind in ("certificates", "fingerprints"):
        assert data(client.get(f"/v1/{owner}/{kind}"))["items"] == []
    trusting = {"trust_certificates": True, "trust_fingerprints": True}
    tests = data(client.post(f"/v1/{owner}/test", json=trusting))["setup_tests"]
    assert {test["title"] for test in tests if test["status"] == "FAILED"} <= {"Log in"}
    for kind in ("certificates", "fingerprints"):
        assert len(data(client.get(f"/v1/{owner}/{kind}"))["items"]) == 1


def test_a_large_account_has_the_requested_size() -> None:
    with client_of(Simulator(groups=30, connections=40)) as client:
        groups = data(client.get("/v1/groups?limit=1000"))["items"]
        connections = data(client.get("/v1/connections?limit=1000"))["items"]
        assert len(groups) == 30
        assert len(connections) == 1000
        assert len({item["id"] for item in (*groups, *connections)}) == 1030
        for group in groups:
            found = data(client.get(f"/v1/groups/{group['id']}/connections"))["items"]
            assert len({item["schema"] for item in found}) == 40
        states = {item["status"]["sync_state"] for item in connections}
        setups = {item["status"]["setup_state"] for item in connections}
        assert states >= {"scheduled", "paused"}
        assert setups >= {"connected", "broken"}
        assert None in {item["succeeded_at"] for item in connections}


def test_connections_have_realistic_sizes() -> None:
    with client_of(Simulator(groups=1, connections=1000)) as client:
        content = client.get("/v1/connections?limit=1000").content
    assert 800 < len(content) / 1000 < 1300


@pytest.mark.parametrize(
    ("groups", "connections", "found"),
    [(0, None, (0, 0)), (2, None, (2, 0)), (None, 3, (1, 3)), (0, 5, (0, 0))],
)
def test_either_number_is_optional(
    groups: int | None, connections: int | None, found: tuple[int, int]
) -> None:
    with client_of(Simulator(groups=groups, connections=connections)) as client:
        counted = [len(data(client.get(f"/v1/{name}"))["items"]) for name in NAMES]
    assert tuple(counted) == found


NAMES = ("groups", "connections")


def test_numbers_are_not_negative() -> None:
    for arguments in ({"groups": -1}, {"connections": -1}):
        with pytest.raises(ValueError, match="negative"):
            Simulator(**arguments)  # type: ignore[arg-type]
    with pytest.raises(ValueError, match="sync_seconds must be a number of seconds from 0"):
        Simulator(sync_seconds=-1)
