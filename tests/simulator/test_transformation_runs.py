"""Runs of transformations, and Quickstart packages."""

from collections.abc import Mapping
from typing import Any

import httpx
import pytest

from fivetrex.simulator import Simulator
from fivetrex.simulator.state.account import Account

from . import client_of, data, error
from .test_pagination import read_pages
from .test_transformations import ALL, DBT, QUICKSTART, configured, create, ids

PACKAGES = f"{ALL}/package-metadata"


def run(client: httpx.Client, path: str = DBT) -> httpx.Response:
    return client.post(f"{path}/run", json={})


def times(client: httpx.Client, path: str = DBT) -> tuple[str, str | None, str | None]:
    """The status, and when the last run started and ended."""
    found = data(client.get(path))
    return found["status"], found.get("last_started_at"), found.get("last_ended_at")


def test_a_run_lasts_as_long_as_a_sync(client: httpx.Client, simulator: Simulator) -> None:
    created = f"{ALL}/{data(create(client))['id']}"
    assert times(client, created) == ("NEW", None, None)
    started = run(client, created)
    assert set(started.json()) == {"code", "message"}
    assert times(client, created) == ("RUNNING", "2026-07-10T12:00:00Z", None)
    simulator.clock.advance(59)
    assert times(client, created)[0] == "RUNNING"
    simulator.clock.advance(600)
    ended = ("SUCCEEDED", "2026-07-10T12:00:00Z", "2026-07-10T12:01:00Z")
    assert times(client, created) == ended

    assert run(client, created).is_success
    assert times(client, created) == ("RUNNING", "2026-07-10T12:10:59Z", ended[2])
    simulator.clock.advance(60)
    assert [item["status"] for item in data(client.get(ALL))["items"]][-1] == "SUCCEEDED"


def test_a_running_transformation_cannot_be_started(
    client: httpx.Client, simulator: Simulator
) -> None:
    run(client)
    simulator.clock.advance(30)
    assert error(run(client)) == (409, "IllegalState")
    assert len(simulator.writes) == 1
    simulator.clock.advance(30)
    assert times(client)[0] == "SUCCEEDED", "the refused one has changed nothing"
    assert run(client).is_success


def test_a_run_can_be_canceled(client: httpx.Client, simulator: Simulator) -> None:
    assert error(client.post(f"{DBT}/cancel")) == (409, "IllegalState")
    run(client)
    simulator.clock.advance(20)
    assert set(client.post(f"{DBT}/cancel").json()) == {"code", "message"}
    canceled = ("CANCELED", "2026-07-10T12:00:00Z", "2026-07-10T12:00:20Z")
    assert times(client) == canceled
    assert error(client.post(f"{DBT}/cancel")) == (409, "IllegalState")
    simulator.clock.advance(20)
    run(client)
    simulator.clock.advance(20)
    assert times(client)[0] == "RUNNING", "the time of the canceled one was not this one's"
    simulator.clock.advance(40)
    assert times(client)[0] == "SUCCEEDED"


def test_a_run_that_has_ended_cannot_be_canceled(
    client: httpx.Client, simulator: Simulator
) -> None:
    run(client)
    simulator.clock.advance(60)
    assert error(client.post(f"{DBT}/cancel")) == (409, "IllegalState")
    assert times(client)[0] == "SUCCEEDED"


def test_a_paused_transformation_does_not_start(client: httpx.Client, simulator: Simulator) -> None:
    client.patch(DBT, json={"paused": True})
    assert error(run(client)) == (409, "IllegalState")
    client.patch(DBT, json={"paused": False})
    assert run(client).is_success
    client.patch(DBT, json={"paused": True})
    assert times(client)[0] == "RUNNING", "but a run goes on"
    simulator.clock.advance(60)
    assert times(client)[0] == "SUCCEEDED"


def test_a_project_has_to_be_ready(client: httpx.Client) -> None:
    assert client.delete("/v1/transformation-projects/woven_harbor").is_success
    project = {
        "group_id": "amber_harbor",
        "type": "DBT_CORE",
        "project_config": {
            "dbt_version": "1.9.2",
            "default_schema": "analytics",
            "git_remote_url": "git@git.example.com:example/warehouse.git",
        },
        "run_tests": False,
    }
    new = data(client.post("/v1/transformation-projects", json=project))["id"]
    path = f"{ALL}/{data(configured(client, project_id=new))['id']}"
    assert error(run(client, path)) == (409, "IllegalState")
    assert client.post(f"/v1/transformation-projects/{new}/test").is_success
    assert run(client, path).is_success


def test_a_run_can_be_made_to_fail(client: httpx.Client, simulator: Simulator) -> None:
    simulator.fail_next_run("sunlit_quarry", "Out of ink.")
    run(client)
    assert times(client)[0] == "RUNNING"
    simulator.clock.advance(60)
    assert times(client) == ("FAILED", "2026-07-10T12:00:00Z", "2026-07-10T12:01:00Z")
    run(client)
    simulator.clock.advance(60)
    assert times(client)[0] == "SUCCEEDED", "only the next one fails"
    with pytest.raises(KeyError, match="nobody"):
        simulator.fail_next_run("nobody")


def test_runs_publish_events(monkeypatch: pytest.MonkeyPatch) -> None:
    published: list[tuple[str, str, Mapping[str, Any]]] = []

    def publish_event(
        _: Account, event: str, __: object, at: Any, about: Mapping[str, Any], group_id: str = ""
    ) -> None:
        if event.startswith("transformation"):
            published.append((event, f"{at:%H:%M:%S}", {**about, "group": group_id}))

    monkeypatch.setattr(Account, "publish_event", publish_event)
    simulator = Simulator()
    with client_of(simulator) as client:
        run(client)
        simulator.advance(100)
        simulator.fail_next_run("frozen_willow", "Out of ink.")
        run(client, QUICKSTART)
        simulator.advance(100)
        run(client)
        client.post(f"{DBT}/cancel")
        run(client)
        client.delete(DBT)
        simulator.advance(100)
    dbt = {
        "transformation_id": "sunlit_quarry",
        "transformation_type": "DBT_CORE",
        "group": "amber_harbor",
    }
    quickstart = {
        "transformation_id": "frozen_willow",
        "transformation_type": "QUICKSTART",
        "group": "quiet_meadow",
    }
    assert published == [
        ("transformation_start", "12:00:00", dbt),
        ("transformation_succeeded", "12:01:00", dbt),
        ("transformation_start", "12:01:40", quickstart),
        ("transformation_failed", "12:02:40", {**quickstart, "reason": "Out of ink."}),
        ("transformation_start", "12:03:20", dbt),
        ("transformation_start", "12:03:20", dbt),
    ]


def test_a_package_can_be_upgraded(client: httpx.Client, simulator: Simulator) -> None:
    before = data(client.get(QUICKSTART))
    assert before["transformation_config"]["upgrade_available"] is True
    assert set(client.post(f"{QUICKSTART}/upgrade").json()) == {"code", "message"}
    after = data(client.get(QUICKSTART))
    config = {**before["transformation_config"], "upgrade_available": False}
    assert after == {**before, "transformation_config": config}
    assert error(client.post(f"{QUICKSTART}/upgrade")) == (409, "IllegalState")
    assert len(simulator.writes) == 1
    not_one = client.post(f"{DBT}/upgrade")
    assert error(not_one) == (404, "NotFound_TransformationPackage")


def test_packages_can_be_filtered(client: httpx.Client) -> None:
    packages = data(client.get(PACKAGES))["items"]
    for package in packages:
        assert data(client.get(f"{PACKAGES}/{package['id']}")) == package
        assert ids(client, PACKAGES, name=package["name"]) == [package["id"]]
        for service in package["connector_types"]:
            assert package["id"] in ids(client, PACKAGES, service=service)
    assert ids(client, PACKAGES, service="google_ads") == [
        "google_ads_package",
        "ad_reporting_package",
    ]
    assert ids(client, PACKAGES, service="google_ads", name="stripe") == []
    assert ids(client, PACKAGES, service="postgres") == []
    assert [len(page) for page in read_pages(client, PACKAGES, 2)] == [2, 2, 1]
    unknown = client.get(f"{PACKAGES}/nobody")
    assert error(unknown) == (404, "NotFound_TransformationPackage")


def test_every_service_of_a_package_is_a_connector_type(client: httpx.Client) -> None:
    for package in data(client.get(PACKAGES))["items"]:
        for service in package["connector_types"]:
            assert client.get(f"/v1/metadata/connector-types/{service}").is_success
