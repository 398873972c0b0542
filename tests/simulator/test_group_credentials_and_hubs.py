"""The public key and service account of a group, and HVR hubs."""

import base64

import httpx
import pytest

from . import data, error

HUB = {"hub_server_url": "https://hub.example.com", "port": 4340, "fingerprint": "ab:cd"}


def test_each_group_has_a_key_that_ssh_can_read(client: httpx.Client) -> None:
    keys = set()
    for group in ("amber_harbor", "quiet_meadow", "early_lantern"):
        key = data(client.get(f"/v1/groups/{group}/public-key"))["public_key"]
        assert key == data(client.get(f"/v1/groups/{group}/public-key"))["public_key"]
        keys.add(key)
        kind, encoded, _ = key.split(maxsplit=2)
        blob = base64.b64decode(encoded, validate=True)
        parts = []
        while blob:
            size = int.from_bytes(blob[:4], "big")
            parts.append(blob[4 : 4 + size])
            blob = blob[4 + size :]
        assert (kind.encode(), 65_537) == (parts[0], int.from_bytes(parts[1], "big"))
        assert int.from_bytes(parts[2], "big", signed=True).bit_length() == 2048
    assert len(keys) == 3


def test_each_group_has_a_service_account(client: httpx.Client) -> None:
    accounts = {
        data(client.get(f"/v1/groups/{group}/service-account"))["service_account"]
        for group in ("amber_harbor", "quiet_meadow")
    }
    assert len(accounts) == 2
    assert all(account.endswith(".iam.gserviceaccount.com") for account in accounts)


@pytest.mark.parametrize("what", ["public-key", "service-account"])
def test_the_credentials_of_an_unknown_group_are_404(client: httpx.Client, what: str) -> None:
    assert error(client.get(f"/v1/groups/unknown_id/{what}")) == (404, "NotFound_Group")


def test_a_hub_registers_once(client: httpx.Client) -> None:
    response = client.post("/v1/hvr/register-hub", json=HUB)
    assert response.status_code == 200
    registered = data(response)
    assert error(client.post("/v1/hvr/register-hub", json=HUB)) == (409, "Conflict")
    other = data(client.post("/v1/hvr/register-hub", json={**HUB, "port": 4341}))
    assert registered["registration_id"] != other["registration_id"]
    assert registered["access_token"] != other["access_token"]


@pytest.mark.parametrize(
    ("field", "value"),
    [
        *(("hub_server_url", None), ("hub_server_url", 5)),
        *(("port", None), ("port", 0), ("port", 65_536), ("port", "x")),
        *(("fingerprint", None), ("fingerprint", 5)),
    ],
)
def test_an_invalid_hub_is_refused(client: httpx.Client, field: str, value: object) -> None:
    response = client.post("/v1/hvr/register-hub", json={**HUB, field: value})
    assert error(response) == (400, "InvalidInput")
    assert f"'{field}'" in response.json()["message"]
