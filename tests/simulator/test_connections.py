"""Connections: list, create, get, update, delete."""

from typing import Any
from urllib.parse import parse_qs, urlsplit

import httpx
import pytest

from fivetrex.simulator import Simulator

from . import data, error

CONFIG = {"schema_prefix": "crm", "host": "db.example.com", "port": 5432, "password": "hunter2"}


def create(client: httpx.Client, **fields: Any) -> httpx.Response:
    body = {"group_id": "early_lantern", "service": "postgres", "config": CONFIG, **fields}
    return client.post("/v1/connections", json=body)


def change(client: httpx.Client, identifier: str, **fields: Any) -> httpx.Response:
    return client.patch(f"/v1/connections/{identifier}", json=fields)


def get(client: httpx.Client, identifier: str) -> dict[str, Any]:
    connection: dict[str, Any] = data(client.get(f"/v1/connections/{identifier}"))
    return connection


@pytest.mark.parametrize(
    ("identifier", "setup_state", "sync_state"),
    [
        ("silver_brook", "connected", "scheduled"),
        ("brisk_canyon", "connected", "syncing"),
        ("mellow_dune", "connected", "paused"),
        ("vivid_orchard", "connected", "scheduled"),
        ("stormy_ridge", "broken", "scheduled"),
        ("patient_glacier", "connected", "rescheduled"),
        ("tender_lagoon", "incomplete", "scheduled"),
        ("humble_beacon", "connected", "scheduled"),
    ],
)
def test_the_small_account_has_connections_in_every_state(
    client: httpx.Client, identifier: str, setup_state: str, sync_state: str
) -> None:
    connection = get(client, identifier)
    status = connection["status"]
    assert (status["setup_state"], status["sync_state"]) == (setup_state, sync_state)
    assert connection["paused"] is (sync_state == "paused")
    assert ("rescheduled_for" in status) is (sync_state == "rescheduled")
    assert bool(status["tasks"]) is (setup_state == "broken")


def test_a_connection_that_never_synced_has_no_sync_times(client: httpx.Client) -> None:
    connection = get(client, "vivid_orchard")
    assert connection["succeeded_at"] is None
    assert connection["failed_at"] is None
    assert connection["status"]["is_historical_sync"] is True
    assert connection["status"]["update_state"] == "on_schedule"


def test_lists_and_details_have_the_same_fields(client: httpx.Client) -> None:
    items = data(client.get("/v1/connections"))["items"]
    assert len(items) == 8
    assert items == [get(client, item["id"]) for item in items]


def test_lists_can_be_filtered_by_group_and_schema(client: httpx.Client) -> None:
    def ids(path: str, **query: str) -> list[str]:
        return [item["id"] for item in data(client.get(path, params=query))["items"]]

    of_group = ["silver_brook", "brisk_canyon", "mellow_dune"]
    assert ids("/v1/connections", group_id="amber_harbor") == of_group
    assert ids("/v1/groups/amber_harbor/connections") == of_group
    assert ids("/v1/connections", schema="shop_db") == ["stormy_ridge"]
    assert ids("/v1/connections", group_id="amber_harbor", schema="shop_db") == []
    assert ids("/v1/groups/quiet_meadow/connections", schema="shop_db") == ["stormy_ridge"]


@pytest.mark.parametrize(
    "path", ["/v1/connections?group_id=nobody", "/v1/groups/nobody/connections"]
)
def test_a_list_of_an_unknown_group_is_404(client: httpx.Client, path: str) -> None:
    assert error(client.get(path)) == (404, "NotFound_Group")


def test_a_connection_can_be_created_updated_and_deleted(client: httpx.Client) -> None:
    response = create(client, sync_frequency=60)
    assert response.status_code == 201
    created = data(response)
    assert created["schema"] == "crm"
    assert created["sync_frequency"] == 60
    assert created["succeeded_at"] is None
    assert created["status"]["setup_state"] == "connected"
    assert {result["status"] for result in created.pop("setup_tests")} == {"PASSED"}
    # Both requests use API version 1.
    assert get(client, created["id"]) == created

    deleted = client.delete(f"/v1/connections/{created['id']}")
    assert set(deleted.json()) == {"code", "message"}
    again = client.delete(f"/v1/connections/{created['id']}")
    assert error(again) == (404, "NotFound_Connection")
    of_group = data(client.get("/v1/groups/early_lantern/connections"))["items"]
    assert [item["id"] for item in of_group] == ["tender_lagoon", "humble_beacon"]
    assert client.delete("/v1/groups/early_lantern").is_success


def test_secrets_are_masked_at_any_depth(client: httpx.Client) -> None:
    config = {
        "schema_prefix": "x",
        "api_key": "s3cret",
        "pats": ["s3cret", "s3cret"],
        "use_api_keys": True,
        "nested": {"client_secret": "s3cret", "user": "me"},
        "list": [{"token": "s3cret"}],
        "secrets_list": [{"key": "password", "value": "s3cret"}],
    }
    response = create(client, config=config)
    assert "s3cret" not in response.text
    assert data(response)["config"] == {
        "api_key": "******",
        "pats": ["******", "******"],
        "use_api_keys": True,
        "nested": {"client_secret": "******", "user": "me"},
        "list": [{"token": "******"}],
        "secrets_list": [{"key": "password", "value": "******"}],
    }
    assert "s3cret" not in client.get(f"/v1/connections/{data(response)['id']}").text


@pytest.mark.parametrize(
    ("service", "config", "schema"),
    [
        ("github", {"schema": "a"}, "a"),
        ("google_sheets", {"schema": "a", "table": "b"}, "a.b"),
        ("s3", {"schema": "a", "table_group_name": "b"}, "a.b"),
        ("postgres", {"schema_prefix": "p"}, "p"),
        ("github", None, "github"),
    ],
)
def test_the_config_names_the_schema(
    client: httpx.Client, service: str, config: dict[str, str] | None, schema: str
) -> None:
    assert data(create(client, service=service, config=config))["schema"] == schema


@pytest.mark.parametrize(
    ("service", "config", "missing"),
    [
        ("github", {}, "schema"),
        ("github", {"schema": None}, "schema"),
        ("salesforce", {"schema_prefix": "p"}, "schema"),
        ("google_sheets", {"schema": "a"}, "table"),
        ("s3", {"schema": "a", "table": "b"}, "table_group_name"),
        ("postgres", {"schema": "a"}, "schema_prefix"),
    ],
)
def test_a_config_needs_the_schema_fields_of_its_service(
    client: httpx.Client, service: str, config: dict[str, Any], missing: str
) -> None:
    refused = create(client, service=service, config=config)
    assert error(refused) == (400, "InvalidInput")
    assert f"'config.{missing}'" in refused.json()["message"]


def test_a_schema_is_unique_in_a_group(client: httpx.Client) -> None:
    assert create(client).status_code == 201
    assert error(create(client)) == (409, "Conflict")
    assert create(client, group_id="amber_harbor").status_code == 201


@pytest.mark.parametrize(
    ("fields", "setup_state", "results"),
    [
        ({}, "connected", ["PASSED", "PASSED"]),
        ({"config": {"schema_prefix": "x"}}, "incomplete", ["PASSED", "FAILED"]),
        ({"config": None}, "incomplete", ["PASSED", "FAILED"]),
        ({"config": {"schema_prefix": "x", "host": None}}, "incomplete", ["PASSED", "FAILED"]),
        (
            {"config": {"schema_prefix": "x"}, "auth": {"refresh_token": "t"}},
            "connected",
            ["PASSED", "PASSED"],
        ),
        ({"run_setup_tests": False}, "incomplete", None),
        ({"run_setup_tests": True, "trust_certificates": True}, "connected", ["PASSED", "PASSED"]),
    ],
)
def test_setup_tests_decide_the_setup_state(
    client: httpx.Client, fields: dict[str, Any], setup_state: str, results: list[str] | None
) -> None:
    created = data(create(client, **fields))
    assert created["status"]["setup_state"] == setup_state
    found = created.get("setup_tests")
    assert (found and [result["status"] for result in found]) == results


@pytest.mark.parametrize(
    ("fields", "results"),
    [
        ({"run_setup_tests": True, "paused": True}, 2),
        ({"run_setup_tests": True, "trust_certificates": True, "sync_frequency": 60}, 2),
        ({"config": {"host": "other.example.com"}}, 2),
        ({"config": {"host": "other.example.com"}, "run_setup_tests": False}, 0),
        ({"paused": True}, 0),
    ],
)
def test_an_update_can_run_setup_tests(
    client: httpx.Client, fields: dict[str, Any], results: int
) -> None:
    changed = data(change(client, "silver_brook", **fields))
    assert len(changed.get("setup_tests", ())) == results


def test_an_update_with_setup_tests_only_can_complete_the_setup(client: httpx.Client) -> None:
    created = data(create(client, run_setup_tests=False))
    assert created["status"]["setup_state"] == "incomplete"
    changed = data(change(client, created["id"], sync_frequency=60, run_setup_tests=True))
    assert changed["status"]["setup_state"] == "connected"


def test_setup_tests_can_be_run_later(client: httpx.Client) -> None:
    path = f"/v1/connections/{data(create(client, run_setup_tests=False))['id']}/test"
    no_body = client.post(path, headers={"Content-Type": "application/json"})
    assert error(no_body) == (400, "BadRequest")
    assert error(client.post(path, json={"trust_certificates": 1})) == (400, "InvalidInput")
    tested = data(client.post(path, json={}))
    assert tested["status"]["setup_state"] == "connected"
    assert [result["status"] for result in tested["setup_tests"]] == ["PASSED", "PASSED"]
    assert [type(result["details"]) for result in tested["setup_tests"]] == [dict, list]


def test_a_broken_connection_is_repaired_by_new_credentials(client: httpx.Client) -> None:
    tested = data(client.post("/v1/connections/stormy_ridge/test", json={}))
    assert tested["status"]["setup_state"] == "broken"
    assert tested["setup_tests"][-1]["status"] == "FAILED"
    assert [type(result["details"]) for result in tested["setup_tests"]] == [dict, str]

    config = {"password": "the new one"}
    stored = data(change(client, "stormy_ridge", config=config, run_setup_tests=False))
    assert stored["status"]["setup_state"] == "incomplete"
    assert stored["config"]["host"] == "shop-db.example.com", "the other fields are kept"

    repaired = data(change(client, "stormy_ridge", config=config))
    assert repaired["status"]["setup_state"] == "connected"
    assert repaired["status"]["tasks"] == []


def test_a_new_connection_can_have_a_connect_card(client: httpx.Client) -> None:
    settings = {"redirect_uri": "https://example.com/done?x=1&y=2", "hide_setup_guide": True}
    created = data(create(client, config={"schema_prefix": "x"}, connect_card_config=settings))
    card = created["connect_card"]
    query = parse_qs(urlsplit(card["uri"]).query)
    assert query == {
        "auth": [card["token"]],
        "redirect_uri": [settings["redirect_uri"]],
        "hide_setup_guide": ["true"],
    }
    details = get(client, created["id"])
    assert details["connect_card_config"] == settings
    assert "connect_card" not in details


def test_a_connect_card_can_be_created_later(client: httpx.Client) -> None:
    path = "/v1/connections/tender_lagoon/connect-card"
    settings = {"redirect_uri": "https://example.com/done"}
    response = client.post(path, json={"connect_card_config": settings})
    assert response.status_code == 200
    card = data(response)
    assert card["connector_id"] == "tender_lagoon"
    assert card["connect_card_config"] == settings
    token = parse_qs(urlsplit(card["connect_card"]["uri"]).query)["auth"]
    assert token == [card["connect_card"]["token"]]
    bodies: list[object] = [{}, {"connect_card_config": None}, {"connect_card_config": {}}, []]
    for body in bodies:
        assert error(client.post(path, json=body)) == (400, "InvalidInput")


@pytest.mark.parametrize(
    "settings", [{}, {"redirect_uri": "ftp://x"}, {"redirect_uri": 1}, "https://x", []]
)
def test_a_connect_card_needs_a_redirect(client: httpx.Client, settings: object) -> None:
    assert error(create(client, connect_card_config=settings)) == (400, "InvalidInput")


@pytest.mark.parametrize(
    ("fields", "expected", "named"),
    [
        ({"group_id": None}, (400, "InvalidInput"), "group_id"),
        ({"service": None}, (400, "InvalidInput"), "service"),
        ({"service": "no_such_source"}, (400, "InvalidInput"), "service"),
        ({"group_id": "nobody"}, (404, "NotFound_Group"), "nobody"),
        ({"group_id": 7}, (400, "InvalidInput"), "group_id"),
    ],
)
def test_a_connection_needs_a_group_and_a_service(
    client: httpx.Client,
    simulator: Simulator,
    fields: dict[str, Any],
    expected: tuple[int, str],
    named: str,
) -> None:
    response = create(client, **fields)
    assert error(response) == expected
    assert named in response.json()["message"]
    assert simulator.writes == []


WRONG = [
    ("sync_frequency", "60"),
    ("sync_frequency", 7),
    ("sync_frequency", 60.0),
    ("sync_frequency", True),
    ("paused", "true"),
    ("paused", 1),
    ("schedule_type", "AUTO"),
    ("daily_sync_time", "24:00"),
    ("daily_sync_time", "14:30"),
    ("daily_sync_time", "14:00\n"),
    ("data_delay_sensitivity", "EXTREME"),
    ("data_delay_threshold", "5"),
    ("data_delay_threshold", False),
    ("networking_method", ["Directly"]),
    ("networking_method", "Unknown"),
    ("config", "host=db"),
    ("config", []),
    ("auth", "token"),
    ("private_link_id", 5),
    ("pause_after_trial", "no"),
    ("run_setup_tests", "no"),
    ("trust_fingerprints", None.__class__.__name__),
    ("destination_configuration", "x"),
]


@pytest.mark.parametrize(("field", "value"), WRONG)
def test_invalid_values_are_refused_with_the_name_of_the_field(
    client: httpx.Client, field: str, value: object
) -> None:
    before = get(client, "silver_brook")
    for response in (
        create(client, **{field: value}),
        change(client, "silver_brook", pause_after_trial=True, **{field: value})
        if field != "pause_after_trial"
        else change(client, "silver_brook", pause_after_trial=value),
    ):
        assert error(response) == (400, "InvalidInput")
        assert f"'{field}'" in response.json()["message"]
    assert get(client, "silver_brook") == before, "a refused update changes nothing"
    assert data(client.get("/v1/connections?schema=crm"))["items"] == []


def test_an_update_changes_only_the_given_fields(client: httpx.Client) -> None:
    before = get(client, "silver_brook")
    changes = {
        "sync_frequency": 1440,
        "daily_sync_time": "03:00",
        "data_delay_sensitivity": "CUSTOM",
        "data_delay_threshold": 30,
        "networking_method": "PrivateLink",
        "private_link_id": "spare_passage",
        "destination_configuration": {"virtual_warehouse": "big"},
    }
    after = data(change(client, "silver_brook", **changes))
    schedule = {"schedule_type": "TIME_OF_DAY", "time_of_day": "03:00"}
    assert after == {**before, **changes, "schedule": schedule}
    assert after == get(client, "silver_brook")


def test_the_schedule_follows_the_settings(client: httpx.Client) -> None:
    def schedule(**fields: Any) -> Any:
        return data(change(client, "silver_brook", **fields))["schedule"]

    assert schedule(sync_frequency=15) == {"schedule_type": "INTERVAL", "interval": 15}
    assert schedule(schedule_type="manual") == {"schedule_type": "MANUAL"}


def test_a_daily_sync_time_is_of_daily_syncs_only(client: httpx.Client) -> None:
    assert data(change(client, "silver_brook", daily_sync_time="03:00"))["daily_sync_time"] is None
    assert data(change(client, "mellow_dune", sync_frequency=60))["daily_sync_time"] is None


@pytest.mark.parametrize("body", [{}, {"unknown": 1}, {"sync_frequency": None, "config": None}])
def test_an_empty_update_changes_nothing(client: httpx.Client, body: dict[str, Any]) -> None:
    before = get(client, "silver_brook")
    assert data(change(client, "silver_brook", **body)) == before


def test_a_null_in_a_config_is_ignored(client: httpx.Client) -> None:
    before = get(client, "silver_brook")["config"]
    fields = {"config": {"host": None, "database": "new"}}
    assert data(change(client, "silver_brook", **fields))["config"] == {
        **before,
        "database": "new",
    }


def test_the_schema_status_can_be_set(client: httpx.Client) -> None:
    status = data(change(client, "brisk_canyon", schema_status="blocked_on_capture"))["status"]
    assert status["schema_status"] == "blocked_on_capture"


def test_null_clears_nullable_fields(client: httpx.Client) -> None:
    through = {"networking_method": "PrivateLink", "private_link_id": "spare_passage"}
    assert data(change(client, "silver_brook", **through)).items() >= through.items()
    assert data(change(client, "silver_brook", private_link_id=None))["private_link_id"] is None


def test_a_private_link_needs_its_networking_method(client: httpx.Client) -> None:
    link = {"private_link_id": "spare_passage"}
    tunnel = {**link, "networking_method": "SshTunnel"}
    for response in (
        create(client, **link),
        create(client, **tunnel),
        change(client, "silver_brook", **link),
        change(client, "silver_brook", **tunnel),
    ):
        assert error(response) == (400, "InvalidInput")
        assert "'networking_method'" in response.json()["message"]
    change(client, "silver_brook", networking_method="PrivateLink")
    assert data(change(client, "silver_brook", **link))["private_link_id"] == "spare_passage"


@pytest.mark.parametrize(
    "body",
    [
        {"trust_certificates": True},
        {"trust_fingerprints": True},
        {"run_setup_tests": True},
        {"trust_certificates": True, "trust_fingerprints": True, "run_setup_tests": False},
    ],
)
def test_an_update_with_trust_options_only_is_refused(
    client: httpx.Client, simulator: Simulator, body: dict[str, bool]
) -> None:
    assert error(change(client, "silver_brook", **body)) == (400, "InvalidInput")
    assert simulator.writes == []
    assert change(client, "silver_brook", paused=False, **body).is_success


@pytest.mark.parametrize(
    ("method", "action"),
    [
        ("GET", ""),
        ("PATCH", ""),
        ("DELETE", ""),
        ("POST", "/sync"),
        ("POST", "/resync"),
        ("POST", "/test"),
        ("POST", "/schemas/tables/resync"),
        ("POST", "/connect-card"),
        ("GET", "/state"),
        ("PATCH", "/state"),
        ("GET", "/sync-history"),
    ],
)
def test_an_unknown_connection_is_404(client: httpx.Client, method: str, action: str) -> None:
    body: dict[str, object] = {"connect_card_config": {"redirect_uri": "https://example.com"}}
    if action == "/schemas/tables/resync":
        body = {"public": ["users"]}
    response = client.request(method, f"/v1/connections/unknown_id{action}", json=body)
    assert error(response) == (404, "NotFound_Connection")
