"""Wrong use of the simulator is an error, where it would otherwise have no effect."""

from __future__ import annotations

import json
from typing import Any

import httpx
import pytest

import fivetrex
from fivetrex.simulator import Fault, Simulator

from .operations import certificates, private_links


def test_a_method_that_does_not_exist() -> None:
    with pytest.raises(ValueError, match=r"method must be one of GET, POST.*'GETT'"):
        Fault.status(503, method="GETT")


@pytest.mark.parametrize(
    "path", ["/v1/conections", "/v2/groups", "groups", "/v1/groups/a/b/c/d", "/v1/groups/a/userz"]
)
def test_a_path_that_no_operation_has(path: str) -> None:
    with pytest.raises(ValueError, match="path must be the beginning of an operation's path"):
        Simulator().inject(Fault.status(503, path=path))


@pytest.mark.parametrize(
    "path",
    [
        "/v1",
        "/v1/conn",
        "/v1/connections/silver_brook/sy",
        "/v1/connections/.*/sync$",
        "/v1/connectors/silver_brook",
        "/public/",
        ".*sync",
    ],
)
def test_a_path_that_an_operation_has(path: str) -> None:
    Simulator().inject(Fault.status(503, path=path))


@pytest.mark.parametrize("scope", [{"public": ["nothing"]}, {"private": ["users"]}])
def test_a_resync_of_an_unknown_table(scope: dict[str, list[str]]) -> None:
    with Simulator().client() as client:
        with pytest.raises(fivetrex.BadRequestError, match="does not have the"):
            client.connections.resync("silver_brook", scope=scope, confirm=True)
        with pytest.raises(fivetrex.BadRequestError, match="does not have the"):
            client.connections.resync_tables("silver_brook", tables=scope, confirm=True)


def raw(simulator: Simulator) -> httpx.Client:
    return httpx.Client(
        transport=simulator.transport(),
        base_url=simulator.url,
        auth=(simulator.api_key, simulator.api_secret),
    )


@pytest.mark.parametrize(("strict", "status"), [(False, 200), (True, 415)])
def test_a_post_without_a_body_needs_the_content_type_in_strict_mode(
    strict: bool, status: int
) -> None:
    with raw(Simulator(strict=strict)) as client:
        assert client.post("/v1/transformations/frozen_willow/upgrade").status_code == status


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ({"seconds": 300.0}, "seconds applies to latency, slow_body and stale_read only; ends"),
        ({"jitter": 1.0}, "jitter applies to latency only"),
        ({"pieces": 2}, "pieces applies to slow_body only"),
    ],
)
def test_an_argument_of_another_fault(arguments: Any, message: str) -> None:
    with pytest.raises(ValueError, match=message):
        Fault.status(503, **arguments)


def test_a_post_without_a_body_and_with_the_content_type() -> None:
    with raw(Simulator(strict=True)) as client:
        headers = {"Content-Type": "application/json"}
        answer = client.post("/v1/transformations/frozen_willow/upgrade", headers=headers)
    assert answer.status_code == 200


def test_an_older_approval_names_a_connector() -> None:
    [case] = [each for each in certificates.CASES if each.operation == "approve_certificate"]
    simulator = Simulator()
    case.prepare(simulator)
    body = dict(case.success["body"])
    body["connector_id"] = body.pop("connection_id", "silver_brook")
    body.pop("destination_id", None)
    headers = {"Content-Type": "application/json"}
    with raw(simulator) as client:
        answer = client.post("/v1/certificates", content=json.dumps(body), headers=headers)
    assert answer.is_success, answer.text


def test_a_path_of_older_metadata_is_named_in_the_error() -> None:
    with raw(Simulator()) as client:
        path = "/v1/metadata/connectors/silver_brook/tables"
        answer = client.get(path)
    assert answer.status_code == 404
    assert path in answer.json()["message"]


def test_a_private_link_name_may_begin_with_a_digit() -> None:
    [case] = [each for each in private_links.CASES if each.operation == "create_private_link"]
    simulator = Simulator()
    case.prepare(simulator)
    body = {**case.success["body"], "name": "2026"}
    with simulator.client() as client:
        assert client.private_links.create(**body).name == "2026"


def test_the_older_role_of_a_groups_user() -> None:
    with Simulator().client() as client:
        user = client.users.get("hushed_violet")
        assert user.email is not None
        client.groups.users.add("early_lantern", email=user.email, role="Owner")
