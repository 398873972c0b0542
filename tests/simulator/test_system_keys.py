"""System keys: permissions, expiry and secrets."""

from typing import Any

import httpx
import pytest

from fivetrex.simulator import Simulator

from . import client_of, data, error

READ_ALL = {"resource_type": "ACCOUNT", "access_level": "READ"}
NEW: dict[str, Any] = {"name": "ci", "permissions": [READ_ALL]}
KEEPER = "/v1/system-keys/watchful_keeper"


def create(client: httpx.Client, **fields: Any) -> httpx.Response:
    return client.post("/v1/system-keys", json={**NEW, **fields})


def test_a_key_can_be_created_updated_and_deleted(client: httpx.Client) -> None:
    response = create(client)
    assert response.status_code == 201
    created = data(response)
    secret = created.pop("secret")
    assert secret
    assert created == {
        **NEW,
        "id": created["id"],
        "key": created["key"],
        "created_at": "2026-07-10T12:00:00Z",
        "updated_at": "2026-07-10T12:00:00Z",
    }
    path = f"/v1/system-keys/{created['id']}"
    assert data(client.get(path)) == created
    listed = client.get("/v1/system-keys")
    assert created in data(listed)["items"]
    assert secret not in listed.text
    assert set(client.delete(path).json()) == {"code", "message"}
    assert error(client.get(path)) == error(client.delete(path)) == (404, "NotFound_SystemKey")


def test_keys_are_unique(client: httpx.Client) -> None:
    keys = [data(create(client, name=f"key_{number}")) for number in range(5)]
    assert len({key["key"] for key in keys} | {key["secret"] for key in keys}) == 10


def test_the_same_requests_give_the_same_keys() -> None:
    answers = set()
    for _ in range(2):
        with client_of(Simulator()) as client:
            answers.add(create(client).content)
    assert len(answers) == 1


@pytest.mark.parametrize(
    ("period", "after_creation", "after_rotation"),
    [
        ("ONE_WEEK", "2026-07-17T12:00:00Z", "2026-07-18T12:00:00Z"),
        ("ONE_MONTH", "2026-08-10T12:00:00Z", "2026-08-11T12:00:00Z"),
        ("THREE_MONTHS", "2026-10-10T12:00:00Z", "2026-10-11T12:00:00Z"),
        ("SIX_MONTHS", "2027-01-10T12:00:00Z", "2027-01-11T12:00:00Z"),
        ("INFINITE", None, None),
        (None, None, None),
    ],
)
def test_a_period_is_counted_from_creation_and_from_rotation(
    client: httpx.Client,
    simulator: Simulator,
    period: str | None,
    after_creation: str | None,
    after_rotation: str | None,
) -> None:
    created = data(create(client, expiration_period=period))
    assert created.get("expired_at") == after_creation
    simulator.clock.advance(24 * 3600)
    path = f"/v1/system-keys/{created['id']}/rotate"
    rotated = data(client.post(path, json={"expiration_period": period}))
    assert rotated.get("expired_at") == after_rotation


def test_an_expiry_date_stays_within_its_month(client: httpx.Client, simulator: Simulator) -> None:
    simulator.clock.advance(52 * 24 * 3600)
    created = data(create(client, expiration_period="SIX_MONTHS"))
    assert created["created_at"] == "2026-08-31T12:00:00Z"
    assert created["expired_at"] == "2027-02-28T12:00:00Z"


def test_a_rotation_replaces_only_the_secret(client: httpx.Client, simulator: Simulator) -> None:
    created = data(create(client, expiration_period="ONE_WEEK"))
    path = f"/v1/system-keys/{created['id']}"
    simulator.clock.advance(3600)
    first = data(client.post(f"{path}/rotate", json={}))
    second = data(client.post(f"{path}/rotate", json={}))
    assert len({each["secret"] for each in (created, first, second)}) == 3
    changed = {"secret", "expired_at", "updated_at"}
    kept = {name: value for name, value in created.items() if name not in changed}
    assert second == {
        **kept,
        "secret": second["secret"],
        "updated_at": "2026-07-10T13:00:00Z",
    }
    assert "secret" not in data(client.get(path))


def test_an_update_changes_only_the_given_fields(
    client: httpx.Client, simulator: Simulator
) -> None:
    before = data(client.get(KEEPER))
    simulator.clock.advance(60)
    for body in ({}, {"unknown": 1}, {"name": None, "permissions": None}):
        assert data(client.patch(KEEPER, json=body)) == before
    changes = {"name": "watch", "permissions": [{**READ_ALL, "access_level": "NONE"}]}
    after = data(client.patch(KEEPER, json=changes))
    assert after == {**before, **changes, "updated_at": "2026-07-10T12:01:00Z"}
    assert after == data(client.get(KEEPER))
    assert client.patch(KEEPER, json={"name": "watch"}).is_success, "it is its own name"


@pytest.mark.parametrize(
    ("permission", "complaint"),
    [
        ({"access_level": "READ"}, "resource_type"),
        ({"resource_type": "USER"}, "access_level"),
        ({"resource_type": "MOON", "access_level": "READ"}, "resource_type"),
        ({"resource_type": "USER", "access_level": "ALL"}, "access_level"),
        ({**READ_ALL, "resource_filter": {"ids": ["silver_brook"]}}, "ids"),
        (
            {
                "resource_type": "DESTINATION",
                "access_level": "READ",
                "resource_filter": {"group_ids": ["amber_harbor"]},
            },
            "group_ids",
        ),
    ],
)
def test_invalid_permissions_are_refused_with_the_name_of_the_field(
    client: httpx.Client, permission: dict[str, Any], complaint: str
) -> None:
    before = data(client.get(KEEPER))
    for response in (
        create(client, permissions=[READ_ALL, permission]),
        client.patch(KEEPER, json={"name": "new", "permissions": [READ_ALL, permission]}),
    ):
        assert error(response) == (400, "InvalidInput")
        assert (
            f"permissions[1].{'resource_filter.' if 'ids' in complaint else ''}{complaint}"
            in (response.json()["message"])
        )
    assert data(client.get(KEEPER)) == before, "a refused update changes nothing"


@pytest.mark.parametrize(
    ("kind", "narrowed", "code"),
    [
        ("CONNECTOR", {"ids": ["unknown_id"]}, "NotFound_Connection"),
        ("DESTINATION", {"ids": ["unknown_id"]}, "NotFound_Destination"),
        ("CONNECTOR", {"group_ids": ["unknown_id"]}, "NotFound_Group"),
        ("TRANSFORMATION", {"group_ids": ["unknown_id"]}, "NotFound_Group"),
    ],
)
def test_a_permission_needs_existing_objects(
    client: httpx.Client, kind: str, narrowed: dict[str, Any], code: str
) -> None:
    permission = {"resource_type": kind, "access_level": "MANAGE", "resource_filter": narrowed}
    assert error(create(client, permissions=[permission])) == (404, code)


def test_permissions_are_returned_as_they_were_sent(client: httpx.Client) -> None:
    narrow = {
        "resource_type": "CONNECTOR",
        "access_level": "MANAGE",
        "resource_filter": {"ids": ["silver_brook"], "group_ids": ["quiet_meadow"]},
    }
    given = [narrow, {**READ_ALL, "resource_filter": None}, {**READ_ALL, "resource_filter": {}}]
    assert data(create(client, permissions=given))["permissions"] == [narrow, READ_ALL, READ_ALL]


@pytest.mark.parametrize("name", ["", "1st", "two words", None])
def test_bad_names_are_refused(client: httpx.Client, name: object) -> None:
    response = create(client, name=name)
    assert error(response) == (400, "InvalidInput")
    assert "'name'" in response.json()["message"]


def test_a_key_needs_permissions(client: httpx.Client) -> None:
    assert error(create(client, permissions=None)) == (400, "InvalidInput")


def test_a_name_is_unique(client: httpx.Client) -> None:
    assert error(create(client, name="contractor")) == (409, "Conflict")
    assert error(client.patch(KEEPER, json={"name": "contractor"})) == (409, "Conflict")


@pytest.mark.parametrize(
    ("method", "path"), [("GET", ""), ("PATCH", ""), ("DELETE", ""), ("POST", "/rotate")]
)
def test_an_unknown_key_is_404(client: httpx.Client, method: str, path: str) -> None:
    response = client.request(method, f"/v1/system-keys/unknown_id{path}", json={})
    assert error(response) == (404, "NotFound_SystemKey")
