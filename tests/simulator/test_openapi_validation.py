"""Validation of requests against the OpenAPI definition."""

import json
from typing import Any

import httpx
import pytest
from hypothesis import HealthCheck, given
from hypothesis import strategies as st

from fivetrex.simulator import Simulator
from tests.support.examples import examples

from . import client_of, data, error

BROOK = "/v1/connections/silver_brook"

WRONG_BODIES: list[tuple[str, str, Any, str]] = [
    ("POST", "/v1/groups", {}, "'name' is required."),
    ("POST", "/v1/groups", {"name": None}, "'name' is required."),
    ("POST", "/v1/groups", {"name": 5}, "'name' must be a string."),
    ("POST", "/v1/groups", ["name"], "The request body must be a JSON object."),
    ("PATCH", BROOK, {"paused": "yes"}, "'paused' must be a boolean."),
    ("PATCH", BROOK, {"sync_frequency": True}, "'sync_frequency' must be one of 1, 5, "),
    ("PATCH", BROOK, {"data_delay_threshold": 2**31}, "'data_delay_threshold' must be a 32-bit"),
    (
        "POST",
        "/v1/connections",
        {"group_id": "amber_harbor", "service": "postgres", "config": {"schema_prefix": ["a"]}},
        "'config.schema_prefix' must be a string.",
    ),
    ("POST", f"{BROOK}/resync", {"scope": {"public": "users"}}, "'scope.public' must be a list."),
    (
        "POST",
        f"{BROOK}/resync",
        {"scope": {"public": ["users", None]}},
        "'scope.public[1]' must be a string.",
    ),
]


@pytest.mark.parametrize(("method", "path", "body", "message"), WRONG_BODIES)
def test_an_invalid_body_is_refused_with_the_name_of_the_field(
    client: httpx.Client, simulator: Simulator, method: str, path: str, body: Any, message: str
) -> None:
    response = client.request(method, path, json=body)
    assert error(response) == (400, "InvalidInput")
    assert response.json()["message"].startswith(message)
    assert simulator.writes == []


@pytest.mark.parametrize(
    ("path", "message"),
    [
        ("/v1/groups?limit=many", "'limit' must be an integer."),
        ("/v1/groups?limit=1e2", "'limit' must be an integer."),
        ("/v1/users?active=maybe", "'active' must be true or false."),
        ("/v1/transformations?type=SQL", "'type' must be one of DBT_CORE, QUICKSTART."),
    ],
)
def test_an_invalid_parameter_is_refused_with_its_name(
    client: httpx.Client, path: str, message: str
) -> None:
    response = client.get(path)
    assert error(response) == (400, "InvalidInput")
    assert response.json()["message"] == message


def test_unknown_fields_and_parameters_are_ignored(client: httpx.Client) -> None:
    assert client.get("/v1/groups?colour=red").is_success
    created = data(client.post("/v1/groups", json={"name": "new", "colour": {"red": [1]}}))
    assert "colour" not in created


def test_a_null_is_the_same_as_an_absent_field(client: httpx.Client) -> None:
    before = data(client.get(BROOK))
    changes = {"sync_frequency": None, "daily_sync_time": None, "config": None}
    assert data(client.patch(BROOK, json=changes))["sync_frequency"] == before["sync_frequency"]


def test_a_body_of_any_depth_is_handled(client: httpx.Client) -> None:
    for depth in (50, 400, 900, 5_000, 100_000):
        nested = '{"a":' * depth + "1" + "}" * depth
        response = client.patch(
            BROOK,
            content=f'{{"config":{nested}}}',
            headers={"content-type": "application/json"},
        )
        assert response.status_code in {200, 400}, depth


@pytest.mark.parametrize("strict", [True, False])
def test_a_change_of_schema_settings_may_leave_out_enabled(strict: bool) -> None:
    with client_of(Simulator(strict=strict)) as client:
        body = {"schemas": {"public": {"tables": {"users": {"sync_mode": "HISTORY"}}}}}
        assert client.patch(f"{BROOK}/schemas", json=body).status_code == 200


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=8),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(("schedule", "config", "paused", "force", "scope", "name", "x")),
            inner,
            max_size=4,
        )
    ),
    max_leaves=12,
)


@examples(60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    method_and_path=st.sampled_from(
        [
            ("POST", "/v1/groups"),
            ("POST", "/v1/connections"),
            ("PATCH", BROOK),
            ("POST", f"{BROOK}/sync"),
            ("POST", f"{BROOK}/resync"),
            ("POST", f"{BROOK}/test"),
            ("PATCH", f"{BROOK}/schemas"),
            ("POST", "/v1/webhooks/account"),
            ("POST", "/v1/destinations"),
            ("PATCH", "/v1/connections/humble_beacon/state"),
        ]
    ),
    body=JSON,
)
def test_any_json_body_is_handled(method_and_path: tuple[str, str], body: Any) -> None:
    method, path = method_and_path
    with client_of(Simulator()) as client:
        content, headers = json.dumps(body), {"content-type": "application/json"}
        response = client.request(method, path, content=content, headers=headers)
    assert response.status_code in {200, 201, 400, 409}
