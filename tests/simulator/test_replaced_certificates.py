"""Certificates and SSH keys that fail setup tests until they are approved."""

from typing import Any

import httpx
import pytest

from fivetrex.simulator import Simulator

from . import data

OWNERS = ("connections/silver_brook", "destinations/amber_harbor")

each_owner = pytest.mark.parametrize("owner", OWNERS)


def run_tests(client: httpx.Client, owner: str, **body: Any) -> dict[str, Any]:
    tested: dict[str, Any] = data(client.post(f"/v1/{owner}/test", json=body))
    return tested


def failed(tested: dict[str, Any]) -> dict[str, Any]:
    """The details of the setup tests that failed, by title."""
    return {
        test["title"]: test["details"]
        for test in tested["setup_tests"]
        if test["status"] == "FAILED"
    }


def state_of(tested: dict[str, Any]) -> str:
    state: str = (
        tested["setup_status"] if "setup_status" in tested else tested["status"]["setup_state"]
    )
    return state


@each_owner
def test_setup_tests_fail_until_a_replaced_certificate_is_approved(
    client: httpx.Client, simulator: Simulator, owner: str
) -> None:
    assert failed(run_tests(client, owner)) == {}
    simulator.replace_certificate(owner.partition("/")[2])
    tested = run_tests(client, owner)
    assert state_of(tested) == "incomplete"
    details = failed(tested)
    for certificate in details["Validate Certificate"]:
        approval = {name: certificate[name] for name in ("hash", "encoded_cert")}
        data(client.post(f"/v1/{owner}/certificates", json=approval))
    if key := details.get("SSH Tunnel Connection"):
        approval = {name: key[name] for name in ("hash", "public_key")}
        data(client.post(f"/v1/{owner}/fingerprints", json=approval))
    tested = run_tests(client, owner)
    assert (failed(tested), state_of(tested)) == ({}, "connected")


@each_owner
def test_a_request_can_trust_what_is_presented(
    client: httpx.Client, simulator: Simulator, owner: str
) -> None:
    simulator.replace_certificate(owner.partition("/")[2])
    before = len(data(client.get(f"/v1/{owner}/certificates"))["items"])
    tested = run_tests(client, owner, trust_certificates=True, trust_fingerprints=True)
    assert (failed(tested), state_of(tested)) == ({}, "connected")
    assert len(data(client.get(f"/v1/{owner}/certificates"))["items"]) == before + 1
    assert failed(run_tests(client, owner)) == {}


def test_only_a_source_behind_an_ssh_tunnel_presents_a_key(
    client: httpx.Client, simulator: Simulator
) -> None:
    simulator.replace_certificate("silver_brook")
    simulator.replace_certificate("stormy_ridge")
    assert set(failed(run_tests(client, OWNERS[0]))) == {
        "SSH Tunnel Connection",
        "Validate Certificate",
    }
    assert set(failed(run_tests(client, "connections/stormy_ridge"))) == {
        "Validate Certificate",
        "Log in",
    }


def test_a_certificate_is_replaced_by_another_one(
    client: httpx.Client, simulator: Simulator
) -> None:
    hashes = set()
    for _ in range(2):
        simulator.replace_certificate("silver_brook")
        [certificate] = failed(run_tests(client, OWNERS[0]))["Validate Certificate"]
        hashes.add(certificate["hash"])
    assert len(hashes) == 2


def test_a_certificate_of_nothing_is_not_replaced(simulator: Simulator) -> None:
    with pytest.raises(KeyError, match="nobody"):
        simulator.replace_certificate("nobody")
