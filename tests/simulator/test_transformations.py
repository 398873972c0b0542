"""Transformations: required fields and references."""

from typing import Any

import httpx
import pytest

from . import data, error
from .test_pagination import read_pages

ALL = "/v1/transformations"
DBT = f"{ALL}/sunlit_quarry"
QUICKSTART = f"{ALL}/frozen_willow"

STEPS = [{"name": "build", "command": "dbt build"}]
DBT_CONFIG = {"project_id": "woven_harbor", "name": "hourly", "steps": STEPS}
QUICKSTART_CONFIG = {"package_name": "stripe", "connection_ids": ["patient_glacier"]}
HOURLY = {"schedule_type": "INTERVAL", "interval": 60}


def create(client: httpx.Client, kind: str = "DBT_CORE", **fields: Any) -> httpx.Response:
    config = DBT_CONFIG if kind == "DBT_CORE" else QUICKSTART_CONFIG
    body = {"type": kind, "schedule": HOURLY, "transformation_config": config, **fields}
    return client.post(ALL, json=body)


def scheduled(client: httpx.Client, kind: str = "DBT_CORE", **schedule: Any) -> httpx.Response:
    return create(client, kind, schedule=schedule)


def configured(client: httpx.Client, kind: str = "DBT_CORE", **config: Any) -> httpx.Response:
    whole = DBT_CONFIG if kind == "DBT_CORE" else QUICKSTART_CONFIG
    return create(client, kind, transformation_config={**whole, **config})


def ids(client: httpx.Client, path: str = ALL, **query: str) -> list[str]:
    return [item["id"] for item in data(client.get(path, params=query))["items"]]


def test_a_transformation_can_be_created_read_and_deleted(client: httpx.Client) -> None:
    response = create(client, paused=True)
    assert response.status_code == 201
    created = data(response)
    assert created["output_model_names"]
    path = f"{ALL}/{created['id']}"
    assert data(client.get(path)) == created
    del created["id"], created["output_model_names"]
    assert created == {
        "type": "DBT_CORE",
        "status": "NEW",
        "paused": True,
        "schedule": HOURLY,
        "transformation_config": DBT_CONFIG,
        "created_at": "2026-07-10T12:00:00Z",
        "created_by_id": data(client.get("/v1/account/info"))["user_id"],
    }
    assert set(client.delete(path).json()) == {"code", "message"}
    assert error(client.get(path)) == (404, "NotFound_Transformation")


def test_a_quickstart_transformation_builds_the_models_that_are_not_excluded(
    client: httpx.Client,
) -> None:
    created = data(create(client, "QUICKSTART"))
    assert created["transformation_config"] == {**QUICKSTART_CONFIG, "upgrade_available": False}
    models = created["output_model_names"]
    assert len(models) > 1
    change = {"transformation_config": {"excluded_models": models[:1]}}
    changed = data(client.patch(f"{ALL}/{created['id']}", json=change))
    assert changed["output_model_names"] == models[1:]


def test_lists_can_be_filtered(client: httpx.Client) -> None:
    assert ids(client) == ["sunlit_quarry", "frozen_willow"]
    assert [len(page) for page in read_pages(client, ALL, 1)] == [1, 1]
    for query, found in (
        ({"group_id": "amber_harbor"}, ["sunlit_quarry"]),
        ({"group_id": "quiet_meadow"}, ["frozen_willow"]),
        ({"group_id": "early_lantern"}, []),
        ({"project_id": "woven_harbor"}, ["sunlit_quarry"]),
        ({"type": "QUICKSTART"}, ["frozen_willow"]),
        ({"type": "QUICKSTART", "group_id": "amber_harbor"}, []),
    ):
        assert ids(client, **query) == found
    for name, kind in (("group_id", "Group"), ("project_id", "TransformationProject")):
        unknown = client.get(ALL, params={name: "nobody"})
        assert error(unknown) == (404, f"NotFound_{kind}")


def test_an_update_changes_only_the_given_fields(client: httpx.Client) -> None:
    before = data(client.get(DBT))
    body = {
        "paused": True,
        "schedule": {**HOURLY, "cron": None},
        "transformation_config": {"name": "other", "steps": None},
    }
    after = data(client.patch(DBT, json=body))
    config = {**before["transformation_config"], "name": "other"}
    assert after == {**before, "paused": True, "schedule": HOURLY, "transformation_config": config}
    nothing: tuple[dict[str, Any], ...] = (
        {},
        {"paused": None},
        {"schedule": None},
        {"transformation_config": {}},
    )
    for unchanging in nothing:
        assert data(client.patch(DBT, json=unchanging)) == after
    assert data(client.get(DBT)) == after


def test_an_update_cannot_change_the_connections_of_a_quickstart_transformation(
    client: httpx.Client,
) -> None:
    before = data(client.get(QUICKSTART))
    change = {"package_name": "github", "connection_ids": ["vivid_orchard"]}
    after = data(client.patch(QUICKSTART, json={"transformation_config": change}))
    assert after == before


@pytest.mark.parametrize("field", ["type", "schedule", "transformation_config"])
def test_it_needs_a_type_a_schedule_and_a_config(client: httpx.Client, field: str) -> None:
    response = create(client, "DBT_CORE", **{field: None})
    assert error(response) == (400, "InvalidInput")
    assert f"'{field}'" in response.json()["message"]


@pytest.mark.parametrize(
    ("schedule", "field"),
    [
        ({}, "schedule_type"),
        ({"schedule_type": "WEEKLY"}, "schedule_type"),
        ({"schedule_type": "INTEGRATED"}, "connection_ids"),
        ({"schedule_type": "INTEGRATED", "connection_ids": []}, "connection_ids"),
        ({"schedule_type": "TIME_OF_DAY"}, "time_of_day"),
        ({"schedule_type": "TIME_OF_DAY", "time_of_day": None}, "time_of_day"),
        ({"schedule_type": "TIME_OF_DAY", "time_of_day": "14:15"}, "time_of_day"),
        ({"schedule_type": "TIME_OF_DAY", "time_of_day": "24:00"}, "time_of_day"),
        ({"schedule_type": "TIME_OF_DAY", "time_of_day": "14:00\n"}, "time_of_day"),
        ({"schedule_type": "INTERVAL"}, "interval"),
        ({"schedule_type": "INTERVAL", "interval": 0}, "interval"),
        ({"schedule_type": "INTERVAL", "interval": "60"}, "interval"),
        ({"schedule_type": "CRON"}, "cron"),
        ({"schedule_type": "CRON", "cron": []}, "cron"),
        ({"schedule_type": "CRON", "cron": ["* * * * *", "hourly"]}, "cron"),
        ({**HOURLY, "days_of_week": ["FUNDAY"]}, "days_of_week"),
        ({**HOURLY, "smart_syncing": "yes"}, "smart_syncing"),
    ],
)
def test_a_schedule_needs_what_its_type_needs(
    client: httpx.Client, schedule: dict[str, Any], field: str
) -> None:
    before = data(client.get(DBT))
    for response in (
        scheduled(client, "DBT_CORE", **schedule),
        client.patch(DBT, json={"schedule": schedule, "paused": True}),
    ):
        assert error(response) == (400, "InvalidInput")
        assert f"schedule.{field}" in response.json()["message"]
    assert data(client.get(DBT)) == before
    assert len(ids(client)) == 2


@pytest.mark.parametrize(
    "schedule",
    [
        {"schedule_type": "INTEGRATED", "connection_ids": ["silver_brook", "mellow_dune"]},
        {"schedule_type": "INTEGRATED", "transformation_ids": ["sunlit_quarry"]},
        {"schedule_type": "TIME_OF_DAY", "time_of_day": "00:00", "days_of_week": []},
        {"schedule_type": "TIME_OF_DAY", "time_of_day": "23:30", "days_of_week": ["SUNDAY"]},
        {"schedule_type": "INTERVAL", "interval": 1, "smart_syncing": False},
        {"schedule_type": "CRON", "cron": ["0 */2 * * 1-5", "30 6 1 * *"]},
        # Fields of other schedule types are kept.
        {"schedule_type": "TIME_OF_DAY", "time_of_day": "14:00", "interval": 60},
    ],
)
def test_a_schedule_is_kept_as_it_was_sent(client: httpx.Client, schedule: dict[str, Any]) -> None:
    created = data(scheduled(client, "DBT_CORE", **schedule))
    assert created["schedule"] == schedule
    path = f"{ALL}/{created['id']}"
    client.patch(path, json={"schedule": HOURLY})
    assert data(client.patch(path, json={"schedule": schedule}))["schedule"] == schedule


def test_a_quickstart_schedule_needs_no_connections(client: httpx.Client) -> None:
    assert scheduled(client, "QUICKSTART", schedule_type="INTEGRATED").status_code == 201


@pytest.mark.parametrize(
    ("field", "value", "refusal"),
    [
        ("connection_ids", ["nobody"], (404, "NotFound_Connection")),
        ("connection_ids", ["silver_brook", "vivid_orchard"], (400, "InvalidInput")),
        ("connection_ids", ["silver_brook", "silver_brook"], (400, "InvalidInput")),
        ("transformation_ids", ["nobody"], (404, "NotFound_Transformation")),
        ("transformation_ids", ["frozen_willow"], (400, "InvalidInput")),
    ],
)
def test_a_schedule_refers_to_existing_objects(
    client: httpx.Client, field: str, value: list[str], refusal: tuple[int, str]
) -> None:
    before = data(client.get(DBT))
    for kind in ("INTEGRATED", "CRON"):
        schedule: dict[str, Any] = {"schedule_type": kind, "cron": ["* * * * *"], field: value}
        assert error(scheduled(client, "DBT_CORE", **schedule)) == refusal
        assert error(client.patch(DBT, json={"schedule": schedule, "paused": True})) == refusal
    assert data(client.get(DBT)) == before


def test_a_schedule_cannot_refer_to_itself(client: httpx.Client) -> None:
    schedule = {"schedule_type": "INTEGRATED", "transformation_ids": ["sunlit_quarry"]}
    response = client.patch(DBT, json={"schedule": schedule})
    assert error(response) == (400, "InvalidInput")


def test_the_connections_of_a_quickstart_transformation_are_in_its_config(
    client: httpx.Client,
) -> None:
    response = scheduled(client, "QUICKSTART", **HOURLY, connection_ids=["patient_glacier"])
    assert error(response) == (400, "InvalidInput")
    assert "'schedule.connection_ids'" in response.json()["message"]


@pytest.mark.parametrize(
    ("kind", "field", "value"),
    [
        ("DBT_CORE", "project_id", None),
        ("DBT_CORE", "project_id", 1),
        ("DBT_CORE", "name", None),
        ("DBT_CORE", "steps", None),
        ("DBT_CORE", "steps", []),
        ("DBT_CORE", "steps", ["dbt run"]),
        ("DBT_CORE", "steps", [{"name": "build"}]),
        ("QUICKSTART", "package_name", None),
        ("QUICKSTART", "connection_ids", None),
        ("QUICKSTART", "connection_ids", []),
        ("QUICKSTART", "connection_ids", "patient_glacier"),
        ("QUICKSTART", "connection_ids", ["patient_glacier", "silver_brook"]),
        ("QUICKSTART", "connection_ids", ["vivid_orchard"]),
        ("QUICKSTART", "excluded_models", "all"),
        ("QUICKSTART", "excluded_models", [1]),
        ("QUICKSTART", "configurable_variables", []),
    ],
)
def test_a_config_needs_what_its_type_needs(
    client: httpx.Client, kind: str, field: str, value: object
) -> None:
    response = configured(client, kind, **{field: value})
    assert error(response) == (400, "InvalidInput")
    assert f"'transformation_config.{field}" in response.json()["message"]


@pytest.mark.parametrize(
    ("kind", "field", "value", "code"),
    [
        ("DBT_CORE", "project_id", "nobody", "NotFound_TransformationProject"),
        ("QUICKSTART", "package_name", "nobody", "NotFound_TransformationPackage"),
        ("QUICKSTART", "connection_ids", ["nobody"], "NotFound_Connection"),
    ],
)
def test_a_config_refers_to_existing_objects(
    client: httpx.Client, kind: str, field: str, value: object, code: str
) -> None:
    assert error(configured(client, kind, **{field: value})) == (404, code)


def test_the_project_can_be_changed_only_within_the_group(client: httpx.Client) -> None:
    project = {
        "group_id": "quiet_meadow",
        "type": "DBT_CORE",
        "project_config": {
            "dbt_version": "1.9.2",
            "default_schema": "marketing",
            "git_remote_url": "git@git.example.com:example/marketing.git",
        },
    }
    other = data(client.post("/v1/transformation-projects", json=project))["id"]
    for identifier, refusal in (
        (other, (400, "InvalidInput")),
        ("nobody", (404, "NotFound_TransformationProject")),
    ):
        change = {"transformation_config": {"project_id": identifier}, "paused": True}
        assert error(client.patch(DBT, json=change)) == refusal
    assert data(client.get(DBT))["paused"] is False


@pytest.mark.parametrize(
    ("method", "action"),
    [
        ("GET", ""),
        ("PATCH", ""),
        ("DELETE", ""),
        ("POST", "/run"),
        ("POST", "/cancel"),
        ("POST", "/upgrade"),
    ],
)
def test_an_unknown_transformation_is_404(client: httpx.Client, method: str, action: str) -> None:
    # The path of the packages is not that of a transformation with this id.
    for identifier in ("nobody", "package-metadata"):
        if (method, action, identifier) != ("GET", "", "package-metadata"):
            response = client.request(method, f"{ALL}/{identifier}{action}", json={})
            assert error(response) == (404, "NotFound_Transformation")
